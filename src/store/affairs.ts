import { sumOf } from './body.ts';
import type { Engine } from './engine.ts';
import { parsedJson, StoreError } from './error.ts';
import { rolesOf } from './ledger.ts';
import type { Library } from './library.ts';
import { dayOfSecond, UNDATED } from './numbers.ts';
import type { Affair } from './store.ts';
import type { Term } from './terms.ts';
import { dayOf } from '../world/calendar.ts';

/** Which reports belong to which affairs. */
export interface AffairRules {
  all(): Affair[];
  /** Sets it up or changes it, and places all reports anew. */
  set(affair: Affair): void;
  /** Places one report in the affairs whose rules take it in. */
  place(no: number): void;
  /** Adds a report by name, whatever the rule. The affair is made where there is none. */
  name(affair: string, no: number): void;
  /** Those that a report was added to by name. */
  namedOf(no: number): string[];
  /** Forgets what may have been undone. */
  forget(): void;
  /** Throws where there is none. */
  expect(name: string): void;
}

export function createAffairs(
  engine: Engine,
  library: Library,
  termsOf: (text: string) => Term[],
  storeName: string,
): AffairRules {
  let known: Affair[] | undefined;
  const all = (): Affair[] =>
    (known ??= engine
      .all<{ name: string; rule: string }>('select name, rule from affair order by name')
      .map(({ name, rule }) => ({ name, ...parsedJson<Omit<Affair, 'name'>>(rule, `affair ${name}`) })));
  const put = ({ name, ...rule }: Affair): void => {
    const written = JSON.stringify(rule);
    engine.run(
      'insert into affair values (?, ?, ?) on conflict do update set rule = excluded.rule, sum = excluded.sum',
      name,
      written,
      sumOf(name, written),
    );
    known = undefined;
  };
  const placeIn = (affair: Affair, no: number): void => {
    if (takesIn(affair, no, library, termsOf))
      engine.run('insert into affair_report values (?, ?, 0) on conflict do nothing', affair.name, no);
  };
  return {
    all,
    set(affair) {
      put(affair);
      engine.run('delete from affair_report where affair = ? and named = 0', affair.name);
      if (!hasRule(affair)) return;
      for (const { no } of engine.all<{ no: number }>('select no from report')) placeIn(affair, no);
    },
    place(no) {
      for (const affair of all()) placeIn(affair, no);
    },
    name(affair, no) {
      if (!all().some(({ name }) => name === affair)) put({ name: affair, actors: [], words: [] });
      engine.run(
        'insert into affair_report values (?, ?, 1) on conflict do update set named = 1',
        affair,
        no,
      );
    },
    namedOf: (no) =>
      engine
        .all<{ affair: string }>('select affair from affair_report where report = ? and named = 1', no)
        .map(({ affair }) => affair),
    forget() {
      known = undefined;
    },
    expect(name) {
      if (all().every((one) => one.name !== name))
        throw new StoreError('no-affair', `${storeName}: it has no affair named ${name}`);
    },
  };
}

function hasRule({ actors, words }: Affair): boolean {
  return actors.length + words.length > 0;
}

/**
 * Whether an affair's rule takes a report in: published in its period, and with one of its actors in one of its items or one
 * of its words in its text. A rule without actors and words takes in nothing.
 */
function takesIn(affair: Affair, no: number, library: Library, termsOf: (text: string) => Term[]): boolean {
  if (!hasRule(affair)) return false;
  const { row, report, items } = library.report(no);
  const day = row.known === UNDATED ? undefined : dayOfSecond(row.known);
  if ((affair.from ?? affair.until) !== undefined && day === undefined) return false;
  if (day !== undefined && day < (affair.from === undefined ? -Infinity : (dayOf(affair.from) ?? -Infinity)))
    return false;
  if (day !== undefined && day > (affair.until === undefined ? Infinity : (dayOf(affair.until) ?? Infinity)))
    return false;
  const actors = rolesOf(items);
  if (affair.actors.some((id) => actors.has(id))) return true;
  if (affair.words.length === 0) return false;
  const terms = termsOf(`${report.title ?? ''}\n${report.text}`).map(({ term }) => term);
  const text = ` ${terms.join(' ')} `;
  return affair.words.some((words) => {
    const wanted = termsOf(words).map(({ term }) => term);
    return wanted.length > 0 && text.includes(` ${wanted.join(' ')} `);
  });
}
