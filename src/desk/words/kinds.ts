import type { Kind } from '../../reader/item.ts';

/** How a kind is named and told apart without colour: by its siglum here, by its underline in styles/kinds.css. */
export interface KindName {
  /** Two letters, as in the apparatus of an edition. */
  readonly siglum: string;
  readonly one: string;
  readonly many: string;
}

/** In the order in which kinds are listed. */
export const KIND_NAMES: Readonly<Record<Kind, KindName>> = {
  statement: { siglum: 'St', one: 'Statement', many: 'Statements' },
  demand: { siglum: 'De', one: 'Demand', many: 'Demands' },
  answer: { siglum: 'An', one: 'Answer', many: 'Answers' },
  commitment: { siglum: 'Co', one: 'Commitment', many: 'Commitments' },
  claim: { siglum: 'Cl', one: 'Claim', many: 'Claims' },
  posture: { siglum: 'Po', one: 'Posture', many: 'Posture' },
  meeting: { siglum: 'Mt', one: 'Meeting', many: 'Meetings' },
  measure: { siglum: 'Ms', one: 'Measure', many: 'Measures' },
  figure: { siglum: 'Fi', one: 'Figure', many: 'Figures' },
  decision: { siglum: 'Dc', one: 'Decision', many: 'Decisions' },
  event: { siglum: 'Ev', one: 'Event', many: 'Events' },
};

/** Whether `text` names a kind. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(KIND_NAMES, text);
}

/** All kinds, in the order in which they are listed. */
export const ALL_KINDS: readonly Kind[] = Object.keys(KIND_NAMES).filter(isKind);
