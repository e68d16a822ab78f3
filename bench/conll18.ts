// The CoNLL-2018 evaluation of a parse against a treebank: our own writing of its rules.
import type { ConlluSentence, ConlluWord } from '../src/language/conllu.ts';

/** Right, in the gold file, in ours: what precision, recall and F1 are made of. */
export interface Count {
  readonly correct: number;
  readonly gold: number;
  readonly system: number;
}

export type Metric =
  | 'Tokens'
  | 'Sentences'
  | 'Words'
  | 'UPOS'
  | 'XPOS'
  | 'Lemmas'
  | 'UAS'
  | 'LAS'
  | 'CLAS'
  | 'LAS without punctuation';

export interface Evaluation {
  readonly metrics: Readonly<Record<Metric, Count>>;
  /** Labelled attachment by relation (without subtype). */
  readonly relations: ReadonlyMap<string, Count>;
}

/** A word placed on the text: offsets count the characters that are not white space. */
interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly inRange: boolean;
  readonly word: ConlluWord;
  /** Index of the governing word in the whole file, -1 for a root. */
  readonly parent: number;
}

interface Placed {
  readonly characters: string;
  readonly sentences: readonly string[];
  readonly tokens: readonly string[];
  readonly words: readonly PlacedWord[];
}

const CONTENT = new Set(
  'nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse nmod appos nummod acl amod conj fixed flat compound list parataxis orphan goeswith reparandum root dep'.split(
    ' ',
  ),
);

/** F1 in per cent; 0 where there is nothing to find. */
export function f1({ correct, gold, system }: Count): number {
  return gold + system === 0 ? 0 : (200 * correct) / (gold + system);
}

/** Scores `system` against `gold`; throws a RangeError where the two are not the same text, white space aside. */
export function evaluate(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): Evaluation {
  const ours = place(system);
  const theirs = place(gold);
  if (ours.characters !== theirs.characters) {
    throw new RangeError(`texts differ at character ${firstDifference(ours.characters, theirs.characters)}`);
  }
  const pairs = align(theirs.words, ours.words);
  const goldOf = new Map(pairs.map(([g, s]) => [s, g]));

  const score = (
    counted: (word: ConlluWord) => boolean,
    right: (g: PlacedWord, s: PlacedWord) => boolean,
  ): Count => ({
    correct: pairs.filter(([g, s]) => {
      const goldWord = theirs.words[g];
      const ourWord = ours.words[s];
      return goldWord && ourWord && counted(goldWord.word) && right(goldWord, ourWord);
    }).length,
    gold: theirs.words.filter(({ word }) => counted(word)).length,
    system: ours.words.filter(({ word }) => counted(word)).length,
  });
  const all = (): boolean => true;
  const sameHead = (g: PlacedWord, s: PlacedWord): boolean =>
    s.parent < 0 ? g.parent < 0 : goldOf.get(s.parent) === g.parent && g.parent >= 0;
  const attached = (g: PlacedWord, s: PlacedWord): boolean =>
    sameHead(g, s) && relation(g.word) === relation(s.word);

  const relations = new Map<string, Count>();
  for (const name of new Set(theirs.words.map(({ word }) => relation(word)))) {
    relations.set(
      name,
      score((word) => relation(word) === name, attached),
    );
  }
  return {
    relations,
    metrics: {
      Tokens: common(theirs.tokens, ours.tokens),
      Sentences: common(theirs.sentences, ours.sentences),
      Words: score(all, all),
      UPOS: score(all, (g, s) => g.word.upos === s.word.upos),
      XPOS: score(all, (g, s) => g.word.xpos === s.word.xpos),
      Lemmas: score(all, (g, s) => g.word.lemma === '_' || g.word.lemma === s.word.lemma),
      UAS: score(all, sameHead),
      LAS: score(all, attached),
      CLAS: score((word) => CONTENT.has(relation(word)), attached),
      'LAS without punctuation': score((word) => word.upos !== 'PUNCT', attached),
    },
  };
}

/** Where sentences end: boundaries found, whatever lies between them (`Sentences` asks for both ends of each). */
export function boundaries(gold: readonly ConlluSentence[], system: readonly ConlluSentence[]): Count {
  const ends = (sentences: readonly ConlluSentence[]): string[] =>
    place(sentences).sentences.map((span) => span.split('-')[1] ?? '');
  return common(ends(gold), ends(system));
}

function relation({ deprel }: ConlluWord): string {
  return deprel.split(':', 1)[0] ?? deprel;
}

function place(sentences: readonly ConlluSentence[]): Placed {
  const characters: string[] = [];
  const spans: string[] = [];
  const tokens: string[] = [];
  const words: PlacedWord[] = [];
  let at = 0;
  const advance = (form: string): number => {
    const letters = form.replace(/\s/gu, '');
    characters.push(letters);
    const start = at;
    at += letters.length;
    tokens.push(`${start}-${at}`);
    return start;
  };
  for (const sentence of sentences) {
    const opening = at;
    const base = words.length;
    const parent = ({ head }: ConlluWord): number => (head < 0 ? -1 : base + head);
    let index = 0;
    while (index < sentence.words.length) {
      const first = index;
      const range = sentence.ranges.find(({ from }) => from === first);
      const to = range ? Math.min(range.to, sentence.words.length) : index + 1;
      const start = advance(range?.form ?? sentence.words[index]?.form ?? '');
      for (const word of sentence.words.slice(index, to)) {
        words.push({ start, end: at, inRange: range !== undefined, word, parent: parent(word) });
      }
      index = Math.max(to, index + 1);
    }
    spans.push(`${opening}-${at}`);
  }
  return { characters: characters.join(''), sentences: spans, tokens, words };
}

/** Pairs of indexes (gold, system) of words that are the same: by their place, inside written words of several parts by their forms. */
function align(gold: readonly PlacedWord[], system: readonly PlacedWord[]): [number, number][] {
  const pairs: [number, number][] = [];
  let g = 0;
  let s = 0;
  for (;;) {
    const a = gold[g];
    const b = system[s];
    if (a === undefined || b === undefined) return pairs;
    if (a.inRange || b.inRange) {
      const [fromG, fromS, toG, toS] = wholeRange(gold, system, g, s);
      const found = longestCommon(gold.slice(fromG, toG), system.slice(fromS, toS));
      pairs.push(...found.map(([x, y]): [number, number] => [fromG + x, fromS + y]));
      g = toG;
      s = toS;
    } else if (a.start === b.start && a.end === b.end) pairs.push([g++, s++]);
    else if (a.start <= b.start) g++;
    else s++;
  }
}

/** The words of both sides that a written word of several parts covers, and whatever overlaps with those. */
function wholeRange(
  gold: readonly PlacedWord[],
  system: readonly PlacedWord[],
  g: number,
  s: number,
): [number, number, number, number] {
  let fromG = g;
  let fromS = s;
  const a = gold[g];
  const b = system[s];
  let end = 0;
  if (a?.inRange) {
    end = a.end;
    if (b && !b.inRange && b.start < a.start) fromS++;
  } else if (a && b) {
    end = b.end;
    if (a.start < b.start) fromG++;
  }
  let toG = fromG;
  let toS = fromS;
  for (;;) {
    const nextG = gold[toG];
    const nextS = system[toS];
    const insideG = nextG !== undefined && nextG.start < end;
    const insideS = nextS !== undefined && nextS.start < end;
    if (!insideG && !insideS) return [fromG, fromS, toG, toS];
    if (nextG && (nextS === undefined || nextG.start <= nextS.start)) {
      if (nextG.inRange) end = Math.max(end, nextG.end);
      toG++;
    } else if (nextS) {
      if (nextS.inRange) end = Math.max(end, nextS.end);
      toS++;
    }
  }
}

function longestCommon(gold: readonly PlacedWord[], system: readonly PlacedWord[]): [number, number][] {
  const same = (g: number, s: number): boolean =>
    gold[g]?.word.form.toLowerCase() === system[s]?.word.form.toLowerCase();
  const lengths = gold.concat(gold.slice(0, 1)).map(() => Array.from({ length: system.length + 1 }, () => 0));
  const lengthAt = (g: number, s: number): number => lengths[g]?.[s] ?? 0;
  for (let g = gold.length - 1; g >= 0; g--) {
    for (let s = system.length - 1; s >= 0; s--) {
      const row = lengths[g];
      if (row)
        row[s] = same(g, s) ? 1 + lengthAt(g + 1, s + 1) : Math.max(lengthAt(g + 1, s), lengthAt(g, s + 1));
    }
  }
  const pairs: [number, number][] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    if (same(g, s)) pairs.push([g++, s++]);
    else if (lengthAt(g, s) === lengthAt(g + 1, s)) g++;
    else s++;
  }
  return pairs;
}

function common(gold: readonly string[], system: readonly string[]): Count {
  const known = new Set(gold);
  return { correct: system.filter((one) => known.has(one)).length, gold: gold.length, system: system.length };
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}
