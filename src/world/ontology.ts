import { listOf, rowsOf, type Table, TableError } from './table.ts';

/** The sixteen event types of PLOVER. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The quad class of a type: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

/** What a CAMEO code is in PLOVER. Codes that PLOVER does not know (01, statements) have no type. */
export interface CameoCode {
  readonly code: string;
  readonly name: string;
  /** Goldstein value as ICEWS has it, -10 to 10. */
  readonly goldstein: number;
  readonly type?: EventType;
  readonly mode?: string;
  readonly contexts: readonly string[];
}

export interface Ontology {
  /** A code of CAMEO, two to four digits. */
  code(code: string): CameoCode | undefined;
  readonly codes: readonly CameoCode[];
}

export const CAMEO_COLUMNS: readonly string[] = 'code name goldstein quad type mode contexts'.split(' ');

/** The CAMEO codes of `data/ontology/cameo.tsv`. Throws a TableError where a row is malformed. */
export function readOntology(table: Table): Ontology {
  const byCode = new Map<string, CameoCode>();
  for (const { line, cells } of rowsOf(table, CAMEO_COLUMNS)) {
    const [code = '', name = '', goldstein = '', , type = '', mode, contexts] = cells;
    const known = EVENT_TYPES.find((one) => one === type);
    if (type !== '' && known === undefined)
      throw new TableError(table.name, line, `"${type}" is no event type of PLOVER`);
    const value = Number(goldstein);
    if (!Number.isFinite(value) || Math.abs(value) > 10)
      throw new TableError(table.name, line, `"${goldstein}" is no Goldstein value`);
    byCode.set(code, {
      code,
      name,
      goldstein: value,
      ...(known ? { type: known } : {}),
      ...(mode ? { mode } : {}),
      contexts: listOf(contexts),
    });
  }
  return { code: (code) => byCode.get(code), codes: [...byCode.values()] };
}

const VERBAL_COOPERATION: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE']);
const MATERIAL_COOPERATION: ReadonlySet<EventType> = new Set(['COOPERATE', 'AID', 'RETREAT']);
const VERBAL_CONFLICT: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

export function quadOf(type: EventType): Quad {
  if (VERBAL_COOPERATION.has(type)) return 1;
  if (MATERIAL_COOPERATION.has(type)) return 2;
  return VERBAL_CONFLICT.has(type) ? 3 : 4;
}
