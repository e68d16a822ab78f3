import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutGenitives, writesApostrophes } from '../../src/language/lost-apostrophes.ts';
import { tokenise } from '../../src/language/tokenise.ts';

function cut(text: string, ...names: readonly string[]): string | undefined {
  return cutGenitives(tokenise(text), new Set(names))
    ?.map(({ form, spaceBefore }, i) => (i === 0 ? '' : spaceBefore ? ' ' : '·') + form)
    .join('');
}

test('a genitive that lost its apostrophe is cut where the name is known', () => {
  assert.equal(cut('to Juba, South Sudans capital', 'Sudan'), 'to Juba·, South Sudan·s capital');
  assert.equal(cut('al-Burhans former deputy', 'Burhan'), 'al·-·Burhan·s former deputy');
});

test('other words in s are left alone', () => {
  assert.equal(cut('Ministers met', 'Sudan'), undefined);
  assert.equal(cut('the Kennedys met', 'Kennedy'), undefined);
  assert.equal(cut('two Sudans.', 'Sudan'), undefined);
});

test('only texts without any apostrophe have lost theirs', () => {
  assert.equal(writesApostrophes("He didn't. Sudans capital"), true);
  assert.equal(writesApostrophes("'Stop,' he said. Sudans capital"), false);
});
