/** Indefinite numbers and the least that each stands for, longest first. */
const VAGUE: readonly (readonly [string, number])[] = [
  ['hundreds of millions', 2e8],
  ['tens of millions', 2e7],
  ['hundreds of thousands', 200_000],
  ['tens of thousands', 20_000],
  ['(?:several|a few|many|some few) million', 3e6],
  ['(?:several|a few|many) hundred thousand', 300_000],
  ['(?:several|a few|many|some few) thousand', 3_000],
  ['(?:several|a few|many|some few) hundred', 300],
  ['(?:several|a few|many) (?:dozen|score)', 36],
  ['(?:several|many|untold) thousands', 3_000],
  ['(?:several|many) hundreds', 300],
  ['(?:several|many) dozens', 36],
  ['billions', 2e9],
  ['millions', 2e6],
  ['thousands', 2_000],
  ['hundreds', 200],
  ['scores', 40],
  ['dozens', 24],
  ['several', 3],
  ['(?:a )?(?:mere |small )?handful', 3],
  ['a few', 3],
];

/** Small indefinite numbers that mean their number all the same. */
const NEARLY: readonly (readonly [string, number, boolean])[] = [
  ['a couple of hundred', 200, true],
  ['a couple of thousand', 2000, true],
  ['a couple of dozen', 24, true],
  ['a couple', 2, true],
  ['a pair', 2, false],
  ['a trio', 3, false],
];

export const VAGUE_PATTERN: string = [
  ...VAGUE.map(([words]) => words),
  ...NEARLY.map(([words]) => words),
].join('|');

/** The least of an indefinite number. */
export function vagueMin(words: string): number | undefined {
  return VAGUE.find(([form]) => new RegExp(`^(?:${form})$`, 'i').test(words))?.[1];
}

/** The number of "a couple of" and the like, and whether it is inexact. */
export function nearlyExact(words: string): { count: number; approx: boolean } | undefined {
  const found = NEARLY.find(([form]) => new RegExp(`^(?:${form})$`, 'i').test(words));
  return found && { count: found[1], approx: found[2] };
}
