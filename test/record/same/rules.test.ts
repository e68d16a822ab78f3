// What holds for any two tellings: they are decided by themselves alone, few keys find them, and one clause is never joined with itself.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import type { Profile } from '../../../src/record/rules.ts';
import { compareTold, type Telling } from '../../../src/record/telling.ts';
import { isoDay } from '../../../src/world/calendar.ts';
import { joined, newRules, rules, told } from './pairs.ts';

const SEED = 20220126;
/** As store and ledger promise their users. */
const MOST_KEYS = 6;

/** The first of January 2022. */
const FIRST = 18_993;

const anyOf = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split('|'));
const KINDS =
  'statement|demand|demand/urge|answer/rejects|answer/accepts|commitment/threat|commitment/promise|claim/accuses|claim/denies|posture/deploy|posture/strike|meeting/held|meeting/scheduled|measure/announced|figure/killed|decision/pending|decision/taken|event/ASSAULT';
const WORDS =
  'NATO|enlargement|troops|sent|not|Ukraine|weapons|withdraw|100,000|guarantee|written|Geneva|if|Russia|invades|sanctions|banks|to|the|answer|cross|border|attack';

const line = fc
  .record({
    day: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 140 })),
    outlet: anyOf('Wire|Post'),
    kind: anyOf(KINDS),
    by: anyOf('RUS|USA|RUS,USA|sergey-lavrov|-'),
    to: anyOf('|NATO|UKR|RUS'),
    words: fc.array(anyOf(WORDS), { minLength: 1, maxLength: 7 }),
    count: anyOf('|100000|127000|40'),
    when: anyOf('|2022-01-03|2022-01|2022-01-02/2022-01-05'),
    where: anyOf('|Geneva|UKR'),
  })
  .map(
    ({ day, outlet, kind, by, to, words, count, when, where }) =>
      `${isoDay(FIRST + day - 1)} ${outlet}: ${kind} ${by}${to && ` > ${to}`} "${words.join(' ')}"${count && ` ${count} troops`}${when && ` on ${when}`}${where && ` in ${where}`}`,
  );

function daysBetween(...pair: readonly Telling[]): number {
  const [one = Number.NaN, other = Number.NaN] = pair.map(({ known = '' }) => Date.parse(known) / 86_400_000);
  return Math.abs(Math.floor(one) - Math.floor(other));
}

/** As it is once it is of long ago. */
const faded = (profile: Profile): Profile => rules.unfade(rules.fade(profile).slice());

suite('any two tellings', () => {
  test('joined, they share one of at most six keys, and others make the same of them', () => {
    fc.assert(
      fc.property(line, line, (one, other) => {
        const pair = [told(one), told(other)].toSorted(compareTold);
        const [earlier, later] = pair;
        if (earlier === undefined || later === undefined) return;
        const keys = pair.map((telling) => rules.keysOf(telling));
        assert.ok(keys.every((own) => own.length <= MOST_KEYS));
        const made = rules.joinOf(later, earlier);
        if (made !== undefined) {
          assert.ok(keys[0]?.some((key) => keys[1]?.includes(key)));
          assert.ok(made.score >= 0.5 && made.score < 1 && made.why.length > 0);
        }
        const [before, after] = [rules.profileOf(earlier), rules.profileOf(later)];
        const isLinked = rules.linkOf(later, earlier).length > 0;
        const days = daysBetween(earlier, later);
        assert.ok(made === undefined || days <= Math.min(rules.joinReach(before), rules.joinReach(after)));
        assert.ok(!isLinked || days <= rules.linkReach(after));
        for (const one of [before, faded(before)])
          for (const other of [after, faded(after)]) {
            assert.ok((made?.score ?? 0) <= rules.scoreAtMost(other, one));
            assert.ok(!isLinked || rules.mayLink(other, one));
          }
        const fresh = newRules();
        assert.deepEqual(fresh.linkOf(later, earlier), rules.linkOf(later, earlier));
        assert.deepEqual(fresh.joinOf(later, earlier), made);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('the same sentence in two papers of a day is one act, whatever it tells', () => {
    fc.assert(
      fc.property(line, (one) => {
        if (!one.includes('Wire')) return;
        const [a, b] = [told(one), told(one.replace('Wire', 'Post'))];
        const heavy = (telling: Telling): number => rules.keysOf(telling).length;
        // Of too few words nothing can be told.
        if (heavy(a) < 4) return;
        const words = new Set(a.item.cite.quote.split(' ').filter((word) => !['to', 'the', 'not', 'if'].includes(word)));
        if (words.size < 5) return;
        assert.ok(joined(a, b), one);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  }); // prettier-ignore

  test('two things read in one clause stay two', () => {
    const one = told(
      '2022-01-24 Wire: posture/deploy DNK "a frigate and four fighters to the Baltic Sea" 4 fighters',
    );
    const other = told(
      '2022-01-24 Wire: posture/deploy DNK "a frigate and four fighters to the Baltic Sea" 4 ships',
    );
    assert.equal(joined(one, other), undefined);
  });

  test('an undated report joins nothing that is dated', () => {
    const one = told(
      'undated Wire: demand RUS > NATO "that NATO rule out any further enlargement to the east"',
    );
    const other = told(
      '2022-01-24 Post: demand RUS > NATO "that NATO rule out any further enlargement to the east"',
    );
    assert.equal(joined(one, other), undefined);
  });
});
