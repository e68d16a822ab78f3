import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownFrom } from '../../../src/record/known.ts';
import { comparePlaces } from '../../../src/record/origins/order.ts';
import { sheetOf } from '../../../src/record/origins/origin.ts';
import { originsOf } from '../../../src/record/origins/origins.ts';
import { makeReport, type Report } from '../../../src/report/report.ts';
import { BACKGROUND, CRISIS, reportOf, SIBLING } from './stories.ts';

/** The outlet of each report's parent, in the order given; '-' for an origin. */
function parents(...reports: readonly Report[]): string[] {
  const origins = originsOf(reports);
  const outlets = new Map(reports.map(({ id, outlet }) => [id, outlet ?? '?']));
  return reports.map(({ id }) => outlets.get(origins.get(id)?.parent ?? '') ?? '-');
}

const WIRE = reportOf(CRISIS, {
  outlet: 'Meridian Wire',
  published: '2031-03-04T06:00:00Z',
  head: 'BRENN (Meridian Wire) — ',
});

test('a shortened, moved and relined copy has the wire for a parent', () => {
  const copy = reportOf([CRISIS[0] ?? '', CRISIS[3] ?? '', CRISIS[1] ?? ''], {
    outlet: 'Courier',
    published: '2031-03-05',
  });
  assert.deepEqual(parents(copy, WIRE), ['Meridian Wire', '-']);
});

test('an excerpt within a story of its own is found, with the share that it kept', () => {
  const host = reportOf([...SIBLING.slice(0, 3), ...CRISIS.slice(0, 5), ...SIBLING.slice(3)], {
    outlet: 'Gazette',
    published: '2031-03-05',
  });
  const origin = originsOf([WIRE, host]).get(host.id);
  assert.equal(origin?.parent, WIRE.id);
  assert.ok(origin !== undefined && origin.kept > 0.3 && origin.kept < 0.7, String(origin?.kept));
});

test('an update that grew out of a flash has it for a parent', () => {
  const flash = reportOf(CRISIS.slice(0, 2), { outlet: 'Meridian Wire', published: '2031-03-04T05:00:00Z' });
  assert.deepEqual(parents(flash, WIRE), ['-', 'Meridian Wire']);
});

test('another story of the affair is an origin, standing paragraphs and credit or not', () => {
  const other = reportOf([...SIBLING, ...BACKGROUND], {
    outlet: 'Courier',
    published: '2031-03-05',
    tail: '(Meridian Wire)',
  });
  const first = reportOf([...CRISIS.slice(0, 6), ...BACKGROUND], {
    outlet: 'Meridian Wire',
    published: '2031-03-04T06:00:00Z',
  });
  assert.deepEqual(parents(first, other), ['-', '-']);
});

test('what the page says under every story joins none', () => {
  const page = [
    'Read more: all about the strait',
    'Subscribe to our newsletter for the best stories of the week.',
    '© 2031 Courier Media. All rights reserved.',
  ];
  const one = reportOf([CRISIS[0] ?? '', ...page], { outlet: 'Courier' });
  const two = reportOf([SIBLING[0] ?? '', ...page], { outlet: 'Courier', published: '2031-03-06' });
  assert.deepEqual(parents(one, two), ['-', '-']);
});

test("a bulletin of the next day in the same words is another story's", () => {
  const bulletin = (fired: number, wounded: number, mines: number): readonly string[] => [
    `Over the past day the northern patrols opened fire ${fired} times along the line, the island's navy said in its morning bulletin.`,
    `As a result ${wounded} sailors were wounded and taken to the naval hospital, where their condition is described as stable.`,
    `Divers cleared ${mines} mines near the Brenn lighthouse and continue their work under escort.`,
    'The situation in the strait remains under the control of the navy, which keeps to the agreements of the forum.',
  ];
  const monday = reportOf(bulletin(14, 3, 21), { outlet: 'Navy', published: '2031-03-04' });
  const tuesday = reportOf(bulletin(9, 5, 40), { outlet: 'Navy', published: '2031-03-05' });
  const copy = reportOf(bulletin(9, 5, 40).slice(0, 3), { outlet: 'Courier', published: '2031-03-05' });
  assert.deepEqual(parents(monday, tuesday, copy), ['-', '-', 'Navy']);
  const brief = (mines: number): readonly string[] => bulletin(0, 0, mines).slice(2);
  const wednesday = reportOf(brief(12), { outlet: 'Navy', published: '2031-03-06' });
  const thursday = reportOf(brief(31), { outlet: 'Navy', published: '2031-03-07' });
  const risen = reportOf(brief(13), { outlet: 'Courier', published: '2031-03-06' });
  assert.deepEqual(parents(wednesday, thursday), ['-', '-']);
  assert.equal(parents(wednesday, risen).filter((parent) => parent === '-').length, 1);
});

test('two briefs that tell one event in their own words are two origins', () => {
  const one = reportOf(
    [
      'The New Orleans running back Otto Bush will miss the last two games of the season with a sprained knee, the team said on Wednesday.',
    ],
    { outlet: 'A' },
  );
  const two = reportOf(
    [
      'A knee injury has ended the season of Otto Bush: New Orleans put its star on the injured list before the games against Detroit and Carolina.',
    ],
    { outlet: 'B', published: '2031-03-05' },
  );
  assert.deepEqual(parents(one, two), ['-', '-']);
});

test('a credit prefers the story of its outlet among copies that are as near', () => {
  const twin = reportOf(CRISIS, { outlet: 'Herald', published: '2031-03-04T05:00:00Z' });
  const copy = (tail: string): Report =>
    reportOf(CRISIS.slice(0, 6), { outlet: 'Courier', published: '2031-03-04T09:00:00Z', tail });
  assert.deepEqual(parents(twin, WIRE, copy('')).at(-1), 'Herald');
  assert.deepEqual(parents(twin, WIRE, copy('(Meridian Wire)')).at(-1), 'Meridian Wire');
});

test('of two reports of one instant the wire is the earlier, and what credits others the later', () => {
  const at = { published: '2031-03-04T06:00:00Z' };
  const wire = reportOf(CRISIS, { ...at, outlet: 'Meridian Wire' });
  const paper = reportOf(CRISIS, { ...at, outlet: 'Herald' });
  const copy = reportOf(CRISIS, { ...at, outlet: 'Courier', tail: '(Meridian Wire)' });
  assert.deepEqual(parents(copy, paper, wire), ['Meridian Wire', 'Meridian Wire', '-']);
});

test('a report is known from its instant, a day from its first hour, UTC, and one without a date after all', () => {
  const known = (published?: string): string | undefined =>
    knownFrom(makeReport({ text: 'x', ...(published === undefined ? {} : { published }) }));
  assert.equal(known('2031-03-04'), '2031-03-04T00:00:00Z');
  assert.equal(known('2031-03-04T01:30:00+02:00'), '2031-03-03T23:30:00Z');
  assert.equal(known(), undefined);
  assert.equal(known('soon'), undefined);
  const undated = sheetOf(makeReport({ text: CRISIS.join('\n\n'), outlet: 'Herald' }));
  assert.ok(comparePlaces(sheetOf(WIRE).place, undated.place) < 0);
  assert.deepEqual(parents(makeReport({ text: CRISIS.join('\n\n'), outlet: 'Herald' }), WIRE), [
    'Meridian Wire',
    '-',
  ]);
});
