import { geoBounds, geoConicEqualArea, geoDistance, geoEqualEarth } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';

/** How the map is looked at: which point lies in the middle, in degrees, and how many times larger it is than when all fits. */
export interface MapLook {
  readonly lon: number;
  readonly lat: number;
  readonly scale: number;
}

export const MAP_SCALES = { least: 0.25, most: 40 } as const;

/** A place and how many lines name it. */
export interface Weighed {
  readonly at: readonly [lon: number, lat: number];
  readonly weight: number;
}

/** How much of what is told the map is laid around. */
const SHARE = 0.85;

/** The places around which most of what is told lies: those nearest to its middle. What lies farther is beyond the edge at first. */
export function focusOf(places: readonly Weighed[]): readonly (readonly [number, number])[] {
  const middle: [number, number] = [medianOf(places, 0), medianOf(places, 1)];
  const total = places.reduce((sum, { weight }) => sum + weight, 0);
  const nearest = places
    .map((place) => ({ ...place, far: geoDistance([...place.at], middle) }))
    .toSorted((a, b) => a.far - b.far);
  let seen = 0;
  return nearest
    .filter(({ weight }) => {
      const wanted = seen < total * SHARE;
      seen += weight;
      return wanted;
    })
    .map(({ at }) => at);
}

function medianOf(places: readonly Weighed[], axis: number): number {
  const sorted = places.toSorted((a, b) => (a.at[axis] ?? 0) - (b.at[axis] ?? 0));
  const half = places.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  return sorted.find(({ weight }) => (seen += weight) >= half)?.at[axis] ?? 0;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Degrees of the least that is shown around points. */
const LEAST = 4;
/** Degrees of longitude beyond which the whole world is shown. */
const WIDE = 110;

/**
 * A projection in which all points lie within the size: a conic that keeps areas, laid around them, or Equal Earth (Šavrič, Patterson
 * and Jenny 2018) where they lie far apart. Both keep areas, so that no state looks larger than it is.
 */
export function projectionFor(
  points: readonly (readonly [lon: number, lat: number])[],
  { width, height }: Size,
): GeoProjection {
  const pad = Math.min(48, width / 8);
  const extent: [[number, number], [number, number]] = [
    [pad, pad],
    [width - pad, height - pad],
  ];
  const [[west, south], [east, north]] = boundsOf(points);
  const across = east >= west ? east - west : east - west + 360;
  if (points.length === 0 || across > WIDE || north - south > 80 || Math.max(-south, north) > 80)
    return geoEqualEarth().fitExtent(
      [
        [8, 8],
        [width - 8, height - 8],
      ],
      { type: 'Sphere' },
    );
  const middle = west + across / 2;
  const conic = geoConicEqualArea().rotate([-middle, 0]).parallels(parallelsOf(south, north));
  const corners: [number, number][] = [
    [west, south],
    [west, north],
    [west + across, south],
    [west + across, north],
    [middle, south],
    [middle, north],
  ];
  return conic.fitExtent(extent, { type: 'MultiPoint', coordinates: corners });
}

/** Two parallels at a sixth of the height from either end (Deetz and Adams 1944); never the equator's mirror, where a cone has no tip. */
function parallelsOf(south: number, north: number): [number, number] {
  const sixth = (north - south) / 6;
  const [low, high] = [south + sixth, north - sixth];
  return Math.abs(low + high) < 2 ? [low, high + 4] : [low, high];
}

function boundsOf(
  points: readonly (readonly [number, number])[],
): readonly [readonly [number, number], readonly [number, number]] {
  if (points.length === 0) return [
      [-180, -90],
      [180, 90],
    ]; // prettier-ignore
  const [[west, south], [east, north]] = geoBounds({
    type: 'MultiPoint',
    coordinates: points.map(([lon, lat]) => [lon, lat]),
  });
  const across = Math.max(0, LEAST - (east >= west ? east - west : east - west + 360)) / 2;
  const up = Math.max(0, LEAST - (north - south)) / 2;
  return [
    [west - across, Math.max(-85, south - up)],
    [east + across, Math.min(85, north + up)],
  ];
}

/** How pixels of the fitted projection are moved to look so; undefined look = as it fits. */
export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export function shiftOf(
  projection: GeoProjection,
  look: MapLook | undefined,
  { width, height }: Size,
): Shift {
  const at = look === undefined ? null : projection([look.lon, look.lat]);
  if (look === undefined || at === null) return { x: 0, y: 0, k: 1 };
  return { k: look.scale, x: width / 2 - look.scale * at[0], y: height / 2 - look.scale * at[1] };
}

/** The look that a shift gives; undefined where its middle is no point of the world. */
export function lookOf(
  projection: GeoProjection,
  { x, y, k }: Shift,
  { width, height }: Size,
): MapLook | undefined {
  const at = projection.invert?.([(width / 2 - x) / k, (height / 2 - y) / k]);
  if (at === undefined || at === null || !at.every(Number.isFinite)) return undefined;
  return { lon: round(at[0], 3), lat: round(at[1], 3), scale: round(k, 2) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
