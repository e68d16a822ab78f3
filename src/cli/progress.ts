import type { Streams } from './outcome.ts';

/** Milliseconds between two lines where there is no terminal to draw a bar on. */
const NOW_AND_THEN = 10_000;
const WIDTH = 24;

/** Shows how far a long work is: a bar that is drawn over on a terminal, a line now and then elsewhere. */
export interface ProgressBar {
  show(done: number, words: string): void;
  /** Takes the bar away, so that what is said next stands on a line of its own. */
  clear(): void;
}

/** `total`: how much there is to do; `clock`: milliseconds. */
export function progressOf(total: number, streams: Streams, clock: () => number): ProgressBar {
  let last = clock();
  return {
    show(done, words) {
      const text = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}, ${words}`;
      if (streams.bar !== undefined) {
        const filled = total === 0 ? WIDTH : Math.min(WIDTH, Math.round((WIDTH * done) / total));
        streams.bar(`${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${text}`);
      } else if (clock() - last >= NOW_AND_THEN) {
        last = clock();
        streams.err(text);
      }
    },
    clear: () => streams.bar?.(''),
  };
}
