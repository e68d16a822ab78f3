import { readdirSync, readFileSync } from 'node:fs';
import { unpack, type WorldTables } from '../world/pack.ts';
import type { Table } from '../world/table.ts';
import { createWorld, type World } from '../world/world.ts';
import { packageFile } from './package-file.ts';

/** The world as the package's own tables describe it, with a user's own actors laid over it where a file of them is named. */
export function loadWorld(ownActors?: string): World {
  const pack = unpack(readFileSync(packageFile('build', 'world', 'actors.json'), 'utf8'));
  return createWorld(pack, ownActors === undefined ? undefined : tableAt(ownActors, ownActors));
}

/** The package's own tables, from which the build makes what `loadWorld` reads. */
export function readTables(): WorldTables {
  const table = (...name: readonly string[]): Table => tableAt(name.join('/'), packageFile('data', 'actors', ...name));
  return {
    states: table('states.tsv'),
    bodies: [table('bodies.tsv'), table('groups.tsv')],
    organs: table('organs.tsv'),
    senses: table('senses.tsv'),
    decoys: table('decoys.tsv'),
    organForms: table('organ-forms.tsv'),
    titles: table('titles.tsv'),
    offices: readdirSync(packageFile('data', 'actors', 'offices'))
      .filter((name) => name.endsWith('.tsv'))
      .toSorted()
      .map((name) => table('offices', name)),
  };
} // prettier-ignore

function tableAt(name: string, path: string): Table {
  return { name, text: readFileSync(path, 'utf8') };
}
