// What holds for every text whatever: nothing is thrown, nothing is made up, the same text gives the same bytes.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import type { Item } from '../../src/reader/item.ts';
import { KINDS } from '../../src/reader/item.ts';
import { makeReport } from '../../src/report/report.ts';
import { NASTY } from './nasty.ts';
import { reader } from './notation.ts';

/** The same runs every time; a failure prints the seed and the path to it. */
const SEED = 20220128;

const FORMS: ReadonlySet<string> = new Set(['direct', 'partial', 'indirect']);
const MOVES: ReadonlySet<string> = new Set([
  'buildup',
  'deploy',
  'drill',
  'alert',
  'reinforce',
  'withdraw',
  'strike',
  'test',
]);
const FORMATS: ReadonlySet<string> = new Set(['call', 'talks', 'visit', 'session', 'summit']);
const STATUSES: ReadonlySet<string> = new Set(['held', 'scheduled', 'proposed', 'possible', 'cancelled']);
const REALIS: ReadonlySet<string> = new Set([
  'actual',
  'planned',
  'possible',
  'conditional',
  'negated',
  'historical',
]);
/** A day, month, year or interval, with the marks of doubt that EDTF has. */
const EDTF = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?)?$/;

/** Reads a text twice and asserts all that an item promises. */
function assertSound(text: string, published?: string): readonly Item[] {
  const report = makeReport({ text, ...(published === undefined ? {} : { published }) });
  const items = reader.read(report);
  const again = reader.read(makeReport({ text, ...(published === undefined ? {} : { published }) }));
  assert.equal(JSON.stringify(items), JSON.stringify(again), 'the same text gives the same bytes');
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length, 'ids are unique');
  for (const [index, item] of items.entries()) {
    const { start, end, quote } = item.cite;
    assert.ok(Number.isInteger(start) && Number.isInteger(end), 'offsets are whole');
    assert.ok(0 <= start && start < end && end <= text.length, `offsets ${start}–${end} of ${text.length}`);
    assert.equal(quote, text.slice(start, end), 'the quote is its slice');
    assert.ok((items[index - 1]?.cite.start ?? 0) <= start, 'items stand in text order');
    assert.equal(item.report, report.id);
    assert.match(item.id, /^[0-9a-f]{16}$/);
    assert.ok(KINDS.includes(item.kind));
    assert.ok(item.score >= 0 && item.score <= 1, `score ${item.score}`);
    assert.notEqual(item.rule, '');
    assert.ok(REALIS.has(item.realis));
    for (const actor of [item.by, item.to, item.via, item.attribution].flat()) {
      assert.notEqual(actor.id, '', 'an actor has an id');
      assert.notEqual(actor.name.trim(), '', 'an actor has a name');
    }
    if (item.when) assert.match(item.when.edtf, EDTF);
    assertOwnFields(item, text);
  }
  return items;
}

function assertOwnFields(item: Item, text: string): void {
  switch (item.kind) {
    case 'statement':
      assert.ok(FORMS.has(item.form));
      assert.notEqual(item.by.length, 0, 'a statement has a speaker');
      if (item.form !== 'indirect') assert.ok(item.words !== undefined && text.includes(item.words));
      break;
    case 'posture':
      assert.ok(MOVES.has(item.move));
      for (const { unit, count, min, max } of item.units) {
        assert.notEqual(unit.trim(), '');
        assert.ok([count, min, max].every((n) => n === undefined || (Number.isFinite(n) && n >= 0)));
        assert.ok((min ?? 0) <= (max ?? Number.POSITIVE_INFINITY), 'min is not above max');
      }
      break;
    case 'meeting':
      assert.ok(FORMATS.has(item.format) && STATUSES.has(item.status));
      // Talks whose parties the report does not name are kept where it says when or where they are (docs/decisions.md, 12).
      assert.ok(
        item.by.length > 0 || item.where.length > 0 || item.when !== undefined,
        'a meeting has a party, a place or a date',
      );
      break;
    case 'event':
      assert.ok(item.by.length + item.to.length > 0, 'an event has an actor');
      assert.ok(Math.abs(item.goldstein) <= 10);
      break;
    case 'figure':
      assert.ok(
        [item.count, item.min, item.max].some((n) => n !== undefined && n >= 0),
        'a figure has a number',
      );
      break;
    case 'demand':
    case 'answer':
    case 'commitment':
    case 'claim':
    case 'decision':
      assert.notEqual(item.what.trim(), '', 'says what about');
      break;
    case 'measure':
      assert.ok(item.by.length + item.to.length > 0, 'a measure has an actor');
      break;
  }
}

/** Pieces of news that go together in thousands of ways, right and wrong. */
const WHO = ['Anna Berg', 'Chad', 'the Kenyan foreign ministry', 'He', 'NATO', 'Mr. Vrba, the envoy,', 'U.S. officials', 'They', 'Norway and Chile', 'a spokesman']; // prettier-ignore
const DID = ['said', 'told reporters', 'added', 'tweeted that', 'met with', 'sent 500 soldiers to', 'will meet', 'denied', 'warned', 'could strike', 'is considering', 'spoke by phone with', 'called off talks with']; // prettier-ignore
const WHAT = ['the road was open', '"We will go,"', '"a grave step"', 'Mali', 'that the talks failed', 'troops near the border', '“Never.”', 'more than 3,000 tanks', 'drills in the Red Sea', "'no'"]; // prettier-ignore
const WHEN = ['', 'on Tuesday', 'last month', 'in two weeks', 'on Feb. 30', 'by the end of 2021', 'in 1998']; // prettier-ignore
const GLUE = ['. ', '.', ', ', '\n\n', '\r\n', ' — ', '; ', ' and ', ' if ', '" ', '."', ' ', '\u00a0', ' (', ') ', '? ', ' that ']; // prettier-ignore

const newsy = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(...WHO),
        fc.constantFrom(...DID),
        fc.constantFrom(...WHAT),
        fc.constantFrom(...WHEN),
        fc.constantFrom(...GLUE),
      )
      .map(([who, did, what, when, glue]) => `${who} ${did} ${what} ${when}${glue}`),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const shuffled = fc
  .array(fc.constantFrom(...WHO, ...DID, ...WHAT, ...WHEN, ...GLUE), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(' '));

const published = fc.option(
  fc.constantFrom('2022-01-28', '2024-02-29', '1962-10-25', '2022-01-28T23:59:59-11:00'),
  { nil: undefined },
);

suite('properties of every reading', () => {
  const check = (text: fc.Arbitrary<string>, numRuns: number): void =>
    fc.assert(
      fc.property(text, published, (one, day) => {
        assertSound(one, day);
      }),
      { seed: SEED, numRuns },
    );

  test('any string', () => check(fc.string({ maxLength: 300 }), 150));
  test('any string of any characters, halves of pairs included', () => {
    check(fc.string({ unit: 'binary', maxLength: 200 }), 100);
    check(
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
        .map((units) => String.fromCharCode(...units)),
      100,
    );
  });
  test('sentences made of pieces of news', () => check(newsy, 150));
  test('pieces of news in no order', () => check(shuffled, 120));

  test('the strings of nasty.ts', () => {
    for (const text of NASTY) {
      assertSound(text, '2022-01-28');
      if (text.length < 300)
        assertSound(`Anna Berg said the road was open. ${text} Chad met Mali in Accra on Monday.`);
    }
  });

  test('what stands before a report’s text moves its offsets and nothing else', () => {
    const text =
      'Kenya and Chad met in Nairobi on Tuesday.\n\n"We will go," said Anna Berg, Norway\'s envoy.';
    const bare = (items: readonly Item[], shift: number): unknown =>
      items.map(({ id: _id, report: _report, cite, ...rest }) => ({ ...rest, start: cite.start - shift }));
    const before = '\n \n\n';
    assert.deepEqual(
      bare(assertSound(before + text, '2022-01-28'), before.length),
      bare(assertSound(text, '2022-01-28'), 0),
    );
  });
});
