import { isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import type { Span } from '../../text/span.ts';

/** The noun with the words that describe it, as written, from behind the number on if that stands before it. */
export function phraseOf(text: string, tree: Tree, noun: number, core: Span): string {
  const end = tokenAt(tree, noun).end;
  let first = noun;
  while (first > 0 && describes(tree, first - 1, noun, core)) first--;
  return text.slice(tokenAt(tree, first).start, end).replaceAll(/\s+/g, ' ');
}

const NO_DESCRIPTION =
  /^(?:more|additional|other|further|extra|new|such|fresh|separate|different|all|same|many|several|few|strong)$/i;

/** Whether a token before a noun belongs to what it names. */
function describes(tree: Tree, index: number, noun: number, core: Span): boolean {
  const { start, end, form, upos, deprel } = tokenAt(tree, index);
  if (start < core.end && core.start < end) return false;
  if (upos === 'PUNCT' && (start === core.end || !/^[-–]$/.test(form))) return false;
  if (NO_DESCRIPTION.test(form) || upos === 'DET' || upos === 'NUM' || upos === 'ADP') return false;
  const within = upTo(tree, index).includes(noun);
  const plain = ['compound', 'amod', 'flat', 'punct', 'conj', 'cc', 'advmod', 'goeswith', 'nmod'].some(
    (relation) => isRelation(deprel, relation),
  );
  return within && plain && !isRelation(deprel, 'nmod:poss');
}

function upTo(tree: Tree, index: number): number[] {
  const up: number[] = [];
  for (let at = tokenAt(tree, index).head; at >= 0 && up.length < 8; at = tokenAt(tree, at).head) up.push(at);
  return up;
}
