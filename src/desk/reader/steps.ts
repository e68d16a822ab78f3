import type { Span } from '../api.ts';
import { spanCovering } from './arrange.ts';
import type { Arrangement, Entry } from './arrange.ts';

/** What is selected in a report: an item, a sentence, or a sentence with its first item. */
export interface Selection {
  readonly item?: string | undefined;
  /** Offset in the sentence. */
  readonly at?: number | undefined;
}

/** The item after what is selected, or before it; from nothing, the first or the last. Undefined where there is no other. */
export function nextItem({ shown, byId }: Arrangement, { item, at }: Selection, step: 1 | -1): Entry | undefined {
  const from = item === undefined ? undefined : byId.get(item);
  if (from !== undefined) return shown[shown.indexOf(from) + step];
  if (at === undefined) return shown.at(step === 1 ? 0 : -1);
  return step === 1
    ? shown.find(({ item }) => item.cite.start >= at)
    : shown.findLast(({ item }) => item.cite.start < at);
} // prettier-ignore

/** The sentence after what is selected, or before it, whether it gave something or not. */
export function nextSentence(arrangement: Arrangement, { item, at }: Selection, step: 1 | -1): Span | undefined {
  const { sentences, byId } = arrangement;
  const from = at ?? (item === undefined ? undefined : byId.get(item)?.item.cite.start);
  if (from === undefined) return sentences.at(step === 1 ? 0 : -1);
  const here = spanCovering(sentences, from);
  if (here !== -1) return sentences[here + step];
  return step === 1
    ? sentences.find(({ start }) => start > from)
    : sentences.findLast(({ end }) => end <= from);
} // prettier-ignore

/** The first of the items shown that stands in a sentence. */
export function firstIn({ shown }: Arrangement, { start, end }: Span): Entry | undefined {
  return shown.find(({ item }) => item.cite.start >= start && item.cite.start < end);
}
