import type { Precision } from '../refs.ts';
import { type Evidence, NO_EVIDENCE } from './evidence.ts';
import { type Form, formsOf, runsOf } from './forms.ts';
import { hintsOf, type Hint } from './hints.ts';
import { exactKey, isAbbreviation, placeKey, soundKey } from './keys.ts';
import type { Gazetteer, Hit } from './packed.ts';
import type { NameClass } from './place.ts';
import { flatMap } from '../../text/flat-map.ts';

/** One place that a name may mean. */
export interface PlaceMatch {
  /** Index in the gazetteer. */
  readonly place: number;
  readonly precision: Precision;
  /** How likely it is among the others, 0 to 1. */
  readonly score: number;
  /** The name means a part of it or something in it. */
  readonly part: boolean;
}

interface Candidate {
  readonly place: number;
  readonly form: Form;
  readonly as: NameClass;
  weight: number;
}

/** What names that are no main name lose. */
const COST: Readonly<Record<NameClass, number>> = {
  name: 0,
  alias: 1.2,
  adjective: 0.3,
  abbreviation: 0,
  sound: 1.5,
};

/** What evidence is worth at most, in the unit of weights: of states, of regions, of words that say what a place lies in. */
const COUNTRY = 2;
const REGION = 2.5;
const WANTED = 1.5;

/** How much likelier a place is for each unit of weight: on TR-News, the scores then come near to how often they are right. */
const STEEPNESS = 8;

/** A run of words within a longer name counts from this weight (30,000 people). */
const WITHIN = 4.5;

/** All that a name may mean in a report, the likeliest first; empty when it is unknown. */
export function resolvePlace(gazetteer: Gazetteer, name: string, evidence: Evidence = NO_EVIDENCE): PlaceMatch[] {
  let candidates = candidatesOfForms(gazetteer, name);
  if (candidates.length === 0) {
    for (const text of runsOf(name)) {
      candidates = candidatesOf(gazetteer, { text, cost: 2, part: true }).filter(
        ({ place, as }) => gazetteer.weight(place) >= WITHIN && as !== 'alias' && as !== 'sound',
      );
      if (candidates.length > 0) break;
    }
  }
  if (candidates.length === 0) return [];
  weigh(gazetteer, name, candidates, evidence);
  return matchesOf(gazetteer, candidates);
} // prettier-ignore

/** What the plain name means, or else what the other forms do: "West Virginia" is no part of Virginia. */
function candidatesOfForms(gazetteer: Gazetteer, name: string): Candidate[] {
  const [plain, ...others] = formsOf(name);
  if (plain === undefined) return [];
  const candidates = candidatesOf(gazetteer, plain);
  const known = candidates.some(({ as }) => as !== 'sound');
  for (const form of others)
    if (
      !known ||
      (form.want === 'region' && !candidates.some(({ place }) => isWanted(gazetteer, place, 'region')))
    )
      candidates.push(...candidatesOf(gazetteer, form));
  return candidates;
}

function candidatesOf(gazetteer: Gazetteer, form: Form): Candidate[] {
  const hits: Hit[] = [];
  const { text } = form;
  if (isAbbreviation(text)) hits.push(...gazetteer.find(exactKey(text)));
  const key = placeKey(text);
  if (key.length > 1) hits.push(...gazetteer.find(key));
  if (hits.length === 0) hits.push(...gazetteer.find(exactKey(`${text}.`)));
  if (hits.length === 0 && key.length > 3) hits.push(...gazetteer.find(soundKey(text)));
  return hits.map(({ place, as }) => ({
    place,
    form,
    as,
    weight: gazetteer.weight(place) - COST[as] - form.cost,
  }));
}

/** Adds to each candidate what the report says for it. */
function weigh(gazetteer: Gazetteer, name: string, candidates: readonly Candidate[], evidence: Evidence): void {
  const keys = new Set(flatMap(candidates, ({ form }) => [placeKey(form.text), exactKey(form.text)]));
  const countries = new Map<string, number>();
  const areas = new Map<string, number>();
  let total = 0;
  for (const { key, country, area, amount } of evidence.witnesses) {
    if (keys.has(key)) continue;
    countries.set(country, (countries.get(country) ?? 0) + amount);
    if (area !== '') areas.set(area, (areas.get(area) ?? 0) + amount);
    total += amount;
  }
  const hints = hintsOf(gazetteer, name, evidence.text);
  for (const candidate of candidates) {
    const { place, form } = candidate;
    const own = gazetteer.own(place);
    const area = gazetteer.area(place);
    const within = own === undefined ? [area?.country ?? ''] : [...own.countries, ...own.claimants];
    const inCountry = Math.max(0, ...within.map((country) => countries.get(country) ?? 0));
    const inArea = areas.get(area?.code ?? '') ?? 0;
    if (total > 0) candidate.weight += COUNTRY * Math.sqrt(inCountry / total) + REGION * Math.sqrt(inArea / total);
    const inside = form.inside === undefined ? hints : [...hints, ...hintOf(gazetteer, form.inside)];
    candidate.weight += bestHint(gazetteer, place, within, inside);
    if (form.want !== undefined) candidate.weight += isWanted(gazetteer, place, form.want) ? WANTED : -WANTED / 2;
  }
} // prettier-ignore

function hintOf(gazetteer: Gazetteer, container: string): Hint[] {
  return hintsOf(gazetteer, 'X', `X, ${container}`);
}

/** The most that a hint says for a place. */
function bestHint(gazetteer: Gazetteer, place: number, within: readonly string[], hints: readonly Hint[]): number {
  const area = gazetteer.area(place)?.code ?? '';
  let best = 0;
  for (const { amount, containers } of hints)
    for (const { container, code, country } of containers) {
      if (container === place) continue;
      const fits = code.includes('.') ? area === code : country !== '' && within.includes(country);
      if (fits) best = Math.max(best, amount);
    }
  return best;
} // prettier-ignore

function isWanted(gazetteer: Gazetteer, place: number, want: NonNullable<Form['want']>): boolean {
  const precision = gazetteer.precision(place);
  return want === 'town' ? precision === 'city' : precision === 'region' || precision === 'country';
}

function matchesOf(gazetteer: Gazetteer, candidates: readonly Candidate[]): PlaceMatch[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.place);
    if (known === undefined || candidate.weight > known.weight) best.set(candidate.place, candidate);
  }
  const sorted = [...best.values()].toSorted((a, b) => b.weight - a.weight || a.place - b.place);
  const top = sorted[0]?.weight ?? 0;
  const total = sorted.reduce((sum, { weight }) => sum + STEEPNESS ** (weight - top), 0);
  return sorted.map(({ place, form, weight }) => ({
    place,
    precision: form.part ? partOf(gazetteer.precision(place)) : gazetteer.precision(place),
    score: STEEPNESS ** (weight - top) / total,
    part: form.part === true,
  }));
} // prettier-ignore

/** How precisely a part of a place is known: a region of the state, somewhere in the town or region, or about the point. */
function partOf(precision: Precision): Precision {
  return precision === 'country' ? 'region' : precision === 'point' ? 'city' : precision;
}
