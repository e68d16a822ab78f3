import type { Cluster, Link } from './cluster.ts';
import type { Candidate, Role } from './mention.ts';

/** How many sentences back a bare role ("the minister") and a repeated noun reach. */
const ROLE_REACH = 12;
const NOUN_REACH = 8;

/** How a definite noun phrase belongs to a cluster that came before, or undefined. */
export function matchNoun(cluster: Cluster, noun: Candidate): Link | undefined {
  if (cluster.count !== noun.count) return undefined;
  if (!noun.definite) return repeatsPhrase(cluster, noun);
  const last = cluster.members.at(-1)?.mention;
  if (last === undefined) return undefined;
  const distance = noun.sentence - last.sentence;
  for (const role of cluster.roles) {
    if (role.noun !== noun.lemma || !fits(noun.words, role)) continue;
    if (noun.words.length > 0) return { rule: 'role', score: 0.8 };
    if (distance <= ROLE_REACH) return { rule: 'bare-role', score: 0.8 };
  }
  const repeats = cluster.nouns.some((role) => role.noun === noun.lemma && fits(noun.words, role));
  return repeats && distance <= NOUN_REACH ? { rule: 'same-noun', score: 0.7 } : undefined;
}

/** Whether the modifiers of a phrase are among a role's: "the Russian minister" after "Russia's foreign minister". */
function fits(words: readonly string[], role: Role): boolean {
  return words.every((word) => role.words.some((other) => sameStem(word, other)));
}

/** A people and its country begin alike ("Russian" and "Russia", "Ukrainian" and "Ukraine"). */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length, 5);
  return length >= 4 && a.slice(0, length) === b.slice(0, length);
}

/** Bodies that are spoken of without an article. */
const BARE: ReadonlySet<string> = new Set(['police', 'parliament', 'congress']);

/** "asylum seekers" again, word for word; a single bare noun ("officials") is a new one of its kind. */
function repeatsPhrase(cluster: Cluster, noun: Candidate): Link | undefined {
  const last = cluster.members.at(-1)?.mention;
  if (noun.introduces || (noun.words.length === 0 && !BARE.has(noun.lemma))) return undefined;
  if (last === undefined || noun.sentence - last.sentence > NOUN_REACH) return undefined;
  const same = cluster.nouns.some(
    ({ noun: other, words }) =>
      other === noun.lemma &&
      words.length === noun.words.length &&
      words.every((word, i) => word === noun.words[i]),
  );
  return same ? { rule: 'same-phrase', score: 0.7 } : undefined;
}
