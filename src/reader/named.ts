import type { Name } from '../language/analysis.ts';
import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { wordsOf } from '../world/name-index.ts';
import type { KnownName } from '../world/names.ts';
import type { ActorRef } from '../world/refs.ts';
import { caseOf, coreTokens, phraseText } from './nominal.ts';
import { isRole } from './nouns.ts';
import { type Reading, sentenceAt, treeAt, type Word } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** The known name that covers a token. */
export function knownAt(reading: Reading, word: Word): KnownName | undefined {
  return sentenceAt(reading, word.sentence).known[word.index];
}

/** The person named in the phrase: by its head, its title's name, or an apposition ("the minister, Sergey Lavrov"). */
export function personAt(reading: Reading, tree: Tree, word: Word): ActorRef | undefined {
  // "A top Putin associate" is not Putin: only the head and what follows it in its own name can name the person.
  const own = (head: number): number[] => coreTokens(tree, head).filter((index) => index >= head);
  const named =
    personCovering(reading, word.sentence, own(word.index)) ??
    appositionsOf(tree, word)
      .map((index) => personCovering(reading, word.sentence, own(index)))
      .find((name) => name !== undefined);
  const found =
    named ??
    titledName(reading, tree, word) ??
    apposedName(reading, tree, word) ??
    describedName(reading, tree, word);
  // A chain that goes by a state's or its capital's name is that of a state, whatever the name finder says.
  return found === undefined || isActorName(reading, found) ? undefined : reading.people.named(found);
}

function isActorName(reading: Reading, name: string): boolean {
  const words = wordsOf(name);
  const known = reading.world.nameAt(words, 0, reading.context);
  return known !== undefined && known.length === words.length && known.alternatives.length === 0;
}

/** The person named in a phrase, or in the name that its title stands before. */
export function personIn(reading: Reading, word: Word): ActorRef | undefined {
  const tree = treeAt(reading, word.sentence);
  const { head, deprel } = tokenAt(tree, word.index);
  const named = /^(?:nmod:desc|compound|flat)/.test(deprel) && head > word.index ? personAt(reading, tree, { sentence: word.sentence, index: head }) : undefined;
  return named ?? personAt(reading, tree, word);
} // prettier-ignore

/** The appositions of a phrase; those of what a role is of or for ("its envoy to Mali, Anna Berg") are the role's. */
function appositionsOf(tree: Tree, word: Word): number[] {
  const own = childrenBy(tree, word.index, 'appos');
  if (own.length > 0 || !isRole(tokenAt(tree, word.index).lemma)) return own;
  return flatMap(
    childrenBy(tree, word.index, 'nmod').filter(
      (index) => index > word.index && !isRole(tokenAt(tree, index).lemma),
    ),
    (index) => childrenBy(tree, index, 'appos'),
  );
}

/** "Secretary of State Antony Blinken": a title whose phrase ends in the one name of a person. */
function titledName(reading: Reading, tree: Tree, word: Word): string | undefined {
  const { names } = sentenceAt(reading, word.sentence);
  const title = tokenAt(tree, word.index).lemma;
  if (!isRole(title)) return undefined;
  const name = names.find(
    ({ type, to, from }) =>
      type === 'PER' && to > word.index + 1 && from - word.index <= LONGEST_TITLE && from > word.index,
  );
  if (name === undefined) return undefined;
  // The name finder may begin too early ("State Antony Blinken"): the name begins where no preposition stands before it.
  let first = name.from;
  while (first < name.to - 1 && caseOf(tree, first) !== '') first++;
  if (caseOf(tree, first) !== '' || knownAt(reading, { sentence: word.sentence, index: first }) !== undefined)
    return undefined;
  // Right after the title, or after what it is of ("Secretary of State"); never behind a mark or a verb.
  const between = tree.tokens.slice(word.index + 1, first);
  const joined =
    between.length === 0 ||
    (/^(?:of|for)$/.test(between[0]?.form ?? '') &&
      between.every(({ upos }) => !/^(?:PUNCT|VERB|AUX)$/.test(upos)));
  if (!joined) return undefined;
  if (first === name.from) return personCovering(reading, word.sentence, [first]);
  return reading.text.slice(tokenAt(tree, first).start, name.end);
}

/** Tokens from a title to the name that it introduces: "Secretary of State for Foreign Affairs …". */
const LONGEST_TITLE = 7;

/** "The envoy, Volker Perthes": a proper name of two words or more beside a role is a person's, whatever the name finder says. */
function apposedName(reading: Reading, tree: Tree, word: Word): string | undefined {
  if (!isRole(tokenAt(tree, word.index).lemma)) return undefined;
  for (const index of appositionsOf(tree, word)) {
    const core = coreTokens(tree, index);
    const proper = core.length >= 2 && core.every((at) => tokenAt(tree, at).upos === 'PROPN');
    if (proper && knownAt(reading, { sentence: word.sentence, index }) === undefined)
      return phraseText(tree, reading.text, core);
  }
  return undefined;
}

/** "Spokesman Ned Price": two capitalised words or more right behind a lower-case title are a person's name, whatever the name finder says. */
function describedName(reading: Reading, tree: Tree, word: Word): string | undefined {
  let top = word.index;
  for (let { head, deprel } = tokenAt(tree, top); head >= 0 && /^(?:flat|compound)$/.test(deprel) && /^\p{Lu}/u.test(tokenAt(tree, head).form); { head, deprel } = tokenAt(tree, top)) top = head;
  const core = coreTokens(tree, top).filter((at) => !isTitle(tree, at));
  const [first] = core;
  if (first === undefined || core.length < 2 || !core.every((at, nth) => at === first + nth && /^\p{Lu}\p{Ll}/u.test(tokenAt(tree, at).form) && /^(?:PROPN|NOUN)$/.test(tokenAt(tree, at).upos))) return undefined;
  const title = first - 1;
  const isTheirs = title >= 0 && isTitle(tree, title) && tokenAt(tree, title).deprel === 'nmod:desc' && [...core].includes(tokenAt(tree, title).head);
  return isTheirs && core.every((at) => knownAt(reading, { sentence: word.sentence, index: at }) === undefined) ? phraseText(tree, reading.text, core) : undefined;
} // prettier-ignore

function isTitle(tree: Tree, index: number): boolean {
  const { form, lemma } = tokenAt(tree, index);
  return /^\p{Ll}/u.test(form) && isRole(lemma);
}

/** The full name, within the report, of the person whose name covers one of the tokens. */
function personCovering(reading: Reading, sentence: number, indexes: readonly number[]): string | undefined {
  const { names, chains } = sentenceAt(reading, sentence);
  const name = names.find(
    ({ type, from, to }) => type === 'PER' && indexes.some((index) => from <= index && index < to),
  );
  if (!name) return undefined;
  const chain = [...chains.values()].find(
    ({ mention }) => mention.form === 'name' && mention.from < name.to && name.from < mention.to,
  );
  const full = fuller(
    chain?.entity.name ?? reading.text.slice(name.start, name.end),
    reading,
    sentence,
    name,
  );
  return withoutTitle(full.replace(/\s+/g, ' ').replace(/['’]s$/, ''));
}

/** "Spokesman Ned Price", "adviser Anna Berg": a title in lower case that the name finder took into the name. */
export function withoutTitle(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && first === first.toLowerCase() && isRole(first)
    ? withoutTitle(rest.join(' '))
    : name;
}

/** The name with the proper nouns before it that are part of it in the tree: the name finder may miss a given name it does not know. */
function fuller(found: string, reading: Reading, sentence: number, name: Name): string {
  const { tree, known } = sentenceAt(reading, sentence);
  const whole = hyphenated(reading, tree, found, name);
  if (whole !== undefined) return whole;
  if (found.includes(' ')) return found;
  let from = name.from;
  while (from > 0 && known[from - 1] === undefined && isGivenName(tree, from - 1, name)) from--;
  const start = tree.tokens[from]?.start ?? name.start;
  return reading.text.slice(start, name.end);
}

/** "Kay-Achim Sommer" of which the name finder saw the first half: what a hyphen joins to a name, and the name behind it, belong to it. */
function hyphenated(reading: Reading, tree: Tree, found: string, name: Name): string | undefined {
  const [hyphen, second] = [tree.tokens[name.to], tree.tokens[name.to + 1]];
  if (hyphen?.form !== '-' || second?.upos !== 'PROPN' || hyphen.start !== name.end || second.start !== hyphen.end) return undefined;
  let to = name.to + 1;
  while (tree.tokens[to + 1]?.upos === 'PROPN' && tree.tokens[to + 1]?.start === tokenAt(tree, to).end + 1) to++;
  // A title that stands in the name as found is none of it.
  let from = name.from;
  while (from < name.to - 1 && isRole(tokenAt(tree, from).form)) from++;
  return found === reading.text.slice(name.start, name.end) ? reading.text.slice(tokenAt(tree, from).start, tokenAt(tree, to).end) : undefined;
} // prettier-ignore

/** A capitalised proper noun joined to the name by its tree, and no title. */
function isGivenName(tree: Tree, index: number, name: Name): boolean {
  const { upos, form, head, deprel } = tokenAt(tree, index);
  if (
    upos !== 'PROPN' ||
    !/^\p{Lu}\p{Ll}+$/u.test(form) ||
    isRole(form) ||
    deprel === 'nmod:desc' ||
    deprel === 'nmod:poss'
  )
    return false;
  const joined = head >= name.from && head < name.to && /^(?:flat|compound)/.test(deprel);
  return joined || (tree.tokens[name.from]?.head === index && tokenAt(tree, name.from).deprel === 'flat');
}
