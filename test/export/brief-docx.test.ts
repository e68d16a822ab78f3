import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { briefAsDocx } from '../../src/export/brief-docx.ts';
import { briefAsHtml } from '../../src/export/brief-html.ts';
import { briefAsMarkdown } from '../../src/export/brief-markdown.ts';
import {
  type BriefDocument,
  type DocumentSource,
  missingSources,
  renumbered,
} from '../../src/record/brief-document.ts';
import { unzip } from './unzip.ts';

function source(
  number: number,
  report: string,
  more: Partial<DocumentSource['telling']['report']> = {},
): DocumentSource {
  const cite = { start: 10, end: 30, quote: `What ${report} says & “means” <b>` };
  return {
    number,
    telling: { item: { cite }, report: { id: report, outlet: 'Wire', title: `Of ${report}`, ...more } },
    reports: 1,
    origins: 1,
  };
}

const BRIEF: BriefDocument = {
  title: 'The crisis & more',
  asOf: '2022-01-27T08:00:00Z',
  sections: [
    {
      title: 'Bottom line',
      none: '',
      more: 0,
      lines: [
        { text: '3 reports stand behind this page.', notes: [], own: true },
        { text: 'NATO rejects it.', notes: [7], under: [{ text: 'It says <so>.', notes: [2, 7] }] },
        { text: 'We think that it ends well.', notes: [] },
      ],
    },
    { title: 'Due next', none: 'Nothing with a date is due.', more: 0, lines: [] },
    { title: 'Contested', none: '', more: 12, lines: [{ text: 'Once more.', notes: [3] }] },
  ],
  sources: [source(1, 'nobody'), source(2, 'two', { url: 'https://wire.example/?a=1&b=2' }), source(3, 'seven'), source(7, 'seven', { url: 'javascript:alert(1)' })],
}; // prettier-ignore

suite('an edited brief', () => {
  test('has its sources numbered as they are named, without those that are not', () => {
    const brief = renumbered(BRIEF);
    assert.deepEqual(brief.sources.map(({ number, sameAs, telling }) => [number, sameAs, telling.report.id]), [[1, undefined, 'seven'], [2, undefined, 'two'], [3, 1, 'seven']]);
    const [, answer] = brief.sections[0]?.lines ?? [];
    assert.deepEqual([answer?.notes, answer?.under?.[0]?.notes], [[1], [2, 1]]);
    assert.deepEqual(brief.sections[2]?.lines[0]?.notes, [3]);
    assert.deepEqual(renumbered(brief), brief);
    assert.deepEqual(missingSources(BRIEF), []);
    assert.deepEqual(missingSources({ ...BRIEF, sources: [source(2, 'two')] }), [7, 3]);
  });

  test('marks in every form what has no source, and nothing else', () => {
    const brief = renumbered(BRIEF);
    for (const [text, mark] of [
      [briefAsMarkdown(brief), 'We think that it ends well. **\\[no source\\]**'],
      [briefAsHtml(brief), 'We think that it ends well. <strong>[no source]</strong>'],
      [plain(documentOf(brief)), 'We think that it ends well. [no source]'],
    ] as const) {
      assert.ok(text.includes(mark), text);
      assert.equal(text.split('no source').length, 2);
    }
  });

  test('is printed on A4 or Letter', () => {
    assert.match(briefAsHtml(BRIEF), /@page \{ size: A4;/);
    assert.match(briefAsHtml(BRIEF, 'letter'), /@page \{ size: letter;/);
    assert.match(documentOf(BRIEF), /<w:pgSz w:w="11906" w:h="16838"\/>/);
    assert.match(part(briefAsDocx(BRIEF, 'letter'), 'word/document.xml'), /<w:pgSz w:w="12240" w:h="15840"\/>/);
  });
}); // prettier-ignore

suite('a Word document', () => {
  const brief = renumbered(BRIEF);

  test('has each source as a footnote where it is named first, and then refers to it', () => {
    const text = documentOf(brief);
    assert.deepEqual([...text.matchAll(/<w:footnoteReference w:id="(\d)"\/>/g)].map(([, id]) => id), ['1', '2', '3']);
    assert.deepEqual([...text.matchAll(/NOTEREF (_source\d)/g)].map(([, name]) => name), ['_source1']);
    assert.match(text, /w:name="_source1"/);
    const notes = [...part(briefAsDocx(brief), 'word/footnotes.xml').matchAll(/<w:footnote w:id="(\d)">(.*?)<\/w:footnote>/g)];
    assert.deepEqual(notes.map(([, id, note = '']) => `${id} ${plain(note)}`), [
      '1  “What seven says & “means” <b>” Of seven, Wire, date unknown (seven:10–30)',
      '2  “What two says & “means” <b>” Of two, Wire, date unknown (two:10–30)',
      '3  “What seven says & “means” <b>” the same report as 1 (seven:10–30)',
    ]);
  });

  test('links to pages alone, each by its relationship', () => {
    const bytes = briefAsDocx(brief);
    assert.deepEqual([...part(bytes, 'word/_rels/footnotes.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]*)"/g)].map(([, id, url]) => [id, url]), [['rId1', 'https://wire.example/?a=1&#38;b=2']]);
    assert.deepEqual([...part(bytes, 'word/footnotes.xml').matchAll(/r:id="(\w+)"/g)].map(([, id]) => id), ['rId1']);
  });

  test('has a part for every one that it names, and every part well formed', () => {
    const files = unzip(briefAsDocx(brief));
    const types = files.get('[Content_Types].xml') ?? '';
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) assert.ok(files.has(name ?? ''), name);
    for (const [, name] of (files.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]+)"/g))
      assert.ok(files.has(`word/${name ?? ''}`), name);
    for (const [name, text] of files) assert.deepEqual(openTags(text), [], name);
  });

  test('holds any text: marks, controls, halves of pairs', () => {
    const title = 'a\u0000b\u001Bc\ud83d <&">\u2028 ]]> \uFFFE';
    const text = documentOf({ ...brief, title });
    assert.match(text, /<w:t xml:space="preserve">abc\uFFFD &#60;&#38;&#34;&#62;\u2028 \]\]&#62; <\/w:t>/);
    assert.deepEqual(openTags(text), []);
  });

  test('is the same bytes for the same brief', () => {
    assert.deepEqual(briefAsDocx(brief), briefAsDocx(structuredClone(brief)));
  });
}); // prettier-ignore

function part(bytes: Uint8Array, name: string): string {
  return unzip(bytes).get(name) ?? assert.fail(`no part ${name}`);
}

function documentOf(brief: BriefDocument): string {
  return part(briefAsDocx(brief), 'word/document.xml');
}

/** What is read of XML. */
function plain(xml: string): string {
  return xml.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** Tags that are not closed, or closed and not open. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (alone === '/') continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) return [`/${name}`];
  }
  return open;
}
