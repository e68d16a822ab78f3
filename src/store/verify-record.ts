import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RecordRules } from '../record/rules.ts';
import { type Engine, openEngine } from './engine.ts';
import { addReport } from './keeping.ts';
import { itemsIn } from './body.ts';
import { openBody, type ReportRow } from './library.ts';
import { migrate } from './migrate.ts';
import { createParts } from './parts.ts';
import type { Damage } from './store.ts';

export interface VerifyParts {
  readonly engine: Engine;
  readonly rules: RecordRules;
  readonly name: string;
  readonly path: string;
}

/** What is worked out from the reports, as rows that can be compared: actors by their ids, as their numbers are as they came. */
const DERIVED: Readonly<Record<string, string>> = {
  reports: 'select no, known, rank, items, parent, root from X.report',
  'ids of items': 'select hash, item from X.item_id',
  keys: 'select key, thing from X.shared',
  'joined items': 'select item, parent, root from X.joined',
  links: 'select later, earlier, says from X.link',
  withdrawals: 'select earlier, later, spans, copies from X.withdrawal',
  entries: 'select kind, day, known, rank, root, told from X.entry',
  'actors of entries':
    'select id, kind, day, known, rank, root, roles from X.entry_actor join X.actor on actor.no = entry_actor.actor',
  'days of entries': 'select kind, last, first, day, known, rank, root from X.entry_day',
  'what is due': 'select day, kind, root, known from X.due',
  deeds: `select root, item, first, last, worth, dated, goldstein, cooperative, (select group_concat(named, '; ') from (
      select party.id || ' ' || party.name named from json_each(deed.dealings) join X.party on party.no = value order by key)) from X.deed`,
  'reports of affairs': 'select affair, report, named from X.affair_report',
  words: 'select term, doc, cnt from temp.words_X',
};

/** Whether the record is what its reports make: they are settled once more beside the store, and both are compared row by row. */
export function recordFaults({ rules, name, path }: VerifyParts): Damage[] {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const engine = openEngine(join(folder, 'again.db'), { readOnly: false, name });
  try {
    engine.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536');
    migrate(engine, name);
    engine.run('attach ? as held', resolve(path));
    engine.transaction(() => settleAgain(engine, rules, name));
    openWords(engine);
    return Object.entries(DERIVED).flatMap(([what, rows]) => differing(engine, what, rows));
  } finally {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function settleAgain(engine: Engine, rules: RecordRules, name: string): void {
  const parts = createParts(engine, rules, name);
  engine.exec('insert into affair select * from held.affair');
  engine.exec('insert into edit select * from held.edit');
  engine.exec('insert into affair_report select * from held.affair_report where named = 1');
  for (const row of engine.each<ReportRow & { packed: Uint8Array }>(
    'select report.*, body.packed from held.report join held.body using (no) order by no',
  )) {
    const body = openBody(row, row.packed, name);
    const { text, unread } = body;
    const report = { id: row.id, ...JSON.parse(row.head), text };
    addReport(parts, { report, items: itemsIn(body), ...(unread !== undefined && { unread }) }, row, row.no);
  }
  parts.settling.finish();
}

/** At most so many rows are told of each table. */
const TOLD = 3;

function differing(engine: Engine, what: string, rows: string): Damage[] {
  const [again, held] = ['main', 'held'].map((schema) => rows.replaceAll('X', schema));
  const without = (one: string | undefined, other: string | undefined, message: string) =>
    engine
      .all<object>(`${one} except ${other} limit ${TOLD}`)
      .map((row): Damage => ({ code: 'index', where: `${what} ${Object.values(row).join(' ')}`, message }));
  return [
    ...without(again, held, 'it is missing, or is not what the reports make'),
    ...without(held, again, 'it is not what the reports make'),
  ];
}

/** Makes the words of both full-text indexes, each with how often it is there, into tables. */
function openWords(engine: Engine): void {
  engine.exec(`create virtual table temp.words_main using fts5vocab (main, words, row);
    create virtual table temp.words_held using fts5vocab (held, words, row)`);
}
