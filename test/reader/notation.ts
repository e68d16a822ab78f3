// A sentence, and beside it the items that it should give, a line each:
//
//   says('"We will go," said Anna Berg, the envoy.', 'Anna Berg | direct | We will go,');
//   meets('Kenya and Chad met in Nairobi.', 'KEN, TCD | talks held | Nairobi');
//   moves('Chad sent 500 soldiers to Lamu.', 'TCD | deploy | 500 soldiers | Lamu');
//   says('Anna Berg, the envoy, fears war.'); // nothing
//
// Columns are parted by "|"; one that is left out or "*" is not looked at, "-" means empty. `a / b`: either is right.
// The last column holds what else matters: "to KEN; via Chad; for Anna Berg; when 2022-01-26; medium tweet; realis planned".
// An actor is known by its id or by its name. Items under a score of 0.5 are passed over, as everywhere.
//
// What ANNOTATION asks and the reader does not do yet is a gap: `says.gap('why', …)` runs and shows, but fails nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadReader, readerScoredBy } from '../../src/intake/reader.ts';
import type { ActorRef, Item, Kind, Meeting, Posture, Statement, Unit } from '../../src/reader/item.ts';
import type { Reader } from '../../src/reader/pipeline.ts';
import { makeReport } from '../../src/report/report.ts';

/** The reader that ships, loaded once for all tests. */
export const reader: Reader = loadReader();

/** Every sentence is read as published on this day, a Friday. */
export const PUBLISHED = '2022-01-28';

export interface Check {
  (text: string, ...expected: readonly string[]): void;
  /** The same, of what the reader cannot do yet, with the reason. */
  gap(reason: string, text: string, ...expected: readonly string[]): void;
}

export const says: Check = checkOf('statement', ['by', 'form', 'words', 'more']);
export const moves: Check = checkOf('posture', ['by', 'move', 'units', 'where', 'more']);
export const meets: Check = checkOf('meeting', ['by', 'what', 'where', 'more']);
export const demands: Check = checkOf('demand', ['by', 'to', 'form', 'what', 'more']);
export const answers: Check = checkOf('answer', ['by', 'to', 'verdict', 'what', 'more']);
export const commits: Check = checkOf('commitment', ['by', 'to', 'stance', 'what', 'condition', 'more']);
export const claims: Check = checkOf('claim', ['by', 'to', 'stance', 'what', 'more']);
export const measures: Check = checkOf('measure', ['by', 'to', 'type', 'status', 'more']);
export const counts: Check = checkOf('figure', ['what', 'amount', 'more']);
export const decides: Check = checkOf('decision', ['by', 'status', 'what', 'more']);
export const events: Check = checkOf('event', ['by', 'type', 'to', 'more']);

/** A reader whose items keep the scores that their rules give: what a rule reads should not hang on what the scorer was trained on. */
const rules: Reader = readerScoredBy(() => ({ score: (draft) => draft.score }));

/** What the rules read from a text, doubtful items left out. */
export function itemsOf(text: string, published: string | undefined = PUBLISHED): Item[] {
  const report = makeReport({ text, ...(published === undefined ? {} : { published }) });
  return rules.read(report).filter(({ score }) => score >= 0.5);
}

/** A field of an item as every right way to write it: an actor's list by names and by ids. */
type Fields = ReadonlyMap<string, readonly string[]>;

function checkOf(kind: Kind, columns: readonly string[]): Check {
  const run = (text: string, expected: readonly string[]): void => {
    const got = itemsOf(text).filter((item) => item.kind === kind);
    const wanted = expected.map((line) => parse(line, columns));
    const right =
      got.length === wanted.length && wanted.every((want, index) => fits(want, fieldsOf(got[index])));
    if (!right)
      assert.fail(
        [
          text,
          ...(expected.length === 0
            ? ['  should give nothing']
            : expected.map((line) => `  should  ${line}`)),
          ...(got.length === 0 ? ['  gave nothing'] : got.map((item) => `  gave    ${show(item, columns)}`)),
        ].join('\n'),
      );
  };
  const check = (text: string, ...expected: readonly string[]): void => {
    test(nameOf(text), () => run(text, expected));
  };
  const gap = (reason: string, text: string, ...expected: readonly string[]): void => {
    test(nameOf(text), { todo: reason }, (t) => {
      run(text, expected);
      t.diagnostic(`this gap is closed; make it a plain check: ${text}`);
    });
  };
  return Object.assign(check, { gap });
}

function nameOf(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function parse(line: string, columns: readonly string[]): Map<string, string> {
  const cells = line.split('|').map((cell) => cell.trim());
  const wanted = new Map<string, string>();
  for (const [index, cell] of cells.entries()) {
    const column = index === cells.length - 1 && index >= columns.length - 1 ? 'more' : columns[index];
    assert.ok(column !== undefined, `too many columns: ${line}`);
    if (column !== 'more') wanted.set(column, cell);
    else {
      for (const fact of cell.split(';').map((part) => part.trim())) {
        const [name = '', ...rest] = fact.split(' ');
        wanted.set(name, rest.join(' '));
      }
    }
  }
  return wanted;
}

function fits(want: ReadonlyMap<string, string>, got: Fields): boolean {
  return [...want].every(([name, value]) => {
    const have = got.get(name);
    assert.ok(have !== undefined, `no field of this name: ${name}`);
    return value === '*' || value.split(' / ').some((one) => have.includes(one === '-' ? '' : one));
  });
}

function show(item: Item, columns: readonly string[]): string {
  const fields = fieldsOf(item);
  const cells = columns.filter((column) => column !== 'more').map((column) => fields.get(column)?.[0] || '-');
  const more = ['to', 'via', 'for', 'when', 'realis', 'medium'].flatMap((name) => {
    const value = fields.get(name)?.[0] ?? '';
    return value === '' || value === 'actual' ? [] : [`${name} ${value}`];
  });
  return [...cells, more.join('; ')].join(' | ');
}

function fieldsOf(item: Item | undefined): Fields {
  if (item === undefined) return new Map();
  const fields = new Map<string, readonly string[]>([
    ['by', actors(item.by)],
    ['to', actors(item.to)],
    ['via', actors(item.via)],
    ['for', actors(item.attribution)],
    ['realis', [item.realis]],
    ['when', [item.when?.edtf ?? '']],
    ['where', [item.where.map(({ name }) => name).join(', '), item.where.map(({ id }) => id).join(', ')]],
    ['quote', [item.cite.quote]],
  ]);
  return new Map([...fields, ...ownFields(item)]);
}

/** The fields of the kind itself. */
function ownFields(item: Item): [string, readonly string[]][] {
  switch (item.kind) {
    case 'statement':
      return ofStatement(item);
    case 'posture':
      return ofPosture(item);
    case 'meeting':
      return ofMeeting(item);
    case 'figure':
      return [['what', [item.what]], ['amount', [unit(item)]]]; // prettier-ignore
    case 'commitment':
      return [['stance', [item.stance]], ['what', [said(item.what)]], ['condition', [said(item.condition ?? '')]]]; // prettier-ignore
    case 'demand':
    case 'answer':
    case 'claim':
    case 'measure':
    case 'decision':
    case 'event':
      return Object.entries(item).flatMap(([name, value]): [string, readonly string[]][] =>
        typeof value === 'string' && !SHARED.has(name) ? [[name, [said(value)]]] : [],
      );
  }
}

/** Fields that every kind has. */
const SHARED: ReadonlySet<string> = new Set(['id', 'kind', 'report', 'realis', 'rule']);

function ofStatement({ form, words, gist, verb, medium }: Statement): [string, readonly string[]][] {
  return [
    ['form', [form]],
    ['words', words === undefined ? [said(gist)] : [words]],
    ['verb', [verb]],
    ['medium', [medium ?? '']],
  ];
}

function ofPosture({ move, units }: Posture): [string, readonly string[]][] {
  return [
    ['move', [move]],
    ['units', [units.map(unit).join(', ')]],
  ];
}

function ofMeeting({ format, status }: Meeting): [string, readonly string[]][] {
  return [
    ['what', [`${format} ${status}`]],
    ['format', [format]],
    ['status', [status]],
  ];
}

/** The said clause without what only joins it: "that", the comma before the cue. */
function said(gist: string): string {
  return gist.replace(/\s+/g, ' ').replace(/^that /, '').replace(/[\s,;:.]+$/, ''); // prettier-ignore
}

function unit({ unit: name, count, min, max, approx }: Unit): string {
  const bound = min !== undefined && max !== undefined ? `${min}-${max}` : min !== undefined ? `${min}+` : max !== undefined ? `${max}-` : approx && count !== undefined ? `~${count}` : (count?.toString() ?? ''); // prettier-ignore
  return `${bound} ${name}`.trim();
}

/** The list by name, by id, and each item by either, in any order that the report has. */
function actors(list: readonly ActorRef[]): readonly string[] {
  const ways = list.map(({ id, name }) => [...new Set([name, id])]);
  return ways
    .reduce<string[][]>(
      (lists, names) => lists.flatMap((before) => names.map((name) => [...before, name])),
      [[]],
    )
    .map((one) => one.join(', '));
}
