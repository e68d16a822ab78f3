import type { JSX } from 'preact';
import type { ReportRow } from '../api.ts';
import type { KeyBinding } from '../keys.ts';
import { panel } from '../shell/panel.ts';
import { go, goOwn, route } from '../state/address.ts';
import { useKeys } from '../state/keyboard.ts';
import { drawer, handForm, listOpen, openSearch, searchFor, select } from '../state/reading.ts';
import { notice, say } from '../state/say.ts';
import { namesOf, wordItem } from '../words/items.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { spanCovering } from './arrange.ts';
import type { Arrangement, Entry } from './arrange.ts';
import { toggleMissed } from './filter.tsx';
import { neighbour } from './reader-bar.tsx';
import { closeList } from './report-list.tsx';
import { firstIn, nextItem, nextSentence } from './steps.ts';
import type { Selection } from './steps.ts';

const GROUP = 'In the report';

interface ReadingKeysProps {
  readonly arrangement: Arrangement | undefined;
  readonly reports: readonly ReportRow[];
  readonly current: string | undefined;
  /** Id of the line of the record that the selected item belongs to. */
  readonly line: string | undefined;
}

/** The Reader's own keys, for as long as it is shown. */
export function ReadingKeys({ arrangement, reports, current, line }: ReadingKeysProps): JSX.Element | null {
  const inReport = (act: (shown: Arrangement) => void) => (): boolean => {
    if (arrangement !== undefined) act(arrangement);
    return arrangement !== undefined;
  };
  const open = (): boolean => {
    if (line !== undefined) go({ open: route.peek().open === line ? undefined : line });
    return line !== undefined;
  };
  useKeys([
    key(
      'j',
      'Next item',
      inReport((shown) => stepItem(shown, 1)),
    ),
    key(
      'k',
      'Previous item',
      inReport((shown) => stepItem(shown, -1)),
    ),
    key(
      'J',
      'Next sentence, coded or not',
      inReport((shown) => stepSentence(shown, 1)),
    ),
    key(
      'K',
      'Previous sentence',
      inReport((shown) => stepSentence(shown, -1)),
    ),
    key('h', 'Earlier report', () => stepReport(reports, current, -1)),
    key('l', 'Later report', () => stepReport(reports, current, 1)),
    key('o', 'The evidence of the selected item', open),
    key('u', 'Show what was not coded', inReport(toggleMissed)),
    key('f', 'Find in this report', inReport(openSearch)),
    { keys: 'Escape', says: 'Close what is open', group: 'Everywhere', act: leave },
  ]);
  return null;
}

function key(keys: string, says: string, act: KeyBinding['act']): KeyBinding {
  return { keys, says, group: GROUP, act };
}

function selection(): Selection {
  const { item, at } = route.peek().own;
  return { item, ...(at !== undefined && { at: Number(at) }) };
}

function stepItem(shown: Arrangement, step: 1 | -1): void {
  const next = nextItem(shown, selection(), step);
  if (next !== undefined) {
    select({ item: next.item.id }, 'replace');
    announce(shown, next);
  } else if (shown.shown.length > 0) say(step === 1 ? 'Last item' : 'First item');
}

/** The sentence, with its first item where it has one. */
function stepSentence(shown: Arrangement, step: 1 | -1): void {
  const next = nextSentence(shown, selection(), step);
  if (next === undefined) return say(step === 1 ? 'Last sentence' : 'First sentence');
  const entry = firstIn(shown, next);
  select({ item: entry?.item.id, at: next.start }, 'replace');
  if (entry !== undefined) return announce(shown, entry);
  const missed = shown.missed[spanCovering(shown.missed, next.start)];
  say(`${missed === undefined ? 'Nothing coded' : `Not coded. ${missed.why}`}: ${shown.report.text.slice(next.start, next.end)}`);
} // prettier-ignore

/** Tells those who listen which item is selected. */
function announce({ notes }: Arrangement, { item, number }: Entry): void {
  const who = item.by.length === 0 ? 'Nobody named' : namesOf(item.by);
  say(`${KIND_NAMES[item.kind].one} ${number} of ${notes}. ${who}: ${wordItem(item).what}`);
}

function stepReport(reports: readonly ReportRow[], current: string | undefined, step: 1 | -1): boolean {
  const next = neighbour(reports, current, step);
  const { order = '', missed = '' } = route.peek().own;
  if (next !== undefined) go({ part: next.id, own: { order, missed } });
  else say(step === 1 ? 'Last report' : 'First report');
  return true;
}

/** Undoes one thing, the topmost first. */
function leave(): boolean {
  const { open, own } = route.peek();
  const search = document.activeElement?.id === 'find';
  if (panel.peek() !== 'none') return false;
  if (open !== undefined) go({ open: undefined });
  else if (listOpen.peek()) closeList();
  else if (handForm.peek() !== 'none') handForm.value = 'none';
  else if (search && (own['find'] ?? '') !== '') searchFor('');
  else if (search && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  else if (notice.peek() !== undefined) notice.value = undefined;
  else if (own['item'] !== undefined || own['at'] !== undefined) select({});
  else if (own['with'] !== undefined) goOwn({ with: '' });
  else if (own['find'] !== undefined || own['kinds'] !== undefined) goOwn({ find: '', kinds: '' });
  else if (drawer.peek()) drawer.value = false;
  else return false;
  return true;
}
