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
const DEMANDS_OF_NOBODY = { demand: 'demands', urge: 'urges', request: 'asks for', ultimatum: 'sets an ultimatum', proposal: 'proposes' }; // prettier-ignore
const VERDICTS = { accepts: 'accepts', rejects: 'rejects', partly: 'accepts in part', counters: 'counters', defers: 'puts off' }; // prettier-ignore
const STANCES = { threat: 'threatens', promise: 'promises', offer: 'offers', proposal: 'proposes' };

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
  const to = named(item.to);
  const toWhom = to === '' ? '' : ` ${to}`;
  const does = (verb: string, after = ''): string => `${named(item.by) || 'Somebody'} ${agreed(verb, item.by)}${after}`;
  switch (item.kind) {
    case 'statement':
      return `${does('says', to === '' ? '' : ` to ${to}`)}: ${item.words === undefined ? cut(item.gist) : quoted(item.words)}`;
    case 'demand':
      return led(to === '' ? does(DEMANDS_OF_NOBODY[item.form]) : does(DEMANDS[item.form], toWhom), item.what);
    case 'answer':
      return led(does(VERDICTS[item.verdict], to === '' ? '' : ` (to ${to})`), item.what);
    case 'commitment': {
      const condition = item.condition === undefined ? '' : `, if ${cut(item.condition).replace(/^if /, '')}`;
      return `${led(does(STANCES[item.stance], toWhom), item.what)}${condition}`;
    }
    case 'claim':
      return led(does(item.stance, item.stance === 'accuses' ? toWhom : ''), item.what);
    case 'posture':
      return `${does(MOVES[item.move], placed(item.where))}: ${quoted(item.cite.quote)}`;
    case 'meeting':
      return `${capital(item.format)}${item.by.length === 0 ? '' : ` of ${named(item.by)}`}${placed(item.where)}, ${item.status}${dated(item)}${item.outcome === undefined ? '' : `: ${cut(item.outcome)}`}`;
    case 'measure':
      return `${named(item.by) || 'Somebody'}, ${item.type.replaceAll('-', ' ')}${to === '' ? '' : ` for ${to}`}, ${item.status}: ${quoted(item.cite.quote)}`;
    case 'figure':
      return `${capital(item.what)}${placed(item.where)}: ${`${amountInWords(item)} ${item.unit}`.trim()}${dated(item)}`;
    case 'decision':
      return led(does(item.status === 'taken' ? 'has decided' : 'has to decide'), item.what);
    case 'event':
      return `${named(item.by) || '?'} → ${to || '?'}, ${item.type}: ${quoted(item.cite.quote)}`;
  }
} // prettier-ignore

/** The report's words after ours: at once where they go on as a sentence does ("urges Russia to stop"), else after a colon. */
function led(ours: string, theirs: string): string {
  const words = cut(theirs);
  return /^(?:not )?(?:to|that|of|with|against|whether|on) /.test(words)
    ? `${ours.replace(/ (?:of|to|for)$/, '')} ${words}`
    : `${ours}: ${words}`;
}

/** A verb in the third person as its doers want it: "Russia says", "Russia and China say", "allies say". */
function agreed(verb: string, by: Item['by']): string {
  const [first, second] = by;
  // A name of our tables is one; what the report calls its doers by a common noun is as many as it says.
  const isMany = second !== undefined || (first !== undefined && /^\p{Ll}.*s$/u.test(first.name));
  if (!isMany) return verb;
  const [head = '', ...rest] = verb.split(' ');
  const plural = head === 'has' ? 'have' : head.replace(/ies$/, 'y').replace(/s$/, '');
  return [plural, ...rest].join(' ');
}

/** "A", "A and B", "A, B and C"; '' of nobody. */
export function named(refs: readonly { readonly name: string }[]): string {
  const names = [...new Set(refs.map(({ name }) => name))];
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** The words between quotation marks, on one line and no longer than people read. */
export function quoted(words: string): string {
  return `“${cut(words).replace(/^["“]|["”]$/g, '')}”`;
}

/** On one line, no longer than people read, without the comma that a clause ended with and a quotation mark that lost its other. */
function cut(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;:]$/, '');
  const whole = isBalanced(line) ? line : line.replace(/["“”]/g, '');
  if (whole.length <= LONGEST) return whole;
  return `${whole.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

function isBalanced(line: string): boolean {
  const count = (mark: RegExp): number => line.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g);
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
