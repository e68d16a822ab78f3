import { plainLetters } from './folding.ts';

/** Who. `id`: ISO 3166 alpha-3 for a state, an acronym for a body, else a readable slug; `name`: for display. */
export interface ActorRef {
  readonly id: string;
  readonly name: string;
}

export type Precision = 'point' | 'city' | 'region' | 'country' | 'sea';

/**
 * Where, never more precise than the text. `id`: ISO 3166 alpha-3 for a state, the id of a row of `data/places`, `geonames:` and
 * a number for a town, else a readable slug; `name`: as the report has it, but for a state.
 */
export interface PlaceRef {
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS 84. Of a part of something ("southwestern Russia"), where that stands. */
  readonly lat?: number;
  readonly lon?: number;
  readonly precision: Precision;
  /** Id of the state that it lies in; absent when there are several, when none can be told, and for the state itself. */
  readonly country?: string;
  /** Present where more than one claims or holds it. */
  readonly disputed?: true;
  /** How likely this one is meant, 0 to 1; absent where nothing else of note has the name. */
  readonly score?: number;
  /** What else the name may mean, the likeliest first. */
  readonly alternatives?: readonly { readonly id: string; readonly name: string; readonly score: number }[];
}

/** A readable id for a name that no list knows: "Anna Berg" → `anna-berg`. */
export function slug(name: string): string {
  return plainLetters(name)
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
