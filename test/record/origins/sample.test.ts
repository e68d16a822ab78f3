import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LIMITS } from '../../../src/intake/limits.ts';
import { loadSample } from '../../../src/intake/sample.ts';
import { originsOf } from '../../../src/record/origins/origins.ts';
import { supersedes } from '../../../src/record/origins/versions.ts';

/** Each report as its day and the last words of its address. */
const reports = loadSample(DEFAULT_LIMITS);
const names = new Map(
  reports.map(({ id, url = '', outlet = '', published = '' }) => [
    id,
    `${published.slice(5, 16)} ${outlet.split(' ').at(-1) ?? ''} ${url.split('/').at(-1)?.slice(0, 24) ?? ''}`.trim(),
  ]),
);

test('the copies of the sample have the parents that its table gives, and nothing else has one', () => {
  const origins = originsOf(reports);
  const parents = [...origins].flatMap(([id, { parent }]) =>
    parent === undefined ? [] : [`${names.get(id) ?? ''} <- ${names.get(parent) ?? ''}`],
  );
  assert.deepEqual(parents, PARENTS);
});

test('the versions of the sample replace, correct and withdraw what its table says', () => {
  const found = reports.flatMap((later) =>
    reports.flatMap((earlier) => {
      const { how } = supersedes(later, earlier) ?? {};
      return how === undefined ? [] : [`${names.get(later.id) ?? ''} ${how} ${names.get(earlier.id) ?? ''}`];
    }),
  );
  assert.deepEqual(found, VERSIONS);
});

/** As the tables of data/sample/README.md have them. */
const PARENTS: readonly string[] = [
  '01-11 Gazette moscow-told-to-send-troo <- 01-10T21:30 Wire 20220110-geneva-talks',
  '01-11 Courier eight-hours-in-geneva <- 01-10T21:30 Wire 20220110-geneva-talks',
  '01-21T18:55 Wire 20220121-blinken-lavrov- <- 01-21T13:40 Wire 20220121-blinken-lavrov-',
  '01-22 Courier washington-to-answer-on- <- 01-21T18:55 Wire 20220121-blinken-lavrov-',
  '01-22T23:30 Ledger admiral-and-paper <- 01-21T13:40 Wire 20220121-blinken-lavrov-',
  '01-25 Gazette alliance-moves-ships-and <- 01-24 Wire 20220124-alert-8500',
  '01-25 Courier us-troops-told-to-get-re <- 01-24 Wire 20220124-alert-8500',
  '02-04 Gazette kremlin-planned-film <- 02-03T15:30 Wire 20220203-staged-video',
  '02-04 Courier a-film-that-nobody-has-s <- 02-03T15:30 Wire 20220203-staged-video',
  '02-14T18:05 Courier attack-comes-on-wednesda <- 02-14T19:35 Wire 20220214-zelenskyy-attac',
  '02-14T18:20 Gazette russia-to-strike-on-wedn <- 02-14T19:35 Wire 20220214-zelenskyy-attac',
  '02-18 Daily pipe-without-gas <- 02-17T17:15 Wire 20220217-answer-and-expu',
  '02-18 Gazette russia-throws-out-number <- 02-17T17:15 Wire 20220217-answer-and-expu',
  '02-18 Courier biden-fears-attack-withi <- 02-17T17:15 Wire 20220217-answer-and-expu',
  '02-18T19:00 Ledger kindergarten <- 02-17T15:30 Ledger kindergarten',
  '02-21T07:00 Courier summit-to-save-the-peace <- 02-21T03:20 Wire 20220221-summit-in-princ',
  '02-21T14:40 Wire 20220221-summit-in-princ <- 02-21T03:20 Wire 20220221-summit-in-princ',
  '02-21T14:45 Gazette summit-what-summit <- 02-21T14:40 Wire 20220221-summit-in-princ',
];
const VERSIONS: readonly string[] = [
  '01-21T18:55 Wire 20220121-blinken-lavrov- replaces 01-21T13:40 Wire 20220121-blinken-lavrov-',
  '02-14T21:10 Wire 20220214-kill-zelenskyy- withdraws 02-14T19:35 Wire 20220214-zelenskyy-attac',
  '02-18T19:00 Ledger kindergarten corrects 02-17T15:30 Ledger kindergarten',
  '02-21T14:40 Wire 20220221-summit-in-princ replaces 02-21T03:20 Wire 20220221-summit-in-princ',
];
