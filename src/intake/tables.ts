import { readdirSync, readFileSync } from 'node:fs';
import { type Coding, createCoding } from '../reader/frames/coding.ts';
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
    ...(ownActors === undefined ? {} : { own: { name: ownActors, text: readFileSync(ownActors, 'utf8') } }),
  });
}

/** Frame tables that are read before the rest, and the one that comes last: what is everyday in one sense may be an act in another. */
const LAST = 'everyday.tsv';
const NO_FRAMES: ReadonlySet<string> = new Set(['classes.tsv', 'support.tsv', 'remap.tsv']);

/** What acts are coded by, as the package's own tables have it. */
export function loadCoding(): Coding {
  const table = (...name: readonly string[]): Table => ({
    name: name.join('/'),
    text: readFileSync(packageFile('data', ...name), 'utf8'),
  });
  const frames = readdirSync(packageFile('data', 'frames'))
    .filter((name) => name.endsWith('.tsv') && !NO_FRAMES.has(name))
    .toSorted((a, b) => Number(a === LAST) - Number(b === LAST) || (a < b ? -1 : 1));
  return createCoding({
    frames: frames.map((name) => table('frames', name)),
    classes: table('frames', 'classes.tsv'),
    support: table('frames', 'support.tsv'),
    remap: table('frames', 'remap.tsv'),
    cameo: table('ontology', 'cameo.tsv'),
  });
}
