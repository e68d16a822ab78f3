import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertAccessible, deskSuite } from './desk.ts';

const ADDRESS = '/brief?as_of=2022-01-27&since=2022-01-26T18:00Z';

deskSuite('the Brief', (atDesk) => {
  test('every number opens the evidence of its sentence', async () => {
    await atDesk(ADDRESS, async (page) => {
      await page.locator('.brief-sheet .cite a').first().click();
      await page.waitForURL(/open=/);
      await page.locator('.evidence blockquote, .evidence q, .evidence mark').first().waitFor();
      await assertAccessible(page, 'with evidence');
    });
  });

  test('a sentence of one’s own blocks the page until it has a source; final, it cannot be changed', async () => {
    await atDesk(ADDRESS, async (page) => {
      await page.getByRole('button', { name: 'Add a sentence to Bottom line' }).click();
      await page.keyboard.type('The day was quiet.');
      await page.keyboard.press('Enter');
      await page.locator('.uncited').waitFor();
      await assertAccessible(page, 'a sentence without a source');
      assert.equal(
        await page.getByRole('button', { name: 'Make final' }).getAttribute('aria-disabled'),
        'true',
      );

      const own = page.locator('.brief-lines > li[data-uncited]');
      await own.getByRole('button', { name: 'What can be done' }).click();
      await own.getByRole('button', { name: 'Sources of this sentence' }).click();
      await page.getByLabel('Find a source').fill('serious diplomatic path');
      await page.locator('.cite-found .found').first().click();
      await page.locator('.uncited').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Done', exact: true }).click();

      await page.getByRole('button', { name: 'Make final' }).click();
      await page.getByLabel(/name/i).first().fill('A. Analyst');
      await page.keyboard.press('Enter');
      await page.getByText(/^Final, A\. Analyst/).waitFor();
      assert.equal(await page.getByRole('button', { name: /^Add a sentence/ }).count(), 0);
      await page.reload();
      await page.getByText(/^Final, A\. Analyst/).waitFor();
      await page.locator('.brief-sheet').getByText('The day was quiet.').waitFor();
    });
  });

  test('by keys: Enter edits, Escape leaves as it was, Alt and arrow moves, Delete takes out, Ctrl+Z takes back', async () => {
    await atDesk(ADDRESS, async (page) => {
      const words = page.locator('.brief-words');
      await words.nth(1).waitFor();
      const before = await words.allTextContents();
      const settles = async (wanted: readonly string[]): Promise<void> => {
        await words.nth(wanted.length - 1).waitFor();
        for (const [at, text] of wanted.entries()) await words.nth(at).filter({ hasText: text }).waitFor();
        assert.equal(await words.count(), wanted.length);
      };
      await words.nth(1).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type(' More.');
      await page.keyboard.press('Escape');
      await settles(before);
      const [first = '', second = '', third = '', ...rest] = before;
      await page.keyboard.press('Alt+ArrowDown');
      await settles([first, third, second, ...rest]);
      await page.keyboard.press('Delete');
      await settles([first, third, ...rest]);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await settles(before);
    });
  });

  test('comes out as a Word document with what was edited', async () => {
    await atDesk(ADDRESS, async (page) => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'DOCX' }).click();
      const file = await coming;
      assert.equal(file.suggestedFilename(), 'brief-2022-01-27.docx');
    });
  });

  test('is drawn: what its pairs did, and what it cites by day, each with its table; a source that is taken out leaves the days', async () => {
    await atDesk(ADDRESS, async (page) => {
      const days = page.locator('.cited-picture');
      await days.locator('svg[aria-label^="Timeline"]').waitFor();
      const pairs = page.locator('.pair-pictures tbody tr');
      assert.equal(await pairs.count(), await pairs.locator('svg[role=img]').count());
      assert.ok((await pairs.count()) > 0);
      await days.getByText('The same as a table').click();
      await assertAccessible(page, 'pictures and table');
      const rows = days.locator('tbody tr');
      const before = await rows.count();
      assert.equal(before, await page.locator('.brief-sources li').count());
      await page.locator('.brief-words').nth(1).focus();
      await page.keyboard.press('Delete');
      await rows.nth(before - 1).waitFor({ state: 'detached' });
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'HTML' }).click(),
      ]);
      const html = readFileSync(await file.path(), 'utf8');
      assert.equal((html.match(/<svg /g) ?? []).length, 1 + (await pairs.count()));
    });
  });

  test('on paper stands the page alone', async () => {
    await atDesk(ADDRESS, async (page) => {
      await page.locator('.brief-sheet').waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['.top', '.nav', '.brief-head', '.brief-since'])
        assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
      assert.ok(await page.locator('.brief-sources').isVisible());
    });
  });
});
