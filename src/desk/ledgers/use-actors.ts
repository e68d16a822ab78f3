import { useMemo } from 'preact/hooks';
import type { Row } from '../api.ts';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';

/** An actor by whom rows can be narrowed. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
}

/** Actors in the view, those in most lines first; where they cannot be had, those of the rows that are here. */
export function useActors(rows: readonly Row[]): readonly KnownActor[] {
  const known = useAnswer<{ readonly rows: readonly KnownActor[] }>(viewed('/actors', { limit: 300 }));
  const listed = known.state === 'ready' ? known.value.rows : undefined;
  return useMemo(() => listed ?? actorsOf(rows.slice(0, 1000)), [listed, rows]);
}

function actorsOf(rows: readonly Row[]): readonly KnownActor[] {
  const found = new Map<string, KnownActor>();
  for (const { item } of rows)
    for (const actor of [...item.by, ...item.to, ...item.attribution])
      if (!found.has(actor.id)) found.set(actor.id, actor);
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
