import type { Language } from '../language/analysis.ts';
import { type Span, trimSpan } from '../text/span.ts';
import { contentHash } from '../report/fingerprint.ts';
import type { Report } from '../report/report.ts';
import { metonymsOf } from '../world/metonyms.ts';
import type { World } from '../world/world.ts';
import { readActs } from './act.ts';
import { withAddressees } from './addressee.ts';
import { sidesOf } from './allegiance.ts';
import { readAnswers } from './answer.ts';
import { linkDenials, readClaims } from './claim.ts';
import { readCommitments } from './commitment.ts';
import { readDemands } from './demand.ts';
import { readDecisions } from './decision.ts';
import { domainsOf } from './domain.ts';
import type { Draft } from './draft.ts';
import { type PassedOver, passedOver } from './explain.ts';
import { readEvents } from './event.ts';
import { eventsOfItems, withParties } from './event-of-item.ts';
import { matchExchanges } from './exchange.ts';
import { readFigures } from './figure.ts';
import type { Coding } from './frames/coding.ts';
import type { Item } from './item.ts';
import { readMeasures } from './measure.ts';
import { readMeetings } from './meeting.ts';
import { readPostures } from './posture.ts';
import { contextOf, readingOf } from './reading.ts';
import { saidClauses } from './said.ts';
import type { Scorer } from './score.ts';
import { readStatements } from './statement.ts';

/** A report with what was read from it. */
export interface ReadReport {
  readonly report: Report;
  readonly items: readonly Item[];
  /** What of the text was not read, as what may be spent on a report was spent; absent where all was. */
  readonly unread?: readonly Span[];
  /** The predicates that gave no item, and why; only where it was asked for. */
  readonly passed?: readonly PassedOver[];
}

/**
 * How much of what may be spent on a report is spent: 0 nothing, 1 or more all of it. Whoever calls brings the clock, as
 * these layers have none.
 */
export type Spent = () => number;

/** Reads reports. The same report gives the same items, always, unless what may be spent on it is spent first. */
export interface Reader {
  /** All items, however long it takes. */
  read(report: Report): readonly Item[];
  /** The same items, with what gave none and, where `spent` reaches 1, what was not read. */
  explain(report: Report, spent?: Spent): Required<ReadReport>;
}

/**
 * Report → items. Statements come first: what they find said is what tells the later kinds on whose word an act is
 * told. Items stand in text order, a wider citation before a narrower one at the same place.
 */
export function createReader(language: Language, world: World, coding: Coding, scorer: Scorer): Reader {
  const readAll = (report: Report, spent: Spent) => {
    const analysis = language.analyse(report.text, {
      metonyms: metonymsOf(world, contextOf(report)),
      deadline: endOfGrammar(spent),
    });
    const reading = readingOf(report, analysis, world, coding);
    const { drafts, voices } = readStatements(reading);
    const { acts, passed } = readActs(reading, voices);
    const sides = sidesOf(reading);
    const said = saidClauses(reading, voices, acts, sides);
    const told = withAddressees(
      reading,
      [
        ...drafts,
        ...readDemands(reading, voices, acts, said, sides),
        ...readAnswers(reading, acts, said, sides),
        ...readCommitments(reading, voices, acts, said, sides),
        ...readClaims(reading, voices, acts, said, sides),
        ...readPostures(reading, voices, acts),
        ...readMeetings(reading, voices, acts),
        ...readMeasures(reading, voices, acts),
        ...readFigures(reading, voices, acts),
        ...readDecisions(reading, voices, acts),
      ],
      sides,
    );
    const events = withParties(reading, told, readEvents(reading, acts));
    // Last, as an item of another kind is usually an event too.
    const all = [...told, ...events, ...eventsOfItems(reading, told, events)];
    const domains = domainsOf(reading);
    const places = new Map<string, number>();
    const items = all
      .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || compare(a.kind, b.kind))
      .map((draft) => {
        const place = `${draft.kind} ${draft.span.start} ${draft.span.end}`;
        const nth = places.get(place) ?? 0;
        places.set(place, nth + 1);
        return finish(report, draft, scorer.score(draft, domains), nth);
      });
    return {
      reading,
      items: linkDenials(matchExchanges(items, sides), sides),
      acts,
      passed,
      end: analysis.end,
    };
  };
  return {
    read: (report) => readAll(report, () => 0).items,
    explain(report, spent = () => 0) {
      const { reading, items, acts, passed, end } = readAll(report, spent);
      const rest = trimSpan(report.text, { start: end, end: report.text.length });
      return {
        report,
        items,
        passed: passedOver(reading, acts, passed, items),
        unread: rest.start < rest.end ? [rest] : [],
      };
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The part of what may be spent on sentences that goes to their grammar; what is made of them costs more, most of all at first. */
const GRAMMAR_SHARE = 0.2;

/** When to leave further sentences unread, so that what is made of the others is done in time: shares out what is left when first asked. */
function endOfGrammar(spent: Spent): () => boolean {
  let end: number | undefined;
  return () => {
    const now = spent();
    end ??= now + (1 - now) * GRAMMAR_SHARE;
    return now >= end;
  };
}

/**
 * The draft with its citation and its id, a hash over report, kind and place: re-reading gives the same id. The `nth`
 * of several items of one kind at one place ("could strike and hold drills") is what tells their ids apart.
 */
function finish(report: Report, { span, ...fields }: Draft<Item>, score: number, nth: number): Item {
  const { start, end } = span;
  const id = contentHash(
    report.id,
    fields.kind,
    String(start),
    String(end),
    ...(nth === 0 ? [] : [String(nth)]),
  ).slice(0, 16);
  const cite = { start, end, quote: report.text.slice(start, end) };
  return { id, report: report.id, cite, ...fields, score: Math.round(score * 100) / 100 };
}
