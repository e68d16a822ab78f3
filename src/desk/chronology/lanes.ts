import type { ActorRef, Row } from '../api.ts';
import { dayOf } from '../../world/calendar.ts';
import { bondName } from '../pictures/bonds.ts';
import type { Bond } from '../pictures/bonds.ts';
import { spanOf } from '../pictures/picture-row.ts';
import type { Lane } from '../pictures/timeline-layout.ts';
import { ALL_KINDS, KIND_NAMES } from '../words/kinds.ts';
import type { Choice } from './filter.ts';

/** Actors that have a lane of their own. */
const ACTOR_LANES = 12;
const NOBODY = 'nobody';
const OTHERS = 'others';

/** Lanes by kind, those without a line left out; or by doer, the busiest first, then all others, then those without a doer. */
export function lanesOf(rows: readonly Row[], by: 'kind' | 'actor'): readonly Lane[] {
  if (by === 'kind')
    return ALL_KINDS.map((kind) => ({
      id: kind,
      label: KIND_NAMES[kind].many,
      rows: rows.filter((row) => row.kind === kind),
    })).filter(({ rows: own }) => own.length > 0);
  const doers = actorsOf(rows, ({ item }) => item.by.slice(0, 1));
  const own = doers.slice(0, ACTOR_LANES);
  const known = new Map(own.map(({ actor }): [string, Row[]] => [actor.id, []]));
  const [others, nobody]: [Row[], Row[]] = [[], []];
  for (const row of rows) {
    const [first] = row.item.by;
    (first === undefined ? nobody : (known.get(first.id) ?? others)).push(row);
  }
  return [
    ...own.map(({ actor }) => ({ id: actor.id, label: actor.name, rows: known.get(actor.id) ?? [] })),
    { id: OTHERS, label: 'Others', rows: others },
    { id: NOBODY, label: 'Nobody named', rows: nobody },
  ].filter(({ rows: some }) => some.length > 0);
}

/** Who is in lines, the busiest first. An actor is named as most of them do. */
export function actorsOf(
  rows: readonly Row[],
  of: (row: Row) => readonly ActorRef[] = ({ item }) => [...item.by, ...item.to, ...item.attribution],
): readonly { readonly actor: ActorRef; readonly lines: number }[] {
  const found = new Map<string, { lines: number; names: Map<string, number> }>();
  for (const row of rows)
    for (const { id, name } of new Map(of(row).map((actor) => [actor.id, actor])).values()) {
      const known = found.get(id) ?? { lines: 0, names: new Map<string, number>() };
      known.lines++;
      known.names.set(name, (known.names.get(name) ?? 0) + 1);
      found.set(id, known);
    }
  return [...found]
    .map(([id, { lines, names }]) => ({ actor: { id, name: commonest(names) ?? id }, lines }))
    .toSorted((a, b) => b.lines - a.lines || (a.actor.id < b.actor.id ? -1 : 1));
}

function commonest(names: ReadonlyMap<string, number>): string | undefined {
  return [...names].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/** The lines of what was chosen, and its name. */
export function chosenOf(
  choice: Choice,
  rows: readonly Row[],
  lanes: readonly Lane[],
  bonds: readonly Bond[],
): { readonly title: string; readonly rows: readonly Row[] } {
  const pick = (ids: ReadonlySet<string>): readonly Row[] => rows.filter(({ id }) => ids.has(id));
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(list.map(({ id }) => id));
  switch (choice.of) {
    case 'place': {
      const own = rows.filter(({ item }) => item.where.some(({ id }) => id === choice.id));
      const place = own[0]?.item.where.find(({ id }) => id === choice.id);
      return { title: place?.name ?? choice.id, rows: own };
    }
    case 'actor': {
      const own = bonds.filter(({ by, to }) => by.id === choice.id || to.id === choice.id);
      const actor = own.flatMap(({ by, to }) => [by, to]).find(({ id }) => id === choice.id);
      return {
        title: actor?.name ?? choice.id,
        rows: pick(ids(own.flatMap(({ cooperation, conflict }) => [...cooperation, ...conflict]))),
      };
    }
    case 'bond': {
      const bond = bonds.find((one) => bondName(one) === `${choice.by}>${choice.to}`);
      if (bond === undefined) return { title: `${choice.by} → ${choice.to}`, rows: [] };
      const { by, to, cooperation, conflict } = bond;
      return { title: `${by.name} → ${to.name}`, rows: pick(ids([...cooperation, ...conflict])) };
    }
    case 'cluster': {
      const lane = lanes.find(({ id }) => id === choice.lane);
      const [first, last] = [dayOf(choice.first) ?? Infinity, dayOf(choice.last) ?? -Infinity];
      const own = (lane?.rows ?? []).filter((row) => {
        const span = spanOf(row);
        return span?.holds === 'day' && !span.approximate && span.first >= first && span.first <= last;
      });
      return { title: lane?.label ?? choice.lane, rows: pick(ids(own)) };
    }
  }
}
