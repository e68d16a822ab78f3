import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromFrontMatter, fromHeaderLines } from '../../src/intake/forms.ts';

test('front matter: the fields by any of their names, the body as written', () => {
  const text = '---\r\ntitle: "Talks: day 1"\r\nsource: Harbour Courier\r\nlink: https://example.org/a\r\ndate: 2022-01-28\r\n---\r\n\r\nText\u00a0here.  \r\n'; // prettier-ignore
  assert.deepEqual(fromFrontMatter(text), {
    title: 'Talks: day 1',
    outlet: 'Harbour Courier',
    url: 'https://example.org/a',
    published: '2022-01-28',
    text: 'Text\u00a0here.  \r\n',
  });
});

test('dates stay as they were written, quoted or not', () => {
  for (const date of ['2022-01-28', '"2022-01-28"', "'2022-01-28'", '2022-01-28 # Friday'])
    assert.equal(fromFrontMatter(`---\ndate: ${date}\n---\nx`)?.published, '2022-01-28');
  assert.equal(fromFrontMatter('---\ndate: 20220128\n---\nx')?.published, '20220128');
  assert.equal(fromFrontMatter('---\nPublished: 2022-01-28T09:30:00+02:00\n---\nx')?.published, '2022-01-28T09:30:00+02:00'); // prettier-ignore
});

test('fields that are no single words or lines are as good as absent', () => {
  const text = '---\ntitle: [a, b]\noutlet: {a: b}\nurl:\ndate: ~\n---\nx';
  assert.deepEqual(fromFrontMatter(text), { text: 'x', published: '~' });
  assert.equal(fromFrontMatter('---\ntitle: >\n  Talks in\n  Geneva\n---\nx')?.title, 'Talks in Geneva');
  assert.deepEqual(fromFrontMatter('---\n---\nx'), { text: 'x' });
});

test('what only begins like front matter is text', () => {
  assert.equal(fromFrontMatter('---\nTalks failed.\n---\nMore.'), undefined);
  assert.equal(fromFrontMatter('---\n- a\n- b\n---\nMore.'), undefined);
  assert.equal(fromFrontMatter('---\ntitle: x\nText without an end.'), undefined);
  assert.equal(fromFrontMatter('-- \ntitle: x\n---\n'), undefined);
  assert.equal(fromFrontMatter('Text.\n---\ntitle: x\n---\n'), undefined);
});

test('front matter that is broken, or a bomb, is refused', () => {
  const refused = /^Rejection: its front matter is not YAML: /;
  assert.throws(() => fromFrontMatter('---\ntitle: "open\n---\nx'), refused);
  assert.throws(() => fromFrontMatter('---\ntitle: a: b: c\n---\nx'), refused);
  assert.throws(() => fromFrontMatter('---\na: &a [x]\nb: [*a, *a]\n---\nx'), refused);
  const deep = /^Rejection: its front matter is nested deeper than 50 levels$/;
  for (const piece of ['[', '{a: ', '- ', '? ', '? - '])
    assert.throws(() => fromFrontMatter(`---\n${piece.repeat(1000)}\n---\nx`), deep, piece);
});

test('header lines', () => {
  assert.deepEqual(fromHeaderLines(' Talks \n20220128 \nhttps://example.org/a \n\nText.'), {
    title: 'Talks',
    published: '20220128',
    url: 'https://example.org/a',
    text: '\nText.',
  });
  assert.deepEqual(fromHeaderLines('\n20220128\n\nText.'), { published: '20220128', text: 'Text.' });
});

test('no header lines', () => {
  for (const text of ['', 'Talks\n20220128', 'Talks\n2022-01-28\n\nText.', 'Talks\n20220128\ntwo words\nText.', 'Talks\n202201281\n\nText.'])
    assert.equal(fromHeaderLines(text), undefined); // prettier-ignore
});
