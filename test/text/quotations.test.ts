import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { findQuotations } from '../../src/text/quotations.ts';
import { NASTY } from '../nasty.ts';

/** The quotations of a text as `words`, with `→` behind those that the next paragraph goes on with. */
function quoted(text: string): string[] {
  return findQuotations(text).map((q) => text.slice(q.start, q.end) + (q.goesOn ? '→' : ''));
}

const SHOULD: readonly (readonly [what: string, text: string, ...quotations: string[]])[] = [
  ['straight marks', '"We hope not," she said. "We wait."', 'We hope not,', 'We wait.'],
  ['curly marks', '“We hope not,” she said.', 'We hope not,'],
  ['low and high marks', 'He said „no“ and „never” again.', 'no', 'never'],
  ['angle marks', 'He said «no» again.', 'no'],
  ['a curly mark closed by a straight one', 'He said “no" again.', 'no'],
  ['a mark glued to the next sentence closes', 'He wrote of "contacts with Russia."On a visit, he spoke.', 'contacts with Russia.'],
  ['a mark glued to the last sentence opens', 'It lacked defenses."This crisis is real," he said.', 'This crisis is real,'],
  ['a mark after a comma without a space', 'He said,"We wait."', 'We wait.'],
  ['brackets and dashes as neighbours', 'He ("we wait")—"not now"—left.', 'we wait', 'not now'],
  ['single curly marks', 'He called it ‘a step’ forward.', 'a step'],
  ['single straight marks', "He called it 'a step' forward.", 'a step'],
  ['a single quotation with an apostrophe', "He said 'we don't know' again.", "we don't know"],
  ['a single quotation with a plural possessive', "He said 'our allies' borders are safe' again.", "our allies' borders are safe"],
  ['only the outer of nested ones', '"He said \'no\' twice," she said.', "He said 'no' twice,"],
  ['a decade inside a quotation', "'the '90s are over' he said", "the '90s are over"],
  ['two in one line, parted by words', '"One," he said, "and two."', 'One,', 'and two.'],
  ['paragraphs that go on', '"First.\n\n"Second.\n\n"Third," he said.', 'First.→', 'Second.→', 'Third,'],
  ['paragraphs parted by a line of blanks', '"First.\r\n \u00a0\r\n"Second," he said.', 'First.→', 'Second,'],
  ['curly paragraphs that go on', '“First.\n“Second,” he said.', 'First.→', 'Second,'],
  ['an opening mark believed over an earlier one', 'A 6" gun. He said "a. Then "b" came.', 'b'],
]; // prettier-ignore

for (const [what, text, ...quotations] of SHOULD)
  test(`quotations: ${what}`, () => assert.deepEqual(quoted(text), quotations));

const SHOULD_NOT: readonly (readonly [what: string, text: string])[] = [
  ['a mark without a partner', 'He said "we wait and left.\n\nThe talks went on.'],
  ['a closing mark alone', 'We wait," he said.'],
  ['apostrophes', "Russia's troops don't leave; it's Ukraine's."],
  ['curly apostrophes', 'Russia’s troops don’t leave.'],
  ['plural possessives', "The countries' leaders met the allies' ministers."],
  ['decades and elisions', "In the '90s they let 'em go to the soldiers' camp, rock 'n' roll."],
  ['inches and feet', 'A 6" gun of 5\' length.'],
  ['nothing between two marks', 'He said "" and “”.'],
  ['marks in two paragraphs', 'He said "no.\nThe talks" went on.'],
];

for (const [what, text] of SHOULD_NOT)
  test(`no quotations: ${what}`, () => assert.deepEqual(quoted(text), []));

test('quotations lie in the text in order, apart from each other, their marks around them', () => {
  const pieces = fc
    .array(fc.constantFrom('"', "'", '“', '”', '‘', '’', '„', '«', '»', ' ', '\n', 'a', 's', '.', ',', '9', '—'))
    .map((parts) => parts.join('')); // prettier-ignore
  const check = (text: string): void => {
    const found = findQuotations(text);
    let last = 0;
    for (const { start, end, outer, goesOn } of found) {
      assert.ok(last <= outer.start && outer.start + 1 === start && start < end && end <= outer.end);
      assert.ok(outer.end <= text.length && outer.end === end + (goesOn ? 0 : 1));
      last = outer.end;
    }
    assert.deepEqual(findQuotations(text), found);
  };
  NASTY.forEach(check);
  fc.assert(fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), check), { seed: 4, numRuns: 2000 });
});

test('hostile texts of 200 kB are searched', { timeout: 60_000 }, () => {
  for (const piece of ['"', ' "', '"a ', "'", " 'a", "s' a", '“', '‘', '"a\n', ' ', "' "])
    findQuotations(piece.repeat(200_000 / piece.length));
});
