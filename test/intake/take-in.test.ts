import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { NASTY } from '../nasty.ts';
import { notes, refusal, report, STORY } from './texts.ts';

test('plain text is kept exactly, dirt and all', () => {
  for (const text of [STORY, `${STORY}\r\n\r\n${STORY}\r\n`, `  ${STORY}\u00a0\u00ad\t\n`, `MOSCOW  ${STORY}Russia."On a visit\u2028`, '5 < 6 and <b>bold</b> talk, officials of the ministry said'])
    assert.equal(report(text).text, text);
  assert.equal(report(`\uFEFF${STORY}`).text, STORY);
  assert.equal(report(Buffer.from(`\uFEFF${STORY}`, 'utf16le')).text, STORY);
}); // prettier-ignore

test('header lines: title, yyyymmdd, address, text', () => {
  const { id, ...rest } = report(`Talks in Geneva\r\n20220128\r\nhttps://example.org/a\r\n${STORY}\r\n`);
  assert.match(id, /^[0-9a-f]{16}$/);
  assert.deepEqual(rest, { title: 'Talks in Geneva', published: '2022-01-28', url: 'https://example.org/a', text: `${STORY}\r\n` });
  assert.deepEqual(notes(`Talks\n20220128\n\n${STORY}`), []);
  assert.equal(report(`\uFEFFTalks\n20220128\n\n${STORY}`).title, 'Talks');
}); // prettier-ignore

test('no header lines: the text is kept whole', () => {
  for (const text of [`Talks\n2022012\n\n${STORY}`, `Talks\n20220128\nIt was a Friday. ${STORY}`, `20220128\n${STORY}`])
    assert.equal(report(text).text, text); // prettier-ignore
});

test('a date that is nowhere is said to be unknown', () => {
  assert.equal(report(STORY).published, undefined);
  assert.match(notes(STORY).join(), /date is unknown/);
  assert.deepEqual(notes(STORY, { date: '2022-01-28' }), []);
});

test('a date that cannot be read is said to be so', () => {
  for (const source of [`Talks\n20220230\n\n${STORY}`, `---\ndate: soon\n---\n${STORY}`]) {
    assert.equal(report(source).published, undefined);
    assert.match(notes(source).join(), /cannot be read \((?:20220230|soon)\)/);
  }
  assert.match(refusal(STORY, { date: '2022-02-30' }), /the date given is not a date \(2022-02-30\)/);
});

test('what the user says is set where the source is silent and corrected where it speaks', () => {
  const said = { date: '28 January 2022', outlet: 'AP', url: 'https://example.org/b', title: 'Geneva' };
  const kept = { published: '2022-01-28', outlet: 'AP', url: 'https://example.org/b', title: 'Geneva' };
  for (const source of [STORY, `---\ntitle: x\ndate: soon\nurl: y\noutlet: z\n---\n${STORY}`]) {
    const { id: _, ...rest } = report(source, said);
    assert.deepEqual(rest, { ...kept, text: STORY });
  }
});

test('limits are named in the message that refuses', () => {
  assert.equal(refusal('a'.repeat(2_000_001)), 'it is larger than the limit of 2 MB (2.0 MB)');
  assert.equal(refusal(`<html><body>${'<div>'.repeat(20_000)}${STORY}`), 'its elements are nested deeper than 500 levels');
  assert.equal(refusal(`<html><body>${'<br>'.repeat(40_000)}${STORY}`), 'the page holds more than 30000 tags and entities');
  assert.equal(refusal(`---\ntitle: ${'a'.repeat(70_000)}\n---\n${STORY}`), 'its front matter is longer than the limit of 16 kB');
}); // prettier-ignore

test('what holds no report is refused', () => {
  assert.match(refusal(''), /no text/);
  assert.match(refusal(' \n\t\u00a0'), /no text/);
  assert.match(refusal('---\ntitle: x\n---\n'), /no text/);
  assert.match(refusal(new Uint8Array()), /empty/);
  assert.match(refusal('<html><body><script>talk()</script></body></html>'), /no text/);
  assert.match(refusal(`Les ministres des affaires étrangères se sont réunis vendredi à Genève pour parler des troupes.`), /not in English \(it looks like French\)/);
}); // prettier-ignore

test('no string is too strange: it is taken in or refused, the same each time', () => {
  const html = fc
    .array(fc.constantFrom('<', '>', '</', 'p', 'div', 'html', 'body', 'table', 'script', ' ', '"', '=', '&', 'Talks failed. ', '!--', '-->', 'article', 'title', 'time'))
    .map((parts) => `<html>${parts.join('')}`); // prettier-ignore
  const check = (text: string): void => {
    const taken = takeIn(text, {}, DEFAULT_LIMITS);
    assert.deepEqual(takeIn(text, {}, DEFAULT_LIMITS), taken);
    if (taken.ok) assert.ok(taken.report.text.trim() !== '');
    else assert.match(taken.reason, /^[a-z].*[^.]$/s);
  };
  for (const text of NASTY) for (const frame of [text, `<p>${text}`, `---\ntitle: ${text}\n---\n${text}`, `${text}\n20220128\n\n${text}`]) check(frame); // prettier-ignore
  fc.assert(fc.property(fc.oneof(html, fc.string({ unit: 'binary' })), check), { seed: 12, numRuns: 300 });
});

test('no bytes are too strange', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const taken = takeIn(bytes, {}, DEFAULT_LIMITS);
      assert.equal(typeof taken.ok, 'boolean');
    }),
    { seed: 13, numRuns: 500 },
  );
});

test('hostile input of 2 MB comes to an end', { timeout: 300_000 }, () => {
  const fill = (start: string, piece: string): string => start + piece.repeat((1_999_990 - start.length) / piece.length); // prettier-ignore
  for (const [start, piece] of [
    ['', 'a'],
    ['', '<'],
    ['', '"'],
    ['', ' '],
    ['', '---\n'],
    ['<html>', '<'],
    ['<html>', '<html '],
    ['<html>', '</p>'],
    ['<html>', '<!--'],
    ['<html>', '&'],
    ['<html>', '<a href="'],
    ['<html><body><p>', 'The talks failed, "he said". '],
    ['<!--', ' -->'],
    ['---\n', 'a: b\n'],
    ['---\ntitle: ', '{a: ['],
    ['Title\n20220128\n', 'a'],
  ] as const)
    assert.equal(typeof takeIn(fill(start, piece), {}, DEFAULT_LIMITS).ok, 'boolean', start + piece);
});
