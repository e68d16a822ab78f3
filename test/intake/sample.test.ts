// The sample crisis is what its README says: outlets, copies and versions, held to the files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { packageFile } from '../../src/intake/package-file.ts';
import { loadSample, sampleNames } from '../../src/intake/sample.ts';
import { type Report, publicationDay } from '../../src/report/report.ts';

const README = readFileSync(packageFile('data', 'sample', 'README.md'), 'utf8');
const BY_FILE: ReadonlyMap<string, Report> = new Map(sampleNames().map((name) => [name, reportIn(name)]));

/** The rows of the table under a heading of the README, as cells without the marks of code. */
function table(heading: string): string[][] {
  const section = README.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  assert.ok(rows.length > 2, `there is a table under ${heading}`);
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

/** The report in a file, which must be read without a note: a date or a language in doubt would be one. */
function reportIn(name: string): Report {
  const taken = takeFile(packageFile('data', 'sample', name), {}, DEFAULT_LIMITS);
  if (!taken.ok) throw new Error(`${name}: ${taken.reason}`);
  assert.deepEqual(taken.notes, [], name);
  return taken.report;
}

function report(name: string | undefined): Report {
  const found = BY_FILE.get(name ?? '');
  assert.ok(found, `there is no dispatch ${name}`);
  return found;
}

/** When a report is known from, in milliseconds. */
function known({ published = '' }: Report): number {
  return Date.parse(published);
}

/** The sentences of a text of some length, without what house styles change: marks, titles, the length of spaces. */
function sentences(text: string): Set<string> {
  const parts = text.split(/(?<=[.?!]["”]?)\s+/).map((sentence) =>
    sentence
      .toLowerCase()
      .replace(/\b(?:mr|ms) /g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
  return new Set(parts.filter((part) => part.length > 40));
}

/** How many sentences two sets have in common. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((sentence) => other.has(sentence)).length;
}

suite('the sample crisis', () => {
  const reports = loadSample(DEFAULT_LIMITS);

  test('is large enough, by many outlets, and comes oldest first', () => {
    assert.ok(reports.length >= 40, `${reports.length} dispatches`);
    assert.ok(new Set(reports.map(({ outlet }) => outlet)).size >= 8);
    assert.deepEqual(
      reports.map(known),
      reports.map(known).toSorted((a, b) => a - b),
    );
    assert.equal(new Set(reports.map(({ id }) => id)).size, reports.length);
  });

  test('lies within its ten weeks, each file under the day of its publication', () => {
    for (const [name, one] of BY_FILE) {
      const day = publicationDay(one) ?? '';
      assert.ok(name.startsWith(`${day}-`), name);
      assert.ok('2021-12-17' <= day && day <= '2022-02-24', name);
    }
  });

  test('has a title, an outlet and a reserved address everywhere, and 150 to 320 words', () => {
    for (const [name, { title, outlet, url, text }] of BY_FILE) {
      assert.ok(title && outlet, name);
      assert.match(url ?? '', /^https:\/\/[a-z-]+\.example\//, name);
      const words = text.split(/\s+/).length;
      assert.ok(words >= 150 && words <= 320, `${name}: ${words} words`);
    }
  });

  test('has the outlets of its README, with as many dispatches', () => {
    const listed = table('Outlets').map(([outlet, , count]) => [outlet, Number(count)]);
    const counts = new Map<string, number>();
    for (const { outlet = '' } of reports) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(listed), Object.fromEntries(counts));
  });

  test('has the copies of its README: of another outlet, later, and with sentences of the original', () => {
    const copies = table('Copies: one origin');
    assert.ok(copies.length >= 12);
    for (const [copy, original] of copies) {
      const [later, earlier] = [report(copy), report(original)];
      assert.notEqual(later.outlet, earlier.outlet, copy);
      assert.ok(known(earlier) < known(later), `${copy} is later than ${original}`);
      assert.ok(
        shared(sentences(later.text), sentences(earlier.text)) >= 2,
        `${copy} has sentences of ${original}`,
      );
    }
  });

  test('has no two dispatches with sentences in common but those of one story', () => {
    const parents = new Map(table('Copies: one origin').map(([copy, original]) => [copy, original]));
    const versions = new Map(
      table('Versions: update, correction, kill').map(([later, earlier]) => [later, earlier]),
    );
    const root = (name: string): string => {
      const parent = parents.get(name) ?? versions.get(name);
      return parent === undefined ? name : root(parent);
    };
    const told = [...BY_FILE].map(([name, { text }]) => [name, sentences(text)] as const);
    for (const [name, one] of told)
      for (const [other, two] of told)
        if (name < other && shared(one, two) >= 3)
          assert.equal(root(name), root(other), `${name} and ${other}`);
  });

  test('has the versions of its README: of the same outlet, later, marked in the title', () => {
    const versions = table('Versions: update, correction, kill');
    const marks = new Set<string>();
    for (const [version, replaced] of versions) {
      const [later, earlier] = [report(version), report(replaced)];
      const mark = /^(?:UPDATE|CORRECTION|KILL)\b/.exec(later.title ?? '')?.[0] ?? '';
      marks.add(mark);
      assert.equal(later.outlet, earlier.outlet, version);
      assert.ok(known(earlier) < known(later), `${version} is later than ${replaced}`);
      if (mark === 'KILL') assert.ok(later.text.includes(earlier.title ?? '-'), version);
      else assert.equal(later.url, earlier.url, version);
    }
    assert.deepEqual([...marks].toSorted(), ['CORRECTION', 'KILL', 'UPDATE']);
  });

  test('has no other two dispatches at one address', () => {
    const later = new Set(table('Versions: update, correction, kill').map(([version]) => version));
    const urls = [...BY_FILE].filter(([name]) => !later.has(name)).map(([, { url }]) => url);
    assert.equal(new Set(urls).size, urls.length);
  });
});
