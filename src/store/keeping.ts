import type { ReadReport } from '../reader/pipeline.ts';
import type { RecordRules } from '../record/rules.ts';
import type { AffairRules } from './affairs.ts';
import { type Body, pack, sumOf } from './body.ts';
import type { Engine } from './engine.ts';
import type { Ledger } from './ledger.ts';
import type { Library, ReportRow } from './library.ts';
import { hashOfId, rankOf, secondsKnown } from './numbers.ts';
import type { Settling } from './settling.ts';
import type { Standings } from './standings.ts';
import type { Term } from './terms.ts';

/** How a report comes to be held. */
export interface How {
  readonly added: string;
  readonly coder: string;
}

export interface KeepingParts {
  readonly engine: Engine;
  readonly rules: RecordRules;
  readonly library: Library;
  readonly ledger: Ledger;
  readonly standings: Standings;
  readonly settling: Settling;
  readonly affairs: AffairRules;
  readonly termsOf: (text: string) => Term[];
}

/**
 * Writes a report and settles the record with it. Gives its number, or undefined where it is held already. `number`: the one that
 * it is to have, the next unless said.
 */
export function addReport(
  parts: KeepingParts,
  read: ReadReport,
  how: How,
  number?: number,
): number | undefined {
  const { engine, library, settling, affairs, rules } = parts;
  const { report, items, unread } = read;
  if (library.numberOf(report.id) !== undefined) return undefined;
  const body: Body = { text: report.text, items, ...(unread?.length ? { unread } : {}) };
  const packed = pack(body);
  const { id, text: _text, ...head } = report;
  const written = JSON.stringify(head);
  const row: ReportRow = {
    no: number ?? nextNumber(engine),
    id,
    known: secondsKnown(report),
    rank: rankOf(rules.storyOf(report).turn, id),
    head: written,
    added: how.added,
    coder: how.coder,
    items: items.length,
    sum: sumOf(written, how.added, how.coder, packed),
    parent: null,
    root: null,
  };
  engine.run(
    'insert into report (no, id, known, rank, head, added, coder, items, sum) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.no, row.id, row.known, row.rank, row.head, row.added, row.coder, row.items, row.sum,
  ); // prettier-ignore
  engine.run('insert into body values (?, ?)', row.no, packed);
  engine.run('insert into words (rowid, text) values (?, ?)', row.no, wordsOf(parts, read));
  engine.insert(
    'item_id',
    2,
    itemIds(row, read).flatMap(({ hash, item }) => [hash, item]),
  );
  library.put(row, body);
  settling.add(row.no);
  affairs.place(row.no);
  return row.no;
}

/** Takes a report away, and all that rested on it. */
export function takeReport({ engine, library, settling }: KeepingParts, no: number): void {
  const { row, items } = library.report(no);
  settling.remove(no);
  for (const { hash, item } of itemIds(row, { items }))
    engine.run('delete from item_id where hash = ? and item = ?', hash, item);
  engine.run('delete from words where rowid = ?', no);
  engine.run('delete from affair_report where report = ?', no);
  engine.run('delete from body where no = ?', no);
  engine.run('delete from report where no = ?', no);
  library.forget(row);
}

function nextNumber(engine: Engine): number {
  const last = engine.get<{ no: number; items: number }>(
    'select no, items from report order by no desc limit 1',
  );
  return last === undefined ? 1 : last.no + Math.max(1, last.items);
}

function itemIds({ no }: ReportRow, { items }: Pick<ReadReport, 'items'>): { hash: number; item: number }[] {
  return items.map(({ id }, place) => ({ hash: hashOfId(id), item: no + place }));
}

export function wordsOf(
  { termsOf }: Pick<KeepingParts, 'termsOf'>,
  { report }: Pick<ReadReport, 'report'>,
): string {
  return [...termsOf(report.title ?? ''), ...termsOf(report.text)].map(({ term }) => term).join(' ');
}
