import type { CameoCode, Ontology } from '../../world/ontology.ts';
import { rowsOf, type Table, TableError } from '../../world/table.ts';
import type { Item } from '../item.ts';
import { frameItem } from './frame.ts';

/** The code of the event that an item of another kind is: of its value with its status, else of its value; undefined for none. */
export type OfItems = (kind: Item['kind'], value: string, status?: string) => CameoCode | undefined;

export const OF_ITEMS_COLUMNS: readonly string[] = ['item', 'cameo', 'note'];

/** Reads `data/frames/of-items.tsv`. Throws a TableError where a row is wrong or there is a second one for an item. */
export function readOfItems(table: Table, ontology: Ontology): OfItems {
  const codes = new Map<string, CameoCode>();
  for (const { line, cells } of rowsOf(table, OF_ITEMS_COLUMNS)) {
    const [item = '', cameo = ''] = cells;
    const code = ontology.code(cameo);
    if (frameItem(item) === undefined || code?.type === undefined || codes.has(item))
      throw new TableError(
        table.name,
        line,
        `"${item} ${cameo}" is no event of an item, or one that was given before`,
      );
    codes.set(item, code);
  }
  return (kind, value, status) => codes.get(`${kind}:${value}/${status}`) ?? codes.get(`${kind}:${value}`);
}
