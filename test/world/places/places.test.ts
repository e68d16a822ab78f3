import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadWorld } from '../../../src/intake/tables.ts';
import type { PlaceRef } from '../../../src/world/refs.ts';

const world = loadWorld();

/** The place of a name in a report of the words. */
function place(name: string, text = ''): PlaceRef {
  return world.place(name, world.placeEvidence(text));
}

/** What a place is, in short: its id, precision and state. */
function brief(name: string, text = ''): string {
  const { id, precision, country, disputed } = place(name, text);
  return [id, precision, country ?? '-', ...(disputed ? ['disputed'] : [])].join(' ');
}

test('states, towns, regions and waters have their point', () => {
  assert.deepEqual(place('Ukraine'), { id: 'UKR', name: 'Ukraine', lat: 49, lon: 32, precision: 'country' });
  const { lat = 0, lon = 0, ...kyiv } = place('Kyiv');
  assert.deepEqual(kyiv, { id: 'geonames:703448', name: 'Kyiv', precision: 'city', country: 'UKR' });
  assert.ok(Math.abs(lat - 50.45) < 0.1 && Math.abs(lon - 30.52) < 0.1);
  assert.equal(brief('Kaliningrad'), 'geonames:554234 city RUS');
  assert.equal(brief('the Black Sea'), 'black-sea sea -');
  assert.equal(brief('Idlib province'), 'idlib-governorate region SYR');
  assert.equal(brief('Natanz'), brief('Natanz nuclear facility'));
});

test('one place by any of its names', () => {
  for (const [a, b] of [
    ['Kiev', 'KYIV'],
    ['Geneva', 'Genève'],
    ['Deir Ezzor', 'Deir al-Zour'],
    ['Zaporizhzhia', 'Zaporozhye'],
    ['Ky.', 'Kentucky'],
    ['Kentucky', 'KY'],
    ['American', 'United States'],
    ['Pakistanis', 'Pakistan'],
    ['Londoners', 'London'],
  ] as const)
    assert.equal(place(a).id, place(b).id, `${a} and ${b}`);
});

test('what a place lies in tells it from its namesakes, wherever the report says so', () => {
  assert.equal(brief('Paris'), 'geonames:2988507 city FRA');
  assert.equal(place('Paris', 'PARIS, Texas (AP) — In Paris, Texas, a fire broke out. Paris is safe.').id, 'geonames:4717560'); // prettier-ignore
  assert.equal(place('Paris, Texas').id, 'geonames:4717560');
  assert.equal(place('Springfield', 'police in Springfield, Ill., said').id, 'geonames:4250542');
  assert.equal(place('Springfield', 'in the Missouri town of Springfield').id, 'geonames:4409896');
  assert.equal(place('Tripoli', 'The army sent troops to Tripoli, Lebanon.').country, 'LBN');
  assert.equal(place('Tripoli', 'Libya and Tripoli').country, 'LBY');
  assert.equal(place('Georgia', 'Tbilisi accused Russia and Moscow over South Ossetia. Georgia').id, 'GEO');
  assert.equal(place('Georgia', 'Police in Atlanta and Savannah, Florida, Alabama, Georgia and Texas').id, 'georgia'); // prettier-ignore
});

test('a part of a place is no place of its own id, nor known any better', () => {
  assert.equal(brief('southwestern Russia'), 'southwestern-russia region RUS');
  assert.equal(place('southwestern Russia').lat, place('Russia').lat);
  assert.equal(brief('Kyiv airport'), 'kyiv-airport city UKR');
  // These are no parts.
  assert.equal(brief('West Virginia'), 'west-virginia region USA');
  assert.equal(brief('South Africa'), 'ZAF country -');
});

test('a dispute is told, and no state where our tables name none', () => {
  assert.equal(brief('Crimea'), 'crimea region - disputed');
  assert.equal(brief('Simferopol'), 'geonames:693805 city - disputed');
  assert.equal(brief('Kashmir'), 'kashmir region - disputed');
  assert.equal(brief('Jerusalem'), 'jerusalem city - disputed');
  assert.equal(brief('Kosovo'), 'XKX country - disputed');
  assert.equal(place('Lviv').disputed, undefined);
});

test('what else may be meant stays visible', () => {
  const { score = 1, alternatives = [] } = place('Springfield');
  assert.ok(score < 0.5);
  assert.ok(alternatives.length > 1 && alternatives.every((other) => other.score <= score));
  assert.equal(alternatives[0]?.name, 'Springfield, Missouri, USA');
  assert.equal(place('Ukraine').alternatives, undefined);
});

test('a point leaves its town the name', () => {
  assert.equal(place('Gwadar').precision, 'city');
  assert.equal(place('Gwadar port').precision, 'point');
  assert.equal(place('Kerch').precision, 'city');
  assert.equal(place('Kerch Strait').precision, 'sea');
});

test('unknown names are kept', () => {
  assert.deepEqual(place('Xyzzy'), { id: 'xyzzy', name: 'Xyzzy', precision: 'region' });
  assert.equal(place('Xyzzy Strait').precision, 'sea');
  for (const name of ['constructor', '__proto__', '', '.', '—', 'the'])
    assert.equal(place(name).lat, undefined, name);
});

test('any words give a place, the same each time, with a point on the earth or none', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 80 }), (name, text) => {
      const found = place(name, text);
      assert.deepEqual(found, place(name, text));
      assert.ok(Math.abs(found.lat ?? 0) <= 90 && Math.abs(found.lon ?? 0) <= 180);
      assert.ok((found.score ?? 1) > 0 && (found.score ?? 1) <= 1);
    }),
    { seed: 7, numRuns: 300 },
  );
});
