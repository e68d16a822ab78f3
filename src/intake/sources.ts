import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isAddress } from './fetch.ts';
import { fileProblem } from './files.ts';

/** A source as the user named it, or as it was found in a folder that he named. */
export interface Source {
  readonly kind: 'file' | 'address' | 'input';
  readonly name: string;
}

/** Files of a folder that may be reports, by their ends. */
const ENDS = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml']);

/** Files about a folder rather than in it. */
const ABOUT = /^(?:readme|licen[cs]e|notice|changelog|contributing)\b/i;

/** What is named but cannot be a source, and why. */
export interface NoSource {
  readonly name: string;
  readonly reason: string;
}

/**
 * The sources that the user's words name: a folder stands for its reports and those of its folders, in the order of their
 * names; hidden files, links and a README are passed over there. A file is taken whatever its end, as it was named itself.
 */
export function sourcesOf(names: readonly string[]): { sources: Source[]; missing: NoSource[] } {
  const sources: Source[] = [];
  const missing: NoSource[] = [];
  for (const name of names) {
    if (name === '-') sources.push({ kind: 'input', name });
    else if (isAddress(name)) sources.push({ kind: 'address', name });
    else {
      try {
        if (statSync(name).isDirectory()) {
          const found = reportsIn(name);
          if (found.length === 0)
            missing.push({ name, reason: `no report is in it (${[...ENDS].join(', ')})` });
          sources.push(...found.map((path): Source => ({ kind: 'file', name: path })));
        } else sources.push({ kind: 'file', name });
      } catch (error) {
        const reason = fileProblem(error);
        if (reason === undefined) throw error;
        missing.push({ name, reason });
      }
    }
  }
  return { sources, missing };
}

function reportsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.') && !ABOUT.test(name),
  );
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return reportsIn(path);
      return entry.isFile() && ENDS.has(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}
