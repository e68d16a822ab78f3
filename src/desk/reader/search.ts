/**
 * The pattern that finds `query`: any case, any run of white space, curly marks for straight ones. It carries no
 * state between uses of `search` and `matchAll`. Undefined for a query without a letter.
 */
export function searchPattern(query: string): RegExp | undefined {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const escaped = words.map((word) =>
    word
      .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
      .replaceAll(/['‘’]/g, "['‘’]")
      .replaceAll(/["“”]/g, '["“”]'),
  );
  return new RegExp(escaped.join(String.raw`\s+`), 'giu');
}
