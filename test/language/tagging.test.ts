import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type ModelCache, loadLanguageModel } from '../../src/intake/model.ts';
import { type Parsed, type TokenIn, loadModel } from '../../src/language/tagging.ts';

const cache: ModelCache = {};

/** Words of a line parted by spaces; a word that begins with `_` is glued to the one before. */
function words(line: string): TokenIn[] {
  return line.split(' ').map((word) => {
    const glued = word.length > 1 && word.startsWith('_');
    return { form: glued ? word.slice(1) : word, spaceBefore: !glued };
  });
}

/** Each word as `form/UPOS>head:relation`, heads by form. */
function drawn(tokens: readonly TokenIn[], { upos, heads, deprels }: Parsed): string {
  return tokens
    .map(({ form }, i) => {
      const head = heads[i] ?? -1;
      return `${form}/${upos[i]}>${head < 0 ? 'ROOT' : tokens[head]?.form}:${deprels[i]}`;
    })
    .join(' ');
}

const SENTENCES = [
  'Russian troops shelled three villages on Monday _, local officials said _.',
  '_" We will never accept these demands _, _" said Foreign Minister Dmytro Kuleba _.',
  'KYIV _, Ukraine _- NATO Secretary General Jens Stoltenberg met President Biden in Brussels _.',
  'US REJECTS KEY RUSSIAN DEMAND ON NATO',
];

describe('the shipped model', () => {
  test('should parse a plain report sentence', () => {
    const tokens = words(SENTENCES[0] ?? '');
    assert.equal(
      drawn(tokens, loadLanguageModel(cache).parse(tokens)),
      'Russian/ADJ>troops:amod troops/NOUN>shelled:nsubj shelled/VERB>said:ccomp three/NUM>villages:nummod ' +
        'villages/NOUN>shelled:obj on/ADP>Monday:case Monday/PROPN>shelled:obl ,/PUNCT>shelled:punct ' +
        'local/ADJ>officials:amod officials/NOUN>said:nsubj said/VERB>ROOT:root ./PUNCT>said:punct',
    );
  });

  test('should find names', () => {
    const tokens = words(SENTENCES[2] ?? '');
    const { names } = loadLanguageModel(cache).parse(tokens);
    const shown = names.map(
      ({ from, to, type }) =>
        `${type} ${tokens
          .slice(from, to)
          .map(({ form }) => form)
          .join(' ')}`,
    );
    for (const name of ['LOC KYIV', 'ORG NATO', 'PER Jens Stoltenberg', 'PER Biden', 'LOC Brussels']) {
      assert.ok(shown.includes(name), `${name} not in ${shown.join(', ')}`);
    }
  });

  test('should decide the same without SIMD', () => {
    const scalar = loadModel(readFileSync(new URL('../../../model/english.bin', import.meta.url)));
    for (const line of SENTENCES) {
      const tokens = words(line);
      assert.deepEqual(scalar.parse(tokens), loadLanguageModel(cache).parse(tokens));
    }
  });

  test('should give a tree for no word, one word, and more words than it takes in one piece', () => {
    const model = loadLanguageModel(cache);
    assert.equal(model.parse([]).heads.length, 0);
    assert.deepEqual([...model.parse(words('Peace')).heads], [-1]);
    const { heads, upos } = model.parse(words('troops and tanks _, '.repeat(150).trim()));
    assert.equal(upos.length, heads.length);
    assert.equal(heads.filter((head) => head < 0).length, 1);
    heads.forEach((_, start) => {
      let at = start;
      for (let steps = 0; at >= 0; steps++) {
        assert.ok(steps <= heads.length, 'a cycle');
        at = heads[at] ?? -1;
      }
    });
  });
});
