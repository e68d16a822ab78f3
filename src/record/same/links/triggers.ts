import type { Commitment } from '../../../reader/item.ts';
import { opposed } from '../likeness.ts';
import { lowest } from '../sketch.ts';
import { FAMILY } from '../families.ts';
import { stemOf } from '../stem.ts';
import type { Terms } from '../terms.ts';
import { isKind, type Told } from '../told.ts';
import { type Bearing, isWithin, namedIn } from './between.ts';
import { COMMITTED } from './outcome.ts';
import { ENTRY, FOR_KEYS, isDeed, isEntry } from './deeds.ts';

/**
 * A deed → the commitment whose condition it brings about ("if Russia invades Ukraine"): done by whom the condition names, with
 * the act that it names, to whom it names, and told no earlier. Where the condition says "invades" and the deed is an attack, it
 * triggers only when it is one on that state.
 */
export function triggering(from: Told, to: Told<Commitment>): Bearing | undefined {
  const { condition } = to;
  if (condition === undefined || !isDeed(from) || !isWithin(from, to, COMMITTED)) return undefined;
  if (opposed(from.quote, condition)) return undefined;
  const doers = doersIn(to, condition);
  const doer = from.by.find(({ side }) => doers.includes(side));
  if (doer === undefined) return undefined;
  const objects = namedIn(condition.weights.terms).filter((id) => id !== doer.side);
  const touched = touchedBy(from);
  const object = objects.find((id) => touched.has(id));
  if (objects.length > 0 && object === undefined) return undefined;
  const acts = heavyOf(condition);
  const direct = acts.filter((term) => from.quote.weights.has(term));
  const loose = acts.filter((term) => !direct.includes(term) && term === 'invad' && from.quote.weights.has('attack'));
  const whole = sumOf(acts, condition);
  const worded = whole === 0 ? 0 : (sumOf(direct, condition) + 0.8 * sumOf(loose, condition)) / whole;
  const onState = loose.length === 0 || from.to.some(({ id, side }) => id === side && (object === undefined || object === id));
  // "If troops cross the border" is met by an attack, or by troops that moved in: the class of the act decides, and not its words.
  const entered = object !== undefined && entersBy(condition) && isEntry(from);
  const held = worded >= 0.5 && onState ? worded : entered ? OF_CLASS : 0;
  if (held === 0) return undefined;
  return {
    relation: 'triggers',
    score: 0.2 + 0.35 * held + (object === undefined ? 0 : 0.15) + (from.quote.negated.size > 0 ? 0 : 0.05),
    why: [
      { code: 'condition', value: worded >= 0.5 ? [...direct, ...loose].join(', ') : 'forces enter' },
      { code: 'by', value: doer.id },
      ...(object === undefined ? [] : [{ code: 'to', value: object }]),
    ],
  };
} // prettier-ignore

/** How much a deed of the same class counts, told in other words. */
const OF_CLASS = 0.6;

/** Stems by which a condition says that forces come over a border, and those of whom they are and what it says besides. */
const COMES: ReadonlySet<string> = stemsOf('invade attack enter march advance roll');
const OVER: ReadonlySet<string> = stemsOf('cross');
const BORDER: ReadonlySet<string> = stemsOf('border frontier line boundary');
const BESIDES: ReadonlySet<string> = stemsOf(
  'tank troop soldier force army unit column ground border frontier boundary territory soil again further',
);

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => FAMILY.get(stemOf(word)) ?? stemOf(word)));
}

/** Whether a condition is that forces come into a country, and nothing else that weighs. */
export function entersBy(condition: Terms): boolean {
  const terms = condition.weights.terms.filter((term) => !term.startsWith('@'));
  const crosses = terms.some((term) => OVER.has(term)) && terms.some((term) => BORDER.has(term));
  if (condition.negated.size > 0 || !(crosses || terms.some((term) => COMES.has(term)))) return false;
  return terms.every((term) => COMES.has(term) || OVER.has(term) || BESIDES.has(term));
}

export function conditionKeys(told: Told): readonly string[] {
  const { condition } = told;
  if (!isKind(told, 'commitment') || condition === undefined) return [];
  const terms = [...lowest(heavyOf(condition).map((term) => FOR_KEYS.get(term) ?? term), 3), ...(entersBy(condition) ? [ENTRY] : [])];
  return doersIn(told, condition).slice(0, 2).flatMap((side) => terms.map((term) => `deed|${side}|${term}`));
} // prettier-ignore

/** Who is to bring it about: whom the condition names first, as its subject is, or, where it says "it", those to whom the words are said. */
export function doersIn(told: Told<Commitment>, condition: Terms): readonly string[] {
  const [subject] = namedIn(condition.run);
  return subject !== undefined ? [subject] : told.to.map(({ side }) => side);
}

export function heavyOf({ weights }: Terms): readonly string[] {
  return weights.termsWhere((weight) => weight >= 1);
}

function sumOf(terms: readonly string[], { weights }: Terms): number {
  return terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
}

function touchedBy({ item, to, quote }: Told): ReadonlySet<string> {
  return new Set([
    ...to.map(({ side }) => side),
    ...item.where.map(({ id, country }) => country ?? id),
    ...namedIn(quote.weights.terms),
  ]);
}
