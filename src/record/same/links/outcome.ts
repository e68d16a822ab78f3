import type { Commitment } from '../../../reader/item.ts';
import { likenessOf, numbersDiffer, opposed, sharedTerms, sharedWords } from '../likeness.ts';
import { namesOf, partyMatch, sidesMeet } from '../parties.ts';
import { heavyTerms, lowest } from '../sketch.ts';
import { isKind, type Told } from '../told.ts';
import { type Bearing, type DaysAfter, isWithin } from './between.ts';
import { isDeed } from './deeds.ts';

/** So many days a deed is known after the commitment that it carries out, or whose condition it meets. */
export const COMMITTED: DaysAfter = [0, 90];

/**
 * A deed of the committer → what he threatened, promised or offered: two words of the commitment, and a good part of it, are
 * done: that carries it out;
 * doing what was not to be done breaks it.
 */
export function outcomeOf(from: Told, to: Told<Commitment>): Bearing | undefined {
  if (!isDeed(from) || !sidesMeet(from.by, to.by) || partyMatch(from.to, to.to) === undefined) return undefined;
  if (!isWithin(from, to, COMMITTED) || from.report === to.report) return undefined;
  const likeness = likenessOf(to.content, from.quote);
  const heavy = sharedTerms(likeness).filter((term) => (to.content.weights.get(term) ?? 0) >= 1);
  const done = likeness.weight / Math.max(1, to.content.weight);
  if (heavy.length < 2 || done < 0.4 || numbersDiffer(from.quote, to.content)) return undefined;
  return {
    relation: opposed(from.quote, to.content) ? 'breaks' : 'carries-out',
    score: 0.1 + 0.35 * done + 0.35 * likeness.dice + (sameMeasure(from, to) ? 0.1 : 0),
    why: [{ code: 'content', value: sharedWords(likeness) }, { code: 'by', value: namesOf(from.by) }],
  };
} // prettier-ignore

/** Keys of a commitment that deeds of its side share. */
export function commitmentKeys(told: Told): readonly string[] {
  const side = told.by[0]?.side;
  if (side === undefined || !isKind(told, 'commitment')) return [];
  return lowest(heavyTerms(told), 3).map((term) => `deed|${side}|${term}`);
}

/** Sanctions or arms that were to come, and came. */
function sameMeasure({ item }: Told, to: Told): boolean {
  if (item.kind !== 'measure') return false;
  return to.content.weights.has(item.type === 'arms' ? 'weapon' : item.type);
}
