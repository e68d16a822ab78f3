import type { PassedOver as Predicate } from '../reader/explain.ts';
import type { ReadReport } from '../reader/pipeline.ts';
import type { PassedOver } from './adder.ts';

/** The sentences of a report that gave no item, with what each verb was passed over for, and the parts that were not read, in text order. */
export function passedOverIn({ items, passed = [], unread = [] }: ReadReport): PassedOver[] {
  const sentences = new Map<number, Predicate[]>();
  for (const one of passed) {
    const { start, end } = one.sentence;
    if (items.some(({ cite }) => cite.start < end && start < cite.end)) continue;
    const held = sentences.get(start);
    if (held === undefined) sentences.set(start, [one]);
    else held.push(one);
  }
  const told = [...sentences.values()].flatMap((predicates) => {
    const [first] = predicates;
    return first === undefined ? [] : [{ ...first.sentence, why: whyOf(predicates) }];
  });
  const rest = unread.map(({ start, end }) => ({
    start,
    end,
    why: 'Not read: what the report may cost was spent.',
  }));
  return [...told, ...rest].toSorted((a, b) => a.start - b.start);
}

/** “met” (meet) is not told as real; “said” is not in the lexicon. */
function whyOf(predicates: readonly Predicate[]): string {
  const parts = predicates.map(({ word, frame, reason, note }) => {
    const sense = frame === undefined || frame === word ? '' : ` (${frame})`;
    return `“${word}”${sense}: ${note === undefined ? reason : `${reason}, ${note}`}`;
  });
  return `${parts.join('; ')}.`;
}
