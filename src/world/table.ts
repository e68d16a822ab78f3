/** A table of `data/` or a user's own: its name, for messages, and its text. */
export interface Table {
  readonly name: string;
  readonly text: string;
}

/** A line of a table that cannot be used, said in words a person can act on. */
export class TableError extends Error {
  constructor(table: string, line: number, problem: string) {
    super(`${table}, line ${line}: ${problem}`);
    this.name = 'TableError';
  }
}

/** A row: the number of its line, counted from 1, and its cells in the order of the columns asked for. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows after comments (`#`) and the header. The header must name exactly `columns`, in that order: a column that
 * was moved or misspelled would otherwise end in the wrong field. Throws a TableError where the table is malformed.
 */
export function rowsOf({ name, text }: Table, columns: readonly string[]): Row[] {
  const rows: Row[] = [];
  let seen = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (!seen) {
      if (cells.join(' ') !== columns.join(' '))
        throw new TableError(name, index + 1, `the columns should be ${columns.join(', ')}, not ${cells.join(', ')}`);
      seen = true;
    } else if (cells.length === columns.length) rows.push({ line: index + 1, cells });
    else {
      const start = line.slice(0, 40);
      throw new TableError(name, index + 1, `"${start}" has ${cells.length} columns, not ${columns.length}`);
    }
  }
  return rows;
} // prettier-ignore

/** The entries of a cell that holds a list. */
export function listOf(cell: string | undefined): string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|').filter((entry) => entry !== '');
}
