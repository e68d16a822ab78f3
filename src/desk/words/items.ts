import type { ActorRef, Item, Move, PlaceRef, When } from '../../reader/item.ts';
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
  switch (item.kind) {
    case 'statement': {
      const { words, gist, form, medium, verb } = item;
      const qualifier = medium === undefined ? form : `${form}, ${medium}`;
      const told = words !== undefined && gist !== '' && !sameWords(gist, words);
      const more = [...(told ? [['Gist', gist] as const] : []), ['Verb', verb] as const];
      return { qualifier, what: words ?? gist, quoted: words !== undefined, more };
    }
    case 'posture':
      return {
        qualifier: MOVES[item.move],
        what: item.units.length === 0 ? item.cite.quote : item.units.map((unit) => unitInWords(unit)).join('; '),
        quoted: false,
        more: [],
      };
    case 'meeting': {
      const told = [item.channel, item.outcome].filter((part) => part !== undefined && part !== '');
      return {
        qualifier: `${item.format}, ${item.status}`,
        what: told.length === 0 ? item.cite.quote : told.join(': '),
        quoted: false,
        more: [],
      };
    }
  }
}

/** "A", "A and B", "A, B and C"; '' of nobody. */
export function namesOf(refs: readonly (ActorRef | PlaceRef)[]): string {
  const names = refs.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** How a date is known, for a person: "worked out from “Wednesday”". */
export function basisInWords(when: When): string {
  const source = when.text === '' ? 'the report' : `“${when.text}”`;
  switch (when.basis) {
    case 'stated':
      return `stated in ${source}`;
    case 'resolved':
      return `worked out from ${source}`;
    case 'published':
      return 'the day of publication';
  }
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
  const bare = (text: string) => text.toLowerCase().replaceAll(/["“”'’‘.,\s]+/g, ' ').trim();
  return bare(a) === bare(b);
}
