import type { CodedName, PlaceSources, Town } from './compile.ts';
import { soundKey } from './keys.ts';
import type { Area } from './place.ts';
import type { OwnPlace } from './tables.ts';

/** A region of GeoNames, with where its towns lie and how many live in them. */
export interface Region {
  readonly code: string;
  /** The code of the region of the first level that it lies in; its own for one of the first level. */
  readonly parent: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly people: number;
  /** Its seat, by name. */
  readonly seat: string;
  /** The row of our tables that describes it. */
  readonly own: OwnPlace | undefined;
}

export interface Regions {
  readonly first: readonly Region[];
  readonly second: readonly Region[];
  readonly areas: Area[];
  /** The code of an area for a town: its region where one is known, else its state, else ''. */
  areaOf(town: Town): string;
  /** The region of GeoNames that one of our places is. */
  regionOf(place: OwnPlace): Region | undefined;
  /** The two letters of a state. */
  iso2Of(country: string | undefined): string | undefined;
  /** How many live in the towns of a state, by its two letters. */
  peopleOf(iso2: string): number;
}

interface Sum {
  lat: number;
  lon: number;
  count: number;
  people: number;
  seat: string;
}

/**
 * The regions that have towns. GeoNames' names come without coordinates here, so that a region stands where the mean of its
 * towns does unless our tables know better.
 */
export function createRegions({ firstLevel, secondLevel, countries, places }: PlaceSources, towns: readonly Town[]): Regions {
  const iso2 = new Map(countries.map((country) => [country.id, country.iso2]));
  const states = new Map(countries.filter((c) => c.iso2 !== '').map((c) => [c.iso2, c.of === '' ? c.id : c.of]));
  const claimed = new Map(countries.map((country) => [country.iso2, country.claimants]));
  const sums = sumsOf(towns);
  const known = (level: readonly CodedName[]): Omit<Region, 'own'>[] => level.flatMap((one) => regionOfSum(one, sums));
  const first = known(firstLevel);
  const owner = ownersOf(first, places, iso2);
  const own = new Map([...owner].map(([place, code]) => [code, place]));
  const firstRegions = first.map((region): Region => ({ ...region, own: own.get(region.code) }));
  const byCode = new Map(firstRegions.map((region) => [region.code, region]));
  const areas: Area[] = countries
    .filter((country) => country.iso2 !== '')
    .map(({ iso2: code, id, of, claimants }) => ({ code, name: '', country: of === '' ? id : of, settled: true, claimants }));
  for (const { code, name, own: place } of firstRegions) {
    const country = states.get(code.slice(0, 2));
    if (country === undefined) continue;
    const settled = place === undefined || place.countries.length > 0;
    areas.push({ code, name: place?.name ?? name, country, settled, claimants: place?.claimants ?? claimed.get(code.slice(0, 2)) ?? [] });
  }
  const areaCodes = new Set(areas.map(({ code }) => code));
  return {
    first: firstRegions,
    second: known(secondLevel)
      .filter(({ code, name, seat }) => areaCodes.has(parentOf(code)) && soundKey(name) !== soundKey(seat))
      .map((region) => ({ ...region, own: undefined })),
    areas,
    areaOf: ({ first: code, country }) => (areaCodes.has(code) ? code : areaCodes.has(country) ? country : ''),
    regionOf(place) {
      const code = owner.get(place);
      return code === undefined ? undefined : byCode.get(code);
    },
    peopleOf: (code) => sums.get(code)?.people ?? 0,
    iso2Of: (country) => (country === undefined ? undefined : iso2.get(country)),
  };
} // prettier-ignore

function sumsOf(towns: readonly Town[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const town of towns)
    for (const [code, seatCode] of [
      [town.country, /^PPLC$/],
      [town.first, /^PPL[AC]$/],
      [town.second, /^PPL(?:A2|A|C)$/],
    ] as const) {
      const sum = sums.get(code) ?? { lat: 0, lon: 0, count: 0, people: 0, seat: '' };
      sum.lat += town.lat;
      sum.lon += town.lon;
      sum.count += 1;
      if (town.code !== 'PPLX') sum.people += town.people;
      if (seatCode.test(town.code)) sum.seat = town.name;
      sums.set(code, sum);
    }
  return sums;
}

function regionOfSum({ code, name }: CodedName, sums: ReadonlyMap<string, Sum>): Omit<Region, 'own'>[] {
  const sum = sums.get(code);
  if (sum === undefined) return [];
  const { lat, lon, count, people, seat } = sum;
  return [{ code, parent: parentOf(code), name, lat: lat / count, lon: lon / count, people, seat }];
}

function parentOf(code: string): string {
  return code.split('.').slice(0, 2).join('.');
}

/** Words that say what a region is, and not which. */
const TYPES =
  /\b(?:oblast|province|region|governorate|krai|republic|state|county|prefecture|district|department|voivodeship|autonomous|okrug|division|territory|emirate|canton|city|wilaya|raionul|of|the|de|and)\b/giu;

function bare(name: string): string {
  return soundKey(name.replace(TYPES, ' ').replace(/\s+/g, ' ').trim());
}

/** Which row of ours is which region: in the same state, by any of its names, or by that of the region's seat. */
function ownersOf(
  regions: readonly Omit<Region, 'own'>[],
  places: readonly OwnPlace[],
  iso2: ReadonlyMap<string, string>,
): ReadonlyMap<OwnPlace, string> {
  const byName = new Map<string, string>();
  const bySeat = new Map<string, string>();
  for (const { code, name, seat } of regions) {
    byName.set(`${code.slice(0, 2)} ${bare(name)}`, code);
    if (seat !== '') bySeat.set(`${code.slice(0, 2)} ${bare(seat)}`, code);
  }
  const owners = new Map<OwnPlace, string>();
  const taken = new Set<string>();
  for (const index of [byName, bySeat])
    for (const place of places) {
      if (owners.has(place) || place.precision !== 'region' || !CAN_BE_REGION.test(place.kind)) continue;
      const keys = [...place.countries, ...place.claimants].flatMap((country) =>
        [place.name, ...place.aliases].map((name) => `${iso2.get(country) ?? ''} ${bare(name)}`),
      );
      const code = keys
        .map((key) => index.get(key))
        .find((found) => found !== undefined && !taken.has(found));
      if (code === undefined) continue;
      owners.set(place, code);
      taken.add(code);
    }
  return owners;
}

/** Kinds of our tables that are regions of the first level. */
const CAN_BE_REGION =
  /^(?:area|state|province|territory|oblast|krai|republic|district|voblast|region|governorate|county|division|prefecture|department|voivodeship|canton|emirate|country|disputed|island)$/;
