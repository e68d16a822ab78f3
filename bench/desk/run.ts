// How long the desk keeps a reader waiting: tasks of the page's main thread over a ledger of 100,000 lines, and from a key to what it shows.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium, NO_CHROMIUM } from '../../test/browser/chromium.ts';
import { serveManyRows } from '../../test/browser/many-rows.ts';
import { serveSample } from '../../test/browser/serve-sample.ts';
import { table } from '../language/table.ts';
import { heading } from '../time/run.ts';
import { Interactions } from './interactions.ts';
import type { Interaction } from './interactions.ts';
import { longestTask } from './tracing.ts';

const LINES = 100_000;
const LONGEST = 50;
const PAINT = 100;
const VIEW = { viewport: { width: 1440, height: 900 }, acceptDownloads: true };

export async function benchDesk(out: string): Promise<void> {
  const path = findChromium();
  if (path === undefined) throw new Error(NO_CHROMIUM);
  const server = await serveSample();
  const browser = await launchChromium(path);
  try {
    const long = await longLedger(browser, server.url);
    const quick = await interactions(browser, server.url);
    const load = loadavg().map((one) => one.toFixed(1)).join(', ');
    const parts = [
      heading('The desk', 'desk'),
      `Chromium ${browser.version()} without a screen, 1440 × 900. Load of the machine over 1, 5 and 15 minutes: ${load} (2 cores): where it is above 2, the clock tells of the others too, and processor time is what the desk costs.`,
      table(`## A ledger of ${LINES.toLocaleString('en-GB')} lines: the longest task of the page, ms`, ['', 'processor', 'clock', 'asked'], long),
      table(`## From a key or a click to what it shows, ms, ${quick.count} interactions`, ['', 'times', 'clock, p50', 'clock, p95', 'processor, p50', 'processor, p95', 'asked of p95'], quick.rows),
      'Clock: Event Timing, in steps of 8 ms, nothing under 16. Processor: all that the page’s main thread does within 250 ms of the key, the answers of the server and what they draw included.',
    ];
    const text = parts.map((part) => part.trim()).join('\n\n');
    console.log(text);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'desk.md'), `${text}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
} // prettier-ignore

/** Rows of a table: what was done, and the longest task in it. */
async function longLedger(browser: Browser, url: string): Promise<string[][]> {
  const context = await browser.newContext(VIEW);
  const page = await context.newPage();
  await serveManyRows(page, LINES);
  await page.goto(new URL('/ledgers/statement?sort=-origins', url).href);
  await page.locator('.count-line', { hasText: /^100,000 lines$/ }).waitFor({ timeout: 300_000 });
  await page.locator('.ledger-row a').first().focus();
  const rows: string[][] = [];
  const during = async (name: string, act: () => Promise<void>): Promise<void> => {
    const { processor, clock } = await longestTask(browser, page, act);
    rows.push([name, processor.toFixed(0), clock.toFixed(0), `≤ ${LONGEST}`]);
  };
  const key = (keys: string, times: number) => async (): Promise<void> => {
    for (let turn = 0; turn < times; turn++) {
      await page.keyboard.press(keys);
      await page.waitForTimeout(120);
    }
  };
  await page.mouse.move(700, 500);
  await during('scrolling by the wheel, 200 steps', async () => {
    for (let step = 0; step < 200; step++) await page.mouse.wheel(0, 240);
    await page.waitForTimeout(300);
  });
  await during('line after line, 60 times j', key('j', 60));
  await during('page after page, 20 times', key('PageDown', 20));
  await during('to the end and back, 5 times', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await key('End', 1)();
      await key('Home', 1)();
    }
  });
  await during('to other places by the bar, 10 times', async () => {
    for (let turn = 1; turn <= 10; turn++) {
      await page.locator('.ledger-scroll').evaluate((list, at) => list.scrollTo({ top: (list.scrollHeight * at) / 11 }), turn);
      await page.waitForTimeout(150);
    }
  });
  const ordered = () => page.locator('.ledger-body:not([aria-busy=true])').waitFor({ timeout: 120_000 });
  await during('sorting by the next column', async () => {
    await page.keyboard.press('s');
    await page.waitForTimeout(300);
    await ordered();
  });
  await during('CSV of all', async () => {
    const file = page.waitForEvent('download', { timeout: 120_000 });
    await page.keyboard.press('e');
    await file;
  });
  await during('narrowing to one of eight speakers', async () => {
    await page.evaluate(() => history.pushState(null, '', `${location.pathname}?by=Russia&sort=-origins`));
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    await page.locator('.count-line', { hasText: /^12,500 lines$/ }).waitFor({ timeout: 120_000 });
  });
  await context.close();
  return rows;
} // prettier-ignore

/** What is done on the five screens, by sort. */
async function interactions(browser: Browser, url: string): Promise<{ rows: string[][]; count: number }> {
  const context = await browser.newContext(VIEW);
  const page = await context.newPage();
  const timed = await Interactions.of(page);
  const key = (keys: string) => (): Promise<void> => page.keyboard.press(keys);
  const at = async (path: string, shown: string): Promise<void> => {
    await page.goto(new URL(path, url).href);
    await page.locator(shown).first().waitFor();
    await page.waitForTimeout(1500);
  };
  await at('/ledgers/demand', '.ledger-row a');
  await timed.time('a line on', 20, key('j'));
  for (let turn = 0; turn < 10; turn++) {
    await timed.time('open the evidence', 1, key('Enter'));
    await timed.time('the next line with its evidence', 1, key('j'));
    await timed.time('close the evidence', 1, key('Escape'));
  }
  const tabs = page.locator('.tabs a');
  await timed.time('another ledger', Math.min(10, await tabs.count()), (turn) => tabs.nth(turn).click());
  await at('/ledgers/demand', '.ledger-row a');
  await timed.time('filter by status', 10, () => page.getByRole('button', { name: 'answered', exact: true }).click());
  await timed.time('list and matrix', 10, key('v'));
  await at('/?as_of=2022-02-12', '.situation [data-line]');
  await timed.time('a day back', 15, key('['));
  await timed.time('a day on', 15, key(']'));
  await timed.time('open and close the search', 10, async () => {
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
  });
  await page.keyboard.press('/');
  await timed.time('a letter of a search', 20, (turn) => page.keyboard.press('minor incursion again'[turn] ?? 'a'));
  await page.keyboard.press('Escape');
  await timed.time('another screen', 20, async (turn) => {
    await page.keyboard.press('g');
    await page.keyboard.press('lcrbs'[turn % 5] ?? 's');
  });
  await at('/chronology?view=timeline', '.picture');
  await timed.time('larger and smaller, timeline', 20, (turn) => page.keyboard.press(turn % 2 === 0 ? '+' : '-'));
  await at('/brief?as_of=2022-01-27&since=2022-01-26T18:00Z', '.brief-words');
  await page.locator('.brief-words').nth(1).focus();
  await timed.time('move a sentence', 10, (turn) => page.keyboard.press(turn % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp'));
  await timed.time('write a sentence', 10, (turn) => page.keyboard.press(turn % 2 === 0 ? 'Enter' : 'Escape'));
  await context.close();
  const rows = [...timed.bySort].map(([sort, all]) => rowOf(sort, all));
  const every = [...timed.bySort.values()].flat();
  return { rows: [...rows, rowOf('all', every)], count: every.length };
} // prettier-ignore

function rowOf(sort: string, all: readonly Interaction[]): string[] {
  const share = (of: (one: Interaction) => number, part: number): string => {
    const sorted = all.map(of).toSorted((a, b) => a - b);
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0);
  };
  const clock = ({ clock }: Interaction): number => clock;
  const processor = ({ processor }: Interaction): number => processor;
  return [
    sort,
    String(all.length),
    share(clock, 0.5),
    share(clock, 0.95),
    share(processor, 0.5),
    share(processor, 0.95),
    `≤ ${PAINT}`,
  ];
}
