import { childBy, childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { overlaps } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt } from './actors.ts';
import { citationOf } from './citation.ts';
import { agreedCommitments } from './commitment-agreed.ts';
import { committedIn } from './commitment-said.ts';
import {
  conditionField,
  conditionTokens,
  defendsOther,
  isHostile,
  standingRealis,
  wordsOf,
} from './commitment-fields.ts';
import { conditionOf } from './condition.ts';
import type { Draft } from './draft.ts';
import { frameName } from './frames/frame.ts';
import { slotHeads } from './frames/slots.ts';
import type { Commitment } from './item.ts';
import { clauseAt, type Reading } from './reading.ts';
import { isOwnCountry, type Said } from './said.ts';
import type { Sides } from './allegiance.ts';
import { firstOther, targetsOf } from './target.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

type Stance = Commitment['stance'];

/**
 * Commitments: one's own act threatened, promised, offered or proposed. By a predicate that says so ("threatened to", "an offer of"),
 * or because somebody says that their own side will act: an act of conflict is a threat, one of cooperation a promise.
 */
export function readCommitments(
  reading: Reading,
  voices: Voices,
  acts: readonly Act[],
  said: readonly Said[],
  sides: Sides,
): Draft<Commitment>[] {
  const framed = flatMap(acts, (act) => {
    const item = act.frame.items.find(({ kind }) => kind === 'commitment');
    const stance = STANCES.find((one) => one === item?.value);
    return stance === undefined || !isMade(act) ? [] : (committedBy(reading, act, stance, acts, sides) ?? []);
  });
  const spoken = flatMap(said, (one) => committedIn(reading, one, sides) ?? []);
  const agreed = agreedCommitments(reading, voices, sides);
  const found: Draft<Commitment>[] = [...framed];
  for (const draft of [...spoken, ...agreed])
    if (!found.some(({ span }) => overlaps(span, draft.span))) found.push(draft);
  return found;
}

const STANCES: readonly Stance[] = ['threat', 'promise', 'offer', 'proposal'];

/** A commitment counts where it is made, not where it is feared, denied or only thought of. */
function isMade({ realis, hypothesis }: Act): boolean {
  return hypothesis === undefined && (realis === 'actual' || realis === 'historical');
}

/** The commitment that a predicate of the lexicon makes. */
function committedBy(
  reading: Reading,
  act: Act,
  stance: Stance,
  acts: readonly Act[],
  sides: Sides,
): Draft<Commitment> | undefined {
  const { predicate, complement } = act;
  const { tree, index, sentence } = predicate;
  const by = stance === 'threat' && isSuffered(act) ? [] : whoseOf(act);
  const content = complement ?? contentPhrase(reading, act);
  if (by.length === 0 || (content === undefined && isBackReference(reading, act))) return undefined;
  const condition = conditionOf(tree, index);
  // "A warning that planes would be fired upon": of what the warner does, not of what may come.
  if (predicate.pos === 'n' && tokenAt(tree, index).lemma === 'warning' && content !== undefined && isFinite(reading, sentence, content) && !isAgainst(reading, tree, content, acts.find((one) => one.predicate.sentence === sentence && one.predicate.index === content))) return undefined;
  if (content !== undefined && isBorne(reading, tree, content)) return undefined;
  const words = content === undefined ? [] : wordsOf(tree, content, condition);
  const inner = acts.find((one) => one.predicate.sentence === sentence && one.predicate.index === content);
  const targets = [act.to, answerersOf(reading, act), inner?.to ?? [], ...targetsOf(reading, sentence, tree, content, condition)];
  const what = words.length > 0 ? citationOf(tree, words) : act.span;
  return {
    kind: 'commitment',
    stance: stance === 'promise' && !/^(?:undertak|guarantee|assur|commit)/.test(tokenAt(tree, index).lemma) && isAgainst(reading, tree, content, inner) ? 'threat' : stance,
    what: reading.text.slice(what.start, what.end),
    ...conditionField(reading, condition),
    by,
    to: firstOther(targets, by, sides),
    via: [],
    attribution: act.attribution,
    realis: standingRealis(act.realis, condition),
    ...(act.when ? { when: act.when } : {}),
    where: [],
    span: citationOf(tree, act.tokens, words, conditionTokens(tree, condition)),
    rule: `frame:${frameName(act.frame)}`,
    score: 0.75,
  };
} // prettier-ignore

/** "An offer to mediate was turned down by Baku": who answers an offer is to whom it was made. */
function answerersOf(reading: Reading, { predicate }: Act): ActorRef[] {
  const { tree, index, sentence, pos } = predicate;
  const clause = pos === 'n' ? clauseAt(reading, sentence, tokenAt(tree, index).head) : undefined;
  if (clause?.agent === undefined || clause.patient !== index || !ANSWERS.test(clause.lemma)) return [];
  return actorsAt(reading, { sentence, index: clause.agent });
} // prettier-ignore

const ANSWERS =
  /^(?:reject|accept|decline|refuse|spurn|rebuff|dismiss|welcome|ignore|turn down|brush aside|shrug off|take up|snub)$/;

/** Whether what is vowed is done against somebody: an act of conflict, or a verb of striking back. */
function isAgainst(reading: Reading, tree: Tree, content: number | undefined, inner: Act | undefined): boolean {
  if (content === undefined || inner?.realis === 'negated') return false;
  const { lemma, upos } = tokenAt(tree, content);
  return (inner !== undefined && isHostile(reading, inner.frame)) || (upos === 'VERB' && reading.coding.lexicon.isOf(lemma.toLowerCase(), 'retaliation') && !defendsOther(tree, content, lemma));
} // prettier-ignore

function isFinite(reading: Reading, sentence: number, index: number): boolean {
  const clause = clauseAt(reading, sentence, index);
  return clause !== undefined && clause.modal !== 'to';
}

/** "Ready to pay a high price", "prepared to bear the cost": what one will suffer is offered to nobody. */
function isBorne(reading: Reading, tree: Tree, content: number): boolean {
  const isOf = (index: number, name: string): boolean => reading.coding.lexicon.isOf(tokenAt(tree, index).lemma.toLowerCase(), name);
  return isOf(content, 'suffering') && childrenBy(tree, content, 'obj').some((at) => isOf(at, 'reprisal'));
} // prettier-ignore

/** "Being threatened like that": who says that he is threatened threatens nobody. */
function isSuffered({ by, clause }: Act): boolean {
  return by.length === 0 && clause?.passive === true;
}

/** Whose commitment it is: the doer's; of "he was prepared to" whose "he" is not known, whoever says it. */
function whoseOf({ by, clause, attribution, predicate }: Act): readonly ActorRef[] {
  // "Said that the students had been guaranteed safe passage": by whoever says so, where nobody else is named.
  if (by.length === 0 && clause?.passive === true && clause.agent === undefined) return attribution;
  const subject = clause?.agent ?? clause?.patient ?? childBy(predicate.tree, predicate.index, 'expl');
  const isUnknown = subject !== undefined && (tokenAt(predicate.tree, subject).upos === 'PRON' || isOwnCountry(predicate.tree, subject));
  return isUnknown && attribution.length > 0 && (by.length === 0 || isOwnCountry(predicate.tree, subject)) ? attribution : by;
} // prettier-ignore

/** A noun without what is offered, who offers or a verb that makes the offer only points back: "the threat", "these promises". */
function isBackReference(reading: Reading, { predicate }: Act): boolean {
  return predicate.pos === 'n' && predicate.carrier?.role !== 'does' && slotHeads(reading, predicate, 'by').length === 0;
} // prettier-ignore

/** The phrase that says what is threatened or offered: "of sanctions", "retaliation", "with war". */
function contentPhrase(reading: Reading, { predicate, frame }: Act): number | undefined {
  const roles = new Set(frame.to.flat());
  return flatMap(
    ['of', 'obj', 'with', 'for'].filter((slot) => !roles.has(slot)),
    (slot) => slotHeads(reading, predicate, slot),
  )[0];
}
