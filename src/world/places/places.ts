import { type PlaceRef, slug } from '../refs.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Gazetteer } from './packed.ts';
import { type PlaceMatch, resolvePlace } from './resolve.ts';

/** What is known of places. */
export interface Places {
  /** What a report says of where it happens. */
  evidence(text: string): Evidence;
  /** The place that a name most likely means; undefined when no place has it. */
  find(name: string, evidence?: Evidence): PlaceRef | undefined;
}

/** Other places are worth telling from this chance on, and at most so many. */
const WORTH_TELLING = 0.1;
const ALTERNATIVES = 3;

export function createPlaces(gazetteer: Gazetteer): Places {
  return {
    evidence: (text) => evidenceOf(gazetteer, text),
    find(name, evidence) {
      const [best, ...others] = resolvePlace(gazetteer, name, evidence);
      return best && refOf(gazetteer, name, best, others);
    },
  };
}

function refOf(gazetteer: Gazetteer, name: string, best: PlaceMatch, others: readonly PlaceMatch[]): PlaceRef {
  const { place, precision, part } = best;
  const isState = gazetteer.kind(place) === 'country';
  const country = countryOf(gazetteer, place);
  const alternatives = others
    .filter(({ score }) => score >= WORTH_TELLING)
    .slice(0, ALTERNATIVES)
    .map((other) => ({ id: idOf(gazetteer, other.place), name: fullName(gazetteer, other.place), score: round(other.score) }));
  return {
    id: part ? slug(name) : idOf(gazetteer, place),
    name: isState && !part ? gazetteer.name(place) : name,
    lat: gazetteer.lat(place),
    lon: gazetteer.lon(place),
    precision,
    ...(country !== '' && (!isState || part) ? { country } : {}),
    ...(isDisputed(gazetteer, place) ? { disputed: true } : {}),
    ...(alternatives.length > 0 ? { score: round(best.score), alternatives } : {}),
  };
} // prettier-ignore

function idOf(gazetteer: Gazetteer, place: number): string {
  const own = gazetteer.own(place);
  if (own !== undefined) return own.id;
  const number = gazetteer.geonames(place);
  if (number > 0) return `geonames:${number}`;
  return `${gazetteer.area(place)?.code.toLowerCase() ?? ''}:${slug(gazetteer.name(place))}`;
}

/** The state that a place lies in, or '' where there is none, several, or a dispute that our tables leave open. */
function countryOf(gazetteer: Gazetteer, place: number): string {
  const own = gazetteer.own(place);
  if (own !== undefined) return own.countries.length === 1 ? (own.countries[0] ?? '') : '';
  const area = gazetteer.area(place);
  return area?.settled ? area.country : '';
}

function isDisputed(gazetteer: Gazetteer, place: number): boolean {
  const claimants = gazetteer.own(place)?.claimants ?? gazetteer.area(place)?.claimants ?? [];
  return claimants.length > 0;
}

/** "Paris, Texas, USA". */
function fullName(gazetteer: Gazetteer, place: number): string {
  const name = gazetteer.name(place);
  const country = countryOf(gazetteer, place);
  const region = gazetteer.own(place) === undefined ? (gazetteer.area(place)?.name ?? '') : '';
  const parts = [name, region === name ? '' : region, gazetteer.kind(place) === 'country' ? '' : country];
  return parts.filter((part) => part !== '').join(', ');
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
