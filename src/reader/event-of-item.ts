import { overlaps } from '../text/span.ts';
import type { Draft } from './draft.ts';
import { isAnswer } from './event.ts';
import { type Coded, fieldsOfCode, isFearOnly, recode } from './event-code.ts';
import type { Told } from './frames/remap.ts';
import type { Item, PoliticalEvent } from './item.ts';
import type { Reading } from './reading.ts';

/**
 * The events of items of other kinds (`data/frames/of-items.tsv`): a demand is a REQUEST, a strike an ASSAULT. Only where no event
 * stands for it yet: those of the lexicon's predicates are finer. `events`: what the predicates gave.
 */
export function eventsOfItems(
  reading: Reading,
  items: readonly Draft<Item>[],
  events: readonly Draft<PoliticalEvent>[],
): Draft<PoliticalEvent>[] {
  const found: Draft<PoliticalEvent>[] = [];
  for (const item of items) {
    const event = eventOf(reading, item);
    const isTold =
      event && (events.some((other) => stands(other, event)) || found.some((other) => stands(other, event)));
    if (event && !isTold) found.push(event);
  }
  return found;
}

/**
 * Events of whose doer or recipient the predicate tells nothing take that of the item which is the same act: whose the forces must be,
 * whom a demand or threat is for.
 */
export function withParties(
  reading: Reading,
  items: readonly Draft<Item>[],
  events: readonly Draft<PoliticalEvent>[],
): Draft<PoliticalEvent>[] {
  return events.map((event) => {
    const same = items.filter(
      (item) => overlaps(item.span, event.span) && codeOf(reading, item)?.type === event.type,
    );
    const done = doneBy(event, same);
    if (done.to.length > 0) return done;
    const given = same.find(
      ({ by, to }) => to.length > 0 && by.some(({ id }) => done.by.some((actor) => actor.id === id)),
    );
    return given === undefined ? done : { ...done, to: given.to };
  });
}

/** The event with the doer of the posture that it is, where that had to be inferred (its rule names from what, after a plus). */
function doneBy(event: Draft<PoliticalEvent>, same: readonly Draft<Item>[]): Draft<PoliticalEvent> {
  const inferred = same.find(({ kind, by, rule }) => kind === 'posture' && by.length > 0 && rule.includes('+'));
  if (inferred === undefined || event.to.some(({ id }) => inferred.by.some((actor) => actor.id === id))) return event;
  const isUnnamed = event.by.every(({ name }) => name === name.toLowerCase());
  return isUnnamed ? { ...event, by: inferred.by } : event;
} // prettier-ignore

function eventOf(reading: Reading, item: Draft<Item>): Draft<PoliticalEvent> | undefined {
  const coded = codeOf(reading, item);
  if (coded === undefined || isFearOnly(reading, coded, item)) return undefined;
  if (item.by.length === 0 && item.to.length === 0) return undefined;
  const { by, to, via, attribution, realis, when, where, span, rule, score } = item;
  return { ...fieldsOfCode(coded), by, to, via, attribution, realis, ...(when ? { when } : {}), where, span, rule: `item:${item.kind}+${rule}`, score: score - 0.05 };
} // prettier-ignore

function codeOf(reading: Reading, item: Draft<Item>): Coded | undefined {
  const [value, status] = valueOf(item);
  const code = value === undefined ? undefined : reading.coding.ofItems(item.kind, value, status);
  if (code?.type === undefined) return undefined;
  return recode(
    reading,
    { code, type: code.type, ...(code.mode === undefined ? {} : { mode: code.mode }) },
    toldAs(item),
  );
}

/** The first of a kind's own fields, and its status. */
function valueOf(item: Draft<Item>): readonly [value?: string, status?: string] {
  switch (item.kind) {
    case 'demand':
      return [item.form];
    case 'answer':
      return [item.verdict];
    case 'commitment':
    case 'claim':
      return [item.stance];
    case 'posture':
      return [item.move];
    case 'meeting':
      return [item.format, item.status];
    case 'measure':
      return [item.type, item.status];
    case 'statement':
    case 'figure':
    case 'decision':
    case 'event':
      return [];
  }
}

/** A meeting called off is refused; one only proposed is no more than possible. */
function toldAs(item: Draft<Item>): Told {
  if (item.kind !== 'meeting') return item.realis;
  if (item.status === 'cancelled') return 'refused';
  return item.status === 'proposed' ? 'possible' : item.realis;
}

/** Whether an event is told already: one of the same type at an overlapping place, or of the same side and doer. */
function stands(other: Draft<PoliticalEvent>, event: Draft<PoliticalEvent>): boolean {
  if (!overlaps(other.span, event.span)) return false;
  // "Suspended aid": the verb is the act that the measure is of; a joint exercise is no show of force.
  const isSame =
    event.rule.endsWith(`+${other.rule}`) || (other.type === 'COOPERATE' && event.type === 'MOBILIZE');
  if (other.type === event.type || isSame) return true;
  if (/^item:(?:demand|commitment)\+(?:frame|noun)/.test(event.rule) && isAnswer(other, event)) return true;
  const sameSide = other.quad > 2 === event.quad > 2;
  return sameSide && other.by.some(({ id }) => event.by.some((actor) => actor.id === id));
}
