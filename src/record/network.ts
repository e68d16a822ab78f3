import type { ActorRef } from '../reader/item.ts';
import type { Dealing } from './dealings.ts';
import { compareText } from './telling.ts';
import { createUsualNames } from './usual-names.ts';

/** All that one actor did to another. */
export interface Edge {
  readonly by: ActorRef;
  readonly to: ActorRef;
  readonly cooperative: number;
  readonly conflictual: number;
  /** The last day on which something is told, `YYYY-MM-DD`; absent where no day is. */
  readonly newest?: string;
}

/** Who did something to whom, as lines tell it, the most first. */
export function networkOf(lines: Iterable<readonly Dealing[]>): Edge[] {
  const edges = new Map<string, Edge>();
  const names = createUsualNames();
  for (const dealings of lines)
    for (const { by, to, day, cooperative } of dealings) {
      names.add(by);
      names.add(to);
      const key = `${by.id} ${to.id}`;
      const edge = edges.get(key) ?? { by, to, cooperative: 0, conflictual: 0 };
      const isNewer = day !== undefined && (edge.newest === undefined || day > edge.newest);
      edges.set(key, {
        ...edge,
        cooperative: edge.cooperative + (cooperative ? 1 : 0),
        conflictual: edge.conflictual + (cooperative ? 0 : 1),
        ...(isNewer && { newest: day }),
      });
    }
  const all = ({ cooperative, conflictual }: Edge): number => cooperative + conflictual;
  return [...edges].toSorted(([a, one], [b, other]) => all(other) - all(one) || compareText(a, b)).map(([, edge]) => ({ ...edge, by: names.of(edge.by.id), to: names.of(edge.to.id) }));
} // prettier-ignore
