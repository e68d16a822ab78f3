import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type KeyBinding, struck, type Stroke } from '../../src/desk/keys.ts';

const STROKE: Stroke = { key: 'j', ctrlKey: false, metaKey: false, altKey: false, typing: false };
const binding = (keys: string, says = keys): KeyBinding => ({ keys, says, group: '', act: () => undefined });
const ALL = ['j', 'g s', 'mod+k', 'Escape', '['].map((keys) => binding(keys));

/** What the keys of a stroke do: the binding's words, what is waited with, or nothing. */
function told(stroke: Partial<Stroke>, pending = '', bindings = ALL, singleKeys = true): string | undefined {
  const found = struck({ ...STROKE, ...stroke }, pending, bindings, singleKeys);
  if (found === undefined) return undefined;
  return 'binding' in found ? found.binding.says : `${found.pending} …`;
}

suite('struck', () => {
  test('knows keys, two after each other, and ⌘ or Ctrl', () => {
    assert.equal(told({ key: 'j' }), 'j');
    assert.equal(told({ key: 'g' }), 'g …');
    assert.equal(told({ key: 's' }, 'g'), 'g s');
    assert.equal(told({ key: 's' }), undefined);
    assert.equal(told({ key: 'j' }, 'g'), 'j');
    assert.equal(told({ key: 'K', metaKey: true }), 'mod+k');
    assert.equal(told({ key: 'k', ctrlKey: true, typing: true }, '', ALL, false), 'mod+k');
  });

  test('does nothing with single keys in a field, switched off, or held with another', () => {
    assert.equal(told({ typing: true }), undefined);
    assert.equal(told({}, '', ALL, false), undefined);
    assert.equal(told({ ctrlKey: true }), undefined);
    assert.equal(told({ altKey: true }), undefined);
    assert.equal(told({ key: 'g', typing: true }), undefined);
  });

  test('leaves by Escape from anywhere', () => {
    assert.equal(told({ key: 'Escape', typing: true }, '', ALL, false), 'Escape');
  });

  test('gives the keyboard to what came up last', () => {
    assert.equal(told({}, '', [...ALL, binding('j', 'the screen')]), 'the screen');
  });
});
