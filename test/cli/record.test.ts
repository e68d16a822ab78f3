// The commands on the record, by their functions: a small affair is added once, and asked.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { addCommand } from '../../src/cli/add.ts';
import { affairCommand } from '../../src/cli/affair.ts';
import { backupCommand, restoreCommand } from '../../src/cli/backup.ts';
import { briefCommand } from '../../src/cli/brief.ts';
import { diffCommand } from '../../src/cli/diff.ts';
import { dueCommand } from '../../src/cli/due.ts';
import { editCommand } from '../../src/cli/edit.ts';
import { exportCommand } from '../../src/cli/export.ts';
import { findCommand } from '../../src/cli/find.ts';
import { ledgerCommand, type LedgerOptions } from '../../src/cli/ledger.ts';
import { logCommand } from '../../src/cli/log.ts';
import type { Streams } from '../../src/cli/outcome.ts';
import { removeCommand } from '../../src/cli/remove.ts';
import { outletCommand, type OutletOptions } from '../../src/cli/outlet.ts';
import { rereadCommand } from '../../src/cli/reread.ts';
import { verifyCommand } from '../../src/cli/verify.ts';
import { whyCommand } from '../../src/cli/why.ts';
import type { Entry } from '../../src/record/entry.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'demarche-record-'));
const db = join(FOLDER, 'test.db');
const CODER = { coder: 'demarche test', now: () => '2022-03-01T00:00:00Z' };
after(() => rmSync(FOLDER, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(command: (streams: Streams) => Promise<number>): Promise<Outcome> {
  const told = { out: '', err: '' };
  const code = await command({
    out: (text) => void (told.out += text),
    err: (line) => void (told.err += `${line}\n`),
    outIsTerminal: false,
    colours: false,
  });
  return { code, ...told };
}

const REPORTS: Readonly<Record<string, string>> = {
  'a-demand.md':
    '---\ntitle: Chad asks\ndate: 2022-01-24\noutlet: Northern Wire\n---\nChad demanded on Monday that Niger withdraw its troops from the border.\n\nChad accused Niger of arming the rebels. "We will wait until Friday," President Idriss Mahamat said.\n\nThe foreign ministers of Chad and Niger will meet in Geneva on 31 January.\n',
  'b-answer.md':
    '---\ntitle: Niger answers\ndate: 2022-01-26\noutlet: Niamey Post\n---\nNiger on Wednesday rejected the demand by Chad that it withdraw its troops from the border.\n\nNiger denied that it was arming the rebels.\n',
  'c-copy.md':
    '---\ntitle: Chad wants troops gone\ndate: 2022-01-25\noutlet: Harbour Courier\n---\n(Northern Wire) — Chad demanded on Monday that Niger withdraw its troops from the border.\n\nChad accused Niger of arming the rebels. "We will wait until Friday," President Idriss Mahamat said.\n',
};

const LEDGER: LedgerOptions = { db, limit: '50' };
const ledger = (kind: string, own: Partial<LedgerOptions> = {}): Promise<Outcome> =>
  run((streams) => ledgerCommand(kind, { ...LEDGER, ...own }, streams));

async function entries(kind: string, own: Partial<LedgerOptions> = {}): Promise<Entry[]> {
  const { out } = await ledger(kind, { ...own, json: true });
  return out.split('\n').filter(Boolean).map((line): Entry => JSON.parse(line));
} // prettier-ignore

async function one(kind: string, own: Partial<LedgerOptions> = {}): Promise<Entry> {
  const found = await entries(kind, own);
  assert.equal(found.length, 1, `one ${kind}: ${found.map(({ item }) => item.cite.quote).join(' | ')}`);
  return found[0] ?? assert.fail();
}

before(async () => {
  mkdirSync(join(FOLDER, 'reports'));
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(FOLDER, 'reports', name), text);
  const { code, err } = await run((streams) => addCommand([join(FOLDER, 'reports')], { db }, CODER, streams));
  assert.equal(code, 0, err);
});

suite('add', () => {
  test('passes over what is held, and says what could not be read', async () => {
    const again = await run((streams) =>
      addCommand([join(FOLDER, 'reports'), join(FOLDER, 'none.txt')], { db }, CODER, streams),
    );
    assert.equal(again.code, 3);
    assert.match(again.err, /none\.txt: there is no such file/);
    assert.match(again.err, /0 new/);
  });

  test('tells as JSON what became of each source', async () => {
    const other = join(FOLDER, 'told.db');
    const [first = ''] = Object.keys(REPORTS);
    const path = join(FOLDER, 'reports', first);
    const add = async (...sources: string[]): Promise<Record<string, unknown>[]> => {
      const { out } = await run((streams) => addCommand(sources, { db: other, json: true }, CODER, streams));
      return out.split('\n').filter(Boolean).map((line): Record<string, unknown> => JSON.parse(line));
    };
    const [missing, kept, ...more] = await add(path, join(FOLDER, 'none.txt'));
    assert.deepEqual(missing, { source: join(FOLDER, 'none.txt'), state: 'rejected', reason: 'there is no such file' });
    assert.deepEqual([kept?.['source'], kept?.['state'], more.length], [path, 'kept', 0]);
    assert.ok(Number(kept?.['items']) > 0);
    assert.deepEqual(await add(path), [{ source: path, state: 'held', report: kept?.['report'] }]);
    rmSync(other);
  });

  test('with nothing that can be read fails, and makes no store', async () => {
    const other = join(FOLDER, 'other.db');
    const { code } = await run((streams) => addCommand(['/nowhere.txt'], { db: other }, CODER, streams));
    assert.equal(code, 1);
    assert.ok(!existsSync(other));
  });

  test('a wrong date is wrong usage', async () => {
    const { code, err } = await run((streams) => addCommand(['-'], { db, date: 'soon' }, CODER, streams));
    assert.equal(code, 2);
    assert.match(err, /--date soon: it is not a date/);
  });
}); // prettier-ignore

suite('ledger', () => {
  test('counts a copied demand once, with its answer under it', async () => {
    const demand = await one('demands');
    assert.deepEqual([demand.origins, demand.tellings.length], [1, 2]);
    assert.equal(demand.status?.value, 'answered');
    const { out } = await ledger('demand');
    assert.match(out, /Chad demands that Niger withdraw/);
    assert.match(out, /↳ answered: Niger rejects/);
  });

  test('is put back to a day', async () => {
    const demand = await one('demands', { asOf: '2022-01-24' });
    assert.deepEqual([demand.tellings.length, demand.status?.value], [1, 'open']);
    assert.equal((await ledger('demands', { asOf: '2022-01-23' })).code, 4);
  });

  test('is narrowed by actor, day and status', async () => {
    assert.equal((await entries('demands', { by: 'TCD' })).length, 1);
    assert.equal((await entries('demands', { by: 'NER' })).length, 0);
    assert.equal((await entries('demands', { status: 'open' })).length, 0);
    assert.equal((await entries('demands', { from: '2022-01-25' })).length, 0);
  });

  test('says what is wrong with how it is asked', async () => {
    for (const [kind, own, words] of [
      ['wishes', {}, /the kinds are statement/],
      ['demands', { status: 'lost' }, /the statuses are open/],
      ['demands', { limit: '0' }, /from 1 to 1000/],
      ['demands', { from: 'May' }, /write a day/],
      ['demands', { asOf: '2022-02-30' }, /write a day/],
    ] as const) {
      const { code, err } = await ledger(kind, own);
      assert.equal(code, 2);
      assert.match(err, words);
    }
    const { code, err } = await ledger('demands', { db: join(FOLDER, 'none.db') });
    assert.equal(code, 1);
    assert.match(err, /there is no record at .*none\.db yet/);
  });
});

suite('questions', () => {
  test('due: what is to come and what is overdue', async () => {
    const due = (asOf: string): Promise<Outcome> => run((streams) => dueCommand({ db, days: '30', asOf }, streams));
    assert.match((await due('2022-01-26')).out, /31 January 2022\n {2}Talks/);
    assert.match((await due('2022-02-02')).out, /^was due Mon 31 January 2022/);
    const { out } = await run((streams) => dueCommand({ db, days: '30', asOf: '2022-01-26', ics: true }, streams));
    assert.match(out, /DTSTART;VALUE=DATE:20220131/);
  });

  test('find: the sentence, and the lines that stand on it', async () => {
    const { out } = await run((streams) => findCommand(['arming', 'rebels'], { db, limit: '20' }, streams));
    assert.match(out, /Northern Wire, Mon 24 January 2022/);
    assert.match(out, /↳ Niger denies that it was arming the rebels [0-9a-f]{16}/);
    assert.equal((await run((streams) => findCommand(['zebra'], { db, limit: '20' }, streams))).code, 4);
  });

  test('why: sentence, copies and links', async () => {
    const { id } = await one('demands');
    const { out } = await run((streams) => whyCommand(id, { db }, streams));
    assert.match(out, /Northern Wire, Mon 24 January 2022, “Chad asks”/);
    assert.match(out, /one story in:/);
    assert.match(out, /Harbour Courier, Tue 25 January 2022: a copy/);
    assert.equal((await run((streams) => whyCommand('nothing', { db }, streams))).code, 4);
  });

  test('diff: what is new and what is revised', async () => {
    const { out } = await run((streams) => diffCommand('2022-01-25', '2022-01-26', { db }, streams));
    assert.match(out, /^revised: status open → answered/m);
    assert.match(out, /^new\nanswer/m);
    assert.equal((await run((streams) => diffCommand('2022-01-26', '2022-01-25', { db }, streams))).code, 2);
  });

  test('brief: one page with footnotes, the charge with its denial', async () => {
    const { out } = await run((streams) => briefCommand({ db, format: 'markdown', since: '2022-01-25' }, streams));
    assert.match(out, /^# The record\n/);
    assert.match(out, /3 reports from 2 independent origins/);
    assert.match(out, /Chad accuses Niger of arming the rebels\.\[\^\d+\]\n {2}- Niger denies/);
    assert.match(out, /^\[\^1\]: “/m);
  });

  test('affair: a part of the record by name', async () => {
    assert.equal((await run((streams) => affairCommand('border', { db, actors: 'NER', words: 'troops' }, streams))).code, 0);
    const { out } = await run((streams) => affairCommand(undefined, { db }, streams));
    assert.match(out, /^border: \d reports/);
    assert.equal((await ledger('demands', { affair: 'nowhere' })).code, 4);
  });
}); // prettier-ignore

suite('edits', () => {
  const edit = (...words: string[]): Promise<Outcome> =>
    run((streams) => editCommand(words, { db, by: 'Anna Berg', note: 'read it again' }, CODER.now, streams));

  test('are kept beside what was read, and outlive a rereading', async () => {
    const { item } = await one('answers');
    assert.equal((await edit(item.id, 'set', 'verdict=counters')).code, 0);
    const changed = await one('answers');
    assert.ok(changed.item.kind === 'answer' && changed.item.verdict === 'counters');
    const reread = await run((streams) => rereadCommand([item.report], { db, json: true }, { ...CODER, coder: 'demarche next' }, streams));
    assert.equal(reread.code, 0, reread.err);
    assert.deepEqual(JSON.parse(reread.out), { report: item.report, reread: true });
    const after = await one('answers');
    assert.ok(after.item.kind === 'answer' && after.item.verdict === 'counters');
    const { out } = await run((streams) => logCommand(undefined, { db }, streams));
    assert.match(out, /Anna Berg: answer [0-9a-f]+ set verdict="counters" “read it again”/);
  });

  test('reject takes a line away, accept brings it back', async () => {
    const { id } = await one('demands', { asOf: '2022-01-24' });
    assert.equal((await edit(id, 'reject')).code, 0);
    assert.equal((await ledger('demands', { asOf: '2022-01-24' })).code, 4);
    assert.equal((await edit(id, 'accept')).code, 0);
    assert.equal((await one('demands', { asOf: '2022-01-24' })).item.score, 1);
  });

  test('a telling is split off, merged again, and each is undone', async () => {
    const { tellings } = await one('demands');
    const [first = '', copy = ''] = tellings.map(({ item }) => item.id);
    const count = async (): Promise<number> => (await entries('demands')).length;
    assert.equal((await edit(copy, 'split')).code, 0);
    assert.equal(await count(), 2);
    const merged = await run((streams) => editCommand([copy, 'merge'], { db, by: 'Anna Berg', into: first, json: true }, CODER.now, streams));
    const { seq } = JSON.parse(merged.out);
    assert.equal(await count(), 1);
    assert.equal((await edit(String(seq), 'undo')).code, 0);
    assert.equal(await count(), 2);
    assert.match((await edit(String(seq), 'undo')).err, /withdrawn already/);
    assert.equal((await edit(String(seq - 1), 'undo')).code, 0);
    assert.equal(await count(), 1);
    const { out } = await run((streams) => logCommand(undefined, { db }, streams));
    assert.match(out, /demand [0-9a-f]+ split “read it again” \(withdrawn\)/);
    assert.match(out, /demand [0-9a-f]+ merge "[0-9a-f]+" \(withdrawn\)/);
    assert.equal((await edit(first, 'merge')).code, 2);
    const along = await run((streams) => editCommand([first, 'split'], { db, by: 'Anna Berg', with: copy }, CODER.now, streams));
    assert.match(along.err, /nothing would stay/);
    assert.equal(along.code, 2);
  });

  test('what makes no sense is refused', async () => {
    const { id } = await one('answers');
    assert.equal((await edit(id, 'bless')).code, 2);
    assert.match((await edit(id, 'set', 'verdict=perhaps')).err, /no value of that field/);
    assert.match((await edit(id, 'set', 'colour=red')).err, /cannot be set/);
    assert.equal((await edit('nothing', 'accept')).code, 4);
  });
}); // prettier-ignore

suite('outlets', () => {
  const outlet = (name: string | undefined, own: Partial<OutletOptions> = {}): Promise<Outcome> =>
    run((streams) => outletCommand(name, { db, ...own }, streams));

  test('are graded by their reader, and a line has the best letter of those that tell it', async () => {
    const [row = ''] = (await outlet(undefined, { json: true })).out.split('\n');
    const { name, grade } = JSON.parse(row);
    assert.equal(grade, 'F');
    assert.equal((await outlet(name, { grade: 'b' })).out.slice(0, 2), 'B ');
    const graded = (await entries('all')).filter(({ tellings }) => tellings.some(({ report }) => report.outlet === name));
    assert.ok(graded.length > 0 && graded.every((entry) => entry.grade.source === 'B'));
    assert.ok((await entries('all')).some((entry) => entry.grade.source === 'F'));
    assert.equal((await outlet(name, { grade: 'F' })).code, 0);
    assert.ok((await entries('all')).every((entry) => entry.grade.source === 'F'));
  });

  test('what makes no sense is refused', async () => {
    assert.match((await outlet('Wire', { grade: 'G' })).err, /--grade G: the letters are A, B/);
    assert.equal((await outlet(undefined, { grade: 'A' })).code, 2);
    assert.equal((await outlet('Nobody')).code, 4);
  });
}); // prettier-ignore

suite('keeping it safe', () => {
  const exported = async (from = db): Promise<string> => (await run((streams) => exportCommand({ db: from }, streams))).out;

  test('verify finds nothing wrong, with the coding too', async () => {
    const { code, out } = await run((streams) => verifyCommand({ db, coding: true }, CODER, streams));
    assert.deepEqual([code, out], [0, '']);
  });

  test('a backup restored gives the same record, and what was there is kept', async () => {
    const copy = join(FOLDER, 'copy.db');
    const other = join(FOLDER, 'restored.db');
    const former = await exported();
    const made = await run((streams) => backupCommand(copy, { db, json: true }, streams));
    assert.deepEqual([made.code, JSON.parse(made.out)], [0, { store: db, backup: copy }]);
    assert.equal((await run((streams) => backupCommand(copy, { db }, streams))).code, 1);
    writeFileSync(other, '');
    rmSync(other);
    assert.equal((await run((streams) => restoreCommand(copy, { db: other }, streams))).code, 0);
    assert.equal(await exported(other), former);
    // Not under the feet of a server.
    const served = openStore(other, { shared: true, rules: loadRules() });
    const refused = await run((streams) => restoreCommand(copy, { db: other }, streams));
    assert.equal(refused.code, 5);
    assert.match(refused.err, /another process serves it: end that first/);
    assert.equal(await exported(other), former);
    await served.close();
    const restored = await run((streams) => restoreCommand(copy, { db: other, json: true }, streams));
    const aside = `${other}.before-restore`;
    assert.deepEqual([restored.code, JSON.parse(restored.out)], [0, { store: other, restored: copy, former: aside }]);
    assert.ok(existsSync(aside));
    writeFileSync(join(FOLDER, 'broken.db'), 'this is no store');
    assert.equal((await run((streams) => restoreCommand(join(FOLDER, 'broken.db'), { db }, streams))).code, 5);
    assert.equal(await exported(), former);
  });

  test('remove takes out exactly what rested on a report alone', async () => {
    const copy = join(FOLDER, 'removed.db');
    await run((streams) => backupCommand(copy, { db }, streams));
    const answer = (await one('answers')).item.report;
    const told = await run((streams) => removeCommand([answer, '0f'], { db: copy, json: true }, streams));
    assert.equal(told.code, 3);
    assert.deepEqual(told.out.trim().split('\n').map((line): unknown => JSON.parse(line)), [{ report: answer, removed: true }, { report: '0f', removed: false }]);
    assert.equal((await ledger('answers', { db: copy })).code, 4);
    assert.equal((await one('demands', { db: copy })).status?.value, 'open');
    assert.equal((await run((streams) => removeCommand([answer], { db: copy }, streams))).code, 4);
  });
}); // prettier-ignore
