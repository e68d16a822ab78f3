import type { EntryParts } from '../record/entry-of.ts';
import type { Edit, Joined } from '../record/entry.ts';
import type { Link } from '../record/link.ts';
import type { RecordRules } from '../record/rules.ts';
import { compareText, type Telling } from '../record/telling.ts';
import type { Engine } from './engine.ts';
import { parsedJson } from './error.ts';
import { once } from '../text/once.ts';
import type { Span } from '../text/span.ts';
import type { Held, Library } from './library.ts';
import type { Moves } from './moves.ts';
import { knownOf } from './numbers.ts';
import { COPIES_TOO } from './settling.ts';
import type { Standings } from './standings.ts';
import { linksIn, type Said } from './link-says.ts';
import { createTies, type Pair } from './ties.ts';
import { touchedReports } from './touched.ts';
import type { Seen } from './views.ts';

/** Brings together what entries are made of. Make one for each answer: it remembers what it has looked up. */
export interface Assembler {
  /** Of what is known by the last second of the view, and belongs to it. */
  partsOf(root: number, seen: Pick<Seen, 'last' | 'all' | 'admits'>): EntryParts;
  /** Id of the other report that withdraws all of one by an instant. */
  withdrawnBy(no: number, last: number): string | undefined;
  /** Second from which all of a report is withdrawn, by itself or another; Infinity: none. Undefined where that is not so of parts of it. */
  goneFrom(no: number): number | undefined;
}

interface Withdrawn {
  readonly known: number;
  readonly spans: readonly Span[] | undefined;
  readonly from: string;
  readonly by: string;
}

/** An instant after all others, for what an undated report withdraws. */
const AT_LAST = '~';

export function createAssembler(
  engine: Engine,
  library: Library,
  rules: RecordRules,
  {
    edits,
    moves,
    standings,
  }: { edits: (reports: readonly string[]) => Edit[]; moves: Pick<Moves, 'of'>; standings: Standings },
): Assembler {
  const ties = createTies(engine, library);
  const withdrawals = new Map<Held, Withdrawn[]>();
  const withdrawnReports = once(
    () => new Set(touchedReports(engine).flatMap(({ no, isWithdrawn }) => (isWithdrawn === 1 ? no : []))),
  );
  const withdrawnOf = (report: Held): readonly Withdrawn[] => {
    if (!withdrawnReports().has(report.row.no)) return [];
    const known = withdrawals.get(report);
    if (known !== undefined) return known;
    const made = withdrawalsOf(engine, library, rules, report);
    withdrawals.set(report, made);
    return made;
  };
  /** Asked for from both ends, and of two days: working it out costs more than all else of an entry. */
  const known = new Map<string, readonly Link[]>();
  const linksBetween = (later: number, earlier: number): readonly Link[] => {
    const key = `${later} ${earlier}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const links = rules.linkOf(library.telling(later), library.telling(earlier));
    known.set(key, links);
    return links;
  };
  /** What withdraws an item by an instant. */
  const goneOf = (number: number, last: number): Withdrawn | undefined => {
    if (!withdrawnReports().has(standings.reportOf(number))) return undefined;
    const { start, end } = library.telling(number).item.cite;
    return withdrawnOf(library.item(number).held).find(
      ({ known, spans }) =>
        known <= last && (spans === undefined || spans.some((span) => span.start < end && start < span.end)),
    );
  };
  const told = (number: number, last: number): Telling => {
    const held = library.report(standings.reportOf(number));
    const telling = library.telling(number);
    const { root } = held.row;
    const gone = goneOf(number, last);
    // As it was taken from the disk it is its own origin, and stands.
    if (root === null && gone === undefined) return telling;
    return {
      ...telling,
      origin: root === null ? held.row.id : library.report(root).row.id,
      ...(gone !== undefined && { gone: { from: gone.from, by: gone.by } }),
    };
  };
  return {
    withdrawnBy: (no, last) =>
      withdrawnOf(library.report(no)).find(
        ({ spans, known, by }) => spans === undefined && known <= last && by !== library.report(no).row.id,
      )?.by,
    goneFrom(no) {
      const withdrawn = withdrawnOf(library.report(no));
      if (withdrawn.some(({ spans }) => spans !== undefined)) return undefined;
      return Math.min(Infinity, ...withdrawn.map(({ known }) => known));
    },
    partsOf(root, { last, all, admits }) {
      const isSeen = (item: number): boolean =>
        standings.placeOf(item).known <= last && (all || admits(standings.reportOf(item)));
      const parents = ties.under(root);
      const numbers = [...parents.keys()].filter(isSeen);
      const tellings = numbers.map((item) => told(item, last));
      const joined = new Map<string, Joined>();
      for (const item of numbers) {
        const parent = parents.get(item);
        if (parent === undefined) continue;
        const [later, earlier] = [library.telling(item), library.telling(parent)];
        const byHand = moves.of(item)?.edit;
        joined.set(later.item.id, {
          to: earlier.item.id,
          // Worked out when it is asked for: a ledger has hundreds of them, and shows none.
          get why() {
            if (byHand !== undefined) return [{ code: 'edit', value: `${byHand.seq} by ${byHand.author}` }];
            return rules.joinOf(later, earlier)?.why ?? [];
          },
        });
      }
      const tied = once((): Pick<EntryParts, 'links' | 'others'> => {
        const links: Link[] = [];
        const others = new Map<string, Telling>();
        const own = new Set(numbers);
        for (const { later, earlier } of new Set(numbers.flatMap((item) => ties.linksOf(item)))) {
          const other = own.has(later) ? earlier : later;
          if (!own.has(other) && !isSeen(other)) continue;
          links.push(...linksBetween(later, earlier));
          if (!own.has(other)) others.set(library.telling(other).item.id, told(other, last));
        }
        return { links: links.toSorted(compareLinks), others };
      });
      const reports = [...new Set(tellings.map(({ report }) => report.id))];
      return {
        tellings,
        joined,
        get links() {
          return tied().links;
        },
        get others() {
          return tied().others;
        },
        bearingsOn: (standing) =>
          numbers
            .flatMap((own) => {
              const to = library.telling(own).item.id;
              return standing.has(to) ? saidOf(own, ties.linksOf(own)).map((said) => ({ ...said, to })) : [];
            })
            .filter(({ from }) => !parents.has(from) && isSeen(from) && goneOf(from, last) === undefined)
            .toSorted(
              (a, b) =>
                standings.compare(a.from, b.from) ||
                compareText(a.to, b.to) ||
                compareText(a.relation, b.relation),
            )
            .map(({ from, relation, isSure }) => ({
              relation,
              isSure,
              // Most do not decide, and are in reports that need not be opened for them.
              get telling() {
                return told(from, last);
              },
            })),
        edits: edits(reports),
      };
    },
  };
}

/** What others have to do with an item, by its pairs. */
function saidOf(
  item: number,
  pairs: readonly Pair[],
): (Omit<Said, 'onEarlier'> & { readonly from: number })[] {
  return pairs.flatMap(({ later, earlier, says }) =>
    linksIn(says).flatMap(({ relation, onEarlier, isSure }) => {
      const [from, to] = onEarlier ? [later, earlier] : [earlier, later];
      return to === item ? [{ relation, isSure, from }] : [];
    }),
  );
}

/**
 * What withdraws a report, first the earliest: notices of its own (itself, where it is one), kills of what it was made from, and corrections of it, as
 * far as the report has the sentences.
 */
function withdrawalsOf(engine: Engine, library: Library, rules: RecordRules, report: Held): Withdrawn[] {
  const found: Withdrawn[] = [];
  for (let at: Held | undefined = report; at !== undefined; at = parentOf(library, at)) {
    const own = at === report;
    const rows = engine.all<{ later: number; spans: string | null; copies: number }>(
      'select later, spans, copies from withdrawal where earlier = ?',
      at.row.no,
    );
    for (const { later, spans, copies } of rows) {
      const notice = library.report(later);
      if (!own && (notice === report || copies === COPIES_TOO.indexOf('none'))) continue;
      const { row } = notice;
      const { known, id } = row;
      const withdrawn = { known, from: knownOf(known) ?? AT_LAST, by: id };
      if (own) found.push({ ...withdrawn, spans: spans === null ? undefined : spansOf(spans) });
      else if (copies === COPIES_TOO.indexOf('all')) found.push({ ...withdrawn, spans: undefined });
      else found.push({ ...withdrawn, spans: rules.takenBack(report.report, at.report, notice.report) });
    }
  }
  return found.toSorted((a, b) => compareText(a.from, b.from) || compareText(a.by, b.by));
}

function parentOf(library: Library, { row }: Held): Held | undefined {
  return row.parent === null ? undefined : library.report(row.parent);
}

function spansOf(written: string): Span[] {
  const pairs = parsedJson<[number, number][]>(written, 'a withdrawal');
  return pairs.map(([start, end]) => ({ start, end }));
}

function compareLinks(a: Link, b: Link): number {
  return compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.relation, b.relation);
}
