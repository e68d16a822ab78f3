import { useMemo } from 'preact/hooks';
import type { ActorRef, Row } from '../api.ts';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';

/** Rows that are looked at for names. */
const NAMED = 1000;

/** Actors in the view, those in most lines first, each by the name that the rows have most often for it. */
export function useActors(rows: readonly Row[]): readonly ActorRef[] {
  const known = useAnswer<{ readonly rows: readonly ActorRef[] }>(viewed('/actors', { limit: 300 }));
  const listed = known.state === 'ready' ? known.value.rows : undefined;
  return useMemo(() => {
    const here = actorsOf(rows.slice(0, NAMED));
    const names = new Map(here.map(({ id, name }) => [id, name]));
    return (listed ?? here).map(({ id, name }) => ({ id, name: names.get(id) ?? name }));
  }, [listed, rows[0], Math.min(rows.length, NAMED)]);
}

/** Those of the rows, each by the name that it has most often, those in most lines first. */
function actorsOf(rows: readonly Row[]): readonly ActorRef[] {
  const found = new Map<string, Map<string, number>>();
  for (const { item } of rows)
    for (const { id, name } of [...item.by, ...item.to, ...item.attribution]) {
      const names = found.get(id) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + 1);
      found.set(id, names);
    }
  return [...found]
    .map(([id, names]) => {
      const [first] = [...names].toSorted(([, a], [, b]) => b - a);
      return { id, name: first?.[0] ?? id, lines: [...names.values()].reduce((a, b) => a + b, 0) };
    })
    .toSorted((a, b) => b.lines - a.lines);
}
