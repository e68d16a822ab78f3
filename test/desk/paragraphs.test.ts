import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { paragraphsOf } from '../../src/desk/reader/paragraphs.ts';

/** The paragraphs of `text`; those after a break that the text lost begin with `+`. */
function set(text: string): string[] {
  return paragraphsOf(text).map(({ start, end, glued }) => (glued ? '+' : '') + text.slice(start, end));
}

suite('paragraphsOf', () => {
  test('splits at blank lines and at lines that end a sentence', () => {
    assert.deepEqual(set('One.\n\nTwo.'), ['One.', 'Two.']);
    assert.deepEqual(set('\r\nOne.\r\n \r\nTwo.\r\n'), ['One.', 'Two.']);
    assert.deepEqual(set('One.\nTwo "three."\nFour.'), ['One.', 'Two "three."', 'Four.']);
    assert.deepEqual(set(''), []);
    assert.deepEqual(set(' \n '), []);
  });

  test('does not split a line that was merely wrapped', () => {
    assert.deepEqual(set('One line goes\non here.'), ['One line goes\non here.']);
  });

  test('shows breaks that the source lost', () => {
    assert.deepEqual(set('It was agreed.The talks go on.'), ['It was agreed.', '+The talks go on.']);
    assert.deepEqual(set('He went to "see Russia."On a visit'), ['He went to "see Russia."', '+On a visit']);
    assert.deepEqual(set('strengthen its defenses."This is it," he said.'), [
      'strengthen its defenses.',
      '+"This is it," he said.',
    ]);
    assert.deepEqual(set('“See it.”On a visit.“No one,” he said.'), [
      '“See it.”',
      '+On a visit.',
      '+“No one,” he said.',
    ]);
  });

  test('leaves abbreviations and numbers alone', () => {
    for (const text of [
      'The U.S.Army moved.',
      'At 3.Five more.',
      'Vers. 2.0 of e.g.Word',
      'He said. "No."',
    ]) {
      assert.equal(set(text).length, 1, text);
    }
  });

  test('never loses a word nor changes its place', () => {
    const texts = fc.array(fc.constantFrom('a', 'Bc', '.', '"', '\n', ' ', '“', '”', '\r\n', 'ended.'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        texts.map((parts) => parts.join('')),
        (text) => {
          const paragraphs = paragraphsOf(text);
          let at = 0;
          for (const { start, end } of paragraphs) {
            assert.ok(start >= at && end > start);
            assert.equal(text.slice(at, start).trim(), '');
            at = end;
          }
          assert.equal(text.slice(at).trim(), '');
        },
      ),
    );
  });

  test('takes time in proportion to the text, whatever the text', () => {
    for (const part of [' ', '\n', ' \n', 'ended."The ', '."A', '"', 'a']) {
      const started = performance.now();
      paragraphsOf(part.repeat(200_000));
      assert.ok(performance.now() - started < 2000, JSON.stringify(part));
    }
  });
});
