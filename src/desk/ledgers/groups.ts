import type { ActorRef, Row } from '../api.ts';
import { namesOf } from '../words/items.ts';
import { dayInWords } from './days.ts';

export type GroupId = 'pair' | 'by' | 'status' | 'day' | 'place' | 'subject';

export const GROUP_NAMES: Readonly<Record<GroupId, string>> = {
  pair: 'pair',
  by: 'doer',
  status: 'status',
  day: 'day',
  place: 'place',
  subject: 'subject',
};

/** The usual names of actors, by id. "The State Department" acts for the United States, and stands under that name. */
export type Names = ReadonlyMap<string, string>;

/** Under which heading a row stands. */
export function headingOf(group: GroupId, row: Row, names: Names): string {
  const { item, status, day } = row;
  switch (group) {
    case 'pair':
      return pairOf(row, names);
    case 'by':
      return usualNames(item.by, names) || 'Nobody named';
    case 'status':
      return status?.value ?? 'without a status';
    case 'day':
      return dayInWords(day) || 'No day told';
    case 'place':
      return namesOf(item.where) || 'No place told';
    case 'subject':
      return subjectOf(row);
  }
}

/** "Russia → NATO". */
export function pairOf({ item }: Row, names: Names): string {
  return `${usualNames(item.by, names) || 'Nobody named'} → ${usualNames(item.to, names) || 'nobody named'}`;
}

function usualNames(actors: readonly ActorRef[], names: Names): string {
  const found = actors.map(({ id, name }) => names.get(id) ?? name);
  return namesOf([...new Set(found)].map((name) => ({ id: name, name })));
}

function subjectOf({ item }: Row): string {
  switch (item.kind) {
    case 'figure':
      return [item.what === 'other' ? '' : item.what, item.unit, namesOf(item.where)]
        .filter((part) => part !== '')
        .join(' · ');
    case 'measure':
      return item.type.replaceAll('-', ' ');
    case 'event':
      return item.type;
    case 'statement':
    case 'demand':
    case 'answer':
    case 'commitment':
    case 'claim':
    case 'posture':
    case 'meeting':
    case 'decision':
      return item.kind;
  }
}
