// What `demarche read` prints and how it ends, by its function: no process is started.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { type ReadOptions, readCommand } from '../../src/cli/read.ts';
import { loadReader } from '../../src/intake/reader.ts';
import { reader } from '../reader/notation.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'demarche-read-'));
after(() => rmSync(FOLDER, { recursive: true }));

/** A file in the folder of this test, with its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
}

function read(paths: readonly string[], options: ReadOptions = {}, terminal = false): Outcome {
  let out = '';
  const err: string[] = [];
  const code = readCommand(paths, options, () => reader, {
    out: (text) => void (out += text),
    err: (line) => void err.push(line),
    outIsTerminal: terminal,
    colours: terminal,
  });
  return { code, out, err };
}

const TEXT = 'Kenya and Chad met in Nairobi on Tuesday.\n\n"=1+1 is \'two\', not three," said Anna Berg.\n';
const DATED = file('dated.md', `---\ntitle: Two meet\ndate: 2022-01-28\noutlet: Northern Wire\n---\n${TEXT}`);
const UNDATED = file('undated.txt', TEXT);
const HEADED = file('headed.txt', `Two meet\n20220128\nhttps://example.org/two-meet\n${TEXT}`);
const SILENT = file('silent.txt', 'The sea was calm and the sky was grey over the whole of the long bay.\n');

suite('formats', () => {
  test('jsonl where the output is no terminal: an object a line, and nothing else', () => {
    const { code, out, err } = read([DATED]);
    assert.deepEqual([code, err], [0, []]);
    const items = out.trimEnd().split('\n').map((line): Record<string, unknown> => JSON.parse(line)); // prettier-ignore
    assert.deepEqual(items.map(({ kind }) => kind), ['event', 'meeting', 'statement']); // prettier-ignore
    assert.ok(out.endsWith('}\n'));
    assert.equal(read([DATED], { format: 'jsonl' }, true).out, out);
  });

  test('text on a terminal; the words are the same without colours', () => {
    const plain = read([DATED], { format: 'text' }).out;
    assert.doesNotMatch(plain, /\x1b/); // oxlint-disable-line no-control-regex
    assert.equal(stripVTControlCharacters(read([DATED], {}, true).out), plain);
    assert.match(
      plain,
      /^Two meet\nNorthern Wire · 2022-01-28 · 3 items · [0-9a-f]{16}\n\nevent {6}Kenya, Chad/,
    );
    assert.match(plain, /“Kenya and Chad met in Nairobi on Tuesday.?” \[0–4[01]\]/);
  });

  test('json: the reports with their items', () => {
    const { out } = read([DATED, SILENT], { format: 'json' });
    const reports: readonly { report: Record<string, unknown>; items: unknown[] }[] = JSON.parse(out);
    assert.deepEqual(reports.map(({ items }) => items.length), [3, 0]); // prettier-ignore
    assert.equal(reports[0]?.report['outlet'], 'Northern Wire');
  });

  test('csv: a header, a line an item, cells quoted, and no formula for a spreadsheet to run', () => {
    const { out } = read([DATED], { format: 'csv' });
    const [header, ...rows] = out.trimEnd().split('\n');
    assert.match(header ?? '', /^report,published,outlet,title,id,kind,by,/);
    assert.equal(rows.length, 3);
    assert.doesNotMatch(out, /(?:^|,)"?[=+@-]/m);
  });

  test('a report without items is no failure', () => {
    const { code, out } = read([SILENT], { date: '2022-01-28' });
    assert.deepEqual([code, out], [0, '']);
    assert.match(read([SILENT], { format: 'csv' }).out, /^report,published/);
    assert.match(read([SILENT], { format: 'text' }).out, /0 items/);
  });

  test('several files, in the order given; the same bytes each time', () => {
    const { code, out } = read([DATED, HEADED], { format: 'text' });
    assert.equal(code, 0);
    assert.equal(out.match(/^Two meet$/gm)?.length, 2);
    assert.equal(read([DATED, HEADED], { format: 'text' }).out, out);
    assert.equal(read([DATED]).out + read([HEADED]).out, read([DATED, HEADED]).out);
  });
});

suite('what is printed', () => {
  test('--kinds: only these, singular or plural', () => {
    const kinds = (list: string): unknown[] =>
      read([DATED], { kinds: list }).out.trimEnd().split('\n').map((line): Record<string, unknown> => JSON.parse(line)).map(({ kind }) => kind); // prettier-ignore
    assert.deepEqual(kinds('meetings'), ['meeting']);
    assert.deepEqual(kinds('statement, meeting'), ['meeting', 'statement']);
    const { code, err } = read([DATED], { kinds: 'rumours' });
    assert.equal(code, 2);
    assert.match(err[0] ?? '', /--kinds rumours: the kinds are statement, demand, /);
  });

  test('--explain: what gave no item, as text or json', () => {
    const path = file(
      'calm.txt',
      'Kenya and Chad met in Nairobi on Tuesday. The ministers yodelled for a while.\n',
    );
    const { code, out } = read([path], { explain: true, date: '2022-01-28' });
    assert.equal(code, 0);
    assert.match(
      out,
      /Passed over\n {2}“The ministers yodelled for a while\.” \[42–77\]\n {4}yodelled not in the lexicon/,
    );
    assert.match(out, /verb:meet/, 'items name their rules');
    const json: readonly { passed: unknown[] }[] = JSON.parse(
      read([path], { explain: true, format: 'json' }).out,
    );
    assert.ok((json[0]?.passed.length ?? 0) > 0);
    assert.doesNotMatch(read([path], { format: 'json' }).out, /"passed"/);
    assert.equal(read([path], { explain: true, format: 'csv' }).code, 2);
  });

  test('--budget: what was not read is said, and the end is 3', () => {
    const { code, out, err } = read([DATED], { budget: '0.000001', format: 'text' });
    assert.equal(code, 3);
    assert.match(
      err[0] ?? '',
      /dated\.md: only its first 0 % could be read in 0\.000001 s: the rest is unread/,
    );
    assert.match(out, /not read: \[0–\d+\] “Kenya and Chad met/);
    assert.match(read([DATED], { budget: '0.000001', format: 'json' }).out, /"unread"/);
    assert.equal(read([DATED], { budget: '0' }).code, 0);
    for (const budget of ['-1', 'x', '', '1e3']) assert.equal(read([DATED], { budget }).code, 2, budget);
  });
});

suite('what the command line says of a report', () => {
  const first = (options: ReadOptions, path = UNDATED): Record<string, unknown> => {
    const { out } = read([path], { ...options, format: 'json' });
    const reports: readonly { report: Record<string, unknown> }[] = JSON.parse(out);
    return reports[0]?.report ?? {};
  };

  test('a date that is nowhere is unknown, is said to be, and is never today’s', () => {
    const { code, out, err } = read([UNDATED], { format: 'text' });
    assert.equal(code, 0);
    assert.match(out, /date unknown/);
    assert.equal(err.length, 1);
    assert.match(err[0] ?? '', /undated\.txt: its date is unknown.*give its date/);
    assert.doesNotMatch(read([UNDATED]).out, /"when"/);
  });

  test('--date, --outlet, --url and --title set what the input does not say, and correct what it does', () => {
    const said = { date: '2022-01-28', outlet: 'A', url: 'https://example.org/', title: 'B' };
    const want = { published: '2022-01-28', outlet: 'A', url: 'https://example.org/', title: 'B' };
    for (const path of [UNDATED, DATED, HEADED]) {
      const { text: _text, id: _id, ...got } = first(said, path);
      assert.deepEqual(got, want);
    }
    assert.match(read([UNDATED], said).out, /"edtf":"2022-01-25"/);
  });

  test('a date that is none is wrong usage', () => {
    for (const date of ['2022-13-45', '2022-02-30', 'yesterday', '', '28/01/2022', '9'.repeat(1000)]) {
      const { code, out, err } = read([DATED], { date });
      assert.deepEqual([code, out, err.length], [2, '', 1], date);
      assert.match(err[0] ?? '', /^demarche: --date .{0,40}: it is not a date; write it as 2022-01-28$/);
    }
  });
});

suite('what is no report is refused in one line that names it and says why', () => {
  const words = 'La délégation est arrivée lundi dans la capitale pour des entretiens avec le ministre. ';
  mkdirSync(join(FOLDER, 'folder'));
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['5 MB on one line', file('big.txt', 'The road was open. '.repeat(263_158)), /larger than the limit of 2 MB \(5\.0 MB\)$/],
    ['a binary file', file('binary.dat', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)), /not a text file/],
    ['a picture', file('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])), /not a text file/],
    ['an empty file', file('empty.txt', ''), /empty$/],
    ['white space alone', file('blank.txt', ' \n\t\r\n'), /only white space$/],
    ['20,000 nested tags', file('nested.html', `<html><body>${'<div>'.repeat(20_000)}Anna Berg said so.`), /nested deeper than 500 levels$/],
    ['20,000 nested tags, closed', file('closed.html', `<p>${'<b>'.repeat(20_000)}so${'</b>'.repeat(20_000)}</p>`), /nested deeper than 500 levels$/],
    ['a page without words', file('bare.html', '<!doctype html><html><body><img src="a.png"></body></html>'), /holds no text$/],
    ['no file', join(FOLDER, 'missing.txt'), /there is no such file$/],
    ['a file for a folder', join(UNDATED, 'x.txt'), /there is no such file/],
    ['a name that is too long', join(FOLDER, 'x'.repeat(5000)), /cannot be read \(ENAMETOOLONG\)$/],
    ['a folder', join(FOLDER, 'folder'), /a folder, not a file$/],
    ['French', file('french.txt', words.repeat(8)), /not in English \(it looks like French\)/],
    ['front matter that is no YAML', file('yaml.md', '---\ntitle: [\n---\nAnna Berg said so.'), /front matter is not YAML/],
  ]; // prettier-ignore

  for (const [what, path, reason] of bad) {
    test(what, () => {
      const { code, out, err } = read([path]);
      assert.deepEqual([code, out, err.length], [1, '', 1]);
      assert.match(err[0] ?? '', reason);
      assert.ok(err[0]?.startsWith(`demarche: ${path}: `), 'the line names the file');
      assert.doesNotMatch(err[0] ?? '', /[\r\n]/);
    });
  }

  test('all refused is 1, some refused is 3, and the good ones are printed', () => {
    const paths = bad.map(([, path]) => path);
    const all = read(paths);
    assert.deepEqual([all.code, all.out, all.err.length], [1, '', bad.length]);
    const some = read([...paths, DATED, ...paths]);
    assert.deepEqual([some.code, some.out, some.err.length], [3, read([DATED]).out, 2 * bad.length]);
  });
});

suite('own actors', () => {
  const HEADER = 'id\tname\taliases\tkind\tof\ttitle\tfrom\tto\n';
  const REPORT = file('orion.txt', 'The Orion Front said the road was open.\n');
  const readWith = (actors: string): Outcome => {
    let out = '';
    const err: string[] = [];
    const streams = {
      out: (text: string) => void (out += text),
      err: (line: string) => void err.push(line),
      outIsTerminal: false,
      colours: false,
    };
    return { code: readCommand([REPORT], { actors, date: '2022-01-28' }, loadReader, streams), out, err };
  };

  test('a table of them should be laid over ours', () => {
    const { code, out, err } = readWith(
      file('own.tsv', `${HEADER}ORION\tOrion\tOrion Front\tgroup\t\t\t\t\n`),
    );
    assert.deepEqual([code, err], [0, []]);
    assert.match(out, /"by":\[\{"id":"ORION","name":"Orion"\}\]/);
  });

  test('a wrong table should be refused with its line, and nothing read', () => {
    const path = file('wrong.tsv', `${HEADER}ORION\tOrion\t\tplanet\t\t\t\t\n`);
    assert.deepEqual(readWith(path), {
      code: 1,
      out: '',
      err: [
        `demarche: ${path}, line 2: the kind "planet" should be one of state, body, group, organ, person`,
      ],
    });
    const headless = file('headless.tsv', 'ORION\tOrion\n');
    assert.match(
      readWith(headless).err.join(),
      /headless\.tsv, line 1: the columns should be id, name, aliases/,
    );
    assert.deepEqual(readWith('no-such.tsv').err, ['demarche: no-such.tsv: there is no such file']);
    assert.equal(readWith(FOLDER).err.join(), `demarche: ${FOLDER}: it is a folder, not a file`);
  });
});
