import type { Page } from 'playwright-core';
import type { Row } from '../../src/desk/api.ts';

const PAGE = 1000;
const SPEAKERS = ['Russia', 'Ukraine', 'United States', 'NATO', 'France', 'Germany', 'China', 'Poland'];

/** Stands in for the server at `/rows`: so many statements, the newest first, by pages as the API gives them. */
export async function serveManyRows(page: Page, count: number): Promise<void> {
  await page.route('**/api/v1/rows?**', async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get('after') ?? 0);
    const limit = Math.min(Number(asked.get('limit') ?? 50), PAGE);
    const by = asked.get('by');
    const all = by === null ? count : Math.ceil(count / SPEAKERS.length);
    const until = Math.min(from + limit, all);
    const rows = Array.from({ length: until - from }, (_, at) =>
      statementAt(by === null ? from + at : (from + at) * SPEAKERS.length + SPEAKERS.indexOf(by), count),
    );
    await route.fulfill({ json: { rows, ...(until < all && { next: String(until) }) } });
  });
}

/** Row number `at` of so many; every one has words, a speaker, a day and a number of origins of its own reckoning. */
function statementAt(at: number, count: number): Row {
  const name = SPEAKERS[at % SPEAKERS.length] ?? '';
  const day = new Date(Date.UTC(2022, 1, 24) - Math.floor((at / count) * 900) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const id = at.toString(16).padStart(16, '0');
  const words = `row ${at} of what was said on that day, at some length, of the talks and the troops`;
  return {
    id,
    kind: 'statement',
    line: `${name} says: “${words}”`,
    item: {
      id,
      kind: 'statement',
      report: 'ab'.repeat(8),
      cite: { start: 0, end: words.length, quote: words },
      by: [{ id: name, name }],
      to: [],
      via: [],
      attribution: [],
      realis: 'actual',
      where: [],
      score: 0.9,
      rule: 'test',
      form: 'direct',
      words,
      gist: words,
      verb: 'say',
    },
    report: { id: 'ab'.repeat(8), outlet: 'Meridian Wire', title: 'A report' },
    day,
    reports: 1,
    origins: 1 + ((at * 7919) % 11),
    grade: { source: 'F', item: 3 },
    first: `${day}T08:00:00Z`,
    last: `${day}T08:00:00Z`,
    contradictions: [],
    edited: false,
    linked: [],
  };
}
