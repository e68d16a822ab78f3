import type { Profile } from '../record/rules.ts';
import { Lately } from './lately.ts';
import type { Standings } from './standings.ts';

/** The profiles of items that were settled lately, some 64 bytes each. */
export interface Profiles {
  /** Undefined where it is not held: then the item must be asked. */
  of(item: number): Profile | undefined;
  /** Those of all items of a report, in their order. */
  put(no: number, profiles: readonly Profile[]): void;
  drop(no: number): void;
  forget(): void;
}

/** So many items are held, and as many from before. */
const LATELY = 400_000;

export function createProfiles({ reportOf }: Pick<Standings, 'reportOf'>): Profiles {
  /** Of a whole report one after the other: an array of its own for each item would take thrice the room. */
  const held = new Lately<number, { readonly all: Profile; readonly each: number }>(
    LATELY,
    ({ all, each }) => all.length / each,
  );
  return {
    of(item) {
      const no = reportOf(item);
      const found = held.get(no);
      return found?.all.subarray((item - no) * found.each, (item - no + 1) * found.each);
    },
    put(no, profiles) {
      const each = profiles[0]?.length ?? 0;
      if (each === 0) return;
      const all = new Uint16Array(each * profiles.length);
      for (const [place, profile] of profiles.entries()) all.set(profile, place * each);
      held.set(no, { all, each });
    },
    drop: (no) => held.delete(no),
    forget: () => held.clear(),
  };
}
