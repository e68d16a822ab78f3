// Made-up reports with made-up items, for measuring and breaking the store: no reader is run over them.
import type { ActorRef, Common, Item, Kind, PlaceRef } from '../../src/reader/item.ts';
import { KINDS } from '../../src/reader/item.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import { contentHash } from '../../src/report/fingerprint.ts';
import { makeReport, type Report } from '../../src/report/report.ts';
import { isoDay } from '../../src/world/calendar.ts';
import { formOf } from './forms.ts';

export interface Shape {
  readonly seed: number;
  readonly reports: number;
  /** Items of each report; its text is as long as their sentences, some 160 characters each. */
  readonly items: number;
  /** Days over which they are published. */
  readonly days: number;
}

/** Share of reports that are copies of an earlier one of the same or the day before. */
const COPIES = 0.2;
/** Share of these that are later versions of the same story, at the same address. */
const UPDATES = 0.1;
/** Different acts for each report: the fewer, the more reports tell of one. */
const ACTS = 9;
/** The 17th of December 2021. */
const FIRST_DAY = 18_978;

/** Numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words as frequent as words are: a few hundred make up most of a text. */
const SYLLABLES = 'ba be co da di en er fa fo ga ha in ka la le lo ma me mi mo na ne no or pa po ra re ri ro sa se si so sta ta te ti to tra va ve vi wa'.split(' '); // prettier-ignore
const COMMON =
  'the of to and in a that said on for it with was as at by from has not have would were but its after which had will be more over their who been than also into could before one two against all there when about an or new other out some this she he they up'.split(
    ' ',
  );
const STATES = 'RUS UKR USA GBR FRA DEU POL CHN TUR BLR NATO EU UN OSCE ROU HUN LTU LVA EST MDA CZE SVK ITA ESP NLD'.split(' '); // prettier-ignore
const PLACES = 'Kyiv Moscow Geneva Brussels Vienna Minsk Berlin Paris London Warsaw Donetsk Kharkiv Odesa Vilnius'.split(' '); // prettier-ignore

/** Something that happened, as many reports tell it in their own words. */
interface Act {
  readonly kind: Kind;
  readonly by: ActorRef;
  readonly to: ActorRef;
  readonly what: string;
  readonly day: number;
  readonly count: number;
}

/** The same reports for the same shape, in the order of their publication. */
export function* generated({ seed, reports, items, days }: Shape): Generator<ReadReport> {
  const random = randomFrom(seed);
  const words = Array.from({ length: 4000 }, (_, at) => wordAt(random, at));
  const lately: Report[] = [];
  const aDay = Math.max(1, Math.round(reports / days));
  let acts: Act[] = [];
  for (let n = 0; n < reports; n++) {
    const day = FIRST_DAY + Math.min(days - 1, Math.floor(n / aDay));
    if (n % aDay === 0) {
      const count = Math.max(items, Math.round((aDay * items) / 25) * ACTS);
      acts = Array.from({ length: count }, () => actOf(random, words, day));
    }
    const copied = random() < COPIES ? lately[Math.floor(random() * lately.length)] : undefined;
    if (copied === undefined) {
      const made = original(random, words, acts, { day, items, n });
      lately.push(made.report);
      if (lately.length > aDay) lately.shift();
      tellingsOf.set(made.report, made.tellings);
      yield { report: made.report, items: itemsOf(made.report, made.tellings) };
    } else yield copyOf(random, copied, day, n);
  }
}

/** A telling of an act: where its sentence stands. */
interface Told {
  readonly act: Act;
  readonly start: number;
  readonly end: number;
}

/** What an original tells, so that its copies can tell it too. */
const tellingsOf = new WeakMap<Report, readonly Told[]>();

function original(
  random: () => number,
  words: readonly string[],
  acts: readonly Act[],
  { day, items, n }: { day: number; items: number; n: number },
): { report: Report; tellings: Told[] } {
  let text = '';
  const tellings: Told[] = [];
  for (let i = 0; i < items; i++) {
    // A few acts are told by everybody, most by one.
    const act = acts[Math.floor(random() ** 2 * acts.length)];
    if (act === undefined) continue;
    const opening = filler(random, words, 5 + random() * 6);
    const sentence = `${opening.charAt(0).toUpperCase()}${opening.slice(1)} ${act.by.name} ${act.what} ${filler(random, words, 6 + random() * 7)}.`;
    tellings.push({ act, start: text.length, end: text.length + sentence.length - 1 });
    text += sentence + (i % 2 === 1 ? '\n\n' : ' ');
  }
  const parts = headOf(random, words, day, n);
  return { report: makeReport({ ...parts, text: text.trim() }), tellings };
}

/** A copy under another head, its last paragraphs cut away now and then. */
function copyOf(random: () => number, from: Report, day: number, n: number): ReadReport {
  const cut = random() < 0.4 ? from.text.lastIndexOf('\n\n', from.text.length * 0.8) : -1;
  const text = cut > 0 ? from.text.slice(0, cut) : from.text;
  // A few are no copies but later versions: at the same address.
  const isUpdate = random() < UPDATES;
  const { title = '', outlet = '', url = '' } = from;
  const head = headOf(random, [], day, n);
  const report = makeReport({ ...head, title, ...(isUpdate && { outlet, url }), text });
  const tellings = (tellingsOf.get(from) ?? []).filter(({ end }) => end <= text.length);
  return { report, items: itemsOf(report, tellings) };
}

function headOf(
  random: () => number,
  words: readonly string[],
  day: number,
  n: number,
): Omit<Report, 'id' | 'text'> {
  const outlet = `${['Northern', 'Harbour', 'Capital', 'Meridian', 'Daily'][Math.floor(random() * 5)]} ${['Wire', 'Courier', 'Ledger', 'Gazette', 'Post', 'Herald'][Math.floor(random() ** 2 * 6)]}`;
  const minute = Math.floor(random() * 1440);
  const time = `T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`;
  return {
    title: filler(random, words, 7),
    outlet,
    url: `https://${outlet.toLowerCase().replace(' ', '-')}.example/${n}`,
    published: `${isoDay(day)}${random() < 0.5 ? time : ''}`,
  };
}

function actOf(random: () => number, words: readonly string[], day: number): Act {
  const pick = () => STATES[Math.floor(random() ** 2 * STATES.length)] ?? 'RUS';
  const [by, to] = [pick(), pick()];
  const kinds: readonly Kind[] = [...KINDS, 'statement', 'statement', 'statement', 'event', 'event', 'event', 'event', 'posture']; // prettier-ignore
  return {
    kind: kinds[Math.floor(random() * kinds.length)] ?? 'statement',
    by: { id: by, name: by },
    to: { id: to, name: to },
    what: filler(random, words, 8),
    day: day - (random() < 0.3 ? 1 : 0) + (random() < 0.1 ? Math.floor(random() * 10) : 0),
    count: Math.floor(random() * 5000),
  };
}

function itemsOf(report: Report, tellings: readonly Told[]): Item[] {
  return tellings.map(({ act, start, end }, at): Item => {
    const random = randomFrom(start * 31 + at);
    const place = PLACES[act.count % PLACES.length] ?? 'Kyiv';
    const where: PlaceRef = {
      id: place.toLowerCase(),
      name: place,
      lat: 50.45,
      lon: 30.52,
      precision: 'city',
    };
    const common: Common = {
      id: contentHash(report.id, act.kind, String(start), String(end)).slice(0, 16),
      report: report.id,
      cite: { start, end, quote: report.text.slice(start, end) },
      by: [act.by],
      to: act.by.id === act.to.id ? [] : [act.to],
      via: [],
      attribution: random() < 0.4 ? [act.by] : [],
      realis: 'actual',
      ...(random() < 0.6 && {
        when: { edtf: isoDay(act.day), text: 'on Tuesday', basis: 'resolved' as const },
      }),
      where: random() < 0.4 ? [where] : [],
      score: Math.round((0.4 + 0.59 * random()) * 100) / 100,
      rule: `${act.kind}: made up`,
    };
    return formOf(act.kind, common, act.what, act.count);
  });
}

function filler(random: () => number, words: readonly string[], length: number): string {
  return Array.from({ length: Math.round(length) }, () => {
    if (random() < 0.42) return COMMON[Math.floor(random() ** 2 * COMMON.length)] ?? 'the';
    return words[Math.floor(random() ** 2.5 * words.length)] ?? 'matter';
  }).join(' ');
}

function wordAt(random: () => number, at: number): string {
  const length = 2 + Math.floor(random() * (at < 400 ? 2 : 3));
  const word = Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return at % 9 === 0 ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}
