import { edtfInWords } from '../world/date-words.ts';
import type { Change } from './change.ts';
import type { Entry } from './entry.ts';
import { compareText, type Telling } from './telling.ts';
import { sentenceOf } from './wording.ts';

/** A sentence of the brief, with the numbers of the sources that it rests on. */
export interface BriefLine {
  readonly text: string;
  readonly notes: readonly number[];
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
  /** How many more reports tell the same, and how many of all of them are of independent origin. */
  readonly others: number;
  readonly origins: number;
}

/** One page with footnotes. */
export interface Brief {
  readonly title: string;
  /** The instant of the view, and since when changes are told; absent = from the beginning. */
  readonly asOf: string;
  readonly since?: string;
  readonly sections: readonly BriefSection[];
  readonly sources: readonly Source[];
}

/** What a brief is made of: the record as of an instant, doubtful entries left out by whoever asks for them or not. */
export interface BriefParts {
  readonly title: string;
  readonly asOf: string;
  readonly since?: string;
  readonly reports: number;
  readonly origins: number;
  /** Every entry as of the instant, of any kind. */
  readonly entries: readonly Entry[];
  /** What changed since `since`; empty where it is absent. */
  readonly changes: readonly Change[];
}

/** Lines a section has room for on one page. */
const ROOM = 7;

/** The brief of a record: facts, each with its source, in the order in which a reader at eight in the morning asks. */
export function briefOf(parts: BriefParts): Brief {
  const entries = parts.entries.filter(isSure);
  const notes = new Notes();
  const ofItem = new Map(entries.flatMap((entry) => entry.tellings.map(({ item }) => [item.id, entry] as const)));
  const ofKind = (kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind);
  const sections = [
    bottomLine(parts, entries, notes),
    ...(parts.since === undefined ? [] : [whatChanged(parts.changes, notes)]),
    positions(ofKind('demand'), ofItem, notes),
    commitments(ofKind('commitment'), notes),
    dueNext(entries, parts.asOf, notes),
    contested(entries, ofItem, notes),
  ];
  const { title, asOf, since } = parts;
  return { title, asOf, ...(since !== undefined && { since }), sections, sources: notes.sources };
} // prettier-ignore

function isSure({ item }: Entry): boolean {
  return item.score >= 0.5;
}

/** Numbers the sources in the order in which they are first named. */
class Notes {
  readonly sources: Source[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the telling that speaks for an entry. */
  of(entry: Entry): number {
    const telling = entry.tellings.find(({ item }) => item.id === entry.item.id) ?? entry.tellings[0];
    if (telling === undefined) throw new RangeError('an entry has at least one telling');
    const known = this.#numbers.get(telling.item.id);
    if (known !== undefined) return known;
    const number = this.sources.length + 1;
    this.#numbers.set(telling.item.id, number);
    this.sources.push({ number, telling, others: entry.tellings.length - 1, origins: entry.origins });
    return number;
  }

  /** `under` are the entries that stand under it: named after it, they are numbered after it. */
  line(entry: Entry, text = sentenceOf(entry), under: readonly Entry[] = []): BriefLine {
    const notes = [this.of(entry)];
    const below = under.map((one) => this.line(one));
    return {
      text: `${text}.`.replace(/([.!?…][”"]?)\.$/, '$1'),
      notes,
      ...(below.length > 0 && { under: below }),
    };
  }
}

function section(title: string, none: string, lines: readonly BriefLine[], all = lines.length): BriefSection {
  return { title, none, lines, more: Math.max(0, all - lines.length) };
}

/** How much stands behind the page, and what most independent origins tell that is newest. */
function bottomLine({ reports, origins, since, changes }: BriefParts, entries: readonly Entry[], notes: Notes): BriefSection {
  const behind = `${counted(reports, 'report')} of ${counted(origins, 'independent origin')} stand behind this page`;
  const fresh = changes.filter(({ change }) => change === 'new').length;
  const revised = changes.filter(({ change }) => change === 'revised').length;
  const moved = since === undefined ? '' : `; ${counted(fresh, 'line')} new since then and ${revised} revised`;
  const pool = since === undefined ? entries : changes.flatMap(({ change, after }) => (change === 'withdrawn' || after === undefined ? [] : [after]));
  const leading = pool.filter(isSure).filter(({ kind }) => kind !== 'statement' && kind !== 'event').toSorted(byWeight).slice(0, 3);
  return section('Bottom line', '', [{ text: `${behind}${moved}.`, notes: [] }, ...leading.map((entry) => notes.line(entry))]);
} // prettier-ignore

/** What somebody is named for first, then what more independent origins tell, then what is known last. */
function byWeight(a: Entry, b: Entry): number {
  const unnamed = ({ item, kind }: Entry): number => (item.by.length === 0 && kind !== 'figure' ? 1 : 0);
  return (
    unnamed(a) - unnamed(b) ||
    b.origins - a.origins ||
    compareText(b.last ?? '', a.last ?? '') ||
    compareText(a.id, b.id)
  );
}

/** What a reader wants to hear of first when it changes. */
const NEWS: readonly Entry['kind'][] = ['decision', 'answer', 'commitment', 'measure', 'posture', 'meeting', 'demand', 'claim', 'figure', 'statement', 'event']; // prettier-ignore

function whatChanged(changes: readonly Change[], notes: Notes): BriefSection {
  const telling = changes.flatMap(({ change, before, after, what }) => {
    const entry = after ?? before;
    if (entry === undefined || !isSure(entry) || entry.kind === 'event') return [];
    return [{ change, entry, what }];
  });
  const rank = { withdrawn: 0, revised: 1, new: 2 };
  const sorted = telling.toSorted(
    (a, b) =>
      rank[a.change] - rank[b.change] ||
      NEWS.indexOf(a.entry.kind) - NEWS.indexOf(b.entry.kind) ||
      byWeight(a.entry, b.entry),
  );
  const shown = sorted.slice(0, ROOM + 3).map(({ change, entry, what }) => {
    const how =
      change === 'new' ? '' : change === 'withdrawn' ? 'Withdrawn: ' : `${capital(what.join('; '))}: `;
    return notes.line(entry, `${how}${sentenceOf(entry)}`);
  });
  return section('What changed', 'Nothing that the record holds changed.', shown, sorted.length);
}

/** Demands, the latest answered and the open ones, with who answered what. */
function positions(
  demands: readonly Entry[],
  ofItem: ReadonlyMap<string, Entry>,
  notes: Notes,
): BriefSection {
  const sorted = demands.toSorted(
    (a, b) => Number(b.links.length > 0) - Number(a.links.length > 0) || byWeight(a, b),
  );
  const lines = sorted.slice(0, ROOM).map((demand) => {
    const answers = demand.links.flatMap(({ relation, from, score }) => {
      const answer = relation === 'answers' && score >= 0.5 ? ofItem.get(from) : undefined;
      return answer === undefined || answer.id === demand.id ? [] : [answer];
    });
    return notes.line(demand, `${sentenceOf(demand)} — ${statusInWords(demand)}`, [...new Set(answers)]);
  });
  return section('Demands and answers', 'No demand is on record.', lines, demands.length);
}

function commitments(entries: readonly Entry[], notes: Notes): BriefSection {
  const open = ({ status }: Entry): number => (status?.value === 'standing' || status?.value === 'triggered' ? 0 : 1);
  const sorted = entries.toSorted(
    (a, b) => open(a) - open(b) || withCondition(b) - withCondition(a) || byWeight(a, b),
  );
  const lines = sorted.slice(0, ROOM).map((entry) => notes.line(entry, `${sentenceOf(entry)} — ${statusInWords(entry)}`));
  return section('Threats, promises and offers', 'None is on record.', lines, entries.length);
} // prettier-ignore

function withCondition({ item }: Entry): number {
  return item.kind === 'commitment' && item.condition !== undefined ? 1 : 0;
}

/** What is to come, the overdue first, then by day. */
function dueNext(entries: readonly Entry[], asOf: string, notes: Notes): BriefSection {
  const day = asOf.slice(0, 10);
  const due = entries.filter(({ kind, due, status }) => {
    if (due === undefined || kind === 'event') return false;
    return due.day >= day ? status?.value !== 'cancelled' : status?.value === 'overdue';
  });
  const sorted = due.toSorted((a, b) => compareText(a.due?.day ?? '', b.due?.day ?? '') || byWeight(a, b));
  const overdue = sorted.filter((entry) => (entry.due?.day ?? '') < day);
  const shown = [...overdue.slice(-2), ...sorted.filter((entry) => (entry.due?.day ?? '') >= day)].slice(0, ROOM);
  const lines = shown.map((entry) => {
    const about = entry.due?.approximate ? 'about ' : '';
    const late = (entry.due?.day ?? '') < day ? 'Overdue since ' : '';
    return notes.line(entry, `${late}${about}${edtfInWords(entry.due?.day ?? '')}: ${sentenceOf(entry)}`);
  });
  return section('Due next', 'Nothing with a date is due.', lines, sorted.length);
} // prettier-ignore

/** Where tellings differ, and charges with their denials. */
function contested(
  entries: readonly Entry[],
  ofItem: ReadonlyMap<string, Entry>,
  notes: Notes,
): BriefSection {
  const differing = entries.filter(
    ({ contradictions, kind }) => contradictions.length > 0 && kind !== 'event',
  );
  const charges = entries.filter(({ status }) => status?.value === 'denied');
  const all = [...differing.toSorted(byWeight), ...charges.toSorted(byWeight)];
  const lines = all.slice(0, ROOM).map((entry) => {
    if (entry.status?.value === 'denied') {
      const denials = entry.links.flatMap(({ relation, from }) =>
        relation === 'denies' ? (ofItem.get(from) ?? []) : [],
      );
      return notes.line(entry, sentenceOf(entry), [...new Set(denials)]);
    }
    const fields = entry.contradictions.map(
      ({ field, versions }) => `${field}: ${versions.map(({ value }) => value).join(' or ')}`,
    );
    return notes.line(entry, `${sentenceOf(entry)} — contested, ${fields.join('; ')}`);
  });
  return section('Contested', 'No two reports contradict each other.', lines, all.length);
}

/** "open since 17 December 2021". */
function statusInWords({ status }: Entry): string {
  if (status === undefined) return 'no status';
  return status.since === undefined ? status.value : `${status.value} since ${edtfInWords(status.since)}`;
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
