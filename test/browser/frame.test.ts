import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, deskSuite } from './desk.ts';

deskSuite('the frame of the desk', (atDesk) => {
  test('goes between screens by mouse and by keys, and the address says where one is', async () => {
    await atDesk('/', async (page) => {
      await page.getByRole('link', { name: 'Ledgers' }).click();
      await page.waitForURL(/\/ledgers/);
      for (const [key, path] of [
        ['s', '/'],
        ['c', '/chronology'],
        ['r', '/reports'],
        ['b', '/brief'],
      ] as const) {
        await page.keyboard.press('g');
        await page.keyboard.press(key);
        await page.waitForURL((url) => (path === '/' ? url.pathname === '/' : url.pathname.startsWith(path)));
      }
      await page.goBack();
      await page.waitForURL(/\/reports/);
    });
  });

  test('a search loses no letter: neither of what is typed at once, nor before the search has been fetched', async () => {
    await atDesk('/', async (page) => {
      let fetched = (): void => {};
      const held = new Promise<void>((resolve) => (fetched = resolve));
      await page.route('**/all-dialogs-*.js', async (route) => {
        await held;
        await route.fallback();
      });
      await page.reload();
      await page.locator('.situation [data-line]').first().waitFor();
      await page.keyboard.type('/gas');
      fetched();
      const field = page.getByRole('combobox', { name: 'Search, or go anywhere' });
      await field.waitFor();
      assert.equal(await field.inputValue(), 'gas');
      assert.equal(new URL(page.url()).pathname, '/');
      await page.keyboard.type(' pipe');
      assert.equal(await field.inputValue(), 'gas pipe');
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'detached' });
      await page.keyboard.type('/troops');
      assert.equal(await field.inputValue(), 'troops');
    });
  });

  test('stands on another day by keys, field and slider, and on the newest again', async () => {
    await atDesk('/?as_of=2022-01-27', async (page) => {
      const field = page.getByLabel('Day one stands on', { exact: true });
      await field.waitFor();
      await page.keyboard.press('[');
      await page.waitForURL(/as_of=2022-01-26/);
      await page.locator('.desk > [role=status]', { hasText: 'As of 26 Jan 2022' }).waitFor();
      await page.keyboard.press(']');
      await page.waitForURL(/as_of=2022-01-27/);
      await field.fill('2022-02-10');
      await page.waitForURL(/as_of=2022-02-10/);
      const slider = page.getByLabel('Day one stands on, as a slider');
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(/as_of=2022-02-09/);
      await page.getByRole('button', { name: 'The newest state' }).click();
      await page.waitForURL((url) => !url.searchParams.has('as_of'));
    });
  });

  test('stands on an hour: what was known at eight in the morning of the 26th', async () => {
    await atDesk('/', async (page) => {
      await page.getByRole('button', { name: 'Hour, and what this store knew' }).click();
      const hour = page.getByLabel('Known to the world by');
      await hour.and(page.locator('[value="2022-02-24T19:40"]')).waitFor();
      await hour.fill('2022-01-26T08:00');
      await assertAccessible(page, 'the hour');
      await page.keyboard.press('Enter');
      await page.waitForURL(/as_of=2022-01-26T08:00Z/);
      await page.getByRole('button', { name: '08:00 UTC' }).waitFor();
      // What is still of the day before is dimmed.
      await page.locator('[data-stale]').first().waitFor({ state: 'detached' });
      await assertAccessible(page, 'stood on an hour');
    });
  });

  test('a day is written digit by digit, and followed when it is written', async () => {
    await atDesk(
      '/',
      async (page) => {
        await page.locator('.situation [data-line]').first().waitFor();
        const asked = askedBy(page);
        await page.getByLabel('Day one stands on', { exact: true }).focus();
        // The order of the locale; a year is 2, 20 and 202 before it is 2022.
        await page.keyboard.type('01272022');
        await page.keyboard.press('Enter');
        await page.waitForURL(/as_of=2022-01-27/);
        await page.getByText('to 27 Jan 2022, 23:59 UTC').waitFor();
        const days = asked.map(({ searchParams }) => searchParams.get('as_of'));
        assert.deepEqual([...new Set(days)], ['2022-01-27']);
      },
      { locale: 'en-US' },
    );
  });

  test('what is asked anew when one goes elsewhere is only what is shown there', async () => {
    await atDesk('/', async (page) => {
      await page.locator('.situation [data-line]').first().waitFor();
      const asked = askedBy(page);
      await page.locator('.situation [data-line]').first().click();
      await page.locator('#evidence mark').first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('g');
      await page.keyboard.press('b');
      await page.locator('.brief-sheet').waitFor();
      const paths = asked.map(({ pathname }) => pathname);
      assert.deepEqual(
        paths.filter((path) => /stream|due|pairs/.test(path)),
        [],
      );
      assert.equal(new Set(asked.map(({ href }) => href)).size, asked.length, 'nothing is asked twice');
    });
  });

  for (const [name, key] of [
    ['Search, or go anywhere', '/'],
    ['Keys', '?'],
    ['Add your own report', 'a'],
  ] as const) {
    test(`${name}: opens by its key, is accessible, and gives the focus back`, async () => {
      await atDesk('/brief', async (page) => {
        await page.locator('.brief-sheet').waitFor();
        await page.keyboard.press(key);
        await page.getByRole('dialog', { name }).waitFor();
        await assertAccessible(page, name);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog', { name }).waitFor({ state: 'hidden' });
      });
    });
  }

  test('finds who said it, by keys alone', async () => {
    await atDesk('/', async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search, or go anywhere' }).waitFor();
      await page.keyboard.type('"minor incursion"');
      await page
        .getByRole('option', { name: /minor incursion/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reports\/[0-9a-f]+\?.*find=/);
      await page.locator('.hit[data-at]', { hasText: /minor incursion/ }).waitFor();
    });
  });

  test('single keys can be switched off, the text made larger and the colours dark', async () => {
    await atDesk('/brief', async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByLabel('Dark').check();
      await page.getByLabel('Text size').selectOption('200');
      await page.getByLabel('Keys of a single letter or sign').last().uncheck();
      await assertAccessible(page, 'settings, dark, twice as large');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      assert.equal(await page.getByRole('dialog').count(), 0);
      assert.equal(await widthOf(page), 1440, 'nothing is beyond the edge');
    });
  });

  test('a report of one’s own is read, shown, and can be taken out again', async () => {
    await atDesk('/', async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('a');
      await page.getByRole('button', { name: 'Read and add' }).click();
      await page.getByText('There is no text to read').waitFor();
      await page
        .getByLabel('Text of the report')
        .fill(
          'Marshal Ivo Brandt of Norway said on Tuesday that Sweden must withdraw its ships from the strait. Sweden rejected the demand.',
        );
      await page.getByLabel('Published').fill('2022-03-01');
      await page.getByRole('button', { name: 'Read and add' }).click();
      await page.waitForURL(/\/reports\/[0-9a-f]+/);
      await page
        .getByText(/Added: \d+ items read/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('The report was removed').first().waitFor();
    });
  });

  test('a report that came without its date is given it, and read anew', async () => {
    await atDesk('/', async (page, base) => {
      const text =
        'Sweden rejected the demands of Norway on Wednesday. Norway said that it would close the strait.';
      const answer = await page.request.post(new URL('/api/v1/reports', base).href, { data: { text } });
      const { report }: { report: string } = await answer.json();
      await page.goto(new URL(`/reports/${report}`, base).href);
      await page.getByRole('button', { name: 'Read it anew' }).click();
      await page.getByText('Write the day').waitFor();
      await assertAccessible(page, 'undated');
      await page.getByLabel('Published on').fill('2022-03-03');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith(report));
      await page.locator('.dateline time[datetime="2022-03-03"]').waitFor();
      assert.equal(await page.getByText('Undated').count(), 0);
      await page.request.delete(new URL(`/api/v1${new URL(page.url()).pathname}`, base).href);
    });
  });

  test('says that the server does not answer, and does not show an empty record instead', async () => {
    await atDesk('/ledgers/demand', async (page) => {
      await page.route('**/api/v1/rows*', (route) => route.abort());
      await page.reload();
      await page.getByText('The server does not answer').first().waitFor();
    });
  });
});

/** What the page asks of the API from now on. */
function askedBy(page: Page): URL[] {
  const asked: URL[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.startsWith('/api/')) asked.push(url);
  });
  return asked;
}

function widthOf(page: Page): Promise<number> {
  return page.locator('html').evaluate((html) => html.scrollWidth);
}
