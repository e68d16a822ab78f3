import { childrenBy, tokenAt } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { isActing } from './frames/slots.ts';
import { isFighter, isOrgan, isRole } from './nouns.ts';
import type { Reading, Word } from './reading.ts';

/** Whose side the actors of a report are on: a person's state or body. */
export interface Sides {
  /** Whether two actors are one, or one is a person of the other's state or body. */
  same(a: ActorRef, b: ActorRef): boolean;
  /** Whether some actor of the one list is on the side of some actor of the other. */
  meet(some: readonly ActorRef[], others: readonly ActorRef[]): boolean;
  /** Whether an actor speaks for a state or body: is one, is known to be of one, or bears a title or the name of a body. */
  isParty(actor: ActorRef): boolean;
  /** Whether an actor is an organ of a state that the report does not name: "the foreign ministry". */
  isUnplaced(actor: ActorRef): boolean;
}

/** The sides that the world knows and, of strangers, those that the report tells: "Kenya's envoy, Anna Berg". */
export function sidesOf(reading: Reading): Sides {
  const told = new Map<string, string>();
  const titled = new Set<string>();
  for (const [sentence, { tree }] of reading.sentences.entries()) {
    for (let index = 0; index < tree.tokens.length; index++) {
      const { lemma, upos } = tokenAt(tree, index);
      if (upos === 'VERB' || !isRole(lemma)) continue;
      for (const { id } of bearers(reading, { sentence, index })) titled.add(id);
      const owners = ownersOf(reading, { sentence, index });
      const owner = owners.find(({ id }) => reading.world.actor(id) !== undefined) ?? owners.find((actor) => isActing(reading, actor));
      if (owner === undefined) continue;
      for (const { id } of bearers(reading, { sentence, index }))
        if (!told.has(id) && reading.world.actor(id) === undefined) told.set(id, owner.id);
    }
  }
  const sides = new Map<string, string>();
  const sideOf = (id: string): string => {
    let side = sides.get(id);
    if (side === undefined) {
      const known = reading.world.sideOf(id, reading.day);
      side = known === id ? (told.get(id) ?? id) : known;
      sides.set(id, side);
    }
    return side;
  };
  const same = (a: ActorRef, b: ActorRef): boolean => a.id === b.id || sideOf(a.id) === sideOf(b.id);
  return {
    same,
    meet: (some, others) => some.some((a) => others.some((b) => same(a, b))),
    isParty: ({ id, name }) =>
      reading.world.actor(sideOf(id)) !== undefined ||
      reading.world.isPerson(id) ||
      titled.has(id) ||
      (reading.namesOfActors.has(name) && !reading.persons.has(name)) ||
      (!reading.persons.has(name) && isBody(reading, name)),
    isUnplaced: ({ id, name }) => id === sideOf(id) && reading.world.actor(id) === undefined && STATE_ORGAN.test(name),
  };
} // prettier-ignore

/** What speaks for its own state where no other is named. */
const STATE_ORGAN =
  /^(?:[\w ]*ministry|government|presidency|cabinet|military|army|navy|air force|(?:vice[- ]?)?president|prime minister|[\w ]*minister|(?:his|its|their|the)? ?(?:military )?chief of staff)$/i;

/** Who bears a role: whom its phrase stands for, or the name that it describes ("Anna Berg, the envoy of Kenya"). */
function bearers(reading: Reading, word: Word): ActorRef[] {
  const tree = reading.sentences[word.sentence]?.tree;
  const own = actorsAt(reading, word);
  if (tree === undefined) return own;
  const { head, deprel } = tokenAt(tree, word.index);
  const described = deprel === 'appos' && head >= 0 && childrenBy(tree, head, 'appos').includes(word.index);
  return described ? [...own, ...actorsAt(reading, { sentence: word.sentence, index: head })] : own;
}

/** "The army", "rebels", "the opposition": a common noun of people who act together. */
function isBody(reading: Reading, name: string): boolean {
  const last = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return [last, last.replace(/s$/, '')].some(
    (word) => isRole(word) || isOrgan(word) || isFighter(word) || reading.coding.lexicon.isOf(word, 'party'),
  );
}
