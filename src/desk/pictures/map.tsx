import { geoGraticule10, geoPath } from 'd3-geo';
import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import type { JSX } from 'preact';
import type { Precision } from '../../world/refs.ts';
import { placeLabels } from './labels.ts';
import type { LabelSpot } from './labels.ts';
import { shiftOf } from './map-view.ts';
import type { MapLook, Shift } from './map-view.ts';
import type { PlaceLines } from './places.ts';

/** What the map is drawn on; scripts/base-map.mjs makes it, and says of what. */
export interface BaseMap {
  readonly land: GeoPermissibleObjects;
  /** Boundaries between states, and those of them that are in dispute. */
  readonly borders: GeoPermissibleObjects;
  readonly dashed: GeoPermissibleObjects;
  readonly disputed: readonly DisputedGround[];
}

/** Ground that more than one claims or holds; its outline is rough. Degrees, the first corner again at the end. */
export interface DisputedGround {
  readonly name: string;
  readonly about: string;
  readonly outline: readonly (readonly [lon: number, lat: number])[];
}

/** The base map as paths of a projection: costly, so made once for each. */
export interface DrawnBase {
  readonly net: string;
  readonly land: string;
  readonly borders: string;
  readonly dashed: string;
  readonly disputed: readonly (Pick<DisputedGround, 'name' | 'about'> & {
    readonly path: string;
    readonly at: readonly [x: number, y: number];
    /** Pixels across. */
    readonly size: number;
  })[];
}

export function drawBase(base: BaseMap, projection: GeoProjection): DrawnBase {
  const path = geoPath(projection).digits(1);
  const drawn = (of: GeoPermissibleObjects): string => path(of) ?? '';
  return {
    net: drawn(geoGraticule10()),
    land: drawn(base.land),
    borders: drawn(base.borders),
    dashed: drawn(base.dashed),
    disputed: base.disputed.map(({ name, about, outline }) => {
      // Its corners are laid out as a line: the side of a ring that is its inside depends on its turn, that of a line does not.
      const line = { type: 'LineString' as const, coordinates: outline.map(([lon, lat]) => [lon, lat]) };
      const [[left, top], [right, bottom]] = path.bounds(line);
      return {
        name,
        about,
        path: drawn(line),
        at: [(left + right) / 2, (top + bottom) / 2] as const,
        size: Math.max(right - left, bottom - top),
      };
    }),
  };
}

export interface MapProps {
  readonly base: DrawnBase;
  readonly projection: GeoProjection;
  readonly places: readonly PlaceLines[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly look?: MapLook | undefined;
  /** Id of the chosen place. */
  readonly chosen?: string | undefined;
}

/** Pixels across from which disputed ground has its name. */
const NAMED = 26;

/**
 * Places that lines name, with how many name them. A dot is a town or a point; a ring of dashes a region, a sea or a country, larger than
 * any point in it: nothing is pinned more exactly than it was told. Disputed ground is hatched, roughly.
 */
export function PlaceMap({ base, projection, places, width, height, look, chosen }: MapProps): JSX.Element {
  const shift = shiftOf(projection, look, { width, height });
  const marks = marksOf(places, projection, shift).filter(
    ({ x, y }) => x > -40 && y > -40 && x < width + 40 && y < height + 40,
  );
  const labels = placeLabels(marks, { width, height });
  return (
    <svg
      class="picture map"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Map of ${places.length} places`}
      font-size={12}
      fill="currentColor"
    >
      <defs>
        <pattern
          id="disputed"
          width={7}
          height={7}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${1 / shift.k}) rotate(45)`}
        >
          <rect class="hatch" width={1.5} height={7} opacity={0.6} />
        </pattern>
        <clipPath id="land">
          <path d={base.land} />
        </clipPath>
      </defs>
      <rect class="sea" width={width} height={height} fill="none" />
      <g class="ground" transform={`translate(${shift.x} ${shift.y}) scale(${shift.k})`}>
        <path class="net" d={base.net} fill="none" />
        <path class="land" d={base.land} fill="none" stroke="currentColor" />
        <g clip-path="url(#land)">
          {base.disputed.map(({ name, about, path }) => (
            <path key={name} class="disputed" d={path} fill="url(#disputed)">
              <title>{`${name}: disputed. ${about}. The outline is rough.`}</title>
            </path>
          ))}
        </g>
        <path class="borders" d={base.borders} fill="none" stroke="currentColor" />
        <path
          class="borders dashed"
          d={base.dashed}
          fill="none"
          stroke="currentColor"
          stroke-dasharray="3 3"
        />
      </g>
      <g class="ground-names">
        {base.disputed.map(({ name, at, size }) => {
          const [x, y] = [at[0] * shift.k + shift.x, at[1] * shift.k + shift.y];
          const marked = marks.some(({ label }) => label.startsWith(name));
          return marked || size * shift.k < NAMED || x < 0 || y < 0 || x > width || y > height ? null : (
            <text key={name} x={x} y={y + 22} text-anchor="middle" font-size={10}>
              {`${name} (disputed)`}
            </text>
          );
        })}
      </g>
      {marks.map((mark) => (
        <PlaceMark key={mark.id} mark={mark} spot={labels.get(mark.id)} chosen={mark.id === chosen} />
      ))}
    </svg>
  );
}

interface Mark {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
  readonly precision: Precision;
}

/** Places that lie beyond the edge of a map that is looked at so. */
export function beyondEdge({ places, projection, width, height, look }: Omit<MapProps, 'base'>): number {
  const marks = marksOf(places, projection, shiftOf(projection, look, { width, height }));
  const within = marks.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  return places.length - within.length;
}

function marksOf(places: readonly PlaceLines[], projection: GeoProjection, shift: Shift): readonly Mark[] {
  return places.flatMap(({ place, rows, disputed }) => {
    const { id, name, lat, lon, precision } = place;
    const at = lat === undefined || lon === undefined ? null : projection([lon, lat]);
    if (at === null) return [];
    return [
      {
        id,
        // Only of ground: of a town in it, the table says so.
        label: disputed && precision === 'region' ? `${name} (disputed)` : name,
        x: at[0] * shift.k + shift.x,
        y: at[1] * shift.k + shift.y,
        radius: radiusOf(precision, rows.length),
        count: rows.length,
        precision,
      },
    ];
  });
}

/** Pixels: by area, so that twice the lines are twice the ink; what is no point is never as small as one. */
function radiusOf(precision: Precision, count: number): number {
  const own = Math.min(26, 4 + 2.4 * Math.sqrt(count));
  return precision === 'point' || precision === 'city' ? own : Math.max(12, own);
}

function PlaceMark({
  mark: { id, label, x, y, radius, count, precision },
  spot,
  chosen,
}: {
  readonly mark: Mark;
  readonly spot: LabelSpot | undefined;
  readonly chosen: boolean;
}): JSX.Element {
  const lines = `${count} ${count === 1 ? 'line' : 'lines'}`;
  return (
    <g class="place" data-place={id} data-precision={precision} data-current={chosen || undefined}>
      <circle class="reach" cx={x} cy={y} r={Math.max(12, radius)} fill="none" pointer-events="all" />
      <circle class="spot" cx={x} cy={y} r={radius} stroke="currentColor" fill-opacity={0.25} />
      {(count > 1 || radius >= 9) && (
        <text class="number" x={x} y={y + 3.5} text-anchor="middle" font-size={10}>
          {count}
        </text>
      )}
      {spot !== undefined && (
        <text class="place-name" x={spot.x} y={spot.y} text-anchor={spot.anchor}>
          {label}
        </text>
      )}
      <title>{`${label}, ${precision}: ${lines}`}</title>
    </g>
  );
}
