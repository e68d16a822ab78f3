// PETR2_GSR_validation: 78 sentences of news with the events that PETRARCH-2 gave, corrected by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An event of the gold: Phoenix codes of actors, `---` for anybody, and the root of its CAMEO code. */
export interface GoldEvent {
  readonly source: string;
  readonly target: string;
  readonly root: string;
}

export interface GsrRecord {
  readonly text: string;
  /** Day of publication, `YYYY-MM-DD`; undefined where the record gives none that is one. */
  readonly published: string | undefined;
  readonly events: readonly GoldEvent[];
}

/** The file is no well-formed XML: a sentence's codes and text follow its tag as siblings. Notes that look like codes are not. */
export function readGsr(data: string): GsrRecord[] {
  const file = readFileSync(join(data, 'events/petrarch/PETR2_GSR_validation.xml'), 'utf8').replace(
    /<!--.*?-->/gs,
    '',
  );
  return file
    .split('<Sentence ')
    .slice(1)
    .map((record) => ({
      text: plain(/<Text>(?<text>.*?)<\/Text>/s.exec(record)?.groups?.['text'] ?? ''),
      published: dayOf(/date="(?<date>\d{8})"/.exec(record)?.groups?.['date']),
      events: [...record.matchAll(/<EventCoding (?<fields>[^>]*)>/g)].flatMap(({ groups }) =>
        eventOf(groups?.['fields'] ?? ''),
      ),
    }));
}

function eventOf(fields: string): GoldEvent[] {
  const field = (name: string): string =>
    new RegExp(`${name}="(?<value>[^"]*)"`).exec(fields)?.groups?.['value'] ?? '';
  const code = field('eventcode');
  return code === ''
    ? []
    : [{ source: field('sourcecode'), target: field('targetcode'), root: code.slice(0, 2) }];
}

function dayOf(date: string | undefined): string | undefined {
  return date?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text
    .replace(/&(?<name>\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
