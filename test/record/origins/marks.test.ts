import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareTitle, noticeOf } from '../../../src/record/origins/marks.ts';
import { makeReport } from '../../../src/report/report.ts';

const BODY = 'KYIV — The talks failed on Monday, officials said.';

function notice(title: string | undefined, text = BODY): string {
  const found = noticeOf(makeReport({ text, ...(title === undefined ? {} : { title }) }));
  if (found === undefined) return 'none';
  return [found.sort, found.version, found.story].filter((part) => part !== undefined).join(' · ');
}

test('marks in titles', () => {
  for (const [title, want] of [
    ['CORRECTION: Troops on alert', 'correction'],
    ['CORRECTED-UPDATE 2-Troops on alert', 'correction'],
    ['Correction: Ukraine-Talks story', 'correction'],
    ['REFILE-Troops on alert', 'correction'],
    ['UPDATE 3-Troops on alert', 'update · 3'],
    ['Update: Troops on alert', 'update'],
    ['Ukraine-Talks, 2nd Ld-Writethru', 'update · 2'],
    ['WRITETHRU: Troops on alert', 'update'],
    ['KILL: Troops on alert', 'kill'],
    ['MANDATORY KILL - Troops on alert', 'kill'],
    ['WITHDRAWN: Troops on alert', 'withdrawn'],
    ['ADVISORY: Briefing moved to 3 p.m.', 'advisory'],
  ] as const)
    assert.equal(notice(title), want, title);
});

test('headlines that only look like marks', () => {
  for (const title of [
    'Russia kills plan for talks',
    'Kill list found in Bucha',
    'Killed soldiers brought home',
    'Advisory council meets in Geneva',
    'Withdrawn troops return to base',
    'Updated missiles paraded in Pyongyang',
    'Corrections officers strike in Ohio',
    'Update on talks expected Monday',
    'Adds two ships to fleet',
    'Correct course, minister urges',
  ])
    assert.equal(notice(title), 'none', title);
});

test('marks in the first lines, and the story that they name', () => {
  for (const [text, want] of [
    [`(This version corrects the number of troops in paragraph 3)\n\n${BODY}`, 'correction'],
    [
      `Editor's note: An earlier version of this story misstated the number of troops.\n\n${BODY}`,
      'correction',
    ],
    [`Editor's note: The author is a former diplomat.\n\n${BODY}`, 'note'],
    [`Editor's note: The troops have been withdrawn since this was written.\n\n${BODY}`, 'note'],
    [`ADVISORY: The offer was withdrawn on Monday; a story follows.\n\n${BODY}`, 'advisory'],
    [`Editor's note: This story, which ran on Monday, has been retracted.\n\n${BODY}`, 'withdrawn'],
    [`ADVISORY: We are withdrawing our earlier report on the fleet.\n\n${BODY}`, 'withdrawn'],
    [
      `EDITORS: Please kill the story headlined "Fleet leaves port." It was sent in error.`,
      'kill · Fleet leaves port',
    ],
    [
      `ADVISORY: The story "Fleet leaves port" has been withdrawn. Do not use it.`,
      'withdrawn · Fleet leaves port',
    ],
    [`${BODY}\n\nA\n\nB\n\nCORRECTION: far down is the text's own`, 'none'],
  ] as const)
    assert.equal(notice(undefined, text), want, text);
});

test('a title without its marks', () => {
  for (const title of [
    'CORRECTED-UPDATE 2-Troops on alert',
    'KILL: Troops on alert',
    'Troops on alert, 2nd Ld-Writethru',
    'Update 3: Troops on alert',
    'Troops on alert',
  ])
    assert.equal(bareTitle(title), 'Troops on alert', title);
  assert.equal(bareTitle('Update on talks'), 'Update on talks');
});
