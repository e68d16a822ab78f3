import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Edit, Entry } from '../../src/record/entry.ts';
import { entryOf, type Standpoint } from '../../src/record/entry-of.ts';
import type { Link, Relation } from '../../src/record/link.ts';
import type { Telling } from '../../src/record/telling.ts';
import { tell } from './tell.ts';

const LATE: Standpoint = { day: '2022-03-01', grades: () => 'F' };

function at(day: string): Standpoint {
  return { asOf: `${day}T23:59:59Z`, day, grades: () => 'F' };
}

interface Around {
  readonly bearing?: readonly (readonly [Relation, Telling])[];
  readonly edits?: readonly Edit[];
}

function entry(tellings: readonly Telling[], standpoint: Standpoint, around: Around = {}): Entry {
  return maybe(tellings, standpoint, around) ?? assert.fail('nothing stands');
}

function maybe(
  tellings: readonly Telling[],
  standpoint: Standpoint,
  { bearing = [], edits = [] }: Around = {},
): Entry | undefined {
  const to = tellings[0]?.item.id ?? assert.fail('an entry has a telling');
  const links = bearing.map(([relation, { item }]): Link => ({
    relation,
    from: item.id,
    to,
    score: 0.8,
    why: [],
  }));
  const others = new Map(bearing.map(([, telling]) => [telling.item.id, telling]));
  return entryOf({ tellings, joined: new Map(), links, others, edits }, standpoint);
}

function status({ status: told }: Entry): string {
  return `${told?.value} since ${told?.since}`;
}

suite('an entry', () => {
  const wire = tell('2022-01-24 Wire: posture/alert USA 8500 troops');
  const paper = tell('2022-01-25 Paper (of Wire): posture/alert USA 8500 troops', {});
  const own = tell('2022-01-26 Ledger: posture/alert USA 8700 troops in Germany');

  test('counts copies of one story once', () => {
    const copy = { ...paper, origin: wire.origin };
    assert.equal(entry([wire, copy], LATE).origins, 1);
    assert.equal(entry([copy, wire, own], LATE).origins, 2);
  });

  test('has the id of its first telling and is told by the fullest', () => {
    const both = entry([own, wire], LATE);
    assert.equal(both.id, wire.item.id);
    assert.equal(both.item.id, own.item.id);
    assert.deepEqual([both.first, both.last], ['2022-01-24T00:00:00Z', '2022-01-26T00:00:00Z']);
  });

  test('as of a day has only what was told by then', () => {
    assert.equal(entry([wire, own], at('2022-01-25')).tellings.length, 1);
    assert.equal(maybe([wire, own], at('2022-01-23')), undefined);
  });

  test('what a later version withdraws stands until then', () => {
    const withdrawn = { ...wire, gone: { from: '2022-01-26T00:00:00Z', by: 'x' } };
    assert.ok(maybe([withdrawn], at('2022-01-25')));
    assert.equal(maybe([withdrawn], at('2022-01-26')), undefined);
    assert.equal(maybe([withdrawn], LATE), undefined);
  });

  test('an undated telling stands only where no day is asked for', () => {
    const undated = tell('undated Sheet: posture/alert USA 8500 troops');
    assert.ok(maybe([undated], LATE));
    assert.equal(maybe([undated], at('2030-01-01')), undefined);
  });
});

suite('contradictions', () => {
  const fields = (...lines: string[]): string[] =>
    entry(lines.map((line) => tell(line)), LATE).contradictions.map(({ field, versions }) => `${field}: ${versions.map(({ value }) => value).join(' | ')}`); // prettier-ignore

  test('are values that cannot both be right', () => {
    assert.deepEqual(fields('2022-02-24 A: figure UKR 40 soldiers', '2022-02-25 B: figure UKR 57 people'), ['count: 40 | 57']);
    assert.deepEqual(fields('2022-01-22 A: meeting/held USA,RUS on 2022-01-21', '2022-01-23 B: meeting/held USA,RUS on 2022-01-22'), ['when: 2022-01-21 | 2022-01-22']);
  }); // prettier-ignore

  test('are not a difference in precision, nor silence', () => {
    assert.deepEqual(fields('2022-02-24 A: figure UKR >40 people', '2022-02-24 B: figure UKR 57 people'), []);
    assert.deepEqual(fields('2022-02-24 A: figure UKR ~40 people', '2022-02-24 B: figure UKR 41 people'), []);
    assert.deepEqual(fields('2022-01-22 A: meeting/held USA,RUS on 2022-01', '2022-01-22 B: meeting/held USA,RUS on 2022-01-21 in Geneva'), []);
  }); // prettier-ignore
});

suite('status', () => {
  test('a demand is open until it is answered or withdrawn', () => {
    const demand = [tell('2021-12-17 Wire: demand RUS > NATO "no enlargement"')];
    const answer = tell('2022-01-26 Wire: answer/rejects NATO > RUS "no enlargement"');
    assert.equal(status(entry(demand, LATE)), 'open since 2021-12-17');
    const bearing = [['answers', answer]] as const;
    assert.equal(status(entry(demand, at('2022-01-25'), { bearing })), 'open since 2021-12-17');
    assert.equal(status(entry(demand, LATE, { bearing })), 'answered since 2022-01-26');
  });

  test('a demand with a deadline lapses', () => {
    const demand = [tell('2021-12-17 Wire: demand/ultimatum RUS > NATO "answer" on 2021-12-24')];
    assert.equal(status(entry(demand, at('2021-12-24'))), 'open since 2021-12-17');
    assert.equal(status(entry(demand, at('2021-12-25'))), 'lapsed since 2021-12-24');
    const said = [tell('2021-12-17 Wire: demand RUS > NATO "answer" on 2021-12-17')];
    assert.equal(status(entry(said, LATE)), 'open since 2021-12-17');
  });

  test('a threat is standing, triggered, then carried out', () => {
    const threat = [tell('2022-02-07 Wire: commitment/threat USA > RUS "stop the pipeline if Russia invades"')];
    const trigger = ['triggers', tell('2022-02-22 Wire: event/ASSAULT RUS > UKR')] as const;
    const deed = ['carries-out', tell('2022-02-23 Wire: measure USA > RUS')] as const;
    assert.equal(status(entry(threat, LATE)), 'standing since 2022-02-07');
    assert.equal(status(entry(threat, LATE, { bearing: [trigger] })), 'triggered since 2022-02-22');
    assert.equal(status(entry(threat, at('2022-02-22'), { bearing: [trigger, deed] })), 'triggered since 2022-02-22');
    assert.equal(status(entry(threat, LATE, { bearing: [deed, trigger] })), 'carried out since 2022-02-23');
  }); // prettier-ignore

  test('a meeting is scheduled, held, cancelled or overdue', () => {
    const due = tell('2022-02-17 Wire: meeting/scheduled USA,RUS on 2022-02-24');
    const held = tell('2022-02-24 Wire: meeting/held USA,RUS on 2022-02-24');
    const off = tell('2022-02-22 Wire: meeting/cancelled USA,RUS on 2022-02-24');
    assert.equal(status(entry([due], at('2022-02-24'))), 'scheduled since 2022-02-17');
    assert.equal(status(entry([due], at('2022-02-25'))), 'overdue since 2022-02-24');
    assert.equal(status(entry([due, held], LATE)), 'held since 2022-02-24');
    assert.equal(status(entry([due, off], at('2022-02-25'))), 'cancelled since 2022-02-22');
    assert.equal(status(entry([due, off], at('2022-02-21'))), 'scheduled since 2022-02-17');
  });

  test('a charge is unanswered until it is denied; a doubtful link changes nothing', () => {
    const charge = tell('2022-01-24 Wire: claim/accuses RUS > UKR "massing forces"');
    const denial = tell('2022-01-25 Wire: claim/denies UKR > RUS "massing forces"');
    assert.equal(status(entry([charge], LATE)), 'unanswered since 2022-01-24');
    assert.equal(status(entry([charge], LATE, { bearing: [['denies', denial]] })), 'denied since 2022-01-25');
    const links: Link[] = [{ relation: 'denies', from: denial.item.id, to: charge.item.id, score: 0.4, why: [] }];
    const doubtful = entryOf({ tellings: [charge], joined: new Map(), links, others: new Map([[denial.item.id, denial]]), edits: [] }, LATE);
    assert.equal(doubtful?.status?.value, 'unanswered');
    assert.equal(entry([denial], LATE).status, undefined);
  }); // prettier-ignore
});

suite('edits', () => {
  const one = tell('2022-01-24 Wire: posture/alert USA 8500 troops', { score: 0.4 });
  const edit = (own: Partial<Edit>): Edit => ({
    seq: 1,
    target: { item: one.item.id, report: one.report.id, kind: 'posture', start: 0, end: 10 },
    action: 'accept',
    author: 'Anna Berg',
    made: '2022-02-01T10:00:00Z',
    ...own,
  });

  test('accept makes sure, set corrects, reject takes away, a later word counts', () => {
    assert.equal(entry([one], LATE, { edits: [edit({})] }).item.score, 1);
    const to = JSON.stringify([{ id: 'DEU', name: 'Germany' }]);
    const set = entry([one], LATE, { edits: [edit({ action: 'set', field: 'to', value: to })] });
    assert.deepEqual(set.item.to, [{ id: 'DEU', name: 'Germany' }]);
    assert.equal(set.edits.length, 1);
    const reject = edit({ action: 'reject' });
    assert.equal(maybe([one], LATE, { edits: [reject] }), undefined);
    assert.ok(maybe([one], LATE, { edits: [reject, edit({ action: 'note', note: 'sure?' })] }) === undefined);
    assert.ok(maybe([one], LATE, { edits: [reject, edit({})] }));
  });

  test('find their item again after re-reading, and no other', () => {
    const reread = { ...one, item: { ...one.item, id: 'new', cite: { ...one.item.cite, start: 5 } } };
    assert.equal(entry([reread], LATE, { edits: [edit({})] }).item.score, 1);
    const elsewhere = { ...one, item: { ...one.item, id: 'new', cite: { ...one.item.cite, start: 10 } } };
    assert.equal(entry([elsewhere], LATE, { edits: [edit({})] }).item.score, 0.4);
  });
});
