import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { formatRoute, parseRoute, routeWith, type Route, SCREENS } from '../../src/desk/route.ts';

const read = (address: string): Route => {
  const { pathname, search } = new URL(address, 'http://desk.test');
  return parseRoute(pathname, search);
};

suite('the address of the desk', () => {
  test('names the screen, its part, the day, the open line and what the screen alone knows', () => {
    const route: Route = {
      screen: 'ledgers',
      part: 'demand',
      affair: 'Gas & grain',
      asOf: '2022-01-26T18:00Z',
      open: '7f',
      own: { status: 'open', by: 'RUS,BLR' },
    };
    const address =
      '/ledgers/demand?by=RUS,BLR&status=open&affair=Gas+%26+grain&as_of=2022-01-26T18:00Z&open=7f';
    assert.equal(formatRoute(route), address);
    assert.deepEqual(read(address), route);
  });

  test('leaves out what makes no sense', () => {
    for (const address of ['/', '/nowhere', '/%E0%A4%A', '/?as_of=&open=', '//x'])
      assert.deepEqual(
        parseRoute(address.split('?')[0] ?? '', address.split('?')[1] ?? ''),
        { screen: 'situation', own: {}, ...(address === '//x' && { part: 'x' }) },
        address,
      );
    assert.deepEqual(read('/reports/%E0%A4%A'), { screen: 'reader', own: {} });
  });

  test('reads back what it wrote', () => {
    const word = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text !== '.' && text !== '..');
    const key = fc.stringMatching(/^[a-z]{2,8}$/).filter((name) => !['affair', 'open'].includes(name));
    const route = fc.record(
      {
        screen: fc.constantFrom(...SCREENS),
        affair: word,
        asOf: word,
        knownAt: word,
        open: word,
        own: fc.dictionary(key, word, { noNullPrototype: true }),
      },
      { noNullPrototype: true, requiredKeys: ['screen', 'own'] },
    );
    fc.assert(fc.property(route, (one) => assert.deepEqual(read(formatRoute(one)), one)));
  });

  test('another screen keeps the day and the open line, and forgets filters', () => {
    const from = read('/ledgers/demand?by=RUS&as_of=2022-01-26&open=7f');
    assert.equal(formatRoute(routeWith(from, { screen: 'brief' })), '/brief?as_of=2022-01-26&open=7f');
    assert.equal(
      formatRoute(routeWith(from, { open: undefined })),
      '/ledgers/demand?by=RUS&as_of=2022-01-26',
    );
  });
});
