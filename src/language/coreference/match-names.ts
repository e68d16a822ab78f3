import { kindsAgree, type Cluster, type Link } from './cluster.ts';
import type { Candidate } from './mention.ts';

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', '&', '-', 'de']);

/** How a name belongs to a cluster that has names, or undefined where it does not. */
export function matchName(cluster: Cluster, name: Candidate): Link | undefined {
  if (cluster.gender && name.gender && cluster.gender !== name.gender) return undefined;
  const words = significant(name.words);
  let best: Link | undefined;
  for (const earlier of cluster.names) {
    const link = compareNames(significant(earlier), words, cluster, name);
    if (link && link.score > (best?.score ?? 0)) best = link;
  }
  return best;
}

function significant(words: readonly string[]): string[] {
  const kept = words.map((word) => word.toLowerCase()).filter((word) => word !== 'the' && word !== '-');
  return kept.length > 0 ? kept : [...words];
}

function compareNames(
  earlier: readonly string[],
  words: readonly string[],
  cluster: Cluster,
  name: Candidate,
): Link | undefined {
  const person = cluster.kind === 'PER' || name.kind === 'PER';
  if (squeezed(earlier) === squeezed(words)) {
    if (cluster.kind !== name.kind && person && !kindsAgree(cluster.kind, name.kind)) return undefined;
    return { rule: 'same-name', score: kindsAgree(cluster.kind, name.kind) ? 0.98 : 0.8 };
  }
  if (isAcronymOf(words, earlier) || isAcronymOf(earlier, words)) return { rule: 'acronym', score: 0.9 };
  if (!kindsAgree(cluster.kind, name.kind)) return undefined;
  if (person) return comparePersons(earlier, words);
  return name.kind === 'LOC' ? undefined : compareBodies(earlier, words);
}

/** Capitals and dots are no difference ("U.S." and "US"). */
function squeezed(words: readonly string[]): string {
  return words.join(' ').replaceAll('.', '');
}

function comparePersons(earlier: readonly string[], words: readonly string[]): Link | undefined {
  if (endsWith(earlier, words)) return { rule: 'surname', score: 0.95 };
  if (endsWith(words, earlier)) return { rule: 'full-name', score: 0.9 };
  const sameEnds = earlier[0] === words[0] && earlier.at(-1) === words.at(-1);
  if (sameEnds && earlier.length > 1 && words.length > 1) return { rule: 'middle-name', score: 0.9 };
  return earlier.length > 1 && words.length === 1 && earlier[0] === words[0]
    ? { rule: 'given-name', score: 0.7 }
    : undefined;
}

function compareBodies(earlier: readonly string[], words: readonly string[]): Link | undefined {
  const longer = earlier.length > words.length ? earlier : words;
  const shorter = earlier.length > words.length ? words : earlier;
  if (shorter.length < 2 || longer.length === shorter.length) return undefined;
  return endsWith(longer, shorter) || endsWith(longer.toReversed(), shorter.toReversed())
    ? { rule: 'short-name', score: 0.75 }
    : undefined;
}

function endsWith(longer: readonly string[], shorter: readonly string[]): boolean {
  const offset = longer.length - shorter.length;
  return offset > 0 && shorter.every((word, i) => longer[offset + i] === word);
}

function isAcronymOf(short: readonly string[], long: readonly string[]): boolean {
  const [only = ''] = short;
  const letters = only.replaceAll('.', '');
  if (short.length !== 1 || letters.length < 2 || letters.length > 6 || long.length < 2) return false;
  const all = long.map((word) => word.charAt(0)).join('');
  const main = long
    .filter((word) => !SMALL.has(word))
    .map((word) => word.charAt(0))
    .join('');
  return letters === all || letters === main;
}
