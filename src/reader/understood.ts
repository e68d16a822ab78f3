import { childrenBy, isRelation, tokenAt, type Tree } from '../language/tree.ts';
import type { KnownActor } from '../world/actors.ts';
import type { ActorRef, PlaceRef } from '../world/refs.ts';
import { realmsOf } from '../world/realms.ts';
import { distinct, type Who } from './who.ts';
import { caseOf } from './nominal.ts';
import { isRole } from './nouns.ts';
import { actorsOfTitle, IN_TITLE, partiesOfAffair } from './pair.ts';
import { placeAt } from './places.ts';
import { placeNamed, isInParagraph, type Reading, sentenceAt, treeAt, type Word } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** What acts for a state and is often told without it: "the government", "the army", "the foreign ministry", "authorities". */
const ORGANS =
  /^(?:government|administration|cabinet|regime|junta|presidency|leadership|authority|army|navy|military|police|parliament|legislature|congress|ministry|air force|force|gendarmerie|coastguard|guard|garrison)s?$/i;

/** A state called by what it is. */
export const STATE_NOUN: RegExp =
  /^(?:country|kingdom|republic|emirate|sultanate|monarchy|federation|island|archipelago)$/i;

/** Modifiers by which an organ is still its state's: what it is for, or that it is the whole state's. */
const OF_STATE =
  /^(?:foreign|interior|home|defen[cs]e|finance|health|justice|information|oil|energy|agriculture|trade|transport|security|armed|air|military|army|navy|naval|coast|border|riot|federal|central|national|civilian|new|current|present|interim|transitional|caretaker|ruling|state|presidential|prime|deputy|chief|vice|senior|top|affairs|government|ministry|cabinet|palace)$/i;

/** Envoys and the like stay in the states that they are sent to: where they are does not tell whose. */
const ABROAD =
  /^(?:diplomat|envoy|ambassador|consul|correspondent|analyst|attach[eé]|negotiator|mediator|delegation|delegate|representative|monitor|observer)s?$/i;

/**
 * Whose an organ or official is that the words themselves give to nobody: the state where it is ("officials in Athens"), that of the phrase
 * which it repeats, or the one that is spoken of where it stands. Empty where none or more than one may be meant.
 */
export function understoodOwners(reading: Reading, word: Word, who: Who): readonly ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const { lemma, xpos } = tokenAt(tree, word.index);
  const many = xpos.endsWith('S') && !/^(?:authority|force|police)s?$/i.test(lemma);
  const isOrgan = !many && (ORGANS.test(lemma) || STATE_NOUN.test(lemma));
  if ((!isOrgan && !isRole(lemma)) || !isOfWholeState(tree, word)) return [];
  const seated = ABROAD.test(lemma) ? [] : seatOf(reading, tree, word);
  if (seated.length > 0) return seated;
  if (!isOrgan || !isDefinite(tree, word.index)) return [];
  const realms = realmsOf(lemma);
  if (realms !== undefined) return realmNamed(reading, word, realms);
  const repeated = STATE_NOUN.test(lemma) ? [] : ownersBefore(reading, word, who);
  if (repeated.length > 0) return repeated;
  const state = /^ministry$/i.test(lemma)
    ? (mainState(reading) ?? filedFrom(reading, word.sentence))
    : spokenOf(reading, word, who);
  return state === undefined ? [] : [state];
}

/** Nothing beside it makes it another's: "the rebel army", "the regional government", "two governments". */
function isOfWholeState(tree: Tree, word: Word): boolean {
  return childrenBy(tree, word.index, 'amod', 'compound', 'nummod', 'nmod:poss', 'acl').every((at) => {
    const { form, deprel } = tokenAt(tree, at);
    if (isRelation(deprel, 'acl') || isRelation(deprel, 'nmod')) return at > word.index && isRelation(deprel, 'acl');
    return OF_STATE.test(form) && childrenBy(tree, at, 'compound', 'amod').every((below) => OF_STATE.test(tokenAt(tree, below).form));
  });
} // prettier-ignore

/** "The government", "the army"; police, parliament and the authorities need no article. */
function isDefinite(tree: Tree, index: number): boolean {
  const articles = childrenBy(tree, index, 'det').map((at) => tokenAt(tree, at).form.toLowerCase());
  if (articles.length > 0) return articles.every((form) => form === 'the');
  return /^(?:police|parliament|congress|authorities)$/i.test(tokenAt(tree, index).form);
}

/**
 * The one state in which an organ or official is said to be: "the government in Khartoum", "an army spokesman in Abuja", "in Lusaka,
 * officials said", "the government there".
 */
function seatOf(reading: Reading, tree: Tree, { sentence, index }: Word): ActorRef[] {
  const own = childrenBy(tree, index, 'nmod').filter(
    (at) => at > index && /^(?:in|at)$/.test(caseOf(tree, at)),
  );
  const seats = own.length > 0 ? own : frontedSeat(reading, tree, { sentence, index });
  const there = seats.length === 0 && isThere(tree, index) ? placesBefore(reading, { sentence, index }) : [];
  const capitals = flatMap(seats, (at) => capitalOf(reading, sentence, at) ?? []);
  if (capitals.length === 1) return capitals;
  const places = seats.length > 0 ? flatMap(seats, (at) => placeAt(reading, sentence, at)) : there;
  const [place, ...more] = places;
  if (place === undefined || more.length > 0) return [];
  // Brussels and Vienna are the seats of more than their states.
  if (MANY_SEATS.test(place.name)) return [];
  const state = reading.world.actor(place.country ?? place.id);
  return state?.type === 'state' ? [{ id: state.id, name: state.name }] : [];
}

/** "The kingdom": the only state of the kind that the report names, or, of several, the last one before it. */
function realmNamed(reading: Reading, { sentence, index }: Word, realms: ReadonlySet<string>): ActorRef[] {
  const { start } = tokenAt(treeAt(reading, sentence), index);
  const ids = flatMap([...reading.named], ([id, [first]]) =>
    realms.has(id) && first !== undefined && first.start < start ? [id] : [],
  );
  const before = [...statesIn(reading, sentence - 1, Infinity), ...statesIn(reading, sentence, index)].filter(
    ({ id }) => realms.has(id),
  );
  const meant = ids.length === 1 ? stateOf(reading, ids[0] ?? '') : before.at(-1);
  return meant === undefined ? [] : [meant];
}

/** Seats of more than their states. */
const MANY_SEATS = /^(?:Brussels|Vienna|Geneva|The Hague|Strasbourg|New York|Addis Ababa)$/;

/** The state whose capital a word is: of towns of one name, the one that speaks for a state. */
function capitalOf(reading: Reading, sentence: number, index: number): ActorRef | undefined {
  const name = sentenceAt(reading, sentence).known[index];
  const isSeat = name?.as === 'metonym' && name.actor.type === 'state' && !MANY_SEATS.test(tokenAt(treeAt(reading, sentence), index).form);
  return isSeat ? refOf(name.actor) : undefined;
} // prettier-ignore

/** "In Bonn a government spokesman said": the capital in front of the clause whose subject it is. */
function frontedSeat(reading: Reading, tree: Tree, { sentence, index }: Word): number[] {
  const { deprel, head } = tokenAt(tree, index);
  const isFront = (at: number): boolean => at < index && caseOf(tree, at) === 'in' && sentenceAt(reading, sentence).known[at]?.as === 'metonym';
  // The parser may take it for an apposition of the place.
  if (deprel === 'appos') return isFront(head) ? [head] : [];
  if (!isRelation(deprel, 'nsubj')) return [];
  return childrenBy(tree, head, 'obl').filter(isFront);
} // prettier-ignore

/** "Officials there". */
function isThere(tree: Tree, index: number): boolean {
  return tree.tokens[index + 1]?.form === 'there' && tree.tokens[index + 2]?.upos !== 'AUX';
}

/** The last place that was named before a word, in its sentence or the one before it. */
function placesBefore(reading: Reading, { sentence, index }: Word): PlaceRef[] {
  for (let at = sentence; at >= Math.max(0, sentence - 1); at--) {
    const { known } = sentenceAt(reading, at);
    const last = known.findLastIndex((name, token) => name?.actor.type === 'state' && name.as !== 'demonym' && (at < sentence || token < index));
    if (last >= 0) return placeAt(reading, at, last);
  }
  return [];
} // prettier-ignore

/** Whose the same noun was in the report before: of one alone, or whose it was last in the paragraph ("the Yemeni government … the government"). */
function ownersBefore(reading: Reading, { sentence, index }: Word, who: Who): readonly ActorRef[] {
  const { lemma } = tokenAt(treeAt(reading, sentence), index);
  const owned: { readonly at: number; readonly owner: ActorRef }[] = [];
  for (let at = sentence; at >= Math.max(0, sentence - LONG_REACH); at--) {
    const { tree, known, words } = sentenceAt(reading, at);
    if (!words.has(lemma.toLowerCase())) continue;
    for (let head = (at === sentence ? index : tree.tokens.length) - 1; head >= 0; head--) {
      if (tokenAt(tree, head).lemma.toLowerCase() !== lemma.toLowerCase()) continue;
      const owners = flatMap([known[head]?.actor, ...who.ownersOf(reading, { sentence: at, index: head })], (one) => (one === undefined ? [] : (stateOf(reading, one.id) ?? [])));
      const [owner, ...more] = distinct(owners);
      if (owner !== undefined && more.length === 0) owned.push({ at, owner });
    }
  }
  const [last, ...others] = owned;
  if (last === undefined) return [];
  const isOnly = others.every(({ owner }) => owner.id === last.owner.id);
  return isOnly || isInParagraph(reading, last.at, sentence) ? [last.owner] : [];
} // prettier-ignore

/** Sentences that a noun looks back over for whose it was. */
const LONG_REACH = 30;

/** Sentences of a paragraph that are looked back over. */
const REACH = 3;

/**
 * The state that is spoken of where an organ is told without one: the one that the report is all about, if it or no other was named just
 * before; else the only one named before in the sentence, the subject of the one before it, where the report was filed, or the only one of
 * the paragraph.
 */
function spokenOf(reading: Reading, { sentence, index }: Word, who: Who): ActorRef | undefined {
  const here = distinct(statesIn(reading, sentence, index));
  const before: ActorRef[] = [];
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH) && isInParagraph(reading, at, sentence); at--) before.push(...statesIn(reading, at, Infinity));
  const around = distinct([...here, ...before]);
  const main = mainState(reading);
  if (main !== undefined && (around.length === 0 || around.some(({ id }) => id === main.id))) return main;
  // "The Government", "the Republic": in a communiqué, those whose it is.
  if (/^\p{Lu}/u.test(tokenAt(treeAt(reading, sentence), index).form)) return issuerOf(reading, who) ?? main;
  const governing = governingParty(reading);
  if (governing !== undefined) return governing;
  if (here.length === 1) return here[0];
  if (main !== undefined || here.length > 1) return undefined;
  const subject = isInParagraph(reading, sentence - 1, sentence) ? subjectState(reading, sentence - 1, who) : undefined;
  return subject ?? filedFrom(reading, sentence) ?? (around.length === 1 ? around.find((state) => isOftenNamed(reading, state)) : undefined);
} // prettier-ignore

/** Where a report is about a state and those who fight it at home, the state. */
function governingParty(reading: Reading): ActorRef | undefined {
  const parties = flatMap(partiesOfAffair(reading), ({ id }) => reading.world.actor(id) ?? []);
  const isRebel = ({ type, kind }: KnownActor): boolean => type === 'body' || kind === 'disputed';
  const [state, ...more] = parties.filter((party) => !isRebel(party));
  return state !== undefined && more.length === 0 && parties.length === 2 ? refOf(state) : undefined;
}

/** The states named in a sentence before a token, by name, adjective, capital or seat. */
function statesIn(reading: Reading, sentence: number, end: number): ActorRef[] {
  const { known = [], tree } = reading.sentences[sentence] ?? {};
  // A capital where something happens does not speak for its state.
  const isPlace = (index: number): boolean => tree !== undefined && /^(?:in|at|near|from|to|outside|around)$/.test(caseOf(tree, index));
  return flatMap(known, (name, index) => (name === undefined || index >= end || name.actor.type !== 'state' || (name.as === 'metonym' && isPlace(index)) ? [] : [refOf(name.actor)]));
} // prettier-ignore

function refOf({ id, name }: KnownActor): ActorRef {
  return { id, name };
}

/** The state that the subject of a sentence is, or acts for, where it is one alone. */
function subjectState(reading: Reading, sentence: number, who: Who): ActorRef | undefined {
  const { tree, clauses } = sentenceAt(reading, sentence);
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  const agent = clauses.get(root)?.agent;
  if (agent === undefined || agent > root) return undefined;
  const states = flatMap(who.actorsAt(reading, { sentence, index: agent }), ({ id }) => {
    const side = reading.world.actor(reading.world.sideOf(id, reading.day));
    return side?.type === 'state' ? [refOf(side)] : [];
  });
  return states.length === 1 ? states[0] : undefined;
}

/** How many times as often as any other a state is named that the report is all about. */
const MAIN = 2;
const OFTEN = 3;

/** The state that the report is all about: named, with its towns and people, far more often than any other. */
export function mainState(reading: Reading): ActorRef | undefined {
  const [first, second] = [...timesNamed(reading)].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < OFTEN || first[1] < MAIN * (second?.[1] ?? 0)) return undefined;
  return stateOf(reading, first[0]);
}

/** How often each state is named, its towns included, by id. */
function timesNamed(reading: Reading): ReadonlyMap<string, number> {
  return (reading.affair.states ??= countStates(reading));
}

function countStates(reading: Reading): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const count = (id: string): void => void times.set(id, (times.get(id) ?? 0) + 1);
  for (const { id, type } of actorsOfTitle(reading))
    if (type === 'state') for (let i = 0; i < IN_TITLE; i++) count(id);
  for (const [id, places] of reading.named)
    if (places[0]?.name.actor.type === 'state') for (let i = 0; i < places.length; i++) count(id);
  for (const { known, names } of reading.sentences) {
    for (const { type, from, start, end } of names) {
      if (type !== 'LOC' || known[from] !== undefined) continue;
      const { country } = placeNamed(reading, reading.text.slice(start, end));
      if (country !== undefined) count(country);
    }
  }
  return times;
}

/** "CARACAS (AP) —", "ASMARA, Eritrea, June 7 —": where what stands below was filed. */
const DATELINE = /^(\p{Lu}[\p{Lu}'’.]+(?: \p{Lu}[\p{Lu}'’.]+){0,3})(?=[,/ ][^\n]{0,60}?[-–—])/u;

/** Where the paragraph, or the last one before it that says so, was filed, if that is a state that the report is about. */
function filedFrom(reading: Reading, sentence: number): ActorRef | undefined {
  for (let at = sentence; at >= 0; at--) {
    if (at > 0 && isInParagraph(reading, at - 1, at)) continue;
    const [, city] = DATELINE.exec(reading.text.slice(reading.spans[at]?.start)) ?? [];
    if (city === undefined) continue;
    const { id, country } = placeNamed(reading, city.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase()));
    const state = stateOf(reading, country ?? id);
    return state !== undefined && isMostNamed(reading, state) ? state : undefined;
  }
  return undefined;
} // prettier-ignore

/** Named at least half as often as any other. */
function isOftenNamed(reading: Reading, { id }: ActorRef): boolean {
  const times = timesNamed(reading);
  return Math.max(...times.values()) <= MAIN * (times.get(id) ?? 0);
}

function isMostNamed(reading: Reading, { id }: ActorRef): boolean {
  const times = timesNamed(reading);
  const own = times.get(id) ?? 0;
  return own >= OFTEN && [...times.values()].every((other) => other <= own);
}

/** "The Ministry of Foreign Affairs of Ecuador informs …": the state whose organ opens the report, and speaks in it. */
function issuerOf(reading: Reading, who: Who): ActorRef | undefined {
  const [first] = reading.sentences;
  if (first === undefined) return undefined;
  const agent = first.clauses.get(first.tree.tokens.findIndex(({ head }) => head < 0))?.agent;
  if (agent === undefined || !ORGANS.test(tokenAt(first.tree, agent).lemma)) return undefined;
  const [owner, ...more] = flatMap([...who.actorsAt(reading, { sentence: 0, index: agent }), ...who.ownersOf(reading, { sentence: 0, index: agent })], ({ id }) => stateOf(reading, id) ?? []);
  return more.some(({ id }) => id !== owner?.id) ? undefined : owner;
} // prettier-ignore

/** The state whose title a stranger bears in the report: "Italian Prime Minister Bettino Craxi". */
export function stateServed(reading: Reading, { id }: ActorRef, who: Who): ActorRef | undefined {
  const { served } = reading.affair;
  if (!served.has(id)) served.set(id, servedBy(reading, id, who));
  return served.get(id);
}

function servedBy(reading: Reading, person: string, who: Who): ActorRef | undefined {
  for (const [sentence, { names, tree }] of reading.sentences.entries()) {
    for (const { type, from, to, start, end } of names) {
      if (type !== 'PER' || reading.people.named(reading.text.slice(start, end)).id !== person) continue;
      const titles = flatMap(tree.tokens, ({ lemma, head, deprel }, index) => {
        const isBeside = (head >= from && head < to) || (deprel === 'appos' && head < from) || index === tree.tokens[from]?.head;
        return isBeside && !(index >= from && index < to) && isRole(lemma) ? [index] : [];
      });
      const states = flatMap(flatMap(titles, (index) => who.ownersOf(reading, { sentence, index })), ({ id }) => stateOf(reading, id) ?? []);
      if (states[0] !== undefined) return states[0];
    }
  }
  return undefined;
} // prettier-ignore

function stateOf(reading: Reading, id: string): ActorRef | undefined {
  const state = reading.world.actor(id);
  return state?.type === 'state' ? refOf(state) : undefined;
}
