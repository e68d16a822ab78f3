import type { Engine } from './engine.ts';

/** Numbers that stand for texts on disk, given in the order in which the texts come. */
export interface Numbering {
  /** Of a text, or of several that go together; given where it has none. */
  of(...texts: readonly string[]): number;
  forget(): void;
}

/** `columns`: which hold the texts in a table that has `no` for the number. */
export function createNumbering(engine: Engine, table: string, columns: readonly string[]): Numbering {
  const numbers = new Map<string, number>();
  const names = columns.join(', ');
  const places = columns.map(() => '?').join(', ');
  return {
    of(...texts) {
      const key = texts.join('\n');
      const held = numbers.get(key);
      if (held !== undefined) return held;
      engine.run(`insert into ${table} (${names}) values (${places}) on conflict do nothing`, ...texts);
      const no =
        engine.get<{ no: number }>(`select no from ${table} where (${names}) = (${places})`, ...texts)?.no ??
        0;
      numbers.set(key, no);
      return no;
    },
    forget: () => numbers.clear(),
  };
}
