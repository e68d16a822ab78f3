// How alike the copies of the set are: the share of word 3-grams that two reports of a story have in common.
import { Dice } from './random.ts';
import type { Made } from './syndicate.ts';

const SAMPLED = 3000;

/** The mean Jaccard index of the word 3-grams of two reports of one story, in per cent: story drawn first, then the pair. */
export function meanOverlap(made: readonly Made[]): number {
  const dice = new Dice(7);
  const stories = new Map<number, string[]>();
  for (const { story, report } of made) stories.set(story, [...(stories.get(story) ?? []), report.text]);
  const carried = [...stories.values()].filter((texts) => texts.length > 1);
  let sum = 0;
  for (let i = 0; i < SAMPLED; i++) {
    const [a = '', b = ''] = dice.shuffled(dice.pick(carried));
    sum += jaccard(gramsOf(a), gramsOf(b));
  }
  return (100 * sum) / SAMPLED;
}

function gramsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, i) => `${words[i] ?? ''} ${words[i + 1] ?? ''} ${word}`));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const gram of a) if (b.has(gram)) both++;
  return both / Math.max(1, a.size + b.size - both);
}
