import type { JSX } from 'preact';
import type { PairSeries } from '../../record/pairs.ts';

export interface SparklineProps {
  readonly series: PairSeries;
  /** Days `YYYY-MM-DD`, inclusive: the width is theirs, whatever days have something to tell. */
  readonly from: string;
  readonly until: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Makes the ids of title and description its own on the page. */
  readonly id: string;
}

/** The sum of Goldstein values that fills half of the height: that of the gravest single event. One scale for all pictures, on all days. */
const FULL = 10;
/** The least height of a bar in pixels: a small event is still one. */
const LEAST = 2;

/**
 * What a pair did to each other, a day a bar: up and hollow for what was co-operative, down and full for conflict, each the sum of the Goldstein
 * values of the directions that came to it. A day without a bar is one of which nothing is told, not one of balance.
 */
export function Sparkline({ series, from, until, width = 224, height = 32, id }: SparklineProps): JSX.Element {
  const [a, b] = series.pair;
  const days = dayNumber(until) - dayNumber(from) + 1;
  const step = width / days;
  const half = height / 2;
  const barWidth = Math.max(1.5, step - 0.75);
  const bars = series.days.flatMap(({ day, there, back }) => {
    const { up, down } = sums([there?.goldstein ?? 0, back?.goldstein ?? 0]);
    const x = round((dayNumber(day) - dayNumber(from)) * step);
    const tall = (sum: number): number => round(Math.max(LEAST, Math.min(1, sum / FULL) * (half - 1.5)));
    return [
      ...(up > 0 ? [{ key: `${day} up`, x, y: round(half - 0.5 - tall(up)), tall: tall(up), up: true }] : []),
      ...(down > 0 ? [{ key: `${day} down`, x, y: half + 0.5, tall: tall(down), up: false }] : []),
      // Values that cancel out, or have none, are still events.
      ...(up === 0 && down === 0 ? [{ key: `${day} none`, x, y: half - 1, tall: LEAST, up: true }] : []),
    ];
  });
  return (
    <svg class="sparkline" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>
        {a.name} and {b.name}, {from} to {until}
      </title>
      <desc id={`${id}-desc`}>
        {series.cooperative} co-operative and {series.conflictual} conflictual events on {series.days.length} of {days} days.
      </desc>
      <line class="sparkline-base" x1={0} x2={width} y1={half} y2={half} />
      {bars.map(({ key, x, y, tall, up }) => (
        <rect key={key} class={up ? 'bar-up' : 'bar-down'} x={x} y={y} width={round(barWidth)} height={tall} />
      ))}
    </svg>
  );
} // prettier-ignore

function sums(values: readonly number[]): { readonly up: number; readonly down: number } {
  return {
    up: values.reduce((sum, value) => sum + Math.max(0, value), 0),
    down: values.reduce((sum, value) => sum + Math.max(0, -value), 0),
  };
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / 86_400_000);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
