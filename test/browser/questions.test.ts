// The ten questions of the first hour, each asked of the desk over the whole sample: once with the mouse, once with keys alone. What
// must come back stands in data/sample/README.md; what the commands answer to the same questions, in test/cli/questions.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, deskSuite } from './desk.ts';

/** How a question is asked: what one does to go somewhere, to stand on an hour, to open a line. */
interface Hand {
  readonly go: (page: Page, screen: Screen) => Promise<void>;
  /** Stands on an instant: `2022-01-27T08:00`. */
  readonly standOn: (page: Page, instant: string) => Promise<void>;
  readonly ledger: (page: Page, name: string) => Promise<void>;
  readonly press: (page: Page, button: Locator) => Promise<void>;
  /** Narrows a ledger to what an actor did. */
  readonly by: (page: Page, actor: string) => Promise<void>;
  readonly search: (page: Page, words: string, passage: RegExp) => Promise<void>;
  readonly fill: (page: Page, field: Locator, value: string) => Promise<void>;
  /** Opens the evidence of a line. */
  readonly open: (page: Page, line: Locator) => Promise<void>;
  /** Opens the evidence of an item of the report that is read. */
  readonly openItem: (page: Page, item: Locator) => Promise<void>;
}

type Screen = 'Situation' | 'Ledgers' | 'Chronology' | 'Reader' | 'Brief';

const evidence = (page: Page): Locator => page.locator('#evidence');
const screen = (page: Page): Locator => page.getByRole('main');
const part = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });
const row = (page: Page, words: RegExp): Locator => page.getByRole('row', { name: words });
const linkOf = (within: Locator): Locator => within.getByRole('link').first();

const heading = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

const mouse: Hand = {
  go: async (page, name) => {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click();
    if (name !== 'Reader') await heading(page, new RegExp(name));
  },
  standOn: async (page, instant) => {
    await page.getByRole('button', { name: 'Hour, and what this store knew' }).click();
    await page.getByLabel('Known to the world by').fill(instant);
    await page.getByRole('button', { name: 'Stand there' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  },
  ledger: async (page, name) => {
    await mouse.go(page, 'Ledgers');
    await page.getByRole('navigation', { name: 'Ledgers' }).getByRole('link', { name }).click();
    await heading(page, new RegExp(name));
  },
  press: (_, button) => button.click(),
  by: async (page, actor) => {
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByLabel('Part of the actor').selectOption('by');
    await page.getByRole('combobox', { name: 'Actor', exact: true }).fill(actor);
    await page.getByRole('combobox', { name: 'Actor', exact: true }).blur();
    await page.getByRole('button', { name: `Remove the filter by ${actor}` }).waitFor();
  },
  search: async (page, words, passage) => {
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Search, or go anywhere' }).fill(words);
    await page.getByRole('option', { name: passage }).first().click();
  },
  fill: async (_, field, value) => {
    await field.fill(value);
    await field.blur();
  },
  open: async (page, line) => {
    await line.click();
    await evidence(page).locator('mark').first().waitFor();
  },
  openItem: async (_, item) => {
    await item.getByRole('link').first().click();
    await item.getByText('Open the evidence').click();
  },
};

const LETTERS = { Situation: 's', Ledgers: 'l', Chronology: 'c', Reader: 'r', Brief: 'b' } as const;

/** Goes on with one key until something has the focus, and where that leads no further, with another. Fails when it never comes to it. */
async function until(page: Page, key: string, target: Locator, back = key): Promise<void> {
  await target.waitFor();
  // A long list has only the lines in view in the page.
  const there = (): Promise<boolean> =>
    target.evaluateAll((all) => all.some((one) => one === one.ownerDocument.activeElement));
  let pressed = key;
  for (let steps = 0; steps < 250; steps += 1) {
    if (await there()) return;
    const from = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press(pressed);
    if (await from.evaluate((one) => one === document.activeElement)) pressed = back;
  }
  assert.fail(`${key} never comes to ${String(target)}`);
}

/** Writes an instant into a field for date and time, part by part as one does. */
async function typeInstant(page: Page, instant: string): Promise<void> {
  const [year = '', month = '', day = '', hour = '', minute = ''] = instant.split(/\D/);
  const half = String(Number(hour) % 12 || 12).padStart(2, '0');
  for (const one of [month, day, year, half, minute, Number(hour) < 12 ? 'AM' : 'PM'])
    await page.keyboard.type(one);
}

/** Opens the search and writes into it. */
async function typeSearch(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('[role=combobox]:focus').waitFor();
  await page.keyboard.type(words);
}

const keys: Hand = {
  go: async (page, name) => {
    await page.keyboard.press('g');
    await page.keyboard.press(LETTERS[name]);
    if (name !== 'Reader') await heading(page, new RegExp(name));
  },
  standOn: async (page, instant) => {
    await until(page, 'Tab', page.getByRole('button', { name: 'Hour, and what this store knew' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await until(page, 'Tab', page.getByLabel('Known to the world by'));
    await typeInstant(page, instant);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  },
  ledger: async (page, name) => {
    const [first = ''] = name.split(' & ');
    await typeSearch(page, first);
    await page.getByRole('option', { name: new RegExp(`^${first}.*Ledger`), selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, new RegExp(name));
  },
  press: async (page, button) => {
    await until(page, 'Tab', button);
    await page.keyboard.press('Enter');
  },
  by: async (page, actor) => {
    await page.getByRole('table').waitFor();
    await page.keyboard.press('f');
    const role = page.getByLabel('Part of the actor');
    await until(page, 'Shift+Tab', role);
    await page.keyboard.type('by');
    await page.keyboard.press('Tab');
    await page.keyboard.type(actor);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Remove the filter by ${actor}` }).waitFor();
    await page.keyboard.press('Escape');
  },
  search: async (page, words, passage) => {
    await typeSearch(page, words);
    await page.getByRole('option', { name: passage }).first().waitFor();
    const chosen = page.getByRole('option', { selected: true });
    for (let steps = 0; steps < 20 && !passage.test((await chosen.textContent()) ?? ''); steps += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  fill: async (page, field, value) => {
    await until(page, 'Tab', field);
    await typeInstant(page, value);
    // To the field's calendar, and out of it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  },
  open: async (page, line) => {
    await line.waitFor();
    await until(page, 'j', line, 'k');
    await page.keyboard.press('Enter');
    await evidence(page).locator('mark').first().waitFor();
  },
  openItem: async (page, item) => {
    await item.waitFor();
    const isSelected = async (): Promise<boolean> => (await item.getAttribute('data-selected')) !== null;
    for (let steps = 0; steps < 60 && !(await isSelected()); steps += 1) {
      await page.keyboard.press('j');
      await page.locator('.entry[data-selected]').waitFor();
    }
    await page.keyboard.press('o');
  },
};

for (const [name, hand] of [
  ['with the mouse', mouse],
  ['with keys alone', keys],
] as const)
  deskSuite(`The ten questions ${name}`, (atDesk) => walk(atDesk, hand));

function walk(atDesk: Parameters<Parameters<typeof deskSuite>[1]>[0], hand: Hand): void {
  const asked = (question: string, use: (page: Page) => Promise<void>): void => {
    test(question, () =>
      atDesk('/', async (page) => {
        page.setDefaultTimeout(20_000);
        await page.locator('.pairs').waitFor();
        await use(page);
        await assertAccessible(page, question);
        // The order of the parts of a date is the locale's.
      }, { locale: 'en-US' }),
    );
  };

  asked('1. What changed since yesterday 18:00?', async (page) => {
    await hand.standOn(page, '2022-01-27T08:00');
    const changed = part(page, /^Changed/);
    await hand.fill(page, changed.getByLabel('since (UTC)'), '2022-01-26T18:00');
    await changed.getByText('26 Jan 2022, 18:00 to 27 Jan 2022, 08:00 UTC').waitFor();
    const warning = changed.getByRole('link', { name: /Sergey Lavrov warns the West.*retaliatory measures/ });
    await hand.open(page, warning);
    await evidence(page).locator('mark', { hasText: 'retaliatory measures' }).first().waitFor();
    await evidence(page).getByText('Meridian Wire').first().waitFor();
  });

  asked('2. What does Russia demand, what was answered, what is unanswered?', async (page) => {
    await hand.standOn(page, '2022-02-19T12:00');
    await hand.ledger(page, 'Demands & answers');
    await hand.by(page, 'Russia');
    await row(page, /that deliveries stop.* open /).waitFor();
    const enlargement = row(page, /admit no new members.*Answered Jens Stoltenberg rejects it.* answered /);
    await hand.open(page, linkOf(enlargement));
    await evidence(page).locator('mark', { hasText: 'admit no new members' }).first().waitFor();
  });

  asked('3. What is due next, who attends, what is overdue?', async (page) => {
    const due = part(page, /^Due in the next/);
    await hand.standOn(page, '2022-02-11T12:00');
    await due.getByRole('listitem').filter({ hasText: /10 Feb.*Normandy.*overdue/ }).first().waitFor();
    await hand.standOn(page, '2022-02-14T12:00');
    const scholz = due.getByRole('listitem').filter({ hasText: /15 Feb.*Visit by Olaf Scholz to Moscow/ });
    await scholz.getByText('tomorrow').waitFor();
    await hand.open(page, linkOf(scholz));
    await evidence(page).locator('mark', { hasText: 'Scholz' }).first().waitFor();
  });

  asked('4. Who threatened what if what, and has it happened?', async (page) => {
    await hand.ledger(page, 'Threats & promises');
    await hand.by(page, 'United Kingdom');
    const sanctions = row(page, /Russia invades.*Condition met.*Russian forces struck Ukraine.* triggered/);
    await hand.open(page, linkOf(sanctions));
    await evidence(page).locator('mark', { hasText: 'If Russia invades' }).first().waitFor();
  });

  asked('5. Who said "…", exactly, when, to whom?', async (page) => {
    await hand.search(page, '"minor incursions"', /minor incursion.*Kyiv Morning Ledger/);
    const words = screen(page).locator('.entry', { hasText: 'no minor incursions' });
    await hand.openItem(page, words.filter({ hasText: 'Volodymyr Zelenskyy' }).first());
    await evidence(page).getByRole('heading', { level: 2, name: /Volodymyr Zelenskyy says: “We want to remind the great powers/ }).waitFor();
    await evidence(page).locator('mark', { hasText: 'there are no minor incursions' }).first().waitFor();
  });

  asked('6. Who accuses whom of what, and what is the denial?', async (page) => {
    await hand.ledger(page, 'Claims & denials');
    await hand.press(page, page.getByRole('button', { name: 'denied', exact: true }));
    const charge = row(page, /Dmitry Peskov.*Ukraine was massing forces.*Denied Ukraine denies it.* denied /);
    await hand.open(page, linkOf(charge));
    await evidence(page).locator('mark', { hasText: 'massing forces' }).first().waitFor();
  });

  asked('7. How many troops where, says who, as of when?', async (page) => {
    await hand.standOn(page, '2022-01-31T12:00');
    await hand.ledger(page, 'Posture');
    await hand.by(page, 'Russia');
    await row(page, /100,000.*the West/).first().waitFor();
    await hand.standOn(page, '2022-02-16T12:00');
    const biden = row(page, /15 Feb 2022.*150,000.*Joe Biden/).first();
    await hand.open(page, linkOf(biden));
    await evidence(page).locator('mark', { hasText: '150,000' }).first().waitFor();
  });

  asked('8. How many independent reports stand behind this line?', async (page) => {
    await hand.ledger(page, 'Claims & denials');
    const charge = row(page, /Ukraine was massing forces.*1 origin in 3/);
    await hand.open(page, linkOf(charge));
    await evidence(page).getByText(/1 independent origin/).first().waitFor();
    await hand.press(page, evidence(page).locator('summary', { hasText: '2 copies of the story' }));
    for (const outlet of ['Meridian Wire', 'The Harbour Courier', 'The Northgate Gazette'])
      await evidence(page).getByText(outlet).filter({ visible: true }).first().waitFor();
  });

  asked('9. What did we know on the morning of the 26th?', async (page) => {
    await hand.standOn(page, '2022-01-26T08:00');
    await hand.go(page, 'Brief');
    const sheet = screen(page).getByRole('article');
    await sheet.getByText(/As of 26 Jan 2022, 08:00/).waitFor();
    assert.doesNotMatch((await sheet.textContent()) ?? '', /retaliatory|diplomatic path|Feb 2022/);
    await hand.press(page, sheet.getByRole('link', { name: 'Source 1', exact: true }));
    await evidence(page).locator('mark').first().waitFor();
  });

  asked('10. Better or worse between which pairs?', async (page) => {
    const pairs = part(page, /^Pairs/);
    await pairs.locator('.sparkline').first().waitFor();
    await hand.press(page, pairs.getByRole('link', { name: 'Table' }));
    const between = pairs.getByRole('row', { name: /Russia – Ukraine|Ukraine – Russia/ });
    await between.getByText(/^−\d/).first().waitFor();
    await hand.press(page, linkOf(between));
    await heading(page, /Events/);
    await hand.open(page, linkOf(row(page, /Russian forces struck Ukraine/).first()));
    await evidence(page).locator('mark', { hasText: 'struck Ukraine' }).first().waitFor();
  });
} // prettier-ignore
