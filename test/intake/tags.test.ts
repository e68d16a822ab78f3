import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { tagsOf } from '../../src/intake/tags.ts';

/** The tags of a page, `/` before those that close, and behind them the number of marks. */
function tags(html: string): string {
  let marks = 0;
  const found = [...tagsOf(html, () => marks++)].map(({ name, closing }) => (closing ? '/' : '') + name);
  return [...found, marks].join(' ');
}

test('tags are seen where a parser sees them', () => {
  assert.equal(tags('<P>a<br/>b</P>'), 'p br /p 3');
  assert.equal(tags('<a title="<b> > x" href=\'<i>\'>y</a>'), 'a /a 2');
  assert.equal(tags('<h1 data-x=5>AT&amp;T</h1>'), 'h1 /h1 3');
  assert.equal(tags('<my-box><p'), 'my-box p 2');
});

test('what only looks like a tag is none', () => {
  assert.equal(tags('<!-- <p> --><i>'), 'i 2');
  assert.equal(tags('<script>"<p>" & 1 < 2</script><i>'), 'script /script i 3');
  assert.equal(tags('<style><p></styles><p></style>'), 'style /style 2');
  assert.equal(tags('1 < 2 <3 <!doctype html><?xml?>'), '4');
  assert.equal(tags('<!-- <p> '), '1');
  assert.equal(tags('<a href="<p><p>'), 'a 1');
});

test('any string has tags', () => {
  const pieces = fc.array(fc.constantFrom('<', '>', '/', '!--', '-->', 'p', 'script', '"', '=', ' ', '&', 'x')).map((parts) => parts.join('')); // prettier-ignore
  fc.assert(
    fc.property(pieces, (html) => assert.equal(tags(html), tags(html))),
    { seed: 11, numRuns: 1000 },
  );
});
