import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, deskSuite } from './desk.ts';

/** An address of every screen and of every way it can be looked at, and what is there when it is drawn. */
const SCREENS = [
  ['/', '.situation [data-line]'],
  ['/ledgers/demand', '.ledger-row[data-index]'],
  ['/ledgers/demand?view=matrix', '.matrix'],
  ['/chronology', '.day-line'],
  ['/chronology?view=timeline', '.timeline .dot'],
  ['/chronology?view=map', '.map .spot'],
  ['/chronology?view=network', '.network .disc'],
  ['/reports', '.sheet .span'],
  ['/brief', '.brief-sheet'],
] as const;

deskSuite('what the reader’s system or settings ask for', (atDesk) => {
  test('colours that are forced', async () => {
    await atDesk('/', (page, base) => eachScreen(page, base, { forced: true }), { forcedColors: 'active' });
  });

  test('text at twice its size', async () => {
    await atDesk(
      '/',
      async (page, base) => {
        await page.evaluate(() => localStorage.setItem('demarche.text-size', '200'));
        await eachScreen(page, base, { forced: false });
        // A window of 1280 pixels is one of 640 then, and laid out as that.
        const nav = await page.getByRole('navigation', { name: 'Screens' }).boundingBox();
        assert.ok(nav !== null && nav.width === 1280, 'the way between the screens lies at the foot');
        await page.setViewportSize({ width: 390, height: 844 });
        for (const [address, drawn] of SCREENS) {
          await page.goto(new URL(address, base).href);
          await page.locator(drawn).first().waitFor({ state: 'attached' });
          assert.equal(await sideways(page), 0, `${address} on a telephone`);
        }
      },
      { viewport: { width: 1280, height: 900 } },
    );
  });

  test('paper: what a screen is of, all rows of a ledger, and no tools', async () => {
    await atDesk('/ledgers/claim', async (page) => {
      await page.locator('.ledger-row[data-index]').first().waitFor();
      const count = Number.parseInt((await page.locator('.count-line').textContent()) ?? '', 10);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.locator('.paper-head', { hasText: /^All reports · as of 24 Feb 2022, 19:40 UTC · 68 / }).waitFor();
      assert.equal(await page.locator('.ledger-row[data-index]').count(), count);
      for (const tools of ['.top', '.nav', '.toolbar', '.tabs'])
        assert.equal(await page.locator(tools).isVisible(), false, tools);
      const cut = await page
        .locator('.ledger [role=cell]')
        .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length);
      assert.equal(cut, 0, 'nothing is cut off');
      const leftOf = (cells: Element[]): number[] => cells.map((cell) => Math.round(cell.getBoundingClientRect().left));
      const headings = await page.locator('.ledger [role=columnheader]').evaluateAll(leftOf);
      for (const row of await page.locator('.ledger-row[data-index]').all())
        assert.deepEqual(await row.locator('[role=cell]').evaluateAll(leftOf), headings, 'cells stand under their headings');
    });
  });

  test('two fingers enlarge the map about the point between them', async () => {
    await atDesk(
      '/chronology?view=map',
      async (page) => {
        await page.locator('.map .spot').first().waitFor();
        const box = await page.locator('.picture-hold').boundingBox();
        assert.ok(box !== null);
        const touch = await page.context().newCDPSession(page);
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const at = (apart: number) => [0, 1].map((id) => ({ id, x: x + (id === 0 ? -apart : apart), y }));
        const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ReturnType<typeof at>) =>
          touch.send('Input.dispatchTouchEvent', { type, touchPoints });
        await send('touchStart', at(20));
        await send('touchMove', at(30));
        await send('touchMove', at(40));
        await send('touchEnd', []);
        await page.waitForURL(/at=/);
        const [, , scale] = (new URL(page.url()).searchParams.get('at') ?? '').split(',').map(Number);
        assert.ok(scale !== undefined && Math.abs(scale - 2) < 0.05, `${scale}`);
        assert.equal(new URL(page.url()).searchParams.get('sel'), null, 'and nothing is chosen');
      },
      { hasTouch: true, viewport: { width: 390, height: 844 } },
    );
  });
}); // prettier-ignore

/** Every screen is accessible, and none is wider than the window. */
async function eachScreen(page: Page, base: string, how: { readonly forced: boolean }): Promise<void> {
  for (const [address, drawn] of SCREENS) {
    await page.goto(new URL(address, base).href);
    await page.locator(drawn).first().waitFor({ state: 'attached' });
    await assertAccessible(page, address, how);
    assert.equal(await sideways(page), 0, address);
  }
}

/** Pixels by which the screen, or the page that it stands in, is wider than its room. */
async function sideways(page: Page): Promise<number> {
  return page.locator('main').evaluate((main) => {
    const whole = main.ownerDocument.documentElement;
    return Math.max(main.scrollWidth - main.clientWidth, whole.scrollWidth - whole.clientWidth);
  });
}
