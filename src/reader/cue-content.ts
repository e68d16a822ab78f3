import { childBy, childrenBy, isRelation, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { Clause } from './clause.ts';
import { caseOf } from './nominal.ts';
import { type Saying, sayingOf } from './saying.ts';
import { flatMap } from '../text/flat-map.ts';

/** The clause that says what was said, by its relation to the cue. */
export function contentChild(tree: Tree, clause: Clause): number | undefined {
  return (
    childBy(tree, clause.head, 'ccomp') ??
    childrenBy(tree, clause.head, 'xcomp').find(
      (at) => /^VB[DZP]$/.test(tokenAt(tree, at).xpos) && childBy(tree, at, 'nsubj') !== undefined,
    ) ??
    (clause.lemma === 'make'
      ? flatMap(childrenBy(tree, clause.head, 'xcomp'), (at) => childrenBy(tree, at, 'ccomp'))[0]
      : undefined) ??
    childrenBy(tree, clause.head, 'advcl').find(
      (index) =>
        index > clause.head &&
        childrenBy(tree, index, 'mark').some((mark) => tokenAt(tree, mark).form.toLowerCase() === 'that'),
    ) ??
    childrenBy(tree, clause.head, 'parataxis').find(
      (index) => index < clause.head || tokenAt(tree, index).upos === 'VERB',
    )
  );
}

/**
 * A `that` clause that the parser hung on a noun between the verb and it ("said in a statement that …"): a relative
 * clause in form, but with a subject of its own, so that nothing in it is relative.
 */
function thatClauseBelow(tree: Tree, clause: Clause): number | undefined {
  for (const phrase of childrenBy(tree, clause.head, 'obl', 'obj', 'iobj', 'nmod')) {
    if (phrase < clause.head) continue;
    for (const lower of childrenBy(tree, phrase, 'acl')) {
      const [first] = yieldOf(tree, lower);
      const subject = childBy(tree, lower, 'nsubj');
      if (
        first !== undefined &&
        /^that$/i.test(tokenAt(tree, first).form) &&
        subject !== undefined &&
        subject !== first
      )
        return lower;
    }
  }
  return undefined;
}

/**
 * "Said the truce held": a past form right after its noun, read as a participle of an object. To say a thing is rare but for words and
 * the like, so the noun with its participle is what was said.
 */
function participleClause(tree: Tree, clause: Clause): number | undefined {
  if (clause.lemma !== 'say' || clause.passive) return undefined;
  return childrenBy(tree, clause.head, 'obj', 'nsubj').find(
    (object) =>
      object > clause.head &&
      object !== clause.agent &&
      /^(?:NOUN|PROPN)$/.test(tokenAt(tree, object).upos) &&
      !/^(?:word|thing|prayer|sentence|line|name|mass|grace|farewell|goodbye)$/.test(
        tokenAt(tree, object).lemma,
      ) &&
      childrenBy(tree, object, 'acl').some(
        (at) =>
          tokenAt(tree, at).xpos === 'VBN' &&
          childrenBy(tree, at, 'obl').every((phrase) => caseOf(tree, phrase) !== 'by'),
      ),
  );
}

/** "Dismissed the call and said that it went to plan": the clause right behind a verb of saying that the parser hung beside it. */
function strayedClause(tree: Tree, { head, lemma, passive }: Clause): number | undefined {
  const governor = tokenAt(tree, head).head;
  if (governor < 0 || passive || !/^(?:say|add|insist|announce|declare|claim|maintain|note)$/.test(lemma) || !/^(?:conj|advcl|xcomp)$/.test(tokenAt(tree, head).deprel) || childBy(tree, head, 'obj') !== undefined) return undefined;
  return childrenBy(tree, governor, 'advcl', 'conj', 'parataxis', 'ccomp').find((at) => {
    if (at <= head || childBy(tree, at, 'nsubj') === undefined) return false;
    return yieldOf(tree, at).some((word) => word === head + 1) && yieldOf(tree, at).every((word) => word > head);
  });
} // prettier-ignore

/** A second verb of saying, without a subject, that the parser coordinated with the content rather than with the cue. */
export function isStolen(tree: Tree, index: number, content: number): boolean {
  const { deprel, head, lemma, xpos } = tokenAt(tree, index);
  return (
    deprel === 'conj' &&
    head === content &&
    xpos === 'VBD' &&
    sayingOf(lemma).length > 0 &&
    childBy(tree, index, 'nsubj') === undefined
  );
}

/** "She said the deployment of troops poses a threat": the content's subject, read as an object of the saying. */
function strayedSubject(tree: Tree, clause: Clause, content: number): number[] {
  if (childBy(tree, content, 'nsubj') !== undefined || clause.lemma === 'tell') return [];
  const object = childrenBy(tree, clause.head, 'obj').find((index) => clause.head < index && index < content);
  return object === undefined ? [] : yieldOf(tree, object);
}

/** "Some 200 were said by the Pentagon to have been taken": the subject and the infinitive are what is said. */
function raisedContent(tree: Tree, clause: Clause): number[] {
  const { head, passive, agent, patient } = clause;
  if (!passive || agent === undefined || patient === undefined) return [];
  const infinitive = childrenBy(tree, head, 'xcomp', 'advcl', 'ccomp').find((at) => at > agent && childrenBy(tree, at, 'mark').some((mark) => /^to$/i.test(tokenAt(tree, mark).form)));
  return infinitive === undefined ? [] : [...yieldOf(tree, patient), ...yieldOf(tree, infinitive)];
} // prettier-ignore

/** Token indexes of what a clause of saying says, in text order; none where only quotation marks can tell. */
export function contentOf(tree: Tree, clause: Clause, sayings: readonly Saying[]): number[] {
  const raised = sayings.includes('say') ? raisedContent(tree, clause) : [];
  if (raised.length > 0) return raised;
  const child =
    contentChild(tree, clause) ??
    thatClauseBelow(tree, clause) ??
    participleClause(tree, clause) ??
    (sayings.includes('say') ? strayedClause(tree, clause) : undefined);
  if (child !== undefined) {
    // A clause that the parser broke in two hangs twice on its verb.
    const parts = [
      child,
      ...childrenBy(tree, clause.head, 'ccomp').filter((at) => at > child && child > clause.head),
    ];
    const own = flatMap(parts, (part) =>
      yieldOf(tree, part, (index) => index === clause.head || isStolen(tree, index, part)),
    );
    return [...strayedSubject(tree, clause, child), ...own];
  }
  if (sayings.includes('silence'))
    return yieldOf(tree, clause.head, (index) => isOtherClause(tree, index, clause));
  if (sayings.includes('express')) {
    const object = clause.passive ? undefined : clause.patient;
    if (object === undefined) return [];
    // What is welcomed is known by its name; what else is told of it is the report's.
    return yieldOf(
      tree,
      object,
      (index) =>
        isRelation(tokenAt(tree, index).deprel, 'acl:relcl') &&
        tokenAt(tree, index - 1).upos !== 'PRON' &&
        yieldOf(tree, index).length > LONG_ASIDE,
    );
  }
  if (sayings.includes('characterise') && clause.patient !== undefined) {
    const complement =
      childBy(tree, clause.head, 'xcomp') ??
      bareApposition(tree, clause.patient) ??
      childrenBy(tree, clause.head, 'obl').find((index) => caseOf(tree, index) === 'as');
    if (complement !== undefined) return [...yieldOf(tree, clause.patient), ...yieldOf(tree, complement)];
    return clause.passive || (NAMING.test(clause.lemma) && clause.lemma !== 'describe')
      ? []
      : yieldOf(tree, clause.patient);
  }
  return sayings.includes('say') && !clause.passive ? behindThat(tree, clause.head) : [];
}

/** "Has affirmed that its commitments extend to …": all behind a "that" which the parser found no clause for, up to a semicolon. */
function behindThat(tree: Tree, verb: number): number[] {
  const that = tree.tokens.findIndex(({ form, xpos }, at) => at > verb && at - verb <= LONGEST_GAP && /^that$/i.test(form) && xpos === 'IN');
  if (that < 0 || tree.tokens.slice(verb + 1, that).some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ')) return [];
  const end = tree.tokens.findIndex(({ form }, at) => at > that && /^[;"“”]$/.test(form));
  const last = end < 0 ? tree.tokens.findLastIndex(({ upos }) => upos !== 'PUNCT') : end - 1;
  return Array.from({ length: Math.max(0, last - that + 1) }, (_, at) => that + at);
} // prettier-ignore

/** Tokens between a verb of saying and its "that": "told the paper in a statement that". */
const LONGEST_GAP = 9;

/** Tokens from which on a relative clause is more than a name of what is spoken of. */
const LONG_ASIDE = 12;

/** Verbs that say nothing of a thing until they say what it is; to condemn or praise a thing says it already. */
const NAMING =
  /^(?:call|describe|brand|label|dub|term|characteri[sz]e|deem|regard|see|view|portray|depict|dismiss|consider|declare|proclaim)$/;

/** "Called the steps a threat": the complement read as an apposition, which would have a comma. */
function bareApposition(tree: Tree, index: number): number | undefined {
  return childrenBy(tree, index, 'appos').find(
    (at) =>
      !childrenBy(tree, at, 'punct').some((mark) => mark < at) &&
      !childrenBy(tree, index, 'punct').some((mark) => mark > index && mark < at),
  );
}

/** A clause coordinated with the cue, or hung on it, that is not part of what the cue itself says. */
export function isOtherClause(tree: Tree, index: number, clause: Clause): boolean {
  const { deprel, head } = tokenAt(tree, index);
  return head === clause.head && (deprel === 'conj' || deprel === 'parataxis' || isRelation(deprel, 'advcl'));
}
