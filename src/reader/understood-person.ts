import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { distinct } from './who.ts';
import { personIn } from './named.ts';
import { caseOf } from './nominal.ts';
import { isRole } from './nouns.ts';
import { type Bearer, type Reading, treeAt, type Word } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** Ranks as they are cut short before a name. */
const SHORT: ReadonlyMap<string, string> = new Map(
  'gen general|col colonel|adm admiral|capt captain|maj major|lt lieutenant|sgt sergeant|sen senator|gov governor|pres president|amb ambassador'
    .split('|')
    .map((pair): readonly [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

/** The role that a word is, in full and in lower case; undefined for other words. */
function roleOf({ lemma, form }: { readonly lemma: string; readonly form: string }): string | undefined {
  const word = lemma.toLowerCase().replace(/\.$/, '');
  const full = /^\p{Lu}/u.test(form) ? (SHORT.get(word) ?? word) : word;
  return isRole(full) || full === 'major' ? full : undefined;
}

/**
 * Whom a title without a name means: "the minister", "the Prime Minister", "the general" once "Gen. Anna Berg" was named. The only bearer of
 * such a title before it, or of several the only one of the last sentences; undefined where there is none, or somebody
 * without a name bore it last.
 */
export function bearerMeant(reading: Reading, word: Word): ActorRef | undefined {
  const tree = treeAt(reading, word.sentence);
  const { form, lemma, xpos } = tokenAt(tree, word.index);
  const role = roleOf({ form, lemma });
  if (role === undefined || xpos.endsWith('S') || !isDefinite(tree, word.index) || isNarrowed(tree, word.index)) return undefined;
  const words = titleWords(tree, word.index);
  const before = bearersOf(reading).filter((one) => one.role === role && isBefore(one.word, word) && words.every((part) => one.title.has(part)) && [...one.title].every((part) => !OTHER.test(part) || words.includes(part)));
  const last = before.at(-1);
  if (last === undefined || last.person === undefined) return undefined;
  const near = before.filter(({ word: { sentence } }) => sentence >= word.sentence - REACH);
  const persons = distinct(flatMap((near.length > 0 ? near : before), ({ person }) => person ?? []));
  return persons.length === 1 ? last.person : undefined;
} // prettier-ignore

/** Words that make another office of a title. */
const OTHER = /^(?:prime|vice|deputy|former|ex-?\w*)$/;

/** "The minister whom it sent", "its envoy": which one it is stands beside it; a clause behind a comma only adds to it. */
function isNarrowed(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'nmod:poss', 'acl', 'nummod').some(
    (at) => at < index || tree.tokens[index + 1]?.form !== ',',
  );
}

/** Sentences within which a title is mostly that of whoever bore it last. */
const REACH = 3;

function isBefore(one: Word, other: Word): boolean {
  return one.sentence < other.sentence || (one.sentence === other.sentence && one.index < other.index);
}

function isDefinite(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'det').some((at) => /^(?:the|this|that)$/i.test(tokenAt(tree, at).form));
}

/** What beside a title says which: "foreign", "affairs" of "the minister of foreign affairs"; lower case. */
function titleWords(tree: Tree, index: number): string[] {
  const of = childrenBy(tree, index, 'nmod').filter(
    (at) => at > index && /^(?:of|for)$/.test(caseOf(tree, at)),
  );
  const parts = flatMap([index, ...of], (at) => childrenBy(tree, at, 'amod', 'compound', 'flat'));
  return [...of, ...parts].map((at) => tokenAt(tree, at).lemma.toLowerCase());
}

/** Who bears a title where, in text order; nobody named where the title is a new one's ("a general"). */
function bearersOf(reading: Reading): readonly Bearer[] {
  return (reading.affair.bearers ??= flatMap(reading.sentences, ({ tree }, sentence) =>
    flatMap(tree.tokens, (token, index): Bearer[] => {
      const role = /^NNP?$/.test(token.xpos) ? roleOf(token) : undefined;
      if (role === undefined) return [];
      const word = { sentence, index };
      const person = personIn(reading, word);
      const isNew = childrenBy(tree, index, 'det').some((at) => /^(?:an?|another|one)$/i.test(tokenAt(tree, at).form));
      return person === undefined && !isNew ? [] : [{ word, role, title: new Set(titleWords(tree, index)), person }];
    }),
  ));
} // prettier-ignore
