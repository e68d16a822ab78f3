import { asCalendar } from '../export/ical.ts';
import { entryAsLine } from '../export/jsonl.ts';
import { edtfInWords } from '../world/date-words.ts';
import { sentenceOf, statusInWords } from '../record/wording.ts';
import { dueNext } from '../store/due-next.ts';
import { EXIT, type Streams } from './outcome.ts';
import { paintFor } from './paint.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface DueOptions extends RecordOptions {
  readonly ics?: true;
  /** Days ahead. */
  readonly days: string;
}

/** `due`: what is due next, the overdue first. Gives the exit code. */
export function dueCommand(options: DueOptions, streams: Streams): Promise<number> {
  if (!/^\d{1,4}$/.test(options.days)) {
    streams.err(`demarche: --days ${options.days.slice(0, 40)}: give a number of days`);
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const { day, instant, entries: due } = await dueNext(store, view, Number(options.days));
    if (options.ics) {
      streams.out(asCalendar(due, instant));
      return EXIT.ok;
    }
    const paint = paintFor(streams.colours);
    for (const entry of due) {
      const late = (entry.due?.day ?? day) < day;
      const when = `${late ? 'was due ' : ''}${entry.due?.approximate ? 'about ' : ''}${edtfInWords(entry.due?.day ?? '')}`;
      streams.out(
        options.json
          ? entryAsLine(entry)
          : `${late ? paint.warn(when) : paint.bold(when)}\n  ${sentenceOf(entry)} — ${entry.status === undefined ? entry.item.realis : statusInWords(entry.status)}\n  ${paint.dim(`${entry.origins} ${entry.origins === 1 ? 'origin' : 'origins'} · ${entry.id}`)}\n`,
      );
    }
    if (due.length > 0) return EXIT.ok;
    streams.err(`demarche: nothing is due within ${options.days} days of ${day}`);
    return EXIT.nothing;
  });
} // prettier-ignore
