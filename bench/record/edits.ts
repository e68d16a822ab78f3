// From one printed text to another: cut, rewritten, reordered, added to.
import type { Dice } from './random.ts';
import {
  cutClause,
  mergeTwo,
  moveAttribution,
  raiseFigures,
  retouch,
  spin,
  splitInTwo,
  type Thesaurus,
} from './rewrite.ts';

/** How much a desk does to a story. */
export interface Hand {
  readonly name: 'verbatim' | 'light' | 'medium' | 'heavy';
  /** The least share of the story that is left, from the top. */
  readonly least: number;
  /** Share of the words with synonyms that are replaced. */
  readonly spun: number;
  /** Share of the words that are left out, put in or slipped. */
  readonly touched: number;
  /** Probability of each edit of a sentence, and of each move. */
  readonly edited: number;
  /** Sentences of their own, at most. */
  readonly added: number;
}

const HANDS: readonly (readonly [number, Hand])[] = [
  [0.1, { name: 'verbatim', least: 0.7, spun: 0, touched: 0, edited: 0, added: 0 }],
  [0.45, { name: 'light', least: 0.4, spun: 0.1, touched: 0.02, edited: 0.1, added: 1 }],
  [0.8, { name: 'medium', least: 0.3, spun: 0.35, touched: 0.04, edited: 0.25, added: 2 }],
  [1, { name: 'heavy', least: 0.3, spun: 0.7, touched: 0.08, edited: 0.4, added: 3 }],
];

export function handOf(dice: Dice): Hand {
  const drawn = dice.next();
  const [, hand] = HANDS.find(([upTo]) => drawn < upTo) ?? HANDS[0] ?? [];
  if (hand === undefined) throw new RangeError('no hand');
  return hand;
}

/** A copy keeps at least so many sentences. */
const FEWEST = 3;

/** The sentences as a desk prints them; `more` are others' sentences that it may add. */
export function reworked(
  sentences: readonly string[],
  more: readonly string[],
  hand: Hand,
  thesaurus: Thesaurus,
  dice: Dice,
): string[] {
  const end = Math.ceil(sentences.length * (dice.chance(0.5) ? 1 : dice.between(hand.least, 1)));
  let left = sentences.slice(0, Math.max(FEWEST, end));
  if (left.length > 5) left = left.filter((_, i) => i < 2 || !dice.chance(hand.edited / 2));
  left = moved(left, hand, dice);
  left = left.flatMap((sentence) => editedSentence(sentence, hand, dice));
  left = merged(left, hand, dice);
  left = left.map((sentence) => retouch(spin(sentence, hand.spun, thesaurus, dice), hand.touched, dice));
  for (const own of dice.shuffled(more).slice(0, dice.whole(0, hand.added))) {
    left.splice(dice.whole(dice.chance(0.2) ? 0 : 1, left.length), 0, own);
  }
  return left;
}

/** Blocks of sentences in another order; seldom the opening. */
function moved(sentences: readonly string[], hand: Hand, dice: Dice): string[] {
  const out = [...sentences];
  if (out.length < 5 || !dice.chance(hand.edited * 2)) return out;
  const from = dice.chance(0.15) ? 0 : dice.whole(1, out.length - 3);
  const block = out.splice(from, 2);
  out.splice(dice.whole(from === 0 ? 1 : 0, out.length), 0, ...block);
  return out;
}

function editedSentence(sentence: string, hand: Hand, dice: Dice): string[] {
  let out = sentence;
  if (dice.chance(hand.edited)) out = cutClause(out);
  if (dice.chance(hand.edited)) out = moveAttribution(out);
  if (dice.chance(hand.edited / 4)) out = raiseFigures(out, dice);
  return dice.chance(hand.edited / 2) ? (splitInTwo(out) ?? [out]) : [out];
}

function merged(sentences: readonly string[], hand: Hand, dice: Dice): string[] {
  const out: string[] = [];
  for (const sentence of sentences) {
    const last = out.at(-1);
    if (last !== undefined && last.length < 160 && dice.chance(hand.edited / 4)) {
      out[out.length - 1] = mergeTwo(last, sentence);
    } else out.push(sentence);
  }
  return out;
}
