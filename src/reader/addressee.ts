import type { ActorRef } from '../world/refs.ts';
import { WHO } from './actors.ts';
import type { Sides } from './allegiance.ts';
import type { Draft } from './draft.ts';
import type { Item } from './item.ts';
import { isInParagraph, isKnown, lastAtOrBefore, type Reading, sentenceAt, wordAt } from './reading.ts';
import { onlyParties } from './pair.ts';
import { otherParty } from './understood-party.ts';

/** Characters within which what one party does calls for what the other says. */
const NEAR = 300;
/** Items before it that are looked at. */
const MANY = 20;

/**
 * To whom a demand, an answer, a threat or a charge is that names nobody: whoever has just acted on the one who makes it ("Iran seized the
 * tanker. Washington demanded its release"); else, where the report is about two, the other of them. The rule says that it is inferred.
 */
export function withAddressees(
  reading: Reading,
  drafts: readonly Draft<Item>[],
  sides: Sides,
): Draft<Item>[] {
  const inOrder = drafts.toSorted((a, b) => a.span.start - b.span.start);
  return inOrder.map((draft, at) => {
    if (draft.to.length > 0 || !isAddressed(draft) || !isOneSide(draft.by, sides)) return draft;
    const of = { reading, draft, last: lastActBefore(reading, inOrder, at, sides), sides };
    const to = lastOther(of) ?? otherOfTwo(of);
    return to === undefined || sides.meet(to, draft.by)
      ? draft
      : { ...draft, to, rule: `${draft.rule}+context` };
  });
}

interface Unaddressed {
  readonly reading: Reading;
  readonly draft: Draft<Item>;
  readonly last: Draft<Item> | undefined;
  readonly sides: Sides;
}

/** Kinds that are to somebody; a promise to the world at large is none. */
function isAddressed(draft: Draft<Item>): boolean {
  switch (draft.kind) {
    case 'demand':
    case 'answer':
      return true;
    case 'commitment':
      return draft.stance === 'threat';
    case 'claim':
      // "Accused the guarantor": whom a verb of charging names is charged, even where it cannot be told who that is.
      return draft.stance === 'disputes' || (draft.stance === 'accuses' && !draft.rule.startsWith('frame:'));
    case 'decision':
    case 'event':
    case 'figure':
    case 'measure':
    case 'meeting':
    case 'posture':
    case 'statement':
      return false;
  }
}

function isOneSide(by: readonly ActorRef[], sides: Sides): boolean {
  const [first, ...others] = by;
  return first !== undefined && sides.isParty(first) && others.every((other) => sides.same(first, other));
}

/** Whoever has just acted on, or spoken to, whoever speaks now; undefined where the last act before is not between the two. */
function lastOther(of: Unaddressed): readonly ActorRef[] | undefined {
  const { reading, draft, last, sides } = of;
  if (last === undefined || !isOneSide(last.by, sides) || !last.by.some(({ id }) => isKnown(reading, id)))
    return undefined;
  return sides.meet(last.to, draft.by) && !namesThird(of, last.by) ? last.by : undefined;
}

/** The last act of another side before it in its paragraph, if it is near; `inOrder`: all drafts by their starts, among which it stands at `at`. */
function lastActBefore(reading: Reading, inOrder: readonly Draft<Item>[], at: number, sides: Sides): Draft<Item> | undefined {
  const draft = inOrder[at];
  if (draft === undefined) return undefined;
  for (let before = at - 1; before >= Math.max(0, at - MANY); before--) {
    const last = inOrder[before];
    if (last === undefined || last.span.end > draft.span.start || draft.span.start - last.span.end > NEAR || /^(?:figure|meeting|statement)$/.test(last.kind)) continue;
    if (last.by.length > 0 && !sides.meet(last.by, draft.by) && !sides.meet(last.by, draft.attribution)) return isSameParagraph(reading, last, draft) ? last : undefined;
  }
  return undefined;
} // prettier-ignore

function isSameParagraph(reading: Reading, before: Draft<Item>, after: Draft<Item>): boolean {
  const [from, to] = [wordAt(reading, before.span.start), wordAt(reading, after.span.start)];
  return from !== undefined && to !== undefined && isInParagraph(reading, from.sentence, to.sentence);
}

/** The other of the two parties of the affair, unless a third has just acted; of an answer it need not be the one that asked. */
function otherOfTwo(of: Unaddressed): readonly ActorRef[] | undefined {
  const { reading, draft, last, sides } = of;
  const [by] = draft.by;
  // What is only asked for or urged may be asked of anybody.
  const isOfAnybody = draft.kind === 'answer' || (draft.kind === 'demand' && !/^(?:demand|proposal)$/.test(draft.form)); // prettier-ignore
  const other =
    by === undefined || isOfAnybody ? undefined : otherParty(reading, by, WHO, onlyParties(reading));
  if (other !== undefined && !isNamedBefore(reading, other, draft.span.start)) return undefined;
  if (other === undefined || (last !== undefined && !sides.meet(last.by, [other])) || namesThird(of, [other]))
    return undefined;
  return [other];
}

/** Whether an actor is named not long before: in a list of notes the other party of one note is none of the next. */
function isNamedBefore(reading: Reading, { id }: ActorRef, start: number): boolean {
  const places = reading.named.get(id) ?? [];
  const last = places[lastAtOrBefore(places, start, (place) => place.start)];
  return last !== undefined && start - last.start <= FAR;
}

/** Characters within which it is. */
const FAR = 600;

/** Whether the sentence names an actor who is neither of whoever speaks nor of whom it may be to. */
function namesThird({ reading, draft, sides }: Unaddressed, to: readonly ActorRef[]): boolean {
  const word = wordAt(reading, draft.span.start);
  if (word === undefined) return true;
  const both = [...draft.by, ...to, ...draft.attribution];
  return sentenceAt(reading, word.sentence).known.some(
    (name) => name !== undefined && !sides.meet([name.actor], both),
  );
}
