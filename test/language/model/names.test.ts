import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  NAME_CLASSES,
  NAME_TYPES,
  type NameSpan,
  decodeNames,
  encodeNames,
} from '../../../src/language/model/names.ts';

function oneHot(classes: Int32Array): Float32Array {
  const scores = new Float32Array(classes.length * 16);
  classes.forEach((c, i) => {
    scores[i * 16 + c] = 1;
  });
  return scores;
}

/** Names drawn over a line: P, O, L for a type, a capital letter where a name begins, a dot for none. */
function spans(line: string): NameSpan[] {
  return [...line.matchAll(/[POL][pol]*/gu)].map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
    type: NAME_TYPES.find((type) => type.startsWith(run.slice(0, 1))) ?? 'PER',
  }));
}

test('names that are encoded and decoded are the same', () => {
  for (const line of ['', '...', 'P', 'Pp', 'Ppp.LlOo.', '.PPPp', 'L.L', 'Oooo']) {
    const names = spans(line);
    assert.deepEqual(decodeNames(oneHot(encodeNames(line.length, names)), line.length, 16), names, line);
  }
});

test('whatever the scores, names are in order, within the sentence, and do not overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 * NAME_CLASSES }), (numbers) => {
      const length = Math.floor(numbers.length / NAME_CLASSES);
      let before = 0;
      for (const { from, to } of decodeNames(Float32Array.from(numbers), length, NAME_CLASSES)) {
        assert.ok(from >= before && to > from && to <= length);
        before = to;
      }
    }),
    { seed: 7 },
  );
});

test('a name that begins must end: the best legal sequence wins over the best class of each token', () => {
  // The first token is surely the beginning of a person, the second would rather be nothing than the end of one.
  const scores = new Float32Array(2 * 16);
  scores[1] = 9;
  scores[16] = 1;
  assert.deepEqual(decodeNames(scores, 2, 16), [{ from: 0, to: 2, type: 'PER' }]);
});
