import type { Name, Token } from '../analysis.ts';
import { baseRelation, reachOf } from '../grammar.ts';
import { type Tree } from '../tree.ts';
import { genderOfGivenName } from './given-names.ts';
import type { Candidate, Gender, MentionKind, Role } from './mention.ts';
import { nameKey } from './name-key.ts';
import { genderOfNoun, isHonorific, nounClass } from './noun-classes.ts';
import { pronounSense } from './pronoun-senses.ts';
import { quotationAt, type Quotation } from './quotations.ts';
import { isDefinite, modifiersOf, rolesOfName } from './roles.ts';
import { isWrittenAsName } from '../word.ts';

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
  const inName = new Set<number>();
  const found: Candidate[] = [];
  for (const { from, to, type } of names) {
    for (let i = from; i < to; i++) inName.add(i);
    found.push(nameMention(tree, from, to, headOf(tree, from, to), type, sentence));
  }
  for (const [index, token] of tree.tokens.entries()) {
    const { upos } = token;
    if ((upos !== 'PRON' && upos !== 'NOUN' && upos !== 'PROPN') || inName.has(index)) continue;
    const mention = mentionAt(tree, sentence, index, token, inName);
    if (mention) found.push(mention);
  }
  found.push(...groupsOf(tree, found));
  for (const mention of found) mention.quotation = quotationAt(quotations, { sentence, token: mention.head });
  return found.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** "Putin and Biden": names or nouns that are joined, which "they" can mean. The head is that of the first. */
function groupsOf(tree: Tree, mentions: readonly Candidate[]): Candidate[] {
  const byHead = new Map(mentions.map((mention) => [mention.head, mention]));
  const groups: Candidate[] = [];
  for (const first of mentions) {
    const joined = (tree.children[first.head] ?? []).filter((child) => tree.tokens[child]?.deprel === 'conj');
    const last = byHead.get(joined.at(-1) ?? -1);
    if (first.form === 'pronoun' || last === undefined || last.form === 'pronoun') continue;
    const isAnd = (child: number): boolean => tree.tokens[child]?.lemma === 'and';
    if (!joined.some((child) => (tree.children[child] ?? []).some(isAnd))) continue;
    groups.push({
      ...first,
      to: Math.max(first.to, last.to),
      end: Math.max(first.end, last.end),
      form: 'noun',
      count: 'many',
      gender: undefined,
      lemma: '',
      words: [],
      name: undefined,
      definite: false,
      introduces: false,
      roles: [],
    });
  }
  return groups;
}

function mentionAt(
  tree: Tree,
  sentence: number,
  index: number,
  token: Token,
  inName: ReadonlySet<number>,
): Candidate | undefined {
  if (token.upos === 'PRON') return pronounMention(tree, sentence, index, token);
  const { deprel } = token;
  const inside = INSIDE.has(deprel) || deprel.startsWith('flat:') || deprel.startsWith('compound:');
  const lemma = token.lemma.toLowerCase();
  if (TIMES.has(lemma)) return undefined;
  if (token.upos === 'PROPN') {
    if (!isWrittenAsName(token.form)) return undefined;
    // "the Warhol exhibit": a name may stand before a noun, but not inside another name.
    if (inside && (deprel !== 'compound' || tree.tokens[token.head]?.upos !== 'NOUN')) return undefined;
    const { from, to } = nameReach(tree, index, inName);
    if (tree.tokens.slice(from, to).some((word) => TIMES.has(word.lemma.toLowerCase()))) return undefined;
    return nameMention(tree, from, to, index, 'THING', sentence);
  }
  if (inside || isOfTitle(tree, token)) return undefined;
  const from = phraseStart(tree, index);
  return {
    sentence,
    from,
    to: index + 1,
    start: tree.tokens[from]?.start ?? token.start,
    end: token.end,
    form: 'noun',
    head: index,
    kind: kindOfNoun(lemma),
    count: token.xpos === 'NNS' || nounClass(lemma) === 'people' ? 'many' : 'one',
    gender: genderOfNoun(lemma),
    lemma,
    words: modifiersOf(tree, index, () => false),
    name: undefined,
    definite: isDefinite(tree, index),
    introduces: introduces(tree, index),
    subject: isSubject(token),
    pronoun: undefined,
    roles: [],
    quotation: -1,
  };
}

/** "The secretary of state": no state that "it" could mean. */
function isOfTitle(tree: Tree, { lemma, deprel, head }: Token): boolean {
  return lemma === 'state' && baseRelation(deprel) === 'nmod' && /^(?:secretary|head|minister|undersecretary|chief|under-secretary)$/i.test(tree.tokens[head]?.lemma ?? '');
} // prettier-ignore

function introduces(tree: Tree, head: number): boolean {
  return (tree.children[head] ?? []).some((child) => {
    const token = tree.tokens[child];
    return (
      token?.deprel === 'nummod' ||
      (token?.deprel === 'det' && /^(?:a|an|another|some|no|any)$/u.test(token.lemma))
    );
  });
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
  if (pronoun.gender === 'neuter' && isCleft(tree, token)) return undefined;
  return {
    sentence,
    from: index,
    to: index + 1,
    start: token.start,
    end: token.end,
    form: 'pronoun',
    head: index,
    kind: pronoun.gender === 'neuter' ? 'THING' : 'PER',
    count: pronoun.count,
    gender: pronoun.gender === 'neuter' ? undefined : pronoun.gender,
    lemma: token.lemma.toLowerCase(),
    words: [],
    name: undefined,
    definite: true,
    introduces: false,
    subject: isSubject(token),
    pronoun,
    roles: [],
    quotation: -1,
  };
}

/** "It is Putin who", "it is clear that": an it that means nothing before, as the predicate goes on with a clause. */
function isCleft(tree: Tree, token: Token): boolean {
  if (!isSubject(token)) return false;
  const children = tree.children[token.head] ?? [];
  const has = (relation: string): boolean =>
    children.some((child) => tree.tokens[child]?.deprel === relation);
  return has('cop') && (has('acl:relcl') || has('csubj') || has('ccomp'));
}

function nameMention(
  tree: Tree,
  from: number,
  to: number,
  head: number,
  kind: MentionKind,
  sentence: number,
): Candidate {
  const tokens = tree.tokens.slice(from, to);
  const own = tokens.filter(({ form, upos }) => !isHonorific(form) && upos !== 'PUNCT' && !isGenitive(form));
  const forms = (own.length > 0 ? own : tokens).map(({ form }) => form);
  const named = rolesOfName(tree, from, to, head);
  const isPerson =
    kind === 'PER' || (kind === 'THING' && named.some(({ noun }) => nounClass(noun) === 'person'));
  const key = nameKey(forms);
  const token = tree.tokens[head];
  return {
    sentence,
    from,
    to,
    start: tree.tokens[from]?.start ?? 0,
    end: tree.tokens[to - 1]?.end ?? 0,
    form: 'name',
    head,
    kind: isPerson ? 'PER' : kind,
    count: token?.xpos === 'NNPS' && kind !== 'LOC' && kind !== 'ORG' ? 'many' : 'one',
    gender: isPerson ? genderOfName(tree, from, forms, named) : undefined,
    lemma: token?.lemma.toLowerCase() ?? '',
    words: [],
    name: key,
    definite: true,
    introduces: false,
    // In "it is Putin who", Putin is what the sentence is about.
    subject: token !== undefined && (isSubject(token) || isPredicate(tree, head)),
    pronoun: undefined,
    roles: isPerson || key.words.length < 2 ? named : [...named, ...headNoun(key.words)],
    quotation: -1,
  };
}

/** "the ministry" for the Interior Ministry, "the church" for the Church of Scientology. */
function headNoun(words: readonly string[]): Role[] {
  const of = words.indexOf('of');
  const noun = of > 0 ? words[of - 1] : words.at(-1);
  return noun === undefined || nounClass(noun) === 'person'
    ? []
    : [{ noun, words: words.filter((word) => word !== noun && word !== 'of') }];
}

function isPredicate(tree: Tree, head: number): boolean {
  return (tree.children[head] ?? []).some((child) => tree.tokens[child]?.deprel === 'cop');
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
