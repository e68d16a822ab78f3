import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTables } from '../../src/intake/tables.ts';
import { dayOf } from '../../src/world/calendar.ts';
import { packTables, unpack, type WorldTables } from '../../src/world/pack.ts';
import { packPlaces } from '../../src/world/places/pack.ts';
import { createWorld, type World } from '../../src/world/world.ts';

const OFFICES = 'actor\toffice\ttitle\tperson\tvariants\tgender\tfrom\tto\tnote';

/** The world of our states and bodies with these offices only, packed and unpacked; cells parted by `/`. */
function worldOf(...rows: readonly string[]): World {
  const text = [OFFICES, ...rows.map((row) => row.replaceAll('/', '\t'))].join('\n');
  const tables: WorldTables = { ...readTables(), offices: [{ name: 'offices.tsv', text }] };
  return createWorld(unpack(packTables(tables)), packPlaces([], []));
}

test('what a table says is there after packing', () => {
  const world = worldOf(
    'CHL/foreign-minister/foreign minister/Ana Q/Ana Ku|Anna Q/f/2001-02-03/2002/acting',
    'CHL/foreign-minister/foreign minister/Ana Q//f/2005//',
    'CHN/head-of-state/president/Qu An//m///',
  );
  const [held] = world.holdersOf("Chile's foreign minister", dayOf('2002-12-31') ?? 0);
  assert.equal(held?.person.name, 'Ana Q');
  assert.deepEqual(held.person.variants, ['Ana Ku', 'Anna Q']);
  assert.equal(held.why(), 'foreign minister of Chile from 2001-02-03 to 2002-12-31 (acting)');
  assert.deepEqual(world.holdersOf("Chile's foreign minister", dayOf('2003-01-01') ?? 0), []);
  assert.equal(world.holdersOf("Chile's foreign minister", dayOf('2024-01-01') ?? 0).length, 1);
  assert.equal(world.holdersOf("China's president", dayOf('1900-01-01') ?? 0).length, 1);
  assert.equal(world.isPerson('ana-q') && !world.isPerson('sergey-lavrov') && !world.isPerson('constructor'), true);
  // A family name that stands first is found by it.
  assert.equal(world.personsByName('Qu', {})[0]?.person.id, 'qu-an');
  assert.equal(world.actor('SUN')?.period.to, dayOf('1991-12-25'));
  assert.equal(world.actor('CHL')?.period.to, Infinity);
}); // prettier-ignore

test('a malformed row of an office should be refused', () => {
  assert.throws(() => worldOf('XXX/head-of-state/president/Ana Q//f///'), /offices\.tsv, line 2: no actor has the id XXX/);
  assert.throws(() => worldOf('CHL/head-of-state/president/Ana Q//f/2001-13//'), /line 2: "2001-13" to "" is no time/);
  assert.throws(() => worldOf('CHL/head-of-state/president///f///'), /line 2: a holder needs a name/);
}); // prettier-ignore

test('a pack of another build should be refused', () => {
  for (const text of ['{}', 'null', '[]', '{"format":"demarche-actors-0"}'])
    assert.throws(() => unpack(text), /build the program again/, text);
});
