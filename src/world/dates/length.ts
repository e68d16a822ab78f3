import { readNumber } from '../numbers.ts';
import type { Length, Parts, TimeUnit } from './expression.ts';

const UNITS: Readonly<Record<string, TimeUnit>> = {
  second: 'second', minute: 'minute', hour: 'hour', day: 'day', week: 'week', weekend: 'weekend', month: 'month',
  quarter: 'quarter', year: 'year', decade: 'decade', century: 'century', centurie: 'century', fortnight: 'week',
}; // prettier-ignore

/** The unit of "days", "centuries", "fortnight" (two weeks: see `lengthIn`). */
export function unitIn(word: string): TimeUnit | undefined {
  return UNITS[word.replace(/s$/, '').replace(/^centurie$/, 'century')];
}

/** The length that the parts `count`, `several` and `unit` give: two weeks, several days, half a year. */
export function lengthIn(parts: Parts): Length | undefined {
  const unit = unitIn(parts.word('unit'));
  if (unit === undefined) return undefined;
  const several = parts.word('several');
  if (several !== '') return several.startsWith('a couple') ? { unit, count: 2 } : { unit };
  if (!parts.has('count')) return { unit };
  const count = countIn(parts.word('count'));
  if (count === undefined) return undefined;
  return {
    unit,
    count: (count + (parts.has('half') ? 0.5 : 0)) * (parts.word('unit').startsWith('fortnight') ? 2 : 1),
  };
}

function countIn(words: string): number | undefined {
  if (/^half\b/.test(words)) return 0.5;
  const half = /^(?<whole>.*) and a half$/.exec(words)?.groups?.['whole'];
  const whole = readNumber(half ?? words);
  return whole === undefined ? undefined : whole + (half === undefined ? 0 : 0.5);
}

/** How many of a unit "several" and "the coming days" may stand for, at most. */
export function severalOf(unit: TimeUnit): number {
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return 24;
  if (unit === 'day') return 7;
  if (unit === 'week') return 4;
  return unit === 'month' ? 6 : 5;
}
