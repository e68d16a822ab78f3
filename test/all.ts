// Runs every *.test.js of this folder in one process (a process a file costs ten times as much).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const entry of readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).toSorted()) {
  if (entry.endsWith('.test.js')) await import(pathToFileURL(join(import.meta.dirname, entry)).href);
}
