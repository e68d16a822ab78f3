import { readdirSync, readFileSync } from 'node:fs';
import { type Coding, createCoding } from '../reader/frames/coding.ts';
import { readWeights, type Weights } from '../reader/score.ts';
import { unpack, type WorldTables } from '../world/pack.ts';
import type { Table } from '../world/table.ts';
import { createWorld, type World } from '../world/world.ts';
import { packageFile } from './package-file.ts';

/** The world as the package's own tables describe it, with a user's own actors laid over it where a file of them is named. */
export function loadWorld(ownActors?: string): World {
  const pack = unpack(readFileSync(packageFile('build', 'world', 'actors.json'), 'utf8'));
  const places = readFileSync(packageFile('build', 'src', 'world', 'places', 'places.bin'));
  return createWorld(pack, places, ownActors === undefined ? undefined : tableAt(ownActors, ownActors));
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

/** What acts are coded by, as the package's own tables have it. */
export function loadCoding(): Coding {
  const table = (...name: readonly string[]): Table => ({
    name: name.join('/'),
    text: readFileSync(packageFile('data', ...name), 'utf8'),
  });
  const named = readdirSync(packageFile('data', 'frames')).filter((name) => name.endsWith('.tsv'));
  const isClasses = (name: string): boolean => name.startsWith('classes');
  // What is everyday in one sense may be an act in another: its rows come last.
  const frames = named
    .filter((name) => !isClasses(name) && !NO_FRAMES.has(name))
    .toSorted((a, b) => Number(a === EVERYDAY) - Number(b === EVERYDAY) || (a < b ? -1 : 1));
  return createCoding({
    frames: frames.map((name) => table('frames', name)),
    classes: named
      .filter(isClasses)
      .toSorted()
      .map((name) => table('frames', name)),
    support: table('frames', 'support.tsv'),
    remap: table('frames', 'remap.tsv'),
    ofItems: table('frames', 'of-items.tsv'),
    cameo: table('ontology', 'cameo.tsv'),
  });
}

/** Tables beside the frames that are no frames. */
const NO_FRAMES: ReadonlySet<string> = new Set(['support.tsv', 'remap.tsv', 'of-items.tsv']);
const EVERYDAY = 'everyday.tsv';

/** The weights of the scorer that ships. */
export function loadWeights(): Weights {
  return readWeights({
    name: 'model/scorer.tsv',
    text: readFileSync(packageFile('model', 'scorer.tsv'), 'utf8'),
  });
}
