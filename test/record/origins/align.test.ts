import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align, changesOf } from '../../../src/record/origins/align.ts';
import { CRISIS, SIBLING } from './stories.ts';

const text = (sentences: readonly string[]): string => sentences.join('\n\n');

test('a copy is what it kept, changed, added and dropped', () => {
  const original = text(CRISIS.slice(0, 5));
  const changed = (CRISIS[0] ?? '').replace('4,000', '6,000').replace('on Tuesday', 'yesterday');
  const copy = text([changed, CRISIS[2] ?? '', SIBLING[1] ?? '', CRISIS[1] ?? '']);
  const { taken, added, dropped } = align(copy, original);
  assert.deepEqual(
    taken.map(({ changes }) => changes),
    [
      [
        { from: '4,000', to: '6,000' },
        { from: 'on Tuesday', to: 'yesterday' },
      ],
      [],
      [],
    ],
  );
  assert.deepEqual(
    taken.map((sentence) => original.slice(sentence.original.start, sentence.original.start + 12)),
    ['The island g', 'The neighbou', 'Prime Minist'],
  );
  assert.equal(added.length, 1);
  assert.ok(copy.slice(added[0]?.start, added[0]?.end).startsWith('Finance Minister'));
  assert.deepEqual(
    dropped.map(({ start }) => original.slice(start, start + 11)),
    ['Its foreign', 'Two mine hu'],
  );
});

test('house style is no change', () => {
  const { taken, added, dropped } = align(
    'The U.S. defence secretary said “no” to twelve ships, up 3 per cent.',
    'The US defense secretary said "no" to 12 ships, up 3%.',
  );
  assert.deepEqual([taken.map(({ changes }) => changes), added, dropped], [[[]], [], []]);
});

test('a sentence split in two is taken twice and nothing is dropped', () => {
  const [first = ''] = CRISIS;
  const halves = text([
    'The island government ordered 4,000 reservists to report to their barracks on Tuesday.',
    'Patrol boats of its northern neighbour crossed the agreed line in the strait.',
  ]);
  const { taken, added, dropped } = align(halves, first);
  assert.deepEqual([taken.length, added.length, dropped.length], [2, 0, 0]);
  assert.ok(taken.every(({ changes }) => changes.every(({ to }) => to !== '')));
});

test('two stories have nothing in common', () => {
  const { taken, added, dropped } = align(text(SIBLING), text(CRISIS));
  assert.deepEqual([taken.length, added.length, dropped.length], [0, SIBLING.length, CRISIS.length]);
});

test('words put in, left out and replaced', () => {
  assert.deepEqual(changesOf('Five ships left the port', 'Five grey ships left'), [
    { from: '', to: 'grey' },
    { from: 'the port', to: '' },
  ]);
  assert.deepEqual(changesOf('', ''), []);
});
