import type { Kind } from '../../reader/item.ts';

/** How a kind is named. Without colour it is told apart by its name and by its line, in styles/kinds.css. */
export interface KindName {
  readonly one: string;
  readonly many: string;
}

/** In the order in which kinds are listed. */
export const KIND_NAMES: Readonly<Record<Kind, KindName>> = {
  statement: { one: 'Statement', many: 'Statements' },
  demand: { one: 'Demand', many: 'Demands' },
  answer: { one: 'Answer', many: 'Answers' },
  commitment: { one: 'Commitment', many: 'Commitments' },
  claim: { one: 'Claim', many: 'Claims' },
  posture: { one: 'Posture', many: 'Posture' },
  meeting: { one: 'Meeting', many: 'Meetings' },
  measure: { one: 'Measure', many: 'Measures' },
  figure: { one: 'Figure', many: 'Figures' },
  decision: { one: 'Decision', many: 'Decisions' },
  event: { one: 'Event', many: 'Events' },
};

/** Whether `text` names a kind. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(KIND_NAMES, text);
}

/** All kinds, in the order in which they are listed. */
export const ALL_KINDS: readonly Kind[] = Object.keys(KIND_NAMES).filter(isKind);
