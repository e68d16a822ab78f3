import type { Name, Sentence, Token, Upos } from '../../../src/language/analysis.ts';
import type { Parsing } from '../../../src/language/coreference/resolve.ts';
import { lemmaOf } from '../../../src/language/lemma.ts';

const TAGS: Readonly<Record<string, readonly [Upos, string]>> = {
  V: ['VERB', 'VBD'],
  N: ['NOUN', 'NN'],
  S: ['NOUN', 'NNS'],
  P: ['PROPN', 'NNP'],
  R: ['PRON', 'PRP'],
  H: ['PRON', 'PRP$'],
  A: ['ADJ', 'JJ'],
  X: ['AUX', 'VBD'],
  D: ['DET', 'DT'],
  I: ['ADP', 'IN'],
  O: ['PART', 'POS'],
  '.': ['PUNCT', '.'],
};

/**
 * Sentences by hand, one a line: words as `form/tag/head/relation`, tag a letter of the table above, head from 1 with 0 for the root.
 * `+` before a word means that no space stands before it. Names are marked `PER(Vladimir/P/3/nsubj Putin/P/1/flat)`.
 */
export function parsing(...lines: readonly string[]): Parsing {
  let text = '';
  const sentences: Sentence[] = [];
  const names: Name[] = [];
  for (const line of lines) {
    const tokens: Token[] = [];
    let open: { type: Name['type']; from: number } | undefined;
    for (const piece of line.split(' ')) {
      const [, glued, type, word = '', close] = /^(\+?)(?:(PER|ORG|LOC)\()?(.*?)(\)?)$/u.exec(piece) ?? [];
      const [form = '', tag = 'X', head = '0', deprel = 'dep'] = word.split('/');
      const [upos, xpos] = TAGS[tag] ?? ['X', 'FW'];
      if (text !== '' && glued === '') text += tokens.length === 0 ? '\n' : ' ';
      const start = text.length;
      text += form;
      if (type === 'PER' || type === 'ORG' || type === 'LOC') open = { type, from: tokens.length };
      tokens.push({
        start,
        end: text.length,
        form,
        lemma: lemmaOf(form, upos, xpos),
        upos,
        xpos,
        head: Number(head) - 1,
        deprel,
      });
      if (close === ')' && open) {
        const first = tokens[open.from]?.start ?? start;
        names.push({
          ...open,
          to: tokens.length,
          sentence: sentences.length,
          start: first,
          end: text.length,
        });
        open = undefined;
      }
    }
    sentences.push({ start: tokens[0]?.start ?? 0, end: text.length, tokens });
  }
  return { text, sentences, names };
}
