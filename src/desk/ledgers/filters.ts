import type { Ledger } from './ledger.ts';
import { sideOf } from './ledger.ts';

/** The screen's own part of the address. */
export type Own = Readonly<Record<string, string>>;

/** Parameters that narrow the rows, by the names that they have in the address of the desk. */
export const NARROWING = [
  'actor',
  'by',
  'to',
  'from',
  'until',
  'status',
  'realis',
  'contested',
  'origins',
  'q',
] as const;

export const REALIS = ['actual', 'planned', 'possible', 'conditional', 'negated', 'historical'] as const;
export const ROLES = ['actor', 'by', 'to'] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_NAMES: Readonly<Record<Role, string>> = { actor: 'with', by: 'by', to: 'to' };

/** The values of a parameter that lists several. */
export function listed(own: Own, name: string): readonly string[] {
  return (own[name] ?? '').split(',').filter((value) => value !== '');
}

/** The list with a value added, or taken away if it is there. */
export function toggled(own: Own, name: string, value: string): string {
  const values = listed(own, name);
  return (values.includes(value) ? values.filter((one) => one !== value) : [...values, value]).join(',');
}

/** How many filters narrow the rows. */
export function countFilters(own: Own): number {
  return NARROWING.filter((name) => (own[name] ?? '') !== '').length;
}

/** The change that takes all filters away. */
export function withoutFilters(): Record<string, string> {
  return Object.fromEntries(NARROWING.map((name) => [name, '']));
}

/** What of the API is asked for a ledger, by the names that the API has for it. */
export function askedOf(ledger: Ledger, own: Own): Readonly<Record<string, string | undefined>> {
  const { actor, by, to, from, until, realis, contested, origins, doubtful } = own;
  const kinds = sideOf(ledger, own['side'])?.kinds ?? ledger.kinds;
  const statuses = listed(own, 'status').filter((status) => ledger.statuses.some((one) => one === status));
  return {
    kind: kinds.join(','),
    actor,
    by,
    to,
    from,
    until,
    status: statuses.join(','),
    realis,
    contested,
    origins_from: origins,
    doubtful,
    order: own['sort'] === 'day' ? 'oldest' : undefined,
  };
}

/** Whether a row has all the words that are looked for, anywhere in its sentence, its citation and its source. */
export function wordsIn(looked: string): ((row: Looked) => boolean) | undefined {
  const words = looked.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  return ({ line, item, report }) => {
    const text = `${line} ${item.cite.quote} ${report.outlet ?? ''} ${report.title ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
} // prettier-ignore

interface Looked {
  readonly line: string;
  readonly item: { readonly cite: { readonly quote: string } };
  readonly report: { readonly outlet?: string; readonly title?: string };
}
