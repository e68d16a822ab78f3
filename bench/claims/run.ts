// Scores accusations in speeches to the Security Council: UNSCon, sentence by sentence.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../src/reader/item.ts';
import type { Span } from '../../src/text/span.ts';
import { wordsOf } from '../../src/world/name-index.ts';
import { groupBy } from '../group.ts';
import { type Row, table } from '../language/table.ts';
import { cellsOf, ratesOf, type Rates } from '../measure.ts';
import { createProbe, type Probe, type Probed } from '../probe.ts';
import { readSeparated } from '../separated.ts';
import { heading } from '../time/run.ts';

/** Prints the table and writes it to `out`/claims.md. `data` holds the folder `quotes`. */
export function benchClaims(data: string, out: string): void {
  const speeches = readSpeeches(
    join(data, 'quotes/unscon/conflict_annotations_sentences.csv'),
    createProbe(),
  );
  const sentences = speeches.flatMap(({ sentences: own, probed }) =>
    own.map((sentence) => ({ sentence, probed })),
  );
  const ways: readonly (readonly [string, (item: Item) => boolean])[] = [
    ['claims that accuse', isAccusation],
    [
      'anything of verbal conflict',
      (item) => isAccusation(item) || (item.kind === 'event' && item.quad === 3),
    ],
  ];
  const rows = ways.flatMap(([name, counts]) => [
    rowOf(`${name}; against negative evaluations`, sentences, counts, ({ charge }) => charge !== ''),
    rowOf(`${name}; against direct ones`, sentences, counts, ({ charge }) => charge === 'Direct_NegEval'),
  ]);
  const accused = sentences.filter(
    ({ sentence, probed }) => sentence.accused !== '' && itemsIn(sentence, probed).some(isAccusation),
  );
  const right = accused.filter(({ sentence, probed }) => accusedIn(sentence, probed).has(sentence.accused));
  const parts = [
    heading('Accusations', 'claims'),
    table(
      `## UNSCon: ${speeches.length} speeches, ${sentences.length} sentences`,
      ['', 'precision', 'recall', 'F1'],
      rows,
      `The gold is wider than an accusation: any negative evaluation of another side counts. Of ${accused.length} sentences read as an accusation whose gold names a country, ${right.length} name the same one.\nNo figure is published for sentences.`,
    ),
  ];
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'claims.md'), `${parts.join('\n\n')}\n`);
}

interface Sentence extends Span {
  /** `Direct_NegEval`, `Indirect_NegEval` or '' for none. */
  readonly charge: string;
  /** Id of the country that is evaluated, '' for none or another target. */
  readonly accused: string;
}

interface Speech {
  readonly sentences: readonly Sentence[];
  readonly probed: Probed;
}

/** Each speech as a report that gives it as the words of its country's representative. */
function readSpeeches(path: string, probe: Probe): Speech[] {
  const rows = readSeparated(readFileSync(path, 'utf8'), ',');
  return [...groupBy(rows, (row) => row.get('file_id') ?? '').values()].map((speech) => {
    let text = `The representative of ${plainName(speech[0]?.get('country') ?? '')} said: “`;
    const places = speech.map((row) => {
      const words = (row.get('sentence_text') ?? '')
        .replace(/\s+/g, ' ')
        .replace(/ (?=[.,;:!?’])/g, '')
        .trim();
      const start = text.length;
      text += `${words} `;
      return { row, start, end: start + words.length };
    });
    const published = `${/^UNSC_(\d{4})/.exec(speech[0]?.get('file_id') ?? '')?.[1] ?? '2014'}-12-31`;
    const probed = probe(`${text.trimEnd()}”`, published);
    return {
      probed,
      sentences: places.map(({ row, start, end }) => ({ start, end, ...goldOf(row, probed) })),
    };
  });
}

function goldOf(row: ReadonlyMap<string, string>, { reading }: Probed): Pick<Sentence, 'charge' | 'accused'> {
  const charge = row.get('A0') ?? '';
  const name = plainName(row.get('A4') ?? '');
  const known = reading.world.nameAt(wordsOf(name), 0, { day: reading.day, text: reading.text });
  return { charge: charge === '_' ? '' : charge, accused: known?.actor.id ?? '' };
}

/** `united_states_of_america` as it is written: "United States of America". */
function plainName(name: string): string {
  return name
    .replace(/_\(.*$/, '')
    .split('_')
    .map((word) =>
      /^(?:of|and|the)$/i.test(word) ? word.toLowerCase() : word.slice(0, 1).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

function isAccusation(item: Item): boolean {
  return (
    (item.kind === 'claim' && item.stance === 'accuses') || (item.kind === 'event' && item.type === 'ACCUSE')
  );
}

function itemsIn({ start, end }: Span, { items }: Probed): Item[] {
  return items.filter(({ cite }) => cite.start >= start && cite.start < end);
}

function accusedIn(sentence: Sentence, probed: Probed): ReadonlySet<string> {
  const { world, day } = probed.reading;
  return new Set(
    itemsIn(sentence, probed)
      .filter(isAccusation)
      .flatMap(({ to }) => to.map(({ id }) => world.sideOf(id, day))),
  );
}

function rowOf(
  name: string,
  sentences: readonly { readonly sentence: Sentence; readonly probed: Probed }[],
  counts: (item: Item) => boolean,
  isGold: (sentence: Sentence) => boolean,
): Row {
  const got = sentences.map(({ sentence, probed }) => itemsIn(sentence, probed).some(counts));
  const gold = sentences.map(({ sentence }) => isGold(sentence));
  const count = (list: readonly boolean[]): number => list.filter(Boolean).length;
  const both = count(gold.map((one, at) => one && got[at] === true));
  const rates: Rates = ratesOf(both, count(got), both, count(gold));
  return [name, ...cellsOf(rates)];
}
