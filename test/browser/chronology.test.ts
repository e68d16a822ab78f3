import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertAccessible, deskSuite } from './desk.ts';

deskSuite('the chronology', (atDesk) => {
  test('lists days, tells its silences, and goes from line to line by keys', async () => {
    await atDesk('/chronology?kinds=demand,meeting', async (page) => {
      await page.locator('.day h2').first().waitFor();
      await page.getByText('days without a report').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const second = page.locator('[data-line]').nth(1);
      assert.equal(await second.evaluate((link) => link === document.activeElement), true);
      await page.keyboard.press('Enter');
      await page.waitForURL(/open=/);
      await page.keyboard.press('j');
      const third = await page.locator('.day-list [data-line]').nth(2).getAttribute('data-line');
      assert.match(page.url(), new RegExp(`open=${third}`));
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => !url.search.includes('open='));
      await assertAccessible(page, 'the list');
    });
  });

  test('a cluster of the timeline gives its lines, and its days become the filter', async () => {
    await atDesk('/chronology?kinds=demand,claim,meeting', async (page) => {
      await page.locator('.day-line').first().waitFor();
      await page.keyboard.press('2');
      const cluster = page.locator('[aria-busy="false"] .mark-many').first();
      const number = await cluster.locator('text').textContent();
      await cluster.click();
      await page.locator('.chosen h2', { hasText: `${number} lines` }).waitFor();
      assert.equal(await page.locator('.chosen li').count(), Number(number));
      await assertAccessible(page, 'the timeline with lines chosen');
      await page.getByRole('button', { name: 'Only these' }).click();
      await page.waitForURL(/from=\d{4}-/);
      await page.keyboard.press('v');
      await page.getByRole('table').waitFor();
      await assertAccessible(page, 'the table of the timeline');
    });
  });

  test('days are chosen by drawing along the reports, and zoomed by keys', async () => {
    await atDesk('/chronology?view=timeline', async (page) => {
      const box = await page.locator('svg.timeline').boundingBox();
      assert.ok(box);
      await page.mouse.move(box.x + box.width * 0.5, box.y + 30);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.7, box.y + 30, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/from=2022-01-\d\d.*until=2022-02-\d\d/);
      const chosen = page.url();
      await page.keyboard.press('-');
      await page.waitForURL((url) => url.href !== chosen);
      await page.keyboard.press('0');
      await page.waitForURL((url) => !url.search.includes('from='));
    });
  });

  test('a place of the map, chosen from its table, becomes the filter of all views', async () => {
    await atDesk('/chronology?view=map', async (page) => {
      await page.locator('svg.map .place').first().waitFor();
      await assertAccessible(page, 'the map');
      await page.keyboard.press('v');
      const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Moscow' }) });
      const lines = Number(await row.locator('td.number').textContent());
      await row.getByRole('button').click();
      await page.getByRole('button', { name: 'Only these' }).click();
      await page.keyboard.press('1');
      await page.locator('[aria-busy="false"] .day-line').first().waitFor();
      assert.equal(await page.locator('.day-line').count(), lines);
    });
  });

  test('the network shows whom one deals with, and is saved as a picture that needs nothing else', async () => {
    await atDesk('/chronology?view=network', async (page) => {
      await page.locator('.node[data-actor="RUS"] .disc').click();
      await page.locator('.chosen h2', { hasText: /lines$/ }).waitFor();
      await assertAccessible(page, 'the network with lines chosen');
      for (const [format, begins] of [['SVG', '<?xml'], ['PNG', '\uFFFDPNG']] as const) {
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: `Save as ${format}` }).click();
        const saved = readFileSync(await (await saving).path(), 'utf8');
        assert.ok(saved.startsWith(begins), format);
        if (format === 'SVG') assert.match(saved, /All reports: network.*As of .*Demarche/s);
        if (format === 'SVG') assert.doesNotMatch(saved, /light-dark|var\(|href=/);
      }
    });
  }); // prettier-ignore

  test('tells that nothing fits from that nothing could be loaded', async () => {
    await atDesk('/chronology?until=1950-01-01', async (page) => {
      await page.getByText('No line of the record fits this filter').waitFor();
      await assertAccessible(page, 'nothing fits');
      await page.route('**/api/v1/rows*', (route) => route.abort());
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      await page.getByText('This could not be loaded.').waitFor();
      await page.unroute('**/api/v1/rows*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.day-line').first().waitFor();
    });
  });

  test('fits on a phone in every view', async () => {
    for (const view of ['list', 'timeline', 'map', 'network'])
      await atDesk(
        `/chronology?view=${view}&from=2022-02-10`,
        async (page) => {
          await page.locator('.day-line, svg.picture').first().waitFor();
          const wider = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
          assert.ok(wider <= 0, `${view}: ${wider} px too wide`);
          await assertAccessible(page, `${view} on a phone`);
        },
        { viewport: { width: 320, height: 640 } },
      );
  });
});
