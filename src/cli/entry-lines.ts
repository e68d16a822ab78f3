import { isDoubtful, type Kind } from '../reader/item.ts';
import type { Entry, StatusValue } from '../record/entry.ts';
import { sentenceOf, statusInWords } from '../record/wording.ts';
import { edtfInWords, publishedInWords } from '../world/date-words.ts';
import type { Paint } from './paint.ts';

/** An entry for a terminal: its sentence and status, then where it comes from and how far it is confirmed. */
export function entryInLines(entry: Entry, paint: Paint): string {
  const { item, kind, contradictions } = entry;
  const doubt = isDoubtful(item) ? paint.warn(' (doubtful)') : '';
  const realis = WITH_REALIS.has(kind) && item.realis !== 'actual' ? paint.dim(` [${item.realis}]`) : '';
  const lines = [
    `${paint.kind(kind.padEnd(10))} ${sentenceOf(entry)}${realis}${statusOf(entry)}${doubt}`,
    ...contradictions.map(({ field, versions }) =>
      paint.warn(`           contested, ${field}: ${versions.map(({ value }) => value).join(' / ')}`),
    ),
    paint.dim(`           ${sourceOf(entry)} · ${standingOf(entry)} · ${item.id}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Kinds whose sentence does not tell by itself whether the thing came about. */
const WITH_REALIS: ReadonlySet<Kind> = new Set<Kind>(['demand', 'answer', 'claim']);

const OPEN: ReadonlySet<StatusValue> = new Set<StatusValue>([
  'open',
  'standing',
  'triggered',
  'proposed',
  'scheduled',
  'pending',
]);

/** " — open since Fri 17 December 2021, due Thu 24 February 2022". */
function statusOf({ status, due }: Entry): string {
  const isDue = due !== undefined && (status === undefined || OPEN.has(status.value));
  const parts = [
    status === undefined ? '' : statusInWords(status),
    isDue ? `due ${due.approximate ? 'about ' : ''}${edtfInWords(due.day)}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` — ${parts.join(', ')}`;
}

function sourceOf({ tellings, item }: Entry): string {
  const telling = tellings.find((one) => one.item.id === item.id) ?? tellings[0];
  if (telling === undefined) return 'no source';
  return `${telling.report.outlet ?? 'outlet unknown'}, ${publishedInWords(telling.report.published)}`;
}

/** "1 origin", "2 origins in 5 tellings, grade F2". */
function standingOf({ origins, tellings, grade }: Entry): string {
  const told = tellings.length > 1 ? ` in ${tellings.length} tellings` : '';
  return `${origins} ${origins === 1 ? 'origin' : 'origins'}${told}, grade ${grade.source}${grade.item}`;
}
