import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadWorld } from '../../src/intake/tables.ts';
import { slug } from '../../src/world/refs.ts';

const world = loadWorld();

/** The name at the first word: `id:words:kind`. */
function named(text: string): string | undefined {
  const words = text.split(' ');
  const found = world.nameAt(words, 0);
  return found && `${found.actor.id}:${words.slice(0, found.length).join(' ')}:${found.as}`;
}

test('ids are unique and well-formed', () => {
  const ids = world.actors.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, name, type } of world.actors) {
    assert.match(
      id,
      type === 'state' ? /^[A-Z]{3,4}$/ : /^[A-Z][A-Z0-9-]*$|^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      name,
    );
    assert.ok(name.trim() === name && name !== '', id);
    assert.equal(world.actor(id)?.name, name);
  }
});

test('the longest name is found, and where it begins only', () => {
  assert.equal(named('South Korea said'), 'KOR:South Korea:name');
  assert.equal(named('United Nations Security Council met'), 'UNSC:United Nations Security Council:name');
  assert.equal(named('U.N. Security Council'), 'UNSC:U.N. Security Council:name');
  assert.equal(named('Russian troops'), 'RUS:Russian:demonym');
  assert.equal(named('Moscow said'), 'RUS:Moscow:metonym');
  assert.equal(world.nameAt(['The', 'NATO', 'envoy'], 1)?.actor.id, 'NATO');
  assert.equal(named('The NATO envoy'), undefined);
  assert.equal(world.nameAt(['NATO'], 5), undefined);
  assert.equal(world.nameAt([], 0), undefined);
});

test('case counts, but for names all in capitals', () => {
  assert.equal(named('RUSSIA SAYS'), 'RUS:RUSSIA:name');
  assert.equal(named('UNITED STATES'), 'USA:UNITED STATES:name');
  assert.equal(named('US'), 'USA:US:name');
  for (const none of ['us', 'russia', 'who', 'constructor', '__proto__', ''])
    assert.equal(named(none), undefined, none);
});

test('a seat is shown by its own name, a capital by its state', () => {
  assert.equal(world.nameAt(['Kremlin'], 0)?.shown, 'Kremlin');
  assert.equal(world.nameAt(['Moscow'], 0)?.shown, 'Russia');
});

test('places: states, capitals, waters and the rest', () => {
  assert.deepEqual(world.place('Ukraine'), { id: 'UKR', name: 'Ukraine', precision: 'country' });
  assert.deepEqual(world.place('Kyiv'), { id: 'kyiv', name: 'Kyiv', precision: 'city' });
  assert.equal(world.place('the Black Sea').precision, 'sea');
  assert.equal(world.place('Donbas').precision, 'region');
});

test('slugs are readable', () => {
  assert.equal(slug('Dmytro Kuleba'), 'dmytro-kuleba');
  assert.equal(slug('Jean-Yves Le Drian’s'), 'jean-yves-le-drian');
  assert.equal(slug('Łódź (Poland)'), 'łodz-poland');
  assert.equal(slug('…'), '');
});
