import { lemmaOf } from '../../language/lemma.ts';
import { childrenBy, isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import type { ActorRef } from '../../world/refs.ts';
import { actorsAt, ownersOf } from '../actors.ts';
import { distinct } from '../who.ts';
import { knownAt } from '../named.ts';
import { makersOf } from '../documents.ts';
import { caseOf, conjunctsOf } from '../nominal.ts';
import { isCollective, isFighter, isOrgan, isPeople, isRole } from '../nouns.ts';
import { clauseAt, type Reading } from '../reading.ts';
import { belongsTo } from './belonging.ts';
import type { Roles } from './frame.ts';
import { clauseOf, complementOf, type Predicate } from './predicate.ts';
import { flatMap } from '../../text/flat-map.ts';

/** The tokens that fill a slot, or that own what fills it (`x's`); see `docs/frames.md`. */
export function slotHeads(reading: Reading, predicate: Predicate, slot: string): readonly number[] {
  const clause = clauseOf(predicate);
  const { tree, index, pos, sentence } = predicate;
  const one = (value: number | undefined): readonly number[] => (value === undefined ? [] : [value]);
  switch (slot) {
    case 'subj':
      if (predicate.carrier?.role === 'gets') return [];
      if (pos === 'n' && predicate.carrier === undefined) return one(travellerOf(reading, predicate));
      // "Was prepared to": the parser takes some adjectives for passive participles.
      return one(clause?.agent ?? (pos === 'a' ? clause?.patient : undefined));
    case 'obj':
      return pos === 'n' ? phrasesWith(predicate, 'of') : one(predicate.clause?.patient);
    case 'iobj':
      return one(predicate.clause?.recipient);
    case 'own':
      return pos === 'n' ? ownHeads(predicate) : [];
    case 'comp': {
      const content = complementOf(predicate);
      const inner = clauseAt(reading, sentence, content);
      // "Called for Iran to stop": who is to act stands before the infinitive as its subject or the object above.
      return one(inner?.passive ? (inner.agent ?? inner.patient) : inner?.agent).filter((at) => at !== index && at !== clause?.agent);
    }
    default:
      return tree.tokens[index] === undefined ? [] : phrasesWith(predicate, slot);
  }
} // prettier-ignore

/** "Following a visit to Damascus, the premier met", "the Pope, on a trip to Cuba": who is on a visit is whoever its phrase hangs on. */
function travellerOf(reading: Reading, { tree, index, sentence }: Predicate): number | undefined {
  const { lemma, deprel, head } = tokenAt(tree, index);
  if (!/^(?:visit|trip|tour|stopover)$/.test(lemma) || head < 0 || !/^(?:on|during|after|following|before|for)$/.test(caseOf(tree, index))) return undefined;
  if (isRelation(deprel, 'obl')) return clauseAt(reading, sentence, head)?.agent;
  return isRelation(deprel, 'nmod') && isTraveller(tree, head) ? head : undefined;
} // prettier-ignore

function isTraveller(tree: Tree, index: number): boolean {
  return tokenAt(tree, index).upos === 'PROPN' || isRole(tokenAt(tree, index).lemma);
}

/** Phrases with a preposition: the predicate's own, its object's, and those of the verb that carries it; a participle of the noun may stand for one ("penalties targeting"). */
function phrasesWith({ tree, index, clause, carrier }: Predicate, preposition: string): number[] {
  const found: number[] = [];
  const add = (at: number): void => {
    if (at !== index && at !== clause?.agent && !isDay(tree, at) && !isAired(tree, at, preposition))
      found.push(at);
  };
  const addHeldBy = (holder: number | undefined): void => {
    if (holder === undefined) return;
    for (const at of childrenBy(tree, holder, 'obl', 'nmod')) if (caseOf(tree, at) === preposition) add(at);
  };
  addHeldBy(index);
  addHeldBy(clause?.patient);
  addHeldBy(carrier?.clause.head);
  for (const at of [index + 1, ...childrenBy(tree, index, 'acl')]) {
    const token = tree.tokens[at];
    if (token?.upos === 'VERB' && token.form.toLowerCase() === preposition)
      childrenBy(tree, at, 'obj').forEach(add);
  }
  return found;
}

/** "Announced on television": where it was said, and not against whom. */
function isAired(tree: Tree, index: number, preposition: string): boolean {
  return /^(?:on|over)$/.test(preposition) && /^(?:television|radio|tv|air|internet|twitter|facebook|telegram|x|youtube|instagram)$/i.test(tokenAt(tree, index).lemma);
} // prettier-ignore

/** "Agreed on Monday": when, and not what about. */
export function isDay(tree: Tree, index: number): boolean {
  return /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?|\d{4})$/.test(tokenAt(tree, index).form);
} // prettier-ignore

/** Possessors and adjectives: "Moscow's", "their", "Russian", "U.S.". */
function ownHeads({ tree, index }: Predicate): number[] {
  return childrenBy(tree, index, 'nmod', 'amod', 'compound', 'det').filter(
    (at) => at < index && caseOf(tree, at).replace(/^['’]s?$/, '') === '',
  );
}

/** The actors of a slot. */
function slotActors(reading: Reading, predicate: Predicate, slot: string): readonly ActorRef[] {
  const { sentence } = predicate;
  const owned = slot.endsWith("'s");
  const heads = slotHeads(reading, predicate, owned ? slot.slice(0, -2) : slot);
  if (owned)
    return flatMap(heads, (index) => {
      const sources = sourcesOf(reading, predicate, index);
      const makers = sources.length > 0 ? sources : makersOf(reading, { sentence, index });
      return makers.length > 0 ? makers : belongsTo(reading, { sentence, index });
    }).filter((actor) => isActing(reading, actor));
  if (slot === 'own') return flatMap(heads, (index) => ownerAt(reading, predicate, index));
  return flatMap(heads, (index) => {
    const actors = actorsAt(reading, { sentence, index }).filter((actor) => isActing(reading, actor));
    if (actors.length > 0) return actors;
    // "The resolution urges": what is written speaks for its maker.
    if (slot === 'subj') return makersOf(reading, { sentence, index });
    // "The bombing of Russian positions", "sanctions on its banks": what belongs to somebody stands for them.
    return belongsTo(reading, { sentence, index });
  });
} // prettier-ignore

/** Whose a thing is: its possessor or adjective, who it comes from ("a plan by", "drawn up by"), or who is told to have made it ("the offer that Chad made"). */
function sourcesOf(reading: Reading, { tree, sentence }: Predicate, index: number): readonly ActorRef[] {
  const owners = ownersOf(reading, { sentence, index });
  if (owners.length > 0) return owners;
  const from = childrenBy(tree, index, 'nmod').filter((at) => /^(?:by|from)$/.test(caseOf(tree, at)));
  const makers = flatMap(childrenBy(tree, index, 'acl'), (at) => clauseAt(reading, sentence, at)?.agent ?? []);
  const found = flatMap([...from, ...makers].filter((at) => at !== index), (at) => actorsAt(reading, { sentence, index: at }));
  return found.length > 0 ? found : belongsTo(reading, { sentence, index });
} // prettier-ignore

function ownerAt(reading: Reading, { tree, sentence }: Predicate, index: number): readonly ActorRef[] {
  const { deprel, upos } = tokenAt(tree, index);
  if (isRelation(deprel, 'nmod') || upos === 'PRON' || isRelation(deprel, 'det'))
    return actorsAt(reading, { sentence, index }).filter((actor) => isActing(reading, actor));
  return flatMap(conjunctsOf(tree, index), (at) => {
    const known = knownAt(reading, { sentence, index: at });
    return known ? [{ id: known.actor.id, name: known.shown }] : [];
  });
} // prettier-ignore

/** Who fills a role: of each part, the first alternative that names somebody. */
export function roleActors(reading: Reading, predicate: Predicate, roles: Roles): ActorRef[] {
  return distinct(flatMap(roles, (slots) => naming(reading, predicate, slots)?.actors ?? []));
}

/** The tokens that fill a role, or that own what fills it. */
export function roleHeads(reading: Reading, predicate: Predicate, roles: Roles): number[] {
  return flatMap(roles, (slots) => {
    const slot = naming(reading, predicate, slots)?.slot;
    return slot === undefined ? [] : slotHeads(reading, predicate, slot.replace(/'s$/, ''));
  });
}

/** The first of several slots that names somebody. */
function naming(reading: Reading, predicate: Predicate, slots: readonly string[]): { readonly slot: string; readonly actors: readonly ActorRef[] } | undefined {
  for (const slot of slots) {
    const actors = slotActors(reading, predicate, slot);
    if (actors.length > 0) return { slot, actors };
  }
  return undefined;
} // prettier-ignore

/** Somebody who can act or be acted on: a state, body or person, or people by what they are ("villagers", "officials"). */
export function isActing(reading: Reading, actor: ActorRef): boolean {
  if (reading.world.actor(actor.id) !== undefined || reading.world.isPerson(actor.id)) return true;
  if (reading.namesOfActors.has(actor.name) || reading.people.knows(actor.id)) return true;
  let acting = reading.acting.get(actor.name);
  if (acting === undefined) reading.acting.set(actor.name, (acting = isOfPeople(reading, actor.name)));
  return acting;
}

/** Whether a phrase's last word is one for people or a body of them. */
function isOfPeople(reading: Reading, phrase: string): boolean {
  const last = phrase.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const acts = (word: string): boolean =>
    isRole(word) || isOrgan(word) || isFighter(word) || isPeople(word) || isCollective(word) || reading.coding.lexicon.isOf(word, 'people');
  return acts(last) || acts(lemmaOf(last, 'NOUN', 'NNS'));
} // prettier-ignore
