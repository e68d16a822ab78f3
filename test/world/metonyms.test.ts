import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadWorld } from '../../src/intake/tables.ts';
import { dayOf } from '../../src/world/calendar.ts';
import { metonymsOf } from '../../src/world/metonyms.ts';
import { whoIs } from '../../src/world/who.ts';

const world = loadWorld();
const metonyms = metonymsOf(world, { day: dayOf('2022-01-28') });

test('seats, capitals and sides should stand for their state', () => {
  for (const phrase of ['Kremlin', 'Moscow', 'Russia', 'russian side', 'russian government'])
    assert.equal(metonyms.actorOf(phrase), 'Russia', phrase);
});

test('peoples, strangers and parts of names should stand for nobody', () => {
  for (const phrase of ['Russians', 'Moscow Times', 'Smolensk', 'side', 'government', 'russian troops', ''])
    assert.equal(metonyms.actorOf(phrase), undefined, phrase);
});

test('roles and names meet in one person', () => {
  assert.equal(metonyms.holderOf('russian foreign minister'), 'Sergey Lavrov');
  assert.equal(metonyms.personOf('sergei lavrov'), 'Sergey Lavrov');
  assert.equal(metonyms.holderOf('minister'), undefined);
  assert.equal(metonymsOf(world, {}).holderOf('russian foreign minister'), undefined);
});

test('who says what a name may mean, and why', () => {
  const told = (name: string, on?: string): string[] =>
    whoIs(world, name, on === undefined ? undefined : dayOf(on)).map(({ id, why }) => `${id}: ${why}`);
  assert.deepEqual(told('the Kremlin', '2022-01-28'), ['RUS: Kremlin, which acts for it']);
  assert.deepEqual(told('Russian foreign minister', '2022-01-28'), [
    'sergey-lavrov: foreign minister of Russia since 2004-03-09',
  ]);
  assert.deepEqual(told('Georgia'), ['GEO: its name', 'US-GA: another that has the name']);
  assert.deepEqual(told('Xyzzy'), []);
});

test('who: a place, where nobody has the name or acts by it', () => {
  const places = (name: string): string[] => whoIs(world, name, dayOf('2022-01-27')).filter(({ type }) => type === 'place').map(({ id, why }) => `${id}: ${why}`); // prettier-ignore
  assert.deepEqual(places('Kaliningrad'), ['geonames:554234: a town in RUS']);
  assert.deepEqual(places('Kyiv'), ['geonames:703448: a town in UKR']);
  assert.deepEqual(places('Sea of Azov'), ['sea-of-azov: waters']);
  assert.deepEqual(places('Ukraine'), []);
  assert.deepEqual(places('Sergey Lavrov'), []);
  assert.deepEqual(places('NATO'), []);
});
