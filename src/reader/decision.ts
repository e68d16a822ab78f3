import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { type Clause, clauseTokens } from './clause.ts';
import type { Draft } from './draft.ts';
import { frameName } from './frames/frame.ts';
import { isActing } from './frames/slots.ts';
import type { Decision } from './item.ts';
import { caseOf, conjunctsOf, phraseTokens } from './nominal.ts';
import { clauseAt, type Reading, treeAt } from './reading.ts';
import { isLongAgo } from './modality.ts';
import { whenOf } from './times.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

/** Who has to decide, and who has decided, one for each sentence that says so. */
export function readDecisions(reading: Reading, voices: Voices, acts: readonly Act[]): Draft<Decision>[] {
  const deciding = flatMap(reading.sentences, (_, sentence) => onePerSentence(inSentence(reading, voices, sentence)));
  const told = flatMap(acts, (act) => ofAct(reading, act) ?? []);
  return onePerPlace([...deciding, ...told]);
} // prettier-ignore

/** Verbs of deciding that say themselves that it is for the doer to settle. */
const DECIDE = /^(?:decide|determine|rule|settle|choose|resolve|vote|judge|arbitrate|adjudicate)$/;
/** Verbs that carry a decision as their object, and those by which a decision is given where it must be. */
const GIVES = /^(?:make|take|reach|announce|issue|deliver|give|hand down)$/;
const MUST_GIVE = /^(?:approve|ratify|endorse|consent|sign off)$/;
const DECISION = /^(?:decision|ruling|verdict|judg(?:e)?ment|go-ahead|approval)$/;
/** A question left to somebody: what deciding is of. */
const QUESTION = /^(?:whether|if|how|what|which|who|when|where|why)$/i;
/** Nouns for what somebody gives when they have decided. */
const OUTCOME =
  /^(?:decision|ruling|verdict|judg(?:e)?ment|go-ahead|approval|choice|say|word|call|vote|answer|fate|matter|question|issue|next|move)$/;

function inSentence(reading: Reading, voices: Voices, sentence: number): Draft<Decision>[] {
  const tree = reading.sentences[sentence]?.tree;
  if (tree === undefined) return [];
  const drafts: Draft<Decision>[] = [];
  for (let index = 0; index < tree.tokens.length; index++) {
    const found = deciderAt(reading, sentence, tree, index);
    if (found !== undefined && found.by.length > 0)
      drafts.push(draftOf(reading, voices, sentence, tree, found));
  }
  return drafts;
}

function draftOf(reading: Reading, voices: Voices, sentence: number, tree: Tree, found: Found): Draft<Decision> {
  const clause = clauseAt(reading, sentence, found.clause);
  const when = clause && whenOf(reading, sentence, clause);
  const span = spanOfTokens(tree, found.tokens);
  const subject = spanOfTokens(tree, found.what);
  return {
    kind: 'decision',
    what: reading.text.slice(subject.start, subject.end),
    status: 'pending',
    by: found.by,
    to: [],
    via: [],
    attribution: voices.over(span),
    realis: when && isLongAgo(reading, when) ? 'historical' : 'planned',
    ...(when ? { when } : {}),
    where: [],
    span,
    rule: found.rule,
    score: 0.75,
  };
} // prettier-ignore

interface Found {
  readonly by: readonly ActorRef[];
  /** Token indexes of the citation, and of what is to be decided. */
  readonly tokens: readonly number[];
  readonly what: readonly number[];
  readonly clause: number;
  readonly rule: string;
}

function deciderAt(reading: Reading, sentence: number, tree: Tree, index: number): Found | undefined {
  const { upos } = tokenAt(tree, index);
  const clause = clauseAt(reading, sentence, index);
  if (clause && upos === 'VERB' && isDeciding(tree, clause)) return toDecide(reading, sentence, tree, clause);
  if (clause && upos === 'VERB' && AWAITS.test(clause.lemma)) {
    const found = awaited(reading, sentence, tree, clause);
    if (found !== undefined) return found;
  }
  return restsWith(reading, sentence, tree, index);
}

/** "Decide", "make a decision", "must approve". */
function isDeciding(tree: Tree, clause: Clause): boolean {
  const { lemma, patient, modal } = clause;
  if (DECIDE.test(lemma)) return true;
  if (MUST_GIVE.test(lemma)) return patient !== undefined && (modal === 'must' || isNotYet(tree, clause));
  return GIVES.test(lemma) && patient !== undefined && DECISION.test(tokenAt(tree, patient).lemma);
}

/** "Has yet to be approved", "has still to ratify it". */
function isNotYet(tree: Tree, { head, modal }: Clause): boolean {
  const { head: above, deprel } = tokenAt(tree, head);
  if (modal !== 'to' || above < 0 || !isRelation(deprel, 'xcomp') || tokenAt(tree, above).lemma !== 'have') return false;
  return [head, above].some((at) => childrenBy(tree, at, 'advmod').some((word) => /^(?:yet|still)$/i.test(tokenAt(tree, word).form)));
} // prettier-ignore

/** "Modi will decide whether to", "has 60 days to decide", "is to be determined by the two governments", "for Abiy alone to decide". */
function toDecide(reading: Reading, sentence: number, tree: Tree, clause: Clause): Found | undefined {
  const asked = questionUnder(tree, clause.head);
  const open =
    clause.modal === undefined
      ? clause.negated || isYet(tree, clause.head)
      : /^(?:will|must|shall|to)$/.test(clause.modal) && !clause.negated;
  if (!open || isStatedResult(tree, clause) || !isDue(tree, clause)) return undefined;
  const agents = forPhrase(tree, clause.head) ?? (clause.agent === undefined ? [] : [clause.agent]);
  const by = flatMap(agents, (at) => decidersAt(reading, sentence, at));
  const { lemma } = tokenAt(tree, clause.head);
  if (/^(?:determine|settle|choose|resolve|vote|judge|arbitrate|adjudicate)$/.test(lemma) && asked === undefined && !(clause.passive && by.length > 0) && !isLeft(tree, clause.head) && !hasTopic(tree, clause.head) && !(lemma === 'determine' && clause.patient !== undefined)) return undefined;
  const { patient } = clause;
  const tokens = [...clauseTokens(tree, clause), ...flatMap(flatMap(agents, (at) => conjunctsOf(tree, at)), (at) => phraseTokens(tree, at)), ...(asked === undefined ? [] : yieldOf(tree, asked))];
  const what = asked !== undefined ? yieldOf(tree, asked) : patient !== undefined ? yieldOf(tree, patient) : tokens;
  return { by, tokens: shortened(tree, tokens, clause.head), what, clause: clause.head, rule: `decide:${lemma}` };
} // prettier-ignore

/** Those at a token who can decide: whoever can act, and any person by name. */
function decidersAt(reading: Reading, sentence: number, index: number): ActorRef[] {
  const { upos, lemma } = tokenAt(treeAt(reading, sentence), index);
  if (/^(?:other|someone|somebody|anyone|anybody|everyone|everybody)s?$/.test(lemma)) return [];
  const named = upos === 'PROPN';
  return actorsAt(reading, { sentence, index }).filter((actor) => named || isActing(reading, actor));
}

/** The clause that asks what is to be decided: "whether to pull back", "how Russia will respond". */
function questionUnder(tree: Tree, head: number): number | undefined {
  return childrenBy(tree, head, 'ccomp', 'xcomp', 'advcl', 'obj', 'csubj').find((at) =>
    yieldOf(tree, at).some((word) => word <= at && QUESTION.test(tokenAt(tree, word).form)) || QUESTION.test(tokenAt(tree, at).form),
  );
} // prettier-ignore

/** "Has to decide", "is due to vote", "60 days to decide": an infinitive of what is to come, not "failed to vote" or "met to decide". */
function isDue(tree: Tree, { head, modal }: Clause): boolean {
  const { deprel, head: above } = tokenAt(tree, head);
  if (modal !== 'to' || above < 0 || !isRelation(deprel, 'xcomp') || tokenAt(tree, above).upos !== 'VERB')
    return true;
  return /^(?:have|need|expect|schedule|set|leave|prepare|remain|plan|force|intend)$/.test(
    tokenAt(tree, above).lemma,
  );
}

/** "Vote on the plan", "rule on the border", "vote on recognizing". */
function hasTopic(tree: Tree, head: number): boolean {
  const clauses = childrenBy(tree, head, 'advcl').some((at) =>
    childrenBy(tree, at, 'mark').some((mark) => /^(?:on|whether)$/i.test(tokenAt(tree, mark).form)),
  );
  return clauses || childrenBy(tree, head, 'obl').some((at) => /^(?:on|over|about)$/.test(caseOf(tree, at)));
}

/** "Decided that", "voted to": what has been decided, whatever verb stands above. */
function isStatedResult(tree: Tree, { head, modal }: Clause): boolean {
  return childrenBy(tree, head, 'ccomp').some((at) => childrenBy(tree, at, 'mark').some((mark) => /^that$/i.test(tokenAt(tree, mark).form))) && modal !== 'must';
} // prettier-ignore

/** "Has yet to decide", "has still to rule", "is still deciding". */
function isYet(tree: Tree, head: number): boolean {
  return tokenAt(tree, head).xpos === 'VBG' && childBy(tree, head, 'aux') !== undefined;
}

/** "For Mr. Abiy alone to decide", "a matter for the two to settle": who stands before the infinitive, near above it. */
function forPhrase(tree: Tree, head: number): number[] | undefined {
  const above = [...ancestorsOf(tree, head)].slice(0, 2);
  const one = flatMap([head, ...above], (at) => [at, ...childrenBy(tree, at, 'obl', 'nmod', 'nsubj', 'dep')])
    .find((at) => at < head && head - at <= 8 && tokenAt(tree, at).upos !== 'VERB' && caseOf(tree, at) === 'for');
  return one === undefined ? undefined : [one];
} // prettier-ignore

function isLeft(tree: Tree, head: number): boolean {
  return forPhrase(tree, head) !== undefined;
}

/** "Awaits ratification by the Duma". */
const AWAITED = /^(?:ratification|endorsement|consent|signature|blessing)$/;
const AWAITS = /^(?:await|wait|expect|depend|hinge|rest|hang)$/;

/** "Awaits a decision by the council", "is waiting for Washington's answer": who must give it. */
function awaited(reading: Reading, sentence: number, tree: Tree, clause: Clause): Found | undefined {
  if (clause.negated) return undefined;
  const thing = [
    ...(clause.patient === undefined ? [] : [clause.patient]),
    ...childrenBy(tree, clause.head, 'obl').filter((at) => /^(?:for|on|upon)$/.test(caseOf(tree, at))),
  ].find((at) => DECISION.test(tokenAt(tree, at).lemma) || AWAITED.test(tokenAt(tree, at).lemma));
  if (thing === undefined) return undefined;
  const givers = [...childrenBy(tree, thing, 'nmod'), ...childrenBy(tree, clause.head, 'obl')].filter((at) => /^(?:of|by|from)$/.test(caseOf(tree, at)));
  const by = [
    ...flatMap(givers, (at) => actorsAt(reading, { sentence, index: at })),
    ...ownersOf(reading, { sentence, index: thing }),
  ].filter((actor) => isActing(reading, actor));
  const phrase = yieldOf(tree, thing);
  return { by, tokens: shortened(tree, [clause.head, ...phrase], clause.head), what: phrase, clause: clause.head, rule: `await:${tokenAt(tree, thing).lemma}` };
} // prettier-ignore

/** "The decision rests with Putin", "it is up to the parliament", "the ball is in Tehran's court", "the final say belongs to". */
function restsWith(reading: Reading, sentence: number, tree: Tree, index: number): Found | undefined {
  const { lemma, deprel } = tokenAt(tree, index);
  const holder = isRelation(deprel, 'root') || clauseAt(reading, sentence, index) !== undefined || /^(?:up|rest|lie|belong|fall|remain|sit|be)$/i.test(lemma);
  if (!holder) return undefined;
  const person = upTo(tree, index) ?? withWhom(reading, sentence, tree, index) ?? inHands(tree, index) ?? forWhom(tree, index);
  if (person === undefined) return undefined;
  const by = decidersAt(reading, sentence, person);
  const subject = childBy(tree, index, 'nsubj', 'csubj');
  const tokens = yieldOf(tree, index, (at) => /^(?:conj|advcl|parataxis|acl:relcl)/.test(tokenAt(tree, at).deprel));
  return { by, tokens: shortened(tree, tokens, index), what: subject === undefined ? tokens : yieldOf(tree, subject), clause: index, rule: 'decide:rests-with' };
} // prettier-ignore

/** "It is up to Congress": the parser heads it by "up" or by the name. */
function upTo(tree: Tree, index: number): number | undefined {
  if (childBy(tree, index, 'cop') === undefined) return undefined;
  const first = tree.tokens.findIndex((token, at) => at <= index + 1 && /^up$/i.test(token.form) && tree.tokens[at + 1]?.form === 'to' && Math.abs(at - index) <= 4);
  if (first < 0) return undefined;
  if (tokenAt(tree, index).form.toLowerCase() === 'up') return childrenBy(tree, index, 'obl', 'nmod').find((at) => at > first);
  return index > first ? index : undefined;
} // prettier-ignore

/** "The decision rests with", "the choice is Tehran's to make". */
function withWhom(reading: Reading, sentence: number, tree: Tree, index: number): number | undefined {
  const clause = clauseAt(reading, sentence, index);
  if (clause === undefined || !/^(?:rest|lie|belong|fall|remain|sit)$/.test(clause.lemma) || clause.agent === undefined) return undefined;
  // "It rests with Mr. Assad whether the pipeline is reopened".
  const asks = /^it$/i.test(tokenAt(tree, clause.agent).form) && yieldOf(tree, index).some((at) => at > index && /^whether$/i.test(tokenAt(tree, at).form));
  if (!asks && !OUTCOME.test(tokenAt(tree, clause.agent).lemma)) return undefined;
  return childrenBy(tree, index, 'obl').find((at) => /^(?:with|to|on)$/.test(caseOf(tree, at)));
} // prettier-ignore

/** "Is in the hands of the court", "the ball is in Iran's court". */
function inHands(tree: Tree, index: number): number | undefined {
  const hands = [index, ...childrenBy(tree, index, 'obl')].find(
    (at) => caseOf(tree, at) === 'in' && /^(?:hand|court)s?$/.test(tokenAt(tree, at).lemma),
  );
  if (hands === undefined) return undefined;
  const subject = childBy(tree, index, 'nsubj');
  if (subject === undefined || !/^(?:decision|matter|fate|future|ball|choice|issue|question|outcome)$/.test(tokenAt(tree, subject).lemma)) return undefined;
  return childrenBy(tree, hands, 'nmod').find((at) => /^(?:of|['’]s?)$/.test(caseOf(tree, at)) || at < hands);
} // prettier-ignore

/** "Whether to strike is a decision for the president". */
function forWhom(tree: Tree, index: number): number | undefined {
  if (childBy(tree, index, 'cop') === undefined || !/^(?:decision|choice|matter|question|call)$/.test(tokenAt(tree, index).lemma)) return undefined;
  return childrenBy(tree, index, 'nmod').find((at) => caseOf(tree, at) === 'for');
} // prettier-ignore

/** At most so many characters of citation: beyond, the verb with its nearer half. */
const LONGEST_CITATION = 200;

function shortened(tree: Tree, tokens: readonly number[], head: number): number[] {
  const { start, end } = spanOfTokens(tree, [...tokens]);
  if (end - start <= LONGEST_CITATION) return [...tokens];
  const anchor = tokenAt(tree, head).start;
  return tokens.filter((at) => Math.abs(tokenAt(tree, at).start - anchor) <= LONGEST_CITATION / 2);
}

/** Bodies and persons that the report says have voted, ruled or decided. */
function ofAct(reading: Reading, act: Act): Draft<Decision> | undefined {
  const item = act.frame.items.find(({ kind }) => kind === 'decision');
  const { predicate, realis, by } = act;
  if (item?.value !== 'taken' || predicate.pos !== 'v' || act.hypothesis !== undefined || by.length === 0) return undefined;
  if ((realis !== 'actual' && realis !== 'historical') || act.clause?.tense !== 'past' || !TAKES.test(act.clause.lemma)) return undefined;
  const subject = act.complement === undefined ? act.span : spanOfTokens(predicate.tree, yieldOf(predicate.tree, act.complement));
  const whole = { start: Math.min(act.span.start, subject.start), end: Math.max(act.span.end, subject.end) };
  return {
    kind: 'decision',
    what: reading.text.slice(subject.start, subject.end),
    status: 'taken',
    by,
    to: [],
    via: [],
    attribution: act.attribution,
    realis,
    ...(act.when ? { when: act.when } : {}),
    where: [],
    span: whole.end - whole.start > LONGEST_CITATION ? act.span : whole,
    rule: `frame:${frameName(act.frame)}`,
    score: 0.6,
  };
} // prettier-ignore

/** Verbs by which a report itself says that somebody decided; to sign or to approve is an event, and no more. */
const TAKES = /^(?:decide|vote|rule|resolve|opt|choose|determine)$/;

function onePerSentence(drafts: readonly Draft<Decision>[]): Draft<Decision>[] {
  return drafts.filter((draft, at) => !drafts.slice(0, at).some((other) => other.by.some(({ id }) => draft.by.some((actor) => actor.id === id))));
} // prettier-ignore

/** A decision that is pending and one taken at the same words are one: the pending. */
function onePerPlace(drafts: readonly Draft<Decision>[]): Draft<Decision>[] {
  return drafts.filter(
    (draft, at) =>
      !drafts.slice(0, at).some(({ span }) => span.start < draft.span.end && draft.span.start < span.end),
  );
}
