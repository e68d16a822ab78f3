import { EVENT_TYPES, type EventType, type Ontology } from '../../world/ontology.ts';
import { rowsOf, type Table, TableError } from '../../world/table.ts';
import type { Realis } from '../item.ts';

/** How real an act is told; `refused`: it is said that it will not be, `stopped`: it is called off or broken off, where `negated` only did not happen. */
export type Told = Realis | 'refused' | 'stopped';

/** What an event becomes by how real it is: `=` itself, `-` none, else a CAMEO code. */
export type Remap = (type: EventType, told: Told) => string;

export const REMAP_COLUMNS: readonly string[] = ['type', 'realis', 'cameo', 'note'];
const REALISES: readonly Told[] = ['planned', 'conditional', 'possible', 'negated', 'refused', 'stopped'];

/** PLOVER's rules of re-mapping, as `data/frames/remap.tsv` has them. Throws a TableError where a row is wrong or one is missing. */
export function readRemap(table: Table, ontology: Ontology): Remap {
  const rules = new Map<string, string>();
  for (const { line, cells } of rowsOf(table, REMAP_COLUMNS)) {
    const [type = '', realis = '', cameo = ''] = cells;
    const key = `${type} ${realis}`;
    const wrong =
      !EVENT_TYPES.some((one) => one === type) ||
      !REALISES.some((one) => one === realis) ||
      (cameo !== '=' && cameo !== '-' && ontology.code(cameo)?.type === undefined) ||
      rules.has(key);
    if (wrong) throw new TableError(table.name, line, `"${cells.join(' ')}" is no rule, or one that was given before`);
    rules.set(key, cameo);
  }
  for (const type of EVENT_TYPES)
    for (const realis of REALISES)
      if (!rules.has(`${type} ${realis}`)) throw new TableError(table.name, 1, `a rule for ${type} ${realis} is missing`);
  return (type, told) => rules.get(`${type} ${told}`) ?? '=';
} // prettier-ignore
