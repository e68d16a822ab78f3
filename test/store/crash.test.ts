// The short form of what `npm run bench -- store` does at length.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { filled, flipped, killed } from '../../bench/store/crashes.ts';
import { within } from './made.ts';

suite('crashes', () => {
  test('kill -9: it opens, nothing acknowledged is lost, the record at the end is the same', () =>
    within(async (folder) => {
      const { tried, sound, lost, same } = await killed(folder, 8, 60);
      assert.deepEqual({ tried, sound, lost, same }, { tried: 8, sound: 8, lost: 0, same: true });
    }));

  test('a full disk is said to be full; with room again the rest is added', () =>
    within(async (folder) => {
      const { sound, lost, same } = await filled(folder, 60, [50, 90]);
      assert.deepEqual({ sound, lost, same }, { sound: 2, lost: 0, same: true });
    }));

  test('a flipped bit is told of wherever something rests on it', () =>
    within(async (folder) => {
      const outcomes = await flipped(folder, 60, 25);
      assert.deepEqual(outcomes.filter(({ told, unchanged }) => told.length === 0 && !unchanged), []);
      assert.ok(outcomes.filter(({ told }) => told.length > 0).length > 5);
    })); // prettier-ignore
});
