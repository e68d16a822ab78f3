import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  choiceIn,
  filterIn,
  NO_FILTER,
  rowParameters,
  toggled,
  viewIn,
} from '../../src/desk/chronology/filter.ts';

suite('what the address says of the chronology', () => {
  test('what makes no sense is left out', () => {
    assert.equal(viewIn({ view: 'globe' }), 'list');
    assert.deepEqual(
      filterIn({ from: '2022-13-01', until: 'soon', kinds: 'demand,rumour', actor: ',RUS,', place: '' }),
      {
        kinds: ['demand'],
        actors: ['RUS'],
        doubtful: false,
      },
    );
    for (const sel of ['', 'place:', 'bond:RUS', 'cluster:2022-01-24@x', 'cluster:a..b@x', 'nothing:x'])
      assert.equal(choiceIn({ sel }), undefined, sel);
  });

  test('what was chosen is read back', () => {
    assert.deepEqual(choiceIn({ sel: 'place:geonames:703448' }), { of: 'place', id: 'geonames:703448' });
    assert.deepEqual(choiceIn({ sel: 'bond:RUS>UKR' }), { of: 'bond', by: 'RUS', to: 'UKR' });
    assert.deepEqual(choiceIn({ sel: 'cluster:2022-01-24..2022-01-26@demand' }), {
      of: 'cluster',
      first: '2022-01-24',
      last: '2022-01-26',
      lane: 'demand',
    });
  });

  test('events are listed when they are asked for; the network is of them alone', () => {
    const all = filterIn(NO_FILTER);
    assert.ok(
      !String(rowParameters(all, 'list', undefined)['kind'])
        .split(',')
        .includes('event'),
    );
    assert.equal(rowParameters(filterIn({ kinds: 'event' }), 'list', undefined)['kind'], 'event');
    assert.equal(rowParameters(filterIn({ kinds: 'demand' }), 'network', 'oldest')['kind'], 'event');
    assert.equal(rowParameters(all, 'map', 'oldest')['order'], undefined);
  });

  test('a value is put in and taken out', () => {
    assert.equal(toggled([], 'a'), 'a');
    assert.equal(toggled(['a', 'b'], 'a'), 'b');
  });
});
