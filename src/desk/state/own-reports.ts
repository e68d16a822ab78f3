import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { send } from '../api.ts';
import { go } from './address.ts';
import { recordTurn } from './live.ts';
import { tell } from './say.ts';
import { recall, remember } from './theme.ts';
import { counted } from '../words/amounts.ts';
import { dayInWords } from '../words/days.ts';

const OWN = 'demarche.own-reports';
/** Ids remembered at most, the latest first. */
const MOST = 200;

/** Ids of the reports that were added in this browser: the record itself does not tell them from others. */
const own: Signal<readonly string[]> = signal((recall(OWN) ?? '').split(',').filter((id) => id !== ''));

export function isOwn(report: string): boolean {
  return own.value.includes(report);
}

/** Called when a report was added here. */
export function rememberOwn(report: string): void {
  keep([report, ...own.peek().filter((id) => id !== report)].slice(0, MOST));
}

/** Takes a report out of the record, and goes to the list. What stands in the way is told. */
export async function removeReport(report: string): Promise<void> {
  const answer = await send('DELETE', `/reports/${encodeURIComponent(report)}`);
  if (!answer.ok) return tell({ text: answer.reason });
  keep(own.peek().filter((id) => id !== report));
  recordTurn.value++;
  go({ part: undefined, own: {} }, 'replace');
  tell({ text: 'Removed, with what rested on it alone' });
}

/** Tells the day on which a report was published, `YYYY-MM-DD`, and shows it as it was read anew. Gives why not, where it is refused. */
export async function giveDate(report: string, date: string): Promise<string | undefined> {
  const path = `/reports/${encodeURIComponent(report)}/date`;
  const answer = await send<{ report: string; items: number }>('PUT', path, { date });
  if (!answer.ok) return answer.reason;
  const { report: dated, items } = answer.value;
  if (isOwn(report)) keep([dated, ...own.peek().filter((id) => id !== report && id !== dated)]);
  recordTurn.value++;
  go({ part: dated, own: {} }, 'replace');
  tell({ text: `Dated ${dayInWords(date)}: ${counted(items, 'item', 'items')} read anew` });
  return undefined;
}

function keep(ids: readonly string[]): void {
  own.value = ids;
  remember(OWN, ids.join(','));
}
