import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Lately } from '../../src/store/lately.ts';

suite('what was asked for lately', () => {
  test('stays, and the rest goes when there is no room; it is told of before', () => {
    let turns = 0;
    const held = new Lately<number, string>(
      3,
      () => 1,
      () => turns++,
    );
    for (let n = 0; n < 6; n++) held.set(n, `${n}`);
    assert.equal(turns, 1);
    // Of the elder three the first is asked for: it outlives them.
    assert.equal(held.get(0), '0');
    for (let n = 6; n < 9; n++) held.set(n, `${n}`);
    assert.equal(held.has(1), false);
    assert.equal(held.get(0), '0');
    held.delete(0);
    assert.equal(held.has(0), false);
    held.clear();
    assert.equal(held.get(8), undefined);
  });
});
