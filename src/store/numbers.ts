import type { Story } from '../record/rules.ts';
import { knownFrom } from '../record/known.ts';
import type { Item } from '../reader/item.ts';
import { KINDS, type Kind } from '../reader/item.ts';
import type { Report } from '../report/report.ts';
import { daysOf } from '../world/edtf.ts';

// Numbers that stand for instants, days, kinds and keys on disk.

/** Instant of a report without a date: after all others. */
export const UNDATED: number = 2 ** 47 - 1;

/** Seconds since 1970 of an instant `YYYY-MM-DDTHH:MM:SSZ`. */
export function secondsOf(known: string | undefined): number {
  return known === undefined ? UNDATED : Date.parse(known) / 1000;
}

export function knownOf(seconds: number): string | undefined {
  return seconds === UNDATED ? undefined : `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

export function secondsKnown(report: Pick<Report, 'published'>): number {
  return secondsOf(knownFrom(report));
}

/** The last instant of a view as of `asOf`; all that is known where it is absent. */
export function lastSecond(asOf: string | undefined): number {
  return asOf === undefined ? UNDATED : secondsOf(asOf);
}

/** What one turn is worth in a rank: there are fewer than 128 turns. */
const TURN = 2 ** 40;

/** A report's place among those of one instant: its turn, then the order of ids. Below 2^47, for which SQLite needs six bytes. */
export function rankOf(turn: Story['turn'], id: string): number {
  return turn * TURN + Number.parseInt(id.slice(0, 10), 16);
}

export function turnOf(rank: number): Story['turn'] {
  return Math.floor(rank / TURN);
}

/** First 32 bits of an item's id. */
export function hashOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16) | 0;
}

export const SECONDS_OF_DAY = 86_400;

export function dayOfSecond(known: number): number {
  return Math.floor(known / SECONDS_OF_DAY);
}

/** Days since 1970, both inclusive. */
interface Told {
  readonly first: number;
  readonly last: number;
}

/** On which days an item happened by its own words; a span that is open at an end is its other end alone. */
export function daysTold(item: Item): Told | undefined {
  const days = item.when === undefined ? undefined : daysOf(item.when.edtf);
  const [first, last] = [days?.first ?? days?.last, days?.last ?? days?.first];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * The days of an item that has others than the one it is listed under: that tells of more than one, or of one that was not over when it became known,
 * or may not have been.
 */
export function spreadOf(item: Item, known: number): Told | undefined {
  const days = daysTold(item);
  return days && spreadOver(days, known);
}

export function spreadOver(days: Told, known: number): Told | undefined {
  const isOver = known !== UNDATED && days.last < dayOfSecond(known);
  return isOver && days.first === days.last ? undefined : days;
}

/**
 * The day under which an item is listed: that on which it happened; where that is not told, or still to come, the day on which
 * it became known, so that all that was known by a day is listed by it. 0 where nothing is known of it.
 */
export function dayListed(item: Item, known: number): number {
  return listedOn(daysTold(item)?.first, known);
}

/** The same by the first day on which it happened, where that is told. */
export function listedOn(told: number | undefined, known: number): number {
  if (known === UNDATED) return told ?? 0;
  return told === undefined ? dayOfSecond(known) : Math.min(told, dayOfSecond(known));
}

export function kindNumber(kind: Kind): number {
  return KINDS.indexOf(kind);
}

/** What bears on others and what others bear on have a key that differs in its last bit, by which each finds the other. */
const SPACES = { story: 0, same: 1, bears: 2, borne: 3 } as const;
export type Space = keyof typeof SPACES;

/** The key of those whom a thing looks for by a key of its own. */
export function mirrorOf(key: number): number {
  return (key & 2) === 0 ? key : key ^ 1;
}

/**
 * FNV-1a (Fowler, Noll, Vo; public domain) over UTF-16 units, as a signed 32-bit number: a key on disk. Its last two bits are its
 * space, so that a report is never found under the key of an item; two keys of one space that fall together cost a look.
 */
export function keyHash(space: Space, key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  // The low bits of FNV are its weakest: they are folded into the others before they are given away.
  return ((hash ^ (hash >>> 15)) & ~3) | SPACES[space];
}
