import { isDoubtful } from '../reader/item.ts';
import { dayOf, isoDay } from '../world/calendar.ts';
import { edtfInWords } from '../world/date-words.ts';
import type { Change } from './change.ts';
import type { Due } from './due.ts';
import type { Entry } from './entry.ts';
import { answerKept, byWeight, isSure, withoutRepeats } from './brief-choice.ts';
import { BY_NEARNESS, BY_NUMBER, BY_STATES, BY_WEIGHT } from './brief-orders.ts';
import { first, inOrder, only } from './in-order.ts';
import { capital, named } from './names-in-words.ts';
import { newsOf, revisionInWords } from './news.ts';
import type { PairTable } from './pairs.ts';
import { counts, type Prospect, tells } from './prospect.ts';
import { isSettled } from './status.ts';
import { compareText, type Telling } from './telling.ts';
import { answerInWords, lineOf, sentenceOf, statusInWords, type Told } from './wording.ts';

/** A sentence of the brief, with the numbers of the sources that it rests on. */
export interface BriefLine {
  readonly text: string;
  readonly notes: readonly number[];
  /** It tells of the page itself, and so needs no source. */
  readonly own?: true;
  /** What stands under it: the answers to a demand, the versions of a figure. */
  readonly under?: readonly BriefLine[];
}

export interface BriefSection {
  readonly title: string;
  readonly lines: readonly BriefLine[];
  /** How many more there are than the page has room for. */
  readonly more: number;
  /** Said where there is nothing. */
  readonly none: string;
}

/** A footnote: the sentence, and where it stands. */
export interface Source {
  readonly number: number;
  readonly telling: Telling;
  /** How many reports tell it, this one with them, and how many of them are of independent origin. */
  readonly reports: number;
  readonly origins: number;
  /** When what it tells is due, or was without a word of what came of it; absent where nothing is waited for. */
  readonly due?: Due;
  /** The number of the first source that is of the same report; absent where this is it. */
  readonly sameAs?: number;
}

/** One page with footnotes. */
export interface Brief {
  readonly title: string;
  /** The instant of the view, and since when changes are told; absent = from the beginning. */
  readonly asOf: string;
  readonly since?: string;
  readonly sections: readonly BriefSection[];
  readonly sources: readonly Source[];
  /** What the pairs that its lines are about did to each other in the days before; absent where no event between them is told. */
  readonly pairs?: PairTable;
}

/** What a brief is made of: the record as of an instant, doubtful entries left out by whoever asks for them or not. */
export interface BriefParts {
  readonly title: string;
  readonly asOf: string;
  readonly since?: string;
  readonly reports: number;
  readonly origins: number;
  /** The sure entries as of the instant. */
  readonly entries: readonly Prospect[];
  /** The entry that an item belongs to, as of the instant. */
  entryOf(item: string): Entry | undefined;
  /** What changed since `since`; empty where it is absent. */
  readonly changes: readonly Change[];
}

/** Lines that each section has room for, so that all of it and its sources are one page. */
const ROOM = {
  leading: 3,
  changed: 6,
  answered: 3,
  open: 2,
  commitments: 4,
  due: 4,
  numbers: 3,
  contested: 3,
};
/** Days for which what has gone by without a word is still told. */
export const OVERDUE = 10;

/** The brief of a record: facts, each with its source, in the order in which a reader at eight in the morning asks. */
export function briefOf(parts: BriefParts): Brief {
  const { entries } = parts;
  const page = new Page(parts);
  const ofKind = (...kinds: readonly Entry['kind'][]): Prospect[] => entries.filter(({ kind }) => kinds.includes(kind));
  const moved = newsOf(parts.changes);
  const leading = leadingOf(parts, moved);
  const sections = [
    bottomLine(parts, leading, page),
    ...(parts.since === undefined ? [] : [whatElseChanged(moved.filter(({ after }) => !leading.some(({ id }) => id === after?.id)), page)]),
    positions(ofKind('demand').filter(tells), page),
    commitments(ofKind('commitment').filter(tells), page),
    dueNext(entries, parts.asOf, page),
    numbers(ofKind('posture', 'figure'), page),
    contested(entries, page),
  ];
  const { title, asOf, since } = parts;
  return { title, asOf, ...(since !== undefined && { since }), sections, sources: page.sources };
} // prettier-ignore

/** Numbers the sources in the order in which they are first named, and finds the entries that bear on others. */
class Page {
  readonly sources: Source[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #entryOf: BriefParts['entryOf'];
  /** That of the view, `YYYY-MM-DD`. */
  readonly #day: string;

  constructor({ entryOf, asOf }: Pick<BriefParts, 'entryOf' | 'asOf'>) {
    this.#day = asOf.slice(0, 10);
    this.#entryOf = entryOf;
  }

  /** The number of the telling that speaks for an entry. */
  of(entry: Entry): number {
    const telling = entry.tellings.find(({ item }) => item.id === entry.item.id) ?? entry.tellings[0];
    if (telling === undefined) throw new RangeError('an entry has at least one telling');
    const known = this.#numbers.get(telling.item.id);
    if (known !== undefined) return known;
    const number = this.sources.length + 1;
    const reports = new Set(entry.tellings.map(({ report }) => report.id)).size;
    this.#numbers.set(telling.item.id, number);
    const sameAs = this.sources.find((source) => source.telling.report.id === telling.report.id)?.number;
    const due = isDue(entry, this.#day) ? entry.due : undefined;
    this.sources.push({ number, telling, reports, origins: entry.origins, ...(due !== undefined && { due }), ...(sameAs !== undefined && { sameAs }) });
    return number;
  }

  /** `under` stands under it: named after it, it is numbered after it. */
  line(entry: Entry, text: string = lineOf(entry), under: readonly (readonly [Entry, string])[] = []): BriefLine {
    const notes = [this.of(entry)];
    const below = under.map(([one, words]) => this.line(one, words));
    return { text: `${text}.`.replace(/([.!?…][”"]?)\.$/, '$1'), notes, ...(below.length > 0 && { under: below }) };
  }

  /** The entries that bear on one in some way, each once. */
  bearing(entry: Entry, relation: Entry['links'][number]['relation']): Entry[] {
    const found = new Map<string, Entry>();
    for (const link of entry.links) {
      const other = link.relation === relation && !isDoubtful(link) ? this.#entryOf(link.from) : undefined;
      if (other !== undefined && isSure(other) && other.id !== entry.id && !found.has(other.id)) found.set(other.id, other);
    }
    return [...found.values()];
  }
} // prettier-ignore

function section(
  title: string,
  none: string,
  lines: readonly BriefLine[],
  all: number = lines.length,
): BriefSection {
  return { title, none, lines, more: Math.max(0, all - lines.length) };
}

/** What weighs most of what is new, or else of all. */
function leadingOf({ since, entries }: BriefParts, moved: readonly Change[]): Entry[] {
  // One more report of what was known is news, but not the news.
  const isNews = ({ before, after }: Change): boolean => before === undefined || before.status?.value !== after?.status?.value;
  const fresh = moved.filter(isNews).flatMap(({ after }) => after ?? []);
  const pool = since === undefined ? inOrder(entries.filter(tells), BY_WEIGHT) : fresh;
  return first(ROOM.leading, withoutRepeats(pool, itself));
} // prettier-ignore

/** How much stands behind the page, and what weighs most. */
function bottomLine({ reports, origins, since, changes }: BriefParts, leading: readonly Entry[], page: Page): BriefSection {
  // An act is often told by an event and by an item of its own kind: it is counted once.
  const told = changes.filter(({ after, before }) => (after ?? before)?.kind !== 'event');
  const count = (change: Change['change']): number => told.filter((one) => one.change === change).length;
  const parts = [
    ...(count('new') > 0 ? [counted(count('new'), 'new line')] : []),
    ...(count('revised') > 0 ? [`${count('revised')} revised`] : []),
    ...(count('withdrawn') > 0 ? [`${count('withdrawn')} withdrawn`] : []),
  ];
  const moved = since === undefined ? '' : ` Since then: ${parts.length === 0 ? 'nothing new' : parts.join(', ')}.`;
  const behind = `${counted(reports, 'report')} from ${counted(origins, 'independent origin')} ${reports === 1 ? 'stands' : 'stand'} behind this page.${moved}`;
  return section('Bottom line', '', [{ text: behind, notes: [], own: true }, ...leading.map((entry) => page.line(entry, newsInWords(changes.find(({ after }) => after?.id === entry.id), entry)))]);
} // prettier-ignore

function whatElseChanged(changes: readonly Change[], page: Page): BriefSection {
  const shown = changes.slice(0, ROOM.changed).flatMap((one) => {
    const entry = one.after ?? one.before;
    if (entry === undefined) return [];
    if (one.change === 'withdrawn') return [page.line(entry, `Withdrawn by its source: ${lineOf(entry)}`)];
    return [page.line(entry, newsInWords(one, entry))];
  });
  return section('What else changed', 'Nothing else that the record holds changed.', shown, changes.length);
}

/** A line with what changed in it, where it is not new. */
function newsInWords(change: Partial<Change> | undefined, entry: Entry): string {
  const { before, after } = change ?? {};
  const how = before === undefined || after === undefined ? undefined : revisionInWords(before, after);
  return `${how === undefined ? '' : `${how}: `}${lineOf(entry)}`;
}

function itself(entry: Entry): Entry {
  return entry;
}

/** Demands with what was answered to them, then those that nobody has answered. */
function positions(demands: readonly Prospect[], page: Page): BriefSection {
  const answersTo = (demand: Entry): Entry[] => page.bearing(demand, 'answers').filter(answerKept);
  const isOpen = (demand: Entry): boolean => demand.status?.value === 'open';
  const isAnswered = (demand: Entry): boolean => answersTo(demand).length > 0;
  const choice = (among: readonly Prospect[], isWanted: (demand: Entry) => boolean, room: number): Entry[] =>
    first(room, withoutRepeats(only(inOrder(among, BY_STATES), isWanted), itself));
  const answered = choice(demands.filter(({ mayBeBorneOn }) => mayBeBorneOn), isAnswered, ROOM.answered);
  const open = choice(demands, isOpen, ROOM.open + ROOM.answered - answered.length);
  const lines = [...answered, ...open].map((demand) =>
    page.line(demand, withStatus(demand), answersTo(demand).slice(0, 3).map((answer) => [answer, answerInWords(answer, demand)] as const)),
  );
  return section('Demands and answers', 'No demand is on record.', lines, demands.length);
} // prettier-ignore

function commitments(all: readonly Prospect[], page: Page): BriefSection {
  const lines = first(ROOM.commitments, withoutRepeats(inOrder(all, BY_NEARNESS), itself)).map((entry) => page.line(entry, withStatus(entry)));
  return section('Threats, promises and offers', 'None is on record.', lines, all.length);
} // prettier-ignore

/** What is to come, by day, after what has just gone by without a word. */
function dueNext(all: readonly Prospect[], asOf: string, page: Page): BriefSection {
  const day = asOf.slice(0, 10);
  const dueOn = ({ due }: Entry): string => due?.day ?? '';
  const due = all.filter(({ mayBeDue }) => mayBeDue).map(({ entry }) => entry()).filter((entry) => isDue(entry, day));
  const sorted = [...withoutRepeats(due.toSorted((a, b) => compareText(dueOn(a), dueOn(b)) || byWeight(a, b)), itself)];
  const isLate = (entry: Entry): boolean => dueOn(entry) < day;
  const shown = [...sorted.filter(isLate).slice(-1), ...sorted.filter((entry) => !isLate(entry))].slice(0, ROOM.due);
  const lines = shown.map((entry) => {
    const date = `${entry.due?.approximate ? 'about ' : ''}${edtfInWords(dueOn(entry))}`;
    const words = sentenceOf(undated(entry));
    return page.line(entry, isLate(entry) ? `Was due ${date}, and no report says what came of it: ${words}` : `${capital(date)}: ${words}`);
  });
  return section('Due next', 'Nothing with a date is due.', lines, sorted.length);
} // prettier-ignore

/** Whether it is to come, or went by in the last days without a word of what came of it. */
function isDue({ item, kind, due, status }: Entry, day: string): boolean {
  const earliest = isoDay((dayOf(day) ?? 0) - OVERDUE);
  if (due === undefined || kind === 'event' || due.day < earliest) return false;
  return due.day >= day ? !isSettled(status) : status?.value === 'overdue' && isArranged(item);
}

/** What was only proposed is not missed when its day has gone by. */
function isArranged(item: Entry['item']): boolean {
  return item.kind !== 'meeting' || item.status === 'scheduled';
}

/** A meeting without its day, where that is told beside it. */
export function undated(entry: Entry): Told {
  if (entry.item.kind !== 'meeting') return entry;
  const { when: _, ...item } = entry.item;
  return { ...entry, item };
}

/** The newest counts of forces, dead and wounded, each on whose word. */
function numbers(all: readonly Prospect[], page: Page): BriefSection {
  const counted = all.filter(counts);
  const lines = first(ROOM.numbers, withoutRepeats(inOrder(counted, BY_NUMBER), itself)).map((entry) => page.line(entry));
  return section('Forces and losses', 'No number is on record.', lines, counted.length);
} // prettier-ignore

/** Where tellings differ, and charges with their denials. */
function contested(all: readonly Prospect[], page: Page): BriefSection {
  const differing = all.filter(({ mayDiffer, kind }) => mayDiffer && kind !== 'event').map(({ entry }) => entry()).filter(({ contradictions }) => contradictions.length > 0);
  const charges = all.filter(({ mayBeBorneOn, kind }) => mayBeBorneOn && kind === 'claim').map(({ entry }) => entry()).filter(({ status }) => status?.value === 'denied');
  const disputed = [...differing.toSorted(byWeight), ...charges.toSorted(byWeight)];
  const lines = disputed.slice(0, ROOM.contested).map((entry) => {
    const denials = page.bearing(entry, 'denies').map((denial) => [denial, sentenceOf(denial)] as const);
    if (denials.length > 0) return page.line(entry, sentenceOf(entry), denials);
    const fields = entry.contradictions.map(({ field, versions }) => `${field} ${versions.map(versionInWords).join(' or ')}`);
    return page.line(entry, `${sentenceOf(entry)} — reports differ: ${fields.join('; ')}`);
  });
  return section('Contested', 'No two reports contradict each other.', lines, disputed.length);
} // prettier-ignore

function versionInWords({ value, attribution }: Entry['contradictions'][number]['versions'][number]): string {
  return `${value}${attribution.length === 0 ? '' : ` (${named(attribution)})`}`;
}

function withStatus(entry: Entry): string {
  return `${sentenceOf(entry)}${entry.status === undefined ? '' : ` — ${statusInWords(entry.status)}`}`;
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}
