import type { Route } from '../route.ts';
import { recall, remember } from '../state/theme.ts';
import type { Draft } from './draft.ts';

/** Characters of a draft that the browser is asked to keep. */
const MOST = 600_000;

/** Under which name a draft is kept: one for each affair, day and beginning of changes. */
export function keyOf(
  { affair, asOf, knownAt }: Pick<Route, 'affair' | 'asOf' | 'knownAt'>,
  since: string,
): string {
  return ['demarche.draft', affair ?? '', asOf ?? 'newest', knownAt ?? '', since].join('|');
}

/** The draft that the browser keeps under a name; undefined where there is none that can be read. */
export function keptDraft(key: string): Draft | undefined {
  const kept = recall(key) ?? '';
  if (kept === '') return undefined;
  try {
    const draft: Draft = JSON.parse(kept);
    return Array.isArray(draft.sections) && Array.isArray(draft.taken) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft; undefined forgets it. False: it is too long to be kept. */
export function keepDraft(key: string, draft: Draft | undefined): boolean {
  const text = draft === undefined ? '' : JSON.stringify(draft);
  if (text.length > MOST) return false;
  remember(key, text);
  return true;
}
