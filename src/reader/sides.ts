import { childrenBy, tokenAt } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { type Reading, sentenceAt, treeAt, type Word } from './reading.ts';

/** Nouns by which a report means the two parties of its affair: "the two sides", "both armies". */
const SIDE =
  /^(?:side|country|nation|army|government|state|party|neighbor|neighbour|leader|rival|capital|military|force|power|belligerent|adversary)s?$/;

/**
 * Whom "both sides" or "the two countries" are: the two states, bodies or groups that the report names far more often than any third.
 * Empty where the report has no such pair.
 */
export function bothSides(reading: Reading, word: Word): readonly ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const isPair = childrenBy(tree, word.index, 'det', 'nummod', 'amod').some((at) =>
    /^(?:both|two|neither|either)$/i.test(tokenAt(tree, at).form),
  );
  if (!isPair || !SIDE.test(tokenAt(tree, word.index).lemma)) return [];
  const counts = new Map<string, { readonly actor: ActorRef; count: number }>();
  for (let sentence = 0; sentence < reading.sentences.length; sentence++) {
    let last;
    for (const name of sentenceAt(reading, sentence).known) {
      if (name !== undefined && name !== last && PARTIES.has(name.actor.type === 'state' ? 'state' : name.actor.kind)) {
        const { id, name: shown } = name.actor;
        const counted = counts.get(id) ?? { actor: { id, name: shown }, count: 0 };
        counted.count++;
        counts.set(id, counted);
      }
      last = name;
    }
  }
  const [first, second, third] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  if (first === undefined || second === undefined || second.count < 3) return [];
  return (third?.count ?? 0) <= second.count * CLEAR ? [first.actor, second.actor] : [];
} // prettier-ignore

/** Who can be a side of a conflict. */
const PARTIES: ReadonlySet<string> = new Set(['state', 'armed-group', 'movement', 'party', 'region']);

/** How often a third may be named, as a share of the second, for the pair to be clear. */
const CLEAR = 0.6;
