import type { ActorName, Actors, KnownActor } from './actors.ts';
import { isoDay, type DayNumber } from './calendar.ts';
import { entryOf, type NameLookup } from './name-index.ts';
import type { Offices } from './office-index.ts';
import { type Person, rankOf, type Tenure, tenuresOn } from './offices.ts';
import { covers } from './period.ts';
import { listOf, rowsOf, type Table, TableError } from './table.ts';
import { looseTitle, roleWords, type TitleKeys, titleKeys } from './titles.ts';

/** Who held a role on a day, and why that is said. */
export interface Holder {
  readonly person: Person;
  readonly tenure: Tenure;
  /** 1 when there was one holder; less where an office was shared or handed over. */
  readonly score: number;
  readonly why: string;
}

export const TITLE_COLUMNS: readonly string[] = ['title', 'actor'];

/** Titles that mean one actor's office unless the words name another: "secretary of state" → USA. */
export function readTitles(table: Table, actors: Actors): Record<string, readonly string[]> {
  const owners: Record<string, readonly string[]> = {};
  for (const { line, cells } of rowsOf(table, TITLE_COLUMNS)) {
    const [title = '', ids] = cells;
    for (const id of listOf(ids))
      if (!actors.byId.has(id)) throw new TableError(table.name, line, `no actor has the id ${id}`);
    owners[roleWords(title).join(' ')] = listOf(ids);
  }
  return owners;
}

/** Roles to their holders. */
export interface Roles {
  /**
   * Who held a role on a day, the likeliest first: "Russian foreign minister", "president of the United States", "NATO
   * chief", "Kremlin spokesman". `owner`: id of the actor when the words do not name it. Empty where the words are more
   * or less than a title that we know: "former foreign minister", "a minister".
   */
  holdersOf(role: string, day: DayNumber, owner?: string): readonly Holder[];
  /** The actor whose name the words are, in the form of `roleWords`: "russian" → RUS. */
  ownerOf(words: string, day?: DayNumber): KnownActor | undefined;
}

/** An actor that a role names, and the words left of the role. */
interface Reading {
  readonly actor: KnownActor;
  readonly titles: readonly string[];
}

export interface RoleTables {
  readonly actor: (id: string) => KnownActor | undefined;
  /** What is a part of an actor. */
  readonly partsOf: (id: string) => readonly KnownActor[];
  readonly names: NameLookup;
  readonly offices: Offices;
  /** Ids of the actors whose office a title means without more words. */
  readonly unowned: Readonly<Record<string, readonly string[]>>;
}

export function createRoles({ actor: actorOf, partsOf, names, offices, unowned }: RoleTables): Roles {
  // Most reports name a few actors: what each one's titles are compared by is worked out when first asked for.
  const titles = new Map<string, TitleIndex>();
  const titlesOf = (id: string): TitleIndex => {
    let known = titles.get(id);
    if (known === undefined) titles.set(id, (known = indexTitles(offices.tenuresOf(id))));
    return known;
  };
  const heldAsUsual = (actor: KnownActor, title: string, day: DayNumber): Tenure[] =>
    tenuresOn(titlesOf(actor.id).usual.get(title) ?? [], day);
  const heldLoosely = (actor: KnownActor, title: string, day: DayNumber): Tenure[] => {
    const loose = looseTitle(title);
    return loose === undefined ? [] : tenuresOn(titlesOf(actor.id).loose.get(loose) ?? [], day);
  };
  const held = (actor: KnownActor, title: string, day: DayNumber): Tenure[] => {
    const found = tenuresOn(titlesOf(actor.id).exact.get(title) ?? [], day);
    if (found.length > 0 || title !== 'leader') return found;
    const office = actor.leader.find(({ period }) => covers(period, day))?.value;
    return tenuresOn(
      offices.tenuresOf(actor.id).filter((one) => one.office === office),
      day,
    );
  };
  return {
    ownerOf(words, day = Infinity) {
      const owners = names.inRoles(words);
      return (owners.find(({ actor }) => covers(actor.period, day)) ?? owners[0])?.actor;
    },
    holdersOf(role, day, owner) {
      const words = roleWords(role);
      const whole = words.join(' ');
      const known = owner === undefined ? undefined : actorOf(owner);
      const named = readingsOf(words, names, day);
      const readings: Reading[] = [
        ...(known ? [{ actor: known, titles: [whole] }] : []),
        ...named,
        ...named.flatMap((reading) =>
          partsOf(reading.actor.id).map((part) => ({ actor: part, titles: titlesOfPart(reading) })),
        ),
        ...(entryOf(unowned, whole) ?? []).flatMap((id) => {
          const actor = actorOf(id);
          return actor ? [{ actor, titles: [whole] }] : [];
        }),
      ];
      for (const look of [held, heldAsUsual, heldLoosely]) {
        for (const { actor, titles } of readings) {
          for (const title of titles) {
            const found = look(actor, title, day);
            if (found.length > 0) return holders(found, actor, day);
          }
        }
      }
      return [];
    },
  };
}

/** The tenures of an actor by what their offices are called there, by what such offices are called everywhere, and by what either comes to (`looseTitle`). */
interface TitleIndex {
  readonly exact: ReadonlyMap<string, readonly Tenure[]>;
  readonly usual: ReadonlyMap<string, readonly Tenure[]>;
  readonly loose: ReadonlyMap<string, readonly Tenure[]>;
}

function indexTitles(tenures: readonly Tenure[]): TitleIndex {
  const exact = new Map<string, Tenure[]>();
  const usual = new Map<string, Tenure[]>();
  const loose = new Map<string, Tenure[]>();
  const file = (index: Map<string, Tenure[]>, key: string, tenure: Tenure): void => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [tenure]);
    else if (known.at(-1) !== tenure) known.push(tenure);
  };
  // Those who held one office have one set of titles, as a rule.
  const worked = new Map<string, TitleKeys>();
  for (const tenure of tenures) {
    const same = `${tenure.office} ${tenure.titles.join('|')}`;
    let keys = worked.get(same);
    if (keys === undefined) worked.set(same, (keys = titleKeys(tenure)));
    for (const key of keys.exact) file(exact, key, tenure);
    for (const key of keys.usual) file(usual, key, tenure);
    for (const key of keys.loose) file(loose, key, tenure);
  }
  return { exact, usual, loose };
}

/** "UN refugee chief" is the chief of a part of the UN, which the title has to tell: a "chief" is not enough. */
function titlesOfPart({ titles }: Reading): string[] {
  return titles.filter((title) => title.includes(' '));
}

/** The longest name of an actor is taken to be meant. */
const LONGEST_NAME = 7;

function readingsOf(
  words: readonly string[],
  names: NameLookup,
  day: DayNumber,
): Reading[] {
  const readings: Reading[] = [];
  /** The words without the state in whose land a group or an organ is: "Yemen's Houthi leader", "head of Sudan's Rapid Support Forces". */
  const withoutHost = (rest: string): string[] => {
    const own = rest.split(' ');
    const host = own.findIndex((word) => names.inRoles(word).some(({ actor }) => actor.type === 'state'));
    return host < 0 || own.length < 2 ? [] : withoutName(own, host, 1);
  };
  for (let length = Math.min(words.length - 1, LONGEST_NAME); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const own = names.inRoles(words.slice(from, from + length).join(' '));
      const rests = withoutName(words, from, length);
      const whole = words.join(' ');
      for (const name of bearersFirst(own, day)) {
        const label = roleWords(name.shown).join(' ');
        // The spokesman of a ministry is not the state's: what an organ's or a seat's people are called has to say so.
        const hosted = rests.flatMap(withoutHost);
        const named = (own: readonly string[]): string[] => own.map((rest) => `${label} ${rest}`);
        const titles = // prettier-ignore
          name.as === 'organ' || name.as === 'seat' ? [whole, ...named([...rests, ...hosted]), ...rests.flatMap(bossOf)]
          : name.actor.type === 'state' ? [...rests, whole, ...named(rests)]
          : [...rests, whole, ...named(rests), ...hosted];
        readings.push({ actor: name.actor, titles });
      }
    }
  }
  return readings;
} // prettier-ignore

/** Who had the name on the day before who had it at another time; that they existed then is told by whether they had a holder. */
function bearersFirst(names: readonly ActorName[], day: DayNumber): readonly ActorName[] {
  return names.toSorted((a, b) => Number(covers(b.period, day)) - Number(covers(a.period, day)));
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

/** Those of the highest office that the title names. */
function holders(found: readonly Tenure[], actor: KnownActor, day: DayNumber): Holder[] {
  const [first] = found;
  if (first === undefined) return [];
  const same = found.filter((one) => rankOf(one.office) === rankOf(first.office));
  // Only offices that are shared have two holders; else the one begun last has taken over from the others.
  const shared = same.filter((one) => one === first || one.note.includes('joint') || first.note.includes('joint') || one.office !== first.office);
  const persons = shared.filter((one, i) => shared.findIndex(({ person }) => person === one.person) === i);
  return persons.map((tenure) => ({
    person: tenure.person,
    tenure,
    score: Math.round(100 / persons.length) / 100,
    why: `${tenure.titles[0] ?? tenure.office} of ${actor.name} ${spell(tenure, day)}`,
  }));
} // prettier-ignore

/** "since 2004-03-09", "2004-03-09 to 2008-05-07". */
export function spell({ period, note }: Tenure, day?: DayNumber): string {
  const kind = note === '' ? '' : ` (${note})`;
  const from = Number.isFinite(period.from) ? isoDay(period.from) : '?';
  if (!Number.isFinite(period.to)) return `since ${from}${kind}`;
  const then = day !== undefined && covers(period, day) ? 'from ' : '';
  return `${then}${from} to ${isoDay(period.to)}${kind}`;
}
