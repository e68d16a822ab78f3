// Cuts the open texts into stories that share no sentence: several of one affair and day, with its standing background beside them.
import { bulletinOf, seriesOf } from './bulletins.ts';
import type { Dice } from './random.ts';
import type { OpenText } from './texts.ts';

/** What happened on a day, as one reporter wrote it. */
export interface Story {
  readonly affair: string;
  readonly sort: 'whole text' | 'part of a text' | 'bulletin';
  readonly sentences: readonly string[];
  /** Paragraphs that stand under every other report of the affair. */
  readonly background: readonly string[];
  /** Sentences of the same text that are in no story: what later versions and other desks add. */
  readonly more: readonly string[];
  /** The day on which it was published, counted from a first day. */
  readonly day: number;
  /** The office, where a day's bulletin has one of its own. */
  readonly office?: string;
}

/** Bulletins: so many offices, so many days each. */
const OFFICES = 20;
const DAYS = 24;

export function storiesOf(texts: readonly OpenText[], dice: Dice): Story[] {
  const backgrounds = new Map<string, string[]>();
  const days = new Map<string, number>();
  const stories = texts.flatMap(({ affair, sentences }): Story[] => {
    const left = [...sentences];
    const background = backgrounds.get(affair) ?? takeBackground(left, dice);
    backgrounds.set(affair, background);
    const day = days.get(affair) ?? dice.whole(0, 300);
    days.set(affair, day);
    const more = left.length > 13 ? left.splice(dice.whole(3, left.length - 6), 6) : [];
    const parts = left.length > 13 && dice.chance(0.7) ? interleaved(left, dice) : [left];
    const sort = parts.length > 1 ? 'part of a text' : 'whole text';
    return parts.map((part, i) => ({
      affair,
      sort,
      sentences: part,
      background,
      more: more.filter((_, at) => at % parts.length === i),
      // Now and then a desk comes back to the affair the next day.
      day: dice.chance(0.2) ? day + 1 : day,
    }));
  });
  return [...stories, ...bulletins(dice)];
}

/** One to three sentences from the end, 30 to 100 words; none from a short text. */
function takeBackground(left: string[], dice: Dice): string[] {
  if (left.length < 9) return [];
  const taken: string[] = [];
  const words = (): number => taken.join(' ').split(' ').length;
  while (taken.length < 3 && (taken.length === 0 || (words() < 70 && dice.chance(0.6)))) {
    taken.unshift(left.pop() ?? '');
  }
  return words() > 100 ? [] : taken;
}

/** Two to four stories whose sentences alternate two by two: the same names and words, no sentence in common. */
function interleaved(sentences: readonly string[], dice: Dice): string[][] {
  const count = Math.min(4, Math.floor(sentences.length / dice.whole(6, 9)));
  if (count < 2) return [[...sentences]];
  return Array.from({ length: count }, (_, part) =>
    sentences.filter((_sentence, i) => Math.floor(i / 2) % count === part),
  );
}

function bulletins(dice: Dice): Story[] {
  return Array.from({ length: OFFICES }, (_, office) => {
    const series = seriesOf(dice);
    const first = dice.whole(0, 270);
    return Array.from({ length: DAYS }, (_day, day): Story => {
      const affair = `bulletin-${office}`;
      return { affair, sort: 'bulletin', sentences: bulletinOf(series, dice), background: [], more: [], day: first + day, office: `Press Office ${office}` }; // prettier-ignore
    });
  }).flat();
}
