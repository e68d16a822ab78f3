import type { ActorName, Actors, KnownActor } from './actors.ts';
import type { DayNumber } from './calendar.ts';
import { entryOf, type NamedRun, type NameLookup, wordsOf } from './name-index.ts';
import { ALWAYS, covers, overlap } from './period.ts';
import { listOf, rowsOf, type Table, TableError } from './table.ts';
import { flatMap } from '../text/flat-map.ts';

/** A known name found in a run of words. */
export interface KnownName {
  readonly actor: KnownActor;
  /** Words it takes up. */
  readonly length: number;
  /** name: its own; demonym: an adjective or people; metonym: a capital, seat or organ that stands for its government. */
  readonly as: 'name' | 'demonym' | 'metonym';
  /** How the report is best shown: a seat of power or an organ by its own name, anything else by the actor's. */
  readonly shown: string;
  /** How sure it is that this actor is meant, 0 to 1: below 1 where others have the name too. */
  readonly score: number;
  /** Who else may be meant, the likeliest first. */
  readonly alternatives: readonly { readonly actor: KnownActor; readonly score: number }[];
}

/** What a name is read by, beside its words. */
export interface NameContext {
  /** The day of the report; today's names hold where it is unknown. */
  readonly day?: DayNumber | undefined;
  /** The report's text, in which the words are looked for that tell one Georgia from another. */
  readonly text?: string;
}

/** Who an ambiguous name may stand for, and the words that tell it. */
export interface Sense {
  /** An id, or `-` where the name is none of an actor's ("Jordan" as a person). */
  readonly actor: string;
  readonly cues: readonly string[];
}

export const SENSE_COLUMNS: readonly string[] = ['name', 'actor', 'cues'];

/** The senses of each ambiguous name, the likeliest first. Throws a TableError where an id is unknown. */
export function readSenses(table: Table, actors: Actors): Record<string, Sense[]> {
  const senses: Record<string, Sense[]> = {};
  for (const { line, cells } of rowsOf(table, SENSE_COLUMNS)) {
    const [name = '', actor = '', cues] = cells;
    if (actor !== '-' && !actors.byId.has(actor))
      throw new TableError(table.name, line, `no actor has the id ${actor}`);
    (senses[name] ??= []).push({ actor, cues: listOf(cues) });
  }
  return senses;
}

/** Names of actors in running text. Case counts, but for names all in capitals: "us" is no state. */
export interface NameFinder {
  /** The longest known name that begins at `words[at]`. */
  nameAt(words: readonly string[], at: number, context: NameContext): KnownName | undefined;
  /** The known name that covers each of the words, if any. */
  namesIn(words: readonly string[], context: NameContext): (KnownName | undefined)[];
}

export interface NameTables {
  readonly names: NameLookup;
  /** Who an ambiguous name may stand for, by the words of the name. */
  readonly senses: Readonly<Record<string, readonly Sense[]>>;
  /** What organs of any state are called: "Foreign Ministry". */
  readonly organForms: readonly string[];
}

export function createNameFinder({ names, senses, organForms }: NameTables): NameFinder {
  const forms = new Map<string, string[][]>();
  for (const form of organForms) {
    const words = wordsOf(form);
    const [first = ''] = words;
    forms.set(
      first,
      [...(forms.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
    );
  }

  const find = (words: readonly string[], at: number): NamedRun | undefined =>
    names.beginning(words[at] ?? '').find((entry) => entry.words.every((word, i) => words[at + i] === word));
  const formAt = (words: readonly string[], at: number): readonly string[] | undefined =>
    forms.get(words[at] ?? '')?.find((form) => form.every((word, i) => words[at + i] === word));
  const chosen = new WeakMap<NameContext, Map<string, KnownName | undefined>>();
  const simple = (words: readonly string[], at: number, context: NameContext): KnownName | undefined => {
    const entry = find(words, at);
    if (entry === undefined) return undefined;
    // Whom a name means is the same throughout a report, and to tell it by other words reads the whole of it: once.
    let known = chosen.get(context);
    if (known === undefined) chosen.set(context, (known = new Map()));
    const form = entry.words.join(' ');
    if (!known.has(form)) known.set(form, choose(entry, entryOf(senses, form), context));
    const name = known.get(form);
    return name && { ...name };
  };
  /** "Russian Foreign Ministry", "Ukraine's Ministry of Defence", "Ministry of Defence of Ukraine". */
  const organAt = (words: readonly string[], at: number, context: NameContext): KnownName | undefined => {
    const before = formAt(words, at);
    if (before !== undefined) {
      let from = at + before.length;
      if (words[from] !== 'of') return undefined;
      from += words[from + 1] === 'the' ? 2 : 1;
      const owner = simple(words, from, context);
      return owner?.as === 'name' && owner.actor.type === 'state'
        ? {
            ...owner,
            as: 'metonym',
            length: from + owner.length - at,
            shown: words.slice(at, from + owner.length).join(' '),
          }
        : undefined;
    }
    const owner = simple(words, at, context);
    if (owner === undefined || owner.actor.type !== 'state') return undefined;
    const mark = POSSESSIVE.has(words[at + owner.length] ?? '') ? 1 : 0;
    const form = formAt(words, at + owner.length + mark);
    if (form === undefined) return undefined;
    const named = words.slice(at, at + owner.length).join(' ');
    return {
      ...owner,
      as: 'metonym',
      length: owner.length + mark + form.length,
      shown: `${named}${mark === 1 ? "'s" : ''} ${form.join(' ')}`,
    };
  };
  const nameAt = (words: readonly string[], at: number, context: NameContext): KnownName | undefined =>
    organAt(words, at, context) ?? simple(words, at, context);
  return {
    nameAt,
    namesIn(words, context) {
      const known: (KnownName | undefined)[] = words.map(() => undefined);
      for (let from = 0; from < words.length;) {
        const first = words[from] ?? '';
        if (names.beginning(first).length === 0 && !forms.has(first)) {
          from++;
          continue;
        }
        const found = nameAt(words, from, context);
        const length = found?.length ?? find(words, from)?.words.length ?? 1;
        if (found) known.fill(found, from, from + length);
        from += length;
      }
      return known;
    },
  };
}

const POSSESSIVE: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);

/** Weight of a sense that comes first, of any other, and of each word of the report that speaks for it. */
const FIRST = 3;
const OTHER = 1;
const CUE = 3;

/** Who is meant by a name: who had it on the day, then by the words of the report. */
function choose(entry: NamedRun, senses: readonly Sense[] | undefined, context: NameContext): KnownName | undefined {
  const owners = inTime(entry.owners, context.day ?? Infinity);
  if (owners.length === 0) return undefined;
  const weighed: { owner: ActorName | undefined; weight: number }[] = senses
    ? flatMap(senses, ({ actor, cues }, i) => {
        const owner = owners.find((one) => one.actor.id === actor);
        const weight = (i === 0 ? FIRST : OTHER) + CUE * cues.filter((cue) => context.text?.includes(cue)).length;
        return owner || actor === '-' ? [{ owner, weight }] : [];
      })
    : owners.map((owner, i) => ({ owner, weight: i === 0 ? FIRST : OTHER }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const [best, ...others] = weighed.toSorted((a, b) => b.weight - a.weight);
  if (best?.owner === undefined) return undefined;
  const { actor, as, shown } = best.owner;
  return {
    actor,
    length: entry.words.length,
    as: as === 'name' || as === 'demonym' ? as : 'metonym',
    shown,
    score: share(best.weight, total),
    alternatives: flatMap(others, ({ owner, weight }) =>
      owner === undefined ? [] : [{ actor: owner.actor, score: share(weight, total) }],
    ),
  };
} // prettier-ignore

function share(weight: number, total: number): number {
  return Math.round((weight / total) * 100) / 100;
}

/** Those who had the name on the day while they existed, or all where nobody had: "Yugoslavia" in 2022 is still the former state. */
function inTime(owners: readonly ActorName[], day: DayNumber): readonly ActorName[] {
  if (owners.length < 2) return owners;
  const then = owners.filter(({ period, actor }) => covers(overlap(period, actor.period) ?? NEVER, day));
  const kept = then.length > 0 ? then : owners.filter(({ period }) => period === ALWAYS);
  const seen = new Set<string>();
  return (kept.length > 0 ? kept : owners).filter(({ actor }) => !seen.has(actor.id) && seen.add(actor.id));
}

const NEVER = { from: Infinity, to: -Infinity };
