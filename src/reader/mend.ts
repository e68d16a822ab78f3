import type { Sentence, Token } from '../language/analysis.ts';
import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  tokenAt,
  type Tree,
  treeOf,
  isAnyOf,
} from '../language/tree.ts';
import { insertedAt } from './inserted.ts';
import { caseOf } from './nominal.ts';
import { mendedClauses } from './mend-clause.ts';
import { verbOfFragment } from './mend-verb.ts';
import { sayingOf } from './saying.ts';

/**
 * A sentence whose coordinated verbs hang where their forms say. The parser joins a verb without a subject to the nearest one; but
 * only forms of a kind are coordinated: in "denied that its men had crossed and accused", "wants it settled and has refused", the second verb
 * goes with the verb above, which is finite as it is.
 */
export function mended(parsed: Sentence): Tree {
  const tree = withClauses(withVerbs(treeOf(parsed)));
  const moved = new Map<number, number>();
  const content = new Set<number>();
  for (let index = 0; index < tree.tokens.length; index++) {
    if (isLoneContent(tree, index)) content.add(index);
    const governor = properGovernor(tree, index);
    if (governor !== undefined) moved.set(index, governor);
  }
  const verb = verbOfFragment(tree);
  const speakers = strayedSpeakers(tree);
  return withTokens(tree, (token, index) => {
    const found = verb.get(index);
    if (found !== undefined) return found;
    const saying = speakers.get(index);
    if (saying !== undefined) return { ...token, head: saying, deprel: 'nsubj' };
    const head = moved.get(index);
    if (content.has(index)) return { ...token, deprel: 'ccomp', head: toldBehind(tree, index) ?? token.head };
    return head === undefined ? renamed(tree, token, index) : { ...token, head };
  });
}

function withClauses(tree: Tree): Tree {
  const found = mendedClauses(tree);
  return found.size === 0 ? tree : withTokens(tree, (token, index) => found.get(index) ?? token);
}

/** "Dug in along the front, a trader who left the city said": who speaks, read as an apposition of the last word before the comma; with the verb. */
function strayedSpeakers(tree: Tree): Map<number, number> {
  const found = new Map<number, number>();
  for (let verb = 0; verb < tree.tokens.length; verb++) {
    const { xpos, lemma } = tokenAt(tree, verb);
    if (!/^VB[DZP]$/.test(xpos) || sayingOf(lemma).length === 0) continue;
    const inserted = insertedAt(tree, verb);
    const from = inserted?.cue[0] ?? 0;
    if (
      inserted !== undefined &&
      tokenAt(tree, inserted.speaker).deprel === 'appos' &&
      tokenAt(tree, inserted.speaker).head < from
    )
      found.set(inserted.speaker, verb);
  }
  return found;
}

/** The tree with what `mend` makes of its tokens; itself where nothing is other. */
function withTokens(tree: Tree, mend: (token: Token, index: number) => Token): Tree {
  const tokens: Token[] = [];
  let same = true;
  for (let index = 0; index < tree.tokens.length; index++) {
    const token = tokenAt(tree, index);
    const other = mend(token, index);
    if (other === token) tokens.push(token);
    else {
      same = false;
      // Field by field in the parser's order: tokens of one shape are read fastest, and all readers read them.
      const { start, end, form, lemma, upos, xpos, head, deprel } = other;
      tokens.push({ start, end, form, lemma, upos, xpos, head, deprel });
    }
  }
  return same ? tree : treeOf({ start: tree.sentence.start, end: tree.sentence.end, tokens });
}

/**
 * "The ministry demands that Chad leave", "has denied it and disputes that": a present form of saying or asking that the tagger took for
 * a plural, told by its subject or its place after "and", and by the clause that follows.
 */
function withVerbs(tree: Tree): Tree {
  const found = new Map<number, Token>();
  for (let index = 0; index < tree.tokens.length; index++) {
    const token = tokenAt(tree, index);
    const verb = token.xpos === 'NNS' || (token.xpos === 'NN' && /^thanks$/i.test(token.form)) ? verbOf(token.form) : undefined;
    if (verb === undefined) continue;
    // "Kenya demands that": a name that opens the sentence right before it.
    const named = index === 1 && tree.tokens[0]?.upos === 'PROPN' && tree.tokens[0].head === 1 && /^that$/i.test(tree.tokens[2]?.form ?? '') && token.head < 0;
    const aside = behindAside(tree, index);
    if (aside !== undefined) {
      // "Kenya for its part demands that": the name at the front is the subject, and the verb the sentence's.
      found.set(index, { ...token, upos: 'VERB', xpos: 'VBZ', lemma: verb, head: -1, deprel: 'root' });
      found.set(aside, { ...tokenAt(tree, aside), head: index, deprel: 'nsubj' });
      for (let at = aside + 1; at < index; at++) {
        const word = tokenAt(tree, at);
        if (at === index - 1) found.set(at, { ...word, head: index, deprel: 'obl' });
        else if (word.head <= aside || word.head >= index) found.set(at, { ...word, head: index - 1 });
      }
      const told = childrenBy(tree, index, 'acl', 'ccomp').find((at) => at > index);
      if (told !== undefined) {
        found.set(told, { ...tokenAt(tree, told), head: index, deprel: 'ccomp' });
        found.set(index + 1, { ...tokenAt(tree, index + 1), upos: 'SCONJ', xpos: 'IN', head: told, deprel: 'mark' });
      }
      continue;
    }
    const subject = named || childrenBy(tree, index, 'nsubj').some((at) => at < index);
    const opens = index === 0 && token.head < 0;
    const joined = tree.tokens[index - 1]?.upos === 'CCONJ' && /^(?:conj|obj|obl)$/.test(token.deprel);
    const next = tree.tokens[index + 1];
    const content = childrenBy(tree, index, 'acl', 'ccomp').find((at) => at > index) ?? (joined ? contentAfter(tree, index) : undefined);
    const that = next !== undefined && /^that$/i.test(next.form) && content !== undefined;
    // "Regrets the strikes and calls for a truce", beside a verb of the same form.
    const above = joined ? verbAbove(tree, index) : undefined;
    const calls = joined && verb === 'call' && /^(?:for|on|upon)$/i.test(next?.form ?? '') && above !== undefined && tokenAt(tree, above).xpos === 'VBZ';
    const upon = opens && next !== undefined && /^(?:upon|on)$/i.test(next.form) && /^(?:call)$/.test(verb);
    const object = subject ? childrenBy(tree, index, 'appos', 'obj').find((at) => at > index && !tree.tokens.slice(index, at).some(({ form }) => form === ',')) : undefined;
    if (object !== undefined && childBy(tree, index, 'cop', 'det', 'case') === undefined) {
      found.set(index, { ...token, upos: 'VERB', xpos: 'VBZ', lemma: verb });
      found.set(object, { ...tokenAt(tree, object), deprel: 'obj' });
      continue;
    }
    if (childBy(tree, index, 'cop', 'det') !== undefined || !((subject && that) || (opens && (that || upon)) || (joined && that) || calls)) continue;
    found.set(index, { ...token, upos: 'VERB', xpos: 'VBZ', lemma: verb, ...(above === undefined ? {} : { head: above, deprel: 'conj' }) });
    if (!that || content === undefined) continue;
    if (named) found.set(0, { ...tokenAt(tree, 0), deprel: 'nsubj' });
    const clause = tokenAt(tree, content);
    found.set(content, { ...clause, head: index, deprel: 'ccomp' });
    const mark = tokenAt(tree, index + 1);
    found.set(index + 1, { ...mark, upos: 'SCONJ', xpos: 'IN', head: content, deprel: 'mark' });
  }
  return found.size === 0 ? tree : withTokens(tree, (token, index) => found.get(index) ?? token);
} // prettier-ignore

/** "Kenya for its part", "Kenya in a letter", before a verb with its "that": the name, where a short phrase alone stands between. */
function behindAside(tree: Tree, index: number): number | undefined {
  if (!/^that$/i.test(tree.tokens[index + 1]?.form ?? '')) return undefined;
  const preposition = tree.tokens.findLastIndex(({ xpos }, at) => at < index && xpos === 'IN');
  const phrase = tree.tokens.slice(preposition + 1, index);
  if (preposition < 1 || phrase.length === 0 || phrase.length > 4 || phrase.at(-1)?.upos !== 'NOUN') return undefined;
  if (!phrase.every(({ upos }) => /^(?:NOUN|ADJ|DET|PRON)$/.test(upos))) return undefined;
  const name = preposition - 1;
  const { upos, head } = tokenAt(tree, name);
  return upos === 'PROPN' && (head < 0 || head === index) ? name : undefined;
} // prettier-ignore

/** The clause that a `that` right after a token opens, which may hang elsewhere. */
function contentAfter(tree: Tree, index: number): number | undefined {
  const { head, deprel } = tree.tokens[index + 1] ?? { head: -1, deprel: '' };
  return head > index && /^(?:mark|obj|nsubj)/.test(deprel) ? head : undefined;
}

function verbAbove(tree: Tree, index: number): number | undefined {
  return [...ancestorsOf(tree, index)].find((at) => tokenAt(tree, at).upos === 'VERB');
}

/** The verb of saying, asking or answering that a form in -s may be of. */
function verbOf(form: string): string | undefined {
  const word = form.toLowerCase();
  if (!word.endsWith('s')) return undefined;
  return [word.replace(/ies$/, 'y'), word.replace(/s$/, ''), word.replace(/es$/, '')].find((base) => base !== word && (sayingOf(base).length > 0 || SAYS_TOO.test(base)));
} // prettier-ignore

const SAYS_TOO =
  /^(?:dispute|contest|doubt|fear|order|rule|signal|dictate|petition|recommend|desire|regret|caution|hope)$/;

/** The verb with which a coordinated verb really goes, where it is not the one that it hangs on. */
function properGovernor(tree: Tree, index: number): number | undefined {
  return (
    firstContent(tree, index) ??
    governorOfLikeForm(tree, index) ??
    governorOfPast(tree, index) ??
    governorOfBare(tree, index)
  );
}

/** "Said that it would fail and that they were to blame": a second `that` clause goes with the first, not with the verb of saying. */
function firstContent(tree: Tree, index: number): number | undefined {
  const { deprel, head } = tokenAt(tree, index);
  if (deprel !== 'conj' || head < 0 || !opensWithThat(tree, index)) return undefined;
  return childrenBy(tree, head, 'ccomp').find((content) => content < index && opensWithThat(tree, content));
}

/** "Demanded on Thursday that Chad withdraw": a `that` clause joined to its verb as if coordinated, with no conjunction between. */
function isLoneContent(tree: Tree, index: number): boolean {
  const { deprel, head } = tokenAt(tree, index);
  if (toldBehind(tree, index) !== undefined) return true;
  if (
    (deprel !== 'conj' && deprel !== 'acl:relcl') ||
    head < 0 ||
    !opensWithThat(tree, index) ||
    tokenAt(tree, head).upos !== 'VERB'
  )
    return false;
  // "That the promise to Mali and Chad be kept": an "and" behind the clause's own subject joins nothing to the verb above.
  const subject = childBy(tree, index, 'nsubj', 'nsubj:pass');
  const joins = childrenBy(tree, index, 'cc').some((cc) => subject === undefined || cc < subject);
  return childBy(tree, head, 'ccomp') === undefined && !joins;
}

/** "Proposed to Anna Berg that they meet": a clause with `that` and a subject of its own behind the name of whom it was said to, which needs no relative. */
function toldBehind(tree: Tree, index: number): number | undefined {
  const { deprel, head } = tokenAt(tree, index);
  const subject = childBy(tree, index, 'nsubj');
  if (head < 0 || subject === undefined || !childrenBy(tree, index, 'mark', 'obj').some((at) => at < subject && /^that$/i.test(tokenAt(tree, at).form))) return undefined;
  const name = deprel === 'acl:relcl' ? head : childrenBy(tree, head, 'obl').find((at) => at > head && at < index);
  if (name === undefined || (deprel !== 'acl:relcl' && deprel !== 'advcl') || tokenAt(tree, name).upos !== 'PROPN' || caseOf(tree, name) !== 'to') return undefined;
  const verb = tokenAt(tree, name).head;
  return verb >= 0 && sayingOf(tokenAt(tree, verb).lemma).length > 0 && childBy(tree, verb, 'ccomp') === undefined ? verb : undefined;
} // prettier-ignore

function opensWithThat(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'mark').some((mark) => /^that$/i.test(tokenAt(tree, mark).form));
}

function governorOfLikeForm(tree: Tree, index: number): number | undefined {
  const { deprel, head, upos } = tokenAt(tree, index);
  if (deprel !== 'conj' || upos !== 'VERB' || head < 0 || childBy(tree, index, 'nsubj', 'csubj') !== undefined) return undefined;
  const content = tokenAt(tree, head);
  const governs = isAnyOf(content.deprel, ['ccomp', 'xcomp', 'advcl']);
  if (!governs || content.head < 0 || content.head > head) return undefined;
  const form = finiteForm(tree, index);
  if (form === undefined || form !== finiteForm(tree, content.head)) return undefined;
  // "Had crossed and accused": a perfect and a past; of other verbs the second may share the auxiliary, its form mistaken.
  const unlike = form !== finiteForm(tree, head) || isAskedBesideState(tree, index, head) || (sayingOf(tokenAt(tree, index).lemma).length > 0 && isCompound(tree, head) !== isCompound(tree, index));
  return unlike ? content.head : undefined;
} // prettier-ignore

/** "Chad could say so, he challenged it, and send its troops home": a bare infinitive goes on with the one under the modal, not with the verb set in between. */
function governorOfBare(tree: Tree, index: number): number | undefined {
  const { deprel, head, xpos } = tokenAt(tree, index);
  if (deprel !== 'conj' || xpos !== 'VB' || head < 0 || childBy(tree, index, 'nsubj', 'aux', 'mark') !== undefined) return undefined;
  const between = tokenAt(tree, head);
  return /^VB[DZP]$/.test(between.xpos) && between.deprel === 'parataxis' && between.head >= 0 && tokenAt(tree, between.head).xpos === 'VB' ? between.head : undefined;
} // prettier-ignore

/** "Accused it of waging war and called for talks": a form in -ed that no participle in -ing is joined to goes with the past above. */
function governorOfPast(tree: Tree, index: number): number | undefined {
  const { deprel, head, upos, xpos, form } = tokenAt(tree, index);
  if (deprel !== 'conj' || upos !== 'VERB' || head < 0 || !/^VB[DN]$/.test(xpos) || !form.endsWith('ed')) return undefined;
  if (tokenAt(tree, head).xpos !== 'VBG' || childBy(tree, index, 'nsubj', 'csubj', 'aux') !== undefined || childBy(tree, head, 'aux') !== undefined) return undefined;
  const above = verbAbove(tree, head);
  return above !== undefined && tokenAt(tree, above).xpos === 'VBD' ? above : undefined;
} // prettier-ignore

/** "Told parliament that it was a state of war and demanded that they leave": what asks goes with what says, not with what is. */
function isAskedBesideState(tree: Tree, index: number, head: number): boolean {
  const asks = /^(?:demand|urge|call|appeal|warn|accuse|promise|vow|insist|propose)$/.test(
    tokenAt(tree, index).lemma,
  );
  return asks && childBy(tree, head, 'cop') !== undefined && childBy(tree, head, 'case') !== undefined;
}

function isCompound(tree: Tree, index: number): boolean {
  return childBy(tree, index, 'aux') !== undefined;
}

/** The tag of the finite word of a verb group: the first auxiliary's, or the verb's own; undefined for infinitives and participles. */
function finiteForm(tree: Tree, index: number): string | undefined {
  const [auxiliary] = childrenBy(tree, index, 'aux', 'cop');
  const { xpos } = tokenAt(tree, auxiliary ?? index);
  return /^VB[DZP]$/.test(xpos) ? xpos : undefined;
}

/** "Russian and Syrian warplanes struck": of two subjects side by side, an adjective belongs to the noun after it. */
function adjectiveOfSubject(tree: Tree, token: Token, index: number): Token | undefined {
  if (token.upos !== 'ADJ' || !isRelation(token.deprel, 'nsubj')) return undefined;
  const noun = tree.tokens.findIndex(
    (other, at) => at > index && other.head === token.head && isRelation(other.deprel, 'nsubj') && /^(?:NOUN|PROPN)$/.test(other.upos),
  );
  const between = noun < 0 ? [] : tree.tokens.slice(index + 1, noun);
  const adjacent = noun > 0 && between.every(({ upos }) => /^(?:ADJ|CCONJ|PUNCT|PROPN)$/.test(upos));
  return adjacent ? { ...token, head: noun, deprel: 'amod' } : undefined;
} // prettier-ignore

/** Nouns that a `that` clause says the content of. */
const HAS_CONTENT =
  /^(?:concern|fear|worry|hope|belief|view|claim|charge|accusation|allegation|report|warning|threat|demand|call|proposal|promise|pledge|assurance|guarantee|sign|signal|evidence|fact|idea|notion|suggestion|statement|announcement|news|word|rumou?r|suspicion|conviction|confidence|condition|possibility|doubt|regret|agreement|understanding|insistence|declaration|impression|alarm|complaint|argument|speculation)$/;

/** "Expressed concern that a buildup signaled war": a `that` clause right after a noun which can have one is that noun's. */
function contentOfNoun(tree: Tree, token: Token, index: number): Token | undefined {
  if (!isRelation(token.deprel, 'advcl')) return undefined;
  const that = childrenBy(tree, index, 'mark').find((mark) => /^that$/i.test(tokenAt(tree, mark).form));
  const noun = that === undefined ? undefined : tree.tokens[that - 1];
  if (that === undefined || noun?.upos !== 'NOUN' || !HAS_CONTENT.test(noun.lemma)) return undefined;
  return { ...token, head: that - 1, deprel: 'acl' };
}

/** "On what Ambassador Berg called a threat": who stands between "what" and its verb is the verb's subject, coordinated with nothing. */
function subjectAfterWhat(tree: Tree, token: Token, index: number): Token | undefined {
  const { deprel, head } = token;
  if (deprel !== 'conj' || head < 0 || !/^what$/i.test(tokenAt(tree, head).form) || childBy(tree, index, 'cc') !== undefined) return undefined;
  const verb = childrenBy(tree, head, 'acl', 'ccomp').find((at) => at > index && childBy(tree, at, 'nsubj') === undefined);
  return verb === undefined ? undefined : { ...token, head: verb, deprel: 'nsubj' };
} // prettier-ignore

/** "Said the deployment of troops poses a threat": the subject of what is said, taken for an object of the saying. */
function subjectOfSaid(tree: Tree, token: Token, index: number): Token | undefined {
  if (token.deprel !== 'obj' || !/^(?:NOUN|PROPN)$/.test(token.upos) || token.head < 0) return undefined;
  const verb = tokenAt(tree, token.head);
  if (!/^(?:say|claim|declare|announce|believe|think|insist|argue|add|maintain)$/.test(verb.lemma)) return undefined;
  const said = childrenBy(tree, token.head, 'ccomp').find(
    (at) => at > index && finiteForm(tree, at) !== undefined && childBy(tree, at, 'nsubj', 'csubj', 'mark') === undefined,
  );
  return said === undefined ? undefined : { ...token, head: said, deprel: 'nsubj' };
} // prettier-ignore

/** A token with another governor and relation, by the first mend that finds one. */
function renamed(tree: Tree, token: Token, index: number): Token {
  return adjectiveOfSubject(tree, token, index) ?? contentOfNoun(tree, token, index) ?? subjectAfterWhat(tree, token, index) ?? subjectOfSaid(tree, token, index) ?? token;
} // prettier-ignore
