import type { Row } from '../api.ts';

/** What the letter says of the outlet. */
export const SOURCE_WORDS = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const;
/** What the number says of the line. */
export const LINE_WORDS = {
  1: 'confirmed by three or more independent origins',
  2: 'confirmed by two independent origins',
  3: 'told by one origin',
  4: 'told by several, but contradicted or denied',
  5: 'told by one, and contradicted or denied',
  6: 'the reading itself is doubtful',
} as const;

/** "F, the outlet: cannot be judged. 3, the line: told by one origin." */
export function gradeInWords({ source, item }: Pick<Row['grade'], 'source' | 'item'>): string {
  return `${source}, the outlet: ${SOURCE_WORDS[source]}. ${item}, the line: ${LINE_WORDS[item]}.`;
}
