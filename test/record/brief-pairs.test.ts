import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Brief } from '../../src/record/brief.ts';
import { pairDays, pairsCited, withPairs } from '../../src/record/brief-pairs.ts';
import { type Dealing, dealingsOf } from '../../src/record/dealings.ts';
import { entryOf } from '../../src/record/entry-of.ts';
import { pairsOf } from '../../src/record/pairs.ts';
import { tell } from './tell.ts';

/** A page that cites these tellings, seen from the end of 30 January 2022. */
function citing(...lines: readonly string[]): Brief {
  const sources = lines.map((line, at) => ({
    number: at + 1,
    telling: tell(line),
    reports: 1,
    origins: 1,
  }));
  return { title: 'T', asOf: '2022-01-30T23:59:59Z', sections: [], sources };
}

function event(line: string): readonly Dealing[] {
  const parts = { tellings: [tell(line)], joined: new Map(), links: [], others: new Map(), edits: [] };
  return dealingsOf(entryOf(parts, { day: '2022-01-30', grades: () => 'F' }) ?? assert.fail(line));
}

/** The page with its pairs, of all that was done. */
function paired(page: Brief, events: readonly (readonly Dealing[])[]): Brief {
  return withPairs(page, pairsOf(events, pairDays(page)));
}

const namesOf = ({ pairs }: Brief): (readonly string[])[] | undefined =>
  pairs?.rows.map(({ pair }) => pair.map(({ id }) => id));

suite('the pairs of a brief', () => {
  test('are those of doer and target, those of the most sources first, whichever way', () => {
    const page = citing(
      '2022-01-26 Wire: demand RUS > NATO,USA "no further enlargement"',
      '2022-01-26 Ledger: answer/rejects USA > RUS "it"',
      '2022-01-26 Gazette: statement UKR "all is well"',
      '2022-01-26 Gazette: claim/accuses RUS > RUS "itself"',
    );
    assert.deepEqual(pairsCited(page), [
      ['RUS', 'USA'],
      ['NATO', 'RUS'],
    ]);
  });

  test('are shown by their events of the last thirty days, and not where there are none', () => {
    const page = citing(
      '2022-01-26 Wire: demand RUS > NATO "a"',
      '2022-01-26 Wire: demand RUS > USA "a"',
      '2022-01-27 Wire: demand RUS > NATO "b"',
    );
    const events = [
      event('2022-01-20 Wire: event/CONSULT RUS > NATO'),
      event('2022-01-01 Wire: event/CONSULT RUS > USA'),
      event('2021-12-31 Wire: event/CONSULT RUS > USA'),
      event('2022-01-20 Wire: event/CONSULT POL > UKR'),
    ];
    const { pairs } = paired(page, events);
    assert.deepEqual([pairs?.from, pairs?.until], ['2022-01-01', '2022-01-30']);
    assert.deepEqual(pairs?.rows.map(({ events: count }) => count), [1, 1]);
    assert.deepEqual(namesOf(paired(page, events)), [['NATO', 'RUS'], ['RUS', 'USA']]);
    assert.deepEqual(namesOf(paired(page, events.slice(1, 2))), [['RUS', 'USA']]);
    assert.deepEqual(paired(page, events.slice(2)), page);
  }); // prettier-ignore

  test('are no more than there is room for', () => {
    const all = ['A', 'B', 'C', 'D', 'E', 'F'];
    const page = citing(...all.map((id) => `2022-01-26 Wire: demand ${id} > Z "a"`));
    const events = all.map((id) => event(`2022-01-20 Wire: event/CONSULT ${id} > Z`));
    assert.deepEqual(
      namesOf(paired(page, events)),
      ['A', 'B', 'C', 'D'].map((id) => [id, 'Z']),
    );
  });
});
