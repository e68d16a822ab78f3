/** Start of the hash of a word (FNV-1a, 32 bits). */
export const WORD_SEED = 0x811c9dc5;

/** One more character in the hash of a word. */
export function withLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193) >>> 0;
}

/** The hash of a folded word: lower-case letters and digits. */
export function hashWord(word: string): number {
  let hash = WORD_SEED;
  for (let i = 0; i < word.length; i++) hash = withLetter(hash, word.charCodeAt(i));
  return hash;
}

/** What is known of a folded word, by its hash. */
export interface Known {
  /** The word that it counts as. */
  readonly as: number;
  /** A number in words. */
  readonly number: boolean;
  /** Says little: function words, verbs of saying, days, what house styles add or drop. */
  readonly light: boolean;
  /** A stop after it ends no sentence. */
  readonly abbreviated: boolean;
}

/** Function words, and what papers change freely: verbs of saying, days and months, titles of address, ordinals' endings. */
const LIGHT = `
a an the this that these those it its he his him she her they their them we our i my you your who whom whose which what
and or but nor so yet if than then as at by for from in into of off on onto out over to up upon with within without
about after against among around before between during since through toward under until while via per
be is are was were been being am do does did done have has had having will would shall should can could may might must
not no also there here when where how why more most some any all both each other such only just too very
s t th st nd rd d ll re ve said say saying told tell telling according added add noted stated meanwhile however
yesterday today tomorrow tonight morning afternoon evening night week local time
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat sun
january february march april june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
mr mrs ms dr sir dollar euro pound usd eur
`;

/** Stops after these end no sentence. */
const ABBREVIATED =
  'mr mrs ms dr sir gen sen rep gov col lt sgt maj capt adm brig cpl st no vs jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp fig prof rev hon ave messrs';

/** One spelling for the two sides of the Atlantic, short forms and numbers in words: the first form counts as the second. */
const SAME = `
one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14
fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70
eighty 80 ninety 90
bn billion mn million m million tn trillion k thousand cent percent pct percent pc percent km kilometre kilometer kilometre
meter metre center centre defense defence program programme labor labour harbor harbour armor armour armored armoured
honor honour neighbor neighbour neighboring neighbouring favor favour color colour behavior behaviour humor humour
organization organisation organize organise organized organised recognize recognise recognized recognised
authorize authorise authorized authorised mobilize mobilise mobilized mobilised mobilization mobilisation
criticize criticise criticized criticised destabilize destabilise destabilizing destabilising emphasize emphasise
emphasized emphasised stabilize stabilise stabilization stabilisation civilization civilisation realize realise
apologize apologise apologized apologised analyze analyse analyzed analysed theater theatre traveled travelled
traveling travelling canceled cancelled canceling cancelling labeled labelled fueled fuelled signaled signalled
maneuver manoeuvre gray grey tire tyre check cheque license licence offense offence plow plough airplane plane
aeroplane plane kiev kyiv gen general col colonel lt lieutenant sen senator rep representative
gov governor adm admiral sgt sergeant capt captain maj major govt government dept department intl international
american us british uk britain uk pres president min minister
`;

/** Everything that is known of single words. Folded words lose a plural's -s before they are looked up. */
export const VOCABULARY: ReadonlyMap<number, Known> = vocabulary();

function vocabulary(): Map<number, Known> {
  const known = new Map<number, Known>();
  const put = (word: string, change: Partial<Known>): void => {
    for (const form of [word, singular(word)]) {
      const hash = hashWord(form);
      const before = known.get(hash) ?? { as: hash, number: false, light: false, abbreviated: false };
      known.set(hash, { ...before, ...change });
    }
  };
  const same = SAME.trim().split(/\s+/);
  for (let i = 0; i + 1 < same.length; i += 2) {
    const [word = '', as = ''] = same.slice(i, i + 2);
    put(word, { as: hashWord(singular(as)), number: /^\d/.test(as) });
  }
  for (const word of LIGHT.trim().split(/\s+/)) put(word, { light: true });
  for (const word of ABBREVIATED.split(' ')) put(word, { abbreviated: true });
  return known;
}

/** As the folding does it: one closing -s less, but for -ss and short words. */
function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
