import type { ActorRef } from '../../reader/item.ts';
import { isFaint } from './picture-row.ts';
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
  /** Events that name no two sides. */
  readonly oneSided: number;
}

/** Who did what to whom, among the busiest actors. What is doubtful, and what did not happen, bonds nobody. */
export function bondsOf(rows: readonly PictureRow[], most: number): Bonds {
  const all = new Map<string, { by: ActorRef; to: ActorRef; cooperation: PictureRow[]; conflict: PictureRow[] }>();
  let oneSided = 0;
  for (const row of rows) {
    const { item } = row;
    if (item.kind !== 'event' || isFaint(row) || item.realis === 'negated') continue;
    const pairs = item.by.flatMap((by) => item.to.filter(({ id }) => id !== by.id).map((to) => ({ by, to })));
    if (pairs.length === 0) oneSided++;
    for (const { by, to } of pairs) {
      const name = `${by.id}>${to.id}`;
      const bond = all.get(name) ?? { by, to, cooperation: [], conflict: [] };
      (item.quad <= 2 ? bond.cooperation : bond.conflict).push(row);
      all.set(name, bond);
    }
  }
  return busiest([...all.values()], most, oneSided);
}

function busiest(bonds: readonly Bond[], most: number, oneSided: number): Bonds {
  const actors = new Map<string, { actor: ActorRef; lines: number }>();
  for (const bond of bonds)
    for (const actor of [bond.by, bond.to]) {
      const known = actors.get(actor.id) ?? { actor, lines: 0 };
      actors.set(actor.id, { ...known, lines: known.lines + weightOf(bond) });
    }
  const ranked = [...actors.values()].toSorted(
    (a, b) => b.lines - a.lines || (a.actor.id < b.actor.id ? -1 : 1),
  );
  const kept = new Set(ranked.slice(0, most).map(({ actor }) => actor.id));
  const inside = bonds.filter(({ by, to }) => kept.has(by.id) && kept.has(to.id));
  const lost = bonds.filter((bond) => !inside.includes(bond));
  return {
    bonds: inside.toSorted((a, b) => weightOf(b) - weightOf(a) || (bondName(a) < bondName(b) ? -1 : 1)),
    actors: ranked.slice(0, most),
    leftOut: {
      actors: Math.max(0, ranked.length - most),
      events: lost.reduce((sum, bond) => sum + weightOf(bond), 0),
    },
    oneSided,
  };
}

/** How many events a bond has. */
export function weightOf({ cooperation, conflict }: Bond): number {
  return cooperation.length + conflict.length;
}

/** `RUS>UKR`: by which a bond can be chosen again. */
export function bondName({ by, to }: Bond): string {
  return `${by.id}>${to.id}`;
}
