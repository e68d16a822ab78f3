import { asCalendar } from '../export/ical.ts';
import { entryAsLine } from '../export/jsonl.ts';
import { dayOf, isoDay } from '../world/calendar.ts';
import { edtfInWords } from '../world/date-words.ts';
import { sentenceOf } from '../record/wording.ts';
import type { Entry } from '../record/entry.ts';
import { standpointOf } from '../store/standpoint.ts';
import { EXIT, type Streams } from './outcome.ts';
import { paintFor } from './paint.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface DueOptions extends RecordOptions {
  readonly ics?: true;
  /** Days ahead. */
  readonly days: string;
  readonly doubtful?: true;
}

/** Days back in which what is overdue is still told. */
const OVERDUE = 30;

/** `due`: what is due next, the overdue first. Gives the exit code. */
export function dueCommand(options: DueOptions, streams: Streams): Promise<number> {
  if (!/^\d{1,4}$/.test(options.days)) {
    streams.err(`demarche: --days ${options.days.slice(0, 40)}: give a number of days`);
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const { day, instant } = await standpointOf(store, view);
    const today = dayOf(day) ?? 0;
    const asked = { from: isoDay(today - OVERDUE), until: isoDay(today + Number(options.days)), limit: 1000 };
    const all = await store.due({ ...view, ...asked });
    const due = all.filter((entry) => isStillDue(entry, day) && (options.doubtful || entry.item.score >= 0.5));
    if (options.ics) {
      streams.out(asCalendar(due, instant));
      return EXIT.ok;
    }
    const paint = paintFor(streams.colours);
    for (const entry of due) {
      const late = (entry.due?.day ?? day) < day;
      const when = `${late ? 'overdue, ' : ''}${entry.due?.approximate ? 'about ' : ''}${edtfInWords(entry.due?.day ?? '')}`;
      streams.out(
        options.json
          ? entryAsLine(entry)
          : `${late ? paint.warn(when) : paint.bold(when)}\n  ${sentenceOf(entry)} — ${entry.status?.value ?? entry.item.realis}\n  ${paint.dim(`${entry.origins} ${entry.origins === 1 ? 'origin' : 'origins'} · ${entry.id}`)}\n`,
      );
    }
    if (due.length > 0) return EXIT.ok;
    streams.err(`demarche: nothing is due within ${options.days} days of ${day}`);
    return EXIT.nothing;
  });
} // prettier-ignore

function isStillDue({ due, status }: Entry, day: string): boolean {
  if (due === undefined || status?.value === 'cancelled' || status?.value === 'withdrawn') return false;
  return due.day >= day || status?.value === 'overdue' || status?.value === 'lapsed';
}
