import type { Span } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import { lastAtOrBefore } from './reading.ts';

/** A stretch of the report's text that is told on somebody's word. */
export interface Voice {
  readonly span: Span;
  readonly speakers: readonly ActorRef[];
}

/** Who speaks where, for the readers of acts: says on whose word an act is told. */
export interface Voices {
  /** The speakers of the innermost voice that covers `span`; empty for the outlet's own. */
  over(span: Span): readonly ActorRef[];
}

export function voicesOf(voices: readonly Voice[]): Voices {
  const sorted = voices.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  // The furthest end of all voices up to each one: how far back a search for a covering voice has to go.
  const reach: number[] = [];
  for (const { span } of sorted) reach.push(Math.max(span.end, reach.at(-1) ?? 0));
  return {
    over(span) {
      for (let i = lastAtOrBefore(sorted, span.start, (voice) => voice.span.start); i >= 0; i--) {
        const voice = sorted[i];
        if (voice && voice.span.end >= span.end) return voice.speakers;
        if ((reach[i] ?? 0) < span.end) break;
      }
      return [];
    },
  };
}
