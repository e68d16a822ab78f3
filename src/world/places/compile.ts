import type { CountryRow, OwnPlace } from './tables.ts';
import { isAbbreviation, placeKey } from './keys.ts';
import { kilometres } from './distance.ts';
import type { Area, NameClass, PlaceRow } from './place.ts';
import { createRegions, type Region } from './compile-regions.ts';

/** What the gazetteer is made of. */
export interface PlaceSources {
  /** Lines of GeoNames' `cities500.txt`. */
  readonly towns: Iterable<string>;
  /** GeoNames' names of regions of the first and second level, by code: "US.KY", "US.KY.001". */
  readonly firstLevel: readonly CodedName[];
  readonly secondLevel: readonly CodedName[];
  readonly countries: readonly CountryRow[];
  /** Every name of a state that `countries` lists without names: its own, and its adjectives. */
  readonly stateNames: ReadonlyMap<string, StateNames>;
  readonly places: readonly OwnPlace[];
}

export interface CodedName {
  readonly code: string;
  readonly name: string;
}

export interface StateNames {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

/** Weights: what is named by itself in the news stands as if that many (a power of 10) lived in it. */
const WEIGHT = { state: 8.8, territory: 6.5, second: 3.8 } as const;
const WEIGHT_OF_KIND: Readonly<Record<string, number>> = {
  continent: 9, ocean: 8.5, sea: 7.5, area: 7.2, disputed: 6.8, gulf: 7, strait: 6.5, bay: 6, canal: 6.5, lake: 5.8,
  river: 5.8, water: 5.5, mountain: 5.8, desert: 6, peninsula: 6, island: 5.8, cape: 5, valley: 5.2, forest: 5.2,
  base: 5.4, airport: 5.6, 'nuclear-site': 5.4, crossing: 5.2, camp: 5.2, front: 5.2, border: 6, port: 5.2, site: 5.8,
}; // prettier-ignore
const REGION_OF_OURS = 5.6;

/** How much more a capital is written about than its size says: of a state, a region, a district. */
const SEAT: Readonly<Record<string, number>> = { PPLC: 1, PPLA: 0.35, PPLA2: 0.15 };
/** Places within towns are named with their town, or meant by it. */
const QUARTER = -0.5;
/** A region called as its capital is rarely what the bare name means. */
const NAMESAKE = 1.3;

/** A town of GeoNames, as far as we keep it. */
export interface Town {
  readonly id: number;
  readonly name: string;
  readonly others: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly code: string;
  readonly country: string;
  readonly first: string;
  readonly second: string;
  readonly people: number;
}

/** Puts our tables and GeoNames together. */
export function compilePlaces(sources: PlaceSources): { rows: PlaceRow[]; areas: Area[] } {
  const towns = [...townsOf(sources.towns)];
  const regions = createRegions(sources, towns);
  // "England" is called Britain's name too: as a place it is the region.
  const ours = new Set(sources.places.map(({ name }) => name));
  const rows = [
    ...sources.countries.map((country) => countryRow(country, sources.stateNames, ours)),
    ...ownRows(sources.places, regions, towns),
    ...regions.first.filter(({ own }) => own === undefined).map(firstLevelRow),
    ...regions.second.map(secondLevelRow),
    ...towns.map((town) => townRow(town, regions.areaOf(town))),
  ];
  return { rows, areas: regions.areas };
}

function* townsOf(lines: Iterable<string>): Generator<Town> {
  for (const line of lines) {
    const [id, name = '', ascii = '', others = '', lat, lon, , code = '', country = '', , first = '', second = '', , , people] = line.split('\t'); // prettier-ignore
    if (lat === undefined || lon === undefined || /^PPL[QWH]$/.test(code)) continue;
    yield {
      id: Number(id),
      name,
      others: [ascii, ...others.split(',')],
      lat: Number(lat),
      lon: Number(lon),
      code,
      country,
      first: `${country}.${first}`,
      second: `${country}.${first}.${second}`,
      people: Number(people ?? 0),
    };
  }
}

/** Alternate names are kept for towns of this size and for seats of regions; below, they are mostly noise. */
const NAMED_OTHERWISE = 5000;

function townRow(town: Town, area: string): PlaceRow {
  const { id, name, lat, lon, code, people } = town;
  const weight = Math.log10(Math.max(people, 300)) + (SEAT[code] ?? 0) + (code === 'PPLX' ? QUARTER : 0);
  const others = people >= NAMED_OTHERWISE || /^PPL(?:C|A)$/.test(code) ? town.others.filter(isLatinName) : town.others.slice(0, 1); // prettier-ignore
  return {
    name,
    kind: code === 'PPLX' ? 'suburb' : 'city',
    precision: 'city',
    lat,
    lon,
    weight,
    geonames: id,
    area,
    names: [named(name), ...others.map(aliased)],
  };
}

/** A name in Latin letters that is no code of an airport. */
function isLatinName(name: string): boolean {
  return /^[\p{Script=Latin}\d .'’`ʻ‘-]{3,}$/u.test(name) && !/^[A-Z]{3,4}$/.test(name) && !/\d/.test(name);
}

function named(value: string): { value: string; as: NameClass } {
  return { value, as: 'name' };
}

function aliased(value: string): { value: string; as: NameClass } {
  return { value, as: 'alias' };
}

function adjective(value: string): { value: string; as: NameClass } {
  return { value, as: 'adjective' };
}

function countryRow(country: CountryRow, stateNames: PlaceSources['stateNames'], taken: ReadonlySet<string>): PlaceRow {
  const { id, name, lat, lon, geonames, iso2, of } = country;
  const state = stateNames.get(id);
  return {
    name,
    kind: of === '' ? 'country' : 'territory',
    precision: of === '' ? 'country' : 'region',
    lat,
    lon,
    weight: of === '' ? WEIGHT.state : WEIGHT.territory,
    geonames,
    area: iso2,
    own: { id, countries: [of === '' ? id : of], claimants: [], wikidata: '', note: '' },
    names: [
      named(name),
      ...(state?.names ?? country.aliases).filter((alias) => !taken.has(alias)).map(named),
      ...(state?.adjectives ?? country.adjectives).map(adjective),
    ],
  };
}

/** Our own places. A point leaves a name that a town close by has to the town: the text says no more than the town. */
function ownRows(
  places: readonly OwnPlace[],
  regions: ReturnType<typeof createRegions>,
  towns: readonly Town[],
): PlaceRow[] {
  const byKey = new Map<string, Town[]>();
  for (const town of towns)
    for (const key of new Set([town.name, ...town.others.slice(0, 1)].map(placeKey)))
      byKey.set(key, [...(byKey.get(key) ?? []), town]);
  const isTown = (place: OwnPlace, name: string): boolean =>
    (byKey.get(placeKey(name)) ?? []).some((town) => kilometres(town, place) < NEAR);
  return places.map((place) => {
    const region = regions.regionOf(place);
    const aliases = place.precision === 'point' ? place.aliases.filter((name) => !isTown(place, name)) : place.aliases; // prettier-ignore
    const { id, countries, claimants, wikidata, note } = place;
    return {
      name: place.name,
      kind: place.kind,
      precision: place.precision,
      lat: place.lat,
      lon: place.lon,
      weight: region ? weightOf(region) : (WEIGHT_OF_KIND[place.kind] ?? REGION_OF_OURS),
      geonames: place.geonames,
      area: region?.code ?? regions.iso2Of(countries[0]) ?? '',
      own: { id, countries, claimants, wikidata, note },
      names: [named(place.name), ...aliases.map(region ? aliased : named), ...(region ? [aliased(region.name)] : []), ...place.adjectives.map(adjective)],
    };
  });
} // prettier-ignore

/** How far a point may be from the town whose name it bears, in km. */
const NEAR = 40;

function weightOf({ people }: Region): number {
  return Math.max(4.5, Math.log10(people + 1) - NAMESAKE + 0.6);
}

function firstLevelRow(region: Region): PlaceRow {
  return {
    name: region.name,
    kind: 'region',
    precision: 'region',
    lat: region.lat,
    lon: region.lon,
    weight: Math.max(4, Math.log10(region.people + 1) - NAMESAKE),
    geonames: 0,
    area: region.code,
    names: [named(region.name)],
  };
}

function secondLevelRow(region: Region): PlaceRow {
  return {
    name: region.name,
    kind: 'district',
    precision: 'region',
    lat: region.lat,
    lon: region.lon,
    weight: Math.min(5.5, Math.max(WEIGHT.second, Math.log10(region.people + 1) - NAMESAKE)),
    geonames: 0,
    area: region.parent,
    names: [named(region.name)].filter(({ value }) => !isAbbreviation(value)),
  };
}
