import type { Link } from '../../record/link.ts';

type Relation = Link['relation'];

/** What the other is to a line that it bears on, and what a line does to that on which it bears. */
const RELATIONS: Readonly<Record<Relation, readonly [onIt: string, ofIt: string]>> = {
  answers: ['Answered', 'Answers'],
  denies: ['Denied', 'Denies'],
  admits: ['Admitted', 'Admits'],
  triggers: ['Its condition came about', 'Brings the condition about of'],
  'carries-out': ['Made good', 'Makes good'],
  breaks: ['Gone against', 'Goes against'],
  withdraws: ['Taken back', 'Takes back'],
  settles: ['Settled', 'Settles'],
};

/** "Answered", "Denies": from the line that one stands on, to the other. */
export function relationInWords(relation: Relation, onIt: boolean): string {
  return RELATIONS[relation][onIt ? 0 : 1];
}
