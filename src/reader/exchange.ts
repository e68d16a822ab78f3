import { covers } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Answer, Demand, Item } from './item.ts';
import type { Sides } from './allegiance.ts';

/**
 * What a demand and its answer tell of each other: an answer gets the demand it is to, and whose that was; a demand that stands inside
 * its answer ("turned down a request to send ships") is made to whoever answers. A demand of nobody's and to nobody
 * that finds no answer is none.
 */
export function matchExchanges(items: readonly Item[], sides: Sides): Item[] {
  const found = new Map<string, Item>();
  for (const answer of items) {
    if (answer.kind !== 'answer') continue;
    const demand = demandOf(answer, items, sides);
    if (demand === undefined) continue;
    found.set(answer.id, {
      ...answer,
      demand: demand.id,
      to: answer.to.length > 0 ? answer.to : demand.by,
      what: isBare(answer) ? demand.what : answer.what,
    });
    if (covers(answer.cite, demand.cite))
      found.set(demand.id, {
        ...demand,
        to: demand.to.length > 0 ? demand.to : answer.by,
        score: Math.max(demand.score, 0.6),
      });
  }
  const matched = items.map((item, at) => {
    const known = found.get(item.id) ?? (item.kind === 'event' ? toAsker(item, [...found.values()]) : item);
    if (known.kind !== 'demand') return known;
    if (known.by.length === 0) return asked(known, items.slice(0, at), sides);
    return known.to.length === 0 ? repeated(known, items.slice(0, at), sides) : known;
  });
  return matched.filter(isTold);
}

/** The event of an answer is to whom the answer is. */
function toAsker(event: Item, found: readonly Item[]): Item {
  if (event.to.length > 0) return event;
  const answer = found.find(({ kind, rule, cite, by }) => kind === 'answer' && rule === event.rule && covers(cite, event.cite) && by.length === event.by.length);
  return answer === undefined ? event : { ...event, to: answer.to };
} // prettier-ignore

/** A demand of nobody's and to nobody is none; neither is a bare "agreed" that no demand goes before. */
function isTold(item: Item): boolean {
  if (item.kind === 'demand') return item.by.length > 0 || item.to.length > 0;
  return item.kind !== 'answer' || item.rule !== 'frame:agree' || !isBare(item) || item.demand !== undefined;
}

/** "The leaders": somebody whom the report does not name. */
function isCommon({ name }: ActorRef): boolean {
  return name === name.toLowerCase();
}

/** "Egypt was further asked to admit a garrison": by whoever has just asked the same party for something else. */
function asked(demand: Demand, before: readonly Item[], sides: Sides): Demand {
  const last = before.findLast(
    (item) => item.kind === 'demand' && item.by.length > 0 && sides.meet(item.to, demand.to) && demand.cite.start - item.cite.end <= NEAR,
  );
  return last === undefined ? demand : { ...demand, by: last.by, score: Math.max(demand.score, 0.6) };
} // prettier-ignore

/** "Has laid out its demands": what only points back is to whom the last demand by the same was. */
function repeated(demand: Demand, before: readonly Item[], sides: Sides): Demand {
  if (!/^(?:\S+ ){0,6}demands\b/i.test(demand.what) || demand.by.length === 0) return demand;
  const last = before.findLast(
    (item) => item.kind === 'demand' && item.to.length > 0 && sides.meet(item.by, demand.by),
  );
  return last === undefined ? demand : { ...demand, to: last.to };
}

/** The demand an answer is to: the one in its own words, or the last before it of the same matter. */
function demandOf(answer: Answer, items: readonly Item[], sides: Sides): Demand | undefined {
  const demands = items.filter((item) => item.kind === 'demand');
  const inside = demands.find(({ cite, by }) => covers(answer.cite, cite) && !sides.meet(by, answer.by));
  if (inside) return inside;
  const words: ReadonlySet<string> = isBare(answer) ? new Set() : contentWords(answer.what);
  const found = demands.findLast(
    ({ cite, by, to, what, when }) =>
      cite.start < answer.cite.start &&
      by.length > 0 &&
      !isLater(when, answer.when) &&
      !sides.meet(by, answer.by) &&
      (answer.to.length === 0 || sides.meet(by, answer.to)) &&
      (sides.meet(to, answer.by) || to.every(isCommon)) &&
      (isSameMatter(words, contentWords(what)) || (isNear(answer, cite) && isBack(answer.what, words))),
  );
  return found === undefined || isOvertaken(answer, found, demands, sides) ? undefined : found;
}

/** "Chad demanded it. … Mali proposed talks, and Chad named a day. Mali accepted": a bare answer is not to what was asked before its own side asked for something else. */
function isOvertaken(answer: Answer, { cite }: Demand, demands: readonly Demand[], sides: Sides): boolean {
  const last = demands.findLast((other) => other.cite.end <= answer.cite.start);
  return isBare(answer) && last !== undefined && last.cite.start > cite.start && sides.meet(last.by, answer.by);
} // prettier-ignore

/** Whether a demand was made on a later day than the answer was given; what is not dated to the day tells nothing. */
function isLater(made: Demand['when'], given: Answer['when']): boolean {
  return made?.edtf.length === 10 && given?.edtf.length === 10 && made.edtf > given.edtf;
}

/** "Seoul refused": an answer that says nothing of what it is to tells itself alone. */
function isBare({ what, cite }: Answer): boolean {
  return what === cite.quote;
}

/** Characters within which an answer that only points back ("refused", "rejected the demand") is to the last demand. */
const NEAR = 300;

function isNear(answer: Answer, { end }: { readonly end: number }): boolean {
  return answer.cite.start - end <= NEAR;
}

/** What an answer says of a demand without saying what it was. */
const BACK =
  /\b(?:it|that|this|demands?|requests?|proposals?|plan|offers?|ultimatum|calls?|appeals?|terms|idea|invitation|resolution)\b/i;

function isBack(what: string, words: ReadonlySet<string>): boolean {
  return BACK.test(what) || words.size <= 1;
}

/** Whether two share a word that carries the matter. */
function isSameMatter(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((word) => others.has(word));
}

const EMPTY =
  /^(?:that|this|with|from|into|have|been|were|would|will|should|must|their|them|they|which|what|when|both|side|sides|any|all|more|than|over|under|after|before|about|demand|demands|proposal|request|plan|offer|call|accept|reject|refuse|agree)$/;

/** Words of four letters or more, cut to their stem's first letters, that may carry a matter. */
function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.test(word)).map((word) => word.slice(0, 6)));
}
