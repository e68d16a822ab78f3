import type { Term } from './terms.ts';

/** Words to look for, as the full-text index is asked and as they are found again in a text. */
export interface Looking {
  /** A query of FTS5, or undefined where nothing is left to look for. */
  readonly match?: string;
  /** Terms that speak for a passage. */
  readonly terms: ReadonlySet<string>;
}

/**
 * What a user writes: words that must all be there, "words in that order", and -words that must not. A star at a word's end
 * takes all words that begin so. There is nothing that a user can write wrongly.
 */
export function lookingFor(written: string, termsOf: (text: string) => Term[]): Looking {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const terms = new Set<string>();
  for (const { groups } of written.matchAll(/(?<not>-)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/g)) {
    const { not, phrase, word = '' } = groups ?? {};
    const found = termsOf(phrase ?? word);
    const clause = phrase === undefined ? wordClause(found, word.endsWith('*')) : phraseClause(found);
    if (clause === undefined) continue;
    (not === undefined ? wanted : unwanted).push(clause);
    if (not === undefined) for (const { term } of found) terms.add(term);
  }
  if (wanted.length === 0) return { terms };
  const match = wanted.join(' AND ');
  return { match: unwanted.length === 0 ? match : `(${match}) NOT (${unwanted.join(' OR ')})`, terms };
}

function wordClause(found: readonly Term[], begins: boolean): string | undefined {
  const whole = found.find((one) => one.whole);
  const parts = found.filter((one) => !one.whole).map(({ term }) => term);
  if (parts.length === 0) return whole && quoted(whole.term);
  const clause = quoted(...parts) + (begins ? ' *' : '');
  return whole === undefined ? clause : `(${clause} OR ${quoted(whole.term)})`;
}

/** Parts of a phrase between compounds, as the whole of a compound stands in the index after its parts. */
function phraseClause(found: readonly Term[]): string | undefined {
  const runs: string[][] = [[]];
  for (const { term, whole } of found) {
    if (whole) runs.push([]);
    else runs.at(-1)?.push(term);
  }
  const clauses = runs.filter((run) => run.length > 0).map((run) => quoted(...run));
  return clauses.length === 0 ? undefined : `(${clauses.join(' AND ')})`;
}

function quoted(...terms: readonly string[]): string {
  return `"${terms.join(' ')}"`;
}
