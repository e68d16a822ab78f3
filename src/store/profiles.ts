import type { Profile, RecordRules } from '../record/rules.ts';

/** The profiles of items that were settled: in full of those of late, and of all before them what can be told without the rest. */
export interface Profiles {
  /** Undefined where none is held: then the item must be asked. */
  of(item: number): Profile | undefined;
  put(item: number, profile: Profile): Profile;
  /** Items that are no more: their numbers may be given again. */
  drop(items: readonly number[]): void;
  forget(): void;
}

/** Items of a page: as their numbers follow each other, so do their profiles. */
const PAGE = 1024;
/** So many pages are held in full, some 70 kB each. */
const FULL = 600;

export function createProfiles({ fade, unfade }: Pick<RecordRules, 'fade' | 'unfade'>): Profiles {
  const full = new Map<number, Page>();
  const faded = new Map<number, Page>();
  /** The page that was made first gives way. */
  const fadeOldest = (): void => {
    const [oldest] = full;
    if (oldest === undefined) return;
    const [number, page] = oldest;
    full.delete(number);
    for (const place of page.places()) pageOf(faded, number).put(place, fade(page.at(place)));
  };
  return {
    of(item) {
      const [number, place] = [Math.floor(item / PAGE), item % PAGE];
      const page = full.get(number);
      if (page?.has(place)) return page.at(place);
      const thin = faded.get(number);
      return thin?.has(place) ? unfade(thin.at(place)) : undefined;
    },
    put(item, profile) {
      const number = Math.floor(item / PAGE);
      pageOf(full, number).put(item % PAGE, profile);
      if (full.size > FULL) fadeOldest();
      return profile;
    },
    drop(items) {
      for (const item of items)
        for (const pages of [full, faded]) pages.get(Math.floor(item / PAGE))?.drop(item % PAGE);
    },
    forget() {
      full.clear();
      faded.clear();
    },
  };
}

function pageOf(pages: Map<number, Page>, number: number): Page {
  let page = pages.get(number);
  if (page === undefined) pages.set(number, (page = new Page()));
  return page;
}

/** Profiles of one length, one after the other: an array of its own for each would take thrice the room. */
class Page {
  readonly #held = new Uint8Array(PAGE);
  #numbers: Profile = new Uint16Array(0);
  #each = 0;

  has(place: number): boolean {
    return this.#held[place] === 1;
  }

  at(place: number): Profile {
    return this.#numbers.subarray(place * this.#each, (place + 1) * this.#each);
  }

  put(place: number, profile: Profile): void {
    if (this.#each === 0) [this.#each, this.#numbers] = [profile.length, new Uint16Array(PAGE * profile.length)];
    this.#numbers.set(profile, place * this.#each);
    this.#held[place] = 1;
  }

  drop(place: number): void {
    this.#held[place] = 0;
  }

  *places(): Generator<number> {
    for (const [place, held] of this.#held.entries()) if (held === 1) yield place;
  }
} // prettier-ignore
