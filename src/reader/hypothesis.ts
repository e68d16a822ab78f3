import { ancestorsOf, childBy, childrenBy, isRelation, tokenAt, type Tree } from '../language/tree.ts';
import { isForeseen } from './modality.ts';
import type { Clause } from './clause.ts';
import { clauseAt, type Reading, treeAt } from './reading.ts';

export type Hypothesis = 'if' | 'wanted' | 'feared' | 'denied' | 'purpose';

const WANTED = new Set(
  'demand urge want ask call request propose suggest seek require insist appeal press order'.split(' '),
);
const FEARED = new Set(
  'fear worry threaten refuse deny accuse avoid prevent deter oppose rule stop halt refrain suspect reject suspend ban veto'.split(
    ' ',
  ),
);
/** Phrasal verbs whose object does not happen. */
const EXCLUDED = /^(?:rule out|fend off|head off|ward off|stave off|hold off|back away)$/;
const FEAR_NOUNS = new Set(
  'fear worry threat possibility prospect risk danger concern warning demand call plan idea allegation talk'.split(
    ' ',
  ),
);

const PLAN_NOUNS = /^(?:plan|proposal|formula|deal|draft|offer|idea|scheme|agreement|accord)$/;

/** "Has no plans to", "made no attempt to": a verb whose object is none. */
function hasNone(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'obj').some((object) =>
    childrenBy(tree, object, 'det').some((index) => /^no$/i.test(tokenAt(tree, index).form)),
  );
}

/** The relation of a token, or of the conjunct that it shares it with. */
function sharedRelation(tree: Tree, index: number): string {
  let at = index;
  while (tokenAt(tree, at).deprel === 'conj' && tokenAt(tree, at).head >= 0) at = tokenAt(tree, at).head;
  return tokenAt(tree, at).deprel;
}

/** "Fears that Egypt will send troops": a clause that `that` opens, with a subject of its own, says what the noun is of. */
function isContent(tree: Tree, index: number): boolean {
  const subject = childBy(tree, index, 'nsubj');
  return (
    subject !== undefined &&
    childrenBy(tree, index, 'mark', 'obj', 'obl').some(
      (word) => word < subject && /^that$/i.test(tokenAt(tree, word).form),
    )
  );
}

/** "Should Russia invade, …": an "if" told by the order of the words. */
function isInverted(tree: Tree, index: number): boolean {
  const subject = childBy(tree, index, 'nsubj');
  return (
    subject !== undefined &&
    tree.tokens.at(-1)?.form !== '?' &&
    childrenBy(tree, index, 'aux').some((at) => at < subject && /^should$/i.test(tokenAt(tree, at).form))
  );
}

const NOT_SO =
  /^(?:impossible|unlikely|unthinkable|unnecessary|inconceivable|unacceptable|possible|hard|difficult|easy)$/;

/** A clause on which another hangs: "if", or a time that is still to come ("until he withdraws", "once the fighting ends"). */
function isCondition(tree: Tree, index: number, clause: Clause | undefined): boolean {
  if (clause?.mark === 'if' || clause?.mark === 'unless' || isInverted(tree, index)) return true;
  const marks = childrenBy(tree, index, 'mark', 'advmod').map((at) => tokenAt(tree, at).lemma.toLowerCase());
  if (!marks.some((mark) => /^(?:until|till|once|soon)$/.test(mark))) return false;
  const auxiliaries = childrenBy(tree, index, 'aux', 'cop').map((at) => tokenAt(tree, at).xpos);
  return /^VB[PZ]$/.test(auxiliaries[0] ?? tokenAt(tree, index).xpos);
}

/** "Would have signed", "could have attacked": what was not done. */
function isCounterfactual(tree: Tree, index: number, clause: Clause | undefined): boolean {
  if (!/^(?:would|could|should|might)$/.test(clause?.modal ?? '')) return false;
  return childrenBy(tree, index, 'aux').some((at) => tokenAt(tree, at).lemma === 'have');
}

/** Whether a token stands inside something that is not told as real: an "if", a demand, a fear, a denial. */
export function hypothesisOver(reading: Reading, sentence: number, index: number): Hypothesis | undefined {
  const tree = treeAt(reading, sentence);
  const own = clauseAt(reading, sentence, index);
  if (isCondition(tree, index, own) || isCounterfactual(tree, index, own)) return 'if';
  let below = index;
  for (const above of ancestorsOf(tree, index)) {
    const relation = sharedRelation(tree, below);
    const { lemma, upos } = tokenAt(tree, above);
    // What is the subject of a feared or wanted clause is taken for granted: "concern that the buildup signals war".
    if (isRelation(relation, 'nsubj')) return undefined;
    const clause = clauseAt(reading, sentence, above);
    const governed =
      ['ccomp', 'xcomp', 'acl', 'obj', 'obl', 'nmod', 'csubj'].some((name) => isRelation(relation, name)) &&
      (relation !== 'acl:relcl' || isContent(tree, below)) &&
      relation !== 'obl:unmarked';
    const kept =
      isRelation(relation, 'advcl') &&
      /^(?:of|from|by)$/.test(clauseAt(reading, sentence, below)?.mark ?? '');
    const content = relation === 'advcl' && clauseAt(reading, sentence, below)?.mark === 'that';
    if ((governed || kept || content) && upos === 'VERB') {
      if (clause !== undefined && EXCLUDED.test(clause.lemma)) return 'denied';
      if (clause?.lemma.includes(' ') && !/^call for$/.test(clause.lemma)) return undefined; // "call off" is no call
      // "Expressed concern that it would invade": a fear told by the verb's object.
      if (
        (content || isRelation(relation, 'ccomp')) &&
        childrenBy(tree, above, 'obj').some((object) => FEAR_NOUNS.has(tokenAt(tree, object).lemma))
      )
        return 'feared';
      if (WANTED.has(lemma)) return 'wanted';
      if (FEARED.has(lemma)) return lemma === 'deny' ? 'denied' : 'feared';
    }
    // "Does not intend to invade": what one does not mean to do; "did not hesitate to" is done.
    if (
      isRelation(relation, 'xcomp') &&
      (clause?.negated === true || hasNone(tree, above)) &&
      !/^(?:hesitate|fail|stop|cease)$/.test(lemma)
    )
      return 'denied';
    if (governed && upos === 'NOUN' && FEAR_NOUNS.has(lemma)) return 'feared';
    if (
      governed &&
      upos === 'NOUN' &&
      childrenBy(tree, above, 'det').some((index) => /^(?:no|neither)$/i.test(tokenAt(tree, index).form))
    )
      return 'denied'; // "has no plans to send troops"
    // "A plan under which the army would pull back": what a plan provides for has not been done.
    if (
      relation === 'acl:relcl' &&
      PLAN_NOUNS.test(lemma) &&
      clauseAt(reading, sentence, below)?.modal !== undefined
    )
      return 'wanted';
    // "Sending an army was impossible": what the predicate says cannot be, or need not.
    if (isRelation(relation, 'csubj') && NOT_SO.test(lemma)) return 'denied';
    if (isCondition(tree, above, clause)) return 'if';
    below = above;
  }
  return undefined;
}

/** Verbs that tell their infinitive as done: "began to shell", "was forced to leave"; those that plan or weigh it are in modality.ts. */
const CARRIED_OUT =
  /^(?:begin|start|continue|go|proceed|manage|help|move|dare|rush|force|compel|use|happen|come|cease|fail|hesitate|see|report|say|know|believe|understand|appear|seem|order|deploy|send|dispatch)$/;

/** "To protect its citizens", "the need to strengthen": an infinitive that says what for tells no act; under "began to" or "plans to" it does. */
export function isPurpose(reading: Reading, sentence: number, index: number): boolean {
  const clause = clauseAt(reading, sentence, index);
  if (clause?.modal !== 'to') return false;
  const tree = treeAt(reading, sentence);
  const { deprel, head } = tokenAt(tree, index);
  if (deprel === 'conj' && head >= 0) return isPurpose(reading, sentence, head);
  if (!isRelation(deprel, 'xcomp') || head < 0) return !isRelation(deprel, 'ccomp');
  const { upos, lemma } = tokenAt(tree, head);
  return upos !== 'VERB' && upos !== 'ADJ' ? true : !CARRIED_OUT.test(lemma) && !isForeseen(lemma);
}
