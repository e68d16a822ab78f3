// A synthetic set of syndicated reports, from a seed.
import { makeReport, type Report } from '../../src/report/report.ts';
import { handOf, reworked } from './edits.ts';
import { outletsOf, type Outlet, rendered } from './print.ts';
import { Dice } from './random.ts';
import { readThesaurus, raiseFigures, type Thesaurus } from './rewrite.ts';
import { type Story, storiesOf } from './stories.ts';
import type { OpenText } from './texts.ts';

/** A report of the set, and what it is in truth. */
export interface Made {
  readonly report: Report;
  /** The story that it tells: reports of one story are one origin's. */
  readonly story: number;
  readonly sort:
    | 'origin'
    | 'single'
    | 'bulletin'
    | 'verbatim'
    | 'light'
    | 'medium'
    | 'heavy'
    | 'update'
    | 'excerpt';
  readonly affair: string;
  readonly day: number;
  /** The report that it was made from, by its place in the set. */
  readonly from?: number;
}

/** A report in the making. */
interface Printed {
  readonly at: number;
  readonly sentences: readonly string[];
  /** Hours since the first day. */
  readonly hour: number;
}

/** Copies of one story, at most, and how fast their number falls from story to story (Zipf's exponent). */
const MOST = 700;
const EXPONENT = 0.9;
/** Of the copies, those that are excerpts within a story of their own. */
const EXCERPTS = 0.02;
/** Texts that tell the own part of such stories. */
const HOSTS = 90;

/** `count` reports (a few more or less) of the texts' stories. */
export function syndicate(texts: readonly OpenText[], seed: number, count: number): Made[] {
  const dice = new Dice(seed);
  const wars = dice.shuffled(texts.filter(({ source }) => source === 'WikiWars'));
  const hosts = wars.slice(0, HOSTS).flatMap(({ sentences }) => [sentences.slice(0, 8), sentences.slice(8, 15), sentences.slice(15)]); // prettier-ignore
  const stories = storiesOf(
    texts.filter((text) => !wars.slice(0, HOSTS).includes(text)),
    dice,
  );
  const press = new Press(dice, readThesaurus(), hosts);
  const carried = new Set(
    dice.shuffled(stories.filter(({ sort }) => sort !== 'bulletin')).slice(0, Math.floor(stories.length / 2)),
  );
  const sizes = powerLaw(carried.size, count - stories.length);
  const ranks = dice.shuffled([...carried]);
  stories.forEach((story, number) => press.publish(story, number, sizes[ranks.indexOf(story)] ?? 0));
  return press.made;
}

/** How many copies each of `stories` stories has, `copies` in all. */
export function powerLaw(stories: number, copies: number): number[] {
  const weights = Array.from({ length: stories }, (_, i) => (i + 3) ** -EXPONENT);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.min(MOST, Math.max(1, Math.round((copies * weight) / sum))));
}

class Press {
  readonly made: Made[] = [];
  readonly #dice: Dice;
  readonly #thesaurus: Thesaurus;
  readonly #hosts: (readonly string[])[];
  readonly #papers: readonly Outlet[];
  readonly #wires: readonly Outlet[];

  constructor(dice: Dice, thesaurus: Thesaurus, hosts: (readonly string[])[]) {
    this.#dice = dice;
    this.#thesaurus = thesaurus;
    this.#hosts = hosts;
    ({ papers: this.#papers, wires: this.#wires } = outletsOf(dice));
  }

  /** The story, its later version and its copies. */
  publish(story: Story, number: number, copies: number): void {
    const dice = this.#dice;
    const wire = dice.pick(this.#wires);
    const outlet = copies > 0 || dice.chance(0.4) ? wire : dice.pick(this.#papers);
    const own = story.office === undefined ? outlet : { ...outlet, name: story.office };
    const sort = story.sort === 'bulletin' ? 'bulletin' : copies > 0 ? 'origin' : 'single';
    const hour = story.day * 24 + dice.whole(4, 20);
    const first = this.#print(
      story,
      number,
      own,
      sort,
      [...story.sentences, ...this.#background(story)],
      hour,
    );
    const versions = [first];
    if (copies > 3 && dice.chance(0.4) && story.more.length > 0) {
      const grown = [...story.more.slice(0, dice.whole(1, 3)), ...first.sentences.map((sentence, i) => i < 3 ? raiseFigures(sentence, dice) : sentence)]; // prettier-ignore
      versions.push(this.#print(story, number, wire, 'update', grown, hour + dice.whole(1, 4), first.at));
    }
    for (let i = versions.length - 1; i < copies; i++) {
      const from = dice.pick(versions);
      const copy =
        dice.chance(EXCERPTS) && from.sentences.length > 8
          ? this.#excerpt(story, number, from, wire)
          : undefined;
      const printed = copy ?? this.#copy(story, number, from, wire);
      if (copy === undefined && dice.chance(0.1) && versions.length < 8) versions.push(printed);
    }
  }

  #background({ background }: Story): readonly string[] {
    return this.#dice.chance(0.6) ? background : [];
  }

  #copy(story: Story, number: number, from: Printed, wire: Outlet): Printed {
    const dice = this.#dice;
    const hand = handOf(dice);
    const sentences = reworked(from.sentences, story.more, hand, this.#thesaurus, dice);
    const credit = dice.chance(0.6) ? wire.name : undefined;
    const later = from.hour + dice.whole(0, dice.chance(0.8) ? 10 : 48);
    return this.#print(story, number, dice.pick(this.#papers), hand.name, sentences, later, from.at, credit);
  }

  /** A story of one's own with 100 to 220 words of another's in it; undefined when the own stories are used up. */
  #excerpt(story: Story, number: number, from: Printed, wire: Outlet): Printed | undefined {
    const dice = this.#dice;
    const host = this.#hosts.pop();
    if (host === undefined) return undefined;
    const start = dice.chance(0.75) ? 0 : dice.whole(1, 4);
    const taken: string[] = [];
    const words = dice.whole(100, 220);
    for (const sentence of from.sentences.slice(start)) {
      if (taken.join(' ').split(' ').length < words) taken.push(sentence);
    }
    const light = reworked(taken, [], { name: 'light', least: 1, spun: 0.05, touched: 0.01, edited: 0.05, added: 0 }, this.#thesaurus, dice); // prettier-ignore
    const at = dice.whole(2, host.length);
    const sentences = [...host.slice(0, at), ...light, ...host.slice(at)];
    const credit = dice.chance(0.6) ? wire.name : undefined;
    const hour = from.hour + dice.whole(0, 20);
    return this.#print(story, number, dice.pick(this.#papers), 'excerpt', sentences, hour, from.at, credit);
  }

  #print(
    { affair, day }: Story,
    story: number,
    outlet: Outlet,
    sort: Made['sort'],
    sentences: readonly string[],
    hour: number,
    from?: number,
    credit?: string,
  ): Printed {
    const at = this.made.length;
    const report = makeReport(rendered(sentences, outlet, hour, at, this.#dice, credit));
    this.made.push({ report, story, sort, affair, day, ...(from === undefined ? {} : { from }) });
    return { at, sentences, hour };
  }
}
