import { amountInWords } from '../reader/amount.ts';
import type { Item, Move, PlaceRef } from '../reader/item.ts';
import { edtfInWords } from '../world/date-words.ts';
import type { Entry } from './entry.ts';

const MOVES: Readonly<Record<Move, string>> = {
  buildup: 'builds up forces',
  deploy: 'deploys',
  drill: 'exercises',
  alert: 'puts on alert',
  reinforce: 'reinforces',
  withdraw: 'withdraws',
  strike: 'strikes',
  test: 'tests',
};
const DEMANDS = { demand: 'demands of', urge: 'urges', request: 'asks', ultimatum: 'gives an ultimatum to', proposal: 'proposes to' }; // prettier-ignore
const ALONE = { demand: 'demands', urge: 'urges', request: 'asks', ultimatum: 'sets an ultimatum', proposal: 'proposes' }; // prettier-ignore
const VERDICTS = { accepts: 'accepts', rejects: 'rejects', partly: 'accepts in part', counters: 'counters', defers: 'defers its answer on' }; // prettier-ignore
const STANCES = { threat: 'threatens', promise: 'promises', offer: 'offers', proposal: 'proposes' };
const CLAIMS = { accuses: 'accuses', denies: 'denies', admits: 'admits', disputes: 'disputes' };

/** Longer quotations are cut at a word. */
const LONGEST = 220;

/**
 * One line of the record as a sentence without its full stop. What was asked, said or charged stays in the report's own
 * words; only the frame around them is ours, so that nothing is put into anybody's mouth.
 */
export function sentenceOf({ item }: Pick<Entry, 'item'>): string {
  const told = item.attribution.length === 0 ? '' : ` (says ${named(item.attribution)})`;
  return `${clauseOf(item)}${told}`;
}

function clauseOf(item: Item): string {
  const by = named(item.by);
  const to = named(item.to);
  const toWhom = to === '' ? '' : ` ${to}`;
  switch (item.kind) {
    case 'statement':
      return `${by || 'Somebody'} says${to === '' ? '' : ` to ${to}`}: ${item.words === undefined ? cut(item.gist) : quoted(item.words)}`;
    case 'demand':
      return `${by || 'Somebody'} ${to === '' ? ALONE[item.form] : DEMANDS[item.form]}${toWhom}: ${cut(item.what)}`;
    case 'answer':
      return `${by || 'Somebody'} ${VERDICTS[item.verdict]}${to === '' ? '' : ` (to ${to})`}: ${cut(item.what)}`;
    case 'commitment': {
      const condition = item.condition === undefined ? '' : ` — if: ${cut(item.condition)}`;
      return `${by || 'Somebody'} ${STANCES[item.stance]}${toWhom}: ${cut(item.what)}${condition}`;
    }
    case 'claim':
      return `${by || 'Somebody'} ${CLAIMS[item.stance]}${item.stance === 'accuses' ? toWhom : ''}: ${cut(item.what)}`;
    case 'posture':
      return `${by || 'Forces unnamed'} ${MOVES[item.move]}${placed(item.where)}: ${quoted(item.cite.quote)}`;
    case 'meeting':
      return `${capital(item.format)}${by === '' ? '' : ` of ${by}`}${placed(item.where)}, ${item.status}${dated(item)}${item.outcome === undefined ? '' : `: ${cut(item.outcome)}`}`;
    case 'measure':
      return `${by || 'Somebody'}, ${item.type.replaceAll('-', ' ')}${to === '' ? '' : ` for ${to}`}, ${item.status}: ${quoted(item.cite.quote)}`;
    case 'figure':
      return `${capital(item.what)}${placed(item.where)}: ${`${amountInWords(item)} ${item.unit}`.trim()}${dated(item)}`;
    case 'decision':
      return `${by || 'Somebody'} ${item.status === 'taken' ? 'has decided' : 'has to decide'}: ${cut(item.what)}`;
    case 'event':
      return `${by || '?'} → ${to || '?'}, ${item.type}: ${quoted(item.cite.quote)}`;
  }
} // prettier-ignore

/** "A", "A and B", "A, B and C"; '' of nobody. */
export function named(refs: readonly { readonly name: string }[]): string {
  const names = [...new Set(refs.map(({ name }) => name))];
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** The words between quotation marks, on one line and no longer than people read. */
export function quoted(words: string): string {
  return `“${cut(words).replace(/^["“]|["”]$/g, '')}”`;
}

function cut(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:]$/, '');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

function placed(places: readonly PlaceRef[]): string {
  return places.length === 0 ? '' : ` in ${named(places)}`;
}

function dated({ when }: Item): string {
  return when === undefined ? '' : `, ${edtfInWords(when.edtf)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
