import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { bondsOf } from '../../src/desk/pictures/bonds.ts';
import { placeLabels } from '../../src/desk/pictures/labels.ts';
import { focusOf, lookOf, projectionFor, shiftOf } from '../../src/desk/pictures/map-view.ts';
import { layNetwork } from '../../src/desk/pictures/network.tsx';
import { spanOf } from '../../src/desk/pictures/picture-row.ts';
import { silencesOf } from '../../src/desk/pictures/silences.ts';
import { layTimeline } from '../../src/desk/pictures/timeline-layout.ts';
import { addMonths, dayOf, isoDay } from '../../src/world/calendar.ts';
import { dealt, told } from './picture-rows.ts';

const SEED = { seed: 2811, numRuns: 300 };
/** Days of a year around the sample. */
const anyDay = fc.integer({ min: 18_800, max: 19_165 });

suite('the days of a line', () => {
  const of = (when: string) => {
    const span = spanOf(told('x', { when, day: '2022-01-24' }));
    assert.ok(span);
    return span;
  };

  test('an interval reaches from the first day of the one to the last of the other', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(200), (first, length) => {
        const span = of(`${isoDay(first)}/${isoDay(first + length)}`);
        assert.deepEqual([span.first, span.last], [first, first + length]);
        assert.equal(span.holds, length === 0 ? 'day' : 'throughout');
      }),
      SEED,
    );
  });

  test('a month holds each of its days and no other', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { first, last, holds } = of(isoDay(day).slice(0, 7));
        assert.ok(first <= day && day <= last);
        assert.equal(isoDay(first).slice(8), '01');
        assert.equal(addMonths(first, 1), last + 1);
        assert.equal(holds, 'within');
      }),
      SEED,
    );
  });

  test('doubt and openness change no day that is told', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('~', '?', '%'), (day, mark) => {
        assert.deepEqual(of(`${isoDay(day)}${mark}`), { ...of(isoDay(day)), approximate: true });
        assert.deepEqual([of(`${isoDay(day)}/..`).first, of(`${isoDay(day)}/..`).last], [day, Infinity]);
        assert.deepEqual([of(`../${isoDay(day)}`).first, of(`../${isoDay(day)}`).last], [-Infinity, day]);
      }),
      SEED,
    );
  });

  test('without a day that is told, the report has one; without either there is none', () => {
    const report = {
      first: dayOf('2022-01-24'),
      last: dayOf('2022-01-24'),
      holds: 'day',
      approximate: false,
      told: false,
    };
    for (const when of [undefined, '../..', 'soon'])
      assert.deepEqual(spanOf(told('x', { day: '2022-01-24', ...(when !== undefined && { when }) })), report);
    assert.deepEqual(
      spanOf(told('x', { day: '2022-01-24', when: '2022-01-20', basis: 'published' })),
      report,
    );
    assert.equal(spanOf(told('x')), undefined);
  });
});

suite('silences', () => {
  const days = fc.uniqueArray(fc.nat(40)).map((list) => new Set(list));

  test('each day is listed, or in exactly one silence, whose reason is that of its days', () => {
    fc.assert(
      fc.property(days, days, (listed, reported) => {
        const silences = silencesOf(0, 40, listed, reported);
        const [from, until] = [Math.min(...reported), Math.max(...reported)];
        for (let day = 0; day <= 40; day++) {
          const own = silences.filter(({ first, last }) => first <= day && day <= last);
          assert.equal(own.length, listed.has(day) ? 0 : 1);
          if (own[0]?.why === 'outside') assert.ok(day < from || day > until);
          if (own[0]?.why === 'elsewhere') assert.ok(reported.has(day));
          if (own[0]?.why === 'unreported') assert.ok(!reported.has(day) && day > from && day < until);
        }
        silences.forEach(({ first, why }, at) => {
          const before = silences[at - 1];
          assert.ok(before === undefined || before.last < first - 1 || before.why !== why);
        });
      }),
      SEED,
    );
  });
});

suite('the timeline', () => {
  const line = fc.record({
    day: anyDay.map(isoDay),
    when: fc.option(
      fc.oneof(
        anyDay.map(isoDay),
        anyDay.map((day) => isoDay(day).slice(0, 7)),
        fc.tuple(anyDay, fc.nat(90)).map(([day, length]) => `${isoDay(day)}/${isoDay(day + length)}`),
        anyDay.map((day) => `${isoDay(day)}/..`),
      ),
      { nil: '' },
    ),
  });

  test('each line is drawn once, or counted as not drawn; no mark lies on another', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 120, max: 1600 }), (list, width) => {
        const rows = list.map(({ day, when }, at) => told(String(at), { day, ...(when !== '' && { when }) }));
        const axis = { first: 18_900, last: 19_060, start: 0, end: width };
        const laid = layTimeline([{ id: 'all', label: 'All', rows }], axis);
        const [lane] = laid.lanes;
        assert.ok(lane);
        const drawn = [
          ...lane.clusters.flatMap(({ rows: own }) => own),
          ...lane.bars.map(({ row }) => row),
          ...lane.over,
        ];
        assert.equal(new Set(drawn).size, drawn.length);
        assert.equal(drawn.length, lane.count);
        assert.equal(drawn.length + laid.before + laid.after + laid.undated, rows.length);
        lane.clusters.forEach(({ x, radius }, at) => {
          const before = lane.clusters[at - 1];
          assert.ok(x - radius >= -0.001 && x + radius <= width + 0.001);
          // At the very ends marks are moved inwards, and may touch.
          assert.ok(before === undefined || before.x < x);
        });
        for (const bar of lane.bars)
          for (const other of lane.bars)
            assert.ok(
              bar === other || bar.level !== other.level || bar.to < other.from || other.to < bar.from,
            );
      }),
      SEED,
    );
  });
});

suite('the map', () => {
  const points = [
    [30.5, 50.4],
    [37.6, 55.7],
    [6.1, 46.2],
  ] as const;
  const size = { width: 800, height: 500 };

  test('all points lie within, and a look that is kept is the same look again', () => {
    const projection = projectionFor(points, size);
    for (const point of points) {
      const [x = -1, y = -1] = projection([...point]) ?? [];
      assert.ok(x > 0 && x < size.width && y > 0 && y < size.height);
    }
    const look = { lon: 31, lat: 49.5, scale: 3 };
    const again = lookOf(projection, shiftOf(projection, look, size), size);
    assert.deepEqual(again, look);
  });

  test('it is laid around most of what is told, and not around what lies far from it', () => {
    const places = [...points.map((at) => ({ at, weight: 10 })), { at: [-77, 38.9] as const, weight: 1 }];
    assert.deepEqual(new Set(focusOf(places)), new Set(points));
    assert.deepEqual(focusOf([{ at: [-77, 38.9], weight: 1 }]), [[-77, 38.9]]);
    assert.deepEqual(focusOf([]), []);
  });
});

suite('names beside marks', () => {
  test('no name lies on another name or on a mark, nor beyond the edge', () => {
    const mark = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 4, max: 20 }),
      label: fc.string({ minLength: 1, maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 25 }), (list) => {
        const marks = list.map((one, at) => ({ ...one, id: String(at) }));
        const spots = placeLabels(marks, { width: 400, height: 300 });
        const boxes = marks.flatMap(({ id, label }) => {
          const spot = spots.get(id);
          if (spot === undefined) return [];
          const width = label.length * 6.4;
          const left =
            spot.anchor === 'start' ? spot.x : spot.anchor === 'end' ? spot.x - width : spot.x - width / 2;
          return [{ id, left, right: left + width, top: spot.y - 10, bottom: spot.y + 3 }];
        });
        for (const a of boxes) {
          assert.ok(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300);
          for (const b of boxes)
            assert.ok(
              a === b || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
            );
          for (const { x, y, radius } of marks)
            assert.ok(
              a.right <= x - radius || a.left >= x + radius || a.bottom <= y - radius || a.top >= y + radius,
            );
        }
      }),
      SEED,
    );
  });
});

suite('the network', () => {
  const rows = [
    dealt('a', 'Russia', 'Ukraine', 4),
    dealt('b', 'Russia', 'Ukraine', 1),
    dealt('c', 'France', 'Russia', 1),
    dealt('d', 'Palau', 'Fiji', 1),
  ];

  test('counts co-operation and conflict by direction', () => {
    const { bonds, oneSided } = bondsOf([...rows, told('x')], 10);
    assert.deepEqual(
      bonds.map(({ by, to, cooperation, conflict }) => [by.id, to.id, cooperation.length, conflict.length]),
      [
        ['russia', 'ukraine', 1, 1],
        ['france', 'russia', 1, 0],
        ['palau', 'fiji', 1, 0],
      ],
    );
    assert.equal(oneSided, 1);
  });

  test('leaves out, and counts, whoever is too many or bound to none of the others', () => {
    const { actors, leftOut } = bondsOf(rows, 4);
    assert.deepEqual(
      actors.map(({ actor }) => actor.id),
      ['russia', 'ukraine', 'france'],
    );
    assert.deepEqual(leftOut, { actors: 2, events: 1 });
  });

  test('the same events in another order stand in the same places', () => {
    const laid = layNetwork(bondsOf(rows, 10), 600, 400);
    assert.deepEqual(layNetwork(bondsOf(rows.toReversed(), 10), 600, 400), laid);
    for (const { x, y } of laid) assert.ok(x >= 0 && x <= 600 && y >= 0 && y <= 400);
  });
});
