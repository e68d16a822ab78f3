import { readdirSync, readFileSync } from 'node:fs';
import type { Table } from '../world/table.ts';
import { createWorld, type World } from '../world/world.ts';
import { packageFile } from './package-file.ts';

/** The world as the package's own tables describe it, with a user's own actors laid over it where a file of them is named. */
export function loadWorld(ownActors?: string): World {
  const table = (...name: readonly string[]): Table => ({
    name: name.join('/'),
    text: readFileSync(packageFile('data', 'actors', ...name), 'utf8'),
  });
  return createWorld({
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
    places: readFileSync(packageFile('build', 'src', 'world', 'places', 'places.bin')),
    ...(ownActors === undefined ? {} : { own: { name: ownActors, text: readFileSync(ownActors, 'utf8') } }),
  });
}
