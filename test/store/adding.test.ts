import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { exported, HOW } from '../../bench/store/crashed.ts';
import { loadReader } from '../../src/intake/reader.ts';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import { packageFile } from '../../src/intake/package-file.ts';
import { addAll, type AddingOptions, type ToAdd } from '../../src/store/adding.ts';
import { within, withStore } from './made.ts';

const OPTIONS: AddingOptions = { coder: HOW.coder, now: () => HOW.added, threads: 2 };
const FAILING = new URL('./failing-worker.js', import.meta.url);

/** Files of English that is about nothing, with a word in each. */
function files(folder: string, words: readonly string[]): ToAdd[] {
  return words.map((word, n) => {
    const path = join(folder, `${n}.md`);
    writeFileSync(
      path,
      `---\noutlet: Wire\ndate: 2022-01-26\n---\nThe minister said that report number ${n} was of the ${word} kind, and that the talks in Geneva would go on for another week.\n`,
    );
    return { name: String(n), path };
  });
}

suite('adding', () => {
  test('by threads gives what one after the other gives', () =>
    withStore(async (store) => {
      const paths = ['2022-01-26-written-replies.md', '2022-02-24-invasion.md', '2022-01-20-no-minor-incursions.md'].map((name) => packageFile('data', 'sample', name));
      const done = await addAll(store, paths.map((path) => ({ name: path, path })), OPTIONS);
      assert.deepEqual({ ...done }, { added: 3, held: 0, rejected: 0, cut: 0, interrupted: false });
      const reader = loadReader();
      const expected = await withStore(async (other) => {
        for (const path of paths) {
          const taken = takeFile(path, {}, DEFAULT_LIMITS);
          assert.ok(taken.ok);
          await other.keep([{ report: taken.report, items: reader.read(taken.report) }], HOW);
        }
        return exported(other);
      });
      assert.equal(await exported(store), expected);
    })); // prettier-ignore

  test('what is held is passed over before it is read', () =>
    within((folder) =>
      withStore(async (store) => {
        const sources = files(folder, ['first', 'second', 'third']);
        const first = await addAll(store, sources, { ...OPTIONS, worker: FAILING });
        assert.deepEqual([first.added, first.held], [3, 0]);
        const again = await addAll(store, [...sources, ...files(folder, ['first', 'second', 'third', 'fourth'])], { ...OPTIONS, worker: FAILING });
        assert.deepEqual([again.added, again.held], [1, 6]);
      }),
    )); // prettier-ignore

  test('a report that breaks its reader down costs itself and no other', () =>
    within((folder) =>
      withStore(async (store) => {
        const words = Array.from({ length: 40 }, (_, n) => (n % 13 === 5 ? 'die' : n === 20 ? 'throw' : 'good'));
        const told: string[] = [];
        const done = await addAll(store, [...files(folder, words), { name: 'none', path: join(folder, 'none') }], {
          ...OPTIONS,
          worker: FAILING,
          notice: (name, message) => told.push(`${name} ${message}`),
        });
        assert.deepEqual([done.added, done.rejected], [36, 5]);
        assert.deepEqual(new Set(told.map((line) => line.split(' ')[0])), new Set(['5', '18', '20', '31', 'none']));
        assert.equal(told.length, 5);
        assert.ok(told.includes('none there is no such file'));
        assert.equal((await store.totals({})).reports, 36);
      }),
    )); // prettier-ignore

  test('an interruption keeps what was read, and the next run goes on', () =>
    within((folder) =>
      withStore(async (store) => {
        const sources = files(
          folder,
          Array.from({ length: 300 }, () => 'good'),
        );
        const control = new AbortController();
        const first = await addAll(store, sources, {
          ...OPTIONS,
          worker: FAILING,
          signal: control.signal,
          progress: ({ added }) => added > 0 && control.abort(),
        });
        assert.equal(first.interrupted, true);
        assert.ok(first.added > 0 && first.added < 300);
        assert.equal((await store.totals({})).reports, first.added);
        const second = await addAll(store, sources, { ...OPTIONS, worker: FAILING });
        assert.deepEqual([second.added, second.held], [300 - first.added, first.added]);
      }),
    ));

  test('where no thread can be started, it says why', () =>
    withStore(async (store) => {
      await assert.rejects(
        addAll(store, [], { ...OPTIONS, worker: FAILING, ownActors: 'none' }).then(() =>
          addAll(store, [{ name: 'x', path: '/x' }], { ...OPTIONS, worker: FAILING, ownActors: 'none' }),
        ),
        /there are no tables/,
      );
    }));
});
