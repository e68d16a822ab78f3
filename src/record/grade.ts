import { isDoubtful } from '../reader/item.ts';
import type { Contradiction, Status } from './entry.ts';
import type { Telling } from './telling.ts';

/** A source's history in the Admiralty's letters, reliable (A) to unreliable (E); F: it cannot be judged. */
export const SOURCE_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

/**
 * Admiralty-style grade (NATO AJP-2.1). `source`: the best letter among the outlets that tell it. `item`, 1 to 6: how far this line
 * is confirmed. The two are graded apart: a good source does not make a contradicted line better.
 */
export interface Grade {
  readonly source: SourceGrade;
  readonly item: 1 | 2 | 3 | 4 | 5 | 6;
  /** In words, for people. */
  readonly why: readonly string[];
}

/** The letter of an outlet, as the user has it; F for one that he has not graded. */
export type SourceGrades = (outlet: string) => SourceGrade;

/** What a grade is made of: tellings that stand, the number of their independent origins, and what speaks against them. */
export interface Grounds {
  readonly tellings: readonly Telling[];
  readonly origins: number;
  readonly contradictions: readonly Contradiction[];
  readonly status: Status | undefined;
  /** Probability that the line was read rightly. */
  readonly score: number;
}

export function gradeOf(grounds: Grounds, grades: SourceGrades): Grade {
  const [item, why] = confirmation(grounds);
  const outlets = [...new Set(grounds.tellings.flatMap(({ report }) => report.outlet ?? []))].toSorted();
  const source = outlets.map(grades).toSorted()[0] ?? 'F';
  const graded = source === 'F' ? 'no outlet that tells it is graded' : `best outlet graded ${source}`;
  return { source, item, why: [why, graded] };
}

function confirmation({
  tellings,
  origins,
  contradictions,
  status,
  score,
}: Grounds): [Grade['item'], string] {
  if (isDoubtful({ score })) return [6, 'the reading itself is doubtful'];
  const differing = contradictions.map(({ field }) => field).join(', ');
  if (differing !== '' || status?.value === 'denied') {
    const against = differing === '' ? 'denied' : `its tellings differ on ${differing}`;
    return origins > 1 ? [4, `${inOrigins(origins)}, but ${against}`] : [5, `one origin, and ${against}`];
  }
  if (origins > 2) return [1, `${inOrigins(origins)} agree`];
  if (origins === 2) return [2, `${inOrigins(origins)} agree`];
  const copies = tellings.length > 1 ? ', however often it is copied' : '';
  return [3, `one origin${copies}`];
}

function inOrigins(origins: number): string {
  return `${origins} independent origins`;
}
