import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Found } from '../../src/desk/api.ts';
import { parseRoute } from '../../src/desk/route.ts';
import { passagesOf } from '../../src/desk/shell/palette-choices.ts';

const HERE = parseRoute('/', '');

function found(snippet: string, start: number): Found {
  return { report: { id: 'r1', outlet: 'Wire', title: 'A report' }, start, end: start + snippet.length, snippet, entries: [] };
} // prettier-ignore

suite('a passage that a search found', () => {
  const lit = (words: string, text: string): string[] => {
    const [choice] = passagesOf([found(text, 0)], words, HERE);
    return choice?.hits === undefined ? [] : choice.what.split(choice.hits).filter((_, at) => at % 2 === 1);
  };

  test('has the words that were looked for lit, and those that only end otherwise', () => {
    assert.deepEqual(lit('troops border', 'Troops crossed the borders.'), ['Troops', 'borders']);
    assert.deepEqual(lit('“no border”', 'Of no border, it says.'), ['no', 'border']);
  });

  test('has no part of a word lit, nor anything where nothing but signs were written', () => {
    assert.deepEqual(lit('order', 'Troops crossed the borders.'), []);
    assert.deepEqual(lit('…', 'Troops crossed the borders.'), []);
  });

  test('has dots where it begins or ends within a sentence', () => {
    const what = (snippet: string, start: number): string | undefined => passagesOf([found(snippet, start)], 'x', HERE)[0]?.what;
    assert.equal(what('It is so.', 0), 'It is so.');
    assert.equal(what('that it is\nso', 40), '… that it is so …');
    assert.equal(what('he said. “It is so.”', 40), '… he said. “It is so.”');
  });
}); // prettier-ignore
