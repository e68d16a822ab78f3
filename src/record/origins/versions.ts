import type { Report } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';
import { knownFrom } from '../known.ts';
import { addressKey } from './address.ts';
import { align } from './align.ts';
import { outletKey } from './credits.ts';
import { comparable } from './likeness.ts';
import { bareTitle, isWithdrawal, type Notice, noticeOf } from './marks.ts';
import { comparePlaces } from './order.ts';
import { JOINS, kinshipOf, sheetOf } from './origin.ts';
import { foldWords } from './words.ts';

/**
 * What a later report does to an earlier one of the same outlet, from the instant from which the later is known:
 * `replaces`: it stands in its place; `corrects`: it stands in its place and what it changed was wrong, in copies too;
 * `withdraws`: the story and all copies of it must not be used.
 */
export interface Supersession {
  readonly how: 'replaces' | 'corrects' | 'withdraws';
  readonly why: readonly SupersessionReason[];
}

export type SupersessionReason =
  | 'same address'
  | 'names the story'
  | 'same title'
  | 'same story'
  | Notice['sort'];

/**
 * Whether `later` supersedes `earlier`, by the pair alone; undefined where it does not. Of two versions of one instant, or without a date,
 * nothing tells which took the place of which, unless one is a notice.
 */
export function supersedes(later: Report, earlier: Report): Supersession | undefined {
  if (!isSameOutlet(later, earlier)) return undefined;
  const [after, before] = [knownFrom(later) ?? '~', knownFrom(earlier) ?? '~'];
  if (after < before) return undefined;
  const notice = noticeOf(later);
  if (
    after === before &&
    (notice === undefined || comparePlaces(sheetOf(earlier).place, sheetOf(later).place) >= 0)
  )
    return undefined;
  const bond = bondOf(later, earlier, notice);
  if (bond === undefined) return undefined;
  if (notice === undefined) return { how: 'replaces', why: [bond] };
  return { how: effectOf(notice), why: [bond, notice.sort] };
}

/**
 * What a report shares with a version of itself and with a notice about it: its outlet with its address, and with its title or the title that the
 * notice names.
 */
export function versionKeys(report: Report): string[] {
  if (report.outlet === undefined) return [];
  const outlet = outletKey(report.outlet);
  const titles = [report.title, noticeOf(report)?.story].flatMap((title) =>
    title === undefined ? [] : titleKey(title),
  );
  return [
    ...(report.url === undefined ? [] : [`address ${outlet} ${addressKey(report.url)}`]),
    ...new Set(titles.filter((title) => title !== '').map((title) => `title ${outlet} ${title}`)),
  ];
}

function isSameOutlet(a: Report, b: Report): boolean {
  return a.outlet !== undefined && b.outlet !== undefined && outletKey(a.outlet) === outletKey(b.outlet);
}

function effectOf(notice: Notice): Supersession['how'] {
  if (isWithdrawal(notice)) return 'withdraws';
  return notice.sort === 'correction' ? 'corrects' : 'replaces';
}

/** What binds a later report to an earlier one of its outlet: without a notice only their address does. */
function bondOf(later: Report, earlier: Report, notice: Notice | undefined): SupersessionReason | undefined {
  if (
    later.url !== undefined &&
    earlier.url !== undefined &&
    addressKey(later.url) === addressKey(earlier.url)
  )
    return 'same address';
  if (notice === undefined || notice.sort === 'advisory' || notice.sort === 'note') return undefined;
  const title = earlier.title === undefined ? '' : titleKey(earlier.title);
  if (title !== '' && notice.story !== undefined) {
    // A notice that names one story says nothing of others.
    return titleKey(notice.story) === title ? 'names the story' : undefined;
  }
  if (title !== '' && later.title !== undefined && titleKey(later.title) === title) return 'same title';
  return isOneStory(later, earlier) ? 'same story' : undefined;
}

function isOneStory(later: Report, earlier: Report): boolean {
  const sheet = sheetOf(later);
  const original = sheetOf(earlier);
  return kinshipOf(sheet, comparable(sheet.outline), original, original.outline).score >= JOINS;
}

/** The folded words of a title without its marks. */
function titleKey(title: string): string {
  return foldWords(bareTitle(title)).codes.join(' ');
}

/**
 * The sentences of `copy` that a correction takes back: those that it has from sentences of `earlier` in which `later` put other
 * words, or which it left out where it gives the story again and not only the correction; unless the copy has them as
 * `later` does. Spans are offsets into the copy's text. The copy may be `earlier` itself.
 */
export function takenBack(copy: Report, earlier: Report, later: Report): Span[] {
  const { taken, dropped } = align(later.text, earlier.text);
  const wrong = new Set<number>();
  for (const { original, changes } of taken) {
    if (changes.some(({ from }) => from !== '')) wrong.add(original.start);
  }
  if (taken.length >= dropped.length) for (const { start } of dropped) wrong.add(start);
  const right = new Set(
    align(copy.text, later.text)
      .taken.filter(({ changes }) => changes.length === 0)
      .map((sentence) => sentence.copy.start),
  );
  return align(copy.text, earlier.text)
    .taken.filter(({ original, copy: own }) => wrong.has(original.start) && !right.has(own.start))
    .map((sentence) => sentence.copy);
}
