/**
 * Words that the treebank cuts in two although no space stands between ("do|n't", "Russia|'s", "can|not").
 * Results are the lengths of the pieces, which together cover the word.
 */

const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 're', 've', 'll', 'd']);

/** Written without their apostrophe, or never with one; the number is the length of the first piece. */
const FUSED: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ['cannot', [3, 3]],
  ['gonna', [3, 2]],
  ['wanna', [3, 2]],
  ['gotta', [3, 2]],
  ['outta', [3, 2]],
  ['dunno', [2, 1, 2]],
  ['dont', [2, 2]],
  ['didnt', [3, 2]],
  ['doesnt', [4, 2]],
  ['isnt', [2, 2]],
  ['wasnt', [3, 2]],
  ['couldnt', [5, 2]],
  ['wouldnt', [5, 2]],
  ['shouldnt', [6, 2]],
  ['havent', [4, 2]],
  ['hasnt', [3, 2]],
  ['hadnt', [3, 2]],
  ['arent', [3, 2]],
  ['werent', [4, 2]],
  ['aint', [2, 2]],
  ['cant', [2, 2]],
  ['wont', [2, 2]],
  ['im', [1, 1]],
  ['ive', [1, 2]],
  ['youre', [3, 2]],
  ['youve', [3, 2]],
  ['youll', [3, 2]],
  ['theyre', [4, 2]],
  ['theyve', [4, 2]],
  ['theyll', [4, 2]],
  ['thats', [4, 1]],
  ['whats', [4, 1]],
  ['theres', [5, 1]],
]);
const LONGEST_FUSED = 8;
/** The letters in which a fused word can end: most words are turned away by them. */
const FUSED_ENDS = 'taomelsTAOMELS';

/** Bodies that have no plural: an `s` after their capitals is what a lost apostrophe leaves ("the USs response"). */
const NEVER_PLURAL: ReadonlySet<string> = new Set([
  'USs',
  'UKs',
  'UNs',
  'EUs',
  'UAEs',
  'NATOs',
  'OSCEs',
  'IAEAs',
]);

/** Pieces of a word without an apostrophe, or undefined where it stays whole. */
export function fusedPieces(word: string): readonly number[] | undefined {
  const length = word.length;
  if (length < 2 || length > LONGEST_FUSED) return undefined;
  if (!FUSED_ENDS.includes(word.charAt(length - 1))) return undefined;
  if (NEVER_PLURAL.has(word)) return [length - 1, 1];
  return FUSED.get(word.toLowerCase());
}

/**
 * Pieces of a word that has an apostrophe at `apostrophe` (an index into it, neither first nor last), which is its last one.
 * Undefined where the apostrophe belongs to the word ("O'Connor", "o'clock").
 */
export function clippedPieces(word: string, apostrophe: number): readonly number[] | undefined {
  const tail = word.slice(apostrophe + 1).toLowerCase();
  if (tail === 't' && apostrophe >= 2) {
    const n = word.charCodeAt(apostrophe - 1);
    if (n === 0x6e || n === 0x4e) return [apostrophe - 1, word.length - apostrophe + 1];
  }
  return isCliticTail(tail) ? [apostrophe, word.length - apostrophe] : undefined;
}

/** Whether `tail` (lower case, without its apostrophe) is one of 's, 'm, 're, 've, 'll, 'd. */
export function isCliticTail(tail: string): boolean {
  return CLITICS.has(tail);
}

/** Whether a word, as the tokeniser cuts them, is the second piece of a contraction when it is glued to the word before. */
export function isClitic(form: string): boolean {
  const lower = form.toLowerCase();
  const tail = lower.slice(1);
  const first = lower.charCodeAt(0);
  if (first === 0x27 || first === 0x2019 || first === 0x2bc || first === 0x60) return CLITICS.has(tail);
  return (
    lower === "n't" ||
    lower === 'n’t' ||
    lower === 'nt' ||
    lower === 'not' ||
    lower === 'na' ||
    lower === 'ta'
  );
}
