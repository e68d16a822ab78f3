import { plainLetters } from './folding.ts';

/** Who. `id`: ISO 3166 alpha-3 for a state, an acronym for a body, else a readable slug; `name`: for display. */
export interface ActorRef {
  readonly id: string;
  readonly name: string;
}

export type Precision = 'point' | 'city' | 'region' | 'country' | 'sea';

/** Where, never more precise than the text. */
export interface PlaceRef {
  readonly id: string;
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision: Precision;
}

/** A readable id for a name that no list knows: "Anna Berg" → `anna-berg`. */
export function slug(name: string): string {
  return plainLetters(name)
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
