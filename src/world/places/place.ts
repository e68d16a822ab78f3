import type { Precision } from '../refs.ts';

/** How a name stands for its place. */
export const NAME_CLASSES = ['name', 'alias', 'adjective', 'abbreviation', 'sound'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** The precisions, in the order of their numbers in the packed file. */
export const PRECISIONS: readonly Precision[] = ['point', 'city', 'region', 'country', 'sea'];

/** A place as it goes into the packed file. */
export interface PlaceRow {
  readonly name: string;
  /** `country`, `continent`, `region` (first level), `district` (second level), `city`, `suburb`, or a kind of `data/places`. */
  readonly kind: string;
  readonly precision: Precision;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** How much of the news it gets, as if the logarithm to base 10 of its people. */
  readonly weight: number;
  /** Number in GeoNames, 0 for none known. */
  readonly geonames: number;
  /** The first-level region that it lies in, as GeoNames writes it ("US.KY"), its country's two letters alone, or ''. */
  readonly area: string;
  /** Only for the places of our own tables. */
  readonly own?: OwnFacts;
  readonly names: readonly { readonly value: string; readonly as: NameClass }[];
}

/** What our own tables say of a place beyond the gazetteer's columns. */
export interface OwnFacts {
  readonly id: string;
  /** Ids of the states that it lies in; none for the high seas and for disputed ground. */
  readonly countries: readonly string[];
  /** Ids of those who claim or hold it; empty where nobody disputes it. */
  readonly claimants: readonly string[];
  readonly wikidata: string;
  readonly note: string;
}

/** A region as towns refer to it. */
export interface Area {
  /** "US.KY", or "US" for a whole country. */
  readonly code: string;
  /** Its name, '' for a whole country. */
  readonly name: string;
  /** Id of the state under which GeoNames files it. */
  readonly country: string;
  /** Whether that state may be told as where it lies: not of ground for which our tables name no state. */
  readonly settled: boolean;
  /** Ids of those who claim it, where it is disputed. */
  readonly claimants: readonly string[];
}
