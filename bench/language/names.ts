// Scores names as exact spans against UNER.
import type { Count } from '../conll18.ts';
import type { TaggedSentence } from '../treebanks.ts';
import type { SyntaxModel } from '../../src/language/tagging.ts';
import { parseWords } from '../../src/language/analyse.ts';

export type NameType = 'PER' | 'ORG' | 'LOC';

/** By type and, under `all`, together. Tags other than the three are not names here. */
export function scoreNames(
  sentences: readonly TaggedSentence[],
  spaced: (sentence: TaggedSentence) => readonly boolean[],
  model: SyntaxModel,
): ReadonlyMap<NameType | 'all', Count> {
  const counts = new Map<NameType | 'all', { correct: number; gold: number; system: number }>();
  for (const type of ['all', 'PER', 'ORG', 'LOC'] as const)
    counts.set(type, { correct: 0, gold: 0, system: 0 });
  const add = (span: string, field: 'correct' | 'gold' | 'system'): void => {
    for (const type of ['all', span.split(' ')[0]]) {
      for (const [name, count] of counts) if (name === type) count[field]++;
    }
  };
  for (const sentence of sentences) {
    const gold = new Set(spansOf(sentence.tags));
    const spaces = spaced(sentence);
    const words = sentence.forms.map((form, i) => ({ form, spaceBefore: spaces[i] ?? true }));
    for (const span of gold) add(span, 'gold');
    for (const { type, from, to } of parseWords(words, model).names) {
      const span = `${type} ${from} ${to}`;
      add(span, 'system');
      if (gold.has(span)) add(span, 'correct');
    }
  }
  return counts;
}

/** `PER 3 5` for a person's name of the tokens 3 and 4. */
function spansOf(tags: readonly string[]): string[] {
  const spans: string[] = [];
  let from = -1;
  let type = '';
  for (const [i, tag] of [...tags, 'O'].entries()) {
    const goesOn = tag === `I-${type}` && from >= 0;
    if (!goesOn && from >= 0) {
      if (/^(?:PER|ORG|LOC)$/u.test(type)) spans.push(`${type} ${from} ${i}`);
      from = -1;
    }
    if (tag.startsWith('B-') || (tag.startsWith('I-') && !goesOn)) {
      from = i;
      type = tag.slice(2);
    }
  }
  return spans;
}
