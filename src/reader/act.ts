import { spanOfTokens, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import type { ActorRef, PlaceRef } from '../world/refs.ts';
import { dayOf } from '../world/calendar.ts';
import type { When } from '../world/when.ts';
import { type Clause, clauseTokens, isNobody } from './clause.ts';
import { eventTypeOf } from './frames/coding.ts';
import { type Frame, type FrameItem, isPolitical } from './frames/frame.ts';
import { frameOf, frameWith } from './frames/match.ts';
import { clauseOf, complementOf, type Predicate, predicateAt } from './frames/predicate.ts';
import { isActing, roleActors, slotHeads } from './frames/slots.ts';
import { type Hypothesis, hypothesisOver, isPurpose } from './hypothesis.ts';
import type { Realis } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import { actorsAt } from './actors.ts';
import { knownAt } from './named.ts';
import { bearingOf } from './bearing.ts';
import { placeAt, placesOf } from './places.ts';
import { clauseAt, type Reading, treeAt, type Word } from './reading.ts';
import { whenInPhrase, whenOf } from './times.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

/**
 * What a predicate of the lexicon tells in one place of a report: who does it to whom, how real it is, when, where and on
 * whose word. The readers of the kinds make items of acts; none of them reads the tree for a doer again.
 */
export interface Act {
  readonly predicate: Predicate;
  readonly frame: Frame;
  readonly by: readonly ActorRef[];
  readonly to: readonly ActorRef[];
  /** The clause that says how real it is: the verb's own, or that of the verb that carries a noun. */
  readonly clause: Clause | undefined;
  /** Head of what is demanded, said, promised, charged, where the predicate governs a clause. */
  readonly complement: number | undefined;
  readonly realis: Realis;
  /** What makes it not told as real, whatever its own form: an "if", a wish, a fear, a denial above it. */
  readonly hypothesis: Hypothesis | undefined;
  readonly when: When | undefined;
  readonly where: readonly PlaceRef[];
  readonly attribution: readonly ActorRef[];
  /** Token indexes of the predicate with its main arguments, without what it governs as a clause. */
  readonly tokens: readonly number[];
  readonly span: Span;
}

/** A predicate that gave no act, with the reason. */
export interface Passed {
  readonly span: Span;
  readonly frame?: Frame;
  readonly reason: 'not in the lexicon' | 'not political' | 'no actor';
}

export interface Acts {
  readonly acts: readonly Act[];
  readonly passed: readonly Passed[];
}

/** The acts of a report in text order, and what was passed over. */
export function readActs(reading: Reading, voices: Voices): Acts {
  const acts: Act[] = [];
  const passed: Passed[] = [];
  for (const [sentence, { tree }] of reading.sentences.entries()) {
    for (let index = 0; index < tree.tokens.length; index++) {
      const token = tokenAt(tree, index);
      const predicate = predicateAt(reading, { sentence, index });
      if (predicate === undefined) continue;
      const frame = frameOf(reading, predicate);
      const span = { start: token.start, end: token.end };
      if (frame === undefined) {
        if (predicate.pos === 'v') passed.push({ span, reason: 'not in the lexicon' });
      } else if (!isPolitical(frame)) passed.push({ span, frame, reason: 'not political' });
      else acts.push(actOf(reading, voices, predicate, frame));
    }
  }
  return { acts, passed };
}

/** A sentence has fewer tokens than this. */
const MOST_TOKENS = 4096;

/** A word as a key. */
export function placeOf({ sentence, index }: Word): number {
  return sentence * MOST_TOKENS + index;
}

/** Acts by the place of their predicate. */
export function actsByPlace(acts: readonly Act[]): ReadonlyMap<number, Act> {
  return new Map(acts.map((act) => [placeOf(act.predicate), act]));
}

/** The act as a kind sees it: by its own frame where that gives an item of the kind, else by another row that fits; undefined for none. */
export function actAs(reading: Reading, voices: Voices, act: Act, kind: FrameItem['kind']): Act | undefined {
  if (act.frame.items.some((item) => item.kind === kind)) return act;
  const frame = frameWith(reading, act.predicate, kind);
  return frame && actOf(reading, voices, act.predicate, frame);
}

function actOf(reading: Reading, voices: Voices, predicate: Predicate, frame: Frame): Act {
  const { tree, sentence, index } = predicate;
  const clause = clauseOf(predicate);
  const tokens = tokensOf(predicate);
  const span = spanOfTokens(tree, tokens);
  const own = whenInPhrase(reading, predicate);
  const when = predicate.pos === 'n' && own ? own : clause ? (whenOf(reading, sentence, clause) ?? own) : own;
  const { by: named, to } = partiesOf(reading, predicate, frame);
  const attribution = voices.over(span);
  // A row without a doer is done by whoever says it: "is unacceptable".
  const stated = frame.by.length === 0 ? attribution : named;
  const by = stated.length > 0 ? stated : understoodDoers(reading, predicate, frame, attribution);
  const where = placesOf(reading, sentence, [
    index,
    ...(clause === undefined || clause.head === index ? [] : [clause.head]),
    ...(predicate.pos === 'v' && clause?.patient !== undefined ? [clause.patient] : []),
  ]);
  const given = to.filter(({ id }) => !by.some((actor) => actor.id === id));
  const done =
    given.length > 0
      ? given
      : isReciprocal(frame, by)
        ? by
        : groundOf(reading, predicate, by, isOfWords(reading, frame) ? GROUND_OF_WORDS : GROUND_OF_DEEDS);
  return {
    predicate,
    frame,
    by,
    to: done,
    clause,
    complement: complementOf(predicate),
    realis: realisOfAct(reading, predicate, clause, when),
    hypothesis:
      hypothesisOver(reading, sentence, index) ??
      (isPurpose(reading, sentence, index) ? 'purpose' : undefined),
    when,
    where,
    attribution,
    tokens,
    span,
  };
}

/**
 * Who does it where the sentence only points: whoever speaks for "we" and "I", and in a list whose points have no subject ("2. Calls
 * upon Chad to withdraw") whoever the last sentence with one is about.
 */
function understoodDoers(reading: Reading, { sentence, tree, index, pos }: Predicate, frame: Frame, speakers: readonly ActorRef[]): readonly ActorRef[] {
  const agent = clauseAt(reading, sentence, index)?.agent;
  if (pos !== 'v' || !frame.by.some((slots) => slots.includes('subj'))) return [];
  // "It would expel the envoys, Chad announced": a pronoun of which nothing is known goes back to who says it.
  if (agent !== undefined) return /^(?:i|we|it|they|he|she)$/i.test(tokenAt(tree, agent).form) ? speakers : [];
  const { head, xpos, deprel } = tokenAt(tree, index);
  if (!/^VB[ZD]$/.test(xpos) || (head >= 0 && deprel !== 'parataxis') || clauseAt(reading, sentence, index)?.passive === true) return [];
  if (head >= 0 && index > LEAD) return besides(reading, sentence, index);
  for (let before = sentence - 1; before >= Math.max(0, sentence - LIST); before--) {
    const other = treeAt(reading, before);
    const root = other.tokens.findIndex((token) => token.head < 0);
    const subject = clauseAt(reading, before, root)?.agent ?? (other.tokens[root]?.upos === 'PROPN' ? root : openerOf(other));
    const doers = subject === undefined ? [] : actorsAt(reading, { sentence: before, index: subject }).filter((actor) => isActing(reading, actor));
    if (doers.length > 0) return doers;
  }
  return [];
} // prettier-ignore

/** "When the bloc shut its borders, froze assets and cut trade": a verb that the parser only set beside the others has their subject. */
function besides(reading: Reading, sentence: number, index: number): readonly ActorRef[] {
  const tree = treeAt(reading, sentence);
  const { xpos } = tokenAt(tree, index);
  for (let at = index - 1; at >= 0; at--) {
    const agent = tokenAt(tree, at).xpos === xpos ? clauseAt(reading, sentence, at)?.agent : undefined;
    if (agent !== undefined) return actorsAt(reading, { sentence, index: agent }).filter((actor) => isActing(reading, actor));
  }
  return [];
} // prettier-ignore

/** Tokens within which the verb of a point of a list stands. */
const LEAD = 3;

/** "In a communiqué the Arab League: 1.": the name that a colon follows. */
function openerOf({ tokens }: Tree): number | undefined {
  const colon = tokens.findIndex(({ form }) => form === ':');
  return colon > 0 && tokens[colon - 1]?.upos === 'PROPN' ? colon - 1 : undefined;
}

/** Sentences that a point of a list looks back for its subject. */
const LIST = 6;

/** "A met B", "talks between A and B": what several do together they do to each other, and are listed on both sides. */
function isReciprocal({ by: roles, to, event }: Frame, by: readonly ActorRef[]): boolean {
  if (by.length < 2) return false;
  const consults = event !== undefined && 'cameo' in event && event.cameo.startsWith('04');
  return (
    consults || (to.length === 0 && (roles.length > 1 || roles.some((slots) => slots.includes('between'))))
  );
}

/**
 * Whom an act of a verb, or of a noun and the verb that carries it, bears on where its `to` names nobody: the first party in what the
 * predicate governs.
 */
export function towardOf(reading: Reading, { predicate: { sentence, index, carrier }, frame, by }: Act): readonly ActorRef[] {
  if (by.length === 0) return [];
  const sides = new Set(by.map(({ id }) => reading.world.sideOf(id, reading.day)));
  const type = eventTypeOf(reading.coding, frame);
  const kind = type === 'MOBILIZE' ? 'move' : type === 'PROTEST' ? 'protest' : type === undefined ? 'saying' : 'deed';
  return bearingOf(reading, sentence, [index, ...(carrier === undefined ? [] : [carrier.clause.head])], sides, kind).actors;
} // prettier-ignore

const GROUND_OF_DEEDS: readonly string[] = ['obj', 'on', 'against', 'at', 'into'];
const GROUND_OF_WORDS: readonly string[] = ['on', 'against'];

/** "Proposed Geneva", "begun talks at Versailles": what is asked, agreed or talked over is done on nobody's ground. */
function isOfWords(reading: Reading, frame: Frame): boolean {
  return /^(?:REQUEST|AGREE|CONSULT)$/.test(eventTypeOf(reading.coding, frame) ?? '');
}

/** Whose ground an act is done to, where nobody else is named: "bombed Mekele" is done to Ethiopia, unless Ethiopia does it. */
function groundOf(reading: Reading, predicate: Predicate, by: readonly ActorRef[], slots: readonly string[]): readonly ActorRef[] {
  const { sentence } = predicate;
  const sides = new Set(by.map(({ id }) => reading.world.sideOf(id, reading.day)));
  const ground = flatMap(slots, (slot) =>
    flatMap(slotHeads(reading, predicate, slot === 'obj' && predicate.pos === 'n' ? 'of' : slot)
      // A body's name is no place: there is a Nato in the Philippines.
      .filter((index) => (knownAt(reading, { sentence, index })?.actor.type ?? 'state') === 'state'), (index) => placeAt(reading, sentence, index)),
  );
  const states = flatMap(ground, ({ id, country }) => reading.world.actor(country ?? id) ?? []);
  const [state] = states;
  if (state === undefined || sides.size === 0 || states.some(({ id }) => id !== state.id) || sides.has(state.id)) return [];
  return [{ id: state.id, name: state.name }];
} // prettier-ignore

/** Who does it to whom. Of a verb that has its noun suffered ("came under attack"), the subject is the one it is done to. */
function partiesOf(
  reading: Reading,
  predicate: Predicate,
  frame: Frame,
): { readonly by: ActorRef[]; readonly to: ActorRef[] } {
  const { carrier, sentence } = predicate;
  const by = roleActors(reading, predicate, frame.by);
  // "Rejected it": what is answered, and nobody, whatever the pronoun may go back to.
  const toldTo = answersPronoun(predicate, frame) ? frame.to.map((slots) => slots.filter((slot) => !/^obj(?:'s)?$/.test(slot))) : frame.to;
  const to = roleActors(reading, predicate, toldTo);
  const sufferer = carrier?.role === 'gets' ? carrier.clause.agent : undefined;
  if (sufferer === undefined) return { by, to };
  const suffering = actorsAt(reading, { sentence, index: sufferer }).filter((actor) => isActing(reading, actor));
  const source = by.filter(({ id }) => !suffering.some((actor) => actor.id === id));
  return {
    by: source.length > 0 ? source : flatMap(slotHeads(reading, predicate, 'from'), (index) => actorsAt(reading, { sentence, index })),
    to: to.length > 0 ? to : suffering,
  };
} // prettier-ignore

function answersPronoun({ tree, clause }: Predicate, { items }: Frame): boolean {
  return clause?.patient !== undefined && items.some(({ kind }) => kind === 'answer') && /^(?:it|this|that)$/i.test(tokenAt(tree, clause.patient).form);
} // prettier-ignore

function realisOfAct(
  reading: Reading,
  { pos, carrier, tree, index, sentence }: Predicate,
  clause: Clause | undefined,
  when: When | undefined,
): Realis {
  const bare = clause
    ? realisOf(reading, sentence, clause, when)
    : when && isLongAgo(reading, when)
      ? 'historical'
      : 'actual';
  // "The Council meets on Monday": what is dated after the report has not been done.
  // What is told in the past has been done, whatever date the parser hangs on it: "offered to withdraw by 1 March".
  const isPast = pos !== 'n' && clause?.tense === 'past' && !ARRANGED.test(clause.lemma);
  const told = bare === 'actual' && !isPast && pos !== 'a' && isAfterReport(reading, when) ? 'planned' : bare;
  if (pos !== 'n') return clause?.patient !== undefined && isNobody(tree, clause.patient) ? 'negated' : told;
  if (carrier?.role === 'stops') return 'negated';
  const adjectives = (tree.children[index] ?? []).map((at) => tokenAt(tree, at));
  if (adjectives.some(({ deprel, form }) => deprel === 'det' && /^(?:no|any)$/i.test(form))) return 'negated';
  if (told !== 'actual') return told;
  if (carrier?.role === 'wants' || adjectives.some(({ form }) => UNREAL.test(form))) return 'possible';
  return carrier?.role === 'plans' || adjectives.some(({ form }) => AHEAD.test(form)) ? 'planned' : told;
}

function isAfterReport(reading: Reading, when: When | undefined): boolean {
  const day = when === undefined ? undefined : dayOf(when.edtf.slice(0, 10));
  return day !== undefined && when?.edtf.length === 10 && reading.day !== undefined && day > reading.day;
}

const ARRANGED = /^(?:schedule|plan|set|expect|slate|arrange|book|fix|time|invite|summon)$/;
/** Adjectives by which a noun is not, or not yet, what it names. */
const UNREAL = /^(?:possible|potential|feared|threatened|alleged|likely|hypothetical|would-be|proposed)$/i;
const AHEAD = /^(?:planned|future|imminent|upcoming|coming|scheduled|forthcoming|impending)$/i;

function tokensOf(predicate: Predicate): number[] {
  const { tree, index, pos, carrier, clause } = predicate;
  if (pos !== 'n') return clause ? clauseTokens(tree, clause) : [index];
  return carrier && carrier.role !== 'gets' ? clauseTokens(tree, carrier.clause) : nounTokens(tree, index);
}

/** A noun with its phrases, without relative clauses and what is coordinated with it. */
function nounTokens(tree: Tree, index: number): number[] {
  return yieldOf(tree, index, (at) => {
    const { deprel, head } = tokenAt(tree, at);
    return deprel === 'acl:relcl' || deprel === 'parataxis' || (head === index && /^(?:case|conj|cc|appos|punct|cop|nsubj|mark|advcl|aux)/.test(deprel));
  });
} // prettier-ignore
