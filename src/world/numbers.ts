/** Number words below a hundred, and the multipliers that close a group. */
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1, an: 1, zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
    twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
    thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  }),
); // prettier-ignore
const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }),
);

/** Words that may stand after a number and multiply it, for building patterns. */
export const MULTIPLIER_WORD: string = [...MULTIPLIERS.keys()].join('|');

/** Words that may stand inside a written number, for building patterns. */
export const NUMBER_WORD: string = [
  ...[...UNITS.keys()].filter((w) => w !== 'a' && w !== 'an'),
  ...MULTIPLIERS.keys(),
].join('|');

/**
 * "8,500", "1.5 million", "twenty-five", "a hundred", "two dozen", "half a million" as a number; undefined when it is
 * none, and when words stand side by side that make no single number ("nineteen fifty").
 */
export function readNumber(text: string): number | undefined {
  const lower = text.trim().toLowerCase();
  const half = /^half(?: an?)?[\s-]+(?=[a-z])/.exec(lower);
  const words = lower
    .slice(half?.[0].length ?? 0)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && word !== 'and');
  const whole = sumOf(words);
  if (half === null || whole === undefined) return whole;
  return MULTIPLIERS.has(words[0] ?? '') ? whole / 2 : undefined;
}

function sumOf(words: readonly string[]): number | undefined {
  let total = 0;
  let group: number | undefined;
  let lastMultiplier = Infinity;
  for (const word of words) {
    const multiplier = MULTIPLIERS.get(word);
    if (multiplier === undefined) {
      const value = /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : UNITS.get(word);
      if (value === undefined || !fits(group, value, word)) return undefined;
      group = (group ?? 0) + value;
    } else if (multiplier <= 100) {
      if (group !== undefined && group >= 100) return undefined;
      group = (group ?? 1) * multiplier;
    } else {
      if (multiplier >= lastMultiplier) return undefined;
      lastMultiplier = multiplier;
      total += (group ?? 1) * multiplier;
      group = undefined;
    }
  }
  return group === undefined && total === 0 ? undefined : total + (group ?? 0);
}

/** Whether a number below a hundred may follow what its group holds so far: "twenty five", "hundred twelve". */
function fits(group: number | undefined, value: number, word: string): boolean {
  if (group === undefined) return true;
  if (/^\d/.test(word) || value === 0) return false;
  if (group >= 100) return group % 100 === 0;
  return group >= 20 && group % 10 === 0 && value < 10;
}
