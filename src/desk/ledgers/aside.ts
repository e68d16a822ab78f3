import type { Kind } from '../../reader/item.ts';
import type { Row } from '../api.ts';
import { columnsOf } from './columns.ts';
import type { ColumnId } from './columns.ts';
import { conditionOf } from './what.ts';

/** The columns without which a line of its kind tells only half, in their order. */
const COLUMNS: Readonly<Partial<Record<Kind, readonly ColumnId[]>>> = {
  answer: ['stance'],
  commitment: ['stance'],
  posture: ['move', 'amount', 'where'],
  measure: ['type', 'stage'],
  figure: ['counts', 'amount'],
  event: ['type'],
};

/** What a card says under its words where a list has columns: "threat, if NATO refused"; "deploy, 8,500 troops, Poland". '' = nothing. */
export function asideOf(row: Row): string {
  const { item } = row;
  const words = columnsOf(COLUMNS[item.kind] ?? []).map((column) => column.text(row));
  if (item.kind === 'claim' && item.stance !== 'accuses') words.push(item.stance);
  return [...words, conditionOf(row)].filter((one) => one !== '').join(', ');
} // prettier-ignore
