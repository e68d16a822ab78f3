import type { Party } from './told.ts';

/**
 * How two lists of actors go together: `same`: one of them is in both; `side`: an official of the one speaks for a state or body of
 * the other; `silent`: one list is empty; undefined: they are others.
 */
export type PartyMatch = 'same' | 'side' | 'silent';

export function partyMatch(a: readonly Party[], b: readonly Party[]): PartyMatch | undefined {
  if (a.length === 0 || b.length === 0) return 'silent';
  if (a.some(({ id }) => b.some((other) => other.id === id))) return 'same';
  return a.some((one) => b.some((other) => speaksFor(one, other))) ? 'side' : undefined;
}

/** Two officials of one state are two persons: only who is a person of the other's own body speaks for it. */
function speaksFor(a: Party, b: Party): boolean {
  return a.side === b.side && (a.id === a.side || b.id === b.side);
}

/** Whether all of the fewer are among the more, officials standing for their side. */
export function isPartOf(a: readonly Party[], b: readonly Party[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((one) => more.some((other) => one.id === other.id || speaksFor(one, other)));
}

/** Whether somebody of the one list is on the side of somebody of the other. */
export function sidesMeet(a: readonly Party[], b: readonly Party[]): boolean {
  return a.some(({ side }) => b.some((other) => other.side === side));
}

export function namesOf(parties: readonly Party[]): string {
  return parties.map(({ id }) => id).join(', ');
}
