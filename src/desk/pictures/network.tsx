import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { JSX } from 'preact';
import type { Bond, Bonds } from './bonds.ts';
import { bondName, weightOf } from './bonds.ts';
import { placeLabels } from './labels.ts';
import type { LabelSpot } from './labels.ts';
import type { Shift } from './map-view.ts';

/** An actor where it stands, in pixels. */
export interface Node {
  readonly id: string;
  readonly label: string;
  readonly lines: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Moving extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

/** Rounds after which nothing moves any more. */
const ROUNDS = 300;

/**
 * Where actors stand: pulled together by what they did to each other, else pushed apart. d3-force has its own seeded numbers and is run to
 * the end, so that the same events give the same picture.
 */
export function layNetwork({ bonds, actors }: Bonds, width: number, height: number): readonly Node[] {
  const moving = actors.map(({ actor, lines }): Moving => ({ id: actor.id, radius: radiusOf(lines) }));
  const links = bonds.map((bond): SimulationLinkDatum<Moving> => ({
    source: bond.by.id,
    target: bond.to.id,
  }));
  const wide = width / Math.max(1, height);
  forceSimulation(moving)
    .force(
      'links',
      forceLink<Moving, SimulationLinkDatum<Moving>>(links)
        .id(({ id }) => id)
        .distance(110)
        .strength(0.15),
    )
    .force('apart', forceManyBody().strength(-420))
    .force(
      'marks',
      forceCollide<Moving>(({ radius }) => radius + 16),
    )
    // A wide picture has more room to the sides.
    .force('x', forceX(0).strength(0.12 / Math.max(1, wide)))
    .force('y', forceY(0).strength(0.12 * Math.max(1, wide)))
    .stop()
    .tick(ROUNDS);
  return fitted(moving, actors, width, height);
}

/** Shrinks or spreads what was laid until it fills the size. */
function fitted(
  moving: readonly Moving[],
  actors: Bonds['actors'],
  width: number,
  height: number,
): readonly Node[] {
  const ends = (axis: 'x' | 'y'): readonly [number, number] => {
    const all = moving.map((one) => one[axis] ?? 0);
    return [Math.min(...all), Math.max(...all)];
  };
  const [[left, right], [top, bottom]] = [ends('x'), ends('y')];
  const [padX, padY] = [Math.min(90, width / 6), 36];
  const across = Math.max(0.01, Math.min((width - 2 * padX) / Math.max(1, right - left), 1.6));
  const down = Math.max(0.01, Math.min((height - 2 * padY) / Math.max(1, bottom - top), 1.6));
  return moving.map(({ id, radius, x = 0, y = 0 }, at) => ({
    id,
    radius,
    label: actors[at]?.actor.name ?? id,
    lines: actors[at]?.lines ?? 0,
    x: width / 2 + (x - (left + right) / 2) * across,
    y: height / 2 + (y - (top + bottom) / 2) * down,
  }));
}

function radiusOf(lines: number): number {
  return Math.min(24, 4 + 1.3 * Math.sqrt(lines));
}

export interface NetworkProps {
  readonly bonds: readonly Bond[];
  readonly nodes: readonly Node[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly shift?: Shift | undefined;
  /** Id of the chosen actor, or name of the chosen bond. */
  readonly chosen?: string | undefined;
}

/**
 * Who did what to whom, by coded events. An arrow goes from the doer; a full line with an arrowhead is co-operation, a dashed one with a
 * bar at its end conflict, the wider the more events.
 */
export function Network({ bonds, nodes, width, height, shift, chosen }: NetworkProps): JSX.Element {
  const { x, y, k } = shift ?? { x: 0, y: 0, k: 1 };
  const placed = nodes.map((node) => ({ ...node, x: node.x * k + x, y: node.y * k + y }));
  const byId = new Map(placed.map((node) => [node.id, node]));
  const labels = placeLabels(placed, { width, height });
  const touched = new Set(
    bonds
      .filter(({ by, to }) => by.id === chosen || to.id === chosen)
      .flatMap(({ by, to }) => [by.id, to.id]),
  );
  return (
    <svg
      class="picture network"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Network of ${nodes.length} actors`}
      font-size={12}
      fill="currentColor"
    >
      {bonds.map((bond) => (
        <BondLines
          key={bondName(bond)}
          bond={bond}
          from={byId.get(bond.by.id)}
          to={byId.get(bond.to.id)}
          chosen={chosen}
        />
      ))}
      {placed.map((node) => (
        <NodeMark
          key={node.id}
          node={node}
          spot={labels.get(node.id)}
          state={
            node.id === chosen ? 'chosen' : touched.size > 0 && !touched.has(node.id) ? 'aside' : 'plain'
          }
        />
      ))}
    </svg>
  );
}

function NodeMark({
  node: { id, label, lines, x, y, radius },
  spot,
  state,
}: {
  readonly node: Node;
  readonly spot: LabelSpot | undefined;
  readonly state: 'chosen' | 'aside' | 'plain';
}): JSX.Element {
  return (
    <g
      class="node"
      data-actor={id}
      data-current={state === 'chosen' || undefined}
      data-aside={state === 'aside' || undefined}
    >
      <circle class="reach" cx={x} cy={y} r={Math.max(12, radius)} fill="none" pointer-events="all" />
      <circle class="disc" cx={x} cy={y} r={radius} stroke="currentColor" />
      {spot !== undefined && (
        <text x={spot.x} y={spot.y} text-anchor={spot.anchor}>
          {label}
        </text>
      )}
      <title>{`${label}: ${lines} events with others`}</title>
    </g>
  );
}

/** The one or two lines of a bond, bent to its right so that what goes the other way stands apart. */
function BondLines({
  bond,
  from,
  to,
  chosen,
}: {
  readonly bond: Bond;
  readonly from: Node | undefined;
  readonly to: Node | undefined;
  readonly chosen: string | undefined;
}): JSX.Element | null {
  if (from === undefined || to === undefined) return null;
  const { by, to: target, cooperation, conflict } = bond;
  const name = bondName(bond);
  const mine = chosen === name || chosen === by.id || chosen === target.id;
  return (
    <g
      class="bond"
      data-bond={name}
      data-current={mine || undefined}
      data-aside={(chosen !== undefined && !mine) || undefined}
    >
      {cooperation.length > 0 && (
        <Arrow sort="cooperation" events={cooperation.length} from={from} to={to} bend={0.1} />
      )}
      {conflict.length > 0 && (
        <Arrow sort="conflict" events={conflict.length} from={from} to={to} bend={0.2} />
      )}
      <title>
        {`${by.name} → ${target.name}: ${weightOf(bond)} events, ${cooperation.length} of co-operation, ${conflict.length} of conflict`}
      </title>
    </g>
  );
}

interface ArrowProps {
  readonly sort: 'cooperation' | 'conflict';
  readonly events: number;
  readonly from: Node;
  readonly to: Node;
  /** How far it is bent, in shares of its length. */
  readonly bend: number;
}

function Arrow({ sort, events, from, to, bend }: ArrowProps): JSX.Element {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const [cx, cy] = [(from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend];
  const start = towards(from, [cx, cy], from.radius + 1);
  const tip = towards(to, [cx, cy], to.radius + 3);
  const width = Math.min(6, 1 + Math.sqrt(events) * 0.7);
  const angle = (Math.atan2(tip[1] - cy, tip[0] - cx) * 180) / Math.PI;
  const line = `M${at(start)}Q${at([cx, cy])} ${at(tip)}`;
  return (
    <g class={`bond-line ${sort}`} data-short={length < 40 || undefined}>
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        stroke-width={12}
        stroke-opacity={0}
        pointer-events="stroke"
      />
      <path
        class="stroke"
        d={line}
        fill="none"
        stroke="currentColor"
        stroke-width={width}
        stroke-dasharray={sort === 'conflict' ? '5 3' : undefined}
      />
      <path
        class="head"
        transform={`translate(${at(tip)}) rotate(${angle.toFixed(1)})`}
        d={sort === 'cooperation' ? 'M2 0L-7 4.5V-4.5Z' : 'M-1.5 -6H1.5V6H-1.5Z'}
      />
    </g>
  );
}

/** The point so many pixels from a node on the way to another. */
function towards(
  { x, y }: Node,
  [tx, ty]: readonly [number, number],
  pixels: number,
): readonly [number, number] {
  const length = Math.max(1, Math.hypot(tx - x, ty - y));
  return [x + ((tx - x) / length) * pixels, y + ((ty - y) / length) * pixels];
}

function at([x, y]: readonly [number, number]): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
