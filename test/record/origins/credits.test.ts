import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditsOf, isAgency, outletKey } from '../../../src/record/origins/credits.ts';
import { makeReport } from '../../../src/report/report.ts';

const BODY = 'The talks failed on Monday, officials said.';

function credits(text: string): string[] {
  return creditsOf(makeReport({ text })).map(({ agency, where, share }) => `${agency} · ${where} · ${share}`);
}

test('credits stand in datelines, bylines and last lines', () => {
  for (const [text, want] of [
    [`KYIV, Ukraine (AP) — ${BODY}`, 'AP · dateline · whole'],
    [`WASHINGTON, January 25 (Meridian Wire) — ${BODY}`, 'Meridian Wire · dateline · whole'],
    [`LONDON/BRUSSELS, Jan 27 (Reuters) - ${BODY}`, 'Reuters · dateline · whole'],
    [`By Ann Lee, Associated Press\n\n${BODY}`, 'Associated Press · byline · whole'],
    [`Reuters\n\n${BODY}`, 'Reuters · byline · whole'],
    [`${BODY} According to Meridian Wire, they will go on.`, 'Meridian Wire · text · part'],
    [`${BODY} They will go on, according to the Associated Press.`, 'Associated Press · text · part'],
    [`${BODY}\n\n(AFP)`, 'AFP · last line · whole'],
    [`${BODY} (AFP)`, 'AFP · last line · whole'],
    [`${BODY}\n\n— Reuters`, 'Reuters · last line · whole'],
    [`${BODY}\n\nSource: TASS`, 'TASS · last line · whole'],
    [`${BODY}\n\nReuters contributed to this report.`, 'Reuters · last line · part'],
    [`${BODY}\n\nThe Associated Press contributed to this story.`, 'The Associated Press · last line · part'],
    [`${BODY}\n\nMeridian Wire and Gazette staff`, 'Meridian Wire · last line · part'],
    [`${BODY}\n\nWith agency material`, ' · last line · part'],
    [`${BODY}\n\nWith reporting by Reuters`, 'Reuters · last line · part'],
  ] as const)
    assert.deepEqual(credits(text), [want], text);
});

test('brackets, names and agencies in the story are no credits', () => {
  for (const text of [
    BODY,
    `KYIV — ${BODY}`,
    `${BODY} According to Foreign Minister Ann Lee, they will go on.`,
    `The ministry (MoD) said on Monday that the talks had failed.`,
    `${BODY} The Russian agency TASS quoted the minister.`,
    `${BODY}\n\nThe convention was signed in Montego Bay (Jamaica)`,
    `${BODY}\n\nBy Monday evening the Courier had no answer.`,
    `${BODY}\n\nShe contributed to this report on poverty.`,
  ])
    assert.deepEqual(credits(text), [], text);
});

test('names of one agency have one key', () => {
  assert.equal(outletKey('The Associated Press'), outletKey('AP'));
  assert.equal(outletKey('ITAR-TASS'), outletKey('TASS'));
  assert.notEqual(outletKey('The Harbour Courier'), outletKey('The Harbour Gazette'));
  assert.ok(isAgency('Yauza News Agency') && isAgency('Meridian Wire') && !isAgency('The Harbour Courier'));
});

test('a credit stands where it says', () => {
  const text = `KYIV (AP) — ${BODY}\n\nReuters contributed to this report.`;
  const [first, second] = creditsOf(makeReport({ text }));
  assert.equal(text.slice(first?.at.start, first?.at.end), 'KYIV (AP) —');
  assert.equal(text.slice(second?.at.start, second?.at.end), 'Reuters contributed to this report');
});
