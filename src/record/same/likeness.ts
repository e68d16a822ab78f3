import type { Terms } from './terms.ts';

/** How much two texts have in common. */
export interface Likeness {
  /** Dice: twice what they share by the weight of both, 0 to 1. */
  readonly dice: number;
  /** What they share by the weight of the lighter one, 0 to 1. */
  readonly held: number;
  /** Weight of what they share. */
  readonly weight: number;
  /** What they share, heaviest first. */
  readonly shared: readonly string[];
}

export function likenessOf(a: Terms, b: Terms): Likeness {
  const shared = [...a.weights.keys()].filter((term) => b.weights.has(term));
  const weight = weightOf(shared, a);
  const [wa, wb] = [weightOf(a.weights.keys(), a), weightOf(b.weights.keys(), b)];
  const lighter = Math.min(wa, wb);
  return {
    dice: wa + wb === 0 ? 0 : (2 * weight) / (wa + wb),
    held: lighter === 0 ? 0 : weight / lighter,
    weight,
    shared: shared.toSorted((x, y) => (a.weights.get(y) ?? 0) - (a.weights.get(x) ?? 0) || compare(x, y)),
  };
}

/** Whether one denies what the other says, or both give numbers and none is the same. */
export function contradict(a: Terms, b: Terms): boolean {
  return opposed(a, b) || numbersDiffer(a, b);
}

/** Whether a term of both follows a negation in one of them only. */
export function opposed(a: Terms, b: Terms): boolean {
  const denies = (one: Terms, other: Terms): boolean =>
    [...one.negated].some((term) => other.weights.has(term) && !other.negated.has(term));
  return denies(a, b) || denies(b, a);
}

export function numbersDiffer({ numbers: a }: Terms, { numbers: b }: Terms): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((number) => b.has(number));
}

/** Whether they give the same numbers: none counts. */
export function sameNumbers({ numbers: a }: Terms, { numbers: b }: Terms): boolean {
  return a.size === b.size && [...a].every((number) => b.has(number));
}

export function weightOf(terms: Iterable<string>, { weights }: Terms): number {
  let sum = 0;
  for (const term of terms) sum += weights.get(term) ?? 0;
  return sum;
}

/** The words that they share, for people: `answer, writing`. */
export function sharedWords({ shared }: Likeness): string {
  return shared.slice(0, 5).join(', ');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
