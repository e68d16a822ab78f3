// Which verbs and event nouns of a text the lexicon of frames knows.
import { type Entry, keyOf, type Lexicon } from './lexicon.ts';

/** A word as the treebanks tag it. */
export interface TaggedWord {
  readonly lemma: string;
  readonly upos: string;
}

export interface Counted {
  readonly tokens: number;
  /** Tokens whose lemma has a row, of whatever sense. */
  readonly known: number;
  /** Of these, tokens one of whose rows gives an event or an item. */
  readonly political: number;
}

export interface Coverage {
  readonly verbs: Counted;
  /** Nouns that the lexicon lists, and nouns with a suffix of acts. */
  readonly eventNouns: Counted;
  /** Of these, the ones with a suffix: a measure that does not rest on the lexicon's own list. */
  readonly suffixNouns: Counted;
  /** Lemmas without a row, by how often they stand: `v raze`, `n shelling`. */
  readonly missing: ReadonlyMap<string, number>;
  /** Rows whose words all stand in one sentence. */
  readonly used: ReadonlySet<Entry>;
}

const ACT_SUFFIX = /.(?:tion|ment|ing|al|ance)$/u;

export function coverageOf(sentences: readonly (readonly TaggedWord[])[], lexicon: Lexicon): Coverage {
  const verbs: Entry[][] = [];
  const nouns: { readonly lemma: string; readonly rows: Entry[] }[] = [];
  const missing = new Map<string, number>();
  const used = new Set<Entry>();
  for (const sentence of sentences) {
    const lemmas = new Set(sentence.map(({ lemma }) => lemma.toLowerCase()));
    for (const word of sentence) {
      const lemma = word.lemma.toLowerCase();
      const pos = word.upos === 'VERB' ? 'v' : word.upos === 'NOUN' ? 'n' : 'a';
      if (pos === 'a' && word.upos !== 'ADJ') continue;
      // A row of several words counts only where the sentence has them all.
      const rows = (lexicon.get(keyOf(pos, lemma)) ?? []).filter(({ others }) =>
        others.every((other) => lemmas.has(other)),
      );
      for (const row of rows) used.add(row);
      if (pos === 'a') continue;
      if (pos === 'n' && rows.length === 0 && !ACT_SUFFIX.test(lemma)) continue;
      if (pos === 'v') verbs.push(rows);
      else nouns.push({ lemma, rows });
      if (rows.length === 0) missing.set(keyOf(pos, lemma), (missing.get(keyOf(pos, lemma)) ?? 0) + 1);
    }
  }
  return {
    verbs: counted(verbs),
    eventNouns: counted(nouns.map(({ rows }) => rows)),
    suffixNouns: counted(nouns.filter(({ lemma }) => ACT_SUFFIX.test(lemma)).map(({ rows }) => rows)),
    missing,
    used,
  };
}

function counted(tokens: readonly (readonly Entry[])[]): Counted {
  return {
    tokens: tokens.length,
    known: tokens.filter((rows) => rows.length > 0).length,
    political: tokens.filter((rows) => rows.some(({ political }) => political)).length,
  };
}
