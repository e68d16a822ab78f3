/** Longer quotations are cut at a word. */
const LONGEST = 220;

/** The words between quotation marks, on one line and no longer than people read. */
export function quoted(words: string, longest: number = LONGEST): string {
  return `“${cut(words, longest).replace(/^["“]|["”]$/g, '')}”`;
}

/** On one line, no longer than people read, without the comma that a clause ended with and a quotation mark that lost its other. */
export function cut(words: string, longest: number = LONGEST): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:]$/, '');
  const whole = isBalanced(line) ? line : line.replace(/["“”]/g, '');
  if (whole.length <= longest) return whole;
  return `${whole.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}

function isBalanced(line: string): boolean {
  const count = (mark: RegExp): number => line.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g);
}
