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
    .filter((name) => !isClasses(name) && !NO_FRAMES.includes(name))
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
const NO_FRAMES: readonly string[] = ['support.tsv', 'remap.tsv', 'of-items.tsv'];
const EVERYDAY = 'everyday.tsv';
