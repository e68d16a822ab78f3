import type { Language, Sentence } from './analysis.ts';
import { parseWords } from './analyse.ts';
import {
  type ConlluRange,
  type ConlluSentence,
  type ConlluWord,
  readConllu,
  spacesAfter,
  writeConllu,
} from './conllu.ts';
import { isClitic } from './contractions.ts';
import { lemmaOf } from './lemma.ts';
import type { SyntaxModel } from './tagging.ts';
import { flatMap } from '../text/flat-map.ts';

/** What `demarche parse TEXT` prints: the text's sentences, words, tags and trees as CoNLL-U. */
export function textToConllu(text: string, language: Language): string {
  const { sentences } = language.analyse(text);
  return writeConllu(
    sentences.map((sentence, index) => toConllu(text, sentence, sentences[index + 1], index)),
  );
}

/** What `demarche parse --conllu FILE` prints: the file's sentences and words with our tags, lemmas, heads and relations. */
export function reparseConllu(file: string, model: SyntaxModel): string {
  return writeConllu(readConllu(file).map((sentence) => reparse(sentence, model)));
}

/** The sentence with our tags, lemmas, heads and relations in place of its own. */
export function reparse(sentence: ConlluSentence, model: SyntaxModel): ConlluSentence {
  const spaces = spacesAfter(sentence);
  const parsed = parseWords(
    sentence.words.map(({ form }, i) => ({ form, spaceBefore: i === 0 || spaces[i - 1] === true })),
    model,
  );
  const words = sentence.words.map((word, i): ConlluWord => {
    const upos = parsed.upos[i] ?? 'X';
    const xpos = parsed.xpos[i] ?? 'FW';
    return {
      form: word.form,
      lemma: lemmaOf(word.form, upos, xpos),
      upos,
      xpos,
      feats: '_',
      head: parsed.heads[i] ?? -1,
      deprel: parsed.deprels[i] ?? 'dep',
      misc: word.misc,
    };
  });
  return { comments: sentence.comments, words, ranges: sentence.ranges };
}

function toConllu(
  text: string,
  sentence: Sentence,
  next: Sentence | undefined,
  index: number,
): ConlluSentence {
  const { tokens } = sentence;
  const glued = (i: number): boolean => tokens[i]?.end === (tokens[i + 1] ?? next?.tokens[0])?.start;
  const ranges: ConlluRange[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let to = from + 1;
    while (to < tokens.length && glued(to - 1) && isPieceOf(sentence, to)) to++;
    const first = tokens[from];
    const last = tokens[to - 1];
    if (to === from + 1 || first === undefined || last === undefined) continue;
    ranges.push({
      from,
      to,
      form: text.slice(first.start, last.end),
      misc: glued(to - 1) ? 'SpaceAfter=No' : '_',
    });
    from = to - 1;
  }
  const inside = new Set(
    flatMap(ranges, ({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const words = tokens.map((token, i): ConlluWord => {
    const misc = glued(i) && !inside.has(i) ? 'SpaceAfter=No' : '_';
    return {
      form: token.form,
      lemma: token.lemma,
      upos: token.upos,
      xpos: token.xpos,
      feats: '_',
      head: token.head,
      deprel: token.deprel,
      misc,
    };
  });
  const comments = [
    `# sent_id = ${index + 1}`,
    `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')}`,
  ];
  return { comments, words, ranges };
}

/** Whether the token, glued to the one before it, makes one written word with it ("do|n't", "years|'"). */
function isPieceOf(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  const before = sentence.tokens[index - 1];
  if (token === undefined || before === undefined || before.upos === 'PUNCT') return false;
  return token.upos !== 'PUNCT' && (token.xpos === 'POS' || isClitic(token.form));
}
