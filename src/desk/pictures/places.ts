import type { PlaceRef } from '../../reader/item.ts';
import type { PictureRow } from './picture-row.ts';

/** A place, and the lines that name it. */
export interface PlaceLines {
  readonly place: PlaceRef;
  readonly rows: readonly PictureRow[];
  /** Whether more than one claims or holds it. */
  readonly disputed: boolean;
}

export interface Placed {
  /** Places that stand somewhere, those with the most lines first. */
  readonly places: readonly PlaceLines[];
  /** Places of which it is not known where they lie. */
  readonly nowhere: readonly PlaceLines[];
  /** Lines that name no place. */
  readonly placeless: number;
}

/** The places that lines name, each once. A name is that of the first line that has it. */
export function placesOf(rows: readonly PictureRow[]): Placed {
  const found = new Map<string, { place: PlaceRef; rows: PictureRow[] }>();
  for (const row of rows)
    for (const place of row.item.where) {
      const known = found.get(place.id) ?? { place, rows: [] };
      if (known.rows.at(-1) !== row) known.rows.push(row);
      found.set(place.id, known);
    }
  const all = [...found.values()]
    .map((one): PlaceLines => ({ ...one, disputed: one.place.disputed === true }))
    .toSorted((a, b) => b.rows.length - a.rows.length || (a.place.id < b.place.id ? -1 : 1));
  return {
    places: all.filter(({ place }) => place.lat !== undefined && place.lon !== undefined),
    nowhere: all.filter(({ place }) => place.lat === undefined || place.lon === undefined),
    placeless: rows.filter(({ item }) => item.where.length === 0).length,
  };
}
