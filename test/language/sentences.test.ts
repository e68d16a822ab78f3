import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { splitSentences } from '../../src/language/sentences.ts';
import { tokenise } from '../../src/language/tokenise.ts';

function split(text: string): string[] {
  return splitSentences(text, tokenise(text)).map((words) =>
    text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/gu, ' '),
  );
}

/** Each text has `|` where a sentence should end; nowhere else. */
const SPLITS: readonly (readonly [what: string, text: string])[] = [
  ['stops', 'Talks failed. |Why? |Nobody knows! |So it goes.'],
  ['titles and initials', 'Gen. Mark A. Milley met Mr. Lavrov. |They talked.'],
  ['acronyms inside', 'The U.S. Ambassador spoke. |He left the U.S. |The talks went on.'],
  ['acronyms before numbers', 'It cost the U.S. 5 million.'],
  ['quotations stay whole', '"We hope not," Psaki said. |"We will see." |He left.'],
  ['a question that is attributed', '"Why now?" Lavrov asked reporters. |Nobody answered.'],
  ['small letters after a quotation', '"Go!" he said.'],
  ['a lost space', 'It went to Germany.|While it did, NATO watched.'],
  ['a lost space after a closing quotation', 'He wrote of "contacts with Russia."|On a visit, he spoke.'],
  ['a lost space before an opening quotation', 'They lacked optimism..|"We hope not," she said.'],
  ['lost dashes', 'The answer of the U.S.  and one from NATO  left little.'],
  ['a dateline', 'MOSCOW (AP) — |The Kremlin said so.'],
  ['a dateline that lost its dash', 'MOSCOW  |The Kremlin said so.'],
  ['no dateline', 'NATO said so — The Hague agreed.'],
  ['paragraphs', 'A headline without a stop\n\n|The text of it.'],
  ['lines', 'A headline without a stop\n|20220128\n|The text of it.'],
  ['a line that ends in a link', 'A visit to the\nKremlin.'],
  [
    'wrapped lines',
    'The ministers of four countries met in the capital of France on\nWednesday and agreed to hold another meeting in two weeks, they\nsaid.',
  ],
  ['etc.', 'Tanks, guns, etc. |He left.'],
  ['decimal numbers', 'It rose by 3.5 percent to No. 5 in the list.'],
  ['notes', 'He died in 2014.[4] |She did not.'],
  ['list marks', '1. The first point.'],
  ['brackets', 'It ended. |(It had begun badly.) |Then came peace.'],
  ['valedictions', 'See you. |Best regards, |Ann'],
];

for (const [what, marked] of SPLITS) {
  test(`sentences: ${what}`, () => {
    const parts = marked.split('|').map((part) => part.trim().replace(/\s+/gu, ' '));
    assert.deepEqual(split(marked.replaceAll('|', '')), parts);
  });
}

test('the stop of an abbreviation that ends a sentence is a word of its own', () => {
  const [first] = splitSentences('guns, etc. He', tokenise('guns, etc. He'));
  assert.deepEqual(
    first?.map((word) => word.form),
    ['guns', ',', 'etc', '.'],
  );
});

test('sentences hold every character of the words, in order, and none is empty', () => {
  const texts = fc
    .array(
      fc.constantFrom(
        'Ab',
        'c',
        '. ',
        '."',
        '"',
        ' "',
        '\n',
        '\n\n',
        '? ',
        'U.S. ',
        ' - ',
        'MOSCOW  ',
        'etc. ',
        '1',
        ') ',
        '(',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      const words = tokenise(text);
      const sentences = splitSentences(text, words);
      assert.ok(sentences.every((sentence) => sentence.length > 0));
      assert.equal(
        sentences
          .flat()
          .map((word) => word.form)
          .join(''),
        words.map((word) => word.form).join(''),
      );
      for (const word of sentences.flat()) assert.equal(text.slice(word.start, word.end), word.form);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
