export type Row = readonly string[];

/** A Markdown table under a title, with a note after it. */
export function table(title: string, head: Row, rows: readonly Row[], note?: string): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  const lines = [title, '', line(head), line(head.map(() => '---')), ...rows.map(line)];
  if (note !== undefined) lines.push('', note);
  return lines.join('\n');
}
