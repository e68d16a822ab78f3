import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { formatRoute, parseRoute } from '../../src/desk/route.ts';
import { ALL_KINDS } from '../../src/desk/words/kinds.ts';

suite('the address of the Reader', () => {
  test('names report, item, kinds and search', () => {
    assert.equal(
      formatRoute({
        screen: 'reader',
        report: 'a b',
        item: '7f',
        kinds: new Set(['meeting', 'statement']),
        query: 'no date',
      }),
      '#/reader/a%20b?item=7f&kinds=statement,meeting&find=no+date',
    );
    assert.equal(formatRoute({ screen: 'reader', kinds: new Set(), query: '' }), '#/');
  });

  test('leaves out what makes no sense', () => {
    for (const hash of ['', '#', '#/', '#/map', '#/reader', '#/reader/%E0%A4%A', '#/?kinds=,,rumour&item=']) {
      assert.deepEqual(parseRoute(hash), { screen: 'reader', kinds: new Set(), query: '' }, hash);
    }
  });

  test('reads back what it wrote', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' });
    const route = fc.record(
      {
        screen: fc.constant('reader' as const),
        report: word,
        item: word,
        kinds: fc.subarray([...ALL_KINDS]).map((kinds) => new Set(kinds)),
        query: fc.string({ unit: 'grapheme' }),
      },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(route, (route) => assert.deepEqual(parseRoute(formatRoute(route)), route)));
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void parseRoute(hash)));
  });
});
