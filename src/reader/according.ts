import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { actorsAt } from './actors.ts';
import type { Cue } from './cues.ts';
import { caseOf } from './nominal.ts';
import { quotationAround, type Reading, sentenceAt } from './reading.ts';

/** "According to the ministry, …": the rest of its clause is said by the ministry. */
export function accordingTo(reading: Reading, sentence: number, tree: Tree): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < tree.tokens.length; index++) {
    const token = tokenAt(tree, index);
    const source = /^according$/i.test(token.form)
      ? isRelation(token.deprel, 'case')
        ? token.head
        : childBy(tree, index, 'obl', 'nmod')
      : tellerIn(tree, index);
    if (source === undefined || source < 0 || quotationAround(reading, token)) continue;
    const phrase = new Set(yieldOf(tree, /^according$/i.test(token.form) ? source : index));
    const clauses = [...ancestorsOf(tree, source)].filter((above) =>
      sentenceAt(reading, sentence).clauses.has(above),
    );
    const over = closesSentence(tree, index, phrase) ? clauses.at(-1) : clauses[0];
    const speakers = actorsAt(reading, { sentence, index: source });
    if (over === undefined || speakers.length === 0) continue;
    cues.push({
      sentence,
      head: source,
      verb: 'according to',
      sayings: ['say'],
      speakers,
      speaker: source,
      content: yieldOf(
        tree,
        over,
        (at) => phrase.has(at) || (tokenAt(tree, at).head === over && tokenAt(tree, at).deprel === 'conj'),
      ),
      extent: spanOfTokens(tree, [...phrase]),
    });
  }
  return cues;
}

/** ", according to the ministry." at the end of a sentence gives all of it, whatever clause the parser hung it on. */
function closesSentence(tree: Tree, index: number, phrase: ReadonlySet<number>): boolean {
  const after = tree.tokens.slice(Math.max(...phrase) + 1);
  return tree.tokens[index - 1]?.form === ',' && after.every(({ upos }) => upos === 'PUNCT');
}

/** "In the words of the minister", "by the army's account", "in Hanoi's version": whose telling it is. */
function tellerIn(tree: Tree, index: number): number | undefined {
  const { lemma, form, deprel } = tokenAt(tree, index);
  if (!isRelation(deprel, 'obl')) return undefined;
  const of = caseOf(tree, index);
  if (/^words$/i.test(form) && of === 'in') return childrenBy(tree, index, 'nmod').find((at) => caseOf(tree, at) === 'of' || tokenAt(tree, at).deprel === 'nmod:poss');
  if (!(/^(?:account|reckoning|telling)$/.test(lemma) && /^(?:by|in)$/.test(of)) && !(/^(?:version|telling|account)$/.test(lemma) && of === 'in')) return undefined;
  return childBy(tree, index, 'nmod:poss');
} // prettier-ignore
