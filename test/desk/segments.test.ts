import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { lanesOf, nextOutward, segmentText } from '../../src/desk/reader/segments.ts';
import type { Mark } from '../../src/desk/reader/segments.ts';

/**
 * Marks drawn under a text: each line is one mark, its letters saying where it lies and what it is called.
 * `marked('aaa', '  bb')` is a = [0, 3), b = [2, 4).
 */
function marked(...lines: readonly string[]): Mark[] {
  return lines.map((line) => {
    const start = line.search(/\S/);
    return { id: line[start] ?? '', start, end: line.trimEnd().length };
  });
}

/** Segments as text: `0-2 a`, marks innermost first. */
function drawn(length: number, marks: readonly Mark[], cuts: readonly number[] = []): string[] {
  return segmentText(0, length, marks, cuts).map(({ start, end, marks }) =>
    `${start}-${end} ${marks.map(({ id }) => id).join('')}`.trim(),
  );
}

const LENGTH = 40;
const offset = fc.integer({ min: 0, max: LENGTH });
const marks = fc
  .array(fc.tuple(offset, offset), { maxLength: 12 })
  .map((spans) =>
    spans.map(([a, b], index): Mark => ({ id: `m${index}`, start: Math.min(a, b), end: Math.max(a, b) })),
  );
const visible = (all: readonly Mark[]) => all.filter(({ start, end }) => start < end);

suite('segmentText', () => {
  test('splits at every boundary', () => {
    assert.deepEqual(drawn(6, []), ['0-6']);
    assert.deepEqual(drawn(6, marked('  aa')), ['0-2', '2-4 a', '4-6']);
    assert.deepEqual(drawn(6, marked('aaaa', '  bbb')), ['0-2 a', '2-4 ba', '4-5 b', '5-6']);
    assert.deepEqual(drawn(6, marked('aaaaaa', ' bbbb', '  cc')), [
      '0-1 a',
      '1-2 ba',
      '2-4 cba',
      '4-5 ba',
      '5-6 a',
    ]);
    assert.deepEqual(drawn(6, marked('aaaaaa'), [3]), ['0-3 a', '3-6 a']);
  });

  test('clips marks to the stretch and leaves out what lies beside it', () => {
    const segments = segmentText(2, 4, marked('aaa', '     b', 'cccccccc'));
    assert.deepEqual(
      segments.map(({ start, end, marks }) => [start, end, marks.map(({ id }) => id).join('')]),
      [
        [2, 3, 'ac'],
        [3, 4, 'c'],
      ],
    );
    assert.deepEqual(drawn(0, marked('a')), []);
  });

  test('tells where a mark ends', () => {
    const ends = segmentText(0, 6, marked('aaaa', '  bb', ' ccccc')).map(({ end, ending }) => [
      end,
      ending.map(({ id }) => id).join(''),
    ]);
    assert.deepEqual(ends, [
      [1, ''],
      [2, ''],
      [4, 'ba'],
      [6, 'c'],
    ]);
  });

  test('covers the text without gaps, and every mark exactly', () => {
    fc.assert(
      fc.property(marks, fc.array(offset, { maxLength: 5 }), (marks, cuts) => {
        const segments = segmentText(0, LENGTH, marks, cuts);
        let at = 0;
        for (const { start, end } of segments) {
          assert.equal(start, at);
          assert.ok(end > start);
          at = end;
        }
        assert.equal(at, LENGTH);
        for (const mark of visible(marks)) {
          const own = segments.filter(({ marks }) => marks.includes(mark));
          assert.deepEqual([own.at(0)?.start, own.at(-1)?.end], [mark.start, mark.end]);
          assert.equal(
            own.reduce((sum, { start, end }) => sum + end - start, 0),
            mark.end - mark.start,
          );
          assert.deepEqual(
            segments.filter(({ ending }) => ending.includes(mark)).map(({ end }) => end),
            [mark.end],
          );
        }
      }),
    );
  });

  test('gives the same marks cut by paragraphs as whole', () => {
    fc.assert(
      fc.property(marks, offset, (marks, cut) => {
        const whole = segmentText(0, LENGTH, marks, [cut]);
        const parts = [...segmentText(0, cut, marks), ...segmentText(cut, LENGTH, marks)];
        assert.deepEqual(parts, whole);
      }),
    );
  });
});

suite('nextOutward', () => {
  test('goes from the innermost outward and round', () => {
    const [segment] = segmentText(2, 3, marked('aaaaaa', ' bbbb', '  cc'));
    const covering = segment?.marks ?? [];
    assert.equal(nextOutward(covering, undefined), 'c');
    assert.equal(nextOutward(covering, 'elsewhere'), 'c');
    assert.equal(nextOutward(covering, 'c'), 'b');
    assert.equal(nextOutward(covering, 'b'), 'a');
    assert.equal(nextOutward(covering, 'a'), 'c');
    assert.equal(nextOutward([], 'a'), undefined);
  });

  test('reaches every mark of a segment', () => {
    fc.assert(
      fc.property(marks, (marks) => {
        for (const segment of segmentText(0, LENGTH, marks)) {
          const reached = new Set<string>();
          let at: string | undefined;
          for (const _ of segment.marks) {
            at = nextOutward(segment.marks, at);
            if (at !== undefined) reached.add(at);
          }
          assert.equal(reached.size, segment.marks.length);
        }
      }),
    );
  });
});

suite('lanesOf', () => {
  test('draws the enclosed nearer to the letters', () => {
    assert.deepEqual(
      lanesOf(marked('aaaaaa', ' bb', '    cc')),
      new Map([
        ['b', 0],
        ['c', 0],
        ['a', 1],
      ]),
    );
  });

  test('never draws two lines over each other', () => {
    fc.assert(
      fc.property(marks, (marks) => {
        const shown = visible(marks);
        const lanes = lanesOf(shown);
        for (const a of shown) {
          for (const b of shown) {
            if (a === b || a.start >= b.end || b.start >= a.end) continue;
            assert.notEqual(lanes.get(a.id), lanes.get(b.id));
          }
        }
      }),
    );
  });
});
