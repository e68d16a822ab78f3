import type { Actors, KnownActor } from './actors.ts';
import { isoDay, type DayNumber } from './calendar.ts';
import { entryOf, type NameLookup } from './name-index.ts';
import type { Offices } from './office-index.ts';
import { isProvisional, type Person, rankOf, type Tenure, tenuresOn } from './offices.ts';
import { covers } from './period.ts';
import { partsOfRole } from './possessors.ts';
import { plainReading, type Reading, readingsOf, titlesOfPart } from './readings.ts';
import { listOf, rowsOf, type Table, TableError } from './table.ts';
import { firmTitle, looseTitle, roleWords, type TitleKeys, titleKeys } from './titles.ts';
import { flatMap } from '../text/flat-map.ts';

/** Who held a role on a day, and why that is said. */
export interface Holder {
  readonly person: Person;
  readonly tenure: Tenure;
  /** 1 when there was one holder; less where an office was shared or handed over. */
  readonly score: number;
  /** In words for people; most holders are never asked. */
  readonly why: () => string;
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
   * chief", "Kremlin spokesman", "President Bush's national security adviser". `owner`: id of the actor when the words do
   * not name it. Empty where the words are more or less than a title that we know: "former foreign minister", "a minister".
   */
  holdersOf(role: string, day: DayNumber, owner?: string): readonly Holder[];
  /** The actor whose name the words are, in the form of `roleWords`: "russian" → RUS. */
  ownerOf(words: string, day?: DayNumber): KnownActor | undefined;
}

export interface RoleTables {
  readonly actor: (id: string) => KnownActor | undefined;
  /** What is a part of an actor. */
  readonly partsOf: (id: string) => readonly KnownActor[];
  readonly names: NameLookup;
  readonly offices: Offices;
  /** Ids of the actors whose office a title means without more words. */
  readonly unowned: Readonly<Record<string, readonly string[]>>;
  /** Whom a name of a person may mean. */
  readonly personsOf: (name: string, day: DayNumber) => readonly Person[];
}

const NOBODY: readonly Holder[] = [];

/** Offices of those who lead an actor of which it is not written what "its leader" means. */
const LEADING: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'other:head',
  'other:leader',
]);

export function createRoles({ actor: actorOf, partsOf, names, offices, unowned, personsOf }: RoleTables): Roles {
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
    const index = titlesOf(actor.id).loose;
    const loose = index.size === 0 ? undefined : looseTitle(title);
    return loose === undefined ? [] : tenuresOn(index.get(loose) ?? [], day);
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
  const look = (readings: readonly Reading[], day: DayNumber): readonly Holder[] => {
    for (const way of [held, heldAsUsual, heldLoosely]) {
      for (const { actor, titles: own } of readings) {
        for (const title of own) {
          const found = way(actor, title, day);
          if (found.length > 0) return holders(found, actor, day);
        }
      }
    }
    return [];
  };
  const holdersBy = (words: readonly string[], day: DayNumber, owner?: string): readonly Holder[] => {
    const whole = words.join(' ');
    const known = owner === undefined ? undefined : actorOf(owner);
    const named = readingsOf(words, names, day);
    const readings: Reading[] = [
      ...(known ? [{ actor: known, titles: [whole], hosted: [] }] : []),
      ...named,
      ...flatMap(named, (reading) =>
        partsOf(reading.actor.id).map((part) => ({ actor: part, titles: titlesOfPart(reading), hosted: [] })),
      ),
      ...flatMap(entryOf(unowned, whole) ?? [], (id) => {
        const actor = actorOf(id);
        return actor ? [{ actor, titles: [whole], hosted: [] }] : [];
      }),
    ];
    if (readings.length === 0) return NOBODY;
    const found = look(readings, day);
    return found.length > 0 ? found : look(flatMap(readings, plainReading), day);
  };
  /** What somebody leads on a day: a person by name, or the holder of a role. Undefined where the words may mean several leaders. */
  const ledBy = (leader: string, day: DayNumber): Tenure | undefined => {
    const leads = ({ actor: id, office, period }: Tenure): boolean => {
      const own = actorOf(id)?.leader.find((one) => covers(one.period, day))?.value;
      return covers(period, day) && (own === undefined ? LEADING.has(office) : office === own);
    };
    const found = holdersBy(roleWords(leader), day);
    const tenures = found.length > 0 ? found.map(({ tenure }) => tenure) : flatMap(personsOf(leader, day), (person) => person.tenures);
    const led = tenures.filter(leads);
    return new Set(led.map(({ actor: id }) => id)).size === 1 ? led[0] : undefined;
  };
  const heldUnder = (role: string, day: DayNumber): readonly Holder[] => {
    for (const { leader, title } of partsOfRole(role)) {
      const led = ledBy(leader, day);
      const actor = led && actorOf(led.actor);
      if (actor === undefined) continue;
      // Putin's spokesman is the president's, not the prime minister's.
      const own = roleWords(title).join(' ');
      const whose = led?.office === 'head-of-state' ? 'presidential' : 'prime minister';
      const found = look([{ actor, titles: [`${whose} ${own}`, own], hosted: [] }], day);
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    ownerOf(words, day = Infinity) {
      const owners = names.inRoles(words);
      return (owners.find(({ actor }) => covers(actor.period, day)) ?? owners[0])?.actor;
    },
    holdersOf(role, day, owner) {
      const words = roleWords(role);
      const found = holdersBy(words, day, owner);
      if (found.length > 0) return found;
      // "Interim president" is whoever has that title; only where nobody has, the president who is no more than that.
      const firm = firmTitle(words.join(' '));
      if (firm !== undefined) return holdersBy(firm.split(' '), day, owner).filter(({ tenure }) => isProvisional(tenure, day));
      return owner === undefined ? heldUnder(role, day) : [];
    },
  };
} // prettier-ignore

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
    why: () => `${tenure.titles[0] ?? tenure.office} of ${actor.name} ${spell(tenure, day)}`,
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
