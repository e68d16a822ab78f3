/** How the ledgers are named, by the kind that each is first of all about, in the order of their tabs. */
export const LEDGER_NAMES = {
  demand: 'Demands & answers',
  commitment: 'Threats & promises',
  claim: 'Claims & denials',
  posture: 'Posture',
  meeting: 'Meetings',
  measure: 'Aid & sanctions',
  figure: 'Figures',
  statement: 'Statements',
  decision: 'Decisions',
  event: 'Events',
} as const;
