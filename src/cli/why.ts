import type { Entry } from '../record/entry.ts';
import type { Copy, Store, StoredReport, View } from '../store/store.ts';
import { publishedInWords } from '../world/date-words.ts';
import { entryInLines } from './entry-lines.ts';
import { linkedEntries, linkInLine } from './entry-links.ts';
import { EXIT, type Streams } from './outcome.ts';
import { type Paint, paintFor } from './paint.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

/** Characters shown before and after a citation. */
const AROUND = 160;

interface Evidence {
  readonly telling: Entry['tellings'][number];
  readonly stored: StoredReport | undefined;
  readonly copies: readonly Copy[];
}

/** `why ID`: on what a line of the record rests: each sentence in its report, its copies, why tellings were joined, who edited it. */
export function whyCommand(id: string, options: RecordOptions, streams: Streams): Promise<number> {
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const entry = await store.entry(id, view);
    if (entry === undefined) {
      streams.err(`demarche: ${id.slice(0, 40)} is no line of the record${view.asOf === undefined ? '' : ' on that day'}`);
      return EXIT.nothing;
    }
    const evidence = await evidenceOf(entry, store, view);
    if (options.json) {
      const told = evidence.map(({ telling, copies }) => ({ ...telling, copies }));
      streams.out(`${JSON.stringify({ entry, evidence: told })}\n`);
      return EXIT.ok;
    }
    const paint = paintFor(streams.colours);
    streams.out(entryInLines(entry, paint));
    streams.out(paint.dim(`           ${entry.grade.why.join('; ')}\n`));
    for (const one of evidence) streams.out(inLines(one, paint));
    for (const linked of await linkedEntries(entry, store, view))
      streams.out(`\n${linkInLine(linked, paint)}             ${paint.dim(reasons(linked.link.why))}\n`);
    for (const { seq, action, field, value, note, author, made } of entry.edits)
      streams.out(`\nEdit ${seq}: ${[action, field, value, note].filter(Boolean).join(' ')} by ${author}, ${publishedInWords(made)}\n`);
    return EXIT.ok;
  });
} // prettier-ignore

function evidenceOf({ tellings }: Entry, store: Store, view: View): Promise<Evidence[]> {
  return Promise.all(
    tellings.map(async (telling) => ({
      telling,
      stored: await store.report(telling.report.id),
      copies: await store.copies(telling.report.id, view),
    })),
  );
}

function inLines({ telling, stored, copies }: Evidence, paint: Paint): string {
  const { item, report, joined } = telling;
  const { start, end, quote } = item.cite;
  const text = stored?.report.text ?? quote;
  const [from, to] = stored === undefined ? [0, quote.length] : [start, end];
  const oneLine = (part: string): string => part.replace(/\s+/g, ' ');
  const before = oneLine(text.slice(Math.max(0, from - AROUND), from));
  const after = oneLine(text.slice(to, to + AROUND));
  const lines = [
    '',
    `${report.outlet ?? 'outlet unknown'}, ${publishedInWords(report.published)}${report.title === undefined ? '' : `, “${report.title}”`}`,
    ...(report.url === undefined ? [] : [paint.dim(`  ${report.url}`)]),
    `  ${from > AROUND ? '…' : ''}${paint.dim(before)}${paint.bold(oneLine(text.slice(from, to)))}${paint.dim(after)}${to + AROUND < text.length ? '…' : ''}`,
    paint.dim(`  ${report.id}:${start}–${end} · rule ${item.rule} · score ${item.score.toFixed(2)}${stored === undefined ? '' : ` · read by ${stored.coder}`}`),
    ...(joined === undefined ? [] : [paint.dim(`  same as ${joined.to}: ${reasons(joined.why)}`)]),
    ...copiesInLines(copies, report.id, paint),
  ];
  return `${lines.join('\n')}\n`;
} // prettier-ignore

/** The story's tree, where it has more than one report. */
function copiesInLines(copies: readonly Copy[], of: string, paint: Paint): string[] {
  if (copies.length < 2) return [];
  const lines = copies.map(({ report, parent, kept, why, withdrawnBy }) => {
    const mark = report.id === of ? '*' : ' ';
    const share = kept === undefined ? '' : `, ${Math.round(100 * kept)} % of it`;
    const how = parent === undefined ? 'the origin' : `a copy${share}${why.length === 0 ? '' : ` (${why.join('; ')})`}`;
    const gone = withdrawnBy === undefined ? '' : `, withdrawn by ${withdrawnBy}`;
    return paint.dim(`  ${mark} ${report.outlet ?? 'outlet unknown'}, ${publishedInWords(report.published)}: ${how}${gone}`);
  });
  return [paint.dim('  one story in:'), ...lines];
} // prettier-ignore

function reasons(why: readonly { readonly code: string; readonly value?: string }[]): string {
  return why.map(({ code, value }) => (value === undefined ? code : `${code} ${value}`)).join(', ');
}
