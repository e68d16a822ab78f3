import { isDoubtful } from '../../reader/item.ts';
import type {
  ActorRef,
  Commitment,
  Figure,
  Item,
  Measure,
  Meeting,
  Move,
  PlaceRef,
  PoliticalEvent,
  Posture,
  Statement,
  When,
} from '../../reader/item.ts';
import { amountInWords, unitInWords } from './amounts.ts';
import { edtfInWords } from '../../world/date-words.ts';

/** An item put in words for its entry in the apparatus. */
export interface Wording {
  /** Narrows the kind: "direct, tweet"; '' where there is nothing to add. */
  readonly qualifier: string;
  /** What was said, moved or agreed. */
  readonly what: string;
  /** Whether `what` is verbatim speech and takes quotation marks. */
  readonly quoted: boolean;
  /** More that the item says of itself, as label and value. */
  readonly more: readonly (readonly [label: string, value: string])[];
}

const MOVES: Readonly<Record<Move, string>> = {
  buildup: 'build-up',
  deploy: 'deployment',
  drill: 'drill',
  alert: 'alert',
  reinforce: 'reinforcement',
  withdraw: 'withdrawal',
  strike: 'strike',
  test: 'test',
};

/**
 * Whether an item is told as what its kind is of, and needs no mark that it is not actual: a threat or promise is of what is to come, and an
 * arranged meeting is planned.
 */
export function isPlain({ kind, realis }: Pick<Item, 'kind' | 'realis'>): boolean {
  if (kind === 'commitment') return realis === 'actual' || realis === 'planned' || realis === 'conditional';
  return realis === 'actual' || (kind === 'meeting' && realis === 'planned');
}

/** Whether a line is to be read with reserve, and stands in italics: doubtful, or not told as actual. */
export function isUnsure(item: Item): boolean {
  return isDoubtful(item) || !isPlain(item);
}

/** The kind's own fields in words. A new kind of item does not compile until it is worded here. */
export function wordItem(item: Item): Wording {
  switch (item.kind) {
    case 'statement':
      return wordStatement(item);
    case 'demand':
      return plain(item.form === 'demand' ? '' : item.form, item.what);
    case 'answer':
      return plain(item.verdict === 'partly' ? 'accepts in part' : item.verdict, item.what);
    case 'commitment':
      return wordCommitment(item);
    case 'claim':
      return plain(item.stance, item.what);
    case 'posture':
      return wordPosture(item);
    case 'meeting':
      return wordMeeting(item);
    case 'measure':
      return wordMeasure(item);
    case 'figure':
      return wordFigure(item);
    case 'decision':
      return plain(item.status, item.what);
    case 'event':
      return wordEvent(item);
  }
}

/** What an item says in the report's own words. */
function plain(qualifier: string, what: string, more: Wording['more'] = []): Wording {
  return { qualifier, what, quoted: false, more };
}

function wordStatement({ words, gist, form, medium, verb }: Statement): Wording {
  const told = words !== undefined && gist !== '' && !sameWords(gist, words);
  return {
    qualifier: medium === undefined ? form : `${form}, ${medium}`,
    what: words ?? gist,
    quoted: words !== undefined,
    more: [...(told ? [['Gist', gist] as const] : []), ['Verb', verb]],
  };
}

function wordPosture({ move, units, cite }: Posture): Wording {
  const numbered = units.some(({ count, min, max }) => (count ?? min ?? max) !== undefined);
  return plain(MOVES[move], numbered ? units.map((unit) => unitInWords(unit)).join('; ') : cite.quote);
}

function wordMeeting({ format, status, channel, outcome, cite }: Meeting): Wording {
  const told = [channel, outcome].filter((part) => part !== undefined && part !== '');
  return plain(`${format}, ${status}`, told.length === 0 ? cite.quote : told.join(': '));
}

function wordCommitment({ stance, what, condition }: Commitment): Wording {
  return plain(stance, what, condition === undefined ? [] : [['If', condition]]);
}

function wordMeasure({ type, status, cite }: Measure): Wording {
  return plain(`${type.replaceAll('-', ' ')}, ${status}`, cite.quote);
}

/** The number first: it is what one looks for. */
function wordFigure({ what, unit, cite, count, min, max, approx }: Figure): Wording {
  const number = amountInWords({
    ...(count !== undefined && { count }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    approx,
  });
  return plain(what === 'other' ? '' : what, number === '' ? cite.quote : `${number} ${unit}`.trim());
}

function wordEvent(event: PoliticalEvent): Wording {
  return plain(typeInWords(event), event.cite.quote, [['Coded', codingInWords(event)]]);
}

/** "ASSAULT, aerial": the type of PLOVER in its own spelling, with its mode. */
export function typeInWords({ type, mode }: PoliticalEvent): string {
  return mode === undefined ? type : `${type}, ${mode.replaceAll('_', ' ')}`;
}

const QUADS: Readonly<Record<PoliticalEvent['quad'], string>> = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
};

/** "CAMEO 195, Goldstein −10.0, material conflict; military". */
export function codingInWords({ cameo, goldstein, quad, contexts }: PoliticalEvent): string {
  const value = `${goldstein < 0 ? '−' : ''}${Math.abs(goldstein).toFixed(1)}`;
  const context = contexts.length === 0 ? '' : `; ${contexts.join(', ').replaceAll('_', ' ')}`;
  return `CAMEO ${cameo}, Goldstein ${value}, ${QUADS[quad]}${context}`;
}

/** "A", "A and B", "A, B and C"; '' of nobody. */
export function namesOf(refs: readonly (ActorRef | PlaceRef)[]): string {
  const names = refs.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const BASES: Readonly<Record<When['basis'], (source: string) => string>> = {
  stated: (source) => `stated in ${source}`,
  resolved: (source) => `worked out from ${source}`,
  published: () => 'the day of publication',
};

/** How a date is known, for a person: "worked out from “Wednesday”". */
export function basisInWords(when: When): string {
  return BASES[when.basis](when.text === '' ? 'the report' : `“${when.text}”`);
}

/** "0.83": two places, as scores are quoted everywhere. */
export function scoreInWords(score: number): string {
  return score.toFixed(2);
}

/** Everything of an item in which a search looks. */
export function searchedWords(item: Item): string {
  const { what, qualifier, more } = wordItem(item);
  const names = [item.by, item.to, item.via, item.attribution, item.where].map((refs) => namesOf(refs));
  const when = item.when === undefined ? [] : [edtfInWords(item.when.edtf), item.when.text];
  return [what, qualifier, ...more.flat(), ...names, ...when, item.cite.quote].join('\n');
}

/** Whether two wordings differ in nothing but quotation marks, case and the comma that a quotation ends with. */
function sameWords(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/["“”'’‘.,\s]+/g, ' ')
      .trim();
  return bare(a) === bare(b);
}
