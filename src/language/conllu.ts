/** One syntactic word of a CoNLL-U sentence. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index of the governing word in the sentence; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

/** Words that are written as one ("don't" = "do" + "n't"); `from` and `to` are word indexes, half-open. */
export interface ConlluRange {
  readonly from: number;
  readonly to: number;
  readonly form: string;
  readonly misc: string;
}

export interface ConlluSentence {
  /** The comment lines, with their `#`. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly ranges: readonly ConlluRange[];
}

const UNKNOWN = '_';

/**
 * The sentences of a CoNLL-U file. Empty nodes and enhanced dependencies are not kept; a line that is not CoNLL-U, and
 * columns that are missing, are passed over or read as `_`. Never throws.
 */
export function readConllu(file: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let words: ConlluWord[] = [];
  let ranges: ConlluRange[] = [];
  const close = (): void => {
    if (words.length > 0) sentences.push({ comments, words, ranges });
    comments = [];
    words = [];
    ranges = [];
  };
  for (const raw of file.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') close();
    else if (line.startsWith('#')) comments.push(line);
    else {
      const columns = line.split('\t');
      const [id = '', form = UNKNOWN, lemma, upos, xpos, feats, head, deprel, , misc] = columns;
      const range = /^(\d+)-(\d+)$/u.exec(id);
      if (range)
        ranges.push({ from: Number(range[1]) - 1, to: Number(range[2]), form, misc: misc ?? UNKNOWN });
      else if (/^\d+$/u.test(id)) {
        words.push({
          form,
          lemma: lemma ?? UNKNOWN,
          upos: upos ?? UNKNOWN,
          xpos: xpos ?? UNKNOWN,
          feats: feats ?? UNKNOWN,
          head: governor(head),
          deprel: deprel ?? UNKNOWN,
          misc: misc ?? UNKNOWN,
        });
      }
    }
  }
  close();
  return sentences;
}

/** The sentences as a CoNLL-U file: every sentence ends with a blank line. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  let file = '';
  for (const sentence of sentences) {
    for (const comment of sentence.comments) file += `${comment}\n`;
    let next = 0;
    for (const [index, word] of sentence.words.entries()) {
      const range = sentence.ranges[next];
      if (range?.from === index) {
        file += `${range.from + 1}-${range.to}\t${range.form}\t_\t_\t_\t_\t_\t_\t_\t${range.misc}\n`;
        next++;
      }
      const { form, lemma, upos, xpos, feats, head, deprel, misc } = word;
      file += `${index + 1}\t${form}\t${lemma}\t${upos}\t${xpos}\t${feats}\t${head + 1}\t${deprel}\t_\t${misc}\n`;
    }
    file += '\n';
  }
  return file;
}

/** Whether white space stands after each word of the sentence; false inside a range, except as its last word has it. */
export function spacesAfter(sentence: ConlluSentence): boolean[] {
  const spaces = sentence.words.map((word) => !hasNoSpace(word.misc));
  for (const { from, to, misc } of sentence.ranges) {
    for (let i = from; i < to - 1; i++) spaces[i] = false;
    spaces[to - 1] = !hasNoSpace(misc);
  }
  return spaces;
}

function hasNoSpace(misc: string): boolean {
  return misc.includes('SpaceAfter=No');
}

/** The sentence as it was written, without white space at its ends. */
export function surfaceText(sentence: ConlluSentence): string {
  let text = '';
  let index = 0;
  let next = 0;
  while (index < sentence.words.length) {
    const range = sentence.ranges[next];
    const word = sentence.words[index];
    if (range?.from === index) {
      text += range.form + (hasNoSpace(range.misc) ? '' : ' ');
      index = Math.max(range.to, index + 1);
      next++;
    } else {
      text += `${word?.form ?? ''}${hasNoSpace(word?.misc ?? '') ? '' : ' '}`;
      index++;
    }
  }
  return text.trim();
}

/**
 * The raw text of a file of sentences: a blank line before each new document or paragraph, one space between all others
 * (none where the file says so).
 */
export function rawText(sentences: readonly ConlluSentence[]): string {
  let text = '';
  let glued = false;
  for (const sentence of sentences) {
    const opens = sentence.comments.some((comment) => /^#\s*new(?:doc|par)\b/u.test(comment));
    if (text !== '') text += opens ? '\n\n' : glued ? '' : ' ';
    text += surfaceText(sentence);
    glued = spacesAfter(sentence).at(-1) === false;
  }
  return `${text}\n`;
}

function governor(column: string | undefined): number {
  const head = Number.parseInt(column ?? '0', 10);
  return head > 0 ? head - 1 : -1;
}
