import { isDoubtful } from '../../src/reader/item.ts';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unitInWords } from '../../src/desk/words/amounts.ts';
import { dayAndMonth, edtfInWords, monthAndYear } from '../../src/world/date-words.ts';
import { basisInWords, namesOf, wordItem } from '../../src/desk/words/items.ts';
import { sourceLink } from '../../src/desk/words/source.ts';
import { EVERY_KIND, QUOTED, SAID, SHIPS, TALKS, TROOPS } from '../server/sample.ts';

suite('edtfInWords', () => {
  for (const [edtf, words] of [
    ['2022-01-27', 'Thu 27 January 2022'],
    ['2022-01-27T15:00:00Z', 'Thu 27 January 2022, 15:00 UTC'],
    ['2021-12', 'December 2021'],
    ['2014', '2014'],
    ['201X', 'the 2010s'],
    ['19XX', 'the 1900s'],
    ['2022-21', 'spring 2022'],
    ['2022-02-XX', 'February 2022'],
    ['2022-02-09~', 'about 9 February 2022'],
    ['2022-02?', 'perhaps February 2022'],
    ['2022%', 'perhaps about 2022'],
    ['2014-03-24/2014-03-30', '24–30 March 2014'],
    ['2022-01-31/2022-02-06', '31 January – 6 February 2022'],
    ['2021-12-27/2022-01-02', 'Mon 27 December 2021 – Sun 2 January 2022'],
    ['2021-11/2021-12', 'November 2021 – December 2021'],
    ['2022-01-10/..', 'since Mon 10 January 2022'],
    ['../2022-02-16', 'until Wed 16 February 2022'],
  ] as const) {
    test(`says ${edtf} as ${words}`, () => assert.equal(edtfInWords(edtf), words));
  }

  test('leaves alone what it does not know', () => {
    for (const edtf of ['', '/', 'soon', '2022-13', '2022-99-01', '2022-01-27/x', '2021/2022/2023']) {
      assert.equal(edtfInWords(edtf), edtf);
    }
  });
});

suite('dates of the list', () => {
  test('are short, and absent where nothing is known', () => {
    assert.equal(dayAndMonth('2031-02-07T09:30:00Z'), '7 Feb');
    assert.equal(dayAndMonth('2031-02'), undefined);
    assert.equal(dayAndMonth(undefined), undefined);
    assert.equal(monthAndYear('2031-02-07'), 'February 2031');
    assert.equal(monthAndYear(undefined), undefined);
  });
});

suite('unitInWords', () => {
  for (const [unit, words] of [
    [{ unit: 'troops', count: 8500, approx: false }, '8,500 troops'],
    [{ unit: 'troops', count: 100000, min: 100000, approx: false }, 'at least 100,000 troops'],
    [{ unit: 'troops', count: 100000, max: 100000, approx: false }, 'at most 100,000 troops'],
    [{ unit: 'warplanes', count: 20, approx: true }, 'about 20 warplanes'],
    [{ unit: 'ships', min: 24, approx: true }, 'at least 24 ships'],
    [{ unit: 'troops', min: 3000, max: 5000, approx: true }, 'about 3,000–5,000 troops'],
    [{ unit: 'troops', min: 5000, max: 5000, approx: false }, '5,000 troops'],
    [{ unit: 'paratroopers', approx: false }, 'paratroopers'],
  ] as const) {
    test(`says ${words}`, () => assert.equal(unitInWords(unit), words));
  }
});

suite('wordItem', () => {
  test('gives verbatim words as such, and the gist where it says more', () => {
    assert.deepEqual(wordItem(QUOTED), {
      qualifier: 'direct, press',
      what: 'We will not be the first to shoot,',
      quoted: true,
      more: [['Verb', 'tell']],
    });
    assert.equal(wordItem(SAID).quoted, false);
    assert.deepEqual(wordItem({ ...QUOTED, gist: 'Marland keeps its peace' }).more[0], [
      'Gist',
      'Marland keeps its peace',
    ]);
  });

  test('names moves with their units, and meetings with their state', () => {
    assert.deepEqual(wordItem(SHIPS), {
      qualifier: 'deployment',
      what: 'about 40 warships',
      quoted: false,
      more: [],
    });
    assert.equal(wordItem({ ...SHIPS, units: [] }).what, SHIPS.cite.quote);
    assert.equal(wordItem(TALKS).qualifier, 'talks, scheduled');
    assert.equal(wordItem(TALKS).what, TALKS.cite.quote);
    assert.equal(wordItem({ ...TALKS, channel: 'Four', outcome: 'no accord' }).what, 'Four: no accord');
  });

  test('says how a date is known', () => {
    assert.equal(TALKS.when && basisInWords(TALKS.when), 'worked out from “next week”');
    assert.equal(SHIPS.when && basisInWords(SHIPS.when), 'the day of publication');
    assert.equal(basisInWords({ edtf: '2031', text: '', basis: 'stated' }), 'stated in the report');
  });

  test('marks as doubtful what scores under a half', () => {
    assert.equal(isDoubtful(TROOPS), true);
    assert.equal(isDoubtful({ ...TROOPS, score: 0.5 }), false);
  });

  test('lists names as a sentence does', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((name) => ({ id: name, name }));
    assert.equal(namesOf([]), '');
    assert.equal(a && b && c && namesOf([a, b, c]), 'A, B and C');
  });
});

suite('items of the other kinds', () => {
  const worded = new Map(EVERY_KIND.items.map((item) => [item.id, wordItem(item)]));
  const short = (id: string): string => `${worded.get(id)?.qualifier ?? ''} | ${worded.get(id)?.what ?? ''}`;

  test('say what they are in the report’s words', () => {
    assert.equal(short('k-demand'), ' | a pass');
    assert.equal(short('k-answer'), 'accepts in part | it');
    assert.equal(short('k-claim'), 'accuses | Marland');
    assert.equal(short('k-measure'), 'trade, in force | Grain was stopped.');
    assert.equal(short('k-figure'), 'killed | about 40 people');
    assert.equal(short('k-decision'), 'pending | a vote');
    assert.equal(short('k-posture'), 'deployment | Ships left port.');
  });

  test('tell a condition, and how an event is coded', () => {
    assert.deepEqual(worded.get('k-commitment')?.more, [['If', 'pushed']]);
    assert.equal(short('k-event'), 'PROTEST, demonstrate | Crowds marched.');
    assert.deepEqual(worded.get('k-event')?.more, [
      ['Coded', 'CAMEO 141, Goldstein −5.0, verbal conflict; military'],
    ]);
  });
});

suite('sourceLink', () => {
  test('leads to pages of the web, and to none that cannot be', () => {
    assert.equal(sourceLink('https://news.example.org/a'), 'https://news.example.org/a');
    for (const url of [
      undefined,
      '',
      'a',
      'javascript:alert(1)',
      'ftp://a.org/',
      'https://wire.example/x',
      'http://a.test/',
    ])
      assert.equal(sourceLink(url), undefined, url);
  });
});
