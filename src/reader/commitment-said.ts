import { childBy, childrenBy, spanOfTokens, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { ownersOf } from './actors.ts';
import { citationOf } from './citation.ts';
import { type Clause, clauseTokens, isNobody } from './clause.ts';
import {
  conditionField,
  conditionTokens,
  defendsOther,
  isHostile,
  standingRealis,
  wordsOf,
} from './commitment-fields.ts';
import { type Condition, conditionOf } from './condition.ts';
import type { Draft } from './draft.ts';
import { eventTypeOf } from './frames/coding.ts';
import { type Frame, frameName, isPolitical } from './frames/frame.ts';
import { frameOf } from './frames/match.ts';
import { predicateAt } from './frames/predicate.ts';
import type { Commitment, When } from './item.ts';
import { caseOf } from './nominal.ts';
import { isForce } from './nouns.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Said } from './said.ts';
import type { Sides } from './allegiance.ts';
import { conditionParty, firstOther, targetsOf } from './target.ts';
import { whenOf } from './times.ts';

/** The commitment that a said clause makes: "said it would retaliate", "We will defend", "warned that an attack would be met with force". */
export function committedIn(reading: Reading, said: Said, sides: Sides): Draft<Commitment> | undefined {
  const { sentence, tree, clause, speakers } = said;
  if (!isAhead(said) || isPerfect(said) || isOnlyWished(reading, said) || !speakers.some((speaker) => sides.isParty(speaker))) return undefined;
  const condition = conditionOf(tree, clause.head) ?? anyOf(said);
  const deed = deedOf(reading, said);
  const verdict = verdictOf(reading, said, deed, condition, sides);
  if (verdict === undefined) return undefined;
  const words = wordsOf(tree, clause.head, condition);
  const what = citationOf(tree, clauseTokens(tree, clause), words);
  const when = whenOf(reading, sentence, clause) ?? warnedOn(reading, said);
  const targets = [
    ...targetsOf(reading, sentence, tree, deed.head, condition),
    ...(clause.agent === undefined && clause.patient !== undefined ? targetsOf(reading, sentence, tree, clause.patient, undefined) : []),
  ];
  return {
    kind: 'commitment',
    stance: verdict.stance === 'promise' && isExtorted(reading, said, deed, condition) ? 'threat' : verdict.stance,
    what: reading.text.slice(what.start, what.end),
    ...conditionField(reading, condition),
    by: verdict.by,
    to: firstOther(targets, [...verdict.by, ...speakers], sides),
    via: [],
    attribution: speakers,
    realis: standingRealis('planned', condition),
    ...(when ? { when } : {}),
    where: [],
    span: citationOf(tree, clauseTokens(tree, clause), words, conditionTokens(tree, condition)),
    rule: `said:${deed.frame === undefined ? 'will' : frameName(deed.frame)}`,
    score: verdict.score,
  };
} // prettier-ignore

/** "Hoped that it would end", "its aim was to protect": what is wished or meant, and nobody undertakes. */
function isOnlyWished(reading: Reading, { sentence, tree, clause: { head, agent, parent } }: Said): boolean {
  if (/^(?:hope|wish|fear|doubt)$/.test(clauseAt(reading, sentence, parent)?.lemma ?? '')) return true;
  const subject = childBy(tree, head, 'nsubj') ?? agent;
  return childBy(tree, head, 'cop') !== undefined && subject !== undefined && /^(?:aim|goal|purpose|objective|task|hope|wish|fear|guess|dream|idea|point)s?$/.test(tokenAt(tree, subject).lemma);
} // prettier-ignore

/** "Will take it to court if these are not given": what is done to make another do a thing is threatened, where it is no kindness. */
function isExtorted(reading: Reading, { sentence, clause }: Said, { frame }: Deed, condition: Condition | undefined): boolean {
  if (condition?.hangs !== true || clause.negated) return false;
  const type = frame === undefined ? undefined : eventTypeOf(reading.coding, frame);
  const kind = type !== undefined && type !== 'MOBILIZE';
  return !kind && (clauseAt(reading, sentence, condition.head)?.negated === true || /^unless\b/i.test(reading.text.slice(condition.span.start, condition.span.end)));
} // prettier-ignore

/** "Any incursion will be met with force": hangs on there being one. */
function anyOf({ tree, clause: { passive, patient } }: Said): Condition | undefined {
  if (!passive || patient === undefined || !childrenBy(tree, patient, 'det').some((at) => /^(?:any|every)$/i.test(tokenAt(tree, at).form))) return undefined;
  const span = spanOfTokens(tree, yieldOf(tree, patient));
  return { head: patient, hangs: true, span, whole: span };
} // prettier-ignore

/** The date of a warning, which is the threat itself: "warned on Friday that …". */
function warnedOn(reading: Reading, { sentence, clause }: Said): When | undefined {
  const cue = clauseAt(reading, sentence, clause.parent);
  return cue?.lemma === 'warn' ? whenOf(reading, sentence, cue) : undefined;
}

/** Auxiliaries by which one says what one will do; "would" where the saying is past. */
const AHEAD = /^(?:will|would|shall)$/;

/** "Will", and "are going to". */
function isAhead({ tree, clause }: Said): boolean {
  if (clause.modal !== undefined && clause.modal !== 'to') return AHEAD.test(clause.modal);
  const { xpos } = tokenAt(tree, clause.head);
  // "France is to send": what is arranged for oneself.
  if (
    clause.modal === 'to' &&
    childrenBy(tree, clause.head, 'cop', 'aux').some((at) =>
      /^(?:is|are|was|were)$/i.test(tokenAt(tree, at).form),
    )
  )
    return true;
  return clause.lemma === 'go' && xpos === 'VBG' && childBy(tree, clause.head, 'xcomp') !== undefined;
}

/** "Would have signed": what was not done. */
function isPerfect({ tree, clause }: Said): boolean {
  return childrenBy(tree, clause.head, 'aux').some((at) => tokenAt(tree, at).lemma === 'have');
}

/** The verb that tells what will be done, with its frame: the one below "begin to" and "not hesitate to". */
interface Deed {
  readonly head: number;
  readonly lemma: string;
  readonly frame: Frame | undefined;
}

function deedOf(reading: Reading, { sentence, tree, clause, frame }: Said): Deed {
  const below = childBy(tree, clause.head, 'xcomp') ?? goneOn(tree, clause);
  const hesitates = clause.negated && clause.lemma === 'hesitate';
  if (below === undefined || (!hesitates && !isClass(reading, clause.lemma, 'phase')))
    return { head: clause.head, lemma: clause.lemma, frame };
  const predicate = predicateAt(reading, { sentence, index: below });
  return { head: below, lemma: tokenAt(tree, below).lemma, frame: predicate && frameOf(reading, predicate) };
}

/** "Would go on fighting": the verb that the parser takes for an adverbial. */
function goneOn(tree: Tree, { head, lemma }: Clause): number | undefined {
  return lemma === 'go' ? childrenBy(tree, head, 'advcl').find((at) => tokenAt(tree, at).xpos === 'VBG' && /^on$/i.test(tree.tokens[at - 1]?.form ?? '')) : undefined;
} // prettier-ignore

function isClass(reading: Reading, lemma: string, name: string): boolean {
  return reading.coding.lexicon.isOf(lemma.toLowerCase().split(' ')[0] ?? '', name);
}

interface Verdict {
  readonly stance: Commitment['stance'];
  readonly by: readonly ActorRef[];
  readonly score: number;
}

/** What it is to say that something will be done, and by whom; undefined where it commits nobody. */
function verdictOf(reading: Reading, said: Said, deed: Deed, condition: Condition | undefined, sides: Sides): Verdict | undefined {
  const { tree, clause, doers, speakers } = said;
  const own = said.own || (speakers.every((speaker) => sides.isUnplaced(speaker)) && doers.some(({ id }) => reading.world.actor(id) !== undefined));
  const armed = clause.agent !== undefined && doers.length === 0 && isForce(tokenAt(tree, clause.agent).lemma);
  const verdict = own || armed ? ownVerdict(reading, armed ? { ...said, doers: speakers } : said, deed, condition) : undefined;
  if (!own && verdict === undefined && clause.passive && clause.agent === undefined && clause.negated) return withheldVerdict(reading, said, condition, sides);
  if (own || clause.negated || verdict !== undefined) return verdict;
  const deedOfOwn = clause.agent !== undefined && doers.length === 0 && ['operation', 'reprisal', 'force-act', 'measure'].some((name) => isClass(reading, tokenAt(tree, clause.agent ?? 0).lemma, name));
  if (deedOfOwn && condition?.hangs === true && /^(?:follow|ensue|come|result|begin|start)$/.test(clause.lemma)) return { stance: 'threat', by: speakers, score: 0.6 };
  if (isReprisal(reading, said)) return { stance: 'threat', by: speakers, score: 0.6 };
  // "Any attack would be met with force": what nobody is said to do is done by whoever says so.
  const struck = isClass(reading, clause.lemma, 'retaliation') || (clause.lemma === 'meet' && childrenBy(tree, clause.head, 'obl').length > 0);
  // "Warned that the truce would end if", "that a raid would be cause for war": what nobody is said to do, in a warning, is threatened.
  if (warns(reading, said) && doers.length === 0 && clause.agent !== undefined && tokenAt(tree, clause.agent).upos === 'NOUN' && (condition?.hangs === true || isCauseForWar(tree, clause)))
    return { stance: 'threat', by: speakers, score: 0.6 };
  const attacked = said.frame !== undefined && isHostile(reading, said.frame) && (condition !== undefined || warns(reading, said));
  if (clause.passive && clause.agent === undefined && (struck || attacked) && !clause.negated)
    return { stance: 'threat', by: speakers, score: 0.6 };
  const unnamed = clause.passive && clause.agent === undefined && !clause.negated ? unnamedVerdict(reading, said, condition, sides) : undefined;
  if (unnamed !== undefined) return unnamed;
  const subject = clause.agent ?? clause.patient;
  // "Aid would go on for as long as arms were delivered": what is given goes on being given.
  if (subject !== undefined && doers.length === 0 && condition?.hangs === false && isClass(reading, clause.lemma, 'duration') && !isClass(reading, clause.lemma, 'ending') && ['aid', 'arms'].some((name) => isClass(reading, tokenAt(tree, subject).lemma, name)))
    return { stance: 'promise', by: speakers, score: 0.6 };
  const operation = subject !== undefined && doers.length === 0 && isClass(reading, tokenAt(tree, subject).lemma, 'operation');
  // "The raids will continue, he warned".
  if (operation && condition === undefined && warns(reading, said) && isClass(reading, clause.lemma, 'duration') && !isClass(reading, clause.lemma, 'ending')) return { stance: 'threat', by: speakers, score: 0.55 };
  if (operation && condition !== undefined && isClass(reading, clause.lemma, 'duration')) {
    // "Until he accepts" asks something of another; "until security is restored" does not.
    const asked = conditionParty(reading, said.sentence, condition).some((actor) => !sides.meet([actor], speakers));
    return { stance: asked && !isClass(reading, clause.lemma, 'ending') ? 'threat' : 'promise', by: speakers, score: 0.6 };
  }
  return undefined;
} // prettier-ignore

/** What is said to be done by nobody named, of what only the speaker's own side can mean: "the pull-out would be halted if", "the prisoners will be freed once". */
function unnamedVerdict(reading: Reading, said: Said, condition: Condition | undefined, sides: Sides): Verdict | undefined {
  const { tree, sentence, clause, speakers, frame } = said;
  const by = speakers;
  const { patient } = clause;
  if (patient === undefined) return undefined;
  const noun = tokenAt(tree, patient).lemma;
  if (deemsHostile(said)) return { stance: 'threat', by, score: 0.6 };
  // "Those who fired would be brought to justice", "an inquiry would be held".
  if (clause.lemma === 'bring' && childrenBy(tree, clause.head, 'obl').some((at) => /^(?:justice|account|trial|book)$/.test(tokenAt(tree, at).lemma))) return { stance: 'threat', by, score: 0.55 };
  if (/^(?:hold|open|launch|call|set up)$/.test(clause.lemma) && POLL.test(noun)) return { stance: 'promise', by, score: 0.55 };
  const type = frame === undefined ? undefined : eventTypeOf(reading.coding, frame);
  const yields = type !== undefined && /^(?:RETREAT|CONCEDE|AID)$/.test(type);
  if (isClass(reading, clause.lemma, 'stopping')) {
    const isOwn = yields || ['ceasefire', 'talks', 'aid', 'deescalation'].some((name) => isClass(reading, noun, name));
    return isOwn && condition?.hangs === true ? { stance: 'threat', by, score: 0.6 } : undefined;
  }
  const owners = ownersOf(reading, { sentence, index: patient });
  const own = owners.length === 0 || sides.meet(owners, speakers);
  return yields && own ? { stance: 'promise', by, score: condition === undefined ? 0.55 : 0.6 } : undefined;
} // prettier-ignore

/** "The hostages would not be released until he was sent back": what is kept from another, by whoever says on what terms. */
function withheldVerdict(reading: Reading, { frame, clause, speakers, sentence }: Said, condition: Condition | undefined, sides: Sides): Verdict | undefined {
  const type = frame === undefined ? undefined : eventTypeOf(reading.coding, frame);
  const owners = clause.patient === undefined ? [] : ownersOf(reading, { sentence, index: clause.patient });
  const own = owners.length === 0 || sides.meet(owners, speakers);
  return own && condition !== undefined && type !== undefined && /^(?:RETREAT|CONCEDE|AID)$/.test(type) ? { stance: 'threat', by: speakers, score: 0.6 } : undefined;
} // prettier-ignore

/** "Would be treated as hostile", "will be considered a target", "would regard it as an act of war". */
function deemsHostile({ tree, clause }: Said): boolean {
  if (!/^(?:treat|regard|consider|see|view|deem|take)$/.test(clause.lemma)) return false;
  const named = [...childrenBy(tree, clause.head, 'xcomp', 'obl', 'advcl'), ...(clause.patient === undefined ? [] : childrenBy(tree, clause.patient, 'xcomp', 'appos', 'nmod'))];
  return named.some((at) => [at, ...childrenBy(tree, at, 'nmod', 'amod')].some((word) => /^(?:hostile|enemy|war|aggression|target|combatant|casus)$/.test(tokenAt(tree, word).lemma)));
} // prettier-ignore

/** "There will be consequences", "any aggressor will pay a heavy price": what is threatened without saying who will see to it. */
function isReprisal(reading: Reading, { tree, clause }: Said): boolean {
  const { head, lemma, patient } = clause;
  if (lemma === 'regret') return /^(?:this|it|that)$/i.test(patient === undefined ? '' : tokenAt(tree, patient).form);
  if (childBy(tree, head, 'expl') !== undefined) return childrenBy(tree, head, 'nsubj').some((at) => isClass(reading, tokenAt(tree, at).lemma, 'reprisal'));
  return patient !== undefined && isClass(reading, lemma, 'suffering') && isClass(reading, tokenAt(tree, patient).lemma, 'reprisal');
} // prettier-ignore

/** "Will give a firm reply", "will take all necessary measures": a noun that makes a threat of a verb that says little. */
function dealsReprisal(reading: Reading, { tree, clause }: Said): boolean {
  const { patient, lemma } = clause;
  if (patient === undefined || isClass(reading, lemma, 'suffering')) return false;
  const { lemma: noun } = tokenAt(tree, patient);
  if (isClass(reading, noun, 'reprisal')) return true;
  const adjectives = childrenBy(tree, patient, 'amod').map((at) => tokenAt(tree, at).lemma);
  return (
    (/^(?:resume|renew|restart|reopen)$/.test(lemma) && isClass(reading, noun, 'force-act')) ||
    (lemma === 'take' && /^(?:measure|step|action)$/.test(noun) && adjectives.some((word) => isClass(reading, word, 'resolute'))) ||
    (/^(?:use|employ|resort)$/.test(lemma) && isClass(reading, noun, 'force-act'))
  );
} // prettier-ignore

/** What it is to say that one's own side will do it. */
function ownVerdict(
  reading: Reading,
  said: Said,
  { lemma, frame }: Deed,
  condition: Condition | undefined,
): Verdict | undefined {
  const { tree, clause, doers: by } = said;
  const refused = (clause.negated || (clause.patient !== undefined && isNobody(tree, clause.patient))) && clause.lemma !== 'hesitate';
  if (!refused && deemsHostile(said)) return { stance: 'threat', by, score: 0.65 };
  if (refused && isClass(reading, lemma, 'forsaking') && condition?.hangs !== true) return { stance: 'promise', by, score: 0.6 };
  if (refused && isClass(reading, lemma, 'forbearance')) return { stance: 'threat', by, score: 0.6 };
  if (!refused && ((isClass(reading, lemma, 'retaliation') && !defendsOther(tree, clause.head, lemma)) || dealsReprisal(reading, said))) return { stance: 'threat', by, score: 0.7 };
  const type = frame === undefined ? undefined : eventTypeOf(reading.coding, frame);
  // "Would not hesitate to cut the nets": said to deter, unless it is to help.
  if (clause.negated && clause.lemma === 'hesitate' && !(type !== undefined && /^(?:AID|COOPERATE|SUPPORT|CONCEDE|RETREAT|AGREE)$/.test(type))) return { stance: 'threat', by, score: 0.6 };
  if (frame === undefined || !isPolitical(frame))
    return refused || (isClass(reading, lemma, 'idle') && !isSteadfast(reading, said, lemma) && !(condition?.hangs === true && !EMPTY.test(lemma))) ? undefined : { stance: warns(reading, said) ? 'threat' : 'promise', by, score: 0.55 };
  if (frame.items.some(({ kind }) => OTHERS.has(kind)) || type === undefined || NOT_OWN.has(type)) return undefined;
  const hostile = isHostile(reading, frame);
  // Who sends forces may help or menace: a threat only in a warning or where it hangs on something.
  if (type === 'MOBILIZE' && condition === undefined && !refused) return { stance: warns(reading, said) ? 'threat' : 'promise', by, score: 0.6 };
  if (type === 'MOBILIZE' && refused) return { stance: 'promise', by, score: 0.55 };
  // To refuse one's cooperation is a threat where it hangs on something, and else an answer.
  if (refused && !hostile) return condition === undefined ? undefined : { stance: 'threat', by, score: 0.65 };
  return { stance: hostile !== refused ? 'threat' : 'promise', by, score: 0.7 };
} // prettier-ignore

/** "Will stay until peace is made", "will take the dispute to the World Court": what commits although its verb says little. */
function isSteadfast(reading: Reading, { tree, clause }: Said, lemma: string): boolean {
  if (/^(?:remain|stay)$/.test(lemma)) return childBy(tree, clause.head, 'xcomp') === undefined;
  if (/^(?:hold|call|open|launch)$/.test(lemma)) return clause.patient !== undefined && POLL.test(tokenAt(tree, clause.patient).lemma);
  if (!/^(?:take|go)$/.test(lemma)) return false;
  const goals = [...childrenBy(tree, clause.head, 'obl'), ...(clause.patient === undefined ? [] : childrenBy(tree, clause.patient, 'nmod'))];
  return goals.some((at) => caseOf(tree, at) === 'to' && isClass(reading, tokenAt(tree, at).lemma.toLowerCase(), 'forum'));
} // prettier-ignore

/** What a government calls or opens of its own. */
const POLL = /^(?:inquiry|enquiry|investigation|election|referendum|poll|plebiscite)s?$/;

/** "Would be cause for war", "would mean war", "would be an act of war". */
function isCauseForWar(tree: Tree, { head, lemma }: Clause): boolean {
  if (/^(?:mean|bring|trigger|provoke|constitute|be)$/.test(lemma)) return childrenBy(tree, head, 'obj').some((at) => tokenAt(tree, at).lemma === 'war');
  return childBy(tree, head, 'cop') !== undefined && [head, ...childrenBy(tree, head, 'nmod', 'obl')].some((at) => tokenAt(tree, at).lemma === 'war');
} // prettier-ignore

/** Verbs that commit nobody even where they hang on something. */
const EMPTY =
  /^(?:be|have|need|see|know|think|believe|hope|like|want|consider|seem|appear|become|happen|say|tell|depend|matter|mean)$/;

/** Whether what is said is said as a warning: "warned that", "…, the premier warned". */
function warns(reading: Reading, { sentence, tree, clause }: Said): boolean {
  const inserted = childrenBy(tree, clause.head, 'parataxis').map((at) => tokenAt(tree, at).lemma);
  return [clauseAt(reading, sentence, clause.parent)?.lemma ?? '', ...inserted].some((lemma) => /^(?:warn|threaten|caution)$/.test(lemma));
} // prettier-ignore

/** Kinds of items, and types of events, that an act yet to come gives instead of a commitment. */
const OTHERS: ReadonlySet<string> = new Set([
  'meeting',
  'statement',
  'demand',
  'answer',
  'claim',
  'decision',
  'commitment',
]);
const NOT_OWN: ReadonlySet<string> = new Set(['CONSULT', 'REQUEST', 'REJECT', 'ACCUSE']);
