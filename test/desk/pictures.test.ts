// How the pictures look, as a person can see: test/golden/pictures/*.svg, drawn with the desk's own styles beside it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { bondsOf } from '../../src/desk/pictures/bonds.ts';
import { drawBase, PlaceMap } from '../../src/desk/pictures/map.tsx';
import type { BaseMap } from '../../src/desk/pictures/map.tsx';
import { projectionFor } from '../../src/desk/pictures/map-view.ts';
import { layNetwork, Network } from '../../src/desk/pictures/network.tsx';
import { placesOf } from '../../src/desk/pictures/places.ts';
import { Sparkline } from '../../src/desk/pictures/sparkline.tsx';
import { Timeline } from '../../src/desk/pictures/timeline.tsx';
import { packageFile } from '../../src/intake/package-file.ts';
import { dayOf } from '../../src/world/calendar.ts';
import { actor, dealt, place, told } from './picture-rows.ts';

/** `UPDATE_GOLDEN=1 npm test` takes every new picture over. */
const UPDATE = Boolean(process.env['UPDATE_GOLDEN']);
const STYLES = ['base', 'kinds', 'situation', 'pictures'];

suite('golden: the pictures of the chronology', () => {
  const day = (iso: string): number => dayOf(iso) ?? Number.NaN;
  const lanes = [
    {
      id: 'statement',
      label: 'Statements',
      rows: [
        ...['a', 'b', 'c'].map((id) => told(id, { day: '2022-01-20', when: '2022-01-20' })),
        told('reported', { day: '2022-01-22' }),
        told('doubtful', { day: '2022-01-26', when: '2022-01-26', score: 0.3 }),
        told('long-ago', { day: '2022-01-22', when: '2014' }),
      ],
    },
    {
      id: 'meeting',
      label: 'Meetings',
      rows: [
        told('planned', { kind: 'meeting', day: '2022-02-03', when: '2022-02-03', realis: 'planned' }),
        told('denied', { kind: 'meeting', day: '2022-01-24', when: '2022-01-24', realis: 'negated' }),
        told('lasting', { kind: 'meeting', day: '2022-01-24', when: '2022-01-21/2022-01-23' }),
        told('within', { kind: 'meeting', day: '2022-01-24', when: '2022-01' }),
        told('since', { kind: 'meeting', day: '2022-01-24', when: '2022-01-25/..' }),
        told('about', { kind: 'meeting', day: '2022-01-24', when: '2022-01-28~' }),
      ],
    },
  ];
  const reports = new Map([
    [day('2022-01-20'), 1],
    [day('2022-01-22'), 2],
    [day('2022-01-24'), 1],
    [day('2022-01-25'), 1],
    [day('2022-01-26'), 3],
    [day('2022-01-30'), 1],
  ]);
  const days = { lanes, reports, first: day('2022-01-18'), last: day('2022-02-06'), asOf: day('2022-01-30') };
  test('timeline', () => compare('timeline', Timeline({ ...days, width: 960, open: 'planned' })));
  test('timeline, narrow', () => compare('timeline-narrow', Timeline({ ...days, width: 320 })));
  test('timeline, numbered, as a brief has it', () => {
    const { reports: _, ...rest } = days;
    let number = 0;
    const numbered = lanes.map((lane) => ({
      ...lane,
      rows: lane.rows.map((row) => ({ ...row, number: ++number })),
    }));
    compare('timeline-numbered', Timeline({ ...rest, lanes: numbered, width: 700, names: 80 }));
  });

  test('sparkline', () => {
    const flow = (goldstein: number) => ({ goldstein, cooperative: 1, conflictual: 1 });
    const series = {
      pair: [actor('Russia'), actor('Ukraine')] as const,
      events: 4,
      cooperative: 2,
      conflictual: 2,
      days: [
        { day: '2022-01-03', there: flow(4) },
        { day: '2022-01-10', there: flow(-10), back: flow(1) },
        { day: '2022-01-30', back: flow(-2) },
      ],
    };
    compare('sparkline', Sparkline({ series, from: '2022-01-01', until: '2022-01-30', id: 'pair' }));
  });

  test('map', () => {
    const rows = [
      ...['a', 'b', 'c', 'd'].map((id) => told(id, { where: [place('Kyiv', 50.45, 30.52)] })),
      told('e', { where: [place('Ukraine', 49, 32, 'country'), place('Odesa', 46.48, 30.73)] }),
      told('f', { where: [{ ...place('Crimea', 45.3, 34.4, 'region'), disputed: true }] }),
      told('g', { where: [place('Black Sea', 43.5, 33, 'sea')] }),
      told('h'),
    ];
    const { places } = placesOf(rows);
    const size = { width: 640, height: 420 };
    const projection = projectionFor(
      places.map(({ place: { lon = 0, lat = 0 } }) => [lon, lat]),
      size,
    );
    const base = drawBase(GROUND, projection);
    compare('map', PlaceMap({ base, projection, places, ...size, chosen: 'odesa' }));
  });

  test('network', () => {
    const rows = [
      ...['a', 'b', 'c', 'd'].map((id) => dealt(id, 'Russia', 'Ukraine', 4)),
      dealt('e', 'Russia', 'Ukraine', 1),
      dealt('f', 'Ukraine', 'Russia', 3),
      dealt('g', 'France', 'Russia', 1),
      dealt('h', 'France', 'Ukraine', 2),
      dealt('i', 'Belarus', 'Ukraine', 3),
    ];
    const bonds = bondsOf(rows, 10);
    const size = { width: 520, height: 360 };
    const nodes = layNetwork(bonds, size.width, size.height);
    compare('network', Network({ bonds: bonds.bonds, nodes, ...size, chosen: 'france' }));
  });
});

/** A coarse stand-in for the base map: land from the Carpathians to the Don, with a peninsula in dispute. */
const GROUND: BaseMap = {
  land: {
    type: 'Polygon',
    // Clockwise, as d3 has it: the inside lies to the right.
    coordinates: [
      [
        [22, 53], [42, 53], [42, 47], [39, 47], [36, 46.2], [36, 45.2], [34, 44.4], [32.6, 45.3], [33.5, 46], [31, 46.5],
        [29, 45], [22, 45], [22, 53],
      ],
    ],
  },
  borders: { type: 'MultiLineString', coordinates: [[[22, 49], [26, 48], [29, 46]]] },
  dashed: { type: 'MultiLineString', coordinates: [[[29, 48], [30, 46.5]]] },
  disputed: [
    {
      name: 'Crimea',
      about: 'In dispute',
      outline: [[32.5, 45.3], [34, 46.1], [36, 45.3], [34, 44.4], [32.5, 45.3]],
    },
  ],
}; // prettier-ignore

function compare(name: string, picture: JSX.Element): void {
  const golden = packageFile('test', 'golden', 'pictures', `${name}.svg`);
  const changed = packageFile('test', 'golden', 'pictures', `${name}.changed.svg`);
  rmSync(changed, { force: true });
  const styles = STYLES.map(
    (file) => `<?xml-stylesheet type="text/css" href="../../../src/desk/styles/${file}.css"?>`,
  );
  const drawn = renderToString(picture);
  // What the renderer does not take for a picture it leaves out without a word.
  assert.match(drawn, /^<svg /);
  const own = drawn.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  // A line for each element, so that what has changed can be read.
  const got = `${styles.join('\n')}\n${own.replaceAll('><', '>\n<')}\n`;
  const wanted = existsSync(golden) ? readFileSync(golden, 'utf8') : undefined;
  if (wanted === got) return;
  writeFileSync(UPDATE ? golden : changed, got);
  if (!UPDATE)
    assert.fail(
      `the picture has changed: look at ${name}.changed.svg, and if it is right, mv it over ${name}.svg`,
    );
}
