import type { ActorRef, Item } from '../../../src/reader/item.ts';
import type { Row } from '../../../src/desk/api.ts';

const COMMON = { via: [], attribution: [], where: [], rule: 'test', score: 0.9, realis: 'actual' } as const;

export function actors(...names: readonly string[]): readonly ActorRef[] {
  return names.map((name) => ({ id: name.toUpperCase().slice(0, 3), name }));
}

/** A demand as a row: who wants what of whom, on which day, and more as the test needs it. */
export function demandRow(id: string, by: string, to: string, more: Partial<Row> = {}): Row {
  const what = `that ${to === '' ? 'somebody' : to} do point ${id}`;
  const item: Item = {
    ...COMMON,
    id,
    kind: 'demand',
    form: 'demand',
    what,
    report: 'r1',
    cite: { start: 0, end: what.length, quote: what },
    by: by === '' ? [] : actors(by),
    to: to === '' ? [] : actors(to),
  };
  return rowOf(item, more);
}

export function rowOf(item: Item, more: Partial<Row> = {}): Row {
  return {
    id: item.id,
    kind: item.kind,
    line: `${item.by[0]?.name ?? 'Nobody'}: ${item.cite.quote}`,
    item,
    report: { id: 'r1', outlet: 'Wire', title: 'A report' },
    reports: 1,
    origins: 1,
    grade: { source: 'F', item: 3 },
    contradictions: [],
    edited: false,
    linked: [],
    ...more,
  };
}
