import type { ActorRef } from '../reader/item.ts';
import { compareText } from './telling.ts';

/** Names under which actors are told: a state goes by that of its seat and its ministries too. */
export interface UsualNames {
  add(actor: ActorRef): void;
  /** The actor by the name that it has most often, the first of equals in the alphabet; its id where it has none. */
  of(id: string): ActorRef;
}

export function createUsualNames(): UsualNames {
  const counts = new Map<string, Map<string, number>>();
  return {
    add({ id, name }) {
      const names = counts.get(id) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + 1);
      counts.set(id, names);
    },
    of(id) {
      const names = [...(counts.get(id) ?? [])].toSorted(([a, one], [b, other]) => other - one || compareText(a, b));
      return { id, name: names[0]?.[0] ?? id };
    },
  };
} // prettier-ignore
