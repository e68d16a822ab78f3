import type { ActorRef } from '../../reader/item.ts';
import { dealingsOf } from '../../record/dealings.ts';
import type { PictureRow } from './picture-row.ts';

/** What one actor did towards another, by coded events: those of co-operation and those of conflict, by quad class. */
export interface Bond {
  readonly by: ActorRef;
  readonly to: ActorRef;
  readonly cooperation: readonly PictureRow[];
  readonly conflict: readonly PictureRow[];
}

export interface Bonds {
  /** The busiest first. */
  readonly bonds: readonly Bond[];
  /** Who is in them, the busiest first, with the lines that each is in. */
  readonly actors: readonly { readonly actor: ActorRef; readonly lines: number }[];
  /** Actors, and events of others, that were left out because there are too many. */
  readonly leftOut: { readonly actors: number; readonly events: number };
  /** Events that did not happen (planned, or hanging on an "if"), that are doubtful, or that name no two sides. */
  readonly oneSided: number;
}

/** Who dealt with whom among so many actors at most, the busiest, by the record's one rule (record/dealings.ts). */
export function bondsOf(rows: readonly PictureRow[], most: number): Bonds {
  const found = new Map<
    string,
    { by: ActorRef; to: ActorRef; cooperation: PictureRow[]; conflict: PictureRow[] }
  >();
  const names = new Map<string, Map<string, number>>();
  let oneSided = 0;
  for (const row of rows) {
    const dealings = dealingsOf(row);
    if (dealings.length === 0) oneSided++;
    for (const { by, to, cooperative } of dealings) {
      const name = `${by.id}>${to.id}`;
      const bond = found.get(name) ?? { by, to, cooperation: [], conflict: [] };
      (cooperative ? bond.cooperation : bond.conflict).push(row);
      found.set(name, bond);
      count(names, by);
      count(names, to);
    }
  }
  const named = ({ id, name }: ActorRef): ActorRef => ({ id, name: commonest(names.get(id)) ?? name });
  const bonds = [...found.values()].map((bond) => ({ ...bond, by: named(bond.by), to: named(bond.to) }));
  return { ...busiest(bonds, most), oneSided };
}

function busiest(bonds: readonly Bond[], most: number): Omit<Bonds, 'oneSided'> {
  const ranked = actorsOf(bonds);
  const kept = new Set(ranked.slice(0, most).map(({ actor }) => actor.id));
  const inside = bonds.filter(({ by, to }) => kept.has(by.id) && kept.has(to.id));
  // Who is bound to none of the others is not drawn: it would float about alone.
  const actors = actorsOf(inside);
  const events = bonds.reduce((sum, bond) => sum + weightOf(bond), 0);
  const drawn = inside.reduce((sum, bond) => sum + weightOf(bond), 0);
  return {
    bonds: inside.toSorted((a, b) => weightOf(b) - weightOf(a) || (bondName(a) < bondName(b) ? -1 : 1)),
    actors,
    leftOut: { actors: ranked.length - actors.length, events: events - drawn },
  };
}

/** Who is in bonds, the busiest first. */
function actorsOf(bonds: readonly Bond[]): Bonds['actors'] {
  const actors = new Map<string, { actor: ActorRef; lines: number }>();
  for (const bond of bonds)
    for (const actor of [bond.by, bond.to])
      actors.set(actor.id, { actor, lines: (actors.get(actor.id)?.lines ?? 0) + weightOf(bond) });
  return [...actors.values()].toSorted((a, b) => b.lines - a.lines || (a.actor.id < b.actor.id ? -1 : 1));
}

function count(names: Map<string, Map<string, number>>, { id, name }: ActorRef): void {
  const own = names.get(id) ?? new Map<string, number>();
  names.set(id, own.set(name, (own.get(name) ?? 0) + 1));
}

/** An actor is named as most lines do. */
function commonest(names: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(names ?? [])].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/** How many events a bond has. */
export function weightOf({ cooperation, conflict }: Bond): number {
  return cooperation.length + conflict.length;
}

/** `RUS>UKR`: by which a bond can be chosen again. */
export function bondName({ by, to }: Bond): string {
  return `${by.id}>${to.id}`;
}
