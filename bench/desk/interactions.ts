import type { CDPSession, Page } from 'playwright-core';

/** Milliseconds from a key or a click to what it made the page show. */
export interface Interaction {
  /** As the browser tells it (Event Timing, in steps of 8); 0 = under 16. */
  readonly clock: number;
  /** Processor time of the page's main thread, until the page is at rest again. */
  readonly processor: number;
}

/** Milliseconds for which a page is let come to rest between interactions. */
const REST = 250;

/** Times one interaction at a time. */
export class Interactions {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly bySort: Map<string, Interaction[]> = new Map();

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<Interactions> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(() => {
      const seen: number[] = [];
      Reflect.set(globalThis, 'interactions', seen);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (Reflect.get(entry, 'interactionId') !== 0) seen.push(entry.duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    return new Interactions(page, session);
  }

  /** Does something so many times and keeps what each took. */
  async time(sort: string, times: number, act: (turn: number) => Promise<void>): Promise<void> {
    const own = this.bySort.get(sort) ?? [];
    this.bySort.set(sort, own);
    for (let turn = 0; turn < times; turn++) {
      await this.#page.evaluate(() => Reflect.get(globalThis, 'interactions').splice(0));
      const before = await this.#processorTime();
      await act(turn);
      await this.#page.waitForTimeout(REST);
      const processor = (await this.#processorTime()) - before;
      const seen: number[] = await this.#page.evaluate(() => Reflect.get(globalThis, 'interactions'));
      own.push({ clock: Math.max(0, ...seen), processor });
    }
  }

  async #processorTime(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  }
}
