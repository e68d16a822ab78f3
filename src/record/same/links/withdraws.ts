import { likenessOf, sharedWords } from '../likeness.ts';
import { namesOf, sidesMeet } from '../parties.ts';
import { heavyTerms, lowest } from '../sketch.ts';
import { stemOf } from '../stem.ts';
import { FAMILY } from '../families.ts';
import { isKind, type Told } from '../told.ts';
import { type Bearing, type DaysAfter, isWithin } from './between.ts';

const TAKING_BACK: ReadonlySet<string> = termsFor('drop withdraw retract rescind abandon revoke');
/** What is taken back: withdrawing troops is something else. */
const WORDS: ReadonlySet<string> = termsFor(
  'threat offer proposal request promise bill appeal ultimatum condition',
);
/** So many days it is known after what is taken back. */
export const WITHDRAWN: DaysAfter = [0, 120];

/**
 * Words by which a side takes back what it demanded, threatened, promised or offered → it: "dropped its demand for …",
 * "withdrew the offer of …", with the same content.
 */
export function withdrawing(from: Told, to: Told): Bearing | undefined {
  if (!isKind(to, 'demand') && !isKind(to, 'commitment')) return undefined;
  if (!sidesMeet(from.by, to.by) || !takesBack(from)) return undefined;
  if (!isWithin(from, to, WITHDRAWN) || from.report === to.report) return undefined;
  const likeness = likenessOf(to.content, from.quote);
  if (likeness.weight < 1 || likeness.held < 0.5) return undefined;
  return {
    relation: 'withdraws',
    score: 0.2 + 0.5 * likeness.held,
    why: [{ code: 'content', value: sharedWords(likeness) }, { code: 'by', value: namesOf(from.by) }],
  };
} // prettier-ignore

/** Keys of words that take something back, of what they take back. */
export function withdrawingKeys(told: Told): readonly string[] {
  const side = told.by[0]?.side;
  if (side === undefined || !takesBack(told)) return [];
  const about = told.quote.weights.terms.filter((term) => !term.startsWith('@') && !TAKING_BACK.has(term) && !WORDS.has(term));
  return lowest(about, 4).map((term) => `withdraws|${side}|${term}`);
} // prettier-ignore

/** Keys of what may be taken back. */
export function withdrawnKeys(told: Told): readonly string[] {
  const side = told.by[0]?.side;
  if (side === undefined || (!isKind(told, 'demand') && !isKind(told, 'commitment'))) return [];
  return lowest(heavyTerms(told), 2).map((term) => `withdraws|${side}|${term}`);
}

export function takesBack({ item, quote }: Told): boolean {
  if (item.realis !== 'actual' || item.kind === 'demand' || item.kind === 'commitment') return false;
  const terms = quote.weights.terms;
  if (!terms.some((term) => TAKING_BACK.has(term) && !quote.negated.has(term))) return false;
  return terms.some((term) => WORDS.has(term)) || /\bdemands?\b/iu.test(item.cite.quote);
}

function termsFor(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map((word) => FAMILY.get(stemOf(word)) ?? stemOf(word)));
}
