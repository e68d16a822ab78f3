import type { ActorName, KnownActor } from './actors.ts';
import type { DayNumber } from './calendar.ts';
import type { NameLookup } from './name-index.ts';
import { covers } from './period.ts';
import { plainTitle, roleWords } from './titles.ts';
import { flatMap } from '../text/flat-map.ts';

/** An actor that a role names, and the words left of the role: any of them may be the title. */
export interface Reading {
  readonly actor: KnownActor;
  readonly titles: readonly string[];
  /** Those of them from which the country where the actor is was left out. */
  readonly hosted: readonly string[];
}

/**
 * "UN refugee chief" is the chief of a part of the UN, which the title has to tell: a "chief" is not enough, nor is the commander of
 * its force in one country that of another force.
 */
export function titlesOfPart({ titles, hosted }: Reading): string[] {
  return titles.filter((title) => title.includes(' ') && !hosted.includes(title));
}

/** Kinds of actors that are in no one country: whom they have in one is not who they have. */
const WORLDWIDE: ReadonlySet<string> = new Set(['organisation', 'alliance', 'organ', 'agency', 'format']);

/** The longest name of an actor is taken to be meant. */
const LONGEST_NAME = 7;
/** Words of the longest name of a host that is left out: "Papua New Guinea's". */
const LONGEST_HOST = 3;

export function readingsOf(
  words: readonly string[],
  names: NameLookup,
  day: DayNumber,
): Reading[] {
  const readings: Reading[] = [];
  const begins = words.map((word) => names.beginsRole(word));
  if (!begins.includes(true)) return readings;
  const whole = words.join(' ');
  /** The words without the state in whose land an actor is or the group that it belongs to: "Yemen's Houthi leader", "commander of Hamas's Qassam Brigades". */
  const withoutHost = (rest: string, { parent }: KnownActor): string[] => {
    const own = rest.split(' ');
    for (let length = Math.min(LONGEST_HOST, own.length - 1); length > 0; length--) {
      const host = own.findIndex((_, from) =>
        from + length <= own.length &&
        names.beginsRole(own[from] ?? '') &&
        names.inRoles(own.slice(from, from + length).join(' ')).some(({ actor }) => actor.type === 'state' || actor.id === parent));
      if (host >= 0) return withoutName(own, host, length);
    }
    return [];
  };
  for (let length = Math.min(words.length - 1, LONGEST_NAME); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (!begins[from]) continue;
      const own = names.inRoles(words.slice(from, from + length).join(' '));
      if (own.length === 0) continue;
      const rests = withoutName(words, from, length);
      for (const name of bearersFirst(own, day)) {
        const label = roleWords(name.shown).join(' ');
        // The spokesman of a ministry is not the state's: what an organ's or a seat's people are called has to say so.
        const hosted = WORLDWIDE.has(name.actor.kind) ? [] : flatMap(rests, (rest) => withoutHost(rest, name.actor));
        const named = (own: readonly string[]): string[] => own.map((rest) => `${label} ${rest}`);
        const titles = // prettier-ignore
          name.as === 'organ' || name.as === 'seat' ? [whole, ...named([...rests, ...hosted]), ...flatMap(rests, bossOf)]
          : name.actor.type === 'state' ? [...rests, whole, ...named(rests)]
          : [...rests, whole, ...named(rests), ...hosted];
        readings.push({ actor: name.actor, titles, hosted });
      }
    }
  }
  return readings;
} // prettier-ignore

/** Who had the name on the day before who had it at another time; that they existed then is told by whether they had a holder. */
function bearersFirst(names: readonly ActorName[], day: DayNumber): readonly ActorName[] {
  return names.length < 2
    ? names
    : names.toSorted((a, b) => Number(covers(b.period, day)) - Number(covers(a.period, day)));
}

/** "Kremlin leader", "White House chief": the seat's master. */
function bossOf(rest: string): string[] {
  return rest === 'leader' ? [rest] : [];
}

/**
 * The words without a name: without the preposition that joined it ("president of Chile"), and with it where more follows
 * ("commander of Iran's Quds Force").
 */
function withoutName(words: readonly string[], from: number, length: number): string[] {
  const [before, after] = [words.slice(0, from), words.slice(from + length)];
  const joined = /^(?:of|for|in)$/.test(before.at(-1) ?? '');
  const rests = joined ? [[...before.slice(0, -1), ...after], ...(after.length > 0 ? [[...before, ...after]] : [])] : [[...before, ...after]];
  return rests.map((rest) => rest.join(' '));
} // prettier-ignore

/** The reading without the words that only say what manner of actor it is or praise the office, where there are any. */
export function plainReading({ actor, titles, hosted }: Reading): Reading[] {
  const isState = actor.type === 'state' && SOVEREIGN.has(actor.kind);
  // "Georgia's breakaway Abkhazia": a territory has a host too, but only such a word tells.
  const own = actor.type === 'state' && !isState ? [...titles, ...hosted] : titles;
  const plain = flatMap(own, (title) => plainTitle(title, !isState) ?? []);
  return plain.length > 0 ? [{ actor, titles: plain, hosted }] : [];
}

/** Kinds of states of which "rebel" or "breakaway" names somebody else than their own: "Sudan's rebel leader". */
const SOVEREIGN: ReadonlySet<string> = new Set(['member', 'observer', 'former']);
