import { childrenBy, tokenAt } from '../../language/tree.ts';
import type { ActorRef } from '../../world/refs.ts';
import { ownersOf } from '../actors.ts';
import { distinct } from '../who.ts';
import { caseOf } from '../nominal.ts';
import { type Reading, treeAt, type Word } from '../reading.ts';
import { flatMap } from '../../text/flat-map.ts';

/** How deep a phrase is searched: "the airport of the capital of the republic". */
const DEEPEST = 3;

const OF_THEIR_OWN =
  /^(?:rebel|separatist|secessionist|insurgent|guerrilla|militant|jihadist|militia|republic|faction|movement|statelet|enclave|warlord)s?$/i;

/** Whose a thing is: its possessor, else that of the place or body which it is of ("the airport of the Eritrean capital"). */
export function belongsTo(reading: Reading, word: Word, depth = 0): ActorRef[] {
  const owners = ownersOf(reading, word).filter(({ id }) => reading.world.actor(id) !== undefined);
  if (owners.length > 0 || depth === DEEPEST) return owners;
  const tree = treeAt(reading, word.sentence);
  const nested = [
    ...childrenBy(tree, word.index, 'appos'),
    // "The rebels in Mali", "separatist republics in Ukraine": who acts for himself is not of the state that he is in.
    ...childrenBy(tree, word.index, 'nmod').filter(
      (at) =>
        /^(?:of|in)$/.test(caseOf(tree, at)) &&
        !(caseOf(tree, at) === 'in' && OF_THEIR_OWN.test(tokenAt(tree, word.index).lemma)),
    ),
  ];
  return distinct(
    flatMap(nested, (index) => belongsTo(reading, { sentence: word.sentence, index }, depth + 1)),
  );
}
