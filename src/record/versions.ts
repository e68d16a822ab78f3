import type { ActorRef, Item, PlaceRef, Unit } from '../reader/item.ts';
import { daysOf, overlap } from '../world/edtf.ts';
import type { Contradiction } from './entry.ts';
import type { Telling } from './telling.ts';

/**
 * A field that tellings of one act may give differently. Whose act it is and to whom is none: tellings are one because they agree in
 * that, "Kyiv" and "the president" included.
 */
interface Compared {
  readonly field: string;
  /** What one says of it, as a text for people; undefined or '' where it is silent. */
  readonly value: (item: Item) => string | undefined;
  /** Whether two that differ can both be true, as "January" and "27 January" are. */
  readonly agree: (a: Item, b: Item) => boolean;
}

const COMPARED: readonly Compared[] = [
  { field: 'when', value: ({ when }) => when?.edtf, agree: sameTime },
  { field: 'where', value: ({ where }) => listOf(where), agree: (a, b) => placesAgree(a.where, b.where) },
  { field: 'present', value: (item) => (item.kind === 'meeting' ? listOf(item.by) : ''), agree: (a, b) => oneHoldsOther(a.by, b.by) },
  { field: 'count', value: countOf, agree: countsAgree },
  { field: 'verdict', value: (item) => (item.kind === 'answer' ? item.verdict : undefined), agree: () => false },
]; // prettier-ignore

interface Told {
  readonly value: string;
  /** The first item that says so. */
  readonly item: Item;
  readonly items: string[];
  readonly attribution: Map<string, ActorRef>;
}

/**
 * The fields in which tellings differ in what they say, not merely in how much: each with its versions, the earliest
 * first. A telling that is silent on a field contradicts nobody.
 */
export function contradictionsOf(tellings: readonly Telling[]): readonly Contradiction[] {
  if (tellings.length < 2) return [];
  return COMPARED.flatMap(({ field, value, agree }) => {
    const versions = new Map<string, Told>();
    for (const { item } of tellings) {
      const told = value(item);
      if (told === undefined || told === '') continue;
      let version = versions.get(told);
      if (version === undefined)
        versions.set(told, (version = { value: told, item, items: [], attribution: new Map() }));
      version.items.push(item.id);
      for (const actor of item.attribution) version.attribution.set(actor.id, actor);
    }
    const all = [...versions.values()];
    if (!all.some((a, i) => all.slice(i + 1).some((b) => !agree(a.item, b.item)))) return [];
    return [
      {
        field,
        versions: all.map((one) => ({
          value: one.value,
          items: one.items,
          attribution: [...one.attribution.values()],
        })),
      },
    ];
  });
}

/** Whether two items of one act differ in a field that both tell, so that not both can be right. */
export function contradict(a: Item, b: Item): boolean {
  return COMPARED.some(({ value, agree }) => {
    const [one, other] = [value(a), value(b)];
    const bothTell = one !== undefined && one !== '' && other !== undefined && other !== '';
    return bothTell && one !== other && !(agree(a, b) && agree(b, a));
  });
}

/** A text that is the same for items of one act that agree and differ with the same others. */
export function outlineOf(item: Item): string {
  const { when, where, by, kind } = item;
  const places = where.map(({ id, name, country, precision }) => [id, name, country, precision]);
  const present = kind === 'meeting' ? by.map(({ id, name }) => [id, name]) : [];
  return JSON.stringify([when?.edtf, places, present, countOf(item), item.kind === 'answer' && item.verdict]);
}

function listOf(refs: readonly { readonly name: string }[]): string {
  return [...new Set(refs.map(({ name }) => name))].toSorted().join('; ');
}

function sameTime(a: Item, b: Item): boolean {
  const [da, db] = [daysOf(a.when?.edtf ?? ''), daysOf(b.when?.edtf ?? '')];
  return da !== undefined && db !== undefined && overlap(da, db);
}

/** "Geneva" and "Geneva and Bern" say the same, the second more. */
function oneHoldsOther(a: readonly ActorRef[], b: readonly ActorRef[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every(({ id }) => more.some((one) => one.id === id));
}

/** A town lies in its state; regions are told apart by name alone, so that one of a state may hold another. */
function placesAgree(a: readonly PlaceRef[], b: readonly PlaceRef[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((place) =>
    more.some((other) => isSameOrWithin(place, other) || isSameOrWithin(other, place)),
  );
}

function isSameOrWithin(inner: PlaceRef, outer: PlaceRef): boolean {
  if (inner.id === outer.id) return true;
  const state = inner.country;
  if (state === undefined) return false;
  return outer.id === state || (outer.country === state && inner.precision !== outer.precision);
}

interface Amount {
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approx: boolean;
}

/** `8500`, `more than 100000`, `at most 20`, `24 to 36`, `about 3000`; a posture's units parted by `, `. */
function countOf(item: Item): string | undefined {
  if (item.kind === 'figure') return amountInFigures(item);
  if (item.kind !== 'posture') return undefined;
  return item.units
    .flatMap((unit) => {
      const amount = amountInFigures(unit);
      return amount === undefined ? [] : [`${amount} ${unit.unit}`];
    })
    .join(', ');
}

function amountInFigures({ count, min, max, approx }: Amount): string | undefined {
  if (min !== undefined && max !== undefined && min !== max) return `${min} to ${max}`;
  if (count === undefined && min === undefined && max === undefined) return undefined;
  if (min !== undefined && max === undefined) return `at least ${min}`;
  if (max !== undefined && min === undefined) return `at most ${max}`;
  return `${approx ? 'about ' : ''}${count ?? min}`;
}

/** Whether two amounts can both be right: their ranges meet, an approximate number reaching a tenth to either side. */
function countsAgree(a: Item, b: Item): boolean {
  if (a.kind === 'figure' && b.kind === 'figure') return rangesMeet(a, b);
  if (a.kind !== 'posture' || b.kind !== 'posture') return true;
  return a.units.every((unit) =>
    b.units.every((other) => unit.unit !== other.unit || agreeingUnits(unit, other)),
  );
}

function agreeingUnits(a: Unit, b: Unit): boolean {
  return amountInFigures(a) === undefined || amountInFigures(b) === undefined || rangesMeet(a, b);
}

function rangesMeet(a: Amount, b: Amount): boolean {
  const [ra, rb] = [rangeOf(a), rangeOf(b)];
  return ra.low <= rb.high && rb.low <= ra.high;
}

function rangeOf({ count, min, max, approx }: Amount): { low: number; high: number } {
  if (min !== undefined || max !== undefined) return { low: min ?? 0, high: max ?? Infinity };
  if (count === undefined) return { low: 0, high: Infinity };
  return approx ? { low: count * 0.9, high: count * 1.1 } : { low: count, high: count };
}
