import type { ActorRef, Item, Meeting, Move, PlaceRef, Posture, Statement, When } from '../../reader/item.ts';
import { unitInWords } from './amounts.ts';
import { edtfInWords } from './dates.ts';

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

/** Under this score an item is shown as doubtful and counts for nothing. */
const DOUBTFUL_UNDER = 0.5;

export function isDoubtful(item: Item): boolean {
  return item.score < DOUBTFUL_UNDER;
}

/** The kind's own fields in words. A new kind of item does not compile until it is worded here. */
export function wordItem(item: Item): Wording {
  if (item.kind === 'statement') return wordStatement(item);
  if (item.kind === 'posture') return wordPosture(item);
  if (item.kind === 'meeting') return wordMeeting(item);
  return {
    qualifier: '',
    what: 'what' in item && item.kind !== 'figure' ? item.what : item.cite.quote,
    quoted: false,
    more: [],
  };
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
  return {
    qualifier: MOVES[move],
    what: units.length === 0 ? cite.quote : units.map((unit) => unitInWords(unit)).join('; '),
    quoted: false,
    more: [],
  };
}

function wordMeeting({ format, status, channel, outcome, cite }: Meeting): Wording {
  const told = [channel, outcome].filter((part) => part !== undefined && part !== '');
  return {
    qualifier: `${format}, ${status}`,
    what: told.length === 0 ? cite.quote : told.join(': '),
    quoted: false,
    more: [],
  };
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
