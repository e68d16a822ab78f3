import { ancestorsOf, isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import type { Span } from '../../text/span.ts';

/** The noun with the words that describe it, as written, from behind the number on if that stands before it. */
export function phraseOf(text: string, tree: Tree, noun: number, core: Span): string {
  const end = tokenAt(tree, noun).end;
  let first = noun;
  while (first > 0 && describes(tree, first - 1, noun, core)) first--;
  return text.slice(tokenAt(tree, first).start, end).replaceAll(/\s+/g, ' ');
}

const NO_DESCRIPTION =
  /^(?:more|additional|other|further|extra|new|such|fresh|separate|different|all|same|many|several|few|strong|long|wide|deep|high|tall)$/i;

/** Whether a token before a noun belongs to what it names. */
function describes(tree: Tree, index: number, noun: number, core: Span): boolean {
  const { start, end, form, upos, deprel } = tokenAt(tree, index);
  if (start < core.end && core.start < end) return false;
  if (upos === 'PUNCT' && (start === core.end || !/^[-–]$/.test(form))) return false;
  if (NO_DESCRIPTION.test(form) || upos === 'DET' || upos === 'ADP') return false;
  if (upos === 'NUM' && tree.tokens[index - 1]?.xpos !== 'NNP') return false; // but "Leopard 2 tanks"
  const within = [...ancestorsOf(tree, index)].includes(noun);
  const plain = [
    'compound',
    'amod',
    'flat',
    'punct',
    'conj',
    'cc',
    'advmod',
    'goeswith',
    'nmod',
    'nummod',
  ].some((relation) => isRelation(deprel, relation));
  return within && plain && !isRelation(deprel, 'nmod:poss');
}
