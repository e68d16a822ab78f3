import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { HOW } from '../../bench/store/crashed.ts';
import { makeReport } from '../../src/report/report.ts';
import { createTerms } from '../../src/store/terms.ts';
import { withStore } from './made.ts';

const TEXTS = {
  buildup: 'The build-up of 100,000 troops alarmed the U.S. and its allies.',
  zelensky: 'Volodymyr Zelenskyy told us that he demanded sanctions now.',
  pipeline:
    'Łukasiewicz said the pipelines were closed. Müller agreed; the written replies came on Wednesday.',
  nothing: 'Rain is forecast for the weekend.',
};

async function found(words: string): Promise<string[]> {
  return withStore(async (store) => {
    const reads = Object.entries(TEXTS).map(([outlet, text]) => ({
      report: makeReport({ text, outlet, published: '2022-01-26' }),
      items: [],
    }));
    await store.keep(reads, HOW);
    const page = await store.find(words, { limit: 10 });
    for (const { start, end, snippet, report } of page.rows)
      assert.equal(
        reads.find((read) => read.report.id === report.id)?.report.text.slice(start, end),
        snippet,
      );
    return page.rows.map(({ report }) => report.outlet ?? '').toSorted();
  });
}

suite('full text', () => {
  for (const [words, expected] of [
    ['buildup', ['buildup']],
    ['build-up', ['buildup']],
    ['"build up"', ['buildup']],
    ['100000', ['buildup']],
    ['100,000 troops', ['buildup']],
    ['US', ['buildup']],
    ['U.S.', ['buildup']],
    ['us', ['zelensky']],
    ['Zelensky', ['zelensky']],
    ['zelenskiy', ['zelensky']],
    ['demand sanction', ['zelensky']],
    ['lukasiewicz', ['pipeline']],
    ['muller', ['pipeline']],
    ['pipeline', ['pipeline']],
    ['"written replies"', ['pipeline']],
    ['"replies written"', []],
    ['the', []],
    ['said -pipelines', []],
    ['told -pipelines', ['zelensky']],
    ['pipe*', ['pipeline']],
    ['"; drop table report; -- OR NEAR( *', []],
    ['', []],
  ] as const)
    test(`${words === '' ? 'nothing' : words} finds ${expected.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual(await found(words), expected);
    });

  test('terms stand where their words do', () => {
    const text = 'In Kyiv’s streets, 2.5 million—U.S. figures—saw a build-up.';
    for (const { start, end, term } of createTerms()(text)) {
      assert.ok(text.slice(start, end).trim() === text.slice(start, end) && end > start, term);
    }
    assert.deepEqual(
      createTerms()(text).map(({ term }) => term),
      ['kiv', 'strit', '2d5', 'milion', 'usa', 'figur', 'saw', 'build', 'up', 'buildup'],
    );
  });
});
