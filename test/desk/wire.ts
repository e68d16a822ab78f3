// What the server sends is what the desk takes: these types compile only while that is so.
import type * as desk from '../../src/desk/api.ts';
import type { Evidence } from '../../src/store/evidence.ts';
import type { ActorLines, Affair, Copy, Found, StoredReport, Totals } from '../../src/store/store.ts';

/** Compiles only while `Given` can stand where `Wanted` is expected. */
type Fits<Wanted, Given extends Wanted> = Given;
export type Wire = [
  Fits<desk.Totals, Totals>,
  Fits<desk.Evidence, Evidence>,
  Fits<desk.Copy, Copy>,
  Fits<desk.Found, Found>,
  Fits<desk.Affair, Affair>,
  Fits<desk.ActorLines, ActorLines>,
  // `unread` is left out where all was read.
  Fits<Omit<desk.StoredReport, 'unread'>, Omit<StoredReport, 'unread'>>,
];
