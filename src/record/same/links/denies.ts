import type { Claim } from '../../../reader/item.ts';
import { numbersDiffer, likenessOf, sharedWords } from '../likeness.ts';
import { namesOf, sidesMeet } from '../parties.ts';
import { heavyTerms, lowest } from '../sketch.ts';
import { isKind, type Told } from '../told.ts';
import { type Bearing, type DaysAfter, isWithin, namedIn } from './between.ts';

/** So many days a denial is known after the charge. */
export const DENIED: DaysAfter = [-2, 21];

/**
 * A claim that denies, disputes or admits → the charge: brought by another side against this one, of the same thing. A charge that the
 * reader of the report already found counts most. "Denied it" alone is never carried over to another report.
 */
export function denying(from: Told<Claim>, to: Told<Claim>): Bearing | undefined {
  if (from.item.stance === 'accuses' || to.item.stance !== 'accuses') return undefined;
  const relation = from.item.stance === 'admits' ? 'admits' : 'denies';
  if (from.item.answers === to.item.id) return { relation, score: 0.9, why: [{ code: 'read' }] };
  if (!isWithin(from, to, DENIED) || sidesMeet(from.by, to.by) || from.by.length === 0) return undefined;
  const accused = accusedIn(to);
  const hit = from.by.some(({ side }) => accused.includes(side));
  if (!hit || numbersDiffer(from.content, to.content)) return undefined;
  const likeness = likenessOf(from.content, to.content);
  if (likeness.weight < 1 || likeness.dice < 0.35) return undefined;
  return {
    relation,
    score: 0.25 + 0.6 * likeness.dice + (to.to.length > 0 ? 0.1 : 0),
    why: [
      { code: 'content', value: sharedWords(likeness) },
      { code: 'charged', value: namesOf(from.by) },
      { code: 'charged by', value: namesOf(to.by) },
    ],
  };
} // prettier-ignore

/** Keys of what denies, disputes or admits, of the charge. */
export function denialKeys(told: Told): readonly string[] {
  if (!isKind(told, 'claim') || told.item.stance === 'accuses') return [];
  const own = told.item.answers === undefined ? [] : [`denies|${told.item.answers}`];
  const side = told.by[0]?.side ?? '';
  return [...own, ...lowest(heavyTerms(told), 2).map((term) => `denies|${side}|${term}`)];
}

/** Keys of a charge, of its denials. */
export function chargeKeys(told: Told): readonly string[] {
  if (!isKind(told, 'claim') || told.item.stance !== 'accuses') return [];
  const terms = lowest(heavyTerms(told), 2);
  const accused = accusedIn(told).slice(0, 2);
  return [`denies|${told.item.id}`, ...accused.flatMap((side) => terms.map((term) => `denies|${side}|${term}`))];
} // prettier-ignore

/** Whom a charge is against: its target, or those whom it names. */
function accusedIn({ by, to, content }: Told): readonly string[] {
  if (to.length > 0) return [...new Set(to.map(({ side }) => side))].toSorted();
  const own = new Set(by.map(({ side }) => side));
  return namedIn(content.weights.terms).filter((side) => !own.has(side));
}
