import type { Span } from '../text/span.ts';
import { align, type ChangedWords } from './origins/align.ts';

/** A sentence of two reports: `here` is its place in the one that is looked at, `there` in the other. Half-open UTF-16 offsets. */
export type ComparedSentence =
  /** As it stands in the other, but for spelling, marks and other habits of the house. */
  | { readonly change: 'kept'; readonly here: Span; readonly there: Span }
  /** `words`: what the other has, and what stands here in its place. */
  | { readonly change: 'changed'; readonly here: Span; readonly there: Span; readonly words: readonly ChangedWords[] }
  /** The other has not got it. */
  | { readonly change: 'added'; readonly here: Span }
  /** Only the other has it. */
  | { readonly change: 'cut'; readonly there: Span }; // prettier-ignore

/**
 * Two reports of a story, sentence by sentence, in the order of the text that is looked at; what was cut stands after what it follows in
 * the other. The pages' own lines (bylines, "read more") are left out on both sides.
 */
export function comparedSentences(here: string, there: string): ComparedSentence[] {
  const { taken, added, dropped } = align(here, there);
  const own: (ComparedSentence & { here: Span })[] = [
    ...taken.map(({ copy, original, changes }) =>
      changes.length === 0
        ? { change: 'kept' as const, here: copy, there: original }
        : { change: 'changed' as const, here: copy, there: original, words: changes },
    ),
    ...added.map((span) => ({ change: 'added' as const, here: span })),
  ].toSorted((a, b) => a.here.start - b.here.start);
  const after = new Map<ComparedSentence | undefined, ComparedSentence[]>();
  for (const span of dropped) {
    const before = lastBefore(own, span);
    after.set(before, [...(after.get(before) ?? []), { change: 'cut', there: span }]);
  }
  return [...(after.get(undefined) ?? []), ...own.flatMap((one) => [one, ...(after.get(one) ?? [])])];
}

/** The sentence that is taken from the nearest before a place in the other text. */
function lastBefore(own: readonly ComparedSentence[], { start }: Span): ComparedSentence | undefined {
  let last: (ComparedSentence & { there: Span }) | undefined;
  for (const one of own) {
    if (!('there' in one) || one.there.start >= start) continue;
    if (last === undefined || one.there.start >= last.there.start) last = one;
  }
  return last;
}
