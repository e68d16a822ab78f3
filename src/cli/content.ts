import { readFileSync } from 'node:fs';
import { decode } from '../intake/decode.ts';

/** The text of a file, or of standard input for `-`. Throws as the file system does. */
export function contentOf(path: string): string {
  return decode(readFileSync(path === '-' ? 0 : path));
}

/** The words of a command line as a text, or standard input where they are a lone `-`. */
export function givenText(words: readonly string[]): string {
  return words.length === 1 && words[0] === '-' ? contentOf('-') : words.join(' ');
}
