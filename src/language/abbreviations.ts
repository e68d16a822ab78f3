/**
 * Abbreviations that are written with a full stop, in lower case and without it.
 * `before` stand before what they belong to, so that their stop never ends a sentence; `within` may end one.
 * The lists are ours.
 */
export type AbbreviationKind = 'before' | 'within';

const BEFORE =
  'mr mrs ms messrs mme mlle dr drs prof gen brig lt maj col capt cmdr cpl sgt pvt adm sen sens rep reps gov govs ' +
  'rev hon pres supt insp det amb atty asst st ft mt vs v viz cf ca fig figs eq sec approx est fr sr dipl';

const WITHIN =
  'inc corp co cos ltd llc plc bros jr etc al vol vols ed eds dept univ assn ave blvd rd hwy jan feb aug sept sep oct nov dec ' +
  'tel ext max min yr yrs hr hrs mins secs lb lbs oz km pp para esp incl excl misc intl natl govt ' +
  'calif conn colo fla ariz ark ala ky minn nev okla tenn va wis wyo';

/** Only with a capital: in lower case they are words of their own. */
const CAPITALISED =
  'mon tue tues wed thu thur thurs fri sat sun mass miss wash ore mich ill ind pa md tex ga la mo del mar apr';

/** Only before a number ("No. 5"). */
const BEFORE_NUMBERS = 'no nos p pp art ch op ver';

/** Dots inside, not all single letters. */
const IRREGULAR = 'ph.d m.sc b.sc ll.b ll.m m.phil d.phil lt.col lt.gen maj.gen';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const before = words(BEFORE);
const within = words(WITHIN);
const capitalised = words(CAPITALISED);
const beforeNumbers = words(BEFORE_NUMBERS);
const irregular = words(IRREGULAR);

/**
 * What kind of abbreviation `stem` (the word without its stop) is, or undefined where it is none.
 * `digitNext` says whether a digit follows the stop, after at most one space.
 */
export function abbreviationKind(stem: string, digitNext: boolean): AbbreviationKind | undefined {
  if (stem.length > 8) return undefined;
  const lower = stem.toLowerCase();
  const capital = stem !== lower;
  if (lower === 'sr' || lower === 'est' || lower === 'fr' || lower === 'sec')
    return capital ? 'before' : undefined;
  if (before.has(lower)) return 'before';
  if (digitNext && beforeNumbers.has(lower)) return 'before';
  if (within.has(lower)) return 'within';
  if (capital && capitalised.has(lower)) return 'within';
  return irregular.has(lower) ? 'within' : undefined;
}

/** `Ph.D`, `M.Sc`: whether the stretch with a dot inside is one abbreviation. */
export function isDottedAbbreviation(stretch: string): boolean {
  return irregular.has(stretch.toLowerCase());
}
