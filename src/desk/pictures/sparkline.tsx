import type { JSX } from 'preact';
import type { PairSeries } from '../../record/pairs.ts';
import { lengthOf, sparkBars } from './spark-bars.ts';

export interface SparklineProps {
  readonly series: PairSeries;
  /** Days `YYYY-MM-DD`, inclusive: the width is theirs, whatever days have something to tell. */
  readonly from: string;
  readonly until: string;
  /** Makes the ids of title and description its own on the page. */
  readonly id: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** How the two look where no style says it. */
const UP = { class: 'bar-up', fill: 'none', stroke: 'currentColor' };
const DOWN = { class: 'bar-down', fill: 'currentColor' };

/**
 * What a pair did to each other, a day a bar: up and hollow for what was co-operative, down and full for conflict. A day without a bar is
 * one of which nothing is told, not one of balance.
 */
export function Sparkline({
  series,
  from,
  until,
  id,
  width = 224,
  height = 32,
}: SparklineProps): JSX.Element {
  const [a, b] = series.pair;
  const bars = sparkBars(series.days, { from, until, width, height });
  return (
    <svg
      class="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>
        {a.name} and {b.name}, {from} to {until}
      </title>
      <desc id={`${id}-desc`}>
        {series.cooperative} co-operative and {series.conflictual} conflictual events on {series.days.length}{' '}
        of {lengthOf({ from, until })} days.
      </desc>
      <line class="sparkline-base" x1={0} x2={width} y1={height / 2} y2={height / 2} stroke="currentColor" />
      {bars.map(({ day, up, ...box }) => (
        <rect key={`${day} ${up}`} {...(up ? UP : DOWN)} {...box} />
      ))}
    </svg>
  );
}
