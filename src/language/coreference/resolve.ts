import type { Entity, Name, Sentence } from '../analysis.ts';
import { baseRelation } from '../grammar.ts';
import { treeOf, type Tree } from '../tree.ts';
import { addTo, kindsAgree, newCluster, type Cluster, type Link } from './cluster.ts';
import { collectMentions } from './collect.ts';
import { entitiesOf } from './entities.ts';
import { matchName } from './match-names.ts';
import { matchNoun } from './match-nouns.ts';
import { bestAntecedent, pronounLink, REACH, type Fit, type Placed } from './match-pronouns.ts';
import type { Candidate } from './mention.ts';
import { lookUps } from './name-key.ts';
import type { Metonyms } from './metonyms.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { flatMap } from '../../text/flat-map.ts';

/** What coreference reads: the trees and the names of one text. */
export interface Parsing {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
}

/** What is known so far, while the mentions of a text are gone through. */
interface State extends Parsing {
  readonly trees: readonly Tree[];
  readonly quotations: readonly Quotation[];
  readonly metonyms: Metonyms;
  readonly clusters: Cluster[];
  /** The cluster of each actor that a metonym named. */
  readonly actors: Map<string, Cluster>;
  /** The cluster of the mention that a token belongs to, by sentence and token. */
  readonly byToken: Map<number, Cluster>;
  /** The first quotation of each speaker's head. */
  readonly bySpeaker: ReadonlyMap<number, number>;
  /** What was placed, by sentence. */
  readonly bySentence: readonly Placed[][];
  /** The clusters that have a word in a name, or a noun, in the order in which they got it. */
  readonly byWord: Map<string, Cluster[]>;
}

/** The entities of a text, in the order of their first mentions. */
export function resolveEntities(parsing: Parsing, metonyms: Metonyms): Entity[] {
  const trees = parsing.sentences.map(treeOf);
  const quotations = findQuotations(parsing.text, parsing.sentences, trees);
  const state: State = {
    ...parsing,
    trees,
    quotations,
    metonyms,
    clusters: [],
    actors: new Map(),
    byToken: new Map(),
    bySpeaker: speakersOf(quotations),
    bySentence: trees.map(() => []),
    byWord: new Map(),
  };
  const names = namesBySentence(parsing.names);
  const mentions = flatMap(trees, (tree, sentence) =>
    collectMentions(sentence, tree, names.get(sentence) ?? [], quotations),
  );
  const pronouns = mentions.filter(({ form }) => form === 'pronoun');
  // Names and nouns first: a pronoun in a quotation may mean a speaker who is named only after it.
  for (const mention of mentions) {
    if (mention.form === 'name') placeName(state, mention);
    else if (mention.form === 'noun' && mention.lemma === '') join(state, undefined, mention, undefined);
    else if (mention.form === 'noun') placeNoun(state, mention);
  }
  // Then the pronouns of the report's own voice, as "he said" tells whose the quotations are; those in quotations last.
  for (const mention of pronouns) if (mention.quotation < 0) placePronoun(state, mention);
  for (const mention of pronouns) if (mention.quotation >= 0) placeQuotedPronoun(state, mention);
  return entitiesOf(parsing.text, state.clusters);
}

function speakersOf(quotations: readonly Quotation[]): ReadonlyMap<number, number> {
  const speakers = new Map<number, number>();
  for (const [index, { speaker }] of quotations.entries()) {
    if (speaker === undefined) continue;
    const head = key(speaker.sentence, speaker.token);
    if (!speakers.has(head)) speakers.set(head, index);
  }
  return speakers;
}

function namesBySentence(names: readonly Name[]): ReadonlyMap<number, Name[]> {
  const groups = new Map<number, Name[]>();
  for (const name of names) {
    const group = groups.get(name.sentence);
    if (group) group.push(name);
    else groups.set(name.sentence, [name]);
  }
  return groups;
}

function placeName(state: State, name: Candidate): void {
  const apposed = apposedTo(state, name);
  if (apposed && apposed.names.length === 0 && kindsAgree(apposed.kind, name.kind)) {
    join(state, apposed, name, { rule: 'apposition', score: 0.9 });
    return;
  }
  const actor = isPlaceOfEvent(state, name) ? undefined : state.metonyms.actorOf(phraseOf(state, name));
  const known = actor === undefined ? undefined : state.actors.get(actor);
  let cluster: Cluster | undefined;
  let link: Link | undefined;
  for (const candidate of recent(state, name.name ? lookUps(name.name) : [])) {
    const match = candidate.names.length > 0 ? matchName(candidate, name) : undefined;
    if (match && match.score > (link?.score ?? 0)) {
      cluster = candidate;
      link = match;
    }
  }
  if (known && known !== cluster && (link === undefined || link.rule !== 'same-name')) {
    cluster = known;
    link = { rule: 'metonym', score: 0.75 };
  }
  const placed = join(state, cluster, name, link);
  if (actor !== undefined && known === undefined) state.actors.set(actor, placed);
}

/** "in Moscow", "near Kyiv": the place itself, not those who govern from it. */
function isPlaceOfEvent(state: State, name: Candidate): boolean {
  if (name.kind !== 'LOC') return false;
  const tree = state.trees[name.sentence];
  return (tree?.children[name.head] ?? []).some((child) => {
    const token = tree?.tokens[child];
    return (
      token?.deprel === 'case' &&
      /^(?:in|at|near|around|outside|inside|across|over|through|into)$/u.test(token.lemma)
    );
  });
}

function placeNoun(state: State, noun: Candidate): void {
  const apposed = apposedTo(state, noun) ?? subjectOfCopula(state, noun);
  if (apposed && apposed.count === noun.count && kindsAgree(apposed.kind, noun.kind)) {
    join(state, apposed, noun, { rule: 'apposition', score: 0.85 });
    return;
  }
  const phrase = [...noun.words, noun.lemma].join(' ');
  const actor = state.metonyms.actorOf(phrase);
  const known = actor === undefined ? holder(state, phrase) : state.actors.get(actor);
  if (known) {
    join(state, known, noun, { rule: 'metonym', score: 0.75 });
    return;
  }
  let cluster: Cluster | undefined;
  let link: Link | undefined;
  for (const candidate of recent(state, [noun.lemma])) {
    const match = matchNoun(candidate, noun);
    if (match && match.score > (link?.score ?? 0)) {
      cluster = candidate;
      link = match;
    }
  }
  const placed = join(state, cluster, noun, link);
  if (actor !== undefined) state.actors.set(actor, placed);
}

/** The cluster of the person who holds a role, where the report names them. */
function holder(state: State, role: string): Cluster | undefined {
  const isPerson = ({ kind, names }: Cluster): boolean => kind === 'PER' && names.length > 0;
  if (!state.clusters.some(isPerson)) return undefined;
  const name = state.metonyms.holderOf(role);
  const lower = name?.toLowerCase();
  const isTheirs = (words: string): boolean => words === lower || state.metonyms.personOf(words) === name;
  return name === undefined
    ? undefined
    : state.clusters.find(
        (cluster) => isPerson(cluster) && cluster.names.some(({ words }) => isTheirs(words.join(' '))),
      );
}

/** The cluster that the mention is an apposition to. */
function apposedTo(state: State, mention: Candidate): Cluster | undefined {
  const token = state.trees[mention.sentence]?.tokens[mention.head];
  if (token?.deprel !== 'appos') return undefined;
  return state.byToken.get(key(mention.sentence, token.head));
}

/** "Lavrov is the minister": the cluster of Lavrov, for a definite noun. */
function subjectOfCopula(state: State, noun: Candidate): Cluster | undefined {
  const tree = state.trees[noun.sentence];
  const children = tree?.children[noun.head] ?? [];
  if (!noun.definite || !children.some((child) => tree?.tokens[child]?.deprel === 'cop')) return undefined;
  const subject = children.find((child) => baseRelation(tree?.tokens[child]?.deprel ?? '') === 'nsubj');
  return subject === undefined ? undefined : state.byToken.get(key(noun.sentence, subject));
}

function placePronoun(state: State, pronoun: Candidate): void {
  const sense = pronoun.pronoun;
  if (sense?.person !== 3) return;
  const spoken = state.bySpeaker.get(key(pronoun.sentence, pronoun.head)) ?? -1;
  const previous = spoken > 0 ? speakerOf(state, spoken - 1) : undefined;
  // Whoever is spoken of in a quotation is not who speaks it.
  const allowed = ({ mention }: Placed): boolean =>
    mention.quotation < 0 || (mention.quotation !== spoken && mention.form === 'name');
  const best = antecedent(state, pronoun, allowed, previous);
  const link = best && pronounLink(sense, best.fit);
  if (link) join(state, best.cluster, pronoun, link);
}

function placeQuotedPronoun(state: State, pronoun: Candidate): void {
  const sense = pronoun.pronoun;
  const speaker = speakerOf(state, pronoun.quotation);
  if (sense?.person === 1) {
    if (speaker === undefined) return;
    const one = sense.count === 'one';
    join(
      state,
      speaker,
      pronoun,
      one ? { rule: 'speaker', score: 0.9 } : { rule: 'speaker-side', score: 0.6 },
    );
  } else if (sense?.person === 3) {
    const best = antecedent(state, pronoun, ({ cluster }) => cluster !== speaker, undefined);
    const link = best && pronounLink(sense, best.fit);
    if (link) join(state, best.cluster, pronoun, link);
  }
}

function antecedent(
  state: State,
  pronoun: Candidate,
  allowed: (placed: Placed) => boolean,
  favoured: Cluster | undefined,
): Fit | undefined {
  const tree = state.trees[pronoun.sentence];
  if (tree === undefined) return undefined;
  const placed: Placed[] = [];
  for (let sentence = pronoun.sentence - REACH; sentence <= pronoun.sentence; sentence++) {
    for (const one of state.bySentence[sentence] ?? []) if (allowed(one)) placed.push(one);
  }
  return bestAntecedent(placed, pronoun, tree, favoured);
}

function speakerOf(state: State, quotation: number): Cluster | undefined {
  const speaker = state.quotations[quotation]?.speaker;
  return speaker && state.byToken.get(key(speaker.sentence, speaker.token));
}

/** Puts a mention into a cluster, a new one where there is none for it. */
function join(
  state: State,
  cluster: Cluster | undefined,
  mention: Candidate,
  link: Link | undefined,
): Cluster {
  let placed = cluster;
  if (placed && link) addTo(placed, mention, link);
  else {
    placed = newCluster(mention);
    state.clusters.push(placed);
  }
  state.bySentence[mention.sentence]?.push({ mention, cluster: placed });
  if (mention.name) remember(state, placed, lookUps(mention.name));
  // A group has no noun of its own, and its head's token belongs to its first member.
  if (mention.lemma === '') return placed;
  if (mention.form === 'noun') remember(state, placed, [mention.lemma]);
  for (const { noun } of mention.roles) remember(state, placed, [noun]);
  // The tokens inside a phrase may have mentions of their own, which came later in text order or still will.
  if (mention.form === 'name') {
    for (let token = mention.from; token < mention.to; token++)
      state.byToken.set(key(mention.sentence, token), placed);
  }
  state.byToken.set(key(mention.sentence, mention.head), placed);
  return placed;
}

/** How many clusters that share a word are looked at for a mention. */
const MOST_CLUSTERS = 40;

/** The clusters that have one of the words, the latest first. */
function recent(state: State, words: Iterable<string>): Set<Cluster> {
  const found = new Set<Cluster>();
  for (const word of words) {
    for (const cluster of (state.byWord.get(word) ?? []).slice(-MOST_CLUSTERS).toReversed())
      found.add(cluster);
  }
  return found;
}

function remember(state: State, cluster: Cluster, words: Iterable<string>): void {
  for (const word of words) {
    const known = state.byWord.get(word);
    if (known === undefined) state.byWord.set(word, [cluster]);
    else if (known.at(-1) !== cluster) known.push(cluster);
  }
}

/** The words of a name as a table of metonyms knows them: "Kremlin", without an article. */
function phraseOf({ text }: State, { start, end }: Candidate): string {
  return text.slice(start, end).replace(/^the /iu, '');
}

/** A sentence has fewer tokens than this. */
const MOST_TOKENS = 4096;

function key(sentence: number, token: number): number {
  return sentence * MOST_TOKENS + token;
}
