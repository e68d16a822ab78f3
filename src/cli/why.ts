import { evidenceOf, type Shown } from '../store/evidence.ts';
import type { Copy } from '../store/store.ts';
import { publishedInWords } from '../world/date-words.ts';
import { entryInLines } from './entry-lines.ts';
import { linkInLine } from './entry-links.ts';
import { EXIT, type Streams } from './outcome.ts';
import { type Paint, paintFor } from './paint.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

/** `why ID`: on what a line of the record rests: each sentence in its report, its copies, why tellings were joined, who edited it. */
export function whyCommand(id: string, options: RecordOptions, streams: Streams): Promise<number> {
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const entry = await store.entry(id, view);
    if (entry === undefined) {
      streams.err(`demarche: ${id.slice(0, 40)} is no line of the record${view.asOf === undefined ? '' : ' on that day'}: ledger and find print the ids`);
      return EXIT.nothing;
    }
    const evidence = await evidenceOf(entry, store, view);
    const copiesOf = ({ telling }: Shown): readonly Copy[] =>
      evidence.stories.find(({ origin }) => origin === telling.origin)?.copies ?? [];
    if (options.json) {
      const told = evidence.tellings.map((one) => ({ ...one.telling, copies: copiesOf(one) }));
      streams.out(`${JSON.stringify({ entry, evidence: told })}\n`);
      return EXIT.ok;
    }
    const paint = paintFor(streams.colours);
    streams.out(entryInLines(entry, paint));
    streams.out(paint.dim(`           ${entry.grade.why.join('; ')}\n`));
    // A story's tree is drawn once, under the first telling of it.
    const drawn = new Set<string>();
    for (const one of evidence.tellings) {
      const { origin } = one.telling;
      streams.out(inLines(one, drawn.has(origin) ? [] : copiesOf(one), paint));
      drawn.add(origin);
    }
    for (const linked of evidence.links)
      streams.out(`\n${linkInLine(linked, paint)}             ${paint.dim(reasons(linked.link.why))}\n`);
    for (const { seq, action, field, value, note, author, made } of entry.edits)
      streams.out(`\nEdit ${seq}: ${[action, field, value, note].filter(Boolean).join(' ')} by ${author}, ${publishedInWords(made)}\n`);
    return EXIT.ok;
  });
} // prettier-ignore

function inLines(
  { telling, before, after, cutBefore, cutAfter, coder }: Shown,
  copies: readonly Copy[],
  paint: Paint,
): string {
  const { item, report, joined } = telling;
  const { start, end, quote } = item.cite;
  const oneLine = (part: string): string => part.replace(/\s+/g, ' ');
  const lines = [
    '',
    `${report.outlet ?? 'outlet unknown'}, ${publishedInWords(report.published)}${report.title === undefined ? '' : `, “${report.title}”`}`,
    ...(report.url === undefined ? [] : [paint.dim(`  ${report.url}`)]),
    `  ${cutBefore ? '…' : ''}${paint.dim(oneLine(before))}${paint.bold(oneLine(quote))}${paint.dim(oneLine(after))}${cutAfter ? '…' : ''}`,
    paint.dim(`  ${report.id}:${start}–${end} · rule ${item.rule} · score ${item.score.toFixed(2)}${coder === '' ? '' : ` · read by ${coder}`}`),
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
    const how = parent === undefined ? 'the origin' : `a copy${share}${why.length === 0 ? '' : ` (${why.map(withoutWeight).join(', ')})`}`;
    const gone = withdrawnBy === undefined ? '' : `, withdrawn by ${withdrawnBy}`;
    return paint.dim(`  ${mark} ${report.outlet ?? 'outlet unknown'}, ${publishedInWords(report.published)}: ${how}${gone}`);
  });
  return [paint.dim('  one story in:'), ...lines];
} // prettier-ignore

/** "credits the outlet +0.15" without its weight: that is for `--json`. */
function withoutWeight(reason: string): string {
  return reason.replace(/ [+−-]\d[\d.]*$/u, '').replace(/^in all .*$/u, 'enough in all');
}

function reasons(why: readonly { readonly code: string; readonly value?: string }[]): string {
  return why.map(({ code, value }) => (value === undefined ? code : `${code} ${value}`)).join(', ');
}
