import { spanOfTokens, tokenAt } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, distinct, ownersOf } from './actors.ts';
import { citationOf } from './citation.ts';
import type { Draft } from './draft.ts';
import { type FrameItem, frameName } from './frames/frame.ts';
import { isActing, slotHeads } from './frames/slots.ts';
import type { Demand } from './item.ts';
import { pairAt } from './pair.ts';
import { performedAs } from './performed.ts';
import { type Point, pointsOf } from './points.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Sides } from './sides.ts';

/** Demands that a predicate of the lexicon makes: one for each point that is wanted. */
export function readDemands(reading: Reading, acts: readonly Act[], sides: Sides): Draft<Demand>[] {
  return acts.flatMap((act) => {
    const item = act.frame.items.find(({ kind }) => kind === 'demand');
    if (item === undefined) return [];
    const realis = isAnswered(act, acts) ? 'actual' : performedAs(reading, act);
    return realis === undefined ? [] : demandsOf(reading, act, item, realis, sides);
  });
}

/** "Rejected a proposal to meet": what is answered was asked, whatever became of it. */
function isAnswered({ predicate }: Act, acts: readonly Act[]): boolean {
  const { tree, sentence, index, pos } = predicate;
  const { head } = tokenAt(tree, index);
  return (
    pos === 'n' &&
    acts.some((act) => act.predicate.sentence === sentence && act.predicate.index === head && act.frame.items.some(({ kind }) => kind === 'answer'))
  );
} // prettier-ignore

function demandsOf(
  reading: Reading,
  act: Act,
  { value }: FrameItem,
  realis: Demand['realis'],
  sides: Sides,
): Draft<Demand>[] {
  const { tree, pos, carrier, clause } = act.predicate;
  const points = pointsOf(reading, act);
  // A noun without what is wanted only points back: "the demands", "such demands".
  if (points.length === 0 && pos === 'n' && carrier?.role !== 'does') return [];
  // Whoever asks may be left unsaid in a passive ("was urged to") or with a noun that somebody answers: `exchange.ts` looks for them.
  if (act.by.length === 0 && !(clause?.passive === true && act.to.length > 0) && pos !== 'n') return [];
  const make = (point: Point | undefined, at: number): Draft<Demand> => {
    const words = point?.tokens ?? act.tokens;
    const what = spanOfTokens(tree, words);
    return {
      kind: 'demand',
      form: formOf(value),
      what: reading.text.slice(what.start, what.end),
      by: act.by,
      to: addressees(reading, act, point, sides),
      via: [],
      attribution: act.attribution,
      realis,
      ...(act.when ? { when: act.when } : {}),
      where: [],
      span: at === 0 ? citationOf(tree, [act.predicate.index, ...words], act.tokens) : what,
      rule: `frame:${frameName(act.frame)}`,
      score: act.by.length === 0 ? UNASKED : 0.75,
    };
  };
  return points.length === 0 ? [make(undefined, 0)] : points.map(make);
}

/** The score of a demand of which nobody is told who makes it: too low to count unless its answer shows that it was made. */
const UNASKED = 0.45;

/** Who is to act: who does what is wanted, if it says so; else whom the predicate names; else whose the wanted thing is. */
function addressees(reading: Reading, act: Act, point: Point | undefined, sides: Sides): readonly ActorRef[] {
  const { sentence, tree } = act.predicate;
  const inner = clauseAt(reading, sentence, point?.head);
  const subject = inner !== undefined && tokenAt(tree, inner.head).deprel !== 'xcomp' ? (inner.agent ?? undefined) : undefined;
  const heads = act.frame.to.flat().filter((slot) => !slot.endsWith("'s")).flatMap((slot) => slotHeads(reading, act.predicate, slot));
  const others = act.by.map(({ id }) => id);
  const pair = distinct([...heads, ...(subject === undefined ? [] : [subject])].flatMap((index) => pairAt(reading, { sentence, index }, others)));
  if (pair.length > 0) return pair;
  const doers = subject === undefined || subject === act.clause?.agent ? [] : othersAt(reading, sentence, subject, act.by, sides);
  if (doers.length > 0) return doers;
  if (act.to.length > 0 || point === undefined || inner !== undefined) return act.to;
  return ownersOf(reading, { sentence, index: point.head }).filter((actor) => reading.world.actor(actor.id) !== undefined && !sides.meet([actor], act.by));
} // prettier-ignore

/** Who can act at a word, those of the side of `by` left out. */
function othersAt(
  reading: Reading,
  sentence: number,
  index: number,
  by: readonly ActorRef[],
  sides: Sides,
): readonly ActorRef[] {
  return actorsAt(reading, { sentence, index }).filter((actor) => isActing(reading, actor) && !sides.meet([actor], by));
} // prettier-ignore

const FORMS: readonly Demand['form'][] = ['demand', 'urge', 'request', 'ultimatum', 'proposal'];

function formOf(value: string): Demand['form'] {
  return FORMS.find((form) => form === value) ?? 'demand';
}
