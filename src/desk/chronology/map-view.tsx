import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { feature } from 'topojson-client';
import { Empty, Failed, Loading } from '../shell/states.tsx';
import { beyondEdge, drawBase, PlaceMap } from '../pictures/map.tsx';
import type { BaseMap } from '../pictures/map.tsx';
import { focusOf, lookOf, MAP_SCALES, projectionFor, shiftOf } from '../pictures/map-view.ts';
import type { MapLook, Shift, Weighed } from '../pictures/map-view.ts';
import { placesOf } from '../pictures/places.ts';
import type { Placed } from '../pictures/places.ts';
import { goOwn, route } from '../state/address.ts';
import { counted } from '../words/amounts.ts';
import { choiceIn } from './filter.ts';
import { enlarged, useGestures, useResting, useWidth, zoomedAt } from './gestures.ts';
import type { Point } from './gestures.ts';
import { chosenOf } from './lanes.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureViewProps } from './picture-view.ts';

export function MapView({ rows }: PictureViewProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = Math.round(Math.max(280, Math.min(width * 0.62, innerHeight / enlarged() - 300)));
  const { own } = route.value;
  const [base, load] = useBaseMap();
  const placed = useMemo(() => placesOf(rows), [rows]);
  const size = { width: Math.max(width, 100), height };
  const projection = useMemo(() => projectionFor(focusOf(weighed(placed)), size), [placed, width, height]);
  const drawn = useMemo(
    () => (typeof base === 'string' ? undefined : drawBase(base, projection)),
    [base, projection],
  );
  const [look, setLook] = useResting(lookIn(own['at']), (now) =>
    goOwn({ at: now === undefined ? '' : `${now.lon},${now.lat},${now.scale}` }, 'replace'),
  );
  const shift = shiftOf(projection, look, size);
  const move = (to: Shift): void => setLook(lookOf(projection, to, size) ?? look);
  const zoom = (factor: number, at = { x: size.width / 2, y: height / 2 }, moved?: Point): void => {
    const k = Math.min(MAP_SCALES.most, Math.max(MAP_SCALES.least, shift.k * factor));
    move(zoomedAt(shift, k, at, moved));
  };
  const pan = (dx: number, dy: number): void => move({ ...shift, x: shift.x + dx, y: shift.y + dy });
  useGestures(box, { zoom, drag: pan });
  const choice = choiceIn(own);
  return (
    <PictureFrame
      name="Map"
      source="Land: Natural Earth. Disputed ground hatched, its outline rough. "
      box={box}
      zoom={zoom}
      moves="all"
      pan={pan}
      fit={() => goOwn({ at: '' })}
      note={
        <Note
          placed={placed}
          lines={rows.length}
          beyond={beyondEdge({ places: placed.places, projection, ...size, look })}
        />
      }
      legend={<Legend />}
      picture={
        base === 'failed' ? (
          <Failed reason="The base map could not be fetched. Is demarche still running?" retry={load} />
        ) : placed.places.length === 0 ? (
          <NoPlace placed={placed} />
        ) : drawn === undefined || width === 0 ? (
          <Loading what="the base map" />
        ) : (
          <PlaceMap
            base={drawn}
            projection={projection}
            places={placed.places}
            width={width}
            height={height}
            look={look}
            chosen={choice?.of === 'place' ? choice.id : undefined}
          />
        )
      }
      table={<PlaceTable placed={placed} />}
      chosen={
        choice?.of !== 'place'
          ? undefined
          : { ...chosenOf(choice, rows, [], []), only: () => goOwn({ place: choice.id, sel: '' }) }
      }
    />
  );
}

async function fetchBaseMap(): Promise<BaseMap> {
  const { topology, disputed } = await import('demarche:base-map');
  const { land, borders, dashed } = topology.objects;
  const drawn = (of: typeof land) => feature(topology, of);
  return { land: drawn(land), borders: drawn(borders), dashed: drawn(dashed), disputed };
}

/** The base map, fetched once it is wanted. */
function useBaseMap(): readonly [BaseMap | 'loading' | 'failed', () => void] {
  const [base, setBase] = useState<BaseMap | 'loading' | 'failed'>('loading');
  const load = (): void => {
    fetchBaseMap().then(setBase, () => setBase('failed'));
  };
  useEffect(load, []);
  return [base, load];
}

/** What the map is laid around: towns, points and regions, or else whatever there is. The middle of a state or of a sea says little. */
function weighed({ places }: Placed): readonly Weighed[] {
  const all = places.flatMap(({ place: { lat, lon, precision }, rows }) =>
    lat === undefined || lon === undefined
      ? []
      : [
          {
            at: [lon, lat] as const,
            weight: rows.length,
            near: precision !== 'country' && precision !== 'sea',
          },
        ],
  );
  const near = all.filter((one) => one.near);
  return near.length > 0 ? near : all;
}

function lookIn(text: string | undefined): MapLook | undefined {
  const [lon, lat, scale] = (text ?? '').split(',').map(Number);
  const known = [lon, lat, scale].every((one) => one !== undefined && Number.isFinite(one));
  if (!known || lon === undefined || lat === undefined || scale === undefined || scale <= 0) return undefined;
  return { lon, lat, scale: Math.min(MAP_SCALES.most, Math.max(MAP_SCALES.least, scale)) };
}

function Note({
  placed,
  lines,
  beyond,
}: {
  readonly placed: Placed;
  readonly lines: number;
  readonly beyond: number;
}): JSX.Element {
  const { places, nowhere, placeless } = placed;
  return (
    <>
      {counted(places.length, 'place', 'places')}
      {beyond > 0 && `, ${beyond} of them beyond the edge`}. {counted(placeless, 'line names', 'lines name')}{' '}
      none, of {lines.toLocaleString('en-GB')}
      {nowhere.length > 0 && `; of ${counted(nowhere.length, 'place', 'places')} it is not known where`}.
    </>
  );
}

/** A map without places would look as if the whole world were quiet. */
function NoPlace({ placed: { nowhere, placeless } }: { readonly placed: Placed }): JSX.Element {
  return (
    <Empty>
      <p>
        {nowhere.length > 0
          ? `Of none of the ${counted(nowhere.length, 'place', 'places')} that these lines name it is known where it lies. Their table lists them.`
          : `None of these ${counted(placeless, 'line', 'lines')} names a place.`}
      </p>
    </Empty>
  );
}

function Legend(): JSX.Element {
  return (
    <ul>
      <li data-mark="town">a town or a point</li>
      <li data-mark="area">a region, or a country as a whole</li>
      <li data-mark="sea">a sea</li>
      <li data-mark="disputed">disputed ground, roughly</li>
      <li class="note">
        Boundaries in dispute are broken, outlines of disputed ground rough. Base map: Natural Earth.
      </li>
    </ul>
  );
}

function PlaceTable({ placed: { places, nowhere } }: { readonly placed: Placed }): JSX.Element {
  return (
    <table>
      <caption class="unseen">Places that lines name</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Told to the</th>
          <th scope="col">In dispute</th>
          <th scope="col" class="number">
            Lines
          </th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {[...places, ...nowhere].map(({ place, rows, disputed }) => (
          <tr key={place.id}>
            <td>
              <button type="button" class="quiet" onClick={() => goOwn({ sel: `place:${place.id}` })}>
                {place.name}
              </button>
            </td>
            <td>{place.precision}</td>
            <td>{disputed ? 'yes' : ''}</td>
            <td class="number">{rows.length}</td>
            <td>
              {place.lat === undefined || place.lon === undefined
                ? 'not known'
                : `${degrees(place.lat, 'N', 'S')} ${degrees(place.lon, 'E', 'W')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "48.5° N". */
function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
}
