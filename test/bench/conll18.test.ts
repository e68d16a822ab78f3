import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundaries, evaluate, f1, type Metric } from '../../bench/conll18.ts';
import { type ConlluSentence, readConllu } from '../../src/language/conllu.ts';

/**
 * Sentences parted by `/`, words by spaces: form<head.relation, `+` joins the parts of one written word, `_` after a word says that no space follows.
 * Heads count from 1 within the sentence, 0 is the root. A written word that is not its parts joined is given as `written=parts`.
 */
function sentences(notation: string): ConlluSentence[] {
  const files = notation.split(' / ').map((sentence) => {
    let id = 1;
    return sentence.split(' ').map((token) => {
      const [left = '', right] = token.split('=');
      const parts = (right ?? left).split('+');
      const written = right === undefined ? parts.map((part) => part.split('<')[0]).join('') : left;
      const rows = parts.map((part) => {
        const [form = '', arc = '0.root'] = part.split('<');
        const [head, relation] = arc.split('.');
        return `${id++}\t${form}\t${form}\tX\tX\t_\t${head}\t${relation}\t_\t_`;
      });
      if (parts.length > 1)
        rows.unshift(`${id - parts.length}-${id - 1}\t${written}\t_\t_\t_\t_\t_\t_\t_\t_`);
      return rows.join('\n');
    });
  });
  return readConllu(files.map((rows) => `${rows.join('\n')}\n\n`).join(''));
}

const PAIRS: readonly (readonly [
  what: string,
  gold: string,
  system: string,
  scores: Partial<Record<Metric, readonly [correct: number, gold: number, system: number]>>,
])[] = [
  [
    'the same',
    'a<2.det b',
    'a<2.det b',
    { Tokens: [2, 2, 2], Words: [2, 2, 2], UAS: [2, 2, 2], LAS: [2, 2, 2] },
  ],
  ['another head', 'a<2.det b', 'a b<1.det', { Words: [2, 2, 2], UAS: [0, 2, 2], LAS: [0, 2, 2] }],
  ['another relation', 'a<2.det b', 'a<2.obj b', { UAS: [2, 2, 2], LAS: [1, 2, 2] }],
  ['a subtype is no other relation', 'a<2.nsubj:pass b', 'a<2.nsubj b', { LAS: [2, 2, 2] }],
  [
    'a word cut in two',
    'ab<2.obj c',
    'a<3.obj b<1.dep c',
    { Tokens: [1, 2, 3], Words: [1, 2, 3], LAS: [1, 2, 3] },
  ],
  [
    'sentences cut apart',
    'a<2.det b c<2.obj',
    'a<2.det b / c',
    { Sentences: [0, 1, 2], Words: [3, 3, 3], LAS: [2, 3, 3] },
  ],
  [
    'parts of a written word',
    'do<3.aux+nt<3.advmod go',
    'do<3.aux+nt<3.advmod go',
    { Tokens: [2, 2, 2], Words: [3, 3, 3], LAS: [3, 3, 3] },
  ],
  [
    'parts against one word',
    'do<3.aux+nt<3.advmod go',
    'dont<2.aux go',
    { Tokens: [2, 2, 2], Words: [1, 3, 2], LAS: [1, 3, 2] },
  ],
  [
    'parts against words',
    'do<3.aux+nt<3.advmod go',
    'do<3.aux nt<3.advmod go',
    { Tokens: [1, 2, 3], Words: [3, 3, 3], LAS: [3, 3, 3] },
  ],
  [
    'parts that are not written so',
    'wont=will<3.aux+not<3.advmod go',
    'wont=will<3.aux+not<1.advmod go',
    { Words: [3, 3, 3], LAS: [2, 3, 3] },
  ],
  [
    'other parts, aligned by their forms',
    'abc=x<4.det+y<4.det+z<4.det d',
    'abc=x<3.det+z<3.det d',
    { Words: [3, 4, 3], LAS: [3, 4, 3] },
  ],
  [
    'capitals of parts are no difference',
    'ab=X<3.det+y<3.det d',
    'ab=x<3.det+Y<3.det d',
    { Words: [3, 3, 3] },
  ],
];

for (const [what, gold, system, scores] of PAIRS) {
  test(`evaluation: ${what}`, () => {
    const { metrics } = evaluate(sentences(gold), sentences(system));
    for (const [metric, [correct, inGold, inSystem]] of Object.entries(scores)) {
      const found = Object.entries(metrics).find(([name]) => name === metric)?.[1];
      assert.deepEqual(found, { correct, gold: inGold, system: inSystem }, metric);
    }
  });
}

test('relations are scored one by one', () => {
  const { relations } = evaluate(sentences('a<2.obj b c<2.obj'), sentences('a<2.obj b c<2.nmod'));
  assert.equal(f1(relations.get('obj') ?? { correct: 0, gold: 0, system: 0 }), 200 / 3);
});

test('boundaries ask for the ends of sentences only', () => {
  assert.deepEqual(boundaries(sentences('a b / c'), sentences('a / b / c')), {
    correct: 2,
    gold: 2,
    system: 3,
  });
});

test('other texts cannot be scored', () => {
  assert.throws(() => evaluate(sentences('a'), sentences('b')), RangeError);
});
