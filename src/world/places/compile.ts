import type { CountryRow, OwnPlace, TownName } from './tables.ts';
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
  readonly townNames: readonly TownName[];
}

export interface CodedName {
  readonly code: string;
  readonly name: string;
}

export interface StateNames {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Whether it is no more. */
  readonly former: boolean;
}

/** Weights: what is named by itself in the news stands as if that many (a power of 10) lived in it. */
const WEIGHT = { state: 8, former: 7, territory: 6.5, second: 3.8 } as const;
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
/** What a row of `town-names.tsv` adds. */
const IN_THE_NEWS = 0.5;
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
  // A row of ours with the number of a town is that town.
  const numbers = new Set(sources.places.map(({ geonames }) => geonames));
  const english = englishNames(sources, towns);
  // "England" is called Britain's name too: as a place it is the region.
  const ours = new Set(sources.places.map(({ name }) => name));
  const rows = [
    ...sources.countries.map((country) =>
      countryRow(country, sources.stateNames.get(country.id), ours, regions),
    ),
    ...ownRows(sources.places, regions, towns),
    ...regions.first.filter(({ own }) => own === undefined).map(firstLevelRow),
    ...regions.second.map(secondLevelRow),
    ...towns
      .filter(({ id }) => !numbers.has(id))
      .map((town) => townRow(town, regions.areaOf(town), english.get(town) ?? [])),
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

/** The names of `town-names.tsv` by town. Throws a RangeError where a state has no town of the name. */
export function englishNames(
  { townNames, countries }: Pick<PlaceSources, 'townNames' | 'countries'>,
  towns: readonly Town[],
): ReadonlyMap<Town, readonly string[]> {
  const iso2 = new Map(countries.map((country) => [country.id, country.iso2]));
  const wanted = new Set(townNames.map(({ town, country }) => `${iso2.get(country) ?? ''} ${town}`));
  const largest = new Map<string, Town>();
  for (const town of towns) {
    const key = `${town.country} ${town.name}`;
    if (wanted.has(key) && (largest.get(key)?.people ?? -1) < town.people) largest.set(key, town);
  }
  const names = new Map<Town, string[]>();
  for (const { name, town, country } of townNames) {
    const found = largest.get(`${iso2.get(country) ?? ''} ${town}`);
    if (found === undefined) throw new RangeError(`town-names.tsv: GeoNames has no ${town} in ${country}`);
    names.set(found, [...(names.get(found) ?? []), name]);
  }
  return names;
}

/** Alternate names are kept for towns of this size and for seats of regions; below, they are mostly noise. */
const NAMED_OTHERWISE = 5000;

function townWeight({ people, code }: Town): number {
  return Math.log10(Math.max(people, 300)) + (SEAT[code] ?? 0) + (code === 'PPLX' ? QUARTER : 0);
}

function townRow(town: Town, area: string, english: readonly string[]): PlaceRow {
  const { id, name, lat, lon, code, people } = town;
  const weight = townWeight(town) + (english.length > 0 ? IN_THE_NEWS : 0);
  const others = people >= NAMED_OTHERWISE || /^PPL(?:C|A)$/.test(code) ? town.others.slice(1).filter(isLatinName) : []; // prettier-ignore
  return {
    name,
    kind: code === 'PPLX' ? 'suburb' : 'city',
    precision: 'city',
    lat,
    lon,
    weight,
    geonames: id,
    area,
    names: [
      named(name),
      ...town.others.slice(0, 1).map(named),
      ...english.map(named),
      ...others.map(aliased),
    ],
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

function countryRow(
  country: CountryRow,
  state: StateNames | undefined,
  taken: ReadonlySet<string>,
  regions: ReturnType<typeof createRegions>,
): PlaceRow {
  const { id, name, lat, lon, geonames, iso2, of, claimants } = country;
  const base = of !== '' ? WEIGHT.territory : state?.former ? WEIGHT.former : WEIGHT.state;
  return {
    name,
    kind: of === '' ? 'country' : 'territory',
    precision: of === '' ? 'country' : 'region',
    lat,
    lon,
    // Of two that share a name ("Congo"), the larger one.
    weight: base + Math.log10(regions.peopleOf(iso2) + 1) / 10,
    geonames,
    area: iso2,
    own: { id, countries: [of === '' ? id : of], claimants, wikidata: '', note: '' },
    names: [
      named(name),
      ...(state?.names ?? country.aliases).filter((alias) => !taken.has(alias)).map(aliased),
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
  const byNumber = new Map(towns.map((town) => [town.id, town]));
  return places.map((place) => {
    const town = byNumber.get(place.geonames);
    const region = regions.regionOf(place);
    const aliases = place.precision === 'point' ? place.aliases.filter((name) => !isTown(place, name)) : place.aliases; // prettier-ignore
    const { id, countries, claimants, wikidata, note } = place;
    return {
      name: place.name,
      kind: place.kind,
      precision: place.precision,
      lat: place.lat,
      lon: place.lon,
      weight: town ? townWeight(town) + IN_THE_NEWS : region ? weightOf(region) : (WEIGHT_OF_KIND[place.kind] ?? REGION_OF_OURS),
      geonames: place.geonames,
      area: town ? regions.areaOf(town) : (region?.code ?? regions.iso2Of(countries[0]) ?? ''),
      own: { id, countries, claimants, wikidata, note },
      names: [named(place.name), ...aliases.map(region ? aliased : named), ...(region ? [aliased(region.name)] : []), ...(town ? [named(town.name), ...town.others.filter(isLatinName).map(aliased)] : []), ...place.adjectives.map(adjective)],
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
