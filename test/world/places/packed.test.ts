import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilePlaces } from '../../../src/world/places/compile.ts';
import { kilometres } from '../../../src/world/places/distance.ts';
import { exactKey, isAbbreviation, placeKey, soundKey } from '../../../src/world/places/keys.ts';
import { packPlaces } from '../../../src/world/places/pack.ts';
import { type Gazetteer, openGazetteer } from '../../../src/world/places/packed.ts';

/** A line of GeoNames' towns. */
function town(id: number, name: string, others: string, lat: number, lon: number, code: string, first: string, people: number): string {
  return [id, name, name, others, lat, lon, 'P', code, 'UT', '', first, '001', '', '', people].join('\t');
} // prettier-ignore

/** A world of one state, Utopia, with two regions. */
function utopia(): Gazetteer {
  const { rows, areas } = compilePlaces({
    towns: [
      town(1, 'Amaurot', 'Amaurote,Амаурот,AMA', 10, 20, 'PPLC', '01', 900_000),
      town(2, 'Springfield', '', 12, 20, 'PPL', '01', 9000),
      town(3, 'Springfield', '', 15, 25, 'PPL', '02', 20_000),
      town(4, 'Gone', '', 15, 25, 'PPLQ', '02', 0),
      town(5, 'Holy Hill', '', 11, 21, 'PPL', '01', 700),
    ],
    firstLevel: [{ code: 'UT.01', name: 'Anydrus Province' }, { code: 'UT.02', name: 'Achora' }],
    secondLevel: [{ code: 'UT.02.001', name: 'Springfield County' }],
    countries: [{ id: 'UTO', name: 'Utopia', aliases: [], adjectives: [], iso2: 'UT', of: '', claimants: [], lat: 11, lon: 21, geonames: 9 }],
    stateNames: new Map([['UTO', { names: ['Utopian Commonwealth'], adjectives: ['Utopian'], former: false }]]),
    places: [
      { id: 'anydrus', name: 'Anydrus', aliases: ['Anyd.'], adjectives: [], kind: 'province', countries: ['UTO'], lat: 10.5, lon: 20.5, precision: 'region', claimants: [], geonames: 0, wikidata: '', note: '' },
      { id: 'holy-hill', name: 'Hill', aliases: [], adjectives: [], kind: 'city', countries: [], lat: 11, lon: 21, precision: 'city', claimants: ['UTO', 'ABR'], geonames: 5, wikidata: '', note: '' },
    ],
    townNames: [{ name: 'Mist Town', town: 'Amaurot', country: 'UTO' }],
  });
  return openGazetteer(packPlaces(rows, areas));
} // prettier-ignore

/** What a name means, heaviest first. */
function found(gazetteer: Gazetteer, key: string): string[] {
  return gazetteer.find(key).map(({ place, as }) => `${gazetteer.name(place)} ${gazetteer.area(place)?.code ?? ''} ${as}`); // prettier-ignore
}

test('what is packed is found again, the heaviest first', () => {
  const gazetteer = utopia();
  assert.deepEqual(found(gazetteer, 'springfield'), ['Springfield UT.02 name', 'Springfield UT.01 name']);
  assert.deepEqual(found(gazetteer, 'amaurote'), ['Amaurot UT.01 alias']);
  assert.deepEqual(found(gazetteer, 'mist town'), ['Amaurot UT.01 name']);
  assert.deepEqual(found(gazetteer, 'utopian'), ['Utopia UT adjective']);
  assert.deepEqual(found(gazetteer, exactKey('Anyd.')), ['Anydrus UT.01 abbreviation']);
  assert.deepEqual(found(gazetteer, 'springfield county'), ['Springfield County UT.02 name']);
  assert.deepEqual(found(gazetteer, soundKey('Amawrott')), []);
  assert.deepEqual(found(gazetteer, 'gone'), []);
});

test('a row with the number of a town is that town, and a region of ours is the one of that name', () => {
  const gazetteer = utopia();
  assert.deepEqual(found(gazetteer, 'holy hill'), ['Hill UT.01 name']);
  const [anydrus] = gazetteer.find('anydrus');
  assert.ok(anydrus);
  assert.equal(gazetteer.lat(anydrus.place), 10.5);
  assert.equal(gazetteer.own(anydrus.place)?.id, 'anydrus');
});

test('a region without a row stands where its towns do', () => {
  const gazetteer = utopia();
  const [achora] = gazetteer.find('achora');
  assert.ok(achora);
  assert.deepEqual([gazetteer.lat(achora.place), gazetteer.lon(achora.place)], [15, 25]);
  assert.equal(gazetteer.precision(achora.place), 'region');
});

test('a file that is none, or cut short, is refused', () => {
  assert.throws(() => openGazetteer(new Uint8Array(64)), RangeError);
  assert.throws(() => openGazetteer(new Uint8Array(0)), RangeError);
  const bytes = packPlaces([], []);
  assert.equal(openGazetteer(bytes).size, 0);
  assert.throws(() => openGazetteer(bytes.subarray(0, 1000)), RangeError);
});

test('bytes that do not lie on a word are read all the same', () => {
  const bytes = packPlaces([], []);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  assert.equal(openGazetteer(shifted.subarray(1)).size, 0);
});

test('keys: what is written differently but is one name', () => {
  for (const [a, b] of [['Saint Louis', 'St. Louis'], ["Sana'a", 'Sanaa'], ['the Hague', 'Hague'], ['Zürich', 'ZURICH'], ['Tel Aviv-Yafo', 'Tel Aviv Yafo'], ["Syria's", 'Syria']] as const)
    assert.equal(placeKey(a), placeKey(b));
  for (const short of ['Ky.', 'U.S.', 'UAE', 'W. Va.']) assert.ok(isAbbreviation(short), short);
  for (const long of ['Kyiv', 'Us', 'Kentucky']) assert.ok(!isAbbreviation(long), long);
}); // prettier-ignore

test('distances are along the earth', () => {
  assert.ok(Math.abs(kilometres({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }) - 111.2) < 0.1);
  assert.equal(kilometres({ lat: 5, lon: 5 }, { lat: 5, lon: 5 }), 0);
});
