import type { Kind } from '../reader/item.ts';
import { ALL_KINDS, isKind } from './words/kinds.ts';

/** What the address after # says: which screen, and what of it is shown. Later screens add members here. */
export interface ReaderRoute {
  readonly screen: 'reader';
  /** Id of the report; absent = the first of the list. */
  readonly report?: string | undefined;
  /** Id of the selected item. */
  readonly item?: string | undefined;
  /** Kinds shown; empty = all. */
  readonly kinds: ReadonlySet<Kind>;
  /** Words searched for; '' = none. */
  readonly query: string;
}
export type Route = ReaderRoute;

/** Reads `#/reader/REPORT?item=ID&kinds=statement,meeting&find=WORDS`. What makes no sense is left out. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const report = decode(/^\/reader\/(?<report>[^/]+)$/.exec(path)?.groups?.['report'] ?? '');
  const item = parameters.get('item') ?? '';
  return {
    screen: 'reader',
    ...(report !== '' && { report }),
    ...(item !== '' && { item }),
    kinds: new Set((parameters.get('kinds') ?? '').split(',').filter(isKind)),
    query: parameters.get('find') ?? '',
  };
}

/** The hash that {@link parseRoute} reads back, '#' included. One route has one hash. */
export function formatRoute(route: Route): string {
  const parameters = new URLSearchParams();
  if (route.item !== undefined) parameters.set('item', route.item);
  if (route.kinds.size > 0) {
    parameters.set('kinds', ALL_KINDS.filter((kind) => route.kinds.has(kind)).join(','));
  }
  if (route.query !== '') parameters.set('find', route.query);
  const search = parameters.toString().replaceAll('%2C', ',');
  const path = route.report === undefined ? '/' : `/reader/${encodeURIComponent(route.report)}`;
  return `#${path}${search === '' ? '' : `?${search}`}`;
}

/** Undoes percent-encoding; '' where it is broken. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
