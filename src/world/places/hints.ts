import { exactKey, isAbbreviation, placeKey } from './keys.ts';
import type { Gazetteer } from './packed.ts';
import { flatMap } from '../../text/flat-map.ts';

/** Something that the words beside a name say it lies in. */
export interface Hint {
  /** How much it counts, in the unit of weights. */
  readonly amount: number;
  readonly containers: readonly Container[];
}

interface Container {
  /** Index of the place that contains. */
  readonly container: number;
  /** Its area's code: "US.KY", or "US" for a state. */
  readonly code: string;
  readonly country: string;
}

/** "Paris, Texas" says more than "Paris in Texas" or "the Texas town of Paris", and these more than "Texas' Paris". */
const AFTER_COMMA = 5;
const IN = 3;
const BEFORE = 2.5;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:(?:of|and|the|al|de) )?\p{Lu}[\p{L}\p{M}'’.-]*){0,3}`;
const COMMA = new RegExp(`^(?:, | \\()(?:(?:in|near|a town in|a city in) )?(?:the )?(?:(?:north|south|east|west)\\p{Ll}* )?(${NAME})`, 'u'); // prettier-ignore
const INSIDE = new RegExp(`^(?:,? (?:a|an|the) (?:[\\p{Ll}-]+ ){0,4}(?:in|of)| in) (?:the )?(?:[\\p{Ll}-]+ ){0,3}(${NAME})`, 'u'); // prettier-ignore
/** "Turkey's western province of Aydin"; a preposition on the way ends it: "Russia's envoy to Geneva". */
const OWNER = new RegExp(`(${NAME})['’]s? (?:(?!(?:in|at|to|from|on|with|for|by|into|near|and|or) )[\\p{Ll}-]+ ){0,4}$`, 'u'); // prettier-ignore
/** "The Syrian town of Douma": between the two a word for what it is. */
const KIND =
  'city|town|village|hamlet|province|region|district|county|governorate|oblast|state|port|capital|island|peninsula|suburb|resort|enclave|exclave|stronghold|airport|base|outpost|neighbourhood|neighborhood|valley|settlement|community';
const OF_KIND = new RegExp(`(${NAME}) (?:[\\p{Ll}-]+ ){0,3}(?:${KIND})(?: city)?(?: of)? $`, 'u');

/** How far around a name hints are looked for. */
const REACH = 60;
/** Names that come more often are looked at this often. */
const TIMES = 12;

/** What every mention of a name in a text says of where it lies. */
export function hintsOf(gazetteer: Gazetteer, name: string, text: string): Hint[] {
  const hints: Hint[] = [];
  let times = 0;
  for (let at = text.indexOf(name); at >= 0 && times < TIMES; at = text.indexOf(name, at + 1), times++) {
    const after = text.slice(at + name.length, at + name.length + REACH);
    const before = text.slice(Math.max(0, at - REACH), at);
    const add = (found: string | undefined, amount: number): void => {
      const containers = found === undefined ? [] : containersOf(gazetteer, found);
      if (containers.length > 0) hints.push({ amount, containers });
    };
    add(COMMA.exec(after)?.[1], AFTER_COMMA);
    add(INSIDE.exec(after)?.[1], IN);
    add((OWNER.exec(before) ?? OF_KIND.exec(before))?.[1], BEFORE);
  }
  return hints;
}

/** The states and regions of the longest run of a name's first words that is one, or of its last words. */
function containersOf(gazetteer: Gazetteer, name: string): Container[] {
  const words = name.split(' ');
  for (let length = words.length; length > 0; length--)
    for (const run of new Set([words.slice(0, length).join(' '), words.slice(-length).join(' ')])) {
      const found = lookUp(gazetteer, run);
      if (found.length > 0) return found;
    }
  return [];
}

function lookUp(gazetteer: Gazetteer, run: string): Container[] {
  const bare = run.replace(/['’.]s?$/, '');
  const forms = [...new Set([run, bare])];
  const hits = flatMap(forms, (form) => [
    ...(isAbbreviation(form) ? gazetteer.find(exactKey(form)) : []),
    ...(placeKey(form).length > 2 ? gazetteer.find(placeKey(form)) : []),
  ]);
  if (hits.length === 0) hits.push(...gazetteer.find(exactKey(`${bare}.`)));
  return flatMap(hits, ({ place }) => {
    const precision = gazetteer.precision(place);
    if (precision !== 'region' && precision !== 'country') return [];
    const area = gazetteer.area(place);
    const code = area?.code ?? '';
    const country = gazetteer.own(place)?.countries[0] ?? area?.country ?? '';
    return code === '' && country === '' ? [] : [{ container: place, code, country }];
  });
}
