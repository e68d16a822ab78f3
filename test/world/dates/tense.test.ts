import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tenseAround } from '../../../src/world/dates/tense.ts';

/** `sentence -> tense`, told for the words in brackets. */
const TENSES = `
They met [Thursday] -> past
They will meet [Thursday] -> future
The two plan to meet [Thursday] -> future
The council meets [Thursday] -> present
Talks are set for [Thursday] -> future
They have been there since [Thursday] -> past
until [Thursday] -> future
Moscow said it would answer by [Thursday] -> future
[Thursday] they met -> past
On [Thursday], envoys will gather -> future
He came in order to see May's house [Thursday] -> past
The armed men [Thursday] -> present
[Thursday] -> undefined
`;

for (const line of TENSES.trim().split('\n')) {
  const [, text = '', wanted] = /^(.*) -> (.*)$/.exec(line) ?? assert.fail(line);
  const start = text.indexOf('[');
  const plain = text.replace('[', '').replace(']', '');
  test(`tense: ${line}`, () =>
    assert.equal(String(tenseAround(plain, start, text.indexOf(']') - 1)), wanted));
}
