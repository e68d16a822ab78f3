import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { Empty, Loading } from '../shell/states.tsx';
import { bondName, bondsOf } from '../pictures/bonds.ts';
import type { Bonds } from '../pictures/bonds.ts';
import type { Shift } from '../pictures/map-view.ts';
import { layNetwork, Network } from '../pictures/network.tsx';
import { goOwn, route } from '../state/address.ts';
import { stateName } from '../words/state-names.ts';
import { counted } from '../words/amounts.ts';
import { choiceIn } from './filter.ts';
import { enlarged, useGestures, useWidth, zoomedAt } from './gestures.ts';
import type { Point } from './gestures.ts';
import { chosenOf } from './lanes.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureViewProps } from './picture-view.ts';

const MOST = 60;
const SHOWN = 30;
const SCALES = { least: 0.5, most: 8 } as const;
const AS_LAID: Shift = { x: 0, y: 0, k: 1 };

export function NetworkView({ rows, settling }: PictureViewProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = Math.round(Math.max(320, Math.min(width * 0.75, innerHeight / enlarged() - 300)));
  const { own } = route.value;
  const most = Math.min(MOST, Math.max(2, Number(own['most']) || SHOWN));
  const bonds = useMemo(() => bondsOf(rows, most, stateName), [rows, most]);
  const nodes = useMemo(() => (width === 0 ? [] : layNetwork(bonds, width, height)), [bonds, width, height]);
  // Where it is moved to is of this size of this window, and so not of the address.
  const [shift, setShift] = useState<Shift>(AS_LAID);
  const zoom = (factor: number, at = { x: width / 2, y: height / 2 }, moved?: Point): void => {
    const k = Math.min(SCALES.most, Math.max(SCALES.least, shift.k * factor));
    setShift(zoomedAt(shift, k, at, moved));
  };
  const pan = (dx: number, dy: number): void => setShift({ ...shift, x: shift.x + dx, y: shift.y + dy });
  useGestures(box, { zoom, drag: pan });
  const choice = choiceIn(own);
  const named =
    choice?.of === 'actor' ? choice.id : choice?.of === 'bond' ? `${choice.by}>${choice.to}` : undefined;
  return (
    <PictureFrame
      name="Network"
      source="Coded events by doer and target. "
      box={box}
      zoom={zoom}
      moves="all"
      pan={pan}
      fit={() => setShift(AS_LAID)}
      tools={<Most most={most} />}
      note={<Note bonds={bonds} />}
      legend={<Legend />}
      picture={
        bonds.bonds.length > 0 ? (
          width > 0 && (
            <Network
              bonds={bonds.bonds}
              nodes={nodes}
              width={width}
              height={height}
              shift={shift}
              chosen={named}
            />
          )
        ) : settling ? (
          <Loading what="the events" />
        ) : (
          <Empty>
            <p>
              {counted(rows.length, 'coded event fits', 'coded events fit')} this filter, but none that was
              done names both a doer and a target.
            </p>
          </Empty>
        )
      }
      table={<BondTable bonds={bonds} />}
      chosen={
        choice === undefined || named === undefined
          ? undefined
          : {
              ...chosenOf(choice, rows, [], bonds.bonds),
              ...(choice.of === 'actor' && { only: () => goOwn({ actor: choice.id, sel: '' }) }),
            }
      }
    />
  );
}

function Most({ most }: { readonly most: number }): JSX.Element {
  return (
    <label>
      Actors{' '}
      <select value={String(most)} onChange={({ currentTarget }) => goOwn({ most: currentTarget.value })}>
        {[10, 20, SHOWN, MOST].map((count) => (
          <option key={count} value={String(count)}>
            {`the ${count} busiest`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Note({ bonds: { bonds, actors, leftOut, oneSided } }: { readonly bonds: Bonds }): JSX.Element {
  return (
    <>
      {counted(actors.length, 'actor', 'actors')}, {counted(bonds.length, 'pair', 'pairs')} by direction. Not
      drawn: {counted(oneSided, 'event', 'events')} not done, or without two sides
      {leftOut.actors > 0 &&
        `, ${counted(leftOut.events, 'event', 'events')} with one of ${counted(leftOut.actors, 'further actor', 'further actors')}`}
      .
    </>
  );
}

function Legend(): JSX.Element {
  return (
    <ul>
      <li data-mark="cooperation">co-operation, from the doer</li>
      <li data-mark="conflict">conflict, from the doer</li>
      <li class="note">The wider, the more events. Verbal and material events count alike.</li>
    </ul>
  );
}

function BondTable({ bonds: { bonds } }: { readonly bonds: Bonds }): JSX.Element {
  return (
    <table>
      <caption class="unseen">Who did what to whom, by coded events</caption>
      <thead>
        <tr>
          <th scope="col">By</th>
          <th scope="col">To</th>
          <th scope="col" class="number">
            Co-operation
          </th>
          <th scope="col" class="number">
            Conflict
          </th>
          <th scope="col">Lines</th>
        </tr>
      </thead>
      <tbody>
        {bonds.map((bond) => (
          <tr key={bondName(bond)}>
            <td>{bond.by.name}</td>
            <td>{bond.to.name}</td>
            <td class="number">{bond.cooperation.length}</td>
            <td class="number">{bond.conflict.length}</td>
            <td>
              <button
                type="button"
                class="quiet"
                aria-label={`Lines of ${bond.by.name} towards ${bond.to.name}`}
                onClick={() => goOwn({ sel: `bond:${bondName(bond)}` })}
              >
                Show
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
