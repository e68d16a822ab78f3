import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { candidatesAmong, parentOf, sheetOf } from '../../../src/record/origins/origin.ts';
import { type Outline, outlineOf } from '../../../src/record/origins/outline.ts';
import { comparePlaces } from '../../../src/record/origins/order.ts';
import { type Origin, originsOf } from '../../../src/record/origins/origins.ts';
import type { Report } from '../../../src/report/report.ts';
import { BACKGROUND, CRISIS, reportOf, SIBLING } from './stories.ts';

/** Reports that are cuts, mixtures and copies of two stories of one affair, some at one instant, some without a date. */
const report: fc.Arbitrary<Report> = fc
  .record({
    story: fc.constantFrom(CRISIS, SIBLING, [...CRISIS.slice(0, 5), ...SIBLING.slice(0, 3)]),
    from: fc.nat(3),
    length: fc.integer({ min: 2, max: 10 }),
    background: fc.boolean(),
    outlet: fc.constantFrom('Meridian Wire', 'Courier', 'Herald', undefined),
    published: fc.constantFrom('2031-03-04', '2031-03-04T06:00:00Z', '2031-03-05', undefined),
    tail: fc.constantFrom('', '(Meridian Wire)', 'All rights reserved.'),
    word: fc.constantFrom('', ' today', ' now'),
  })
  .map(({ story, from, length, background, outlet, published, tail, word }) => {
    const sentences = story.slice(from, from + length).map((sentence) => sentence.replace(/\.$/, `${word}.`));
    const { published: day, ...parts } = reportOf([...sentences, ...(background ? BACKGROUND : [])], {
      tail,
      ...(outlet === undefined ? {} : { outlet }),
      ...(published === undefined ? {} : { published }),
    });
    return published === undefined ? parts : { ...parts, published: day ?? published };
  });

const reports = fc.uniqueArray(report, { minLength: 2, maxLength: 14, selector: ({ id }) => id });

function shown(origins: ReadonlyMap<string, Origin>): string {
  return JSON.stringify([...origins]);
}

test('reports in any order make the same forest', () => {
  fc.assert(
    fc.property(
      reports.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => assert.equal(shown(originsOf(shuffled)), shown(originsOf(list))),
    ),
    { seed: 6, numRuns: 150 },
  );
});

test('what is known by an instant is a prefix of the forest', () => {
  fc.assert(
    fc.property(reports, fc.nat(13), (list, n) => {
      const whole = [...originsOf(list)];
      const ids = new Set(whole.slice(0, n).map(([id]) => id));
      const prefix = [...originsOf(list.filter(({ id }) => ids.has(id)))];
      assert.deepEqual(prefix, whole.slice(0, n));
    }),
    { seed: 6, numRuns: 150 },
  );
});

test('a report that is taken out changes the parents only of later ones that share a band with it, and put back none', () => {
  fc.assert(
    fc.property(reports, fc.nat(), (list, n) => {
      const out = list[n % list.length];
      assert.ok(out !== undefined);
      const gone = sheetOf(out);
      const before = originsOf(list);
      const after = originsOf(list.filter((one) => one !== out));
      for (const one of list) {
        const sheet = sheetOf(one);
        const mayChange =
          comparePlaces(sheet.place, gone.place) >= 0 &&
          sheet.fingerprint.bands.some((band) => gone.fingerprint.bands.includes(band));
        if (!mayChange) assert.equal(after.get(one.id)?.parent, before.get(one.id)?.parent);
      }
      assert.equal(shown(originsOf([...list.filter((one) => one !== out), out])), shown(before));
    }),
    { seed: 6, numRuns: 150 },
  );
});

test('every parent is earlier, and every root is an origin', () => {
  fc.assert(
    fc.property(reports, (list) => {
      const origins = originsOf(list);
      const order = [...origins.keys()];
      for (const [id, { parent, root, kept }] of origins) {
        assert.ok(parent === undefined || order.indexOf(parent) < order.indexOf(id));
        assert.equal(parent === undefined, root === id);
        assert.equal(origins.get(root)?.parent, undefined);
        assert.ok(kept >= 0 && kept <= 1);
      }
    }),
    { seed: 6, numRuns: 100 },
  );
});

test('a store that looks for candidates among the earlier reports finds the same parents', () => {
  fc.assert(
    fc.property(reports, (list) => {
      const origins = originsOf(list);
      const sheets = new Map(list.map((one) => [one.id, sheetOf(one)]));
      const outlineBy = (id: string): Outline => sheets.get(id)?.outline ?? outlineOf('');
      for (const sheet of sheets.values()) {
        const earlier = [...sheets.values()].filter(({ place }) => comparePlaces(place, sheet.place) < 0);
        const parent = parentOf(sheet, candidatesAmong(sheet, earlier), outlineBy);
        assert.equal(parent?.place.id, origins.get(sheet.place.id)?.parent);
      }
    }),
    { seed: 6, numRuns: 100 },
  );
});

test('two cuts that share nothing are of one story where a fuller text of the same day has both', () => {
  for (let cut = 3; cut <= 7; cut++) {
    const parts = [CRISIS, CRISIS.slice(0, cut), CRISIS.slice(cut)];
    const roots = [...originsOf(parts.map((part) => reportOf(part))).values()].map(({ root }) => root);
    assert.deepEqual(roots, Array(3).fill(reportOf(CRISIS).id));
    assert.equal(
      new Set([...originsOf(parts.slice(1).map((part) => reportOf(part))).values()].map(({ root }) => root))
        .size,
      2,
    );
  }
});

test('a report given twice is one', () => {
  const one = reportOf(CRISIS);
  assert.equal(originsOf([one, one]).size, 1);
});
