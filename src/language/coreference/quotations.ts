import { findQuotations as findQuotedSpans } from '../../text/quotations.ts';
import type { Sentence, Token } from '../analysis.ts';
import { isSayingLemma } from '../saying.ts';
import { subjectOf } from '../grammar.ts';
import { type Tree } from '../tree.ts';

/** A place in the analysis: a token of a sentence. */
export interface TokenPlace {
  readonly sentence: number;
  readonly token: number;
}

/** Words between quotation marks, without the marks; it may run over several sentences. `to` is its last token, inclusive. */
export interface Quotation {
  readonly from: TokenPlace;
  readonly to: TokenPlace;
  /** The head of the noun, name or pronoun whose words they are, where the grammar shows it. */
  readonly speaker?: TokenPlace;
}

/** The quotations of a text, in order, with their speakers. */
export function findQuotations(
  text: string,
  sentences: readonly Sentence[],
  trees: readonly Tree[],
): Quotation[] {
  const spans = quotedSpans(text, sentences);
  const found: Quotation[] = [];
  const outside = (place: TokenPlace): boolean => quotationAt(spans, place) < 0;
  for (const span of spans) {
    const speaker = speakerOf(span, trees, outside) ?? inherited(span, found, trees, outside);
    found.push(speaker === undefined ? span : { ...span, speaker });
  }
  return found;
}

/** Index of the quotation that a token stands in, -1 where it stands in none. `quotations` are in text order. */
export function quotationAt(quotations: readonly Quotation[], place: TokenPlace): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const quotation = quotations[middle];
    if (quotation === undefined) break;
    if (compare(place, quotation.from) < 0) high = middle;
    else if (compare(quotation.to, place) < 0) low = middle + 1;
    else return middle;
  }
  return -1;
}

function compare(a: TokenPlace, b: TokenPlace): number {
  return a.sentence - b.sentence || a.token - b.token;
}

/** The first and last token of each stretch between quotation marks. */
function quotedSpans(text: string, sentences: readonly Sentence[]): Quotation[] {
  const spans: Quotation[] = [];
  let sentence = 0;
  let token = 0;
  const step = (): void => {
    token++;
    while (token >= (sentences[sentence]?.tokens.length ?? Infinity)) {
      sentence++;
      token = 0;
    }
  };
  for (const { start, end } of findQuotedSpans(text)) {
    while ((sentences[sentence]?.tokens[token]?.start ?? end) < start) step();
    const from = { sentence, token };
    let to: TokenPlace | undefined;
    while ((sentences[sentence]?.tokens[token]?.end ?? end + 1) <= end) {
      to = { sentence, token };
      step();
    }
    if (to) spans.push({ from, to });
  }
  return spans;
}

/** The subject of the verb of saying that stands nearest to the quotation in the sentences that it touches. */
function speakerOf(
  { from, to }: Quotation,
  trees: readonly Tree[],
  outside: (place: TokenPlace) => boolean,
): TokenPlace | undefined {
  let best: TokenPlace | undefined;
  let nearest = Infinity;
  for (const sentence of new Set([to.sentence, from.sentence])) {
    const tree = trees[sentence];
    if (tree === undefined) continue;
    for (const [token, word] of tree.tokens.entries()) {
      const reports = word.upos === 'VERB' && isSayingLemma(word.lemma);
      const according = word.lemma === 'accord' || word.form.toLowerCase() === 'according';
      if ((!reports && !according) || !outside({ sentence, token })) continue;
      const before = sentence === from.sentence && token < from.token ? from.token - token : Infinity;
      const after = sentence === to.sentence && token > to.token ? token - to.token : Infinity;
      const distance = Math.min(before, after);
      if (distance >= nearest) continue;
      const speaker = reports ? sayer(tree, token) : accordingTo(tree, token);
      if (speaker < 0 || !outside({ sentence, token: speaker })) continue;
      nearest = distance;
      best = { sentence, token: speaker };
    }
  }
  return best;
}

/** Who says: the subject, or, where the tree shows none, the name or noun right after the verb or right before it. */
function sayer(tree: Tree, verb: number): number {
  const subject = subjectOf(tree, verb);
  if (subject >= 0) return subject;
  for (const step of [1, -1]) {
    for (let i = verb + step; Math.abs(i - verb) < 6; i += step) {
      const token = tree.tokens[i];
      if (token === undefined || token.upos === 'VERB' || token.upos === 'ADP') break;
      if (isNominal(token)) return headWithin(tree, i, verb);
    }
  }
  return -1;
}

function accordingTo(tree: Tree, at: number): number {
  for (let i = at + 1; i < Math.min(at + 10, tree.tokens.length); i++) {
    const token = tree.tokens[i];
    if (token && isNominal(token)) return headWithin(tree, i, at);
  }
  return -1;
}

function isNominal(token: Token): boolean {
  return token.upos === 'PROPN' || token.upos === 'NOUN' || token.upos === 'PRON';
}

/** The top of the noun phrase of `token`, short of `verb`. */
function headWithin(tree: Tree, token: number, verb: number): number {
  let at = token;
  for (let step = 0; step < 8; step++) {
    const head = tree.tokens[at]?.head ?? -1;
    const governor = tree.tokens[head];
    if (governor === undefined || head === verb || !isNominal(governor)) return at;
    at = head;
  }
  return at;
}

/** A quotation that nobody is said to have said goes on from the one before, or belongs to who spoke in the sentence before. */
function inherited(
  { from }: Quotation,
  found: readonly Quotation[],
  trees: readonly Tree[],
  outside: (place: TokenPlace) => boolean,
): TokenPlace | undefined {
  const previous = found.at(-1);
  if (previous && from.sentence - previous.to.sentence <= 1) return previous.speaker;
  const sentence = from.sentence - 1;
  const tree = trees[sentence];
  if (tree === undefined) return undefined;
  const root = tree.tokens.findIndex((token) => token.head < 0);
  const said = tree.tokens[root];
  if (said === undefined || !isSayingLemma(said.lemma) || !outside({ sentence, token: root }))
    return undefined;
  const speaker = subjectOf(tree, root);
  return speaker < 0 ? undefined : { sentence, token: speaker };
}
