// Packs the tables of data/actors into build/world, where the program loads them from. A malformed row ends the build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTables } from '../build/src/intake/tables.js';
import { packTables } from '../build/src/world/pack.js';

const folder = resolve(import.meta.dirname, '..', 'build', 'world');
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, 'actors.json'), packTables(readTables()));
