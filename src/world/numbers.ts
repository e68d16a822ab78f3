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

/** Letters that multiply the figures right before them: "$3bn", "200m". */
const LETTERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, bn: 1e9, tn: 1e12 }),
);

const LARGE = [...MULTIPLIERS.keys()].join('|');
const SMALL = [...UNITS.keys()].filter((word) => !['a', 'an', 'zero'].includes(word)).join('|');
const FIGURES = String.raw`(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,5}(?!\d)|\d{1,15})(?:\.\d{1,9})?`;

/**
 * A written number as the source of a regular expression, bounded so that a search costs the same wherever it starts:
 * "8,500", "1.5 million", "3bn", "twenty-five thousand", "a hundred", "half a dozen", "two and a half million".
 */
export const NUMBER: string = [
  String.raw`${FIGURES}(?:(?:[ -](?:${LARGE})\b){1,2}|(?:${[...LETTERS.keys()].join('|')})(?![a-z]))?`,
  String.raw`half an? (?:${LARGE})\b`,
  String.raw`(?:an?|one) (?:${LARGE})\b and a half(?: (?:${LARGE})\b)?`,
  String.raw`(?:${SMALL}) and a half(?: (?:${LARGE})\b)?`,
  String.raw`(?:an? (?=(?:${LARGE})\b))?(?:${SMALL}|${LARGE})\b(?:(?:(?<=hundred|thousand|million) and)?[ -](?:${SMALL}|${LARGE})\b){0,7}`,
]
  .map((form) => `(?:${form})`)
  .join('|');

/**
 * "8,500", "1.5 million", "twenty-five", "a hundred", "two dozen", "half a million" as a number; undefined when it is
 * none, and when words stand side by side that make no single number ("nineteen fifty").
 */
export function readNumber(text: string): number | undefined {
  const lower = text.trim().toLowerCase();
  const withHalf = /^(?<whole>.+?) and a half(?<rest> [a-z]+)?$/.exec(lower)?.groups;
  if (withHalf !== undefined) return andHalf(withHalf['whole'] ?? '', withHalf['rest']?.trim());
  const letters = /^(?<figures>[\d.,]+)(?<letter>[a-z]{1,3})$/.exec(lower)?.groups;
  const times = letters && LETTERS.get(letters['letter'] ?? '');
  if (times !== undefined) return scaled(readNumber(letters?.['figures'] ?? ''), times);
  const half = /^half(?: an?)?[\s-]+(?=[a-z])/.exec(lower);
  const words = lower
    .slice(half?.[0].length ?? 0)
    .replace(/(\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1')
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
  return group === undefined && total === 0 ? undefined : rounded(total + (group ?? 0));
}

/** Whether a number below a hundred may follow what its group holds so far: "twenty five", "hundred twelve". */
function fits(group: number | undefined, value: number, word: string): boolean {
  if (group === undefined) return true;
  if (/^\d/.test(word) || value === 0) return false;
  if (group >= 100) return group % 100 === 0;
  return group >= 20 && group % 10 === 0 && value < 10;
}

/** "a million and a half", "two and a half million". */
function andHalf(whole: string, rest: string | undefined): number | undefined {
  const first = readNumber(whole);
  if (first === undefined) return undefined;
  if (rest !== undefined) return scaled(first + 0.5, MULTIPLIERS.get(rest));
  return first + (MULTIPLIERS.get(whole.split(/[\s-]+/).at(-1) ?? '') ?? 1) / 2;
}

function scaled(count: number | undefined, times: number | undefined): number | undefined {
  return count === undefined || times === undefined ? undefined : rounded(count * times);
}

/** 4.35 million is 4350000, whatever binary fractions make of it. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
