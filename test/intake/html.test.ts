import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../src/intake/draft.ts';
import { fromHtml, looksLikeHtml } from '../../src/intake/html.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { STORY } from './texts.ts';

const read = (html: string): Draft => fromHtml(html, DEFAULT_LIMITS);
const page = (head: string, body: string): string => `<!DOCTYPE html>\n<html lang="en"><head>${head}</head><body>${body}</body></html>`; // prettier-ignore
const LONG = `${STORY} ${STORY}`;

test('the main text of a page, without what stands around it', () => {
  const draft = read(
    page(
      '<title>Talks in Geneva | Courier</title>',
      `<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Talks in Geneva</h1>
      <p>${LONG}</p><p>${LONG}</p><figure><img src="x.jpg"><figcaption>A photo</figcaption></figure><p>${LONG}</p></article>
      <footer>Imprint</footer><script>track("<p>")</script>`,
    ),
  );
  assert.equal(draft.text, [LONG, LONG, LONG].join('\n\n'));
  assert.equal(draft.title, 'Talks in Geneva');
  assert.equal(draft.published, undefined);
});

test('Open Graph, canonical address and the time of publication', () => {
  const draft = read(
    page(
      `<meta property="og:title" content="Talks &amp; more"><meta property="og:site_name" content="Courier">
      <meta property="article:published_time" content="2022-01-28T09:30:00+02:00">
      <link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">`,
      `<article><p>${LONG}</p></article>`,
    ),
  );
  assert.deepEqual(draft, { title: 'Talks & more', outlet: 'Courier', published: '2022-01-28T09:30:00+02:00', url: 'https://example.org/a', text: LONG }); // prettier-ignore
});

test('an address that is only a path is none', () => {
  const draft = read(page('<link rel="canonical" href="/a"><meta property="og:url" content="https://example.org/b">', `<p>${LONG}</p>`)); // prettier-ignore
  assert.equal(draft.url, 'https://example.org/b');
});

test('JSON-LD: the first article, in a graph or not', () => {
  const article = { '@type': ['Thing', 'NewsArticle'], 'headline': 'Talks', 'datePublished': '2022-01-28', 'publisher': { name: 'Courier' } }; // prettier-ignore
  for (const data of [article, [{ '@type': 'WebSite' }, article], { '@graph': [null, 'x', article] }]) {
    const draft = read(page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, `<p>${LONG}</p>`)); // prettier-ignore
    assert.deepEqual(draft, { title: 'Talks', published: '2022-01-28', outlet: 'Courier', text: LONG });
  }
});

test('JSON-LD that is broken or hostile is as good as absent', () => {
  for (const data of ['{', '[]', '5', '"x"', 'null', '{"@type":{"toString":1}}', '{"@type":"NewsArticle","headline":5,"publisher":[]}', '['.repeat(50_000)]) {
    const draft = read(page(`<script type="application/ld+json">${data}</script>`, `<p>${LONG}</p>`));
    assert.equal(draft.text, LONG);
    assert.equal(draft.published, undefined);
  }
}); // prettier-ignore

test('the time element of the article comes before any other', () => {
  const draft = read(page('', `<time datetime="2021-12-01">old</time><article><time datetime="2022-01-28">new</time><p>${LONG}</p></article>`)); // prettier-ignore
  assert.equal(draft.published, '2022-01-28');
});

test('paragraphs are parted by blank lines, their white space folded, the rest kept', () => {
  const draft = read(page('', `<p>${LONG}\n   \t ${LONG}</p><p>A&nbsp;b &#8220;c&#8221;&shy;d &lt;e&gt; 👍 and so the talks went on, it said.</p><ul><li>One<li>Two</ul>`)); // prettier-ignore
  assert.equal(draft.text, `${LONG} ${LONG}\n\nA\u00a0b “c”\u00add <e> 👍 and so the talks went on, it said.\n\nOne\n\nTwo`); // prettier-ignore
});

test('pages without a body, and pieces of pages', () => {
  for (const html of [`<p>${LONG}</p>`, `<html><p>${LONG}</p></html>`, `<!doctype html><title>x</title><p>${LONG}`, `<div><p>${LONG}</div>`, `<article>${LONG}</article>`])
    assert.equal(read(html).text, LONG, html); // prettier-ignore
});

test('malformed pages', () => {
  for (const html of [`<html><body><p>${LONG}<b>`, `<html><body></div></p><table><p>${LONG}</table></body>`, `<html><body><p title="x>">${LONG}</p>`, `<html><body><!-- x ><p>--><p>${LONG}`])
    assert.ok(read(html).text.includes(LONG), html); // prettier-ignore
});

test('nesting: too deep is refused, unclosed items and tags in scripts are not deep', () => {
  assert.throws(() => read(`<html><body>${'<div>'.repeat(20_000)}${LONG}`), /deeper than 500 levels/);
  assert.throws(() => read(`<html><body>${'<b><i>'.repeat(300)}${LONG}`), /deeper than 500 levels/);
  for (const piece of ['<p>', '<li>x', '<dt>x<dd>y', '<option>x', '<tr><td>x', '<br>', '<div></div>', '<img src=x>'])
    assert.ok(read(`<html><body>${piece.repeat(600)}<p>${LONG}</p></body></html>`).text.includes(LONG), piece); // prettier-ignore
  assert.equal(read(page(`<script>${'"<div>"'.repeat(600)}</script>`, `<p>${LONG}</p>`)).text, LONG);
});

test('a page of many pieces is read', { timeout: 120_000 }, () => {
  assert.ok(read(`<html><body>${'<p>The talks failed, he said.</p>'.repeat(5000)}`).text.length > 100_000);
  assert.ok(read(`<html><body>${LONG}${'x<'.repeat(25_000)}`).text.length > 0);
});

test('what looks like a page', () => {
  for (const html of ['<!doctype html>', ' \n<!DOCTYPE HTML PUBLIC "x">', '<?xml version="1.0"?>\n<!-- a --> <!-- b --><html>', '<p>x', '<body class=x>', '<h1>x'])
    assert.ok(looksLikeHtml(html), html); // prettier-ignore
  for (const text of ['', 'Talks <b>failed</b>', '<person>', '< p>', '<!-- only a comment', '5 < 6', '<!--'.repeat(2000)])
    assert.ok(!looksLikeHtml(text), text); // prettier-ignore
});
