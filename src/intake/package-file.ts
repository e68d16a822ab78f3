import { resolve } from 'node:path';

/** The path of a file that ships with the package, from its root: `packageFile('data', 'sample')`. */
export function packageFile(...path: readonly string[]): string {
  return resolve(import.meta.dirname, '..', '..', '..', ...path);
}
