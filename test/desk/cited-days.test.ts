import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { citedDays } from '../../src/desk/pictures/cited-days.ts';
import { numbersOver } from '../../src/desk/pictures/numbers.ts';
import type { DayAxis } from '../../src/desk/pictures/day-axis.ts';
import type { Cluster } from '../../src/desk/pictures/timeline-layout.ts';
import type { Source } from '../../src/record/brief.ts';
import type { BriefDocument } from '../../src/record/brief-document.ts';
import { dayOf, isoDay } from '../../src/world/calendar.ts';
import { tell } from '../record/tell.ts';
import { told } from './picture-rows.ts';

/** A page of the end of 30 January 2022 whose sources these are, each of a sentence of its own. */
function citing(...sources: readonly (readonly [line: string, due?: Source['due']])[]): BriefDocument {
  const lines = sources.map(([line], at) => ({ text: `Says ${line.slice(-3)}`, notes: [at + 1] }));
  return {
    title: 'T',
    asOf: '2022-01-30T23:59:59Z',
    sections: [{ title: 'All', none: '', more: 0, lines }],
    sources: sources.map(([line, due], at) => ({
      number: at + 1,
      telling: tell(line),
      reports: 1,
      origins: 1,
      ...(due !== undefined && { due }),
    })),
  };
}

/** "said 1 2, due 3". */
const lanesOf = (page: BriefDocument): string | undefined =>
  citedDays(page)
    ?.lanes.map(({ id, rows }) => [id, ...rows.map(({ number }) => number)].join(' '))
    .join(', ');

suite('what a page cites, by day', () => {
  test('is parted into what was said, was done and is due, under the numbers of its sources', () => {
    const page = citing(
      ['2022-01-26 Wire: demand RUS > NATO "x y"'],
      ['2022-01-27 Wire: posture/deploy RUS 3 tanks on 2022-01-25'],
      ['2022-01-28 Wire: meeting/scheduled RUS,USA on 2022-02-10', { day: '2022-02-10', approximate: false }],
      ['2022-01-28 Wire: answer/rejects NATO "x z"'],
    );
    assert.equal(lanesOf(page), 'said 1 4, done 2, due 3');
    const days = citedDays(page) ?? assert.fail();
    assert.deepEqual([days.first, days.asOf, days.last].map(isoDay), ['2022-01-24', '2022-01-30', '2022-02-10']);
    assert.deepEqual(days.lanes[0]?.rows.map(({ line }) => line), ['Says  y"', 'Says  z"']);
  }); // prettier-ignore

  test('counts what lies too far before, too far ahead, or nowhere', () => {
    const far = { day: '2022-06-01', approximate: true };
    const days = citedDays(
      citing(
        ['2021-06-01 Wire: demand RUS > NATO "x"'],
        ['2022-01-01 Wire: demand RUS > NATO "y"'],
        ['2022-01-28 Wire: meeting/scheduled RUS,USA on 2022-06-01~', far],
        ['undated Wire: demand RUS > NATO "z"'],
      ),
    );
    assert.ok(days);
    assert.deepEqual([days.before, days.after, days.undated], [1, 1, 1]);
    assert.equal(isoDay(days.first), '2022-01-01');
  });

  test('is not laid out for what lasts for years, and is nothing where no source has a day', () => {
    const days = citedDays(citing(['2022-01-29 Wire: posture/deploy RUS 3 tanks on 2014/2023']));
    assert.deepEqual(days && [days.first, days.last].map(isoDay), ['2022-01-24', '2022-02-03']);
    assert.equal(citedDays(citing(['undated Wire: demand RUS > NATO "z"'])), undefined);
    // Of a page that was kept before its sources told what they are.
    const page = citing(['2022-01-29 Wire: demand RUS > NATO "z"']);
    const old = page.sources.map((source) => {
      const { item, report } = source.telling;
      return { ...source, telling: { item: { cite: item.cite }, report } };
    });
    assert.equal(citedDays({ ...page, sources: old }), undefined);
  });
});

suite('the numbers over marks', () => {
  const axis: DayAxis = { first: dayOf('2022-01-01') ?? 0, last: dayOf('2022-01-31') ?? 0, start: 0, end: 300 };
  /** What stands over marks at these pixels with these numbers. */
  const over = (...marks: readonly (readonly [x: number, ...numbers: number[]])[]): (string | undefined)[] => {
    const clusters = marks.map(([x, ...numbers]): Cluster => ({
      first: 0,
      last: 0,
      radius: 4,
      x,
      rows: numbers.map((number) => ({ ...told(String(number)), number })),
    }));
    return numbersOver(clusters, axis).map((one) => one?.words);
  };

  test('are put together where they follow each other', () => {
    assert.deepEqual(over([150, 3, 1, 2, 7, 9, 8, 12, 13]), ['1–3, 7–9, 12, 13']);
  });

  test('are cut where the neighbours are near, and take the room that these leave', () => {
    assert.deepEqual(over([100, 1, 3, 5, 7, 9], [130, 2, 4, 6, 8, 10]), ['1, 3, 5, 7, 9', '2, 4, 6, 8, 10']);
    assert.deepEqual(over([100, 1, 3, 5], [120, 7, 9, 11], [140, 13, 15, 17]), ['1, 3, 5', '7 …', '13, 15, 17']);
    assert.deepEqual(over([100, 11], [103, 12], [106, 13]), ['11', undefined, '13']);
  });

  test('are none where lines have none', () => {
    const cluster: Cluster = { first: 0, last: 0, radius: 4, x: 100, rows: [told('a')] };
    assert.deepEqual(numbersOver([cluster], axis), [undefined]);
  });
}); // prettier-ignore
