import type { Answer, Commitment, Demand } from '../../../reader/item.ts';
import { contradict, likenessOf, sharedWords } from '../likeness.ts';
import { namesOf, sidesMeet } from '../parties.ts';
import { heavyTerms, lowest } from '../sketch.ts';
import { stemOf } from '../stem.ts';
import { isKind, type Told } from '../told.ts';
import { type Bearing, type DaysAfter, daysAfter, isWithin, namedIn } from './between.ts';

/** What can be answered: a demand, or an offer. */
type Asked = Told<Demand> | Told<Commitment>;

/** A paper may tell what was demanded after it told the answer. */
const BEFORE = -3;
/** So many days an answer is known after what it answers. */
export const ANSWERED: DaysAfter = [BEFORE, 75];

/** Words for whatever a side asked, and those that go with them: "the demands", "Russia's main proposals". */
const GENERAL: ReadonlySet<string> = new Set(
  'demand proposal request guarantee core main principal draft treaty document text list concern point question initiative basic element'.split(' ').map(stemOf),
); // prettier-ignore
const WHATEVER = /\b(?:demand|proposal|request|guarantee|draft|concern)s?\b|\btreat(?:y|ies)\b/iu;
/** "The demand by Chad" is the one that has just been in the news. */
const THE_ONE = /\b(?:demand|proposal|request)\b/iu;
const JUST = 7;

export function isAsked(told: Told): told is Asked {
  return isKind(told, 'demand') || (isKind(told, 'commitment') && told.item.stance !== 'threat' && told.item.stance !== 'promise');
} // prettier-ignore

/**
 * An answer → the demand or offer that it replies to: the sides swapped, and the same thing in other words. A demand that the reader
 * of the report already found counts most. An answer to "the demands" as a whole, or to "the demand" without more, answers each point of that side, but less
 * surely, and only where it says whose demands they are.
 */
export function answering(from: Told<Answer>, to: Asked): Bearing | undefined {
  if (isTooEarly(from, to)) return undefined;
  if (from.item.demand === to.item.id) return { relation: 'answers', score: 0.9, why: [{ code: 'read' }] };
  const after = daysAfter(from, to);
  if (!isWithin(from, to, ANSWERED) || sidesMeet(from.by, to.by)) return undefined;
  const askers = askersOf(from);
  const addressed = to.to.length > 0 && sidesMeet(from.by, to.to);
  if (to.to.length > 0 && !addressed) return undefined;
  const asker = to.by.some(({ side }) => askers.includes(side));
  if (askers.length > 0 && !asker) return undefined;
  const parties = [
    ...(asker ? [{ code: 'asked by', value: namesOf(to.by) }] : []),
    ...(addressed ? [{ code: 'asked of', value: namesOf(to.to) }] : []),
  ];
  if (isGeneral(from)) {
    if (THE_ONE.test(from.item.what) && after > JUST) return undefined;
    if (!asker || after < 0 || from.item.demand !== undefined || !isPoint(to)) return undefined;
    return { relation: 'answers', score: addressed ? 0.5 : 0.45, why: [{ code: 'whatever that side asked' }, ...parties] };
  }
  if (contradict(from.content, to.content)) return undefined;
  const likeness = likenessOf(from.content, to.content);
  if (likeness.weight < (asker && addressed ? 0.95 : 1.4) || likeness.dice < 0.35) return undefined;
  return {
    relation: 'answers',
    score: (0.2 + 0.5 * likeness.dice + (asker ? 0.15 : 0) + (addressed ? 0.15 : 0)) * (likeness.weight < 1.4 ? 0.75 : 1),
    why: [{ code: 'content', value: sharedWords(likeness) }, ...parties],
  };
} // prettier-ignore

/**
 * Whether the day of an answer lies before that of what it would answer: of a demand that is dated, the day on which it was made; of one that is
 * not, some days before its report. "Refused in January" is to the demand of January, not to its repetition in February.
 */
function isTooEarly(from: Told<Answer>, to: Asked): boolean {
  const given = from.days?.last;
  if (given === undefined || to.known === undefined) return false;
  const made = to.days?.first;
  return given < (made !== undefined && made <= to.known ? made : to.known + BEFORE);
}

/** Keys of an answer, of what it answers. */
export function answerKeys(told: Told): readonly string[] {
  if (!isKind(told, 'answer')) return [];
  const askers = askersOf(told);
  const own = told.item.demand === undefined ? [] : [`answers|${told.item.demand}`];
  if (isGeneral(told)) return [...own, ...askers.map((side) => `answers|any|${side}`)];
  return [...own, ...lowest(heavyTerms(told), 2).map((term) => `answers|${askers[0] ?? ''}|${term}`)];
}

/** Keys of a demand or offer, of its answers. */
export function askedKeys(told: Told): readonly string[] {
  if (!isAsked(told)) return [];
  const side = told.by[0]?.side ?? '';
  const terms = lowest(heavyTerms(told), 2);
  return [
    `answers|${told.item.id}`,
    `answers|any|${side}`,
    ...terms.map((term) => `answers|${side}|${term}`),
    ...terms.slice(0, 1).map((term) => `answers||${term}`),
  ];
}

/** Whose demand it answers: its addressees, or those whom what it answers names. */
function askersOf({ to, content, by }: Told): readonly string[] {
  const sides = to.length > 0 ? to.map(({ side }) => side) : namedIn(content.weights.terms);
  const own = new Set(by.map(({ side }) => side));
  return [...new Set(sides)].filter((side) => !own.has(side)).toSorted();
}

/** One of "the demands": something asked outright, and told in words that say what. */
function isPoint(to: Asked): boolean {
  return isKind(to, 'demand') && (to.item.form === 'demand' || to.item.form === 'ultimatum') && !isGeneral(to) && to.content.weight >= 1.5;
} // prettier-ignore

export function isGeneral({ content, item }: Told): boolean {
  if (item.kind === 'answer' && !WHATEVER.test(item.what)) return false;
  return content.weights.terms.every((term) => term.startsWith('@') || GENERAL.has(term));
}
