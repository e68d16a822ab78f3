import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { foldWords } from '../../../src/record/origins/words.ts';

const codes = (text: string): string => foldWords(text).codes.join(' ');

function sentences(text: string): string[] {
  const { sentences: bounds, starts, ends } = foldWords(text);
  return Array.from(bounds.subarray(0, -1), (from, i) =>
    text.slice(starts[from], ends[(bounds[i + 1] ?? 0) - 1]),
  );
}

test('house styles and spellings fold to the same words', () => {
  for (const [one, other] of [
    ['The U.S. defense secretary', 'the US defence secretary'],
    ['100,000 troops', '100000 troops'],
    ['twelve ships', '12 ships'],
    ['up 3 percent', 'up 3%'],
    ['up 3 per cent', 'up 3 percent'],
    ['Ukraine’s president', "Ukraine's president"],
    ['Zelenskÿ in Łódź', 'ZELENSKY in Lodz'],
    ['two ships', '2 ship'],
    ['Gen. Smith', 'General Smith'],
  ] as const) {
    const last = (text: string): string => codes(text).split(' ').slice(-2).join(' ');
    assert.equal(last(one), last(other), `${one} / ${other}`);
  }
});

test('other words, other numbers and pronouns stay apart', () => {
  for (const [one, other] of [
    ['1.2', '12'],
    ['8,500', '5000'],
    ['north', 'south'],
    ['press', 'pres'],
  ] as const) {
    assert.notEqual(codes(one), codes(other));
  }
});

test('sentences end at stops, blank lines and where a feed glued them', () => {
  assert.deepEqual(sentences('Talks failed. "We go on," he said! Why? 3.5 million fled.'), [
    'Talks failed',
    'We go on," he said',
    'Why',
    '3.5 million fled',
  ]);
  assert.deepEqual(sentences('Talks with Russia.On a visit he left.'), [
    'Talks with Russia',
    'On a visit he left',
  ]);
  assert.deepEqual(sentences('A headline\n\nA text'), ['A headline', 'A text']);
});

test('abbreviations, wrapped lines and figures end none', () => {
  for (const text of [
    'Gen. Smith of the U.S. Army left',
    'On Jan. 25 he left',
    'the talks\nin Geneva',
    'about $1.2 bn',
  ])
    assert.equal(sentences(text).length, 1, text);
});

test('offsets lie in the text, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { count, starts, ends, sentences: bounds } = foldWords(text);
      let at = 0;
      for (let i = 0; i < count; i++) {
        const [start = 0, end = 0] = [starts[i], ends[i]];
        assert.ok(start >= at && end > start && end <= text.length);
        at = end;
      }
      assert.equal(bounds.at(-1), count);
    }),
    { seed: 7, numRuns: 500 },
  );
});
