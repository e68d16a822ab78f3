import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { exported, HOW } from '../../bench/store/crashed.ts';
import { StoreError } from '../../src/store/error.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';
import { openThreaded } from '../../src/store/threaded.ts';
import { made, within } from './made.ts';

suite('a store in a thread', () => {
  test('gives what one in this thread gives, and its errors with their codes', () =>
    within(async (folder) => {
      const path = join(folder, 'crisis.db');
      const reads = made({ reports: 12 });
      const threaded = await openThreaded({ path, create: true });
      assert.equal(await threaded.keep(reads, HOW), 12);
      const own = openStore(path, { readOnly: true, rules: loadRules() });
      assert.equal(await exported(threaded), await exported(own));
      assert.deepEqual(await threaded.totals({}), await own.totals({}));
      const id = reads[0]?.report.id ?? '';
      assert.deepEqual(await threaded.holds([id]), new Set([id]));
      assert.equal(await threaded.report('0'), undefined);
      const isNoAffair = (error: unknown): boolean =>
        error instanceof StoreError &&
        error.code === 'no-affair' &&
        /crisis\.db.*nowhere/.test(error.message);
      await assert.rejects(threaded.totals({ affair: 'nowhere' }), isNoAffair);
      await threaded.close();
      await assert.rejects(threaded.totals({}), /has ended/);
      await own.close();
    }));

  test('that cannot be opened is told as by openStore', () =>
    within(async (folder) => {
      const path = join(folder, 'crisis.db');
      const isProblem = (code: string) => (error: unknown) =>
        error instanceof StoreError && error.code === code;
      await assert.rejects(openThreaded({ path }), isProblem('no-store'));
      writeFileSync(path, 'This is a text and no database at all.\n'.repeat(200));
      await assert.rejects(openThreaded({ path }), isProblem('damaged'));
    }));

  test('leaves this thread free while it works', () =>
    within(async (folder) => {
      const threaded = await openThreaded({ path: join(folder, 'crisis.db'), create: true });
      const keeping = threaded.keep(made({ reports: 300 }), HOW);
      let turns = 0;
      const timer = setInterval(() => turns++, 2);
      await keeping;
      clearInterval(timer);
      assert.ok(turns >= 20, `${turns} turns of the loop`);
      await threaded.close();
    }));
});
