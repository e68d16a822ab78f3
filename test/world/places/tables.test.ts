import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { packageFile } from '../../../src/intake/package-file.ts';
import { STATE_COLUMNS } from '../../../src/world/actors.ts';
import { kilometres } from '../../../src/world/places/distance.ts';
import { readCountries, readOwnPlaces, readTownNames } from '../../../src/world/places/tables.ts';
import { rowsOf, type Table, TableError } from '../../../src/world/table.ts';

function table(folder: string, name: string): Table {
  return { name, text: readFileSync(packageFile('data', folder, name), 'utf8') };
}

const files = readdirSync(packageFile('data', 'places')).filter((name) => !/^(?:countries|town-names)\.tsv$/.test(name)); // prettier-ignore
const places = files.flatMap((file) =>
  readOwnPlaces(table('places', file)).map((place) => ({ ...place, file })),
);
const countries = readCountries(table('places', 'countries.tsv'));
const states = rowsOf(table('actors', 'states.tsv'), STATE_COLUMNS).map(({ cells: [id = '', name = ''] }) => ({ id, name })); // prettier-ignore
const known = new Set([...states.map(({ id }) => id), ...countries.map(({ id }) => id)]);

test('as many places as are promised, of every sort', () => {
  assert.ok(places.length >= 3500, String(places.length));
  const kinds = new Map<string, number>();
  for (const { kind } of places) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const least = { sea: 40, strait: 40, river: 120, island: 180, mountain: 80, base: 100, airport: 20, crossing: 40, disputed: 60, 'nuclear-site': 25 }; // prettier-ignore
  for (const [kind, count] of Object.entries(least))
    assert.ok((kinds.get(kind) ?? 0) >= count, `${kind}: ${kinds.get(kind)}`);
});

test('every state has a point, and the same name as among the actors', () => {
  const rows = new Map(countries.map((country) => [country.id, country]));
  for (const { id, name } of states) assert.equal(rows.get(id)?.name, name, id);
  for (const { id, of, iso2, name } of countries) {
    assert.match(id, /^[A-Z]{3,4}$/);
    assert.match(iso2, /^(?:[A-Z]{2})?$/, name);
    assert.ok(of === '' || known.has(of), name);
    assert.ok(of !== '' || id === 'ATA' || states.some((state) => state.id === id), `${id} is no state`);
  }
  const codes = countries.map(({ iso2 }) => iso2).filter((code) => code !== '');
  assert.equal(new Set(codes).size, codes.length);
});

test('ids are unique and readable, and no state is unknown', () => {
  const seen = new Set<string>();
  for (const { id, name, countries: within, claimants } of places) {
    assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, name);
    assert.ok(!seen.has(id) && !known.has(id), id);
    seen.add(id);
    for (const state of [...within, ...claimants]) assert.ok(known.has(state), `${id}: ${state}`);
  }
  const numbers = places.map(({ geonames }) => geonames).filter((number) => number > 0);
  assert.equal(new Set(numbers).size, numbers.length);
});

test('disputed ground has at least two claimants and no state of its own', () => {
  for (const { id, claimants, countries: within, file } of places) {
    if (file === 'disputed.tsv') assert.ok(claimants.length > 1 && within.length === 0, id);
    else assert.ok(claimants.length !== 1, id);
  }
});

test('precision goes with the kind: only what stands at one spot is a point', () => {
  const spots = new Set('base airport nuclear-site crossing site camp port'.split(' '));
  for (const { id, kind, precision } of places) {
    assert.equal(precision === 'point', spots.has(kind), id);
    assert.equal(precision === 'sea', /^(?:ocean|sea|gulf|bay|strait)$/.test(kind), id);
  }
});

test('names have no stray space, and none stands twice in a row', () => {
  for (const { id, name, aliases, adjectives } of places) {
    for (const one of [name, ...aliases, ...adjectives]) assert.match(one, /^\S+(?: \S+)*$/, id);
    assert.equal(new Set([name, ...aliases]).size, aliases.length + 1, id);
  }
});

test('a region lies by its state', () => {
  const points = new Map(countries.map((country) => [country.id, country]));
  for (const place of places) {
    const [state] = place.countries;
    const point = state === undefined ? undefined : points.get(state);
    if (point === undefined) continue;
    const far = kilometres(point, place);
    assert.ok(
      far < (LARGE.test(point.id) ? 8500 : 2700),
      `${place.id} is ${Math.round(far)} km from ${point.name}`,
    );
  }
});

/** States with islands or land far from their middle. */
const LARGE = /^(?:RUS|USA|FRA|CHL|AUS|CAN|NZL|ECU|NOR|PRT|ATA|CHN|IND|IDN)$/;

test('names of towns are names in states that we know', () => {
  const rows = readTownNames(table('places', 'town-names.tsv'));
  assert.ok(rows.length >= 250);
  for (const { name, country } of rows) assert.ok(known.has(country), name);
});

test('a row that cannot be used is refused with its line', () => {
  const head = 'id name aliases adjectives kind countries lat lon precision claimants geonames wikidata note'.replaceAll(' ', '\t'); // prettier-ignore
  const row = (cells: string): Table => ({
    name: 'own.tsv',
    text: `${head}\n${cells.replaceAll(' ', '\t')}\n`,
  });
  assert.equal(readOwnPlaces(row('spot Spot   site UKR 50 30 point    '))[0]?.lat, 50);
  for (const [cells, problem] of [
    ['spot Spot   site UKR 95 30 point    ', /line 2: "95, 30" is no point/],
    ['spot Spot   site UKR  30 point    ', /is no point on the earth/],
    ['spot Spot   site UKR 50 30 exact    ', /the precision should be one of/],
    ['spot Spot   site UKR 50 30 point  x  ', /no number of GeoNames/],
    [' Spot   site UKR 50 30 point    ', /needs an id/],
  ] as const)
    assert.throws(() => readOwnPlaces(row(cells)), (error: unknown) => error instanceof TableError && problem.test(error.message)); // prettier-ignore
});
