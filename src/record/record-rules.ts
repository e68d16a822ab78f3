import { contentHash } from '../report/fingerprint.ts';
import type { Report } from '../report/report.ts';
import { isWithdrawal, noticeOf } from './origins/marks.ts';
import {
  candidatesAmong,
  JOINS,
  parentOf,
  type Reason as Kin,
  type Sheet,
  sheetOf,
} from './origins/origin.ts';
import { supersedes, takenBack, versionKeys } from './origins/versions.ts';
import type { Parent, RecordRules, Story, Withdrawal } from './rules.ts';
import { createSame } from './same/same.ts';
import type { KnownNames } from './same/terms.ts';

/** The rules that the record is settled by: origins of stories, and sameness and bearing of what they tell. */
export function createRules(names: KnownNames): RecordRules {
  const sheets = new WeakMap<Report, Sheet>();
  const sheetFor = (report: Report): Sheet => {
    let sheet = sheets.get(report);
    if (sheet === undefined) sheets.set(report, (sheet = sheetOf(report)));
    return sheet;
  };
  return { ...createSame(names), takenBack, storyOf: (report) => storyOf(report, sheetFor) };
}

/** What is asked of a story is worked out when it is asked: most are only held, and found by their keys on disk. */
function storyOf(report: Report, sheetFor: (report: Report) => Sheet): Story {
  return {
    report,
    get turn() {
      return sheetFor(report).place.turn;
    },
    get keys() {
      const versions = versionKeys(report).map((key) => Number.parseInt(contentHash(key).slice(0, 13), 16));
      return [...sheetFor(report).fingerprint.bands, ...versions];
    },
    get isWithdrawal() {
      return isWithdrawal(noticeOf(report));
    },
    parentAmong: (earlier) => parentAmong(sheetFor(report), earlier, sheetFor),
    withdraws: (earlier) => withdrawal(report, earlier.report),
  };
}

function parentAmong(
  sheet: Sheet,
  earlier: readonly Story[],
  sheetFor: (report: Report) => Sheet,
): Parent | undefined {
  const byId = new Map(earlier.map((story) => [story.report.id, story]));
  const candidates = candidatesAmong(
    sheet,
    earlier.map(({ report }) => sheetFor(report)),
  );
  const outlineBy = (id: string) => {
    const story = byId.get(id);
    if (story === undefined) throw new RangeError(`report ${id} is no candidate`);
    return sheetFor(story.report).outline;
  };
  const found = parentOf(sheet, candidates, outlineBy);
  const story = found && byId.get(found.place.id);
  if (found === undefined || story === undefined) return undefined;
  return {
    story,
    kept: found.kinship.likeness.ofCopy,
    why: reasonsOf(found.kinship.why, found.kinship.score),
  };
}

/** "words of the copy 0.82, credits the outlet 0.15: 0.97 of 0.5". */
function reasonsOf(why: readonly Kin[], score: number): string[] {
  const parts = why.map(
    ({ what, weight }) => `${what} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`,
  );
  return [...parts, `in all ${score.toFixed(2)}, where ${JOINS} is enough`];
}

const COPIES: Readonly<Record<'replaces' | 'corrects' | 'withdraws', Withdrawal>> = {
  replaces: { copies: 'none' },
  corrects: { copies: 'sentences' },
  withdraws: { copies: 'all' },
};

function withdrawal(later: Report, earlier: Report): Withdrawal | undefined {
  const found = supersedes(later, earlier);
  return found && COPIES[found.how];
}
