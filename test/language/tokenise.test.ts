import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { tokenise } from '../../src/language/tokenise.ts';

/** The text cut into words: `·` between words that no space parts, a space between the others. */
function cut(text: string): string {
  return tokenise(text)
    .map((word, i) => (i === 0 ? '' : word.spaceBefore ? ' ' : '·') + word.form)
    .join('');
}

const CUTS: readonly (readonly [what: string, text: string, expected: string])[] = [
  ['contractions', "I don't, you can't: it's Russia's.", "I do·n't·, you ca·n't·: it·'s Russia·'s·."],
  ['curly contractions', 'He doesn’t and we’ve', 'He does·n’t and we·’ve'],
  ['contractions without an apostrophe', 'They dont. We cannot. gonna', 'They do·nt·. We can·not·. gon·na'],
  ['a lost apostrophe after a body', 'the USs response to NATOs plan', 'the US·s response to NATO·s plan'],
  ['plurals of abbreviations', 'MPs and NGOs', 'MPs and NGOs'],
  ['names with an apostrophe', "O'Connor at 5 o'clock in Sana'a", "O'Connor at 5 o'clock in Sana'a"],
  ['plural genitives', "the four countries' leaders", "the four countries·' leaders"],
  ['hyphens', 'state-of-the-art, Russia-backed', 'state·-·of·-·the·-·art·, Russia·-·backed'],
  ['prefixes', 'anti-government ex-minister mid-1980s', 'anti-government ex-minister mid-1980s'],
  ['acronyms', 'the U.S. and U.K., p.m. e.g.', 'the U.S. and U.K.·, p.m. e.g.'],
  ['titles', 'Gen. Milley, Mr. Putin, J. Smith', 'Gen. Milley·, Mr. Putin·, J. Smith'],
  ['a stop after a single letter that ends', 'Plan B. the', 'Plan B·. the'],
  ['amounts', 'US$5bn, $4.50, 20%, £3m, 14,000', 'US$·5·bn·, $·4.50·, 20·%·, £·3·m·, 14,000'],
  ['times', '10:30am on 27/01/2022', '10:30·am on 27/01/2022'],
  ['ranges', '2004-2005 but 555-1234', '2004·-·2005 but 555-1234'],
  ['ordinals and decades', "the 20th, the 1990s, '90s", "the 20th·, the 1990s·, '90s"],
  ['numbers of things', 'No. 5 and No. Five', 'No. 5 and No·. Five'],
  ['the web', 'see https://a.org/x?y=1, www.b.com.', 'see https://a.org/x?y=1·, www.b.com·.'],
  ['mail', 'a.b@c.org (x@y)', 'a.b@c.org (·x@y·)'],
  ['names and tags', '@POTUS on #Ukraine, #1', '@POTUS on #Ukraine·, #·1'],
  ['hosts, not glued sentences', 'on Amazon.com and BBC.co.uk', 'on Amazon.com and BBC.co.uk'],
  ['glued sentences', 'to Germany.While the', 'to Germany·.·While the'],
  ['glued sentences and a quotation', 'Russia."On a', 'Russia·.·"·On a'],
  ['two stops', 'optimism.."We', 'optimism·..·"·We'],
  ['dots and dashes', 'well... so--no — yes…', 'well·... so·--·no — yes·…'],
  ['capitals with an ampersand', 'AT&T, R&D, this&that', 'AT&T·, R&D·, this·&·that'],
  ['brackets', '(NATO)said [a]', '(·NATO·)·said [·a·]'],
  ['a soft hyphen in a word', 'basic\u00adally', 'basic\u00adally'],
  ['no-break spaces', '8\u00a0500 troops', '8 500 troops'],
  ['a picture', 'ok 👍🏽!', 'ok 👍🏽·!'],
  ['other scripts', 'Володимир Łódź 樋口', 'Володимир Łódź 樋口'],
];

for (const [what, text, expected] of CUTS) {
  test(`tokenise: ${what}`, () => assert.equal(cut(text), expected));
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from('ab AZ019.,-\'’"/@#&$%:;()_\n!?…—“”\u00ad\u200b\u00a0é樋'),
        '\ud83d',
        '\ude00',
        'U.S.',
        "n't",
        'http://',
      ),
    )
    .map((parts) => parts.join('')),
);

test('words are slices of the text, in order, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const word of tokenise(text)) {
        assert.equal(text.slice(word.start, word.end), word.form);
        assert.ok(word.end > word.start && word.start >= end);
        assert.match(text.slice(end, word.start), /^[\s\p{Cc}\u00ad\u200b-\u200d\u2060\ufeff]*$/u);
        if (end > 0) assert.equal(word.spaceBefore, word.start > end);
        end = word.end;
      }
      assert.match(text.slice(end), /^[\s\p{Cc}\u00ad\u200b-\u200d\u2060\ufeff]*$/u);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test('time grows with the length of the text, whatever it is made of', () => {
  for (const part of [
    'a.',
    "a's",
    '1-',
    '1/',
    'a@',
    '@',
    'www.',
    'http://)',
    'a-',
    "'",
    '"',
    '.',
    'U.',
    '-',
    'é',
    'x&',
    ':)',
  ]) {
    const start = process.cpuUsage().user;
    tokenise(part.repeat(200_000));
    const seconds = (process.cpuUsage().user - start) / 1e6;
    assert.ok(seconds < 3, `${JSON.stringify(part)}: ${seconds.toFixed(1)} s`);
  }
});
