import type { Analysis, AnalysisOptions, Language, Name, Sentence, Token } from './analysis.ts';
import { resolveEntities } from './coreference/resolve.ts';
import { NO_METONYMS } from './coreference/metonyms.ts';
import { lemmaOf } from './lemma.ts';
import { LONGEST } from './model/shape.ts';
import { cutGenitives, writesApostrophes } from './lost-apostrophes.ts';
import { splitSentences } from './sentences.ts';
import type { Parsed, SyntaxModel } from './tagging.ts';
import { tokenise } from './tokenise.ts';
import { isWrittenAsName, plainForm, type Word } from './word.ts';
import { flatMap } from '../text/flat-map.ts';

/** A reader of English that parses with `model`. */
export function createLanguage(model: SyntaxModel): Language {
  return { analyse: (text, options = {}) => analyse(text, model, options) };
}

function analyse(
  text: string,
  model: SyntaxModel,
  { metonyms = NO_METONYMS, deadline = () => false }: AnalysisOptions,
): Analysis {
  // Words come first: where a sentence ends is told by whole words (an abbreviation, a closing quotation mark), not by characters.
  const words = tokenise(text);
  // Sentences come before grammar, as the model reads one at a time.
  const groups = flatMap(splitSentences(text, words), pieces);
  const parses = until(deadline, groups, (group) => ({ group, parsed: parseWords(group, model) }));
  // Where the feed lost its apostrophes, names that were found tell genitives; only sentences that have one are parsed again.
  const stopped = parses.length < groups.length;
  const restored = stopped || writesApostrophes(text) ? parses : restoreGenitives(parses, model, deadline);
  const end = groups[restored.length]?.[0]?.start ?? text.length;
  const sentences: Sentence[] = [];
  const names: Name[] = [];
  for (const { group, parsed } of restored) {
    // Lemmas need the tags; names come with the tree.
    const sentence = sentenceOf(group, parsed);
    if (sentence === undefined) continue;
    names.push(...namesOf(sentence, sentences.length, parsed));
    sentences.push(sentence);
  }
  // Coreference reads trees and names of the whole text, or of what was read of it.
  const entities = resolveEntities({ text: text.slice(0, end), sentences, names }, metonyms);
  return { text, end, sentences, names, entities };
}

/** What `make` gives for each value, in order, until the deadline. */
function until<T, U>(deadline: () => boolean, values: readonly T[], make: (value: T) => U): U[] {
  const made: U[] = [];
  for (const value of values) {
    if (deadline()) break;
    made.push(make(value));
  }
  return made;
}

/** Parses words in the form that the model knows: invisible characters and kinds of apostrophe are none of its business. */
export function parseWords(words: readonly Pick<Word, 'form' | 'spaceBefore'>[], model: SyntaxModel): Parsed {
  return model.parse(words.map((word) => ({ form: plainForm(word.form), spaceBefore: word.spaceBefore })));
}

interface Parse {
  readonly group: readonly Word[];
  readonly parsed: Parsed;
}

function restoreGenitives(parses: readonly Parse[], model: SyntaxModel, deadline: () => boolean): Parse[] {
  const known = new Set(
    flatMap(parses, ({ group, parsed }) => parsed.names.map(({ to }) => group[to - 1]?.form ?? '')),
  );
  return until(deadline, parses, (parse) => {
    const group = cutGenitives(parse.group, known);
    return group === undefined ? parse : { group, parsed: parseWords(group, model) };
  });
}

/** A sentence of more words than the network takes in one piece is a table or worse, and is cut into pieces of that length. */
function pieces(group: Word[]): Word[][] {
  if (group.length <= LONGEST) return [group];
  const cut: Word[][] = [];
  for (let from = 0; from < group.length; from += LONGEST) cut.push(group.slice(from, from + LONGEST));
  return cut;
}

function sentenceOf(words: readonly Word[], parsed: Parsed): Sentence | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const tokens: Token[] = [];
  for (const { start, end, form } of words) {
    const i = tokens.length;
    const upos = parsed.upos[i] ?? 'X';
    const xpos = parsed.xpos[i] ?? 'FW';
    const lemma = lemmaOf(form, upos, xpos);
    const head = parsed.heads[i] ?? -1;
    const deprel = parsed.deprels[i] ?? 'dep';
    tokens.push({ start, end, form, lemma, upos, xpos, head, deprel });
  }
  return { start: first.start, end: last.end, tokens };
}

/** What the network found of a sentence, but for words without a capital ("frank" is no Frank). */
function namesOf(sentence: Sentence, index: number, parsed: Parsed): Name[] {
  return flatMap(parsed.names, ({ from, to, type }) => {
    const first = sentence.tokens[from];
    const last = sentence.tokens[to - 1];
    return first && last && sentence.tokens.slice(from, to).some(({ form }) => isWrittenAsName(form))
      ? [{ sentence: index, from, to, start: first.start, end: last.end, type }]
      : [];
  });
}
