// The desk's state: the only module that keeps any.
import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Kind } from '../reader/item.ts';
import { fetchOverview, fetchReport, readOwn } from './api.ts';
import type { Overview, OwnReport, ReadReport, ReportSummary } from './api.ts';
import { byDate } from './order.ts';
import type { Order } from './order.ts';
import { arrange } from './reader/arrange.ts';
import type { Arrangement } from './reader/arrange.ts';
import { formatRoute, parseRoute } from './route.ts';
import type { Route } from './route.ts';
import { nextTheme, recall, remember, rememberTheme, rememberedTheme, showTheme } from './theme.ts';
import type { Theme } from './theme.ts';

/** Something that is on its way, has failed for a reason that can be shown, or is here. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  /** `missing`: there is no such thing; to ask again would not help. */
  | { readonly state: 'failed'; readonly reason: string; readonly missing?: true }
  | { readonly state: 'ready'; readonly value: T };

/** What lies over the Reader. */
export type Panel = 'none' | 'reports' | 'own' | 'keys';

const LOADING = { state: 'loading' } as const;
const SINGLE_KEYS = 'demarche.single-keys';
const ORDER = 'demarche.order';

export const overview: Signal<Loadable<Overview>> = signal<Loadable<Overview>>(LOADING);
export const route: Signal<Route> = signal(parseRoute(location.hash));
export const panel: Signal<Panel> = signal<Panel>('none');
/** Whether the apparatus is open where it is a drawer. */
export const drawer: Signal<boolean> = signal(route.value.item !== undefined);
/** Whether filter and search are open where the apparatus is a drawer. */
export const tools: Signal<boolean> = signal(false);
export const theme: Signal<Theme> = signal(rememberedTheme());
/** Whether single-letter keys work (WCAG 2.1.4). */
export const singleKeys: Signal<boolean> = signal(recall(SINGLE_KEYS) !== 'off');
/** In which order reports are listed. */
export const order: Signal<Order> = signal<Order>(recall(ORDER) === 'oldest' ? 'oldest' : 'newest');
/** Said by the live region. */
export const announcement: Signal<string> = signal('');
/** Which hit of the search is stepped to: an index into the arrangement's hits; -1 = none yet. */
export const hitAt: Signal<number> = signal(-1);
/** Counts requests to bring the selected item into view, so that asking again for the same one scrolls again. */
export const reveal: Signal<number> = signal(route.value.item === undefined ? 0 : 1);

/** Reports of one's own: read in this window, kept nowhere. Latest first. */
export const ownReads: Signal<readonly ReadReport[]> = signal<readonly ReadReport[]>([]);
const fetched = signal<ReadonlyMap<string, Loadable<ReadReport>>>(new Map());

/** Reports of the affair in the chosen order. */
export const listed: ReadonlySignal<readonly ReportSummary[]> = computed(() =>
  overview.value.state === 'ready' ? byDate(overview.value.value.reports, order.value) : [],
);

/** Id of the report shown: the address's, else the first of the list. */
export const currentId: ReadonlySignal<string | undefined> = computed(
  () => route.value.report ?? listed.value[0]?.id,
);

/** The report shown; undefined where there is none to show. */
export const current: ReadonlySignal<Loadable<ReadReport> | undefined> = computed(() => {
  const id = currentId.value;
  if (id === undefined) return overview.value.state === 'ready' ? undefined : overview.value;
  const own = ownReads.value.find(({ report }) => report.id === id);
  if (own !== undefined) return { state: 'ready', value: own };
  return fetched.value.get(id) ?? LOADING;
});

/** Whether the report shown is one's own, which nothing keeps. */
export const isOwn: ReadonlySignal<boolean> = computed(
  () =>
    ownReads.value.some(({ report }) => report.id === currentId.value) &&
    !listed.value.some(({ id }) => id === currentId.value),
);

const kindsShown = computed(() => [...route.value.kinds].join());
const query = computed(() => route.value.query);

/** The report shown, laid out; undefined until it is here. */
export const arrangement: ReadonlySignal<Arrangement | undefined> = computed(() => {
  // Follows the filter by its text, so that selecting an item does not lay the report out anew.
  const filter = kindsShown.value;
  const found = current.value;
  if (found?.state !== 'ready') return undefined;
  const kinds = new Set(filter === '' ? [] : route.peek().kinds);
  return arrange(found.value, kinds, query.value);
});

/** Id of the selected item, if it is among those shown; of an event under another item, that one's. */
export const selectedId: ReadonlySignal<string | undefined> = computed(() => {
  const id = route.value.item;
  return id === undefined ? undefined : arrangement.value?.byId.get(id)?.item.id;
});

/** The hash of the present route with `change` made to it: for links. */
export function hashWith(change: Partial<Route>): string {
  return formatRoute({ ...explicitRoute(), ...change });
}

/** Goes to the present route with `change` made to it. `replace`: without a new step for the back button. */
export function go(change: Partial<Route>, how: 'push' | 'replace' = 'push'): void {
  const hash = hashWith(change);
  if (hash !== location.hash) {
    if (how === 'replace') history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  }
  followAddress();
}

/** Takes up the address as it stands now: called whenever it changes. */
export function followAddress(): void {
  const next = parseRoute(location.hash);
  batch(() => {
    const changed = next.item !== route.value.item || next.report !== route.value.report;
    route.value = next;
    if (changed && next.item !== undefined) {
      drawer.value = true;
      reveal.value++;
    }
  });
  void fetchCurrent();
}

/** Shows a report afresh: nothing of it selected, no filter, no search. */
export function openReport(id: string): void {
  panel.value = 'none';
  drawer.value = false;
  go({ report: id, item: undefined, kinds: new Set(), query: '' });
}

/** Selects an item; undefined lets go of it. */
export function select(item: string | undefined, how: 'push' | 'replace' = 'push'): void {
  go({ item }, how);
  if (item !== undefined) {
    drawer.value = true;
    reveal.value++;
  }
}

/** Selects the item `step` places after the selected one; from nothing, the first or the last. */
export function stepItem(step: 1 | -1): void {
  const shown = arrangement.value?.shown ?? [];
  const at = shown.findIndex(({ item }) => item.id === selectedId.value);
  const next = at === -1 ? shown.at(step === 1 ? 0 : -1) : shown[at + step];
  if (next !== undefined) select(next.item.id, 'replace');
  else if (shown.length > 0) announcement.value = step === 1 ? 'Last item' : 'First item';
}

/** Opens the report `step` places later in time. */
export function stepReport(step: 1 | -1): void {
  const sequence = byDate(listed.value, 'oldest');
  const at = sequence.findIndex(({ id }) => id === currentId.value);
  const next = at === -1 ? undefined : sequence[at + step];
  if (next !== undefined) openReport(next.id);
}

export function toggleKind(kind: Kind): void {
  const kinds = new Set(route.value.kinds);
  if (!kinds.delete(kind)) kinds.add(kind);
  go({ kinds });
}

/** Goes to the next place in the text at which the search was found; after the last, to the first. */
export function stepHit(step: 1 | -1): void {
  const count = arrangement.value?.hits.length ?? 0;
  if (count > 0) hitAt.value = (hitAt.value + step + count) % count;
}

export function search(query: string): void {
  hitAt.value = -1;
  go({ query }, 'replace');
}

export function clearFilter(): void {
  go({ kinds: new Set(), query: '' });
}

export function switchTheme(): void {
  theme.value = nextTheme(theme.value);
  showTheme(theme.value);
  rememberTheme(theme.value);
}

export function switchSingleKeys(on: boolean): void {
  singleKeys.value = on;
  remember(SINGLE_KEYS, on ? 'on' : 'off');
}

export function listBy(chosen: Order): void {
  order.value = chosen;
  remember(ORDER, chosen);
}

/** Loads the list and the report that the address names. */
export async function load(): Promise<void> {
  overview.value = LOADING;
  const answer = await fetchOverview();
  overview.value = answer.ok
    ? { state: 'ready', value: answer.value }
    : { state: 'failed', reason: answer.reason };
  await fetchCurrent();
}

/** Loads the report shown once more, after it failed. */
export function retry(): void {
  const id = currentId.value;
  if (overview.value.state === 'failed') void load();
  else if (id !== undefined) {
    const rest = new Map(fetched.value);
    rest.delete(id);
    fetched.value = rest;
    void fetchCurrent();
  }
}

/** Has a report of one's own read and shows it; otherwise gives back why not. */
export async function submitOwn(source: OwnReport): Promise<string | undefined> {
  const answer = await readOwn(source);
  if (!answer.ok) return answer.reason;
  const { report, items } = answer.value;
  batch(() => {
    ownReads.value = [answer.value, ...ownReads.value.filter((read) => read.report.id !== report.id)];
    openReport(report.id);
    announcement.value = `Read, not kept: ${items.length} items`;
  });
  return undefined;
}

async function fetchCurrent(): Promise<void> {
  const id = currentId.value;
  if (id === undefined || fetched.value.has(id) || isOwn.value) return;
  put(id, LOADING);
  const answer = await fetchReport(id);
  if (answer.ok) put(id, { state: 'ready', value: answer.value });
  else if (answer.status === 404) {
    const reason =
      'If it was one of your own, it was not kept when the window was closed or reloaded: paste it again.';
    put(id, { state: 'failed', reason, missing: true });
  } else put(id, { state: 'failed', reason: answer.reason });
}

function put(id: string, read: Loadable<ReadReport>): void {
  fetched.value = new Map([...fetched.value, [id, read]]);
}

/** The route with the report named, so that a link or a bookmark does not depend on which one is listed first. */
function explicitRoute(): Route {
  // Peeks: the links of a report are drawn anew with the report or the filter, not at every selection.
  const report = currentId.peek();
  return report === undefined ? route.peek() : { ...route.peek(), report };
}
