import {
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import { caseOf } from './nominal.ts';
import { flatMap } from '../text/flat-map.ts';

/**
 * What an act hangs on: "if they attack", "should they attack", "unless", "once", "in the event of an attack"; or how long it
 * lasts: "until", "as long as". Numbers are token indexes.
 */
export interface Condition {
  /** The predicate of the clause, or the noun of the phrase. */
  readonly head: number;
  /** Whether the act comes only when the condition does; "until" and "as long as" only bound it. */
  readonly hangs: boolean;
  /** The words of the condition, without the "if"; a word that says more ("unless", "until", "once") is kept. */
  readonly span: Span;
  /** The same with its "if". */
  readonly whole: Span;
}

/** Conjunctions of condition; true: the act hangs on it. */
const MARKS: ReadonlyMap<string, boolean> = new Map([
  ['if', true],
  ['unless', true],
  ['once', true],
  ['until', false],
  ['till', false],
]);

/** "As soon as" and "as long as", before their last word. */
const AS = /^(?:soon|long)$/;

/** Verbs, and adjectives, that ask with "if": what they govern is no condition. */
const ASKS = /^(?:ask|wonder|know|see|doubt|question|check|determine|decide|inquire|care|test)$/;
const ASKING = /^(?:un)?(?:sure|clear|certain|known)$/;

/** The condition whose head a token is. */
export function conditionAt(tree: Tree, index: number): Condition | undefined {
  return marked(tree, index) ?? inverted(tree, index) ?? provided(tree, index) ?? phrase(tree, index);
}

/**
 * The first condition, in text order, of what `head` governs, relative clauses and verbs coordinated with it left out; or else
 * one that stands beside it under the same governor.
 */
export function conditionOf(tree: Tree, head: number): Condition | undefined {
  const below = yieldOf(tree, head, (at) => {
    const { deprel, head: above, upos } = tokenAt(tree, at);
    return deprel === 'acl:relcl' || isRelation(deprel, 'parataxis') || (above === head && deprel === 'conj' && upos === 'VERB');
  });
  const { head: governor, deprel } = tokenAt(tree, head);
  // Under one governor: "said that if they came, it would fire", "said it would go, provided that they did".
  const beside = governor < 0 || deprel === 'conj' ? [] : (tree.children[governor] ?? []).filter((at) => at < head || isRelation(deprel, 'ccomp'));
  // "…, the president warned, if they did not": the parser hangs the condition on the verb of saying that stands between.
  const behind = flatMap(childrenBy(tree, head, 'parataxis'), (cue) => (tree.children[cue] ?? []).filter((at) => at > cue));
  const above = isRelation(deprel, 'parataxis') && governor >= 0 ? [governor] : [];
  for (const at of [...below, ...beside, ...behind, ...above]) {
    const found = at === head ? undefined : conditionAt(tree, at);
    if (found) return found;
  }
  return undefined;
} // prettier-ignore

/** Whether a verb's own clause makes it hang on something: "will send troops if asked". */
export function hangsOnCondition(tree: Tree, verb: number): boolean {
  return (tree.children[verb] ?? []).some((at) => conditionAt(tree, at)?.hangs === true);
}

/** "Should Russia invade, …": an "if" told by the order of the words. */
export function isInverted(tree: Tree, index: number): boolean {
  const subject = childBy(tree, index, 'nsubj');
  return (
    subject !== undefined &&
    tree.tokens.at(-1)?.form !== '?' &&
    childrenBy(tree, index, 'aux').some((at) => at < subject && /^should$/i.test(tokenAt(tree, at).form))
  );
}

function marked(tree: Tree, index: number): Condition | undefined {
  const { head: governor, deprel } = tokenAt(tree, index);
  for (const mark of childrenBy(tree, index, 'mark')) {
    const word = tokenAt(tree, mark).form.toLowerCase();
    if (word === 'as') {
      const [first, second] = [tree.tokens[mark - 2], tree.tokens[mark - 1]];
      if (first === undefined || !/^(?:as|so)$/i.test(first.form) || !AS.test(second?.form ?? '')) continue;
      if (tokenAt(tree, index).upos === 'ADJ') continue; // "as soon as possible" hangs on nothing
      return made(tree, index, second?.form === 'soon', mark - 2);
    }
    const hangs = MARKS.get(word);
    if (hangs === undefined || /^(?:even|as)$/i.test(tree.tokens[mark - 1]?.form ?? '')) continue;
    const above = governor < 0 ? '' : tokenAt(tree, governor).lemma;
    if (word === 'if' && (ASKING.test(above) || (isRelation(deprel, 'ccomp') && ASKS.test(above)))) continue;
    return made(tree, index, hangs, word === 'if' ? mark + 1 : mark, mark);
  }
  return undefined;
} // prettier-ignore

function inverted(tree: Tree, index: number): Condition | undefined {
  if (!isInverted(tree, index)) return undefined;
  const should = childrenBy(tree, index, 'aux').find((at) => /^should$/i.test(tokenAt(tree, at).form));
  return should === undefined ? undefined : made(tree, index, true, should + 1, should);
}

/** "Provided that Egypt did the same". */
function provided(tree: Tree, index: number): Condition | undefined {
  const { form, deprel } = tokenAt(tree, index);
  const content = childBy(tree, index, 'ccomp');
  if (!/^(?:provided|providing)$/i.test(form) || content === undefined || childBy(tree, index, 'nsubj', 'aux') !== undefined) return undefined;
  if (!/^(?:advcl|acl|ccomp|dep|xcomp)/.test(deprel)) return undefined;
  return made(tree, content, true, afterThat(tree, content, index + 1), index);
} // prettier-ignore

/** Whether a noun is that of "in the event of", "in case of". */
export function isEventuality(tree: Tree, index: number): boolean {
  return /^(?:event|case)$/.test(tokenAt(tree, index).lemma) && caseOf(tree, index) === 'in' && childBy(tree, index, 'nmod', 'acl') !== undefined;
} // prettier-ignore

/** "In the event of an incursion", "in case of attack", "without a truce": the last only before what hangs on it. */
function phrase(tree: Tree, index: number): Condition | undefined {
  const { deprel, lemma, head: governor } = tokenAt(tree, index);
  if (!isRelation(deprel, 'obl') && !isRelation(deprel, 'nmod')) return undefined;
  const preposition = caseOf(tree, index);
  if (isEventuality(tree, index)) {
    const of = childrenBy(tree, index, 'nmod').find((at) => caseOf(tree, at) === 'of');
    const that = childrenBy(tree, index, 'acl')[0];
    const opening = childBy(tree, index, 'case') ?? index;
    if (of !== undefined) return made(tree, of, true, (childBy(tree, of, 'case') ?? of - 1) + 1, opening);
    return that === undefined ? undefined : made(tree, that, true, afterThat(tree, that, index + 1), opening);
  }
  if (preposition === 'on' && lemma === 'condition') {
    const that = childrenBy(tree, index, 'acl')[0];
    return that === undefined ? undefined : made(tree, that, true, afterThat(tree, that, index + 1), childBy(tree, index, 'case') ?? index);
  }
  if (!/^(?:without|barring|absent|failing)$/.test(preposition) || index > governor) return undefined;
  return made(tree, index, true, childBy(tree, index, 'case') ?? index);
} // prettier-ignore

/** The token after the "that" of a clause, or `from` where it has none. */
function afterThat(tree: Tree, clause: number, from: number): number {
  const that = childrenBy(tree, clause, 'mark').find((at) => /^that$/i.test(tokenAt(tree, at).form));
  return that === undefined ? from : that + 1;
}

/** The condition with the words of its head's branch from `from` on; it opens, with its "if", at `opening`. */
function made(tree: Tree, head: number, hangs: boolean, from: number, opening = from): Condition {
  const tokens = yieldOf(tree, head, (at) => isRelation(tokenAt(tree, at).deprel, 'parataxis'));
  const kept = tokens.filter((at) => at >= from);
  // Words that belong to the mark but hang elsewhere ("as soon as") stand right before the branch.
  for (let at = Math.min(...kept) - 1; at >= from; at--) kept.unshift(at);
  const span = spanOfTokens(tree, kept.length > 0 ? kept : [head]);
  return {
    head,
    hangs,
    span,
    whole: { start: Math.min(span.start, tokenAt(tree, opening).start), end: span.end },
  };
}
