import { readFileSync } from 'node:fs';
import { createWorld, type World } from '../world/world.ts';
import { packageFile } from './package-file.ts';

/** The world as the package's own tables describe it. */
export function loadWorld(): World {
  const table = (name: string): string => readFileSync(packageFile('data', 'actors', name), 'utf8');
  return createWorld({ states: table('states.tsv'), bodies: table('bodies.tsv') });
}
