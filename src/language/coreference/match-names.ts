import { kindsAgree, type Cluster, type Link } from './cluster.ts';
import type { Candidate, MentionKind } from './mention.ts';
import { isAcronymOf, type NameKey } from './name-key.ts';

/** How a name belongs to a cluster that has names, or undefined where it does not. */
export function matchName(cluster: Cluster, mention: Candidate): Link | undefined {
  const { name } = mention;
  if (name === undefined) return undefined;
  if (cluster.gender && mention.gender && cluster.gender !== mention.gender) return undefined;
  let best: Link | undefined;
  for (const earlier of cluster.names) {
    const link = compareNames(earlier, name, cluster.kind, mention.kind);
    if (link && link.score > (best?.score ?? 0)) best = link;
  }
  return best;
}

function compareNames(earlier: NameKey, name: NameKey, was: MentionKind, is: MentionKind): Link | undefined {
  const agree = kindsAgree(was, is);
  const person = was === 'PER' || is === 'PER';
  if (earlier.squeezed === name.squeezed) {
    return person && !agree ? undefined : { rule: 'same-name', score: agree ? 0.98 : 0.8 };
  }
  if (isAcronymOf(name, earlier) || isAcronymOf(earlier, name)) return { rule: 'acronym', score: 0.9 };
  if (!agree) return undefined;
  if (person) return comparePersons(earlier.words, name.words);
  return is === 'LOC' ? undefined : compareBodies(earlier.words, name.words);
}

function comparePersons(earlier: readonly string[], words: readonly string[]): Link | undefined {
  if (endsWith(earlier, words)) return { rule: 'surname', score: 0.95 };
  if (endsWith(words, earlier)) return { rule: 'full-name', score: 0.9 };
  const sameEnds = earlier[0] === words[0] && earlier.at(-1) === words.at(-1);
  if (sameEnds && earlier.length > 1 && words.length > 1) return { rule: 'middle-name', score: 0.9 };
  return earlier.length > 1 && words.length === 1 && earlier[0] === words[0]
    ? { rule: 'given-name', score: 0.5 }
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
