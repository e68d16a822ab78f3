import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { type ActorRef, slug } from '../world/refs.ts';
import { distinct, ownersOf } from './actors.ts';
import { isCollective } from './nouns.ts';
import { partiesOfAffair } from './pair.ts';
import { type Reading, sentenceAt, treeAt, type Word } from './reading.ts';

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
  const [only, ...more] = distinct([...reading.named.values()].flatMap(([first]) => (first !== undefined && FIGHTS.has(first.name.actor.kind) && first.name.actor.kind !== 'party' ? [first.name.actor] : [])).map(({ id, name }) => ({ id, name })));
  return more.length === 0 ? only : undefined;
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
  const found = known.flatMap((name, index) => (name !== undefined && index < end && FIGHTS.has(name.actor.kind) ? [{ id: name.actor.id, name: name.actor.name }] : []));
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

/** By what one party of an affair is called from the other's side: "its neighbour", "its rival". */
const COUNTERPART = /^(?:neighbou?r|rival|foe|enemy|adversary|opponent)$/i;

/** The other party of the affair: "its neighbour", "the other side". */
export function counterpartMeant(reading: Reading, word: Word): ActorRef | undefined {
  const tree = treeAt(reading, word.sentence);
  const { lemma } = tokenAt(tree, word.index);
  if (!COUNTERPART.test(lemma) || childrenBy(tree, word.index, 'compound', 'nmod', 'nummod', 'appos').some((at) => tokenAt(tree, at).deprel !== 'nmod:poss')) return undefined;
  const owners = ownersOf(reading, word);
  const [owner] = owners;
  if (owner === undefined || owners.length > 1) return undefined;
  return otherParty(reading, owner);
} // prettier-ignore

/** Of the two parties that a report is about, the one that an actor is not of; undefined where there are no two, or the actor is of neither. */
export function otherParty(reading: Reading, actor: ActorRef): ActorRef | undefined {
  const parties = partiesOfAffair(reading);
  const side = reading.world.sideOf(actor.id, reading.day);
  return parties.some(({ id }) => id === side) ? parties.find(({ id }) => id !== side) : undefined;
}
