// Scores what was read from a report against what a careful reader records:
//   found      an item of the kind covers half of the anchor or lies half inside it, and is not three times as long
//              (or 250 characters, whichever is more)
//   right      found, and every field that the expectation names is right; more than two actors too many is not
//   precision  share of the items read that are found for some expectation
// An optional expectation costs neither way; an item under a score of 0.5 claims nothing.
import type { ActorRef, Item, Unit } from '../../src/reader/item.ts';

/** A line of an expected.jsonl: its place in the text, its kind, and the fields that the text settles. */
export interface Expected {
  readonly kind: string;
  /** UTF-16 offsets into the report's file, header lines included, half-open. */
  readonly start: number;
  readonly end: number;
  readonly anchor: string;
  readonly altKinds?: readonly string[];
  readonly optional?: boolean;
  readonly by?: readonly string[];
  /** All of these must be there. */
  readonly byAll?: readonly string[];
  readonly to?: readonly string[];
  readonly via?: readonly string[];
  readonly attribution?: readonly string[];
  readonly when?: string;
  readonly where?: string;
  readonly realis?: string;
  readonly form?: string;
  readonly medium?: string;
  readonly move?: string;
  readonly unit?: string;
  readonly count?: number;
  readonly format?: string;
  readonly status?: string;
  readonly stance?: string;
  readonly verdict?: string;
  readonly what?: string;
  readonly type?: string;
  /** Other right values of `type`. */
  readonly alt?: readonly string[];
  /** Words of which six in ten stand in `what`. */
  readonly about?: string;
  /** Words of which six in ten stand in `condition`. */
  readonly condition?: string;
}

export interface Tally {
  expected: number;
  found: number;
  right: number;
  produced: number;
  matched: number;
}

/** Which expectation each item meets, by their indexes: every expectation takes the item that fits it best. */
export interface Assignment {
  /** By the index of the expectation: whether every field that it names is right. */
  readonly byExpected: ReadonlyMap<number, boolean>;
  /** Indexes of the items that meet one. */
  readonly used: ReadonlySet<number>;
  /** The index of each expectation that is met, with that of its item. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** Lays items against expectations. `shift` is where the report's text begins in its file. */
export function assign(expected: readonly Expected[], items: readonly Item[], shift: number): Assignment {
  const pairs = expected
    .flatMap((want, at) =>
      items.flatMap((item, index) => {
        const shared = overlap(want, item, shift);
        if (shared === 0 || !(want.kind === item.kind || want.altKinds?.includes(item.kind))) return [];
        const fields = judge(want, item);
        const right = fields.filter(([, holds]) => holds).length;
        const length = Math.max(want.end - want.start, item.cite.end - item.cite.start);
        return [{ at, index, isRight: right === fields.length, weight: right + shared / (length * 1e6) }];
      }),
    )
    .toSorted((a, b) => b.weight - a.weight);
  const byExpected = new Map<number, boolean>();
  const used = new Set<number>();
  const met = new Map<number, number>();
  for (const { at, index, isRight } of pairs) {
    if (byExpected.has(at) || used.has(index)) continue;
    byExpected.set(at, isRight);
    met.set(at, index);
    used.add(index);
  }
  return { byExpected, used, pairs: met };
}

/** How each kind does on one report. `shift` is where the report's text begins in its file. */
export function score(
  expected: readonly Expected[],
  items: readonly Item[],
  shift: number,
): Map<string, Tally> {
  const read = items.filter((item) => item.score >= 0.5);
  const { byExpected, used } = assign(expected, read, shift);
  const tallies = new Map<string, Tally>();
  const tally = (kind: string): Tally => {
    const found = tallies.get(kind) ?? { expected: 0, found: 0, right: 0, produced: 0, matched: 0 };
    tallies.set(kind, found);
    return found;
  };
  for (const [at, want] of expected.entries()) {
    if (want.optional) continue;
    const row = tally(want.kind);
    row.expected++;
    if (byExpected.has(at)) row.found++;
    if (byExpected.get(at)) row.right++;
  }
  for (const [index, item] of read.entries()) {
    const row = tally(item.kind);
    row.produced++;
    if (used.has(index)) row.matched++;
  }
  return tallies;
}

/** Characters shared by the anchor and the citation, or 0 where that is too little or the citation too long. */
function overlap(want: Expected, item: Item, shift: number): number {
  const start = item.cite.start + shift;
  const end = item.cite.end + shift;
  const shared = Math.min(want.end, end) - Math.max(want.start, start);
  const anchor = want.end - want.start;
  const enough = shared > 0 && shared / Math.min(anchor, end - start) >= 0.5;
  return enough && end - start <= Math.max(250, 3 * anchor) ? shared : 0;
}

/** Each field that the expectation names, with whether the item has it so. */
function judge(want: Expected, item: Item): (readonly [string, boolean])[] {
  const on = <T>(
    field: string,
    value: T | undefined,
    holds: (value: T) => boolean,
  ): (readonly [string, boolean])[] => (value === undefined ? [] : [[field, holds(value)]]);
  return [
    ...on('by', want.by, (by) => anyOf(by, item.by)),
    ...on(
      'byAll',
      want.byAll,
      (by) => few(by, item.by) && by.every((one) => item.by.some((got) => isActor(one, got))),
    ),
    ...on('to', want.to, (to) => anyOf(to, item.to)),
    ...on('via', want.via, (via) => anyOf(via, item.via)),
    ...on('attribution', want.attribution, (whose) => anyOf(whose, item.attribution)),
    ...on('when', want.when, (when) => (item.when?.edtf ?? '').replace(/[~?%]/g, '').startsWith(when)),
    ...on('where', want.where, (where) => item.where.some(({ name }) => isPlace(where, name))),
    ...on('realis', want.realis, (realis) => item.realis === realis),
    ...on('form', want.form, (form) =>
      item.kind === 'statement' ? isForm(form, item.form) : fieldOf(item, 'form') === form,
    ),
    ...on('medium', want.medium, (medium) => item.kind === 'statement' && item.medium === medium),
    ...on('unit', want.unit, (name) =>
      unitsOf(item).some(({ unit }) => covers(name, unit) || covers(unit, name)),
    ),
    ...on('count', want.count, (count) => unitsOf(item).some((unit) => isAmount(count, unit))),
    ...on('type', want.type, (type) => [type, ...(want.alt ?? [])].includes(fieldOf(item, 'type'))),
    ...on('about', want.about, (about) => covers(about, fieldOf(item, 'what'))),
    ...on('condition', want.condition, (condition) => covers(condition, fieldOf(item, 'condition'))),
    ...SIMPLE.flatMap((field) => on(field, want[field], (value) => fieldOf(item, field) === value)),
  ];
}

/** Fields that are right where they are the same. */
const SIMPLE = ['move', 'format', 'status', 'stance', 'verdict', 'what'] as const;

/** A field of the item's own kind, '' where it has none of that name. */
function fieldOf(item: Item, field: string): string {
  const value: unknown = Object.entries(item).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : '';
}

/** The fields that the expectation names and the item has otherwise. */
export function wrongFields(want: Expected, item: Item): string[] {
  return judge(want, item).flatMap(([field, right]) => (right ? [] : [field]));
}

/** Direct and partial quotation are not told apart. */
function isForm(want: string, form: string): boolean {
  return want === form || (want !== 'indirect' && form !== 'indirect');
}

function unitsOf(item: Item): readonly Unit[] {
  return item.kind === 'posture' ? item.units : item.kind === 'figure' ? [item] : [];
}

function isAmount(want: number, { count, min, max }: Unit): boolean {
  if (count === want) return true;
  return (min !== undefined || max !== undefined) && (min ?? want) <= want && want <= (max ?? want);
}

/** Other names by which an expectation may be met. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  UNSC: [
    'un security council',
    'u.n. security council',
    'united nations security council',
    'security council',
  ],
  NATO: ['north atlantic treaty organization'],
  UN: ['united nations'],
  EU: ['european union'],
  G7: ['group of seven'],
  IAEA: ['international atomic energy agency'],
  'the West': ['west', 'western alliance', 'western countries'],
  rebels: ['russia-backed rebels', 'separatists', 'russia-backed separatists', 'insurgency'],
};

/** Words in the name of a body or a role: for these a last word in common is no proof of the same person. */
const BODY =
  /ministry|house|council|group|forces|department|administration|officials?|diplomat|spokes|police|army|committee|officer|villagers/i;

function isActor(want: string, { id, name }: ActorRef): boolean {
  const have = [id, name].map(folded);
  const names = new Set([want, ...(ALIASES[want] ?? [])].map(folded));
  if (have.some((one) => names.has(one))) return true;
  if (!want.includes(' ')) return false;
  const sameEnd = have.filter((one) => lastWord(one) === lastWord(folded(want)));
  if (/^[A-Z]/.test(want) && !BODY.test(want)) return sameEnd.some((one) => !BODY.test(one)); // a surname is enough
  return sameEnd.some((one) => one.includes(folded(want)) || folded(want).includes(one));
}

function few(want: readonly string[], got: readonly ActorRef[]): boolean {
  return got.length <= want.length + 2;
}

function anyOf(want: readonly string[], got: readonly ActorRef[]): boolean {
  return few(want, got) && want.some((one) => got.some((actor) => isActor(one, actor)));
}

function isPlace(want: string, name: string): boolean {
  const [a, b] = [folded(want), folded(name)];
  return b.length > 2 && (a.includes(b) || b.includes(a));
}

/** Whether six in ten of the words wanted are there. */
function covers(want: string, got: string): boolean {
  const have = new Set(wordsOf(got));
  const wanted = wordsOf(want);
  return (
    wanted.length > 0 && wanted.filter((word) => have.has(word)).length >= Math.ceil(wanted.length * 0.6)
  );
}

function wordsOf(text: string): string[] {
  return folded(text).split(/[^a-z0-9]+/).filter(Boolean); // prettier-ignore
}

function lastWord(text: string): string {
  return text.split(' ').at(-1) ?? '';
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’]s\b/g, '')
    .replace(/^(?:the|a|an) /, '')
    .trim();
}
