import { compareText } from '../telling.ts';
import { dayKeys } from './days.ts';
import { stateOf } from './places.ts';
import type { Told } from './told.ts';

/**
 * The few values of a set that a fixed hash puts lowest: two sets that are much alike have one of them in common
 * (bottom-k sketch, Broder 1997), which makes them keys under which likes are found without comparing all.
 */
export function lowest(values: Iterable<string>, few: number): readonly string[] {
  const kept: { readonly value: string; readonly hash: number }[] = [];
  for (const value of values) {
    const hash = hashOf(value);
    let at = kept.length;
    while (at > 0 && isLower(hash, value, kept[at - 1])) at--;
    if (at >= few || kept[at - 1]?.value === value) continue;
    kept.splice(at, 0, { value, hash });
    if (kept.length > few) kept.pop();
  }
  return kept.map(({ value }) => value);
}

function isLower(
  hash: number,
  value: string,
  other: { readonly value: string; readonly hash: number } | undefined,
): boolean {
  return (
    other !== undefined && (hash < other.hash || (hash === other.hash && compareText(value, other.value) < 0))
  );
}

/** FNV-1a over UTF-16 units, its bits mixed once more. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The terms that a text is found by: those of full weight or, where it has none, all. */
export function heavyTerms({ content }: Told): readonly string[] {
  const heavy = content.weights.termsWhere((weight) => weight >= 1);
  return heavy.length > 0 ? heavy : content.weights.terms;
}

/** Keys of what is told by its kind (and sort within it), the side that does it and what it is about. */
export function contentKeys(told: Told, sort = ''): readonly string[] {
  const side = told.by.map(({ side }) => side).toSorted()[0] ?? '';
  return lowest(heavyTerms(told), 2).map((term) => `${told.item.kind}${sort}|${side}|${term}`);
}

/** The same for what is of a day, day by day: the same side does much of one sort in a year. */
export function datedContentKeys(told: Told, sort: string): readonly string[] {
  const days = dayKeys(told);
  const keys = contentKeys(told, sort);
  return days.length === 0 ? keys : keys.flatMap((key) => days.map((day) => `${key}|${day}`));
}

/** Keys of the wording: runs of three terms of the citation. Too few words have none. */
export function wordingKeys({ item, quote: { run } }: Told): readonly string[] {
  const shingles = run.slice(2).map((term, i) => `${run[i]} ${run[i + 1]} ${term}`);
  return lowest(shingles, 2).map((shingle) => `${item.kind}|${shingle}`);
}

/** What tells it from the many others of one side in the same days: the state it is in or, where none is told, a word. */
export function placeOrWord(told: Told): string {
  return stateOf(told) || (lowest(heavyTerms(told), 1)[0] ?? '');
}
