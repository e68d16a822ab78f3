import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, deskSuite } from './desk.ts';

/** What the tests need of the sample: a report of many items that has copies, and what it was made from. */
interface Known {
  readonly report: string;
  readonly origin: string;
  readonly items: readonly { readonly id: string; readonly cite: { readonly quote: string } }[];
}

deskSuite('the Reader', (atDesk) => {
  test('a click on an item lights up its sentence, and one on a mark its item; again, the next outward', async () => {
    await atDesk('/reports', async (page, base) => {
      const { report, items } = await known(base);
      await page.goto(`${base}reports/${report}`);
      for (const { id, cite } of items.slice(0, 4)) {
        const link = page.locator(`.entry-link[data-item="${id}"]`);
        if ((await link.count()) === 0) continue;
        await link.click();
        await page.waitForSelector(`.entry[data-selected] [data-item="${id}"]`);
        assert.equal(await litText(page), cite.quote);
        assert.ok(await inView(page, '.span[data-current]'), `${id} is in view`);
      }
      const nested = page.locator('.span[data-items*=" "]').first();
      const around = ((await nested.getAttribute('data-items')) ?? '').split(' ');
      assert.equal(around.length, 2);
      await page.keyboard.press('Escape');
      for (const item of [...around, around[0] ?? '']) {
        await nested.click();
        await page.waitForSelector(`.entry[data-selected] [data-item="${item}"]`);
        assert.equal(await page.locator('.entry[data-selected]').count(), 1);
      }
    });
  });

  test('the back button undoes a selection and a filter, and an address opens on its item', async () => {
    await atDesk('/reports', async (page, base) => {
      const { report } = await known(base);
      await page.goto(`${base}reports/${report}`);
      const shown = await itemsShown(page);
      const [first = '', second = ''] = shown;
      await page.goto(`${base}reports/${report}?item=${first}`);
      await page.waitForSelector(`.entry[data-selected] [data-item="${first}"]`);
      await page.click(`.entry-link[data-item="${second}"]`);
      await page.getByRole('button', { name: 'Answers' }).click();
      await page.waitForSelector('.chip[data-kind="answer"][aria-pressed="true"]');
      assert.match(page.url(), /kinds=answer/);
      assert.ok((await itemsShown(page)).length < shown.length);
      await page.goBack();
      await page.waitForSelector(`.entry[data-selected] [data-item="${second}"]`);
      await page.goBack();
      await page.waitForSelector(`.entry[data-selected] [data-item="${first}"]`);
    });
  });

  test('goes through items, sentences and reports by keys', async () => {
    await atDesk('/reports', async (page, base) => {
      const { report } = await known(base);
      await page.goto(`${base}reports/${report}?missed=1`);
      await page.waitForSelector('.entry.missed');
      const [first = '', second = ''] = await itemsShown(page);
      await page.keyboard.press('j');
      await page.waitForSelector(`.entry[data-selected] [data-item="${first}"]`);
      await page.keyboard.press('j');
      await page.waitForSelector(`.entry[data-selected] [data-item="${second}"]`);
      await page.keyboard.press('k');
      await page.waitForSelector(`.entry[data-selected] [data-item="${first}"]`);
      assert.match(await page.innerText('.desk > [role=status].unseen'), /^\w+ 1 of \d+\. /);

      // Sentence by sentence one comes past those that gave nothing, each with its reason.
      const missed = page.locator('.entry.missed[data-selected]');
      for (let step = 0; step < 40 && (await missed.count()) === 0; step++) await page.keyboard.press('J');
      assert.match(await missed.innerText(), /Not coded\. “/);
      assert.match(await page.innerText('.desk > [role=status].unseen'), /^Not coded\. /);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.entry[data-selected]', { state: 'detached' });

      await page.keyboard.press('f');
      await page.waitForSelector('#find:focus');
      await page.keyboard.type('jerk');
      assert.equal(await page.inputValue('#find'), 'jerk', 'letters typed are letters');
      await page.getByText('No item matches').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('No item matches').waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      const title = await page.innerText('#report-title');
      await page.keyboard.press('h');
      await page.waitForURL((url) => !url.pathname.endsWith(report));
      await page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'detached' });
      await page.keyboard.press('l');
      await page.waitForURL(`**/${report}*`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    });
  });

  test('codes by hand: an item rejected stays, struck, and one corrected shows it; the name is asked for once', async () => {
    await atDesk('/reports', async (page, base) => {
      const { report } = await known(base);
      await page.goto(`${base}reports/${report}`);
      const [first = '', second = ''] = await itemsShown(page);
      await page.keyboard.press('j');
      await page.waitForSelector('.hand');
      await page.keyboard.press('x');
      await page.getByLabel('Your name').fill('Ada');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.entry[data-standing="rejected"]');
      assert.equal(
        await page.getAttribute('.entry[data-standing="rejected"] .entry-link', 'data-item'),
        first,
      );
      assert.match(await page.innerText('.entry[data-standing="rejected"]'), /rejected by Ada/);
      assert.match(await page.innerText('.notes-title .count'), /1 rejected/);
      await page.keyboard.press('x');
      await page.waitForSelector('.entry[data-standing="rejected"]', { state: 'detached' });
      await page.keyboard.press('x');
      await page.waitForSelector('.entry[data-standing="rejected"]');

      await page.keyboard.press('j');
      await page.waitForSelector(`.entry[data-selected] [data-item="${second}"]`);
      await page.keyboard.press('c');
      await page.getByRole('form', { name: 'Correct the item' }).waitFor();
      await page.getByLabel('How real').selectOption('possible');
      await page.getByLabel('Add to By').fill('Peru');
      await page.keyboard.press('Enter');
      await page.getByLabel(/^When/).fill('2022-01-19');
      await page.getByRole('button', { name: 'Keep the correction' }).click();
      await page.getByText('corrected by Ada').waitFor();
      // Each field is an edit of its own, and each is shown as it is made.
      await page
        .locator('.entry[data-selected]', { hasText: 'possible' })
        .filter({ hasText: 'Peru' })
        .filter({ hasText: '19 January 2022' })
        .waitFor();
      const corrected = await page.innerText('.entry[data-selected]');
      assert.match(corrected, /possible/);
      assert.match(corrected, /Peru/);
      assert.match(corrected, /19 January 2022/);
      assert.match(corrected, /corrected by Ada/);
      await page.reload();
      await page.waitForSelector('.entry[data-standing="rejected"]');
    });
  });

  test('splits an item from its line, takes that back, and merges it into another', async () => {
    await atDesk('/reports', async (page, base) => {
      const { report } = await known(base);
      await page.goto(`${base}reports/${report}`);
      const told = page.locator('.entry', { hasText: 'also told by 1 other report' }).first();
      const id = (await told.locator('.entry-link').getAttribute('data-item')) ?? '';
      const entry = page.locator('.entry', { has: page.locator(`[data-item="${id}"]`) });
      await told.locator('.entry-link').click();
      await page.keyboard.press('Shift+S');
      await page.getByLabel('Your name').fill('Ada');
      await page.keyboard.press('Enter');
      await entry.getByText('split off by Ada').waitFor();
      assert.doesNotMatch(await entry.innerText(), /also told/);
      await page.keyboard.press('Control+z');
      await entry.getByText('also told by 1 other report').waitFor();

      await page.keyboard.press('m');
      await page.getByLabel('By anybody').waitFor();
      const line = page.locator('.candidate').first();
      await line.click();
      await page.getByText('Merged', { exact: true }).last().waitFor();
      await entry.getByText('merged by Ada').waitFor();
    });
  });

  test('tells the story of a report, and shows what another of it changed, added and cut', async () => {
    await atDesk('/reports', async (page, base) => {
      const { report, origin } = await known(base);
      await page.goto(`${base}reports/${report}`);
      const story = page.locator('.copies');
      await story.getByText('one of 4 reports of one story: first in Meridian Wire, 21 Jan 2022').click();
      assert.match(await story.innerText(), /60 % stands in the origin/);
      await story.getByRole('link', { name: /^Compare with Meridian Wire/ }).click();
      await page.waitForSelector('.comparison [data-change="added"] ins');
      for (const change of ['kept', 'changed', 'cut'])
        assert.ok((await page.locator(`.comparison [data-change="${change}"]`).count()) > 0, change);
      assert.equal(await page.innerText('.comparison [data-change="changed"] ins'), 'in Geneva');
      await page.keyboard.press('Escape');
      await page.waitForSelector('.comparison', { state: 'detached' });

      await page.goto(`${base}reports/${origin}`);
      const withdrawn = page.getByRole('note').filter({ hasText: 'Withdrawn.' });
      await withdrawn.getByRole('link', { name: /^UPDATE 1/ }).click();
      await page.waitForURL(`**/${report}`);
    });
  });

  test('says of an item by how many others it is told, and opens its evidence', async () => {
    await atDesk('/reports', async (page, base) => {
      const { report } = await known(base);
      await page.goto(`${base}reports/${report}`);
      await page.locator('.entry', { hasText: 'also told by 1 other report' }).first().locator('.entry-link').click();
      await page.keyboard.press('o');
      await page.getByRole('complementary', { name: 'Evidence' }).getByText('2 reports').first().waitFor();
      await page.keyboard.press('Escape');
      await page.waitForSelector('.evidence', { state: 'detached' });
    });
  }); // prettier-ignore

  test('says what is missing, what failed, what is undated and what was not read to its end', async () => {
    await atDesk('/reports/ffffffffffffffff', async (page, base) => {
      const { report } = await known(base);
      await page.getByRole('heading', { name: 'This report is not here' }).waitFor();
      await page.goto(`${base}reports/${report}?as_of=2022-01-01`);
      await page.getByText('that were known by 1 Jan 2022').waitFor();

      await page.route(`**/reports/${report}`, (route) =>
        route.request().resourceType() === 'fetch' ? route.abort() : route.fallback(),
      );
      await page.goto(`${base}reports/${report}`);
      await page.getByText('This could not be loaded.').waitFor();
      await page.unroute(`**/reports/${report}`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.waitForSelector('.entry-link');

      const whole: { report: { published?: string; text: string } } = await answered(
        `${base}api/v1/reports/${report}`,
      );
      const { published, ...head } = whole.report;
      assert.ok(published);
      const cut = { ...whole, report: head, unread: [{ start: 400, end: head.text.length }] };
      await page.route(`**/api/v1/reports/${report}`, (route) => route.fulfill({ json: cut }));
      await page.reload();
      await page.getByText('Not read to its end.').waitFor();
      await page.getByText('Undated.').waitFor();
    });
  });

  test('a report of one’s own says so, and can be taken out again', async () => {
    await atDesk('/reports', async (page) => {
      await page.waitForSelector('.entry-link');
      await page.keyboard.press('a');
      const dialog = page.getByRole('dialog', { name: 'Add your own report' });
      await dialog.getByLabel('Text of the report').fill('Russia demanded that NATO withdraw its troops from Romania.');
      await dialog.getByLabel('Title').fill('My own');
      await dialog.getByRole('button', { name: /^(?:Read|Add)/ }).click();
      await page.getByRole('heading', { level: 1, name: 'My own' }).waitFor();
      await page.getByText('Your own report.').waitFor();
      await page.getByText('Undated.').waitFor();
      await page.getByRole('button', { name: 'Remove it from the record' }).click();
      await page.getByRole('button', { name: 'Remove it', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'My own' }).waitFor({ state: 'detached' });
      await page.goBack();
    });
  }); // prettier-ignore

  test('a drawer never hides the sentence on a small screen', async () => {
    for (const [width, height] of [
      [390, 640],
      [320, 640],
      [640, 400],
    ] as const) {
      await atDesk(
        '/reports/none',
        async (page, base) => {
          const { report, items } = await known(base);
          await page.goto(`${base}reports/${report}?item=${items[3]?.id ?? ''}`);
          await page.waitForSelector('.entry[data-selected]');
          assert.ok(await inView(page, '.span[data-current]'), `sentence at ${width} × ${height}`);
          assert.ok(await inView(page, '.entry[data-selected] .entry-head'), `item at ${width} × ${height}`);
          const screen = page.locator('#screen');
          assert.ok(await screen.evaluate((main) => main.scrollWidth <= main.clientWidth), 'nothing to scroll sideways');
        },
        { viewport: { width, height } },
      );
    }
  }); // prettier-ignore

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1440, 390])
      test(`axe finds nothing, ${colorScheme} at ${width} px`, async () => {
        await atDesk(
          '/reports/ffffffffffffffff',
          async (page, base) => {
            await page.getByRole('heading', { name: 'This report is not here' }).waitFor();
            await assertAccessible(page, 'no such report');
            const { report, origin, items } = await known(base);
            const item = items[3]?.id ?? '';
            for (const [state, address, shows] of [
              ['nothing selected', `reports/${report}`, '.paragraph'],
              ['an item selected', `reports/${report}?item=${item}`, '.hand'],
              ['what was not coded', `reports/${report}?missed=1&item=${item}`, '.entry.missed'],
              ['filtered and searched', `reports/${report}?kinds=statement&find=NATO`, '.hit'],
              ['nothing found', `reports/${report}?find=nowhere`, '.notes .empty'],
              ['a comparison', `reports/${report}?with=${origin}`, '.comparison ins'],
              ['withdrawn', `reports/${origin}`, '.taken-back'],
              ['the list', 'reports', '.rail-title'],
            ] as const) {
              await page.goto(base + address);
              await page.locator(shows).first().waitFor({ state: 'attached' });
              await assertAccessible(page, state);
            }
            await page.goto(`${base}reports/${report}?item=${item}`);
            await page.waitForSelector('.hand');
            for (const [key, form] of [
              ['c', '.hand-form .field'],
              ['n', '.hand textarea'],
              ['m', '.candidate'],
            ] as const) {
              await page.keyboard.press(key);
              await page.waitForSelector(form);
              await assertAccessible(page, `the form of ${key}`);
              await page.keyboard.press('Escape');
              await page.waitForSelector(form, { state: 'detached' });
            }
          },
          { colorScheme, viewport: { width, height: 844 } },
        );
      });
});

/** The update of a wire story in the sample, found by its title. */
async function known(base: string): Promise<Known> {
  const list: { rows: { id: string; title?: string }[] } = await answered(`${base}api/v1/reports?limit=1000`);
  const idOf = (title: RegExp): string => list.rows.find((row) => title.test(row.title ?? ''))?.id ?? '';
  const [report, origin] = [idOf(/^UPDATE 1: Blinken/), idOf(/^Blinken promises/)];
  const { items }: Pick<Known, 'items'> = await answered(`${base}api/v1/reports/${report}`);
  return { report, origin, items };
}

/** What the API answers, in the shape that whoever asks expects. */
async function answered<T>(address: string): Promise<T> {
  const body: T = JSON.parse(await (await fetch(address)).text());
  return body;
}

/** Ids of the items in the apparatus, once it is there with what the record makes of them. */
async function itemsShown(page: Page): Promise<string[]> {
  await page.waitForSelector('.entry-link');
  return page.locator('.entry-link[data-item]').evaluateAll((links) => links.map((link) => link.getAttribute('data-item') ?? ''));
} // prettier-ignore

/** All text that is lit in the report. */
async function litText(page: Page): Promise<string> {
  await page.waitForSelector('.span[data-current]');
  return (await page.locator('.span[data-current]').allTextContents()).join('');
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
  for (let look = 0; look < 100; look++) {
    if ((await page.evaluate(seen)) === true) return true;
    await page.waitForTimeout(30);
  }
  return false;
}
