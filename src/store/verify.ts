import { makeReport } from '../report/report.ts';
import { damagedEdits } from './edits.ts';
import { itemsIn, sumOf } from './body.ts';
import type { Engine } from './engine.ts';
import { openBody, type ReportRow } from './library.ts';
import { damagedOutlets } from './outlets.ts';
import type { Damage } from './store.ts';
import { recordFaults, type VerifyParts } from './verify-record.ts';

/**
 * What is wrong with a store: its pages, the checksum of each report and edit, the citations, and whether the record is what its
 * reports make. Empty: nothing.
 */
export function verify(parts: VerifyParts): Damage[] {
  const found = [...pages(parts.engine), ...bodies(parts), ...sums(parts.engine)];
  // What rests on damaged reports cannot be worked out again.
  return found.length > 0 ? found : recordFaults(parts);
}

function pages(engine: Engine): Damage[] {
  try {
    return engine
      .all<{ integrity_check: string }>('pragma integrity_check')
      .filter(({ integrity_check: message }) => message !== 'ok')
      .map(({ integrity_check: message }) => ({
        code: 'page',
        where: /page \d+/i.exec(message)?.[0] ?? 'file',
        message,
      }));
  } catch (error) {
    return [{ code: 'page', where: 'file', message: messageOf(error) }];
  }
}

function bodies({ engine, name }: VerifyParts): Damage[] {
  const found: Damage[] = [];
  try {
    const rows = engine.each<ReportRow & { packed: Uint8Array | null }>(
      'select report.*, body.packed from report left join body on body.no = report.no',
    );
    for (const row of rows) found.push(...bodyFaults(row, row.packed ?? undefined, name));
  } catch (error) {
    found.push({ code: 'page', where: 'reports', message: messageOf(error) });
  }
  return found;
}

function bodyFaults(row: ReportRow, packed: Uint8Array | undefined, name: string): Damage[] {
  try {
    const body = openBody(row, packed, name);
    const { text, count } = body;
    const found: Damage[] = [];
    if (makeReport({ ...JSON.parse(row.head), text }).id !== row.id)
      found.push({ code: 'hash', where: row.id, message: 'it is not the report that its id names' });
    if (count !== row.items)
      found.push({ code: 'hash', where: row.id, message: `it has ${count} items, not ${row.items}` });
    for (const { id, cite } of itemsIn(body))
      if (text.slice(cite.start, cite.end) !== cite.quote)
        found.push({ code: 'citation', where: id, message: `its quote is not the text at ${cite.start}` });
    return found;
  } catch (error) {
    return [{ code: 'hash', where: row.id, message: messageOf(error) }];
  }
}

function sums(engine: Engine): Damage[] {
  const affairs = engine
    .all<{ name: string; rule: string; sum: number }>('select name, rule, sum from affair')
    .filter(({ name, rule, sum }) => sumOf(name, rule) !== sum)
    .map(({ name }): Damage => ({
      code: 'hash',
      where: `affair ${name}`,
      message: 'its checksum is another',
    }));
  const edits = damagedEdits(engine).map((seq): Damage => ({
    code: 'hash',
    where: `edit ${seq}`,
    message: 'its checksum is another',
  }));
  const outlets = damagedOutlets(engine).map((name): Damage => ({
    code: 'hash',
    where: `outlet ${name}`,
    message: 'its checksum is another',
  }));
  return [...affairs, ...edits, ...outlets];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
