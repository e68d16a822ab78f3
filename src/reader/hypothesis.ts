import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  tokenAt,
  type Tree,
  isAnyOf,
} from '../language/tree.ts';
import { isEventuality, isInverted } from './condition.ts';
import { isForeseen } from './modality.ts';
import { caseOf } from './nominal.ts';
import type { Clause } from './clause.ts';
import { clauseAt, type Reading, treeAt } from './reading.ts';

export type Hypothesis = 'if' | 'wanted' | 'feared' | 'denied' | 'purpose';

const WANTED = new Set(
  'demand urge want ask call request propose suggest seek require insist appeal press order hope wish'.split(
    ' ',
  ),
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

/** Whether a token heads an "if": a clause with it, by the order of its words, the phrase "in the event of", or a time still to come. */
function isSupposed(reading: Reading, sentence: number, index: number): boolean {
  const tree = treeAt(reading, sentence);
  const mark = clauseAt(reading, sentence, index)?.mark;
  return (
    mark === 'if' ||
    mark === 'unless' ||
    isInverted(tree, index) ||
    isEventuality(tree, index) ||
    isStillToCome(tree, index)
  );
}

/**
 * "Fears that Egypt will send troops": a clause that `that` opens, with a subject of its own, says what the noun is of. In "a charge that
 * Egypt denied" the `that` is the object, which such a verb must have.
 */
function isContent(tree: Tree, index: number): boolean {
  const subject = childBy(tree, index, 'nsubj');
  const opening =
    subject === undefined
      ? undefined
      : childrenBy(tree, index, 'mark', 'obj', 'obl').find(
          (word) => word < subject && /^that$/i.test(tokenAt(tree, word).form),
        );
  if (opening === undefined) return false;
  return tokenAt(tree, opening).deprel !== 'obj' || !REPLIES.test(tokenAt(tree, index).lemma);
}

/** Verbs by which a charge, a report or a demand is answered. */
const REPLIES = /^(?:deny|reject|dismiss|dispute|refute|rebut|contest|accept|confirm|acknowledge)$/;

/** Whether a clause tells of what has been, or of an answer: it has no modal, and a past or perfect form. */
function isTold(reading: Reading, sentence: number, index: number): boolean {
  const clause = clauseAt(reading, sentence, index);
  return (
    clause !== undefined &&
    clause.modal === undefined &&
    clause.mark !== 'if' &&
    (clause.tense === 'past' || REPLIES.test(clause.lemma))
  );
}

/** "It insists that the ban will be lifted": to insist that a thing is or will be is to say so; that it be is to want it. */
function isAsserted(reading: Reading, sentence: number, index: number, lemma: string): boolean {
  if (lemma !== 'insist') return false;
  const modal = clauseAt(reading, sentence, index)?.modal;
  return modal === undefined ? tokenAt(treeAt(reading, sentence), index).xpos !== 'VB' : /^(?:will|would)$/.test(modal);
} // prettier-ignore

const NOT_SO =
  /^(?:impossible|unlikely|unthinkable|unnecessary|inconceivable|unacceptable|possible|hard|difficult|easy)$/;

/** A time that is still to come: "until he withdraws", "once the fighting ends", "before troops advance". */
function isStillToCome(tree: Tree, index: number): boolean {
  const marks = childrenBy(tree, index, 'mark', 'advmod').map((at) => tokenAt(tree, at).lemma.toLowerCase());
  if (!marks.some((mark) => /^(?:until|till|once|soon|before)$/.test(mark))) return false;
  const auxiliaries = childrenBy(tree, index, 'aux', 'cop').map((at) => tokenAt(tree, at).xpos);
  const form = auxiliaries[0] ?? tokenAt(tree, index).xpos;
  // "Until the tanks were rolling, every chance would be used": a time that is ahead of one that is past.
  const { head } = tokenAt(tree, index);
  const isAheadOfPast =
    head >= 0 &&
    childrenBy(tree, head, 'aux').some((at) => /^(?:would|should|could)$/i.test(tokenAt(tree, at).form));
  return /^VB[PZ]$/.test(form) || (form === 'VBD' && isAheadOfPast);
}

/** "Would have signed", "could have attacked": what was not done. */
function isCounterfactual(tree: Tree, index: number, clause: Clause | undefined): boolean {
  if (!/^(?:would|could|should|might)$/.test(clause?.modal ?? '')) return false;
  return childrenBy(tree, index, 'aux').some((at) => tokenAt(tree, at).lemma === 'have');
}

/** "Under the plan the army would pull back": what a plan provides for has not been done. */
function isProvidedFor(tree: Tree, index: number, clause: Clause | undefined): boolean {
  return (
    /^(?:would|could|might)$/.test(clause?.modal ?? '') &&
    childrenBy(tree, index, 'obl').some(
      (at) => caseOf(tree, at) === 'under' && PLAN_NOUNS.test(tokenAt(tree, at).lemma),
    )
  );
}

/** "The missiles must go home": what has to be done has not been. "It must have been hit" is. */
function isBidden(tree: Tree, index: number, clause: Clause | undefined): boolean {
  return /^(?:must|ought)$/.test(clause?.modal ?? '') && !childrenBy(tree, index, 'aux').some((at) => tokenAt(tree, at).lemma === 'have');
} // prettier-ignore

/**
 * "An incursion would be a mistake", "a day on which an invasion is said to start", "an attack was virtually certain": what the clause only
 * imagines, tells on hearsay or foresees.
 */
function isSupposedThing(tree: Tree, index: number, above: number, clause: Clause | undefined): boolean {
  if (tokenAt(tree, index).upos !== 'NOUN') return false;
  const isAny = childrenBy(tree, index, 'det').some((at) => /^(?:an?|any)$/i.test(tokenAt(tree, at).form));
  if (isAny && clause?.modal === 'would' && childBy(tree, above, 'cop') !== undefined) return true;
  const { lemma, upos } = tokenAt(tree, above);
  if (upos === 'ADJ') return FORESEEN.test(lemma);
  const ahead = childrenBy(tree, above, 'xcomp').some((at) => childrenBy(tree, at, 'mark').length > 0 && childrenBy(tree, at, 'aux').every((aux) => tokenAt(tree, aux).lemma !== 'have'));
  return clause?.passive === true && ahead && /^(?:say|think|believe|expect|rumou?r|predict|reckon)$/.test(lemma);
} // prettier-ignore

const FORESEEN = /^(?:certain|likely|unlikely|possible|probable|imminent|inevitable|conceivable)$/;

/** Whether a token stands inside something that is not told as real: an "if", a demand, a fear, a denial. */
export function hypothesisOver(reading: Reading, sentence: number, index: number): Hypothesis | undefined {
  const tree = treeAt(reading, sentence);
  if (
    isSupposed(reading, sentence, index) ||
    isCounterfactual(tree, index, clauseAt(reading, sentence, index))
  )
    return 'if';
  if (isProvidedFor(tree, index, clauseAt(reading, sentence, index))) return 'wanted';
  if (isBidden(tree, index, clauseAt(reading, sentence, index))) return 'wanted';
  let below = index;
  for (const above of ancestorsOf(tree, index)) {
    if (tokenAt(tree, below).deprel === 'conj' && !isSupposed(reading, sentence, above)) {
      below = above; // what is coordinated stands beside the other, not under it
      continue;
    }
    const { deprel: relation } = tokenAt(tree, below);
    const { lemma, upos } = tokenAt(tree, above);
    // What is the subject of a feared or wanted clause is taken for granted: "concern that the buildup signals war".
    const clause = clauseAt(reading, sentence, above);
    if (isRelation(relation, 'nsubj'))
      return below === index && isSupposedThing(tree, index, above, clause) ? 'if' : undefined;
    // What describes something is told for itself: "accused it of firing, a charge that it denied".
    if (relation === 'acl:relcl' && isTold(reading, sentence, below) && !isContent(tree, below))
      return undefined;
    const governed =
      isAnyOf(relation, ['ccomp', 'xcomp', 'acl', 'obj', 'obl', 'nmod', 'csubj']) &&
      (relation !== 'acl:relcl' || isContent(tree, below)) &&
      relation !== 'obl:unmarked';
    const kept =
      isRelation(relation, 'advcl') &&
      /^(?:of|from|by)$/.test(clauseAt(reading, sentence, below)?.mark ?? '');
    const content = relation === 'advcl' && clauseAt(reading, sentence, below)?.mark === 'that';
    // "Has ruled out sending": a participle that the parser took for an adverbial.
    const excluded =
      governed ||
      kept ||
      content ||
      (relation === 'advcl' &&
        tokenAt(tree, below).xpos === 'VBG' &&
        below > above &&
        clauseAt(reading, sentence, below)?.mark === undefined);
    if (excluded && upos === 'VERB' && clause !== undefined && EXCLUDED.test(clause.lemma)) return 'denied';
    // "Of attacking it, Chad had no intention".
    if (kept && hasNone(tree, above)) return 'denied';
    if ((governed || kept || content) && upos === 'VERB') {
      if (isRelation(relation, 'obj') && /^(?:predict|foresee|forecast|anticipate)$/.test(lemma))
        return 'feared';
      if (clause?.lemma.includes(' ') && !/^call for$/.test(clause.lemma)) return undefined; // "call off" is no call
      // "Expressed concern that it would invade": a fear told by the verb's object.
      if (
        (content || isRelation(relation, 'ccomp')) &&
        childrenBy(tree, above, 'obj').some((object) => FEAR_NOUNS.has(tokenAt(tree, object).lemma))
      )
        return 'feared';
      if (WANTED.has(lemma) && !isAsserted(reading, sentence, below, lemma)) return 'wanted';
      if (FEARED.has(lemma)) return lemma === 'deny' ? 'denied' : 'feared';
    }
    // "Won without a shot fired": what is not there.
    if (isRelation(tokenAt(tree, below).deprel, 'obl') && caseOf(tree, below) === 'without') return 'denied';
    // "Had made its withdrawal a condition": what another thing hangs on.
    if (
      isRelation(relation, 'obj') &&
      lemma === 'make' &&
      childrenBy(tree, above, 'xcomp', 'obj').some(
        (at) => at > below && /^(?:condition|precondition|requirement|demand)$/.test(tokenAt(tree, at).lemma),
      )
    )
      return 'wanted';
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
    // "Gave no date on which they would leave".
    if (
      relation === 'acl:relcl' &&
      clauseAt(reading, sentence, below)?.modal !== undefined &&
      childrenBy(tree, above, 'det').some((at) => /^no$/i.test(tokenAt(tree, at).form))
    )
      return 'denied';
    // "A plan under which the army would pull back": what a plan provides for has not been done.
    if (
      relation === 'acl:relcl' &&
      PLAN_NOUNS.test(lemma) &&
      clauseAt(reading, sentence, below)?.modal !== undefined
    )
      return 'wanted';
    // "Sending an army was impossible": what the predicate says cannot be, or need not.
    if (isRelation(relation, 'csubj') && NOT_SO.test(lemma)) return 'denied';
    if (isSupposed(reading, sentence, above)) return 'if';
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
  if (deprel === 'root') return false; // "Britain is to send missiles"
  if (deprel === 'conj' && head >= 0) return isPurpose(reading, sentence, head);
  if (!isRelation(deprel, 'xcomp') || head < 0) return !isRelation(deprel, 'ccomp');
  const { upos, lemma } = tokenAt(tree, head);
  return upos !== 'VERB' && upos !== 'ADJ' ? true : !CARRIED_OUT.test(lemma) && !isForeseen(lemma);
}
