import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Edit } from '../../src/record/entry.ts';
import { inForce, merging, splitting, type Tree } from '../../src/record/regroup.ts';

/** `2<1 3<2`: tellings by number, which is their order, each with the one that it was joined to. */
function tree(written: string): Tree<number> {
  return new Map(
    written.split(' ').map((one) => {
      const [item = '', parent] = one.split('<');
      return [Number(item), parent === undefined ? undefined : Number(parent)];
    }),
  );
}

function split(written: string, ...leaving: readonly number[]): string | undefined {
  const placings = splitting(tree(written), new Set(leaving), (a, b) => a - b);
  return placings?.map(({ item, to }) => `${item}<${to ?? '-'}`).join(' ');
}

suite('splitting', () => {
  test('one leaves; those joined through it stay under the nearest that stays', () => {
    assert.equal(split('1 2<1 3<2 4<3', 4), '4<-');
    assert.equal(split('1 2<1 3<2 4<3', 2), '2<- 3<1');
    assert.equal(split('1 2<1 3<2 4<3', 2, 3), '2<- 3<2 4<1');
  });

  test('where the beginning leaves, the first that stays begins the entry', () => {
    assert.equal(split('1 2<1 3<1 4<2', 1), '1<- 2<- 3<2');
    assert.equal(split('1 2<1 3<2 4<1', 1, 2), '1<- 2<1 3<- 4<3');
  });

  test('what leaves together is one entry, whatever joined it before', () => {
    assert.equal(split('1 2<1 3<1 4<1', 4, 2), '4<2 2<-');
  });

  test('somebody must stay', () => {
    assert.equal(split('1', 1), undefined);
    assert.equal(split('1 2<1', 1, 2), undefined);
  });
});

test('merging puts the later beginning under the earlier, whoever is named first', () => {
  const order = (a: number, b: number): number => a - b;
  assert.deepEqual(merging(5, 2, order), { item: 5, to: 2 });
  assert.deepEqual(merging(2, 5, order), { item: 5, to: 2 });
});

test('an edit is withdrawn by an undo, which may be withdrawn itself', () => {
  const target = { item: 'a', report: 'r', kind: 'demand', start: 0, end: 1 } as const;
  const log = (...actions: readonly string[]): Edit[] =>
    actions.map((one, at) => {
      const [value] = /\d+/.exec(one) ?? [];
      const edit = { seq: at + 1, target, author: 'Ann', made: '2026-01-01T00:00:00Z' };
      return value === undefined ? { ...edit, action: 'reject' } : { ...edit, action: 'undo', value };
    });
  const left = (...actions: readonly string[]): number[] => inForce(log(...actions)).map(({ seq }) => seq);
  assert.deepEqual(left('reject', 'reject', 'undo 1'), [2]);
  assert.deepEqual(left('reject', 'undo 1', 'undo 2'), [1]);
  assert.deepEqual(left('reject', 'undo 1', 'undo 2', 'undo 3'), []);
});
