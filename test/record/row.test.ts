import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Edit, Entry } from '../../src/record/entry.ts';
import { entryOf } from '../../src/record/entry-of.ts';
import type { Link } from '../../src/record/link.ts';
import { type Row, rowOf } from '../../src/record/row.ts';
import type { Telling } from '../../src/record/telling.ts';
import { tell } from './tell.ts';

const demand = tell('2021-12-17 Yauza: demand RUS > NATO "no further enlargement"');
const again = tell('2021-12-18 Wire: demand RUS > NATO "no further enlargement"', { score: 0.8 });
const copy = tell('2021-12-19 Gazette (of Wire): demand RUS > NATO "no further enlargement"', { score: 0.7 });
const refusal = tell('2022-01-26 Wire: answer/rejects NATO > RUS "no further enlargement"');
const reply = tell('2022-01-27 Wire: answer/counters NATO > RUS "talks on missiles"');
const denial = tell('2022-01-28 Ledger: claim/denies UKR > RUS "any such plan"');

const LINKS: readonly Link[] = [
  { relation: 'answers', from: reply.item.id, to: again.item.id, score: 0.6, why: [] },
  { relation: 'answers', from: refusal.item.id, to: demand.item.id, score: 0.9, why: [] },
  { relation: 'answers', from: refusal.item.id, to: again.item.id, score: 0.4, why: [] },
  { relation: 'denies', from: demand.item.id, to: denial.item.id, score: 0.3, why: [] },
];

function entry(tellings: readonly Telling[], edits: readonly Edit[] = []): Entry {
  const all = [demand, again, copy, refusal, reply, denial];
  const ids = new Set(tellings.map(({ item }) => item.id));
  const made = entryOf(
    {
      tellings,
      joined: new Map(),
      links: LINKS.filter(({ from, to }) => ids.has(from) || ids.has(to)),
      others: new Map(all.filter(({ item }) => !ids.has(item.id)).map((one) => [one.item.id, one])),
      edits,
    },
    { day: '2022-02-01', grades: () => 'F' },
  );
  assert.ok(made);
  return made;
}

function row(of: Entry): Row {
  const entries = [[demand, again, copy], [refusal], [reply], [denial]].map((tellings) => entry(tellings));
  return rowOf(of, {
    entryOf: (id) => entries.find(({ tellings }) => tellings.some(({ item }) => item.id === id)),
    dayOf: ({ first }) => first?.slice(0, 10),
  });
}

suite('a row', () => {
  test('tells its line, the report that speaks for it and how many there are, without its tellings', () => {
    const told = row(entry([demand, again, copy]));
    assert.equal(told.line, 'RUS demands of NATO: no further enlargement');
    assert.equal(told.report.outlet, 'Yauza');
    assert.equal(told.report.id, told.item.report);
    assert.deepEqual([told.reports, told.origins, told.day], [3, 3, '2021-12-17']);
    assert.deepEqual(told.grade, { source: 'F', item: 1 });
    assert.equal(told.edited, false);
    assert.ok(!('tellings' in told) && !('links' in told));
  });

  test('has what bears on it, each once by its surest link, and then what it bears on', () => {
    const { linked } = row(entry([demand, again, copy]));
    assert.deepEqual(
      linked.map(({ onIt, relation, score, kind, line }) => [onIt, relation, score, kind, line]),
      [
        [true, 'answers', 0.9, 'answer', 'NATO rejects it'],
        [true, 'answers', 0.6, 'answer', 'NATO counters (to RUS): talks on missiles'],
        [false, 'denies', 0.3, 'claim', 'UKR denies any such plan'],
      ],
    );
    assert.deepEqual(linked.map(({ verdict, stance }) => verdict ?? stance), ['rejects', 'counters', 'denies']);
    const [asked] = row(entry([refusal])).linked;
    assert.equal(asked?.onIt, false);
    assert.equal(asked?.line, 'RUS demands of NATO: no further enlargement');
    assert.equal(asked?.status, 'answered');
  });

  test('says that an analyst had a word', () => {
    const { item, report } = refusal;
    const target = { item: item.id, report: report.id, kind: item.kind, start: 0, end: item.cite.end };
    const edits: Edit[] = [{ seq: 1, target, action: 'set', field: 'verdict', value: '"partly"', author: 'Ada', made: '2022-03-01T00:00:00Z' }];
    const told = row(entry([refusal], edits));
    assert.equal(told.edited, true);
    assert.match(told.line, /^NATO accepts in part/);
  });
}); // prettier-ignore
