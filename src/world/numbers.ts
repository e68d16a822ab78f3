/** Number words below a hundred, and the multipliers that close a group. */
const UNITS: Readonly<Record<string, number>> = {
  a: 1, an: 1, zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
  thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Words that may stand inside a written number, for building patterns. */
export const NUMBER_WORD: string = [
  ...Object.keys(UNITS).filter((w) => w !== 'a' && w !== 'an'),
  ...Object.keys(MULTIPLIERS),
].join('|');

/** "8,500", "1.5 million", "twenty-five", "a hundred" as a number; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && word !== 'and');
  let total = 0;
  let group: number | undefined;
  for (const word of words) {
    const multiplier = MULTIPLIERS[word];
    if (multiplier === undefined) {
      const value = /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : UNITS[word];
      if (value === undefined) return undefined;
      group = (group ?? 0) + value;
    } else if (multiplier === 100) {
      group = (group ?? 1) * 100;
    } else {
      total += (group ?? 1) * multiplier;
      group = undefined;
    }
  }
  return group === undefined && total === 0 ? undefined : total + (group ?? 0);
}
