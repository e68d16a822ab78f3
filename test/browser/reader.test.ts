import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadAssets } from '../../src/server/assets.ts';
import { listen } from '../../src/server/listen.ts';
import type { Listening } from '../../src/server/listen.ts';
import {
  EARLIER,
  EVERY_KIND,
  QUOTED,
  SAID,
  SHIPS,
  STRAIT,
  TROOPS,
  UNDATED,
  sampleApp,
} from '../server/sample.ts';
import { NO_CHROMIUM, findChromium, launchChromium } from './chromium.ts';

/** `npm run build` puts the desk beside the compiled tests. */
const DESK = resolve(import.meta.dirname, '../../desk');
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core')), 'utf8');
const CHROMIUM = findChromium();
/** States of the Reader: name, address, and what shows that it is reached. */
const STATES = [
  ['nothing selected', '#/reader/strait-1', '.entry-link'],
  ['a doubtful item selected', `#/reader/strait-1?item=${TROOPS.id}`, '.details'],
  ['an item of two selected', `#/reader/strait-1?item=${SHIPS.id}`, '.details'],
  ['filtered and searched', '#/reader/strait-1?kinds=meeting&find=Marland', '.hit'],
  ['every kind', '#/reader/kinds?item=k-coding', '.details'],
  ['nothing found', '#/reader/strait-1?find=nowhere', '.notes .empty'],
  ['nothing understood', '#/reader/undated', '.notes .empty'],
  ['no such report', '#/reader/missing', '.state h1'],
] as const;
const REQUIRED = process.env['REQUIRE_BROWSER'] === '1';

if (CHROMIUM === undefined && REQUIRED) {
  test('the desk in a browser', () => assert.fail(NO_CHROMIUM));
} else {
  suite('the desk in a browser', { skip: CHROMIUM === undefined ? NO_CHROMIUM : false }, () => {
    let browser: Browser;
    let server: Listening;

    before(async () => {
      server = await listen(
        sampleApp({ assets: loadAssets(DESK), reports: [EARLIER, STRAIT, UNDATED, EVERY_KIND] }),
        { port: 0 },
      );
      browser = await launchChromium(CHROMIUM ?? '');
    });
    after(async () => {
      await browser.close();
      await server.close();
    });

    /** Opens the desk at `hash` for `use`, and fails on anything that the browser complains of. */
    async function atDesk(
      hash: string,
      use: (page: Page) => Promise<void>,
      options: BrowserContextOptions = {},
    ): Promise<void> {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // A refused request is logged by the browser; the desk says itself what it means.
        if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
          complaints.push(message.text());
        }
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) {
          complaints.push(`asked elsewhere: ${request.url()}`);
        }
      });
      try {
        await page.goto(server.url + hash);
        await use(page);
        assert.deepEqual(complaints, []);
      } finally {
        await context.close();
      }
    }

    test('a click on an item lights up its sentence', async () => {
      await atDesk('#/reader/strait-1', async (page) => {
        for (const { id, cite } of STRAIT.items) {
          await page.click(`.entry-link[data-item="${id}"]`);
          await page.waitForSelector(`.entry[data-selected] [data-item="${id}"]`);
          assert.equal(await litText(page), cite.quote);
          assert.ok(await inView(page, '.span[data-current]'), `${id} is in view`);
        }
      });
    });

    test('a click on a mark lights up its item; again, the next outward', async () => {
      await atDesk('#/reader/strait-1', async (page) => {
        const nested = page.locator(`.span[data-items="${SHIPS.id} ${SAID.id}"]`);
        assert.equal(await nested.textContent(), SHIPS.cite.quote);
        for (const item of [SHIPS, SAID, SHIPS]) {
          await nested.click();
          await page.waitForSelector(`.entry[data-selected] [data-item="${item.id}"]`);
          assert.equal(await litText(page), item.cite.quote);
          assert.equal(await page.locator('.entry[data-selected]').count(), 1);
        }
        const details = await page.locator('.entry[data-selected] .details').innerText();
        assert.match(details, /Ada Holt/);
        assert.match(details, /posture\/sent/);
        assert.match(details, /0\.90/);
      });
    });

    test('the back button undoes a selection and a filter, and an address opens on its item', async () => {
      await atDesk('#/reader/strait-1?item=talks', async (page) => {
        await page.waitForSelector('.entry[data-selected] [data-item="talks"]');
        await page.click(`.entry-link[data-item="${QUOTED.id}"]`);
        await page.getByRole('button', { name: 'Posture' }).click();
        await until(page, `document.querySelectorAll('.entry').length === 2`);
        assert.match(page.url(), /kinds=posture/);
        assert.equal(await page.locator('.entry[data-doubtful] .doubt').innerText(), 'doubtful, 0.41');
        await page.goBack();
        await page.waitForSelector(`.entry[data-selected] [data-item="${QUOTED.id}"]`);
        await page.goBack();
        await page.waitForSelector('.entry[data-selected] [data-item="talks"]');
      });
    });

    test('works by keyboard alone', async () => {
      await atDesk('', async (page) => {
        await page.waitForSelector('.entry-link');
        assert.equal(await page.innerText('#report-title'), STRAIT.report.title, 'newest first');
        const selected = () => page.getAttribute('.entry[data-selected] .entry-link', 'data-item');
        await page.keyboard.press('j');
        await page.waitForSelector('.entry[data-selected]');
        assert.equal(await selected(), SAID.id);
        await page.keyboard.press('j');
        await page.waitForSelector(`.entry[data-selected] [data-item="${SHIPS.id}"]`);
        await page.keyboard.press('k');
        await page.waitForSelector(`.entry[data-selected] [data-item="${SAID.id}"]`);
        assert.match(await page.innerText('[role=status].unseen'), /^Statement 1 of 6\. Ada Holt: /);

        await page.keyboard.press('/');
        await until(page, `document.activeElement?.id === 'search'`);
        await page.keyboard.type('jerk');
        assert.equal(await page.inputValue('#search'), 'jerk', 'letters typed are letters');
        await page.getByText('No item matches').waitFor();
        await page.keyboard.press('Escape');
        await page.waitForSelector('.entry-link');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await until(page, `document.querySelector('.entry[data-selected]') === null`);

        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: 'Keys' }).waitFor();
        await page.getByLabel('Keys of a single letter or sign are on').press('Space');
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await page.keyboard.press('j');
        assert.equal(await page.locator('.entry[data-selected]').count(), 0, 'single keys are off');

        await page.focus('.entry-link');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.entry[data-selected]');
        await page.focus('.span[tabindex="0"]');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await page.waitForSelector(`.entry[data-selected] [data-item="${QUOTED.id}"]`);
        assert.equal(await litText(page), QUOTED.cite.quote);
      });
    });

    test('reads a report of one’s own at once, and says that it is not kept', async () => {
      await atDesk('#/reader/strait-1', async (page) => {
        await page.getByRole('button', { name: 'Read your own report' }).click();
        const dialog = page.getByRole('dialog', { name: 'Read your own report' });
        await dialog.getByRole('button', { name: 'Read it' }).click();
        assert.match(await dialog.getByRole('alert').innerText(), /There is no text to read/);
        await dialog.getByLabel('Text of the report').fill('Он заявил');
        await dialog.getByRole('button', { name: 'Read it' }).click();
        await dialog.getByText('This report is not in English.').waitFor();
        await dialog.getByLabel('Text of the report').fill('The envoy said "we wait" <b>&amp; left</b>.');
        await dialog.getByLabel('Title').fill('My own');
        await dialog.getByRole('button', { name: 'Read it' }).click();
        await page.getByText('Your own report, not kept.').waitFor();
        assert.equal(await page.innerText('#report-title'), 'My own');
        assert.match(await page.innerText('.report-head'), /Date unknown/);
        await page.click('.entry-link');
        await page.waitForSelector('.span[data-current]');
        assert.equal(await litText(page), 'we wait');
        await page.reload();
        await page.getByText('it was not kept').waitFor();
      });
    });

    test('says what is empty, and what failed', async () => {
      await atDesk('#/reader/undated', async (page) => {
        await page.getByText('Nothing was understood in this report').waitFor();
        await page.getByText('Date unknown').first().waitFor();
        await page.route('**/api/reports/strait-1', (route) => route.abort());
        await page.locator('.rail a', { hasText: 'Marland' }).click();
        await page.getByRole('button', { name: 'Try again' }).waitFor();
        await page.unroute('**/api/reports/strait-1');
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.waitForSelector('.entry-link');
      });
    });

    test('a drawer never hides the sentence on a small screen', async () => {
      for (const [width, height] of [
        [390, 640],
        [320, 640],
        [640, 400],
        [320, 256],
      ] as const) {
        await atDesk(
          `#/reader/strait-1?item=${TROOPS.id}`,
          async (page) => {
            await page.waitForSelector('.entry[data-selected] .details');
            assert.ok(await inView(page, '.span[data-current]'), `sentence at ${width} × ${height}`);
            assert.ok(
              await inView(page, '.entry[data-selected] .entry-head'),
              `item at ${width} × ${height}`,
            );
            const needed = await page.evaluate('document.documentElement.scrollWidth');
            assert.equal(needed, width, 'nothing to scroll sideways');
          },
          { viewport: { width, height } },
        );
      }
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 390]) {
        test(`axe finds nothing, ${colorScheme} at ${width} px`, async () => {
          const options = { colorScheme, viewport: { width, height: 844 } };
          await atDesk(
            '#/reader/strait-1',
            async (page) => {
              for (const [state, hash, shows] of STATES) {
                await page.goto(server.url + hash);
                await page.locator(shows).first().waitFor({ state: 'attached' });
                assert.deepEqual(await axeFindings(page), [], state);
              }
              await page.goto(`${server.url}#/reader/strait-1`);
              await page.keyboard.press('?');
              assert.deepEqual(await axeFindings(page), [], 'keys');
              await page.keyboard.press('Escape');
              await page.keyboard.press('o');
              await page.getByRole('button', { name: 'Read it' }).click();
              assert.deepEqual(await axeFindings(page), [], 'own report, refused');
              await page.keyboard.press('Escape');
              if (width < 1200) {
                await page.getByRole('button', { name: 'Reports', exact: true }).click();
                assert.deepEqual(await axeFindings(page), [], 'list of reports');
              }
            },
            options,
          );
        });
      }
    }
  });
}

/** All text that is lit in the report. */
async function litText(page: Page): Promise<string> {
  await page.waitForSelector('.span[data-current]');
  const parts = await page.locator('.span[data-current]').allTextContents();
  return parts.join('');
}

/** Whether the middle of the first element that matches is what one sees there, once scrolling has come to rest. */
async function inView(page: Page, selector: string): Promise<boolean> {
  const seen = `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    const box = element?.getClientRects()[0];
    if (box === undefined) return false;
    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return there !== null && (element.contains(there) || there.contains(element));
  })()`;
  return until(page, seen).then(
    () => true,
    () => false,
  );
}

/** Waits until an expression is true in the page. (Playwright's own way evaluates strings, which the policy forbids.) */
async function until(page: Page, expression: string): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await page.evaluate(`Boolean(${expression})`))) {
    if (Date.now() > deadline) throw new Error(`Never true: ${expression}`);
    await page.waitForTimeout(30);
  }
}

/** What axe-core finds wrong: rule and first place. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ' at ' + nodes[0].target.join(' ')))`);
  assert.ok(Array.isArray(found));
  return found.map(String);
}
