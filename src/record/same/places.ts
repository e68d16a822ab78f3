import type { PlaceRef } from '../../reader/item.ts';
import type { Told } from './told.ts';

/**
 * How two places go together: `same`: a place narrower than a state is in both; `state`: a state is in both; `within`: one lies in the
 * other; `silent`: one names none; undefined: they are elsewhere.
 */
export type PlaceMatch = 'same' | 'state' | 'within' | 'silent';

export function placeMatch({ item: a }: Told, { item: b }: Told): PlaceMatch | undefined {
  if (a.where.length === 0 || b.where.length === 0) return 'silent';
  const shared = a.where.filter(({ id }) => b.where.some((place) => place.id === id));
  if (shared.length > 0) return shared.some(({ precision }) => precision !== 'country') ? 'same' : 'state';
  return a.where.some((one) => b.where.some((other) => liesIn(one, other) || liesIn(other, one)))
    ? 'within'
    : undefined;
}

/** A town in its state. Of two places of one state neither need hold the other. */
function liesIn(inner: PlaceRef, outer: PlaceRef): boolean {
  return inner.country !== undefined && inner.country === outer.id;
}

/** The states that its places are in: what tells apart where it is for a key. */
export function stateOf({ item }: Told): string {
  const [first] = item.where;
  return first === undefined ? '' : (first.country ?? first.id);
}
