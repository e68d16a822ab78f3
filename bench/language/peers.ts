// The packages on npm that split, tokenise and tag English, run on the same texts.
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItemToken } from 'wink-nlp';
import type { ConlluSentence } from '../../src/language/conllu.ts';

export interface Peer {
  readonly name: string;
  /** Sentences, words and tags of a text, without trees; forms are as the text has them. */
  readonly read: (text: string) => ConlluSentence[];
  /** The work that its speed is measured by: everything it can do for us, without making CoNLL-U of it. */
  readonly work: (text: string) => unknown;
}

function sentenceOf(tokens: readonly (readonly [form: string, upos: string])[]): ConlluSentence {
  const words = tokens.map(([form, upos]) => ({
    form,
    lemma: '_',
    upos,
    xpos: '_',
    feats: '_',
    head: -1,
    deprel: 'dep',
    misc: '_',
  }));
  return { comments: [], words, ranges: [] };
}

export function winkPeer(): Peer {
  const wink = winkNLP(model, ['sbd', 'pos', 'ner']);
  return {
    name: 'wink-nlp 2.4.0',
    work: (text) => wink.readDoc(text),
    read: (text) => {
      const sentences: ConlluSentence[] = [];
      wink
        .readDoc(text)
        .sentences()
        .each((sentence: ItemSentence) => {
          const tokens: [string, string][] = [];
          sentence.tokens().each((token: ItemToken) => {
            // A run of line ends is a token of its own there.
            // oxlint-disable-next-line typescript/unbound-method -- its own way of asking for a tag
            if (token.out().trim() !== '') tokens.push([token.out(), token.out(wink.its.pos)]);
          });
          if (tokens.length > 0) sentences.push(sentenceOf(tokens));
        });
      return sentences;
    },
  };
}

/** Its tags are its own; the first of these that a word has gives the universal one. */
const COMPROMISE_TAGS: readonly (readonly [own: string, upos: string])[] = [
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Pronoun', 'PRON'],
  ['Possessive', 'PRON'],
  ['ProperNoun', 'PROPN'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Adverb', 'ADV'],
  ['Adjective', 'ADJ'],
  ['Verb', 'VERB'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
];

export function compromisePeer(): Peer {
  return {
    name: 'compromise 14.17.0',
    work: (text) => nlp(text),
    read: (text) => {
      const sentences: ConlluSentence[] = [];
      for (const terms of nlp(text).docs) {
        // Punctuation is no term there: it is given back as words, tagged right, so that the same text can be compared.
        const tokens: [string, string][] = [];
        for (const { pre, text: form, post, tags } of terms) {
          for (const mark of marks(pre)) tokens.push([mark, 'PUNCT']);
          const own = new Set(tags);
          const upos = COMPROMISE_TAGS.find(([tag]) => own.has(tag))?.[1] ?? 'X';
          if (form.trim() !== '') tokens.push([form, upos]);
          for (const mark of marks(post)) tokens.push([mark, 'PUNCT']);
        }
        if (tokens.length > 0) sentences.push(sentenceOf(tokens));
      }
      return sentences;
    },
  };
}

function marks(text: string | undefined): string[] {
  return Array.from((text ?? '').replace(/\s/gu, ''));
}
