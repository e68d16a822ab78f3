import { ancestorsOf, childrenBy, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { type ActorRef, slug } from '../world/refs.ts';
import { distinct, type Who } from './who.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { isCollective } from './nouns.ts';
import { partiesOfAffair } from './pair.ts';
import { stateServed } from './understood.ts';
import { clauseAt, isKnown, lastAtOrBefore, type Reading, sentenceAt, treeAt, type Word } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** What a group that fights or campaigns is called once it has been named. */
const GROUP =
  /^(?:group|movement|organi[sz]ation|faction|militia|front|party|network|outfit|guerrilla|brotherhood)$/i;

/** What its people are called, all of them together. */
const MEMBERS =
  /^(?:rebels|guerrillas|insurgents|separatists|militants|militiamen|jihadists|secessionists|islamists|fighters)$/i;

/** Kinds of actors that such words stand for. */
const FIGHTS: ReadonlySet<string> = new Set(['armed-group', 'movement', 'party', 'criminal-group']);

/** Sentences that "the group" looks back over. */
const REACH = 3;

/**
 * The group that "the group" or "the rebels" means, under the words of the text for its members: the one that was named in the nearest sentence
 * before; for its members the only one of the report. Undefined where none or several may be meant.
 */
export function groupMeant(reading: Reading, word: Word): ActorRef | undefined {
  const tree = treeAt(reading, word.sentence);
  const { form } = tokenAt(tree, word.index);
  const isMembers = MEMBERS.test(form);
  if ((!isMembers && !GROUP.test(form)) || !isBareDefinite(tree, word.index)) return undefined;
  for (let sentence = word.sentence; sentence >= Math.max(0, word.sentence - REACH); sentence--) {
    const [group, ...others] = groupsIn(reading, sentence, sentence === word.sentence ? word.index : Infinity, isMembers);
    if (others.length > 0) return undefined;
    if (group !== undefined) return group;
  }
  if (!isMembers) return undefined;
  const named = [...reading.named.values()].filter(([first]) => first !== undefined && FIGHTS.has(first.name.actor.kind) && first.name.actor.kind !== 'party');
  const [only, ...more] = named;
  const actor = only?.[0]?.name.actor;
  // A group that is named but once may be any other's, or no group at all.
  return actor !== undefined && more.length === 0 && only !== undefined && only.length >= 2 ? { id: actor.id, name: actor.name } : undefined;
} // prettier-ignore

/** "The group", "that movement": nothing beside it says which. */
function isBareDefinite(tree: Tree, index: number): boolean {
  const below = childrenBy(tree, index, 'amod', 'compound', 'nmod', 'nmod:poss', 'nummod', 'acl', 'appos');
  const articles = childrenBy(tree, index, 'det').map((at) => tokenAt(tree, at).form);
  return below.length === 0 && articles.length > 0 && articles.every((article) => /^(?:the|this|that)$/i.test(article));
} // prettier-ignore

/** The groups named in a sentence before a token: those that the world knows and, for "the group", names of bodies that go with such a word. */
function groupsIn(reading: Reading, sentence: number, end: number, fightersOnly: boolean): ActorRef[] {
  const { known, names, tree } = sentenceAt(reading, sentence);
  const found = flatMap(known, (name, index) => (name !== undefined && index < end && FIGHTS.has(name.actor.kind) ? [{ id: name.actor.id, name: name.actor.name }] : []));
  if (fightersOnly) return distinct(found);
  const strangers = names
    .filter(({ type, from, to }) => type === 'ORG' && to <= end && known[from] === undefined)
    .map(({ start, end: stop }) => reading.text.slice(start, stop).replace(/\s+/g, ' ').replace(/^the /i, '').replace(/['’]s$/, ''));
  return distinct([...found, ...strangers.filter((name) => isGroupName(name) || isCalledGroup(tree, name)).map((name) => ({ id: slug(name), name }))]);
} // prettier-ignore

function isGroupName(name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return (
    isCollective(last) ||
    /\b(?:Movement|Front|Party|Army|Brigades?|League|Union|Alliance|Forces)\b/.test(name)
  );
}

/** "The Karsani militia", "the group Ansar": a name beside such a word. */
function isCalledGroup(tree: Tree, name: string): boolean {
  const words = new Set(name.split(' '));
  return tree.tokens.some(({ form, head }, index) => {
    if (!words.has(form)) return false;
    const above = tree.tokens[head];
    return (above !== undefined && GROUP.test(above.form)) || childrenBy(tree, index, 'compound', 'appos', 'nmod:desc').some((at) => GROUP.test(tokenAt(tree, at).form));
  });
} // prettier-ignore

/** "The Coalition", "the Tigers": a capital word by which a body that was named in full before is called for short; the nearest one before it. */
export function shortNameMeant(reading: Reading, word: Word): ActorRef | undefined {
  const tree = treeAt(reading, word.sentence);
  const { form, start } = tokenAt(tree, word.index);
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(form) || word.index === 0 || !isBareDefinite(tree, word.index) || NO_SHORT_NAME.test(form)) return undefined;
  let nearest: { readonly at: number; readonly actor: ActorRef } | undefined;
  for (const places of reading.named.values()) {
    const [first, last] = [places[0], places[lastAtOrBefore(places, start - 1, (place) => place.start)]];
    // The name stands in full where it stands first.
    if (first === undefined || last === undefined || first.start >= start || first.name.actor.type === 'state') continue;
    const written = reading.text.slice(first.start, first.start + LONGEST_NAME);
    if (!isInName(form, first.name.length, written)) continue;
    const { id, name } = first.name.actor;
    if (nearest === undefined || last.start > nearest.at) nearest = { at: last.start, actor: { id, name } };
  }
  return nearest?.actor;
} // prettier-ignore

/** Titles, and what a state's own organs are called. */
const NO_SHORT_NAME =
  /^(?:President|Minister|Secretary|General|Prime|King|Queen|Emperor|State|Government|Ministry|Republic|Army|Navy|Force|Forces|Police|Parliament|Congress|Senate|House|Foreign|United|Nations|Security|North|South|East|West|International|National|World)$/;

/** Characters of the longest name of a body. */
const LONGEST_NAME = 80;

/** Whether a word stands in a body's name of so many words, with which the text goes on. */
function isInName(word: string, length: number, written: string): boolean {
  const words = written.split(/[\s-]+/).slice(0, length);
  return words.length > 1 && words.some((one) => one.replace(/['’]s?$/, '') === word);
}

const NUMBERS: ReadonlyMap<string, number> = new Map([['two', 2], ['both', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6]]); // prettier-ignore

/** What several states or persons, named together, are called by their number. */
const TOGETHER =
  /^(?:side|part(?:y|ies)|countr(?:y|ies)|nation|state|government|capital|partner|all(?:y|ies)|power|member|signator(?:y|ies)|guarantor|arm(?:y|ies)|militar(?:y|ies)|delegation|leader|president|minister|premier|men)s?$/i;

/** Sentences that "the two" looks back over, and "the three", which fewer can be. */
const JOINED_REACH = 4;
const MANY_REACH = 30;

/** "The three governments", "the four": as many known actors as were last named together, joined by "and". Empty for other phrases. */
export function numberedMeant(reading: Reading, word: Word, who: Who): readonly ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const { form, upos } = tokenAt(tree, word.index);
  const numeral = upos === 'NUM' ? word.index : childrenBy(tree, word.index, 'nummod')[0];
  const number = numeral === undefined ? undefined : NUMBERS.get(tokenAt(tree, numeral).form.toLowerCase());
  const isTheirs = upos === 'NUM' ? childrenBy(tree, word.index, 'nmod').length === 0 : TOGETHER.test(form);
  const articles = childrenBy(tree, word.index, 'det').map((at) => tokenAt(tree, at).form.toLowerCase());
  if (number === undefined || !isTheirs || !articles.includes('the')) return [];
  for (let sentence = word.sentence; sentence >= Math.max(0, word.sentence - (number === 2 ? JOINED_REACH : MANY_REACH)); sentence--) {
    const joined = joinedIn(reading, who, sentence, sentence === word.sentence ? word.index : Infinity).filter(({ length }) => length === number);
    const together = joined.at(-1);
    if (together !== undefined) return STATELY.test(form) ? distinct(together.map((actor) => sideOf(reading, actor))) : together;
  }
  return [];
} // prettier-ignore

/** What states are called, and no persons. */
const STATELY =
  /^(?:side|countr(?:y|ies)|nation|state|government|capital|power|arm(?:y|ies)|militar(?:y|ies))s?$/i;

/** A person's state or body, or the actor itself. */
function sideOf(reading: Reading, actor: ActorRef): ActorRef {
  const side = reading.world.actor(reading.world.sideOf(actor.id, reading.day));
  return side === undefined ? actor : { id: side.id, name: side.name };
}

/** The coordinations of a sentence whose members are all known, before a token. */
function joinedIn(reading: Reading, who: Who, sentence: number, end: number): ActorRef[][] {
  const tree = treeAt(reading, sentence);
  return flatMap(tree.tokens, (token, index) => {
    const members = token.upos === 'PROPN' && !token.deprel.startsWith('conj') ? conjunctsOf(tree, index) : [];
    if (members.length < 2 || members.some((at) => at >= end || tokenAt(tree, at).upos !== 'PROPN')) return [];
    const actors = distinct(who.actorsAt(reading, { sentence, index }));
    return actors.length === members.length && actors.every(({ id }) => isKnown(reading, id)) ? [actors] : [];
  });
} // prettier-ignore

/** By what one party of an affair is called from the other's side: "its neighbour", "its rival". */
const COUNTERPART = /^(?:neighbou?r|rival|foe|enemy|adversary|opponent)$/i;

/** The other party of the affair: "its neighbour" by whose it is, "the other side" by who speaks of it. */
export function counterpartMeant(reading: Reading, word: Word, who: Who): ActorRef | undefined {
  const tree = treeAt(reading, word.sentence);
  const { lemma } = tokenAt(tree, word.index);
  const isOther = /^(?:side|party|country|army|government)$/i.test(lemma) && childrenBy(tree, word.index, 'amod').some((at) => /^(?:other|opposing)$/i.test(tokenAt(tree, at).form));
  if (!isOther && (!COUNTERPART.test(lemma) || isTold(reading, tree, word))) return undefined;
  const [owner, ...more] = isOther ? speakerOver(reading, word, who) : who.ownersOf(reading, word).filter(({ id }) => isKnown(reading, id));
  return owner === undefined || more.length > 0 ? undefined : otherParty(reading, owner, who);
} // prettier-ignore

/** "Its neighbour Chad", "its neighbour to the south": which one it is is said. */
function isTold(reading: Reading, tree: Tree, { sentence, index }: Word): boolean {
  return childrenBy(tree, index, 'compound', 'nmod', 'nummod', 'appos').some((at) => at > index && (caseOf(tree, at) === 'to' || knownNear(reading, sentence, at)) || /^(?:compound|nummod)/.test(tokenAt(tree, at).deprel));
} // prettier-ignore

function knownNear(reading: Reading, sentence: number, index: number): boolean {
  return sentenceAt(reading, sentence).known[index] !== undefined;
}

/** Who says, charges or does what a word stands in: the nearest subject above it that it is no part of. */
function speakerOver(reading: Reading, { sentence, index }: Word, who: Who): readonly ActorRef[] {
  const tree = treeAt(reading, sentence);
  for (const above of ancestorsOf(tree, index)) {
    const agent = clauseAt(reading, sentence, above)?.agent;
    if (agent === undefined || agent === index || yieldOf(tree, agent).includes(index)) continue;
    const side = who.actorsAt(reading, { sentence, index: agent }).filter(({ id }) => isKnown(reading, id));
    if (side.length > 0) return side;
  }
  return [];
}

/** Of the two parties that a report is about, the one that an actor is not of; undefined where there are no two, or the actor is of neither. */
export function otherParty(
  reading: Reading,
  actor: ActorRef,
  who: Who,
  parties: readonly ActorRef[] = partiesOfAffair(reading),
): ActorRef | undefined {
  const known = reading.world.sideOf(actor.id, reading.day);
  const side =
    known === actor.id && reading.people.knows(known) ? stateServed(reading, actor, who)?.id : known;
  return parties.some(({ id }) => id === side) ? parties.find(({ id }) => id !== side) : undefined;
}
