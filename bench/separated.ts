// Reads the tables of the data sets: comma or tab separated, fields that need it in double quotes (RFC 4180).

/** The rows of a table by the names of its first line. A column that a row lacks is ''. */
export function readSeparated(text: string, separator: ',' | '\t'): ReadonlyMap<string, string>[] {
  const [head = [], ...rows] = cellsOf(text, separator);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => new Map(head.map((name, at) => [name, row[at] ?? ''])));
}

function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    rows.at(-1)?.push(cell);
    if (text[end] === separator) at = end + 1;
    else {
      if (end < text.length) rows.push([]);
      at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    }
  }
  return rows;
}

function plainCell(text: string, start: number, separator: string): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && !text.startsWith('\r\n', end))
    end++;
  return { cell: text.slice(start, end), end };
}

/** A mark within a quoted field is doubled. */
function quotedCell(text: string, start: number): { cell: string; end: number } {
  let end = start + 1;
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
  return { cell: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
