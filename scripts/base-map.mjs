// The base map of the desk: land and boundaries of world-atlas (Natural Earth, public domain) made small, and the disputed ground of
// data/map. Natural Earth draws who holds what: which of its lines stand for a dispute is said by data/map/boundaries.tsv, and no country
// is ever told from its polygons.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { meshArcs } from 'topojson-client';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '..');
/** Square degrees, shrunk by the latitude: a corner that spans less is left out, and a ring (an island) that holds less. */
const CORNER = 0.008;
const RING = 0.03;

/** `{land, borders, dashed}`: a topology with these three objects, and `disputed`: `{name, about, outline: [lon, lat][]}` of each. */
export function makeBaseMap() {
  const atlas = require('world-atlas/countries-50m.json');
  const arcs = atlas.arcs.map((arc) => absolute(arc, atlas.transform));
  const [borders, dashed] = boundariesOf(atlas, arcs);
  const land = { type: 'MultiPolygon', arcs: landRings(atlas.objects.land, arcs) };
  const lines = (list) => ({ type: 'MultiLineString', arcs: list });
  const topology = {
    type: 'Topology',
    transform: atlas.transform,
    arcs: arcs.map((arc) => relative(simplified(arc), atlas.transform)),
    objects: { land, borders: lines(borders), dashed: lines(dashed) },
  };
  return { topology: withoutUnused(topology), disputed: disputedGround() };
}

/** Lines between two states, by how they are drawn. */
function boundariesOf(atlas, arcs) {
  const rules = table('boundaries.tsv');
  const { countries } = atlas.objects;
  const pick = (wanted) => (a, b) => a !== b && wanted(rules.filter((rule) => isBetween(rule, a, b)));
  const settled = meshArcs(
    atlas,
    countries,
    pick((found) => found.length === 0),
  ).arcs;
  const argued = meshArcs(
    atlas,
    countries,
    pick((found) => found.length > 0),
  ).arcs;
  const out = [[...settled], []];
  // A mesh joins arcs into long lines: each arc is judged by itself.
  for (const arc of argued.flat()) {
    const pair = pairOf(atlas, arc);
    const rule = rules.find((one) => isBetween(one, ...pair) && isWithin(one, arcs[arc < 0 ? ~arc : arc]));
    if (rule?.drawn !== 'no') out[rule === undefined ? 0 : 1].push([arc]);
  }
  return out;
}

/** The two states that have an arc in common. */
function pairOf(atlas, arc) {
  const wanted = arc < 0 ? ~arc : arc;
  return atlas.objects.countries.geometries.filter(({ arcs = [] }) =>
    arcs.flat(3).some((one) => (one < 0 ? ~one : one) === wanted),
  );
}

function isBetween({ between, and }, a, b) {
  const names = new Set([a?.properties.name, b?.properties.name]);
  return names.has(between) && names.has(and);
}

/** Whether the middle of an arc lies in the box of a rule; a rule without a box has the whole line. */
function isWithin({ west, south, east, north }, arc) {
  if (west === '') return true;
  const middle = [0, 1].map((axis) => arc.reduce((sum, point) => sum + point[axis], 0) / arc.length);
  return middle[0] > +west && middle[0] < +east && middle[1] > +south && middle[1] < +north;
}

/** Rings of the land that are large enough to be seen; without Antarctica. */
function landRings(land, arcs) {
  const polygons = land.geometries.flatMap(({ type, arcs: own }) => (type === 'Polygon' ? [own] : own));
  return polygons.filter(([outer]) => {
    const ring = outer.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc]));
    return ringArea(ring) >= RING && ring.some(([, lat]) => lat > -60);
  });
}

function ringArea(ring) {
  let sum = 0;
  for (let at = 1; at < ring.length; at++)
    sum += ring[at - 1][0] * ring[at][1] - ring[at][0] * ring[at - 1][1];
  const latitude = ring.reduce((total, [, lat]) => total + lat, 0) / ring.length;
  return Math.abs(sum / 2) * Math.cos((latitude * Math.PI) / 180);
}

/** Leaves out the corner that spans the smallest triangle, again and again (Visvalingam and Whyatt 1993). Both ends stay. */
function simplified(arc) {
  const points = [...arc];
  // A ring of one arc keeps four corners, or nothing would be left of it.
  const least = points.length > 3 && points[0].join() === points.at(-1).join() ? 5 : 2;
  const areas = points.map((_, at) => triangle(points, at));
  while (points.length > least) {
    let smallest = 0;
    for (let at = 1; at < points.length - 1; at++)
      if (smallest === 0 || areas[at] < areas[smallest]) smallest = at;
    if (smallest === 0 || areas[smallest] >= CORNER) break;
    const floor = areas[smallest];
    points.splice(smallest, 1);
    areas.splice(smallest, 1);
    // What is left is never smaller than what went, or corners would go from one end to the other.
    for (const at of [smallest - 1, smallest]) areas[at] = Math.max(triangle(points, at), floor);
  }
  return points;
}

function triangle(points, at) {
  const [a, b, c] = [points[at - 1], points[at], points[at + 1]];
  if (a === undefined || c === undefined) return Infinity;
  const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
  return area * Math.cos((b[1] * Math.PI) / 180);
}

/** Degrees of an arc whose points are steps from one to the next. */
function absolute(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

function relative(arc, { scale, translate }) {
  let before = [0, 0];
  return arc.map((point) => {
    const now = [0, 1].map((axis) => Math.round((point[axis] - translate[axis]) / scale[axis]));
    const step = [now[0] - before[0], now[1] - before[1]];
    before = now;
    return step;
  });
}

/** The topology without arcs that nothing is made of. */
function withoutUnused(topology) {
  const index = new Map();
  const kept = [];
  const place = (arc) => {
    if (Array.isArray(arc)) return arc.map(place);
    const own = arc < 0 ? ~arc : arc;
    if (!index.has(own)) index.set(own, kept.push(topology.arcs[own]) - 1);
    return arc < 0 ? ~index.get(own) : index.get(own);
  };
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [name, { ...object, arcs: place(object.arcs) }]),
  );
  return { ...topology, objects, arcs: kept };
}

function disputedGround() {
  return table('disputed.tsv').map(({ name, about, outline }) => ({
    name,
    about,
    outline: outline.split(';').map((corner) => corner.split(' ').map(Number)),
  }));
}

/** Rows of a table of data/map, by the names of its columns. */
function table(name) {
  const [head, ...rows] = readFileSync(resolve(root, 'data/map', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
}
