import type { ActorRef, PlaceRef, Realis } from '../../src/reader/item.ts';
import type { PictureRow } from '../../src/desk/pictures/picture-row.ts';

interface Told {
  readonly kind?: PictureRow['kind'];
  readonly day?: string;
  readonly when?: string;
  readonly basis?: 'stated' | 'published';
  readonly realis?: Realis;
  readonly score?: number;
  readonly where?: readonly PlaceRef[];
}

/** A line as pictures take it. It is a statement in all but its kind, which only decides its lane and its colour. */
export function told(id: string, parts: Told = {}): PictureRow {
  const {
    kind = 'statement',
    day,
    when,
    basis = 'stated',
    realis = 'actual',
    score = 0.9,
    where = [],
  } = parts;
  return {
    id,
    kind,
    line: `Line ${id}`,
    ...(day !== undefined && { day, first: `${day}T00:00:00Z` }),
    item: {
      ...common(id, { realis, score, where }),
      kind: 'statement',
      form: 'indirect',
      gist: id,
      verb: 'say',
      ...(when !== undefined && { when: { edtf: when, text: when, basis } }),
    },
  };
}

/** A coded event by one towards another, of a quad class. */
export function dealt(id: string, by: string, to: string, quad: 1 | 2 | 3 | 4): PictureRow {
  const event = {
    ...common(id, { realis: 'actual', score: 0.9, where: [] }),
    kind: 'event' as const,
    type: quad < 3 ? ('CONSULT' as const) : ('ACCUSE' as const),
    contexts: [],
    cameo: quad < 3 ? '040' : '112',
    goldstein: quad < 3 ? 1 : -2,
    quad,
    by: [actor(by)],
    to: [actor(to)],
  };
  return {
    id,
    kind: 'event',
    line: `${by} and ${to}`,
    day: '2022-01-24',
    first: '2022-01-24T00:00:00Z',
    item: event,
  };
}

export function actor(name: string): ActorRef {
  return { id: name.toLowerCase(), name };
}

export function place(
  name: string,
  lat: number,
  lon: number,
  precision: PlaceRef['precision'] = 'city',
): PlaceRef {
  return { id: name.toLowerCase(), name, lat, lon, precision };
}

function common(id: string, parts: { realis: Realis; score: number; where: readonly PlaceRef[] }) {
  return {
    id,
    report: 'report',
    cite: { start: 0, end: 1, quote: 'x' },
    by: [],
    to: [],
    via: [],
    attribution: [],
    rule: 'test',
    ...parts,
  };
}
