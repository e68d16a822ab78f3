import { test } from 'node:test';
import { assertAccessible, deskSuite } from './desk.ts';

deskSuite('the frame of the desk', (atDesk) => {
  test('goes between screens by mouse and by keys, and the address says where one is', async () => {
    await atDesk('/', async (page) => {
      await page.getByRole('link', { name: 'Ledgers' }).click();
      await page.waitForURL(/\/ledgers/);
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const [key, path] of [
        ['s', '/'],
        ['c', '/chronology'],
        ['r', '/reports'],
        ['b', '/brief'],
      ] as const) {
        await page.keyboard.press('g');
        await page.keyboard.press(key);
        await page.waitForURL((url) => url.pathname.startsWith(path));
      }
      await page.goBack();
      await page.waitForURL(/\/reports/);
      await assertAccessible(page, 'the frame');
    });
  });
});
