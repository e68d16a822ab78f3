import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, deskSuite } from './desk.ts';

const evidence = (page: Page) => page.locator('#evidence');
const firstLine = (page: Page) => page.locator('.columns [data-line]').first();

async function settled(page: Page): Promise<void> {
  await page.locator('.pairs').waitFor();
  await firstLine(page).waitFor();
}

deskSuite('Situation and evidence', (atDesk) => {
  test('a line opens beside the screen on the sentence that it came from, and Escape closes it', async () => {
    await atDesk('/', async (page) => {
      await settled(page);
      await assertAccessible(page, 'the situation');
      await firstLine(page).focus();
      await page.keyboard.press('Enter');
      await evidence(page).locator('mark').first().waitFor();
      assert.equal(new URL(page.url()).searchParams.get('open'), await firstLine(page).getAttribute('data-line'));
      assert.equal(await evidence(page).getByRole('heading', { level: 2 }).textContent(), await firstLine(page).textContent());
      assert.ok(await firstLine(page).evaluate((line) => line === line.ownerDocument.activeElement), 'the focus stays');
      const [before, lit] = await evidence(page).locator('.sentence').first().evaluate((sentence) => [sentence.textContent ?? '', sentence.querySelector('mark')?.textContent ?? '']);
      assert.ok(lit.length > 0 && before.includes(lit));
      await assertAccessible(page, 'evidence beside the screen');
      await page.keyboard.press('Escape');
      await evidence(page).waitFor({ state: 'detached' });
    });
  });

  test('on a narrow screen the evidence is a sheet with the focus in it, and gives it back', async () => {
    await atDesk('/', async (page) => {
      await settled(page);
      await firstLine(page).focus();
      await page.keyboard.press('Enter');
      await evidence(page).locator('mark').first().waitFor();
      assert.equal(await page.locator('#evidence').getAttribute('role'), 'dialog');
      assert.ok(await evidence(page).evaluate((sheet) => sheet.contains(sheet.ownerDocument.activeElement)), 'the focus is in it');
      assert.ok(await page.locator('#screen').evaluate((screen) => screen.hasAttribute('inert')), 'the screen is out of reach');
      await assertAccessible(page, 'evidence as a sheet');
      assert.ok(await evidence(page).evaluate((sheet) => sheet.scrollWidth === sheet.clientWidth), 'nothing is cut off');
      await page.keyboard.press('Escape');
      await evidence(page).waitFor({ state: 'detached' });
      assert.ok(await firstLine(page).evaluate((line) => line === line.ownerDocument.activeElement), 'the focus is back');
      assert.ok(await page.locator('#screen').evaluate((screen) => !screen.hasAttribute('inert') && screen.scrollWidth === screen.clientWidth));
    }, { viewport: { width: 320, height: 700 } });
  });

  test('edits ask once for a name, show in the history, and can be taken back', async () => {
    await atDesk('/', async (page) => {
      await settled(page);
      await firstLine(page).click();
      await evidence(page).locator('mark').first().waitFor();
      await page.keyboard.press('y');
      await page.getByLabel('Your name').fill('Ada');
      await page.keyboard.press('Enter');
      await evidence(page).getByText('Ada accepted it').waitFor();
      await page.keyboard.press('n');
      await page.getByLabel('Note on this line').fill('Seen on paper too');
      await assertAccessible(page, 'a note being written');
      await page.keyboard.press('Control+Enter');
      await evidence(page).getByText('Seen on paper too').waitFor();
      await page.keyboard.press('x');
      await evidence(page).getByText('This line was rejected by hand').waitFor();
      await assertAccessible(page, 'a rejected line');
      await page.keyboard.press('Control+z');
      await evidence(page).locator('mark').first().waitFor();
      assert.equal(await page.getByLabel('Your name').count(), 0);
    });
  });

  test('a footnote is copied with its quote and a link that opens the same line', async () => {
    await atDesk('/', async (page) => {
      await settled(page);
      await firstLine(page).click();
      await evidence(page).locator('mark').first().waitFor();
      const quotes = await evidence(page).locator('mark').allTextContents();
      await page.keyboard.press('q');
      await page.getByRole('status').getByText('Footnote copied').waitFor();
      const note = await page.evaluate<string>('navigator.clipboard.readText()');
      assert.match(note, /^\[\^\w{8}\]: /);
      assert.ok(quotes.some((quote) => note.replaceAll('\\', '').includes(`“${quote.replaceAll(/\s+/g, ' ')}”`)), note);
      const heading = await evidence(page).getByRole('heading', { level: 2 }).textContent();
      await page.goto(/\[Line\]\((?<link>[^)]+)\)/.exec(note)?.groups?.['link'] ?? '');
      await evidence(page).locator('mark').first().waitFor();
      assert.equal(await evidence(page).getByRole('heading', { level: 2 }).textContent(), heading);
    }, { permissions: ['clipboard-read', 'clipboard-write'] });
  });

  test('changes are told since the last look, and since what is chosen', async () => {
    await atDesk('/', async (page) => {
      await settled(page);
      const total = async (): Promise<number> => Number((await page.locator('#part-changed + .count').textContent())?.replace(',', ''));
      const day = await total();
      await page.getByRole('link', { name: '7 days', exact: true }).click();
      await page.getByRole('heading', { name: 'Changed in 7 days' }).waitFor();
      await page.locator('#part-changed + .count', { hasNotText: String(day) }).waitFor();
      assert.ok((await total()) > day);
      // Another window of the same browser has looked before, and nothing has come since.
      const second = await page.context().newPage();
      await second.goto(new URL('/', page.url()).href);
      await second.getByText('No line is new, revised or withdrawn').waitFor();
      await second.getByRole('heading', { name: 'Changed since you last looked' }).waitFor();
      await assertAccessible(second, 'nothing changed');
    });
  });

  test('the address holds what is shown: doubtful lines, the table of the pairs, a past day', async () => {
    await atDesk('/?as_of=2022-02-01&doubtful=true&pairs=table', async (page) => {
      await page.locator('.pairs-table').waitFor();
      await page.getByRole('heading', { name: 'Changed in 24 hours' }).waitFor();
      assert.ok((await page.locator('.mark.doubt').count()) > 0);
      await assertAccessible(page, 'doubtful lines, and the pairs as a table');
      await page.keyboard.press('d');
      await page.waitForURL((url) => !url.searchParams.has('doubtful'));
      await page.keyboard.press('v');
      await page.locator('.sparkline').first().waitFor();
    });
  });

  test('says that something could not be had, apart from that there is nothing', async () => {
    await atDesk('/?as_of=2021-12-01', async (page, base) => {
      await page.getByText('No sure demand that is still open is on record.').waitFor();
      await assertAccessible(page, 'a day before everything');
      await page.route(`${base}api/v1/rows?**`, (route) => route.abort());
      await page.goto(`${base}?as_of=2022-02-02`);
      await page.locator('.part', { hasText: 'Open demands' }).getByText('This could not be loaded.').waitFor();
      await page.unroute(`${base}api/v1/rows?**`);
      await page.locator('.part', { hasText: 'Open demands' }).getByRole('button', { name: 'Try again' }).click();
      await page.locator('.pair-group').first().waitFor();
    });
  });
}); // prettier-ignore
