// The ten questions of the first hour, each asked by one command of a store of the whole sample; what must come back stands in
// data/sample/README.md.
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { briefCommand } from '../../src/cli/brief.ts';
import { diffCommand } from '../../src/cli/diff.ts';
import { dueCommand } from '../../src/cli/due.ts';
import { findCommand } from '../../src/cli/find.ts';
import { ledgerCommand, type LedgerOptions } from '../../src/cli/ledger.ts';
import type { Streams } from '../../src/cli/outcome.ts';
import { whyCommand } from '../../src/cli/why.ts';
import type { Change } from '../../src/record/change.ts';
import type { Entry } from '../../src/record/entry.ts';
import { sampleStore } from '../store/sample-store.ts';

let db = '';
before(async () => {
  db = await sampleStore();
});

/** What a command prints, on both streams. */
async function run(command: (streams: Streams) => Promise<number>): Promise<string> {
  let told = '';
  const out = (text: string): void => void (told += text);
  await command({ out, err: (line) => out(`${line}\n`), outIsTerminal: false, colours: false });
  return told;
}

const brief = (asOf: string, since?: string): Promise<string> =>
  run((streams) =>
    briefCommand({ db, asOf, format: 'markdown', ...(since !== undefined && { since }) }, streams),
  );
const find = (query: string): Promise<string> =>
  run((streams) => findCommand([query], { db, limit: '20' }, streams));
const due = (asOf: string): Promise<string> =>
  run((streams) => dueCommand({ db, asOf, days: '30' }, streams));
const ledger = (kind: string, own: Partial<LedgerOptions> = {}): Promise<string> =>
  run((streams) => ledgerCommand(kind, { db, limit: '500', ...own }, streams));

/** The lines of a ledger as objects. */
async function entries(kind: string, own: Partial<LedgerOptions> = {}): Promise<Entry[]> {
  const lines = (await ledger(kind, { ...own, json: true })).split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line): Entry => JSON.parse(line));
} // prettier-ignore

function only(all: readonly Entry[], quote: RegExp): Entry {
  const found = all.filter(({ item }) => quote.test(item.cite.quote));
  assert.equal(found.length, 1, `${found.length} lines for ${quote}`);
  return found[0] ?? assert.fail();
}

/** The part of a page under one of its headings. */
function part(page: string, heading: string): string {
  return page.split('\n## ').find((one) => one.startsWith(heading)) ?? assert.fail(`no ${heading}`);
}

suite('1. What changed since yesterday 18:00?', () => {
  test('the replies of the evening of 26 January and what was said of them, and nothing older', async () => {
    const told = await run((streams) => diffCommand('2022-01-26T18:00Z', '2022-01-27T08:00Z', { db, json: true }, streams));
    const changes = told.trim().split('\n').map((line): Change => JSON.parse(line));
    const outlets = new Set(changes.flatMap(({ after }) => after?.tellings.map(({ report }) => `${report.outlet} ${report.published?.slice(0, 10)}`)));
    assert.deepEqual([...outlets], ['Meridian Wire 2022-01-26']);
    const quotes = changes.flatMap(({ change, after }) => (change === 'new' ? (after?.item.cite.quote ?? []) : []));
    assert.ok(quotes.some((quote) => quote.includes('sets out a serious diplomatic path forward')));
    assert.ok(quotes.some((quote) => quote.includes('warned of "retaliatory measures"')));
  }); // prettier-ignore

  test('the page of 8:00 leads with it, and is one page with its sources', async () => {
    const page = await brief('2022-01-27T08:00Z', '2022-01-26T18:00Z');
    const first = part(page, 'Bottom line');
    assert.match(first, /23 reports from \d+ independent origins/);
    assert.match(first, /Sergey Lavrov warns the West of retaliatory measures, if the West kept up/);
    assert.match(
      first,
      /Allies offer to sit down with Russia as soon as possible \(according to Jens Stoltenberg\)/,
    );
    assert.match(
      part(page, 'What else changed'),
      /Dmytro Kuleba disputes: the Russian force at the border was large/,
    );
    for (const day of ['2022-01-27', '2022-02-22', '2022-02-24']) {
      const lines = (await brief(`${day}T08:00Z`, `${day}T00:00Z`)).split('\n').filter((line) => line !== '');
      assert.ok(lines.length <= 80, `${day}: ${lines.length} lines`);
    }
  });

  test('the page of the day of the invasion begins with it', async () => {
    const [, , , first] = part(await brief('2022-02-24T08:00Z', '2022-02-23T18:00Z'), 'Bottom line').split(
      '\n',
    );
    assert.match(
      first ?? '',
      /Attack by Russia: “Russian forces struck Ukraine by land, air and sea before dawn/,
    );
  });
});

suite('2. What does Russia demand of whom, what was answered to each point, what is unanswered?', () => {
  test('no enlargement was rejected; deliveries are unanswered; the lines of 1997 were rejected at once', async () => {
    const own = { by: 'RUS', asOf: '2022-02-19' };
    const all = await entries('demands', own);
    assert.equal(only(all, /NATO admit no new members/).status?.value, 'answered');
    assert.equal(only(all, /a return to 1997/).status?.value, 'answered');
    assert.equal(only(all, /that deliveries stop/).status?.value, 'open');
    const told = await ledger('demands', own);
    assert.match(told, /admit no new members[^\n]*answered Mon 20 December 2021\n[^\n]*\n\s+↳ answered: Jens Stoltenberg rejects it/);
    assert.match(told, /a return to 1997[^\n]*answered Mon 20 December 2021\n[^\n]*\n\s+↳ answered: Allied officials reject it/);
  }); // prettier-ignore

  test('what says nothing of what is demanded leads no brief', async () => {
    const positions = part(await brief('2022-01-27T08:00Z'), 'Demands and answers');
    assert.doesNotMatch(positions, /one of those demands|demanded at the table|the Ukrainian people/);
    assert.match(positions, /NATO admit no new members/);
  });
});

suite('3. What is due next, how sure is the date, who attends, what is overdue?', () => {
  test('Scholz in Moscow on the 15th, by the 14th', async () => {
    const told = await due('2022-02-14T12:00Z');
    assert.match(told, /Tue 15 February 2022\n\s+Visit by Olaf Scholz to Moscow/);
    // The advisers met in Berlin on the 10th; the report of the 12th says so.
    assert.doesNotMatch(told, /Normandy/);
    assert.match(
      await due('2022-02-11T12:00Z'),
      /^was due Thu 10 February 2022\n.*Normandy advisers in Berlin/m,
    );
    assert.match(
      await due('2022-01-12'),
      /^was due Sun 2 January 2022\n.*Call between Joe Biden and Volodymyr Zelenskyy/m,
    );
    // And Scholz was received on the 15th.
    assert.doesNotMatch(await due('2022-02-17'), /Olaf Scholz to Moscow/);
  });

  test('Blinken and Lavrov on the 24th, until it was called off', async () => {
    assert.match(await due('2022-02-21T22:00Z'), /Thu 24 February 2022\n\s+Talks between Sergey Lavrov and Antony Blinken/);
    assert.doesNotMatch(await due('2022-02-23'), /Lavrov and Antony Blinken|Blinken and Sergey Lavrov in Geneva/);
    const all = await entries('meetings', { status: 'cancelled' });
    assert.ok(all.some(({ item, origins }) => item.by.some(({ id }) => id === 'antony-blinken') && item.when?.edtf === '2022-02-24' && origins > 1));
  }); // prettier-ignore
});

suite('4. Who threatened or promised what if what, and has it happened?', () => {
  const of = async (asOf: string): Promise<Entry> =>
    only(await entries('commitments', { by: 'GBR', asOf }), /^If Russia invades/);

  test('sanctions if Russia invades: standing before, triggered by 22 February, and the invasion stands under it', async () => {
    assert.equal((await of('2022-02-20')).status?.value, 'standing');
    assert.equal((await of('2022-02-24')).status?.value, 'triggered');
    const told = await ledger('commitments', { by: 'GBR', status: 'triggered' });
    assert.match(
      told,
      /↳ condition met: Attack by Russia: “Russian forces struck Ukraine by land, air and sea/,
    );
  });

  test('no attack on an ally, no dialogue on neutrality: what hangs on that is standing', async () => {
    const all = await entries('commitments', { asOf: '2022-02-24' });
    assert.equal(only(all, /an ally is attacked/).status?.value, 'standing');
  });

  test('Biden on Nord Stream 2, if tanks cross the border', async () => {
    const all = await entries('commitments', { by: 'joe-biden', asOf: '2022-02-24' });
    assert.ok(all.some(({ item, status }) => /Nord Stream/.test(item.cite.quote) && status?.value !== 'standing'));
  }); // prettier-ignore
});

suite('5. Who said "…", exactly, when, to whom?', () => {
  test('Zelenskyy of minor incursions, with the words as they stand', async () => {
    const told = await find('"minor incursions"');
    assert.match(told, /^Kyiv Morning Ledger, Thu 20 January 2022/);
    assert.match(told, /↳ Volodymyr Zelenskyy says: “We want to remind the great powers that there are no minor incursions and small nations/);
  }); // prettier-ignore

  test('Lavrov of retaliatory measures', async () => {
    assert.match(await find('"retaliatory measures"'), /Meridian Wire, Wed 26 January 2022[^]*↳ Sergey Lavrov says: “retaliatory measures” [0-9a-f]{16}/);
  }); // prettier-ignore

  test('Biden of a "minor incursion"', async () => {
    assert.match(await find('"minor incursion"'), /↳ Joe Biden says: “minor incursion/);
  }); // prettier-ignore
});

suite('6. Who accuses whom of what, and what is the denial?', () => {
  test('Peskov: Ukraine masses forces; Kyiv denies it', async () => {
    const charge = only(await entries('claims', { status: 'denied' }), /Ukraine was massing forces/);
    assert.deepEqual([charge.item.by.map(({ id }) => id), charge.item.to.map(({ id }) => id)], [['dmitry-peskov'], ['UKR']]);
    assert.match(await ledger('claims', { by: 'dmitry-peskov' }), /massing forces[^\n]*\n[^\n]*\n\s+↳ denied: Ukraine denies it/);
  }); // prettier-ignore

  test('a staged film: Washington charges, Moscow denies', async () => {
    const all = await entries('claims', { status: 'denied' });
    assert.ok(all.some(({ item }) => /fabricat|film/.test(item.cite.quote)));
  }); // prettier-ignore
});

suite('7. How many troops where, says who, as of when, why do figures differ?', () => {
  test('100,000 by the West in January, more than 150,000 by Biden on 15 February', async () => {
    const counted = (await entries('postures', { by: 'RUS' })).flatMap(({ item, first }) =>
      item.kind === 'posture' ? item.units.map(({ count }) => `${count} ${item.attribution.map(({ id }) => id).join()} ${first?.slice(0, 7)}`) : [],
    );
    assert.ok(counted.includes('100000 WEST 2022-01'), counted.join('; '));
    assert.ok(counted.includes('150000 joe-biden 2022-02'), counted.join('; '));
  }); // prettier-ignore

  test('every other count is found with its sentence, whose it is and its day', async () => {
    for (const [count, told] of [
      [
        '127,000',
        /Kyiv Morning Ledger, Thu 20 January 2022[^]*A Ukrainian intelligence assessment counts 127,000/,
      ],
      [
        '130,000',
        /Radio Longitude, Tue 8 February 2022[^]*Western officials now talk of 130,000 troops around Ukraine/,
      ],
      [
        '169,000',
        /Kyiv Morning Ledger, Sat 19 February 2022[^]*between 169,000 and 190,000[^]*Michael Carpenter/,
      ],
    ] as const)
      assert.match(await find(count), told);
  });

  test('the dead of 24 February by two voices, on one page', async () => {
    const numbers = part(await brief('2022-02-24', '2022-02-23'), 'Forces and losses');
    assert.match(numbers, /Killed: 57 people \(according to Viktor Lyashko\)/);
    assert.match(numbers, /Killed: more than 40 soldiers \(according to Oleksii Arestovych\)/);
  });

  test('127,000, 130,000 and 169,000 to 190,000 as postures', async () => {
    const counts = new Set((await entries('postures')).flatMap(({ item }) => (item.kind === 'posture' ? item.units.map(({ count, min }) => count ?? min) : [])));
    for (const count of [127_000, 130_000, 169_000]) assert.ok(counts.has(count), String(count));
  }); // prettier-ignore
});

suite('8. How many independent reports stand behind this line?', () => {
  test('the story of 8,500 troops: three reports, one origin', async () => {
    const alert = only(await entries('claims', { by: 'dmitry-peskov' }), /massing forces/);
    assert.deepEqual([new Set(alert.tellings.map(({ report }) => report.id)).size, alert.origins], [3, 1]);
    const told = await run((streams) => whyCommand(alert.id, { db }, streams));
    assert.match(told, /one story in:\n.*Meridian Wire, Mon 24 January 2022: the origin\n(?=.*\n?.*Harbour Courier.*: a copy)(?=.*\n?.*Northgate Gazette.*: a copy)/);
  }); // prettier-ignore

  test('the talks of 10 January: told by several, of more than one origin', async () => {
    const talks = (await entries('meetings', { asOf: '2022-01-20' })).find(({ item }) => item.when?.edtf === '2022-01-10');
    assert.ok(talks !== undefined && talks.tellings.length > talks.origins && talks.origins >= 2);
    assert.equal(talks.status?.value, 'held');
  }); // prettier-ignore
});

suite('9. What did we know on the morning of the 26th?', () => {
  test('not the written replies, nor anything that came later', async () => {
    const page = await brief('2022-01-26T08:00Z');
    assert.match(page, /As of Wed 26 January 2022, 08:00 UTC/);
    assert.doesNotMatch(page, /retaliatory|diplomatic path|20220126|2022-02/);
    const known = (await entries('all', { asOf: '2022-01-26T08:00Z' })).flatMap(({ last }) => last ?? []);
    assert.ok(known.length > 100 && known.every((instant) => instant <= '2022-01-26T08:00:00Z'));
  });

  test('a killed story stands until it is killed, and so do its copies', async () => {
    const outlets = async (asOf: string): Promise<string[]> => {
      const all = await entries('all', { asOf, from: '2022-02-14', until: '2022-02-16' });
      const told = all.flatMap(({ tellings }) => tellings.filter(({ report }) => report.title !== undefined && /Wednesday/.test(report.title) && !/KILL/.test(report.title)));
      return [...new Set(told.map(({ report }) => report.outlet ?? ''))].toSorted();
    };
    assert.deepEqual(await outlets('2022-02-14T18:30Z'), ['Meridian Wire', 'The Harbour Courier', 'The Northgate Gazette']);
    assert.deepEqual(await outlets('2022-02-14T19:30Z'), []);
  }); // prettier-ignore

  test('the notice that killed it tells nothing, and so asks for nothing', async () => {
    const asked: Partial<LedgerOptions>[] = [{ asOf: '2022-02-14T19:30Z' }, { doubtful: true }];
    for (const own of asked) {
      const all = await entries('all', { ...own, from: '2022-02-10', until: '2022-02-16' });
      const told = all.flatMap(({ tellings }) => tellings);
      assert.ok(told.length > 20);
      const noticed = told.filter(({ report }) => report.title?.startsWith('KILL'));
      assert.deepEqual(noticed.map(({ item }) => item.cite.quote), []);
    }
    assert.doesNotMatch(await ledger('demands'), /Editors are asked/);
    assert.doesNotMatch(await due('2022-02-15'), /Editors are asked|take it down/);
  }); // prettier-ignore

  test('five wounded in the kindergarten until the correction', async () => {
    const five = async (asOf: string): Promise<number> => (await entries('figures', { asOf })).filter(({ item }) => item.kind === 'figure' && item.what === 'wounded' && item.count === 5 && item.attribution.length === 0).length;
    assert.equal(await five('2022-02-18T12:00Z'), 1);
    assert.equal(await five('2022-02-18T18:00Z'), 0);
  }); // prettier-ignore
});

suite('10. Better or worse between which pairs? (as far as the record goes)', () => {
  test('what Russia did to Ukraine: force from 24 February, recognition before it', async () => {
    const own = { by: 'RUS,vladimir-putin', to: 'UKR' };
    const types = (await entries('events', own)).flatMap(({ item }) => (item.kind === 'event' ? [item] : []));
    const struck = types.filter(({ type, cite }) => type === 'ASSAULT' && /struck Ukraine/.test(cite.quote));
    assert.deepEqual(struck.map(({ quad, cameo }) => [quad, cameo.slice(0, 2)]), [[4, '19']]);
    const earlier = await ledger('events', { ...own, asOf: '2022-02-23' });
    assert.doesNotMatch(earlier, /struck Ukraine/);
    assert.match(earlier, /Vladimir Putin recognised the two separatist/);
  }); // prettier-ignore
});
