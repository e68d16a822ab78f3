import { strFromU8, unzipSync } from 'fflate';

/** The texts of a ZIP archive by name. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}
