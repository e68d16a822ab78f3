import { listOf, type Row, rowsOf, type Table, TableError } from '../table.ts';
import type { Precision } from '../refs.ts';
import { PRECISIONS } from './place.ts';

export const PLACE_COLUMNS: readonly string[] = 'id name aliases adjectives kind countries lat lon precision claimants geonames wikidata note'.split(' '); // prettier-ignore
export const COUNTRY_COLUMNS: readonly string[] = 'id name aliases adjectives iso2 of claimants lat lon geonames'.split(' '); // prettier-ignore

/** A row of the tables of places. */
export interface OwnPlace {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly kind: string;
  readonly countries: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly precision: Precision;
  readonly claimants: readonly string[];
  /** 0 where it is not known. */
  readonly geonames: number;
  readonly wikidata: string;
  readonly note: string;
}

/** A row of `countries.tsv`. `of`: id of the state that a territory belongs to, else ''. */
export interface CountryRow extends Pick<OwnPlace, 'id' | 'name' | 'aliases' | 'adjectives' | 'claimants' | 'lat' | 'lon' | 'geonames'> {
  readonly iso2: string;
  readonly of: string;
} // prettier-ignore

export const TOWN_NAME_COLUMNS: readonly string[] = ['name', 'town', 'country'];

/** What English papers call a town of GeoNames. */
export interface TownName {
  readonly name: string;
  /** As GeoNames has it; the largest of that name in the state is meant. */
  readonly town: string;
  readonly country: string;
}

/** The rows of `town-names.tsv`. Throws a TableError where a row is malformed. */
export function readTownNames(table: Table): TownName[] {
  return rowsOf(table, TOWN_NAME_COLUMNS).map(({ line, cells: [name = '', town = '', country = ''] }) => {
    if (name === '' || town === '' || country === '')
      throw new TableError(table.name, line, 'a name of a town needs the town and its state');
    return { name, town, country };
  });
}

/** The places of a table. Throws a TableError where a row is malformed. */
export function readOwnPlaces(table: Table): OwnPlace[] {
  return rowsOf(table, PLACE_COLUMNS).map((row) => {
    const [id = '', name = '', aliases, adjectives, kind = '', countries, lat, lon, precision, claimants, geonames, wikidata = '', note = ''] = row.cells; // prettier-ignore
    const known = PRECISIONS.find((one) => one === precision);
    if (id === '' || name === '' || kind === '')
      throw new TableError(table.name, row.line, 'a place needs an id, a name and a kind');
    if (known === undefined)
      throw new TableError(table.name, row.line, `the precision should be one of ${PRECISIONS.join(', ')}, not "${precision ?? ''}"`); // prettier-ignore
    return {
      id,
      name,
      aliases: listOf(aliases),
      adjectives: listOf(adjectives),
      kind,
      countries: listOf(countries),
      ...pointOf(table, row, lat, lon),
      precision: known,
      claimants: listOf(claimants),
      geonames: numberOf(table, row, geonames),
      wikidata,
      note,
    };
  });
}

/** The states and territories of `countries.tsv`. Throws a TableError where a row is malformed. */
export function readCountries(table: Table): CountryRow[] {
  return rowsOf(table, COUNTRY_COLUMNS).map((row) => {
    const [id = '', name = '', aliases, adjectives, iso2 = '', of = '', claimants, lat, lon, geonames] =
      row.cells;
    if (id === '' || name === '')
      throw new TableError(table.name, row.line, 'a state needs an id and a name');
    return {
      id,
      name,
      aliases: listOf(aliases),
      adjectives: listOf(adjectives),
      iso2,
      of,
      claimants: listOf(claimants),
      ...pointOf(table, row, lat, lon),
      geonames: numberOf(table, row, geonames),
    };
  });
}

function pointOf(table: Table, row: Row, lat = '', lon = ''): { lat: number; lon: number } {
  const point = { lat: Number(lat), lon: Number(lon) };
  if (lat === '' || lon === '' || !(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180))
    throw new TableError(table.name, row.line, `"${lat}, ${lon}" is no point on the earth`);
  return point;
}

function numberOf(table: Table, row: Row, cell = ''): number {
  if (!/^\d*$/.test(cell)) throw new TableError(table.name, row.line, `"${cell}" is no number of GeoNames`);
  return Number(cell);
}
