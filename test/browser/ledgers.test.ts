import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, deskSuite } from './desk.ts';
import { serveManyRows } from './many-rows.ts';

const MANY = 100_000;

deskSuite('the ledgers', (atDesk) => {
  test('list demands with their answers; keys go through the lines, open their evidence, and come back', async () => {
    await atDesk('/ledgers/demand', async (page) => {
      await rowsOf(page).first().waitFor();
      await assertAccessible(page, 'list');
      assert.ok((await page.locator('.bearing').allTextContents()).some((text) => text.includes('Answer')));
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.locator('[data-index="1"] a:focus').waitFor();
      const second = await focusedLine(page);
      assert.equal(second.index, 1);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('open') === second.id);
      await page.locator('.evidence').waitFor();
      await assertAccessible(page, 'list beside evidence');
      await page.keyboard.press('j');
      await page.waitForURL((url) => url.searchParams.get('open') !== second.id);
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => !url.searchParams.has('open'));
    });
  });

  test('show demands over those who answer, and say where an answer is missing', async () => {
    await atDesk('/ledgers/demand', async (page) => {
      await rowsOf(page).first().waitFor();
      await page.keyboard.press('v');
      await page.waitForURL(/view=matrix/);
      const matrix = page.getByRole('table', { name: 'Demands, and who has answered each how' });
      await matrix.waitFor();
      await assertAccessible(page, 'matrix');
      assert.ok((await matrix.getByText('unanswered').count()) > 0);
      const rejected = matrix.getByRole('link', { name: 'rejects' }).first();
      await rejected.click();
      await page.waitForURL(/open=/);
      await page.locator('.evidence').waitFor();
    });
  });

  test('are narrowed by actor and status, and the address keeps it', async () => {
    await atDesk('/ledgers/demand', async (page) => {
      await rowsOf(page).first().waitFor();
      const all = await countOf(page);
      await page.keyboard.press('f');
      await page.getByLabel('Part of the actor').selectOption('by');
      await page.getByLabel('Actor', { exact: true }).fill('Russia');
      await page.keyboard.press('Enter');
      await page.waitForURL(/by=RUS/);
      await page.getByRole('button', { name: 'Remove the filter by Russia' }).waitFor();
      await page.getByRole('button', { name: 'answered', exact: true }).click();
      await page.waitForURL(/status=answered/);
      await page.locator('.ledger-row .status:not([data-status=answered])').first().waitFor({ state: 'detached' });
      await assertAccessible(page, 'filters');
      const narrowed = await countOf(page);
      assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`);
      await page.reload();
      await rowsOf(page).first().waitFor();
      assert.equal(await countOf(page), narrowed);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await page.waitForURL((url) => url.search === '');
    });
  });

  test('tell a filter that nothing fits from a server that fails', async () => {
    await atDesk('/ledgers/decision?from=2030-01-01', async (page) => {
      await page.getByText('No decisions under these filters.').waitFor();
      await assertAccessible(page, 'nothing');
      let broken = true;
      await page.route('**/api/v1/rows?**', (route) =>
        broken ? route.fulfill({ status: 503, json: { detail: 'The store is locked.' } }) : route.fallback(),
      );
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      await page.getByText('The store is locked.').waitFor();
      assert.equal(await page.getByText('tells of no').count(), 0);
      await assertAccessible(page, 'failed');
      broken = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await rowsOf(page).first().waitFor();
    });
  });

  test('sort by a column, and give what is shown as CSV in that order', async () => {
    await atDesk('/ledgers/figure', async (page) => {
      await rowsOf(page).first().waitFor();
      await page.getByRole('columnheader', { name: 'How many' }).getByRole('button').click();
      await page.waitForURL(/sort=amount/);
      await page.locator('[aria-sort=ascending]').waitFor();
      const download = page.waitForEvent('download');
      await page.keyboard.press('e');
      const file = await (await download).path();
      const csv = readFileSync(file, 'utf8').split('\r\n');
      assert.match(csv[0] ?? '', /^\uFEFFDay,Of what,How many,/);
      assert.equal(csv.length - 2, await countOf(page));
      const first = await rowsOf(page).first().locator('.cell-amount').textContent();
      assert.ok(first !== null && (csv[1] ?? '').includes(first), csv[1]);
    });
  });

  test('fold groups under their headings, one or all', async () => {
    await atDesk('/ledgers/claim?group=by', async (page) => {
      const heading = page.locator('.ledger-heading button').first();
      await heading.waitFor();
      const [all, rows] = [await countOf(page), await rowsOf(page).count()];
      await heading.click();
      await page.locator('.ledger-heading [aria-expanded=false]').waitFor();
      assert.equal(await page.locator('.ledger-heading').nth(1).getAttribute('aria-rowindex'), '3');
      await page.keyboard.press('z');
      await rowsOf(page).first().waitFor({ state: 'detached' });
      assert.equal(await countOf(page), all);
      await assertAccessible(page, 'folded');
      await page.keyboard.press('z');
      await rowsOf(page).first().waitFor();
      assert.equal(await rowsOf(page).count(), rows);
    });
  });

  for (const [name, width, colorScheme] of [
    ['wide and dark', 1680, 'dark'],
    ['a tablet', 1024, 'light'],
    ['a telephone', 390, 'dark'],
    ['the narrowest', 320, 'light'],
  ] as const)
    test(`stand on ${name} without scrolling sideways`, async () => {
      await atDesk(
        '/ledgers/claim?group=by',
        async (page) => {
          await rowsOf(page).first().waitFor();
          await assertAccessible(page, name);
          assert.equal(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth), 0);
          const cards = await page.locator('[data-cards]').count();
          assert.equal(cards, width < 700 ? 1 : 0);
        },
        { viewport: { width, height: 800 }, colorScheme },
      );
    });

  test(`hold ${MANY} rows: those in view are in the page, and the last is where it should be`, async () => {
    await atDesk('/brief', async (page, base) => {
      await serveManyRows(page, MANY);
      await page.goto(new URL('/ledgers/statement?sort=-origins', base).href);
      await page.locator('.count-line', { hasText: /^100,000 lines$/ }).waitFor({ timeout: 120_000 });
      assert.ok((await page.locator('main *').count()) < 2500);
      const list = page.getByRole('table', { name: 'Statements' });
      assert.equal(await list.getAttribute('aria-rowcount'), String(MANY + 1));
      await rowsOf(page).first().getByRole('link').first().focus();
      await page.keyboard.press('End');
      await page.locator(`[data-index="${MANY - 1}"] a:focus`).waitFor();
      assert.ok((await page.locator('main *').count()) < 2500);
      // The last of those with one origin, which is the last in time.
      const last = Array.from({ length: MANY }, (_, at) => at).findLast((at) => (at * 7919) % 11 === 0);
      assert.equal((await focusedLine(page)).id, last?.toString(16).padStart(16, '0'));
      await page.keyboard.press('Home');
      await page.locator('[data-index="0"] a:focus').waitFor();
    });
  });

  test('keep the focused line while one scrolls away from it and while the order changes', async () => {
    await atDesk('/brief', async (page, base) => {
      await serveManyRows(page, 3000);
      await page.goto(new URL('/ledgers/statement', base).href);
      await rowsOf(page).first().waitFor();
      for (let step = 0; step < 4; step++) await page.keyboard.press('j');
      await page.locator('[data-index="3"] a:focus').waitFor();
      const { id } = await focusedLine(page);
      await page.locator('.ledger-scroll').evaluate((list) => list.scrollTo({ top: 5000 }));
      await page.locator('[data-index="170"]').waitFor();
      assert.equal((await focusedLine(page)).id, id);
      await page.keyboard.press('s');
      await page.waitForURL(/sort=by/);
      await page.locator('.count-line', { hasText: /^3,000 lines$/ }).waitFor();
      assert.equal((await focusedLine(page)).id, id);
      await page.keyboard.press('j');
      await page.locator(`a:focus:not([data-line="${id}"])`).waitFor();
    });
  });
}); // prettier-ignore

function rowsOf(page: Page): Locator {
  return page.locator('.ledger-row[data-index]');
}

async function countOf(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('.count-line').textContent()) ?? '', 10);
}

/** The line that has the focus: its id, and where it stands in the list. */
async function focusedLine(page: Page): Promise<{ readonly id: string; readonly index: number }> {
  const id = await page.locator(':focus').getAttribute('data-line');
  const index = await page.locator('[data-index]:has(:focus)').getAttribute('data-index');
  return { id: id ?? '', index: Number(index) };
}
