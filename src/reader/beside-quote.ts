import { tokenAt, type Tree } from '../language/tree.ts';
import type { Quotation } from '../text/quotations.ts';
import { quotationAround, type Reading, treeAt, wordAt } from './reading.ts';
import { sayingOf } from './saying.ts';

/** A speaker and a verb of saying that stand right behind a quotation. Numbers are token indexes of `sentence`. */
export interface Beside {
  readonly sentence: number;
  readonly verb: number;
  readonly speaker: number;
  /** The first and the last token of speaker and verb. */
  readonly from: number;
  readonly to: number;
}

const PHRASE_START = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
/** How many tokens a speaker with what describes him may have: "a deputy head of the council who asked not to be named". */
const LONGEST_SPEAKER = 24;

/**
 * `"…," an adviser who gave only his first name told us`, `"…," Tomas Vrba, head of the council, said`, `"…" predicted a diplomat`: behind the
 * mark that closes a quotation the order of words tells speaker and verb, whatever the parser made of the words within the marks.
 */
export function besideQuotation(reading: Reading, quotation: Quotation): Beside | undefined {
  const place = firstBehind(reading, quotation);
  if (place === undefined) return undefined;
  const { sentence, index: from } = place;
  const tree = treeAt(reading, sentence);
  if (isVerbOfSaying(tree, from)) {
    const speaker = headOf(tree, from + 1, tree.tokens.length);
    const opens = PHRASE_START.test(tree.tokens[from + 1]?.upos ?? '') && tree.tokens[from + 1]?.xpos !== 'PRP$';
    return speaker === undefined || !opens || ADDRESSED.test(tokenAt(tree, from).lemma) ? undefined : { sentence, verb: from, speaker, from, to: speaker };
  }
  const verb = verbAfterSpeaker(tree, from);
  const speaker = verb === undefined ? undefined : headOf(tree, from, verb);
  return verb === undefined || speaker === undefined ? undefined : { sentence, verb, speaker, from, to: verb };
} // prettier-ignore

/** Verbs with an addressee right behind them: who stands there is spoken to. */
const ADDRESSED = /^(?:tell|inform|assure|remind|warn|ask|urge|accuse)$/;

/** The first word behind the closing mark, where nothing but a comma stands between them and no sentence ended inside the marks. */
function firstBehind(reading: Reading, { end, outer }: Quotation): { sentence: number; index: number } | undefined {
  if (/\.\s*$/.test(reading.text.slice(end - 3, end))) return undefined;
  const gap = /^,?[ \t\u00a0]*/.exec(reading.text.slice(outer.end, outer.end + 4))?.[0].length ?? 0;
  const word = gap > 0 || /[,?!]$/.test(reading.text.slice(outer.start, end)) ? wordAt(reading, outer.end + gap) : undefined;
  const token = word && treeAt(reading, word.sentence).tokens[word.index];
  return token !== undefined && token.start - outer.end <= 3 && /\p{L}/u.test(token.form) ? word : undefined;
} // prettier-ignore

function isVerbOfSaying(tree: Tree, index: number): boolean {
  const { xpos, lemma } = tokenAt(tree, index);
  return /^(?:VBD|VBZ|VBP|VBN)$/.test(xpos) && sayingOf(lemma).length > 0;
}

/** The verb of saying of a speaker that begins at `from`, over an apposition, a relative clause or a phrase between them. */
function verbAfterSpeaker(tree: Tree, from: number): number | undefined {
  if (!PHRASE_START.test(tokenAt(tree, from).upos) || tokenAt(tree, from).xpos === 'PRP$' && tree.tokens[from + 1]?.upos === 'VERB') return undefined;
  let aside = false;
  for (let at = from + 1; at < tree.tokens.length && at - from <= LONGEST_SPEAKER; at++) {
    const { form, xpos, upos } = tokenAt(tree, at);
    if (/^[.;:!?"“”]$/.test(form)) return undefined;
    if (/^(?:who|which|whose|that)$/i.test(form) || form === ',') aside = true;
    if (isVerbOfSaying(tree, at) && isMainVerb(tree, from, at)) return at;
    if (!aside && (FINITE.test(xpos) || upos === 'SCONJ' || upos === 'CCONJ')) return undefined;
  }
  return undefined;
} // prettier-ignore

/** Not the verb of a relative clause, nor a participle that describes: what stands before it is closed, or has no "who". */
function isMainVerb(tree: Tree, from: number, verb: number): boolean {
  const before = tree.tokens.slice(from, verb);
  const relative = before.findLastIndex(({ form }) => /^(?:who|which|whose|that)$/i.test(form));
  if (relative < 0) return tokenAt(tree, verb).xpos !== 'VBN' || before.at(-1)?.form !== ',';
  // A relative clause has a verb of its own before this one, and its own subject is "who".
  return (
    before.slice(relative + 1).some(({ xpos }) => FINITE.test(xpos)) && tokenAt(tree, verb).xpos !== 'VBN'
  );
}

/** The last noun of the phrase that begins at `from`, before a preposition, a clause or a mark. */
function headOf(tree: Tree, from: number, to: number): number | undefined {
  let head: number | undefined;
  for (let index = from; index < to; index++) {
    const { upos, form, xpos } = tokenAt(tree, index);
    if (/^(?:ADP|VERB|AUX|SCONJ|CCONJ)$/.test(upos) && xpos !== 'VBN' && xpos !== 'VBG') break;
    if (/^(?:who|which|whose|that)$/i.test(form) && index > from) break;
    if (upos === 'PUNCT' && !/^[-–.'’]$/.test(form)) break;
    if (NOMINAL.test(upos) && xpos !== 'PRP$' && !/^['’]s?$/.test(tree.tokens[index + 1]?.form ?? '')) head = index;
    if (upos === 'ADV' && head !== undefined) break;
  }
  return head;
} // prettier-ignore

/** Whether a token stands in quotation marks that another one is outside of: it cannot be that one's subject. */
export function isInMarks(reading: Reading, tree: Tree, index: number, outside: number): boolean {
  const around = quotationAround(reading, tokenAt(tree, index));
  return around !== undefined && quotationAround(reading, tokenAt(tree, outside)) !== around;
}
