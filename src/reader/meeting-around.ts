import { ancestorsOf, childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { PlaceRef } from '../world/refs.ts';
import { knownAt } from './named.ts';
import type { Clause } from './clause.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { placeNamed, type Reading, treeAt } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** "The Geneva talks", "a Luanda summit": the city that a meeting is called by is where it is, and no party to it. */
export function namedAfterPlace(reading: Reading, sentence: number, index: number): number | undefined {
  return childrenBy(treeAt(reading, sentence), index, 'compound', 'nmod:unmarked').find((at) => {
    const known = knownAt(reading, { sentence, index: at });
    if (tokenAt(treeAt(reading, sentence), at).upos !== 'PROPN') return false;
    return known === undefined ? placeNamed(reading, tokenAt(treeAt(reading, sentence), at).form).precision === 'city' : known.as === 'metonym';
  });
} // prettier-ignore

/** Prepositions of where people are, not of where they come from. */
export const AT: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);

/** Phrases that name who meets: where the talks are may hang on the last of them ("with Mr. Ali in Oslo"). */
export function partners(tree: Tree, index: number, told: Clause | undefined): number[] {
  return flatMap(
    [
      ...childrenBy(tree, index, 'nmod'),
      ...(told === undefined ? [] : childrenBy(tree, told.head, 'obl')),
    ].filter((child) => /^(?:with|between|of|among)$/.test(caseOf(tree, child))),
    (child) => conjunctsOf(tree, child),
  );
}

/** "The summit was attended by A and joined by B", "opened, attended by A": verbs that say who is there. */
export function attendances(tree: Tree, head: number): number[] {
  return childrenBy(tree, head, 'conj', 'advcl', 'parataxis', 'acl').filter((at) => /^(?:attend|join|mediate|chair|lead|host)$/.test(tokenAt(tree, at).lemma));
} // prettier-ignore

/** Places without repeats. */
export function distinctPlaces(places: readonly PlaceRef[]): PlaceRef[] {
  return [...new Map(places.map((place) => [place.id, place])).values()];
}

/** "A proposal for talks": a meeting under a noun of asking, before any verb; "both were for a meeting": what somebody is in favour of. */
export function isProposed(tree: Tree, index: number): boolean {
  if (caseOf(tree, index) === 'for' && childrenBy(tree, index, 'cop').length > 0) return true;
  for (const above of ancestorsOf(tree, index)) {
    const { lemma, upos } = tokenAt(tree, above);
    if (upos === 'NOUN' && /^(?:proposal|offer|invitation|request|call|demand)$/.test(lemma)) return true;
    if (upos === 'VERB') return false;
  }
  return false;
}

/** "Four hours of talks with the envoy": phrases that the parser hung on the measure. */
export function besideMeasure(tree: Tree, index: number): number[] {
  const measure = measureOver(tree, index);
  return measure === undefined ? [] : childrenBy(tree, measure, 'nmod').filter((at) => at > index);
}

/** "Four hours of talks", "a second day of consultations": how long they are, as their governor. */
export function measureOver(tree: Tree, index: number): number | undefined {
  const { head } = tokenAt(tree, index);
  const isMeasured = head >= 0 && caseOf(tree, index) === 'of' && /^(?:minute|hour|day|week|month|round)$/.test(tokenAt(tree, head).lemma);
  return isMeasured ? head : undefined;
} // prettier-ignore
