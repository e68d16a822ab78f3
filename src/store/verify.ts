import type { RecordRules } from '../record/rules.ts';
import { makeReport } from '../report/report.ts';
import type { Engine } from './engine.ts';
import { type Library, openBody, type ReportRow } from './library.ts';
import type { Damage } from './store.ts';
import type { Term } from './terms.ts';

export interface VerifyParts {
  readonly engine: Engine;
  readonly library: Library;
  readonly termsOf: (text: string) => Term[];
  readonly rules: RecordRules;
  readonly name: string;
}

/** What is wrong with a store, page by page and report by report. Empty: nothing. */
export function verify(parts: VerifyParts): Damage[] {
  return [...pages(parts), ...bodies(parts)];
}

function* pages({ engine }: VerifyParts): Generator<Damage> {
  for (const { integrity_check: message } of engine.all<{ integrity_check: string }>(
    'pragma integrity_check',
  ))
    if (message !== 'ok') yield { code: 'page', where: /page \d+/i.exec(message)?.[0] ?? 'file', message };
}

function* bodies({ engine, name }: VerifyParts): Generator<Damage> {
  const rows = engine.each<ReportRow & { packed: Uint8Array | null }>(
    'select report.*, body.packed from report left join body on body.no = report.no',
  );
  for (const row of rows) {
    try {
      const { text, items } = openBody(row, row.packed ?? undefined, name);
      if (makeReport({ ...JSON.parse(row.head), text }).id !== row.id)
        yield {
          code: 'hash',
          where: row.id,
          message: 'the text or its head is not what the report is named by',
        };
      for (const { id, cite } of items)
        if (text.slice(cite.start, cite.end) !== cite.quote)
          yield { code: 'citation', where: id, message: `its quote is not the text at ${cite.start}` };
    } catch (error) {
      yield { code: 'hash', where: row.id, message: error instanceof Error ? error.message : String(error) };
    }
  }
}
