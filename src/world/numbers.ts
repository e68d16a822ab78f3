/** Number words below a hundred, and the multipliers that close a group. */
const UNITS: Readonly<Record<string, number>> = {
  a: 1, an: 1, zero: 0, no: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const MULTIPLIERS: Readonly<Record<string, number>> = {
  dozen: 12, score: 20, hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, mn: 1e6, mln: 1e6, billion: 1e9, bn: 1e9,
  trillion: 1e12, tn: 1e12,
}; // prettier-ignore

const SMALL = Object.keys(UNITS)
  .filter((word) => !['a', 'an', 'no', 'zero'].includes(word))
  .join('|');
/** Letters that stand for a multiplier only right after figures: "$3bn", "200m". */
const LETTERS = new Set(['k', 'm', 'mn', 'mln', 'bn', 'tn']);
const LARGE = Object.keys(MULTIPLIERS)
  .filter((word) => !LETTERS.has(word) && word !== 'score')
  .join('|');

/**
 * A written number, as the source of a regular expression: "8,500", "1.5 million", "3bn", "twenty-five", "a hundred",
 * "two and a half million", "half a dozen", "a million and a half".
 */
export const NUMBER: string = [
  String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)`,
  String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:[ -](?:${LARGE}))?`,
  String.raw`\d+(?:\.\d+)?(?:[ -](?:${LARGE})|(?:k|m|mn|mln|bn|tn)(?![a-z]))?(?: (?:${LARGE}))?`,
  String.raw`half an? (?:${LARGE})`,
  String.raw`(?:an?|one) (?:${LARGE})(?: and a half)?(?: (?:${LARGE}))?`,
  String.raw`(?:${SMALL}) and a half(?: (?:${LARGE}))?`,
  String.raw`(?:${SMALL}|${LARGE})(?:(?:[ -]| and )(?:${SMALL}|${LARGE})){0,7}`,
]
  .map((form) => `(?:${form})`)
  .join('|');

/** "8,500", "1.5 million", "twenty-five", "half a dozen" as a number; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/(\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1')
    .replaceAll(/(\d)([a-z])/g, '$1 $2');
  if (/^half an? /.test(plain)) return scaled(0.5, plain.replace(/^half /, ''));
  const half = /^(?<whole>.+?) and a half(?<rest> .+)?$/.exec(plain)?.groups;
  if (half !== undefined) return withHalf(half['whole'] ?? '', half['rest']?.trim());
  const words = plain.split(/[\s-]+/).filter((word) => word !== '' && word !== 'and');
  let total = 0;
  let group: number | undefined;
  for (const word of words) {
    const multiplier = MULTIPLIERS[word];
    if (multiplier === undefined) {
      const value = /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : UNITS[word];
      if (value === undefined) return undefined;
      group = (group ?? 0) + value;
    } else if (multiplier <= 100) {
      group = (group ?? 1) * multiplier;
    } else if (group === undefined && total > 0) {
      total *= multiplier; // "5 thousand million"
    } else {
      total += (group ?? 1) * multiplier;
      group = undefined;
    }
  }
  if (group === undefined && total === 0) return undefined;
  return rounded(total + (group ?? 0));
}

/** "a million and a half", "two and a half million". */
function withHalf(whole: string, rest: string | undefined): number | undefined {
  if (rest !== undefined) {
    const first = readNumber(whole);
    return first === undefined ? undefined : scaled(first + 0.5, rest);
  }
  const last = MULTIPLIERS[whole.split(/[\s-]+/).at(-1) ?? ''];
  const first = readNumber(whole);
  return first === undefined ? undefined : first + (last ?? 1) / 2;
}

function scaled(times: number, words: string): number | undefined {
  const unit = readNumber(words);
  return unit === undefined ? undefined : rounded(times * unit);
}

/** 4.35 million is 4350000, whatever binary fractions make of it. */
function rounded(value: number): number {
  return Number(value.toPrecision(14));
}
