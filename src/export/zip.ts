import { strToU8, zipSync } from 'fflate';

/** A file in an archive. */
export interface ZipFile {
  readonly name: string;
  readonly text: string;
}

/** The first day that the format has: the same files are the same bytes, whenever they are packed. */
const FIRST_DAY = new Date(1980, 0, 1);

/** A ZIP archive of a few texts, each as UTF-8. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), {
    mtime: FIRST_DAY,
  });
}
