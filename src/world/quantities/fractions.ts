const TOPS: Readonly<Record<string, number>> = {
  a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
}; // prettier-ignore
const PARTS: Readonly<Record<string, number>> = {
  half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
}; // prettier-ignore

/** What a part is taken of: a period cut in half is a date, and "half a dozen" a number. */
const OF_WHAT = String.raw`(?= of (?!(?:the )?(?:day|week|month|year|decade|century|time)\b))`;
const OF_WHICH = String.raw`(?= (?:of )?(?:the|its|their|his|her|our|these|those|all)\b(?! (?:day|week|month|year|decade|century|time)\b))`;

/** A written fraction of something, as the source of a regular expression: "two-thirds of", "a quarter of", "half the". */
export const FRACTION: string = [
  String.raw`(?:${Object.keys(TOPS).join('|')})[ -](?:${Object.keys(PARTS).join('|')})s?${OF_WHAT}`,
  String.raw`(?<!\b(?:first|second|latter|other) )half${OF_WHICH}`,
].join('|');

/** "two-thirds" as a share of a hundred, to two places; undefined for what is no fraction. */
export function shareOf(words: string): number | undefined {
  const [top = '', part = top] = words.toLowerCase().split(/[ -]/);
  const [above, below] = [TOPS[top] ?? (top === 'half' ? 1 : undefined), PARTS[part.replace(/s$/, '')]];
  return above === undefined || below === undefined || above >= below
    ? undefined
    : Math.round((10_000 * above) / below) / 100;
}
