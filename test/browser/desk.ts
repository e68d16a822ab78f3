import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadAssets } from '../../src/server/assets.ts';
import { createDeskServer } from '../../src/server/desk-server.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { createReadingAdder } from '../../src/server/reading-adder.ts';
import { loadRules } from '../../src/store/load-rules.ts';
import { openStore } from '../../src/store/open.ts';
import { sampleStoreToWrite } from '../store/sample-store.ts';
import { NO_CHROMIUM, findChromium, launchChromium } from './chromium.ts';

/** `npm run build` puts the desk beside the compiled tests. */
const DESK = resolve(import.meta.dirname, '../../desk');
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core')), 'utf8');
const CHROMIUM = findChromium();
const REQUIRED = process.env['REQUIRE_BROWSER'] === '1';

/** Opens the desk at an address for `use`, and fails on anything that the browser complains of or asks elsewhere. */
export type AtDesk = (
  address: string,
  use: (page: Page, base: string) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** A suite in a browser, over a desk on a store of the sample that only it writes to. Skipped where there is no browser, unless one is required. */
export function deskSuite(name: string, body: (atDesk: AtDesk) => void): void {
  if (CHROMIUM === undefined && REQUIRED) {
    test(name, () => assert.fail(NO_CHROMIUM));
    return;
  }
  suite(name, { skip: CHROMIUM === undefined ? NO_CHROMIUM : false }, () => {
    let browser: Browser;
    let server: Listening;
    let close: () => Promise<void>;

    before(async () => {
      const store = openStore(await sampleStoreToWrite(), { rules: loadRules() });
      const closing = new AbortController();
      const reading = { coder: 'demarche test', now: () => '2022-03-01T00:00:00Z' };
      const adder = createReadingAdder({ store, ...reading });
      const app = createDeskServer({
        ...reading,
        store,
        adder,
        assets: loadAssets(DESK),
        version: 'test',
        closing: closing.signal,
      });
      server = await listen(app, { port: 0 });
      browser = await launchChromium(CHROMIUM ?? '');
      close = async () => {
        closing.abort();
        await browser.close();
        await server.close();
        await adder.close();
        await store.close();
      };
    });
    after(() => close());

    body(async (address, use, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // A refused request is logged by the browser; the desk says itself what it means.
        if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (!/^(?:data|blob):/.test(url) && !url.startsWith(server.url))
          complaints.push(`asked elsewhere: ${url}`);
      });
      try {
        await page.goto(new URL(address, server.url).href);
        await use(page, server.url);
        assert.deepEqual(complaints, []);
      } finally {
        await context.close();
      }
    });
  });
}

/**
 * Fails on whatever axe-core finds wrong with the page as it stands. `forced`: in forced colours, of whose contrast the browser takes care: what
 * axe-core reads there are the colours before they were forced.
 */
export async function assertAccessible(
  page: Page,
  state: string,
  { forced = false }: { readonly forced?: boolean } = {},
): Promise<void> {
  // The desk's own policy forbids scripts of others; a test's evaluation is not bound by it.
  await page.evaluate(AXE);
  const found = await page.evaluate(async (forcedColours): Promise<string[]> => {
    const axe: {
      run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    } = Reflect.get(globalThis, 'axe');
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: !forcedColours } },
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, forced);
  assert.deepEqual(found, [], state);
}
