import type { Token } from '../language/analysis.ts';
import {
  ancestorsOf,
  childBy,
  childrenBy,
  isAnyOf,
  isRelation,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { isRole } from './nouns.ts';
import { sayingOf } from './saying.ts';

/** Tokens as they should hang, by their indexes. */
type Mended = Map<number, Token>;

const NAME = /^\p{Lu}/u;
const FINITE = /^VB[DZP]$/;

/** Clauses whose subject or content the parser hung elsewhere, where the order of words leaves no doubt. Gives the tokens as they should hang. */
export function mendedClauses(tree: Tree): ReadonlyMap<number, Token> {
  const found: Mended = new Map();
  for (let index = 0; index < tree.tokens.length; index++) {
    const { upos, xpos, form, deprel } = tokenAt(tree, index);
    if (form === ';') splitAt(tree, index, found);
    else if (upos === 'CCONJ') joinSubjects(tree, index, found);
    else if (deprel === 'ccomp' || deprel === 'advcl') rehangContent(tree, index, found);
    else if (xpos === 'VBZ' && deprel === 'root') nounAfterPreposition(tree, index, found);
    if (FINITE.test(xpos) || upos === 'AUX') findSubject(tree, index, found);
    if (isRelation(deprel, 'nsubj')) oneSubject(tree, index, found);
    if (upos === 'ADV' && deprel === 'conj') adverbIsNoConjunct(tree, index, found);
    if (xpos === 'MD') subjectBeforeModal(tree, index, found);
    if (xpos === 'VB' && deprel === 'conj') bareAfterModal(tree, index, found);
    if (upos === 'PROPN' && NAME.test(form)) personBehindPlace(tree, index, found);
  }
  return found;
}

function hang(tree: Tree, found: Mended, index: number, head: number, deprel: string): void {
  found.set(index, { ...(found.get(index) ?? tokenAt(tree, index)), head, deprel });
}

/** "Demands that Chad leave; Mali and Niger hesitate": a verb behind a semicolon with a name or noun before it is a clause of its own. */
function splitAt(tree: Tree, mark: number, found: Mended): void {
  const verb = tree.tokens.findIndex(({ upos, deprel }, at) => at > mark && upos === 'VERB' && deprel === 'conj');
  if (verb < 0 || tokenAt(tree, verb).head >= mark || childBy(tree, verb, 'mark', 'cc', 'aux') !== undefined) return;
  if (!/^VB[DZP]?$/.test(tokenAt(tree, verb).xpos)) return;
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  if (childBy(tree, verb, 'nsubj') !== undefined) {
    // With a subject of its own it needs nothing but its place.
    if (tokenAt(tree, verb).head !== root && FINITE.test(tokenAt(tree, verb).xpos)) hang(tree, found, verb, root, 'parataxis');
    return;
  }
  const between = tree.tokens.slice(mark + 1, verb);
  if (between.length === 0 || !between.every(({ upos }) => /^(?:PROPN|NOUN|CCONJ|DET|ADJ)$/.test(upos))) return;
  const subject = tree.tokens.findIndex(({ upos, head }, at) => at > mark && at < verb && /^(?:PROPN|NOUN)$/.test(upos) && head < mark);
  if (subject < 0) return;
  hang(tree, found, verb, root, 'parataxis');
  hang(tree, found, subject, verb, 'nsubj');
} // prettier-ignore

/** "Chad, Mali and the United States had asked": the last of several subjects, hung on the verb beside the first. */
function joinSubjects(tree: Tree, cc: number, found: Mended): void {
  const { head: last, deprel } = tokenAt(tree, cc);
  if (deprel !== 'cc' || last < cc) return;
  const subject = tokenAt(tree, last);
  if (!isRelation(subject.deprel, 'nsubj') || subject.head < last) return;
  const first = childrenBy(tree, subject.head, 'nsubj').find((at) => at < cc);
  if (first === undefined || childBy(tree, first, 'acl:relcl') !== undefined) return;
  const inside = tree.tokens.slice(first, cc);
  if (inside.every(({ upos, form }) => /^(?:PROPN|NOUN|ADJ|DET)$/.test(upos) || form === ',')) hang(tree, found, last, first, 'conj');
} // prettier-ignore

/** Of two subjects of a verb, the one that is none: a time before "after", what an insertion follows, or a title parted from its name. */
function oneSubject(tree: Tree, first: number, found: Mended): void {
  const { head: verb, upos, lemma, xpos } = tokenAt(tree, first);
  if (verb < first || found.has(first)) return;
  const next = childrenBy(tree, verb, 'nsubj').find((at) => at > first);
  if (next === undefined || next > verb) return;
  // "Hours after the minister had spoken": how long after.
  if (TIME.test(lemma) && /^(?:after|before|since)$/i.test(tree.tokens[first + 1]?.form ?? '')) {
    hang(tree, found, first, verb, 'obl:unmarked');
    return;
  }
  // "Adviser Janis Berzins said": a title, a given name that hangs on it, and the family name.
  const given = tree.tokens[next - 1];
  if (upos === 'NOUN' && given?.upos === 'PROPN' && given.head === first && tokenAt(tree, next).upos === 'PROPN' && first === next - 2) {
    hang(tree, found, first, next - 1, 'nmod:desc');
    hang(tree, found, next - 1, verb, 'nsubj');
    hang(tree, found, next, next - 1, 'flat');
    return;
  }
  // "Some 90 tonnes, ammunition among it, the embassy said": who speaks stands between the last comma and the verb.
  const [begins] = yieldOf(tree, next);
  const speaks = sayingOf(tokenAt(tree, verb).lemma).includes('say') && begins !== undefined && tree.tokens[begins - 1]?.form === ',' && verb === next + 1;
  if (speaks && /^NNS?$/.test(xpos) && childBy(tree, first, 'nummod') !== undefined) hang(tree, found, first, verb, 'dep');
} // prettier-ignore

const TIME = /^(?:second|minute|hour|day|week|month|year|decade|moment)s?$/;

/** "For Chad and Mali alone to settle", "according to Berg, and not before": an adverb is coordinated with no name; what hangs on it hangs above. */
function adverbIsNoConjunct(tree: Tree, adverb: number, found: Mended): void {
  const { head } = tokenAt(tree, adverb);
  if (head < 0 || !/^(?:PROPN|NOUN)$/.test(tokenAt(tree, head).upos)) return;
  hang(tree, found, adverb, head, 'advmod');
  for (const at of tree.children[adverb] ?? []) if (tokenAt(tree, at).upos === 'VERB') hang(tree, found, at, head, tokenAt(tree, at).deprel);
} // prettier-ignore

/** A clause that says what another verb says or asks, or that hangs on an adverb of it. */
function rehangContent(tree: Tree, index: number, found: Mended): void {
  const { head, deprel } = tokenAt(tree, index);
  const isContent = deprel === 'ccomp' || childrenBy(tree, index, 'mark').some((at) => /^that$/i.test(tokenAt(tree, at).form));
  if (!isContent) return;
  const above = tokenAt(tree, head);
  // "Demands once more that Chad leave": nobody says "more that".
  if (above.deprel === 'advmod' && head < index && above.head >= 0 && tokenAt(tree, above.head).upos === 'VERB') {
    if (childBy(tree, above.head, 'ccomp') === undefined) hang(tree, found, index, above.head, 'ccomp');
    return;
  }
  // "Urged Chad to wait and said the talks could go on": what is said is the content of the verb of saying before it.
  if (deprel !== 'ccomp' || above.upos !== 'VERB' || childBy(tree, head, 'xcomp') === undefined) return;
  const nearer = childrenBy(tree, head, 'conj').find((at) => at > head && at < index && sayingOf(tokenAt(tree, at).lemma).includes('say') && childBy(tree, at, 'ccomp', 'obj') === undefined);
  if (nearer !== undefined) hang(tree, found, index, nearer, 'ccomp');
} // prettier-ignore

const PHRASE_ONLY = /^(?:without|despite|amid|during|beside|besides)$/i;

/** "Without binding guarantees Chad will act": no finite verb follows "without"; what the tagger took for one is a noun. */
function nounAfterPreposition(tree: Tree, verb: number, found: Mended): void {
  const mark = childrenBy(tree, verb, 'mark').find((at) => PHRASE_ONLY.test(tokenAt(tree, at).form));
  const clause = childrenBy(tree, verb, 'ccomp', 'parataxis', 'conj').find((at) => at > verb && childBy(tree, at, 'nsubj', 'nsubj:pass') !== undefined);
  if (mark === undefined || mark > verb || clause === undefined) return;
  const root = tokenAt(tree, verb);
  found.set(verb, { ...root, upos: 'NOUN', xpos: 'NNS', head: clause, deprel: 'obl' });
  found.set(clause, { ...tokenAt(tree, clause), head: -1, deprel: root.deprel });
  hang(tree, found, mark, verb, 'case');
  for (const at of tree.children[verb] ?? []) {
    if (at > mark && at < verb) found.set(at, { ...tokenAt(tree, at), upos: 'ADJ', deprel: 'amod' });
    else if (at !== mark && at !== clause) hang(tree, found, at, clause, tokenAt(tree, at).deprel);
  }
} // prettier-ignore

/** The subject of a finite verb that has none, where it stands right before it. */
function findSubject(tree: Tree, word: number, found: Mended): void {
  const aux = tokenAt(tree, word);
  const verb = aux.upos === 'AUX' ? aux.head : word;
  if (verb < 0 || (aux.upos === 'AUX' && aux.deprel !== 'aux') || childBy(tree, verb, 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'mark') !== undefined) return;
  const { deprel } = tokenAt(tree, verb);
  if (deprel === 'root') subjectInPhrase(tree, verb, word, found);
  else if (deprel === 'parataxis') subjectWithRelative(tree, verb, word, found);
} // prettier-ignore

/** "Said his guess was that Chad will yield, then wondered": a subject right before a modal is that verb's, and the verb behind "then" goes on with the first. */
function subjectBeforeModal(tree: Tree, modal: number, found: Mended): void {
  const { head: verb, deprel } = tokenAt(tree, modal);
  if (deprel !== 'aux' || verb < modal || childrenBy(tree, verb, 'nsubj', 'csubj').some((at) => tokenAt(tree, at).deprel !== 'nsubj:outer')) return;
  let before = modal - 1;
  while (before >= 0 && /^["“”'‘’]$/.test(tokenAt(tree, before).form)) before--;
  if (before < 0) return;
  const subject = [before, ...ancestorsOf(tree, before)].find((at) => isRelation(tokenAt(tree, at).deprel, 'nsubj'));
  const later = subject === undefined ? -1 : tokenAt(tree, subject).head;
  if (subject === undefined || subject > before || later <= verb || !/^(?:PROPN|NOUN)$/.test(tokenAt(tree, subject).upos)) return;
  hang(tree, found, subject, verb, 'nsubj');
  const { head, deprel: relation } = tokenAt(tree, later);
  const isNext = relation === 'parataxis' && head >= 0 && childrenBy(tree, later, 'advmod').some((at) => at === later - 1 && /^then$/i.test(tokenAt(tree, at).form));
  if (isNext && tokenAt(tree, head).xpos === tokenAt(tree, later).xpos) hang(tree, found, later, head, 'conj');
} // prettier-ignore

/** "Chad could announce it, he challenged Mali, and send its troops home": a bare form goes with the verb that has a modal, never with a past. */
function bareAfterModal(tree: Tree, verb: number, found: Mended): void {
  const { head } = tokenAt(tree, verb);
  if (head < 0 || !FINITE.test(tokenAt(tree, head).xpos) || childBy(tree, head, 'aux') !== undefined || childBy(tree, verb, 'nsubj', 'nsubj:pass', 'aux', 'mark') !== undefined) return;
  const hasModal = (at: number): boolean => at >= 0 && at < verb && childrenBy(tree, at, 'aux').some((aux) => tokenAt(tree, aux).xpos === 'MD');
  const nearest = [...ancestorsOf(tree, head), ...childrenBy(tree, head, 'ccomp', 'parataxis')].find(hasModal);
  if (nearest !== undefined) hang(tree, found, verb, nearest, 'conj');
} // prettier-ignore

/** "In Gao, the Kidal and Menaka councils accused": a phrase with its article, read as a second place, is who acts. */
function subjectInPhrase(tree: Tree, verb: number, word: number, found: Mended): void {
  for (const place of childrenBy(tree, verb, 'obl')) {
    const last = childrenBy(tree, place, 'conj', 'appos').at(-1);
    if (last !== word - 1 || last === undefined || place > last || !/^(?:NOUN|PROPN)$/.test(tokenAt(tree, last).upos)) continue;
    const [first] = yieldOf(tree, last);
    if (first === undefined || !/^the$/i.test(firstWord(tree, last)) || tree.tokens[firstOf(tree, last) - 1]?.form !== ',') continue;
    hang(tree, found, last, verb, 'nsubj');
  }
} // prettier-ignore

function firstOf(tree: Tree, index: number): number {
  return yieldOf(tree, index).find((at) => tokenAt(tree, at).upos !== 'PUNCT') ?? index;
}

function firstWord(tree: Tree, index: number): string {
  return tokenAt(tree, firstOf(tree, index)).form;
}

/** "Chad, which says it may move, denies that": the noun that a relative clause describes is the subject of the verb behind the comma that closes it. */
function subjectWithRelative(tree: Tree, verb: number, word: number, found: Mended): void {
  const { head: noun } = tokenAt(tree, verb);
  const clause = noun < 0 ? undefined : childrenBy(tree, noun, 'acl:relcl').find((at) => at > noun && at < verb);
  if (clause === undefined || tokenAt(tree, noun).head >= 0 || !/^(?:NOUN|PROPN)$/.test(tokenAt(tree, noun).upos)) return;
  if (tree.tokens[word - 1]?.form !== ',' || tree.tokens[noun + 1]?.form !== ',' || isAnyOf(tokenAt(tree, verb).xpos, ['VBN', 'VBG'])) return;
  found.set(verb, { ...tokenAt(tree, verb), head: -1, deprel: tokenAt(tree, noun).deprel });
  hang(tree, found, noun, verb, 'nsubj');
  for (const at of tree.children[noun] ?? []) if (at > verb) hang(tree, found, at, verb, tokenAt(tree, at).deprel);
} // prettier-ignore

/** "In Riga Janis Berzins, an adviser, said": two names or more right behind that of a place are a person's, whose role follows between commas. */
function personBehindPlace(tree: Tree, place: number, found: Mended): void {
  if (place === 0 || !/^(?:in|at|from)$/i.test(tree.tokens[place - 1]?.form ?? '') || tree.tokens[place + 1]?.upos !== 'PROPN') return;
  let comma = place + 1;
  while (tree.tokens[comma]?.upos === 'PROPN' && NAME.test(tokenAt(tree, comma).form)) comma++;
  if (comma - place < 3 || tree.tokens[comma]?.form !== ',' || !/^(?:an?|the)$/i.test(tree.tokens[comma + 1]?.form ?? '')) return;
  const { head: verb, deprel } = tokenAt(tree, place);
  if (verb < comma || !isRelation(deprel, 'obl') || tree.tokens[verb - 1]?.form !== ',') return;
  const role = childrenBy(tree, verb, 'nsubj').find((at) => at > comma && isRole(tokenAt(tree, at).lemma));
  if (role === undefined || ![...ancestorsOf(tree, place + 1)].includes(place)) return;
  hang(tree, found, place + 1, verb, 'nsubj');
  for (let at = place + 2; at < comma; at++) hang(tree, found, at, place + 1, 'flat');
  hang(tree, found, role, place + 1, 'appos');
} // prettier-ignore
