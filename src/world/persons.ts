import type { DayNumber } from './calendar.ts';
import { foldName, isSlip } from './folding.ts';
import { bareName } from './honorifics.ts';
import { isFamilyFirst, type Offices } from './office-index.ts';
import { type Person, rankOf, type Tenure } from './offices.ts';
import { covers } from './period.ts';
import { flatMap } from '../text/flat-map.ts';

/** A person whom a name may mean. */
export interface PersonMatch {
  readonly person: Person;
  /** How likely the name means them, 0 to 1; namesakes that cannot be told apart get half or less each. */
  readonly score: number;
  /** What they were on the day, or the office nearest to it. */
  readonly tenure: Tenure;
  /** In words for people; most matches are never asked. */
  readonly why: () => string;
}

/** What speaks for one namesake or another. */
export interface PersonContext {
  /** The day of the report. */
  readonly day?: DayNumber | undefined;
  /** Ids of the states and bodies that the report names. */
  readonly actors?: ReadonlySet<string>;
}

/** Persons by name. */
export interface Persons {
  /** Whom a full name, or a surname alone, may mean, the likeliest first; empty where nobody known has it. */
  find(name: string, context: PersonContext): readonly PersonMatch[];
}

/** A form of a person's name, in folded words. */
interface Form {
  readonly words: readonly string[];
  readonly familyFirst: boolean;
}

const YEAR = 365.25;

export function createPersons(offices: Offices): Persons {
  const forms = new Map<Person, readonly Form[]>();
  const formsOf = (person: Person): readonly Form[] => {
    let own = forms.get(person);
    if (own === undefined) {
      const familyFirst = isFamilyFirst(person);
      own = [person.name, ...person.variants].map((name) => ({ familyFirst, words: foldName(name) }));
      forms.set(person, own);
    }
    return own;
  };
  const find = (words: readonly string[], context: PersonContext): readonly PersonMatch[] => {
    const found = new Set(flatMap([words.at(-1), words[0]], (word) => (word === undefined ? [] : offices.withWord(word))));
    const matches = flatMap(Array.from(found), (person) => {
      const likeness = Math.max(...formsOf(person).map((form) => likenessOf(words, form)));
      return likeness > 0 ? [judge(person, likeness, context)] : [];
    });
    return spread(matches.toSorted((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1)));
  }; // prettier-ignore
  return {
    find(name, context) {
      const whole = find(foldName(name), context);
      if (whole.length > 0) return whole;
      const bare = bareName(name);
      return bare === name ? whole : find(foldName(bare), context);
    },
  };
}

/** How well a name's words fit a form, 0 to 1: whole, without its middle, with a slip in the given name, or the family name alone. */
function likenessOf(words: readonly string[], { familyFirst, words: form }: Form): number {
  if (words.join(' ') === form.join(' ')) return words.length > 1 || form.length > 1 ? 1 : 0.75;
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (words.length === 1) {
    return last === (familyFirst ? form[0] : form.at(-1)) ? 0.6 : 0;
  }
  if (form.length > words.length && words.every((word, i) => word === form[form.length - words.length + i]))
    return 0.85;
  if (form.length < 2 || last !== form.at(-1)) return 0;
  if (first === form[0]) return 0.92;
  const initial = first.length === 1 && form[0]?.startsWith(first);
  if (initial) return 0.75;
  return first.length > 3 && words.length === form.length && isSlip(first, form[0] ?? '') ? 0.85 : 0;
}

function judge(person: Person, likeness: number, { day, actors }: PersonContext): PersonMatch {
  let score = -1;
  let [tenure] = person.tenures;
  // Who has held an office of one of them at any time is no stranger there: Milosevic of Yugoslavia to Serbs.
  const elsewhere = person.tenures.some(({ actor }) => actors?.has(actor)) ? 0.1 : -0.15;
  for (const one of person.tenures) {
    const time = day === undefined ? 0 : timeliness(one, day);
    // A minister is news everywhere, an ambassador where they are posted.
    const abroad = elsewhere < 0 ? elsewhere - 0.02 * rankOf(one.office) : elsewhere;
    const here = actors === undefined || actors.size === 0 ? 0 : actors.has(one.actor) ? 0.2 : abroad;
    const worth = time + here - 0.02 * rankOf(one.office);
    if (worth <= score) continue;
    score = worth;
    tenure = one;
  }
  if (tenure === undefined) throw new RangeError(`${person.id} held no office`);
  const held = tenure;
  const why = (): string => `${held.titles[0] ?? held.office} of ${held.actor}, ${timeOf(held, day)}`;
  // A whole name is nearly enough; a family name alone needs the time and the place.
  const weight = likeness >= 0.85 ? 0.4 : 1;
  return { person, score: likeness + weight * score, tenure: held, why };
}

/** Years from a day outside a tenure to it. */
function yearsAway({ period }: Tenure, day: DayNumber): number {
  return (day < period.from ? period.from - day : day - period.to) / YEAR;
}

/** What it speaks for somebody to hold an office on a day, or near it. */
function timeliness(tenure: Tenure, day: DayNumber): number {
  if (covers(tenure.period, day)) return 0.2;
  const years = yearsAway(tenure, day);
  if (years <= (day < tenure.period.from ? 2 : 6)) return -0.05;
  return years > 45 ? -0.8 : -0.15;
}

function timeOf(tenure: Tenure, day: DayNumber | undefined): string {
  if (day === undefined) return 'at an unknown time';
  if (covers(tenure.period, day)) return 'on that day';
  return `${Math.max(1, Math.round(yearsAway(tenure, day)))} years ${day < tenure.period.from ? 'later' : 'earlier'}`;
}

/** Where the second is nearly as likely as the first, neither is more than an even chance. */
function spread(matches: readonly PersonMatch[]): PersonMatch[] {
  const [first, second] = matches;
  const apart = first === undefined || second === undefined || first.score - second.score >= 0.05;
  return matches.map((match) => ({
    ...match,
    score: Math.round(100 * Math.min(apart ? 0.99 : 0.5, Math.max(0.05, match.score))) / 100,
  }));
}
