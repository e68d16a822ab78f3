import { STATE_COLUMNS } from '../actors.ts';
import { timedOf } from '../period.ts';
import { listOf, rowsOf, type Table } from '../table.ts';
import type { StateNames } from './compile.ts';
import { flatMap } from '../../text/flat-map.ts';

/** Every name and adjective of the states of `data/actors/states.tsv`, by id, whenever it held. */
export function namesOfStates(table: Table): ReadonlyMap<string, StateNames> {
  const at = (column: string): number => STATE_COLUMNS.indexOf(column);
  const list = (cells: readonly string[], column: string): string[] =>
    flatMap(listOf(cells[at(column)]), (entry) => timedOf(entry)?.value ?? []);
  return new Map(
    rowsOf(table, STATE_COLUMNS).map(({ cells }) => [
      cells[at('id')] ?? '',
      {
        names: list(cells, 'aliases'),
        adjectives: list(cells, 'demonyms'),
        former: cells[at('status')] === 'former',
      },
    ]),
  );
}
