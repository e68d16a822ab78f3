import { compareText } from '../telling.ts';
import type { Terms } from './terms.ts';

/** How much two texts have in common. */
export interface Likeness {
  /** Dice: twice what they share by the weight of both, 0 to 1. */
  readonly dice: number;
  /** What they share by the weight of the lighter one, 0 to 1. */
  readonly held: number;
  /** Weight of what they share. */
  readonly weight: number;
  readonly of: readonly [Terms, Terms];
}

export function likenessOf(a: Terms, b: Terms): Likeness {
  const weight = a.weights.sharedWith(b.weights);
  const [wa, wb] = [a.weight, b.weight];
  const lighter = Math.min(wa, wb);
  return {
    dice: wa + wb === 0 ? 0 : Math.min(1, (2 * weight) / (wa + wb)),
    held: lighter === 0 ? 0 : Math.min(1, weight / lighter),
    weight,
    of: [a, b],
  };
}

/** What they share, heaviest first. */
export function sharedTerms({ of: [a, b] }: Likeness): readonly string[] {
  const shared = a.weights.termsWhere((_, term) => b.weights.has(term));
  const weightOf = (term: string): number => a.weights.get(term) ?? 0;
  return shared.toSorted((x, y) => weightOf(y) - weightOf(x) || compareText(x, y));
}

/** Whether one denies what the other says, or both give numbers and none is the same. */
export function contradict(a: Terms, b: Terms): boolean {
  return opposed(a, b) || numbersDiffer(a, b);
}

/** Whether a term of both follows a negation in one of them only. */
export function opposed(a: Terms, b: Terms): boolean {
  return denies(a, b) || denies(b, a);
}

function denies({ negated }: Terms, other: Terms): boolean {
  for (const term of negated) if (other.weights.has(term) && !other.negated.has(term)) return true;
  return false;
}

export function numbersDiffer({ numbers: a }: Terms, { numbers: b }: Terms): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const number of a) if (b.has(number)) return false;
  return true;
}

/** Whether they give the same numbers: none counts. */
export function sameNumbers({ numbers: a }: Terms, { numbers: b }: Terms): boolean {
  if (a.size !== b.size) return false;
  for (const number of a) if (!b.has(number)) return false;
  return true;
}

/** The words that they share, for people: `answer, writing`. */
export function sharedWords(likeness: Likeness): string {
  return sharedTerms(likeness).slice(0, 5).join(', ');
}
