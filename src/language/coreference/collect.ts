import type { Span } from '../../text/span.ts';
import type { Name, Token, TokenRange } from '../analysis.ts';
import { baseRelation, reachOf } from '../grammar.ts';
import { type Tree } from '../tree.ts';
import { genderOfGivenName } from './given-names.ts';
import type { Candidate, Gender, MentionKind } from './mention.ts';
import { genderOfNoun, isHonorific, nounClass } from './noun-classes.ts';
import { pronounSense } from './pronoun-senses.ts';
import { isWithin, type Quotation } from './quotations.ts';
import { isDefinite, modifiersOf, rolesOfName } from './roles.ts';

/** Relations of words that are part of another phrase, or of no phrase of their own. */
const INSIDE = new Set(['compound', 'flat', 'fixed', 'goeswith', 'nmod:desc', 'discourse', 'list']);
const TIMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november ' +
    'december today yesterday tomorrow day week month year hour minute morning afternoon evening night time weekend decade century'
  ).split(' '),
);

/** Everything in a sentence that may stand for the same as something else, in text order. */
export function collectMentions(
  sentence: number,
  tree: Tree,
  names: readonly Name[],
  quotations: readonly Quotation[],
): Candidate[] {
  const near = quotations.flatMap((quotation, index) =>
    quotation.from.sentence <= sentence && quotation.to.sentence >= sentence ? [{ quotation, index }] : [],
  );
  const inName = new Set<number>();
  for (const { from, to } of names) for (let i = from; i < to; i++) inName.add(i);
  const found: Candidate[] = names.map((name) =>
    nameMention(tree, name, name.from, name.to, name.type, sentence),
  );
  for (const [index, token] of tree.tokens.entries()) {
    if (inName.has(index)) continue;
    const mention = mentionAt(tree, sentence, index, token, inName);
    if (mention) found.push(mention);
  }
  for (const mention of found) {
    const place = { sentence, token: mention.head };
    const quotation = near.find(({ quotation }) => isWithin(quotation, place));
    mention.quotation = quotation?.index ?? -1;
  }
  return found.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function mentionAt(
  tree: Tree,
  sentence: number,
  index: number,
  token: Token,
  inName: ReadonlySet<number>,
): Candidate | undefined {
  if (token.upos === 'PRON') return pronounMention(tree, sentence, index, token);
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return undefined;
  if (INSIDE.has(token.deprel) || INSIDE.has(baseRelation(token.deprel))) return undefined;
  const lemma = token.lemma.toLowerCase();
  if (TIMES.has(lemma)) return undefined;
  if (token.upos === 'PROPN') {
    const { from, to } = nameReach(tree, index, inName);
    const only = tree.tokens.slice(from, to);
    if (only.some((word) => TIMES.has(word.lemma.toLowerCase()))) return undefined;
    return nameMention(tree, undefined, from, to, 'THING', sentence, index);
  }
  const kind = kindOfNoun(lemma);
  const from = phraseStart(tree, index);
  const gender = genderOfNoun(lemma);
  const many = token.xpos === 'NNS' || nounClass(lemma) === 'people';
  return {
    ...rangeOf(tree, sentence, from, index + 1),
    form: 'noun',
    head: index,
    kind,
    count: many ? 'many' : 'one',
    ...(gender && { gender }),
    lemma,
    words: modifiersOf(tree, index, () => false),
    definite: isDefinite(tree, index),
    subject: isSubject(token),
    roles: [],
    quotation: -1,
  };
}

function kindOfNoun(lemma: string): MentionKind {
  switch (nounClass(lemma)) {
    case 'person':
    case 'people':
      return 'PER';
    case 'body':
      return 'ORG';
    case 'place':
      return 'LOC';
    case 'thing':
      return 'THING';
  }
}

function pronounMention(tree: Tree, sentence: number, index: number, token: Token): Candidate | undefined {
  const pronoun = pronounSense(token.form, token.xpos);
  if (pronoun === undefined || token.deprel === 'expl') return undefined;
  return {
    ...rangeOf(tree, sentence, index, index + 1),
    form: 'pronoun',
    head: index,
    kind: pronoun.gender === 'neuter' ? 'THING' : 'PER',
    count: pronoun.count,
    ...((pronoun.gender === 'masculine' || pronoun.gender === 'feminine') && { gender: pronoun.gender }),
    lemma: token.lemma.toLowerCase(),
    words: [],
    definite: true,
    subject: isSubject(token),
    pronoun,
    roles: [],
    quotation: -1,
  };
}

function nameMention(
  tree: Tree,
  name: Name | undefined,
  from: number,
  to: number,
  kind: MentionKind,
  sentence: number,
  known?: number,
): Candidate {
  const head = known ?? headOf(tree, from, to);
  const tokens = tree.tokens.slice(from, to);
  const own = tokens.filter(({ form, upos }) => !isHonorific(form) && upos !== 'PUNCT' && !isGenitive(form));
  const words = (own.length > 0 ? own : tokens).map(({ form }) => form);
  const roles = rolesOfName(tree, from, to, head);
  const isPerson =
    kind === 'PER' || (kind === 'THING' && roles.some(({ noun }) => nounClass(noun) === 'person'));
  const gender = isPerson ? genderOfName(tree, from, words, roles) : undefined;
  const token = tree.tokens[head];
  const subject = token !== undefined && isSubject(token);
  return {
    ...rangeOf(tree, sentence, name?.from ?? from, name?.to ?? to),
    form: 'name',
    head,
    kind: isPerson ? 'PER' : kind,
    count: token?.xpos === 'NNPS' && kind !== 'LOC' && kind !== 'ORG' ? 'many' : 'one',
    ...(gender && { gender }),
    lemma: token?.lemma.toLowerCase() ?? '',
    words,
    definite: true,
    subject,
    roles,
    quotation: -1,
  };
}

function genderOfName(
  tree: Tree,
  from: number,
  words: readonly string[],
  roles: Candidate['roles'],
): Gender | undefined {
  const before = tree.tokens[from - 1]?.form ?? '';
  const first = tree.tokens[from]?.form ?? '';
  const address = genderOfNoun(isHonorific(first) ? first : before);
  if (address) return address;
  for (const { noun } of roles) {
    const gender = genderOfNoun(noun);
    if (gender) return gender;
  }
  return words.length > 1 ? genderOfGivenName(words[0] ?? '') : undefined;
}

function isGenitive(form: string): boolean {
  return form === "'s" || form === '’s' || form === "'" || form === '’';
}

function isSubject(token: Token): boolean {
  return baseRelation(token.deprel) === 'nsubj';
}

/** The token of a range whose governor stands outside it. */
function headOf(tree: Tree, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = tree.tokens[i]?.head ?? -1;
    if (head < from || head >= to) return i;
  }
  return from;
}

/** The run of proper nouns around a proper noun that it governs. */
function nameReach(tree: Tree, index: number, inName: ReadonlySet<number>): { from: number; to: number } {
  const belongs = (i: number): boolean => {
    const token = tree.tokens[i];
    return (
      token !== undefined &&
      !inName.has(i) &&
      (token.upos === 'PROPN' || token.upos === 'NUM') &&
      token.head === index
    );
  };
  let from = index;
  let to = index + 1;
  while (belongs(from - 1)) from--;
  while (belongs(to)) to++;
  return { from, to };
}

/** Where the phrase of a noun begins: its articles and modifiers before it belong to it. */
function phraseStart(tree: Tree, head: number): number {
  let from = head;
  for (const child of tree.children[head] ?? []) {
    const relation = baseRelation(tree.tokens[child]?.deprel ?? '');
    if (
      child < head &&
      (relation === 'det' ||
        relation === 'amod' ||
        relation === 'nummod' ||
        relation === 'compound' ||
        relation === 'nmod')
    ) {
      from = Math.min(from, reachOf(tree, child).from);
    }
  }
  return from;
}

function rangeOf(tree: Tree, sentence: number, from: number, to: number): TokenRange & Span {
  const start = tree.tokens[from]?.start ?? 0;
  return { sentence, from, to, start, end: tree.tokens[to - 1]?.end ?? start };
}
