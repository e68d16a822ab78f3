import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { send } from '../api.ts';
import { go } from './address.ts';
import { recordTurn } from './live.ts';
import { tell } from './say.ts';
import { recall, remember } from './theme.ts';

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

function keep(ids: readonly string[]): void {
  own.value = ids;
  remember(OWN, ids.join(','));
}
