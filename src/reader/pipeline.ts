import type { Language } from '../language/analysis.ts';
import { contentHash } from '../report/fingerprint.ts';
import type { Report } from '../report/report.ts';
import { metonymsOf } from '../world/metonyms.ts';
import type { World } from '../world/world.ts';
import { readActs } from './act.ts';
import { readDemands } from './demand.ts';
import { domainsOf } from './domain.ts';
import type { Draft } from './draft.ts';
import { readEvents } from './event.ts';
import { eventsOfItems } from './event-of-item.ts';
import type { Coding } from './frames/coding.ts';
import type { Item } from './item.ts';
import { readMeetings } from './meeting.ts';
import { readPostures } from './posture.ts';
import { contextOf, readingOf } from './reading.ts';
import type { Scorer } from './score.ts';
import { readStatements } from './statement.ts';

/** A report with what was read from it. */
export interface ReadReport {
  readonly report: Report;
  readonly items: readonly Item[];
}

/** Reads reports. The same report gives the same items, always. */
export interface Reader {
  read(report: Report): Item[];
}

/**
 * Report → items. Statements come first: what they find said is what tells the later kinds on whose word an act is
 * told. Items stand in text order, a wider citation before a narrower one at the same place.
 */
export function createReader(language: Language, world: World, coding: Coding, scorer: Scorer): Reader {
  return {
    read(report) {
      const metonyms = metonymsOf(world, contextOf(report));
      const reading = readingOf(report, language.analyse(report.text, metonyms), world, coding);
      const { drafts, voices } = readStatements(reading);
      const { acts } = readActs(reading, voices);
      const items: Draft<Item>[] = [
        ...drafts,
        ...readDemands(reading, acts),
        ...readPostures(reading, voices, acts),
        ...readMeetings(reading, voices, acts),
      ];
      const events = readEvents(reading, acts);
      // Last, as an item of another kind is usually an event too.
      const all = [...items, ...events, ...eventsOfItems(reading, items, events)];
      const domains = domainsOf(reading);
      const places = new Map<string, number>();
      return all
        .toSorted(
          (a, b) =>
            a.span.start - b.span.start || b.span.end - a.span.end || a.kind.localeCompare(b.kind, 'en'),
        )
        .map((draft) => {
          const place = `${draft.kind} ${draft.span.start} ${draft.span.end}`;
          const nth = places.get(place) ?? 0;
          places.set(place, nth + 1);
          return finish(report, { ...draft, score: scorer.score(draft, domains) }, nth);
        });
    },
  };
}

/**
 * The draft with its citation and its id, a hash over report, kind and place: re-reading gives the same id. The `nth`
 * of several items of one kind at one place ("could strike and hold drills") is what tells their ids apart.
 */
function finish(report: Report, { span, ...fields }: Draft<Item>, nth: number): Item {
  const { start, end } = span;
  const id = contentHash(
    report.id,
    fields.kind,
    String(start),
    String(end),
    ...(nth === 0 ? [] : [String(nth)]),
  ).slice(0, 16);
  const cite = { start, end, quote: report.text.slice(start, end) };
  return { id, report: report.id, cite, ...fields, score: Math.round(fields.score * 100) / 100 };
}
