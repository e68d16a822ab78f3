import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { stemOf } from '../../src/text/stem.ts';

suite('stems', () => {
  // Examples of the paper.
  for (const [word, stem] of [
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['feed', 'feed'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['vietnamization', 'vietnam'],
    ['triplicate', 'triplic'],
    ['hopefulness', 'hope'],
    ['adjustment', 'adjust'],
    ['adoption', 'adopt'],
    ['effective', 'effect'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['controlling', 'control'],
    ['rolling', 'roll'],
  ] as const)
    test(`${word} → ${stem}`, () => assert.equal(stemOf(word), stem));

  test('forms of a word have one', () => {
    for (const forms of ['demand demands demanded demanding', 'sanction sanctions sanctioned', 'negotiate negotiation negotiator'])
      assert.equal(new Set(forms.split(' ').map(stemOf)).size, 1, forms);
  }); // prettier-ignore
});
