export const SCREENS = ['situation', 'ledgers', 'chronology', 'reader', 'brief'] as const;
export type Screen = (typeof SCREENS)[number];

/** All that the address says: which screen, of which part of the record, on which day, and what of it lies open. */
export interface Route {
  readonly screen: Screen;
  /** Ledgers: which one. Reader: id of the report. */
  readonly part?: string | undefined;
  /** Name of the affair; absent = all reports. */
  readonly affair?: string | undefined;
  /** Days (`YYYY-MM-DD`, their end) or instants: what was known to the world, and to this store; absent = all that is known. */
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  /** Id of the line whose evidence lies open. */
  readonly open?: string | undefined;
  /** What only the screen itself knows how to read: its filters, its order, what is selected in it. */
  readonly own: Readonly<Record<string, string>>;
}

const PATHS: Readonly<Record<Screen, string>> = {
  situation: '/',
  ledgers: '/ledgers',
  chronology: '/chronology',
  reader: '/reports',
  brief: '/brief',
};
/** Parameters that every screen has, and their names in the address. */
const SHARED = [
  ['affair', 'affair'],
  ['asOf', 'as_of'],
  ['knownAt', 'known_at'],
  ['open', 'open'],
] as const;

/** Reads `/ledgers/demand?as_of=2022-01-27&open=ID&by=RUS`. What makes no sense is left out; an unknown path is the first screen. */
export function parseRoute(path: string, search: string): Route {
  const [, head = '', part = ''] = /^\/(?<head>[^/]*)(?:\/(?<part>[^/]+))?/.exec(path) ?? [];
  const screen = SCREENS.find((one) => PATHS[one] === `/${head}`) ?? 'situation';
  const parameters = new URLSearchParams(search);
  const shared: Record<string, string> = {};
  for (const [field, name] of SHARED) {
    const value = parameters.get(name) ?? '';
    if (value !== '') shared[field] = value;
    parameters.delete(name);
  }
  const decoded = decode(part);
  const own = Object.fromEntries([...parameters].filter(([, value]) => value !== ''));
  return { screen, ...(decoded !== '' && { part: decoded }), ...shared, own };
}

/** The address that {@link parseRoute} reads back. One route has one address. */
export function formatRoute(route: Route): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(route.own).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (value !== '') parameters.set(name, value);
  for (const [field, name] of SHARED) {
    const value = route[field] ?? '';
    if (value !== '') parameters.set(name, value);
  }
  const search = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  const part = route.part === undefined ? '' : `/${encodeURIComponent(route.part)}`;
  return `${PATHS[route.screen]}${part}${search === '' ? '' : `?${search}`}`;
}

/** A route with a change made to it. Another screen begins without what only the one before knew. */
export function routeWith(route: Route, change: Partial<Route>): Route {
  if (change.screen === undefined || change.screen === route.screen) return { ...route, ...change };
  const { affair, asOf, knownAt, open } = route;
  return { affair, asOf, knownAt, open, own: {}, ...change, screen: change.screen };
}

/** Undoes percent-encoding; '' where it is broken. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
