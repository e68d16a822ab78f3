import type { Report } from '../../report/report.ts';
import { covers } from '../../text/span.ts';
import { addressKey } from './address.ts';
import { type Credit, creditsOf, outletKey } from './credits.ts';
import { type Comparable, comparable, type Likeness, likenessOf } from './likeness.ts';
import { type Fingerprint, fingerprintOfOutline, resemblance, ROWS } from './minhash.ts';
import { comparePlaces, type Place, placeOf } from './order.ts';
import { type Outline, outlineOf, sentenceSpan } from './outline.ts';

/** What is kept of a report so that later ones find it. All of it follows from the report alone. */
export interface Entry {
  readonly place: Place;
  readonly fingerprint: Fingerprint;
  /** `outletKey` of the report's outlet; '' where it has none. */
  readonly outlet: string;
  /** `addressKey` of the report's address; '' where it has none. */
  readonly address: string;
}

/** A report as the search for its origin needs it. */
export interface Sheet extends Entry {
  readonly outline: Outline;
  readonly credits: readonly Credit[];
}

/** A report that shares bands with another, and how many. */
export interface Candidate {
  readonly entry: Entry;
  readonly shared: number;
}

/** Why two reports are held to be copies, or not. Positive speaks for it; the sum is held against `JOINS`. */
export interface Reason {
  readonly what:
    | 'words of the copy'
    | 'words of the original'
    | 'few words'
    | 'opens alike'
    | 'excerpt'
    | 'credits the outlet'
    | 'credits it where it is taken'
    | 'same address'
    | 'no opening in common'
    | 'same outlet, other story'
    | 'other numbers'
    | 'days apart';
  readonly weight: number;
}

export interface Kinship {
  readonly score: number;
  readonly why: readonly Reason[];
  readonly likeness: Likeness;
}

/** The report that another was made from. */
export interface Parent {
  readonly place: Place;
  readonly kinship: Kinship;
}

export function sheetOf(report: Report): Sheet {
  const outline = outlineOf(report.text);
  const credits = creditsOf(report);
  return {
    place: placeOf(report, credits, outline.words.length),
    outline,
    fingerprint: fingerprintOfOutline(outline),
    credits,
    outlet: outletKey(report.outlet ?? ''),
    address: addressKey(report.url ?? ''),
  };
}

/**
 * Candidates are the reports that share most bands, so many, the earliest of equals first, and the first of each band: where a
 * standing paragraph is shared with a hundred reports, they must not crowd out the one that shares something else.
 */
export const MOST_SHARED = 16;
export const FIRST_OF_BAND = 1;

/** Those of some reports that are worth comparing with `sheet`. */
export function candidatesAmong(sheet: Sheet, earlier: readonly Entry[]): Candidate[] {
  const sorted = earlier.toSorted((a, b) => comparePlaces(a.place, b.place));
  const bands = new Map(sheet.fingerprint.bands.map((band) => [band, 0]));
  const firsts = new Set<Entry>();
  const sharing = sorted.map((entry) => {
    let shared = 0;
    for (const band of entry.fingerprint.bands) {
      const seen = bands.get(band);
      if (seen === undefined) continue;
      shared++;
      bands.set(band, seen + 1);
      if (seen < FIRST_OF_BAND) firsts.add(entry);
    }
    return { entry, shared };
  });
  const found = sharing.filter(({ shared }) => shared > 0);
  if (found.length <= MOST_SHARED) return found;
  const most = new Set(found.toSorted((a, b) => b.shared - a.shared).slice(0, MOST_SHARED));
  return found.filter((candidate) => most.has(candidate) || firsts.has(candidate.entry));
}

/** A pair is one story from this score on. */
export const JOINS = 0.5;
/** How many candidates are compared word by word: the likest, and beside them the likest of credited outlets. */
const COMPARED = 4;
const CREDITED = 2;
const COMPARED_AT_MOST = 16;

/**
 * The report that `sheet` was made from, or undefined where it is an origin of its own: of the earlier candidates the best by
 * `kinshipOf`, the earliest of equals. Compared are those that are most like it by their fingerprints and of those whose
 * outlet it credits the likest; where none of them is its parent, a few more. `outlineBy` gives the outline of a report by its
 * id. The parent rests on the report and on the set of candidates, in no order.
 */
export function parentOf(
  sheet: Sheet,
  candidates: readonly Candidate[],
  outlineBy: (id: string) => Outline,
): Parent | undefined {
  const ranked = rankedByNearness(sheet, candidates);
  if (ranked.length === 0) return undefined;
  const copy = comparable(sheet.outline);
  const credited = ranked.slice(COMPARED).filter((entry) => isCredited(sheet, entry));
  const bestOf = (entries: readonly Entry[]): Parent | undefined => {
    let best: Parent | undefined;
    for (const entry of entries) {
      const kinship = kinshipOf(sheet, copy, entry, outlineBy(entry.place.id));
      if (kinship.score < JOINS) continue;
      const margin = best === undefined ? 1 : kinship.score - best.kinship.score;
      const earlier = best !== undefined && comparePlaces(entry.place, best.place) < 0;
      if (margin > 0 || (margin === 0 && earlier)) best = { place: entry.place, kinship };
    }
    return best;
  };
  return (
    bestOf([...ranked.slice(0, COMPARED), ...credited.slice(0, CREDITED)]) ??
    bestOf(ranked.slice(COMPARED, COMPARED_AT_MOST))
  );
}

/** The earlier of the candidates: first those that share most bands and rows of the signature, then the earliest. */
function rankedByNearness(sheet: Sheet, candidates: readonly Candidate[]): Entry[] {
  return candidates
    .filter(({ entry }) => comparePlaces(entry.place, sheet.place) < 0)
    .map(({ entry, shared }) => ({
      entry,
      nearness: shared + ROWS * resemblance(sheet.fingerprint, entry.fingerprint),
    }))
    .toSorted((a, b) => b.nearness - a.nearness || comparePlaces(a.entry.place, b.entry.place))
    .map(({ entry }) => entry);
}

/** Whether a report gives a credit to another outlet's. */
function isCredited({ credits, outlet: own }: Sheet, { outlet }: Entry): boolean {
  return outlet !== '' && outlet !== own && credits.some(({ key }) => key === outlet);
}

/** Fewer kept words than these make no copy, whatever their share: a quotation is not a story. */
const FEWEST = 8;
/** From so many kept words on their share says all: two briefs of one event have a few in common without being copies. */
const ENOUGH = 25;
/** Kept words from which on what is kept may be an excerpt, and those from which it surely is more than a standing paragraph. */
const EXCERPT = { least: 20, sure: 60 };
/** Days between a story and its copy that say nothing against it. */
const DAYS = 2;

/**
 * So many sentences with other numbers, and more than this share of all that have some: another bulletin in the same words. On
 * one day figures also rise from version to version.
 */
const RENUMBERED = { sameDay: { least: 2, share: 0.5 }, later: { least: 1, share: 0.34 } };

/** How surely `sheet` was made from `original`: by the pair alone. `copy` is `sheet` made ready, `outline` the original's. */
export function kinshipOf(sheet: Sheet, copy: Comparable, original: Entry, outline: Outline): Kinship {
  const likeness = likenessOf(copy, outline);
  const { kept, ofCopy, ofOriginal, opensCopy, opensOriginal, renumbered } = likeness;
  if (kept < FEWEST) return { score: 0, why: [], likeness };
  const why: Reason[] = [];
  const say = (what: Reason['what'], weight: number): void => {
    if (weight !== 0) why.push({ what, weight });
  };
  say('words of the copy', ofCopy);
  const enough = Math.min(1, kept / ENOUGH);
  say('words of the original', 0.7 * (1 - ofCopy) * ofOriginal * enough);
  say('few words', 0.25 * (enough - 1));
  const excerpt = Math.min(1, Math.max(0, (kept - EXCERPT.least) / (EXCERPT.sure - EXCERPT.least)));
  if (opensOriginal && opensCopy) say('opens alike', 0.1 * excerpt);
  if (opensOriginal) say('excerpt', 0.25 * excerpt);
  if (isCredited(sheet, original)) say('credits the outlet', 0.15 * excerpt);
  if (isCreditedThere(sheet, original, likeness)) say('credits it where it is taken', 0.25);
  if (isSameOutlet(sheet, original) && original.address !== '' && original.address === sheet.address)
    say('same address', 0.4);
  if (!opensOriginal && !opensCopy) {
    say('no opening in common', -0.1);
    if (isSameOutlet(sheet, original)) say('same outlet, other story', -0.1);
  }
  const days = daysApart(sheet, original);
  say('days apart', -0.03 * Math.min(20, Math.max(0, days - DAYS)));
  const score = why.reduce((sum, { weight }) => sum + weight, 0);
  const bulletin = days === 0 ? RENUMBERED.sameDay : RENUMBERED.later;
  if (renumbered.count < bulletin.least || renumbered.share <= bulletin.share)
    return { score, why, likeness };
  const left = score * Math.max(0, 0.7 - renumbered.share);
  say('other numbers', left - score);
  return { score: left, why, likeness };
}

/** Whether a sentence that is the original's, or the one before it, names its outlet: "According to Meridian Wire, the two agreed …". */
function isCreditedThere({ credits, outline }: Sheet, { outlet }: Entry, { from }: Likeness): boolean {
  return credits.some(({ key, where, at }) => {
    if (where !== 'text' || key !== outlet) return false;
    return from.some(
      (sentence, s) => Math.max(sentence, from[s + 1] ?? -1) >= 0 && covers(sentenceSpan(outline, s), at),
    );
  });
}

function isSameOutlet(a: Entry, b: Entry): boolean {
  return a.outlet !== '' && a.outlet === b.outlet;
}

/** Whole days between the two publications; 0 where either is unknown. */
function daysApart(a: Entry, b: Entry): number {
  const [one, other] = [Date.parse(a.place.known), Date.parse(b.place.known)];
  return Number.isNaN(one) || Number.isNaN(other) ? 0 : Math.floor(Math.abs(one - other) / 86_400_000);
}
