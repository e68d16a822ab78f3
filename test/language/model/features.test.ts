import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORM_SLOTS, formFeatures, vectorKey, wordShape } from '../../../src/language/model/features.ts';
import { readModel } from '../../../src/language/model/file.ts';
import { bloomOf, holds, lexiconFeature } from '../../../src/language/model/lexicon.ts';
import { LONGEST, distanceClass } from '../../../src/language/model/shape.ts';

const lexicon = {
  people: bloomOf(new Set(['Sergey', 'Lavrov', 'Paris'])),
  places: bloomOf(new Set(['Kyiv', 'Paris'])),
};

test('the outline of a word keeps case, digits and marks, and cuts runs', () => {
  for (const [form, shape] of [
    ['Lavrov', 'Xxx'],
    ['NATO', 'XX'],
    ['1,500', '9,99'],
    ["O'Brien", "X'Xxx"],
    ['Świątek', 'Xxx'],
    ['U.S.', 'X.X.'],
  ] as const) {
    assert.equal(wordShape(form), shape, form);
  }
});

test('a form has a feature, perhaps empty, in each slot', () => {
  for (const form of ['a', 'Ukraine', 'F-16', '']) assert.equal(formFeatures(form, lexicon).length, FORM_SLOTS);
});

test('a set of bits holds what was put in, and the lexicon sees through capitals but not through lower case', () => {
  const numbers = new Set(Array.from({ length: 1000 }, (_, i) => `n${i}`));
  const set = bloomOf(numbers);
  for (const number of numbers) assert.ok(holds(set, number));
  const strays = Array.from({ length: 1000 }, (_, i) => `m${i}`).filter((key) => holds(set, key));
  assert.ok(strays.length < 40, `${strays.length} strays`);
  assert.equal(lexiconFeature('Lavrov', lexicon), 'gp');
  assert.equal(lexiconFeature('LAVROV', lexicon), 'gp');
  assert.equal(lexiconFeature('lavrov', lexicon), '');
  assert.equal(lexiconFeature('Paris', lexicon), 'gpl');
});

test('a vector is looked up in lower case, without the stop of an abbreviation', () => {
  assert.equal(vectorKey('Gen.'), 'gen');
  assert.equal(vectorKey('.'), '.');
  assert.equal(vectorKey('Can’t'), "can't");
});

test('classes of distance grow with it and tell before from after', () => {
  let last = 0;
  for (let gap = 1; gap < LONGEST; gap++) {
    const after = distanceClass(0, gap);
    assert.ok(after >= last && after <= 15);
    assert.equal(distanceClass(gap, 0), after + 15);
    last = after;
  }
});

test('bytes that are no model are refused', () => {
  assert.throws(() => readModel(new Uint8Array(4)), /Not a language model/u);
  assert.throws(() => readModel(new TextEncoder().encode('{"format":1}      ')), /Not a language model/u);
});
