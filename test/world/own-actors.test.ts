import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadWorld } from '../../src/intake/tables.ts';
import { dayOf } from '../../src/world/calendar.ts';
import type { World } from '../../src/world/world.ts';

const HEADER = 'id\tname\taliases\tkind\tof\ttitle\tfrom\tto';

/** A world with own rows, cells parted by `/`. */
function worldWith(...rows: readonly string[]): World {
  const folder = mkdtempSync(join(tmpdir(), 'actors-'));
  try {
    const file = join(folder, 'own.tsv');
    writeFileSync(file, [HEADER, ...rows.map((row) => row.replaceAll('/', '\t'))].join('\n'));
    return loadWorld(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a user's own actors are laid over ours", () => {
  const world = worldWith(
    'ORION/Orion Front/Orion rebels/group////',
    'RUS/Muscovy//state////',
    'gazette/Gazette Palace//organ/RUS///',
    'jane-roe/Jane Roe/J. Roe/person/ORION/spokeswoman/2020-01-01/2023-12-31',
  );
  assert.equal(world.nameAt(['Orion', 'rebels'], 0)?.actor.id, 'ORION');
  assert.equal(world.nameAt(['Muscovy'], 0)?.actor.id, 'RUS');
  assert.deepEqual(
    [world.nameAt(['Gazette', 'Palace'], 0)].map((name) => `${name?.actor.id} ${name?.shown}`),
    ['RUS Gazette Palace'],
  );
  assert.equal(world.nameAt(['Moscow'], 0)?.actor.id, 'RUS');
  const day = dayOf('2022-01-28') ?? 0;
  assert.equal(world.holdersOf('Orion Front spokeswoman', day)[0]?.person.id, 'jane-roe');
  assert.equal(world.personsByName('Jane Roe', { day })[0]?.person.name, 'Jane Roe');
});

const WRONG: readonly (readonly [row: string, message: RegExp])[] = [
  ['ORION/Orion//planet////', /own\.tsv, line 2: the kind "planet" should be one of state, body/],
  ['/Orion//group////', /line 2: the id "" should be letters/],
  ['ORION///group////', /line 2: the name is missing/],
  ['jane-roe/Jane Roe//person//envoy//', /line 2: a row of kind person needs the id of its actor in "of"/],
  ['jane-roe/Jane Roe//person/NOWHERE/envoy//', /line 2: no actor has the id NOWHERE/],
  ['ORION/Orion//group///2020-13-01/', /line 2: "2020-13-01" to "" is no time/],
  ['ORION/Orion', /line 2: .* has 2 columns, not 8/],
];

for (const [row, message] of WRONG) {
  test(`the row ${row} should be refused`, () => assert.throws(() => worldWith(row), message));
}
