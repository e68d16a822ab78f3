import type { Command } from './keys.ts';
import {
  announcement,
  arrangement,
  drawer,
  go,
  panel,
  route,
  search,
  select,
  selectedId,
  stepItem,
  stepReport,
  tools,
} from './store.ts';
import { namesOf, wordItem } from './words/items.ts';
import { KIND_NAMES } from './words/kinds.ts';

/** What each command does; false where there was nothing to do. */
const ACTIONS: Readonly<Record<Command, () => boolean>> = {
  next: done(() => stepItem(1)),
  previous: done(() => stepItem(-1)),
  later: done(() => stepReport(1)),
  earlier: done(() => stepReport(-1)),
  own: done(() => (panel.value = 'own')),
  help: done(() => (panel.value = 'keys')),
  search: goToSearch,
  leave,
};

/** Does what a key asks for. False where there is nothing to do, so that the key keeps its ordinary effect. */
export function perform(command: Command): boolean {
  // A dialog has the keyboard to itself; it closes on Escape by itself.
  return document.querySelector('dialog[open]') === null && ACTIONS[command]();
}

function done(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}

function goToSearch(): boolean {
  drawer.value = true;
  tools.value = true;
  const field = document.getElementById('search');
  requestAnimationFrame(() => field?.focus());
  return field !== null;
}

/** Undoes one thing: the list of reports, then the search, then the selection, then the drawer. */
function leave(): boolean {
  if (panel.value === 'reports') {
    panel.value = 'none';
    document.getElementById('open-reports')?.focus();
  } else if (document.activeElement?.id === 'search') {
    if (route.value.query !== '') search('');
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  } else if (route.value.item !== undefined) select(undefined);
  else if (route.value.query !== '' || route.value.kinds.size > 0) go({ query: '', kinds: new Set() });
  else if (drawer.value) drawer.value = false;
  else return false;
  return true;
}

/** Tells the live region which item is selected. */
export function announceSelection(): void {
  const id = selectedId.value;
  const entry = id === undefined ? undefined : arrangement.value?.byId.get(id);
  if (entry === undefined) return;
  const { item, number } = entry;
  const what = wordItem(item).what;
  const who = namesOf(item.by);
  announcement.value = `${KIND_NAMES[item.kind].one} ${number} of ${arrangement.value?.notes ?? 0}. ${who}: ${what}`;
}
