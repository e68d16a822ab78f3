import type { Upos } from '../src/language/analysis.ts';
import { FORM_SLOTS, SLOTS, formFeatures, placeFeature, vectorKey } from '../src/language/model/features.ts';
import type { Lexicon } from '../src/language/model/lexicon.ts';
import type { Example } from './batch.ts';
import type { Annotated } from './corpus.ts';

/** All names and numbers that stand for the same thing in a trained model. */
export interface Vocabulary {
  /** Row of each feature string in the table; row 0 is empty. */
  readonly features: Map<string, number>;
  readonly upos: Upos[];
  readonly xpos: string[];
  readonly deprels: string[];
  readonly lexicon: Lexicon;
  /** Row of each word in the table of word vectors. */
  readonly vectors: Map<string, number>;
}

/** Collects the vocabulary of a corpus. Features that only one token shows are left out. */
export function collect(
  corpus: readonly Annotated[],
  vectorWords: readonly string[],
  lexicon: Lexicon,
): Vocabulary {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const upos = new Set<Upos>();
  const xpos = new Set<string>();
  const deprels = new Set<string>();
  for (const { sentence } of corpus) {
    sentence.forms.forEach((form, i) => {
      for (const feature of formFeatures(form, lexicon)) if (feature.length > 1) count(feature);
      count(placeFeature(i, sentence.spaces[i] ?? false));
      upos.add(sentence.upos[i] ?? 'X');
      xpos.add(sentence.xpos[i] ?? 'NN');
      deprels.add(sentence.deprels[i] ?? 'dep');
    });
  }
  const kept = [...counts].filter(([, times]) => times > 1).map(([key]) => key);
  return {
    features: new Map(kept.toSorted().map((key, i) => [key, i + 1])),
    upos: [...upos].toSorted(),
    xpos: [...xpos].toSorted(),
    deprels: [...deprels].toSorted(),
    lexicon,
    vectors: new Map(vectorWords.map((word, i) => [word, i])),
  };
}

/** How the forms of a sentence are changed to make another sentence of the same tree. */
export type Dress = 'plain' | 'upper' | 'lower' | 'title';

function dressed(form: string, dress: Dress): string {
  if (dress === 'upper') return form.toUpperCase();
  if (dress === 'lower') return form.toLowerCase();
  if (dress === 'title' && form.length > 3) return form.slice(0, 1).toUpperCase() + form.slice(1);
  return form;
}

/** Turns sentences into numbers; remembers the features of each form. */
export class Encoder {
  readonly vocabulary: Vocabulary;
  readonly #forms = new Map<string, { features: Int32Array; vector: number }>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  #form(form: string): { features: Int32Array; vector: number } {
    let known = this.#forms.get(form);
    if (known === undefined) {
      const { features, vectors } = this.vocabulary;
      known = {
        features: Int32Array.from(
          formFeatures(form, this.vocabulary.lexicon),
          (feature) => features.get(feature) ?? 0,
        ),
        vector: vectors.get(vectorKey(form)) ?? -1,
      };
      this.#forms.set(form, known);
    }
    return known;
  }

  encode({ sentence, names, gumNames, weight, beliefs }: Annotated, dress: Dress = 'plain'): Example {
    const { upos, xpos, deprels, features: ids } = this.vocabulary;
    const length = sentence.forms.length;
    const features = new Int32Array(length * SLOTS);
    const vectors = new Int32Array(length);
    sentence.forms.forEach((written, i) => {
      const form = this.#form(dressed(written, dress));
      features.set(form.features, i * SLOTS);
      features[i * SLOTS + FORM_SLOTS] = ids.get(placeFeature(i, sentence.spaces[i] ?? false)) ?? 0;
      vectors[i] = form.vector;
    });
    return {
      length,
      features,
      vectors,
      upos: Int32Array.from(sentence.upos, (tag) => upos.indexOf(tag)),
      xpos: Int32Array.from(sentence.xpos, (tag) => xpos.indexOf(tag)),
      heads: Int32Array.from(sentence.heads),
      deprels: Int32Array.from(sentence.deprels, (relation) => deprels.indexOf(relation)),
      names: names ?? new Int32Array(length).fill(-1),
      gumNames: gumNames ?? new Int32Array(length).fill(-1),
      weight,
      ...(beliefs === undefined ? {} : { beliefs }),
    };
  }

  /** A copy whose word features are dropped by chance, to train the other features for unknown words. */
  withDropout(example: Example, random: () => number, words: number): Example {
    const features = example.features.slice();
    const vectors = example.vectors.slice();
    for (let i = 0; i < example.length; i++) {
      if (random() < words) {
        features[i * SLOTS] = 0;
        features[i * SLOTS + 1] = 0;
      }
      if (random() < 0.05) vectors[i] = -1;
      for (let s = 2; s < FORM_SLOTS; s++) if (random() < 0.05) features[i * SLOTS + s] = 0;
    }
    return { ...example, features, vectors };
  }
}
