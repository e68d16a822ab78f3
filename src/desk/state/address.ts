import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { formatRoute, parseRoute, routeWith } from '../route.ts';
import type { Route } from '../route.ts';

/** What the address says now. It is changed by {@link go}, or by the browser's own buttons. */
export const route: Signal<Route> = signal(parseRoute(location.pathname, location.search));

/** The address of the present route with a change made to it: for links, which the desk follows without a new page. */
export function hrefOf(change: Partial<Route>): string {
  return formatRoute(routeWith(route.value, change));
}

/** Goes to the present route with a change made to it. `replace`: without a new step for the back button. */
export function go(change: Partial<Route>, how: 'push' | 'replace' = 'push'): void {
  goTo(formatRoute(routeWith(route.peek(), change)), how);
}

/** Changes the screen's own parameters; an empty value takes one away. */
export function goOwn(change: Readonly<Record<string, string>>, how: 'push' | 'replace' = 'push'): void {
  go({ own: { ...route.peek().own, ...change } }, how);
}

export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  if (address !== `${location.pathname}${location.search}`) {
    if (how === 'replace') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
  followAddress();
}

/** Takes up the address as it stands now. */
export function followAddress(): void {
  route.value = parseRoute(location.pathname, location.search);
}

/** A plain click on a link to another address of the desk changes the address only; any other is the browser's. */
export function followClick(event: MouseEvent): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.origin !== location.origin || link.target !== '' || link.download !== '') return;
  if (link.getAttribute('href')?.startsWith('#') === true || link.pathname.startsWith('/api/')) return;
  event.preventDefault();
  goTo(`${link.pathname}${link.search}`);
}
