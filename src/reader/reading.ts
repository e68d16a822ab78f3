import type { Analysis, Entity, Mention, Name } from '../language/analysis.ts';
import { tokenAt, type Tree } from '../language/tree.ts';
import { publicationDay, type Report } from '../report/report.ts';
import { findQuotations, type Quotation } from '../text/quotations.ts';
import { overlaps, type Span } from '../text/span.ts';
import { dayOf, type DayNumber } from '../world/calendar.ts';
import type { DateMention } from '../world/dates/expression.ts';
import { findDates } from '../world/dates/find.ts';
import type { KnownName, NameContext } from '../world/names.ts';
import type { Evidence } from '../world/places/evidence.ts';
import type { ActorRef, PlaceRef } from '../world/refs.ts';
import type { World } from '../world/world.ts';
import { type Clause, clausesOf, predicateOver } from './clause.ts';
import type { Coding } from './frames/coding.ts';
import type { Frame } from './frames/frame.ts';
import type { Predicate } from './frames/predicate.ts';
import { mended } from './mend.ts';
import { personsOf, type ReportPersons } from './persons.ts';
import { flatMap } from '../text/flat-map.ts';

/** A token of a report: the index of its sentence, and its own in that sentence. */
export interface Word {
  readonly sentence: number;
  readonly index: number;
}

/** A date expression with where it stands in its sentence. Numbers are token indexes. */
export interface PlacedDate extends DateMention {
  readonly tokens: readonly number[];
  /** The predicate that it belongs to. */
  readonly governor: number | undefined;
}

/** What is known of one sentence. */
export interface SentenceReading {
  readonly tree: Tree;
  /** Its lemmas in lower case, and its words where they are others. */
  readonly words: ReadonlySet<string>;
  /** Its clauses, by the index of their predicate. */
  readonly clauses: ReadonlyMap<number, Clause>;
  /** The names that the name finder saw in it. */
  readonly names: readonly Name[];
  readonly dates: readonly PlacedDate[];
  /** The known name that covers each token, if any. */
  readonly known: readonly (KnownName | undefined)[];
  /** The chain of each mention, by the index of the mention's head. */
  readonly chains: ReadonlyMap<number, { readonly entity: Entity; readonly mention: Mention }>;
}

/** Where a report names an actor that the world knows: `start` is the offset of the name. */
export interface NamedActor {
  readonly start: number;
  readonly name: KnownName;
}

/** A title in a report, with what stands beside it in lower case, and who bears it; undefined for somebody without a name. */
export interface Bearer {
  readonly word: Word;
  readonly role: string;
  readonly title: ReadonlySet<string>;
  readonly person: ActorRef | undefined;
}

/** Who a report as a whole is about; a field is absent until it was asked for. */
export interface Affair {
  /** Its two parties, or nobody. */
  parties?: readonly ActorRef[];
  /** The same, where it is about them alone. */
  alone?: readonly ActorRef[];
  /** How often it names each state, towns included, by id. */
  states?: ReadonlyMap<string, number>;
  /** Who bears a title where, in text order. */
  bearers?: readonly Bearer[];
  /** The states whose titles strangers bear in it, by the stranger's id. */
  readonly served: Map<string, ActorRef | undefined>;
}

/** All that the readers of the kinds share about one report. Every text offset points into the report's text. */
export interface Reading {
  readonly report: Report;
  /** The report's text as far as it was read. */
  readonly text: string;
  readonly sentences: readonly SentenceReading[];
  /** Where each sentence stands. */
  readonly spans: readonly Span[];
  /** The date expressions of the text, in its order. */
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
  /** Where each known actor is named, in text order, by the actor's id. */
  readonly named: ReadonlyMap<string, readonly NamedActor[]>;
  /** Whom each token stands for, by sentence and token, as far as it was asked: `actorsAt` keeps its answers here. */
  readonly actors: readonly Map<number, readonly ActorRef[]>[];
  /** The predicate at each token, as far as it was asked, null for none: `predicateAt` keeps its answers here. */
  readonly predicates: readonly Map<number, Predicate | null>[];
  /** The frame of each predicate, in the same way: `frameOf` keeps its answers here. */
  readonly frames: readonly Map<number, Frame | null>[];
  /** The place that each name stands for, as far as it was asked: `placeNamed` keeps its answers here. */
  readonly places: Map<string, PlaceRef>;
  /** Whether each word or phrase is of people who can act, as far as it was asked: `isActing` keeps its answers here. */
  readonly acting: Map<string, boolean>;
  /** What was made out of the report as a whole, as far as it was asked: `pair.ts` and `understood.ts` keep their answers here. */
  readonly affair: Affair;
  /** Every way in which the report names a person. */
  readonly persons: ReadonlySet<string>;
  /** Every way in which the report names a person or a body. */
  readonly namesOfActors: ReadonlySet<string>;
  readonly people: ReportPersons;
  /** What the names of the report are read by. */
  readonly context: NameContext;
  /** The day of publication, or undefined when it is not known. */
  readonly day: DayNumber | undefined;
  readonly world: World;
  readonly coding: Coding;
  /** What the report says of where it happens. */
  readonly whereabouts: Evidence;
}

/** What the names of a report are read by. */
export function contextOf(report: Report): NameContext {
  const day = publicationDay(report);
  return { day: day === undefined ? undefined : dayOf(day), text: report.text };
}

export function readingOf(report: Report, analysis: Analysis, world: World, coding: Coding): Reading {
  // What was not read might as well not be there.
  const text = report.text.slice(0, analysis.end);
  const context = contextOf(report);
  const names = groupBy(analysis.names, ({ sentence }) => sentence);
  const mentions = groupBy(
    flatMap(analysis.entities, (entity) => entity.mentions.map((mention) => ({ entity, mention }))),
    ({ mention }) => mention.sentence,
  );
  const allDates = findDates(text);
  const dates = groupBy(allDates, (date) => indexAt(analysis.sentences, date.start));
  const sentences = analysis.sentences.map((sentence, index): SentenceReading => {
    const tree = mended(sentence);
    return {
      tree,
      words: wordsIn(tree),
      clauses: clausesOf(tree),
      names: names.get(index) ?? [],
      dates: (dates.get(index) ?? []).map((date) => placed(tree, date)),
      known: knownNames(tree, world, context),
      chains: new Map((mentions.get(index) ?? []).map((entry) => [entry.mention.head, entry])),
    };
  });
  const named = namedActors(sentences);
  const people = personsOf(world, context.day, new Set(named.keys()));
  const formsOf = (type: Name['type']): string[] =>
    analysis.names.filter((name) => name.type === type).map(({ start, end }) => text.slice(start, end));
  const persons = new Set([
    ...flatMap(formsOf('PER'), endings),
    ...flatMap(
      analysis.entities.filter(({ type }) => type === 'PER'),
      ({ name }) => [name, people.named(name).name],
    ),
  ]);
  return {
    report,
    text,
    sentences,
    spans: analysis.sentences,
    dates: allDates,
    quotations: findQuotations(text),
    named,
    actors: sentences.map(() => new Map()),
    predicates: sentences.map(() => new Map()),
    frames: sentences.map(() => new Map()),
    places: new Map(),
    acting: new Map(),
    affair: { served: new Map() },
    persons,
    namesOfActors: new Set([...persons, ...formsOf('ORG')]),
    people,
    context,
    day: context.day,
    world,
    coding,
    whereabouts: world.placeEvidence(text),
  };
}

/** Whether an id is that of a state or body, or of a person whom the world or the report names. */
export function isKnown({ world, people }: Reading, id: string): boolean {
  return world.actor(id) !== undefined || world.isPerson(id) || people.knows(id);
}

/** The place that a name stands for in the report. */
export function placeNamed({ places, world, whereabouts }: Reading, name: string): PlaceRef {
  let place = places.get(name);
  if (place === undefined) places.set(name, (place = world.place(name, whereabouts)));
  return place;
}

export function sentenceAt(reading: Reading, sentence: number): SentenceReading {
  const found = reading.sentences[sentence];
  if (found === undefined)
    throw new RangeError(`no sentence ${sentence} in a report of ${reading.sentences.length}`);
  return found;
}

export function treeAt(reading: Reading, sentence: number): Tree {
  return sentenceAt(reading, sentence).tree;
}

export function clauseAt(reading: Reading, sentence: number, index: number | undefined): Clause | undefined {
  return index === undefined ? undefined : sentenceAt(reading, sentence).clauses.get(index);
}

/** The token that covers the offset or is the next one after it in its sentence. */
export function wordAt(reading: Reading, offset: number): Word | undefined {
  const sentence = indexAt(reading.spans, offset);
  const tree = reading.sentences[sentence]?.tree;
  const index = tree?.tokens.findIndex((token) => offset < token.end) ?? -1;
  return index < 0 ? undefined : { sentence, index };
}

/** The quotation that covers the whole of `span`, marks included. */
export function quotationAround(reading: Reading, span: Span): Quotation | undefined {
  const quotation =
    reading.quotations[lastAtOrBefore(reading.quotations, span.start, ({ outer }) => outer.start)];
  return quotation && span.end <= quotation.outer.end ? quotation : undefined;
}

/** Whether two sentences, the earlier first, stand in one paragraph. */
export function isInParagraph({ text, spans }: Reading, earlier: number, later: number): boolean {
  const [from, to] = [spans[earlier], spans[later]];
  return from !== undefined && to !== undefined && !text.slice(from.end, to.start).includes('\n');
}

/** The index of the span that covers `offset`, among spans in text order that do not overlap; -1 for none. */
function indexAt(spans: readonly Span[], offset: number): number {
  const index = lastAtOrBefore(spans, offset, ({ start }) => start);
  const span = spans[index];
  return span !== undefined && offset < span.end ? index : -1;
}

/** The index of the last of the sorted values whose key is at most `limit`; -1 for none. */
export function lastAtOrBefore<T>(sorted: readonly T[], limit: number, key: (value: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && key(value) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function wordsIn({ tokens }: Tree): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { lemma, form } of tokens) {
    words.add(lemma.toLowerCase());
    if (form !== lemma) words.add(form.toLowerCase());
  }
  return words;
}

function placed(tree: Tree, date: DateMention): PlacedDate {
  const tokens: number[] = [];
  for (let index = 0; index < tree.tokens.length; index++)
    if (overlaps(tokenAt(tree, index), date)) tokens.push(index);
  const top = tokens.find((index) => !tokens.includes(tokenAt(tree, index).head)) ?? tokens[0];
  const governor = top === undefined ? undefined : predicateOver(tree, top);
  const { start, end, kind, expression, length, dayPart, time, value, when } = date;
  return { start, end, kind, expression, length, dayPart, time, value, when, tokens, governor };
}

function namedActors(sentences: readonly SentenceReading[]): ReadonlyMap<string, readonly NamedActor[]> {
  const named = new Map<string, NamedActor[]>();
  for (const { tree, known } of sentences) {
    for (const [index, name] of known.entries()) {
      if (name === undefined || name === known[index - 1]) continue;
      const place = { start: tree.tokens[index]?.start ?? 0, name };
      const places = named.get(name.actor.id);
      if (places) places.push(place);
      else named.set(name.actor.id, [place]);
    }
  }
  return named;
}

function groupBy<T>(values: readonly T[], key: (value: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

/** "National Security Council" is not the UN's: a capitalised word that the name does not know stands joined before it. */
function isPartOfLonger(tree: Tree, from: number, length: number): boolean {
  const before = tree.tokens[from - 1];
  if (before === undefined || !/^\p{Lu}\p{Ll}/u.test(before.form) || !/^(?:ADJ|PROPN)$/.test(before.upos))
    return false;
  return (
    before.head >= from &&
    before.head < from + length &&
    /^(?:amod|compound|flat)$/.test(before.deprel) &&
    JOINS.test(before.form)
  );
}

/** Words that make another body of a name that they stand before. */
const JOINS =
  /^(?:National|Supreme|State|Federal|Presidential|Higher|High|Northern|Southern|New|Papua|Equatorial|Inter|Free|Transitional|Sovereignty)$/;

/** A name and what is left of it without its first words: "State Antony Blinken", "Antony Blinken", "Blinken". */
function endings(name: string): string[] {
  const words = name.split(/\s+/);
  return words.map((_, from) => words.slice(from).join(' '));
}

/** The known name that covers each token, but for those that are the end of a longer name that is not known. */
function knownNames(tree: Tree, world: World, context: NameContext): (KnownName | undefined)[] {
  const names = world.namesIn(
    tree.tokens.map(({ form }) => form),
    context,
  );
  let start = 0;
  return names.map((name, index) => {
    if (name !== names[index - 1]) start = index;
    return name && isPartOfLonger(tree, start, name.length) ? undefined : name;
  });
}
