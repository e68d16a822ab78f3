import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type NameSpan, NAME_TYPES, encodeNames } from '../src/language/model/names.ts';
import type { Beliefs } from './batch.ts';
import { gumNames } from './gum.ts';
import { type TreebankSentence, readNames, readTreebank } from './conllu.ts';

/** A treebank sentence with name classes where it has them. */
export interface Annotated {
  readonly sentence: TreebankSentence;
  /** See `encodeNames`; absent where names are not annotated. */
  readonly names?: Int32Array;
  /** The same for the names of GUM. */
  readonly gumNames?: Int32Array;
  readonly weight: number;
  /** What teachers made of the sentence. */
  readonly beliefs?: Beliefs;
}

/** Our few newswire sentences count this often. */
const OWN_COPIES = 4;

export interface Corpora {
  readonly train: Annotated[];
  /** EWT dev: all choices are made on it. */
  readonly dev: Annotated[];
}

/** Names in BIO tags; other types and stray tags count as no name. */
export function spansOf(tags: readonly string[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let i = 0; i < tags.length; i++) {
    const [mark, kind] = (tags[i] ?? 'O').split('-');
    const type = NAME_TYPES.find((known) => known === kind);
    if (type === undefined || (mark === 'I' && tags[i - 1]?.slice(2) === kind)) continue;
    let to = i + 1;
    while (tags[to] === `I-${type}`) to++;
    spans.push({ from: i, to, type });
  }
  return spans;
}

/** Treebank sentences with the names of the same sentence id, where the words agree. */
export function withNames(treebank: string, names: string): Annotated[] {
  const byId = readNames(names);
  return readTreebank(treebank).map((sentence) => {
    const found = byId.get(sentence.id);
    if (found === undefined || found.forms.join(' ') !== sentence.forms.join(' '))
      return { sentence, weight: 1 };
    return { sentence, weight: 1, names: encodeNames(sentence.forms.length, spansOf(found.tags)) };
  });
}

/** Reads all that training may see. `own` is our newswire treebank; it is left out while it does not exist. */
export function readCorpora(data: string, own: string): Corpora {
  const treebank = (name: string): string => join(data, 'ud', `${name}.conllu.gz`);
  const entities = (name: string): string => join(data, 'ner', `${name}.iob2.gz`);
  const train = withNames(treebank('en_ewt-ud-train'), entities('uner_en_ewt-ud-train'));
  for (const sentence of readTreebank(treebank('en_gum-ud-train-open'))) {
    train.push({ sentence, weight: 1, gumNames: encodeNames(sentence.forms.length, gumNames(sentence)) });
  }
  if (existsSync(own)) {
    for (const sentence of readTreebank(own))
      for (let i = 0; i < OWN_COPIES; i++) train.push({ sentence, weight: 1 });
  }
  return { train, dev: withNames(treebank('en_ewt-ud-dev'), entities('uner_en_ewt-ud-dev')) };
}
