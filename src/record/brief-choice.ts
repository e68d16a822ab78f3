import { isDoubtful, type Item } from '../reader/item.ts';
import type { Entry } from './entry.ts';
import { saysLittle, subjectOf } from './substance.ts';
import { compareRanks } from './ranks.ts';
import { compareText } from './telling.ts';

/** A statement of fewer words is a quotation out of its sentence: "destructive". */
const WORDS = 4;

/** Types of event that are words, and that items of other kinds tell better. */
const WORDS_ONLY: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);

export function isSure({ item }: Entry): boolean {
  return !isDoubtful(item);
}

/** Whether a line tells a reader something who has nothing but this page. */
export function hasSubstance({ item, origins }: Pick<Entry, 'item' | 'origins'>): boolean {
  if (item.kind === 'event')
    return item.by.length > 0 && item.realis === 'actual' && (!WORDS_ONLY.has(item.type) || origins > 1);
  const subject = subjectOf(item);
  if (subject === undefined) return item.kind === 'figure' || item.by.length > 0;
  if (item.kind === 'statement') return subject.trim().split(/\s+/).length >= WORDS;
  return (
    item.by.length > 0 && (item.kind === 'answer' || item.kind === 'decision' || !saysLittle(item, subject))
  );
}

/** An answer under a demand is worth a line when it says by whom. */
export function answerKept({ item }: Entry): boolean {
  return item.by.length > 0;
}

/** How many of the sides that a line has are states or bodies, 0 to 2. */
export function statesIn({ item: { by, to } }: Pick<Entry, 'item'>): number {
  return [by, to].filter((refs) => refs.some(({ id }) => /^[A-Z][A-Z-]+$/.test(id))).length;
}

/** What weighs more first. */
export function byWeight(a: Entry, b: Entry): number {
  return compareRanks(weightOf(a), weightOf(b)) || surerFirst(a, b);
}

/** Of what weighs the same. */
export function surerFirst(a: Entry, b: Entry): number {
  return b.item.score - a.item.score || compareText(a.id, b.id);
}

export function isUnnamed({ item }: Pick<Entry, 'item'>): boolean {
  return item.by.length === 0 && item.kind !== 'figure';
}

/** What of an entry weighs, but for how sure it is. */
interface Weighing {
  readonly isUnnamed: boolean;
  readonly origins: number;
  readonly gravity: number;
  readonly states: number;
  readonly last: string | undefined;
}

/** Later than any instant, in milliseconds before 1970: of what is never told to have been known. */
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * A rank: first what somebody is named for, then what more independent origins tell, then deeds before words, those of states before others',
 * then the later.
 */
export function weightBy({ isUnnamed: unnamed, origins, gravity: grave, states, last }: Weighing): number[] {
  return [
    unnamed ? 1 : 0,
    -Math.min(3, origins),
    grave,
    -states,
    last === undefined ? NEVER : -Date.parse(last),
  ];
}

export function weightOf(entry: Entry): number[] {
  const { item, origins, last } = entry;
  return weightBy({
    isUnnamed: isUnnamed(entry),
    origins,
    gravity: gravity(item),
    states: statesIn(entry),
    last,
  });
}

/** 0: force is used; then what was answered, decided or threatened; then other acts, charges, numbers, and last what was only said. */
export function gravity(item: Item): number {
  switch (item.kind) {
    case 'posture':
      return item.realis !== 'actual' ? 3 : item.move === 'strike' && item.where.length > 0 ? 0 : 2;
    case 'answer':
    case 'decision':
      return 1;
    case 'commitment':
      return item.stance === 'threat' || item.condition !== undefined ? 1 : 2;
    case 'measure':
      return item.status === 'in force' || item.status === 'delivered' ? 1 : 2;
    case 'meeting':
      return item.status === 'proposed' || item.status === 'possible' ? 3 : 2;
    case 'demand':
      return item.form === 'demand' || item.form === 'ultimatum' ? 2 : 3;
    case 'claim':
    case 'figure':
      return 3;
    case 'statement':
      return 4;
    case 'event':
      return item.type === 'ASSAULT' ? 0 : item.quad === 4 ? 1 : 2;
  }
}

/** The largest number that a posture or a figure of people gives; 0 where it gives none. */
export function numberOf({ item }: Pick<Entry, 'item'>): number {
  if (item.kind === 'figure') return item.what === 'money' ? 0 : (item.count ?? item.min ?? item.max ?? 0);
  if (item.kind !== 'posture') return 0;
  return Math.max(0, ...item.units.map(({ count, min, max }) => count ?? min ?? max ?? 0));
}

/** 0 for the dead, 1 for the wounded, 2 for forces, 3 for the rest. */
export function gravityOfNumber({ item }: Entry): number {
  if (item.kind === 'figure') return item.what === 'killed' ? 0 : item.what === 'wounded' ? 1 : 3;
  return 2;
}

/** The first of those that are read from the same words of a report, or tell the same in the same words. */
export function* withoutRepeats<T>(
  sorted: Iterable<T>,
  entryOf: (one: T) => Entry | undefined,
): Generator<T> {
  const kept = new Told();
  for (const one of sorted) {
    const entry = entryOf(one);
    if (entry === undefined || kept.tells(entry)) continue;
    kept.add(entry);
    yield one;
  }
}

/** Without the events that are told by an item of another kind as well, which has words for them. */
export function withoutEchoes<T>(all: readonly T[], entryOf: (one: T) => Entry | undefined): T[] {
  const others = new Told();
  for (const one of all) {
    const entry = entryOf(one);
    if (entry !== undefined && entry.kind !== 'event') others.add(entry);
  }
  return all.filter((one) => {
    const entry = entryOf(one);
    return entry?.kind !== 'event' || !others.tells(entry);
  });
}

/** What has been told, found again by its report and by its words: a record has too many lines to look at each for each. */
class Told {
  readonly #byReport = new Map<string, Entry[]>();
  readonly #byWords = new Map<string, Entry[]>();

  add(entry: Entry): void {
    put(this.#byReport, entry.item.report, entry);
    put(this.#byWords, entry.item.cite.quote, entry);
  }

  /** Whether another entry is a repeat of this one. */
  tells(entry: Entry): boolean {
    const near = [this.#byReport.get(entry.item.report), this.#byWords.get(entry.item.cite.quote)];
    return near.some((others) => others?.some((other) => isRepeat(entry, other)));
  }
}

function put(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, [entry]);
  else there.push(entry);
}

function isRepeat({ item: a, id }: Entry, { item: b, id: other }: Entry): boolean {
  if (id === other) return false;
  if (a.report === b.report) return a.cite.start < b.cite.end && b.cite.start < a.cite.end;
  return a.kind === b.kind && a.cite.quote === b.cite.quote;
}
