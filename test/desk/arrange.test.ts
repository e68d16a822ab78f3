import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { arrange, spanCovering } from '../../src/desk/reader/arrange.ts';
import type { Kind } from '../../src/reader/item.ts';
import { CODING, EVERY_KIND, STRAIT } from '../server/sample.ts';

const { report } = STRAIT;

function arranged(kinds: readonly Kind[] = [], query = '') {
  return arrange(STRAIT, new Set(kinds), query);
}

/** Numbers and ids of the entries shown. */
function listed(kinds: readonly Kind[] = [], query = ''): string {
  return arranged(kinds, query)
    .shown.map(({ item, number }) => `${number} ${item.id}`)
    .join(', ');
}

suite('arrange', () => {
  test('numbers items in the order of the text, the enclosing one first', () => {
    assert.equal(listed(), '1 said, 2 ships, 3 quoted, 4 talks, 5 partial, 6 troops');
  });

  test('keeps the numbers under a filter and a search', () => {
    assert.equal(listed(['posture']), '2 ships, 6 troops');
    assert.equal(listed(['posture', 'meeting']), '2 ships, 4 talks, 6 troops');
    assert.equal(listed([], 'ostrova'), '4 talks, 5 partial, 6 troops');
    assert.equal(listed(['meeting'], 'ostrova'), '4 talks');
    assert.equal(listed([], 'unheard of'), '');
  });

  test('puts every entry under the paragraph in which it begins', () => {
    const groups = arranged().paragraphs.map(({ entries }) => entries.map(({ number }) => number));
    assert.deepEqual(groups, [['1', '2', '3'], ['4', '5', '6'], []]);
  });

  test('puts an event under the item that it codes, and by itself where that is not shown', () => {
    const all = arrange(EVERY_KIND, new Set(), '');
    assert.equal(all.byId.get(CODING.id)?.item.id, 'k-demand');
    assert.deepEqual(all.byId.get('k-demand')?.codings, [CODING]);
    assert.deepEqual([all.shown.length, all.kept.length, all.notes], [11, 12, 11]);
    const events = arrange(EVERY_KIND, new Set(['event']), '').shown;
    assert.deepEqual(
      events.map(({ item, number }) => `${number} ${item.id}`),
      ['2a k-coding', '11 k-event'],
    );
    const both = arrange(EVERY_KIND, new Set(['event', 'demand']), '').shown;
    assert.deepEqual(
      both.map(({ item }) => item.id),
      ['k-demand', 'k-event'],
    );
  });

  test('marks where reading stopped', () => {
    const cut = arrange({ ...STRAIT, unread: [{ start: 20, end: report.text.length }] }, new Set(), '');
    assert.equal(cut.readTo, 20);
    assert.ok(cut.paragraphs[0]?.segments.some(({ start }) => start === 20));
    assert.equal(arranged().readTo, report.text.length);
  });

  test('counts kinds before any filter', () => {
    const kinds = [
      ['statement', 3],
      ['posture', 2],
      ['meeting', 1],
    ];
    assert.deepEqual(arranged().kinds, kinds);
    assert.deepEqual(arranged(['meeting'], 'x').kinds, kinds);
  });

  test('finds words in the text whatever their case, spaces and quotation marks', () => {
    const { hits, paragraphs } = arranged([], '  MARLAND ');
    assert.deepEqual(
      hits.map(({ start, end }) => report.text.slice(start, end)),
      ['Marland', 'Marland'],
    );
    const bounds = new Set(paragraphs.flatMap(({ segments }) => segments.map(({ start }) => start)));
    for (const { start } of hits) assert.ok(bounds.has(start));
    assert.equal(arranged([], '“threaten').hits.length, 1);
    assert.equal(arranged([], 'shoot,” Holt').hits.length, 1);
  });

  test('shows every segment of the text once, whatever is searched for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), (query) => {
        const { paragraphs, hits } = arranged([], query);
        for (const { start, end, segments } of paragraphs) {
          assert.equal(
            segments.map((s) => report.text.slice(s.start, s.end)).join(''),
            report.text.slice(start, end),
          );
          for (const segment of segments) {
            const at = spanCovering(hits, segment.start);
            const within = hits.findIndex((hit) => hit.start <= segment.start && segment.end <= hit.end);
            assert.equal(at, within);
          }
        }
      }),
    );
  });
});
