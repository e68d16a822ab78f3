import type { Kind } from '../../reader/item.ts';
import { ALL_KINDS, isKind } from '../words/kinds.ts';

// What the address says of the chronology: which lines, and how they are looked at. No signals, no hooks.

export const VIEWS = ['list', 'timeline', 'map', 'network'] as const;
export type View = (typeof VIEWS)[number];

/** Which lines of the record all four views show. */
export interface Filter {
  /** Days, both inclusive; absent = no bound. */
  readonly from?: string;
  readonly until?: string;
  /** Empty = every kind but events, most of which tell another line once more in a code. */
  readonly kinds: readonly Kind[];
  /** Ids: lines in which any of these is a doer, a target or the source; empty = all. */
  readonly actors: readonly string[];
  /** Id of a place that the line names. */
  readonly place?: string;
  readonly doubtful: boolean;
}

type Own = Readonly<Record<string, string>>;

export function viewIn(own: Own): View {
  return VIEWS.find((view) => view === own['view']) ?? 'list';
}

export function filterIn(own: Own): Filter {
  const { from, until } = { from: dayIn(own['from']), until: dayIn(own['until']) };
  const place = own['place'] ?? '';
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    kinds: listIn(own['kinds']).filter(isKind),
    actors: listIn(own['actor']),
    ...(place !== '' && { place }),
    doubtful: own['doubtful'] === 'true',
  };
}

/** Whether anything is filtered at all. */
export function isFiltered({ from, until, kinds, actors, place }: Filter): boolean {
  return from !== undefined || until !== undefined || kinds.length + actors.length > 0 || place !== undefined;
}

/** The screen's parameters that take every filter away. */
export const NO_FILTER: Own = { from: '', until: '', kinds: '', actor: '', place: '', doubtful: '' };

/** Parameters by which the API gives these lines. The network is of coded events alone. */
export function rowParameters(
  { from, until, kinds, actors, doubtful }: Filter,
  view: View,
  order: string | undefined,
): Readonly<Record<string, string | number | undefined>> {
  const listed = kinds.length > 0 ? kinds : ALL_KINDS.filter((kind) => kind !== 'event');
  return {
    kind: view === 'network' ? 'event' : listed.join(','),
    actor: actors.join(','),
    from,
    until,
    doubtful: doubtful ? 'true' : undefined,
    order: view === 'list' ? order : undefined,
    limit: 500,
  };
}

/** A list with one of its values put in or taken out. */
export function toggled(list: readonly string[], value: string): string {
  return (list.includes(value) ? list.filter((one) => one !== value) : [...list, value]).join(',');
}

/** What was chosen in a picture, of which the panel beside it shows the lines. */
export type Choice =
  | { readonly of: 'cluster'; readonly first: string; readonly last: string; readonly lane: string }
  | { readonly of: 'place' | 'actor'; readonly id: string }
  | { readonly of: 'bond'; readonly by: string; readonly to: string };

/** Reads `cluster:2022-01-24..2022-01-26@demand`, `place:ID`, `actor:ID`, `bond:RUS>UKR`. */
export function choiceIn(own: Own): Choice | undefined {
  const [, of = '', rest = ''] = /^(?<of>cluster|place|actor|bond):(?<rest>.+)$/.exec(own['sel'] ?? '') ?? [];
  if (of === 'place' || of === 'actor') return { of, id: rest };
  if (of === 'bond') {
    const [by = '', to] = rest.split('>');
    return to === undefined ? undefined : { of, by, to };
  }
  const parts = /^(?<first>[-\d]{10})\.\.(?<last>[-\d]{10})@(?<lane>.+)$/.exec(rest)?.groups;
  const { first, last, lane } = parts ?? {};
  return of === 'cluster' && first !== undefined && last !== undefined && lane !== undefined
    ? { of, first, last, lane }
    : undefined;
}

function listIn(value: string | undefined): readonly string[] {
  return (value ?? '').split(',').filter((one) => one !== '');
}

function dayIn(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}
