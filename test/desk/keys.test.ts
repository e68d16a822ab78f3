import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { KEY_BINDINGS, commandOf } from '../../src/desk/keys.ts';
import { byDate } from '../../src/desk/order.ts';

const STROKE = { key: 'j', ctrlKey: false, metaKey: false, altKey: false, typing: false };

suite('commandOf', () => {
  test('knows the listed keys, each once', () => {
    for (const { command, keys } of KEY_BINDINGS) {
      for (const key of keys) assert.equal(commandOf({ ...STROKE, key }, true), command);
    }
    const keys = KEY_BINDINGS.flatMap(({ keys }) => keys);
    assert.equal(new Set(keys).size, keys.length);
  });

  test('does nothing with single keys in a field, switched off, or held with another', () => {
    assert.equal(commandOf({ ...STROKE, typing: true }, true), undefined);
    assert.equal(commandOf(STROKE, false), undefined);
    assert.equal(commandOf({ ...STROKE, ctrlKey: true }, true), undefined);
    assert.equal(commandOf({ ...STROKE, metaKey: true }, true), undefined);
    assert.equal(commandOf({ ...STROKE, key: 'x' }, true), undefined);
  });

  test('leaves by Escape from anywhere', () => {
    assert.equal(commandOf({ ...STROKE, key: 'Escape', typing: true }, false), 'leave');
  });
});

suite('byDate', () => {
  const report = (id: string, published?: string) => ({
    id,
    title: id,
    ...(published !== undefined && { published }),
    items: 0,
    doubtful: 0,
    kinds: {},
  });
  const reports = [
    report('none'),
    report('b', '2031-03-05'),
    report('a', '2031-03-05'),
    report('c', '2031-02-27'),
  ];

  test('puts the undated last either way', () => {
    assert.deepEqual(
      byDate(reports, 'newest').map(({ id }) => id),
      ['a', 'b', 'c', 'none'],
    );
    assert.deepEqual(
      byDate(reports, 'oldest').map(({ id }) => id),
      ['c', 'a', 'b', 'none'],
    );
  });
});
