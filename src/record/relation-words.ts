import type { Relation } from './link.ts';

/** What the other is to a line that it bears on, and what a line does to that on which it bears. */
const IN_WORDS: Readonly<Record<Relation, readonly [onIt: string, ofIt: string]>> = {
  answers: ['answered', 'answers'],
  denies: ['denied', 'denies'],
  admits: ['admitted', 'admits'],
  triggers: ['condition met', 'meets the condition of'],
  'carries-out': ['made good', 'makes good'],
  breaks: ['gone against', 'goes against'],
  withdraws: ['taken back', 'takes back'],
  settles: ['settled', 'settles'],
};

/** "answered", "denies": from the line that one stands on, to the other. `onIt`: whether the other bears on it. */
export function relationInWords(relation: Relation, onIt: boolean): string {
  return IN_WORDS[relation][onIt ? 0 : 1];
}
