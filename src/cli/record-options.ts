import { homedir } from 'node:os';
import { join } from 'node:path';
import { asOfInstant } from '../record/known.ts';
import type { View } from '../store/store.ts';

/** What every command on the record takes. */
export interface RecordOptions {
  readonly db?: string;
  readonly affair?: string;
  /** A day or an instant: only what reports published by then support. */
  readonly asOf?: string;
  /** A day or an instant: only what had been added to the store by then. */
  readonly knownAt?: string;
  readonly json?: true;
}

/** `$XDG_DATA_HOME/demarche/demarche.db`. */
export function defaultStore(environment: NodeJS.ProcessEnv): string {
  const home = environment['XDG_DATA_HOME'];
  return join(home === undefined || home === '' ? join(homedir(), '.local', 'share') : home, 'demarche', 'demarche.db');
} // prettier-ignore

/** The view that the options ask for, or what is wrong with how they ask for it. */
export function viewOf({ affair, asOf, knownAt }: RecordOptions): View | string {
  const view: { affair?: string; asOf?: string; knownAt?: string } = {};
  if (affair !== undefined) view.affair = affair;
  for (const [name, written] of [['asOf', asOf], ['knownAt', knownAt]] as const) {
    if (written === undefined) continue;
    const instant = asOfInstant(written);
    if (instant === undefined)
      return `--${name === 'asOf' ? 'as-of' : 'known-at'} ${written.slice(0, 40)}: write a day as 2022-01-26, or an instant as 2022-01-26T18:00Z`;
    view[name] = instant;
  }
  return view;
} // prettier-ignore
