import { tokenAt } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import type { Act, Passed } from './act.ts';
import { type Frame, frameName } from './frames/frame.ts';
import { headsAt } from './frames/predicate.ts';
import type { Item } from './item.ts';
import { lastAtOrBefore, type Reading, treeAt, wordAt } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/**
 * Why a predicate gave no item. No sense fits: the lexicon knows the word, but what its rows need does not stand there. Not told
 * as real: it stands under an "if", a wish, a fear, a denial or a purpose.
 */
export type WhyPassed = Passed['reason'] | 'no sense fits' | 'not told as real' | 'no item of its own';

/** A predicate of a report that gave no item. Offsets point into the report's text. */
export interface PassedOver extends Span {
  /** The word as it stands in the text. */
  readonly word: string;
  /** The sentence in which it stands. */
  readonly sentence: Span;
  readonly reason: WhyPassed;
  /** The frame that was found for it, if any, by its name: `accuse`. */
  readonly frame?: string;
  /** Why the frame is not political, where the lexicon says so. */
  readonly note?: string;
}

/** The predicates that gave nothing, in text order: those without a frame or without a meaning, and acts of which no item came. */
export function passedOver(
  reading: Reading,
  acts: readonly Act[],
  passed: readonly Passed[],
  items: readonly Item[],
): PassedOver[] {
  const given = givenBySentence(reading, items);
  const idle = flatMap(acts, (act): (Pick<PassedOver, 'reason'> & Omit<Passed, 'reason'>)[] => {
    const { sentence, tree, index } = act.predicate;
    const found = given.get(sentence);
    if (found?.has(ruleOf(act)) || act.frame.items.some(({ kind }) => found?.has(kind))) return [];
    const { start, end } = tokenAt(tree, index);
    return [{ span: { start, end }, frame: act.frame, reason: reasonOf(act) }];
  });
  return [...passed, ...idle]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span: { start, end }, frame, reason }): PassedOver => {
      const sentence = reading.spans[lastAtOrBefore(reading.spans, start, (span) => span.start)];
      return {
        start,
        end,
        word: reading.text.slice(start, end),
        sentence: { start: sentence?.start ?? start, end: sentence?.end ?? end },
        reason: reason === 'not in the lexicon' && hasSenses(reading, start) ? 'no sense fits' : reason,
        ...(frame ? { frame: frameName(frame) } : {}),
        ...(frame && reason === 'not political' ? noteOf(frame) : {}),
      };
    });
}

/** The kinds and rules of the items that touch each sentence, by its index. */
function givenBySentence(reading: Reading, items: readonly Item[]): ReadonlyMap<number, ReadonlySet<string>> {
  const given = new Map<number, Set<string>>();
  for (const { kind, rule, cite } of items) {
    const first = lastAtOrBefore(reading.spans, cite.start, ({ start }) => start);
    for (let at = first; (reading.spans[at]?.start ?? Infinity) < cite.end; at++) {
      given.set(at, (given.get(at) ?? new Set()).add(kind).add(rule));
    }
  }
  return given;
}

/** Whether the lexicon has rows for the verb at `start`, though none was taken. */
function hasSenses(reading: Reading, start: number): boolean {
  const word = wordAt(reading, start);
  if (word === undefined) return false;
  const { lexicon } = reading.coding;
  return headsAt(treeAt(reading, word.sentence), word.index).some(
    (head) => lexicon.framesOf(head, 'v').length > 0,
  );
}

/** What the lexicon says of why a frame is not political: its note, without those words. */
function noteOf({ note }: Frame): { readonly note?: string } {
  const why = note.replace(/^not political[:,]? ?/, '');
  return why === '' ? {} : { note: why };
}

/** The rule of the items that come of an act. */
function ruleOf({ frame }: Act): string {
  return `frame:${frameName(frame)}`;
}

function reasonOf({ by, to, hypothesis, realis }: Act): WhyPassed {
  if (by.length === 0 && to.length === 0) return 'no actor';
  return hypothesis !== undefined || realis !== 'actual' ? 'not told as real' : 'no item of its own';
}
