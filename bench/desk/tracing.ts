import type { Browser, Page } from 'playwright-core';

/** The longest task of a page's main thread, in milliseconds: by the clock, and of processor time, which a busy machine does not lengthen. */
export interface Longest {
  readonly clock: number;
  readonly processor: number;
  readonly tasks: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task while something is done with a page. A frame is made in one task, and cannot be shorter than the longest. */
export async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<Longest> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await act();
  const events: readonly TraceEvent[] = JSON.parse((await browser.stopTracing()).toString('utf8')).traceEvents;
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, ph, pid, tid }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask' && main.has(`${pid} ${tid}`));
  const most = (of: (event: TraceEvent) => number | undefined): number => Math.max(0, ...tasks.map((task) => (of(task) ?? 0) / 1000));
  return { clock: most(({ dur }) => dur), processor: most(({ tdur }) => tdur), tasks: tasks.length };
} // prettier-ignore
