import type { Row } from '../api.ts';
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

/** Under which heading a row stands. */
export function headingOf(group: GroupId, row: Row): string {
  const { item, status, day } = row;
  const by = namesOf(item.by) || 'Nobody named';
  switch (group) {
    case 'pair':
      return `${by} → ${namesOf(item.to) || 'nobody named'}`;
    case 'by':
      return by;
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
