import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { NO_CHROMIUM, findChromium, launchChromium } from './chromium.ts';
import { serveSample, type ServedSample } from './serve-sample.ts';

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
    let server: ServedSample;
    let close: () => Promise<void>;

    before(async () => {
      server = await serveSample();
      browser = await launchChromium(CHROMIUM ?? '');
      close = async () => {
        await browser.close();
        await server.close();
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
