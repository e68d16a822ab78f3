import { amountInWords } from '../reader/amount.ts';
import type {
  Answer,
  Claim,
  Commitment,
  Decision,
  Demand,
  Item,
  Measure,
  Meeting,
  Move,
  PlaceRef,
} from '../reader/item.ts';
import { edtfInWords } from '../world/date-words.ts';
import type { Entry, Status, StatusValue } from './entry.ts';
import { agreed, capital, named } from './names-in-words.ts';
import { cut, quoted } from './quoted.ts';
import { saysLittle } from './substance.ts';

const MOVES: Readonly<Record<Move, string>> = {
  buildup: 'build-up',
  deploy: 'deployment',
  drill: 'exercise',
  alert: 'alert',
  reinforce: 'reinforcement',
  withdraw: 'withdrawal',
  strike: 'attack',
  test: 'test',
};
const DEMANDS: Readonly<Record<Demand['form'], Frame>> = {
  demand: { verb: 'demands', of: ' of', noun: 'A demand', to: ' on' },
  urge: { verb: 'urges', of: '', noun: 'A call', to: ' on' },
  request: { verb: 'asks', of: '', alone: 'asks for', noun: 'A request', to: ' to' },
  ultimatum: { verb: 'sets an ultimatum', of: ' to', noun: 'An ultimatum', to: ' to' },
  proposal: { verb: 'proposes', of: ' to', noun: 'A proposal', to: ' to' },
};
const STANCES: Readonly<Record<Commitment['stance'], Frame>> = {
  threat: { verb: 'threatens', of: '', noun: 'A threat', to: ' to' },
  promise: { verb: 'promises', of: '', noun: 'A promise', to: ' to' },
  offer: { verb: 'offers', of: '', noun: 'An offer', to: ' to' },
  proposal: { verb: 'proposes', of: ' to', noun: 'A proposal', to: ' to' },
};
const CLAIMS: Readonly<Record<Claim['stance'], Frame>> = {
  accuses: { verb: 'accuses', of: '', alone: 'alleges', noun: 'An accusation', to: ' against' },
  denies: { verb: 'denies', of: '', noun: 'A denial', to: '' },
  disputes: { verb: 'disputes', of: '', noun: 'A denial', to: '' },
  admits: { verb: 'admits', of: '', noun: 'An admission', to: '' },
};
const VERDICTS: Readonly<Record<Answer['verdict'], readonly [verb: string, it: string, noun: string]>> = {
  accepts: ['accepts', 'accepts it', 'An acceptance'],
  rejects: ['rejects', 'rejects it', 'A rejection'],
  partly: ['accepts in part', 'accepts it in part', 'An acceptance in part'],
  counters: ['counters', 'counters it', 'A counter-proposal'],
  defers: ['puts off', 'puts it off', 'A delay'],
};
const MEASURES: Readonly<Record<Measure['type'], readonly [name: string, of: string]>> = {
  sanction: ['sanctions', 'on'],
  arms: ['arms', 'for'],
  'financial-aid': ['financial aid', 'for'],
  'humanitarian-aid': ['humanitarian aid', 'for'],
  trade: ['trade measure', 'against'],
  legal: ['legal measure', 'concerning'],
  expulsion: ['expulsion', 'of'],
};
const MEETINGS: Readonly<Record<Meeting['status'], string>> = {
  held: 'held',
  scheduled: 'scheduled for',
  proposed: 'proposed for',
  possible: 'possible on',
  cancelled: 'called off',
};
const REALIS: Readonly<Record<Item['realis'], string>> = {
  actual: '',
  planned: 'planned ',
  possible: 'possible ',
  conditional: 'possible ',
  negated: 'no ',
  historical: 'former ',
};

/** How doing is told: "asks" and "asks for" where nobody is asked; where nobody does it: "a request" "to" somebody. */
interface Frame {
  readonly verb: string;
  readonly of: string;
  readonly alone?: string;
  readonly noun: string;
  readonly to: string;
}

/**
 * One line of the record as a sentence without its full stop. What was asked, said or charged stays in the report's own
 * words; only the frame around them is ours, so that nothing is put into anybody's mouth.
 */
export function sentenceOf({ item, status }: Told): string {
  const others = item.attribution.filter(({ id }) => !item.by.some((doer) => doer.id === id));
  const source = others.length === 0 ? '' : ` (according to ${named(others)})`;
  return `${capital(clauseOf(item, status?.value))}${source}`;
}

/** The same where what it is stands beside it: an event has no words of its own but those of the report. */
export function lineOf(entry: Told): string {
  const { item } = entry;
  if (item.kind !== 'event') return sentenceOf(entry);
  const words = item.cite.quote.replace(/^(?:and|but|that) /, '');
  const who = /^\p{Lu}/u.test(words) || item.by.length === 0 ? '' : `${capital(named(item.by))}: `;
  return `${who}${quoted(words)}${item.attribution.length === 0 ? '' : ` (according to ${named(item.attribution)})`}`;
}

/** What a sentence is made of; with its status, a meeting is told as it stands and not as it was announced. */
export type Told = Pick<Entry, 'item'> & Partial<Pick<Entry, 'status'>>;

/** An answer under what it answers: "NATO rejects it", with its own words where they say more. */
export function answerInWords(answer: Pick<Entry, 'item'>, asked: Pick<Entry, 'item'>): string {
  const { item } = answer;
  if (item.kind !== 'answer' || item.by.length === 0) return sentenceOf(answer);
  const same = 'what' in asked.item && fold(asked.item.what) === fold(item.what);
  if (!same) return sentenceOf(answer);
  const others = item.attribution.filter(({ id }) => !item.by.some((doer) => doer.id === id));
  const source = others.length === 0 ? '' : ` (according to ${named(others)})`;
  return `${capital(named(item.by))} ${agreed(VERDICTS[item.verdict][1], item.by)}${source}`;
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
} // prettier-ignore

const LASTING: ReadonlySet<StatusValue> = new Set<StatusValue>([
  'open',
  'standing',
  'unanswered',
  'pending',
  'scheduled',
  'proposed',
]);

/** "open since Fri 17 December 2021", "answered Wed 26 January 2022". */
export function statusInWords(status: Status): string {
  if (status.value === 'overdue') return 'its day has passed, and no report tells of it';
  if (status.since === undefined) return status.value;
  return `${status.value}${LASTING.has(status.value) ? ' since' : ''} ${edtfInWords(status.since)}`;
}

function clauseOf(item: Item, status: StatusValue | undefined): string {
  switch (item.kind) {
    case 'statement': {
      const to = item.to.length === 0 ? '' : ` to ${named(item.to)}`;
      return `${does(item, 'says', 'it is said')}${to}: ${item.words === undefined ? cut(item.gist) : quoted(item.words)}`;
    }
    case 'demand':
      return demandInWords(item);
    case 'answer':
      return answered(item);
    case 'commitment':
      return commitmentInWords(item);
    case 'claim':
      return claimInWords(item);
    case 'posture':
      return `${REALIS[item.realis]}${MOVES[item.move]}${doneBy(item)}${placed(item.where, item.cite.quote)}: ${told(item)}`;
    case 'meeting':
      return meetingInWords(item, status);
    case 'measure': {
      const [name, of] = MEASURES[item.type];
      const whom = item.to.length === 0 ? '' : ` ${of} ${named(item.to)}`;
      return `${name}${whom}${doneBy(item)}, ${item.status}: ${told(item)}`;
    }
    case 'figure':
      return `${item.what}${placed(item.where)}: ${`${amountInWords(item)} ${item.unit}`.trim()}${item.when === undefined ? '' : `, ${edtfInWords(item.when.edtf)}`}`;
    case 'decision':
      return decisionInWords(item);
    case 'event':
      return `${named(item.by) || '?'} → ${named(item.to) || '?'}, ${REALIS[item.realis]}${item.type}: ${told(item)}`;
  }
} // prettier-ignore

function demandInWords(item: Demand): string {
  const frame = DEMANDS[item.form];
  if (saysLittle(item, item.what)) return `${framed(item, frame, '')}: ${told(item)}`;
  const callsOn = item.form === 'demand' && item.to.length > 0 && /^(?:not )?to /.test(item.what);
  const what = item.what.replace(restated(item), '');
  return led(framed(item, callsOn ? { ...frame, verb: 'calls on', of: '' } : frame, what), what);
}

/** "Russia demands once more that …": the reader took the whole sentence for what is demanded. */
function restated({ by }: Item): RegExp {
  const names = by.map(({ name }) => name.replace(/[^\p{L}\p{N} ]/gu, '.')).join('|');
  return new RegExp(`^(?:${names || '(?!)'}) (?:has |have |had )?(?:demand|ask|urg|insist)\\w*(?: once more| again)?(?= (?:that|to|for) )\\s`, 'u');
} // prettier-ignore

function answered(item: Answer): string {
  const [verb, it, noun] = VERDICTS[item.verdict];
  if (saysLittle(item, item.what)) return `${does(item, it, noun)}: ${told(item)}`;
  const to = item.to.length === 0 || names(item, item.what) ? '' : ` (to ${named(item.to)})`;
  return led(`${does(item, verb, noun)}${to}`, item.what);
}

function commitmentInWords(item: Commitment): string {
  const { what, condition } = item;
  const frame = STANCES[item.stance];
  // One threatens to do something, but warns of it, or that it will be.
  const warns = item.stance === 'threat' && /^(?:of|that|against) /.test(what);
  const words = framed(item, warns ? { ...frame, verb: 'warns', noun: 'A warning' } : frame, what);
  if (saysLittle(item, what)) return `${words}: ${told(item)}`;
  if (condition === undefined || fold(what).includes(fold(condition))) return led(words, what);
  return `${led(words, what)}, ${conditionInWords(cut(condition))}`;
} // prettier-ignore

/** "if NATO refused", "once it had answers": a condition as a report words it, with the "if" that it may have left out. */
export function conditionInWords(condition: string): string {
  const hangs = /^(?:only |even )?(?:if|unless|once|when|until|while|after|before|as|provided|in case|in the event|should|so long)\b/i.test(condition);
  return `${hangs ? '' : 'if '}${condition}`;
} // prettier-ignore

function claimInWords(item: Claim): string {
  const frame = CLAIMS[item.stance];
  if (item.stance !== 'accuses') {
    // "Russia denied the accusation" tells nothing but the denial.
    const bare = saysLittle(item, item.what) || /\b(?:den(?:y|ie[sd]|ying)|admit\w*|reject\w*)\b/.test(item.what);
    return bare ? `${does(item, `${frame.verb} it`, frame.noun)}: ${quoted(item.what.includes(' ') ? item.what : item.cite.quote)}` : led(does(item, frame.verb, frame.noun), item.what);
  }
  const words = framed(item, frame, '');
  if (item.to.length === 0 && item.what.startsWith('of ')) return led(does(item, 'makes an accusation', frame.noun), item.what);
  // "Accuses Ukraine that" is no English.
  if (item.to.length > 0 && item.by.length > 0 && item.what.startsWith('that '))
    return `${words}: ${cut(item.what.replace(/^that /, ''))}`;
  return led(words, item.what);
} // prettier-ignore

function decisionInWords(item: Decision): string {
  const isTaken = item.status === 'taken';
  if (saysLittle(item, item.what.replace(/\bPresident\b/g, '')))
    return isTaken ? `${does(item, 'has decided', 'it is decided')}: ${told(item)}` : does(item, 'has yet to decide', 'a decision is pending');
  return led(does(item, isTaken ? 'has decided' : 'has yet to decide', isTaken ? 'it is decided' : 'a decision is pending'), item.what);
} // prettier-ignore

const AS_IT_STANDS: Readonly<Partial<Record<StatusValue, Meeting['status']>>> = {
  held: 'held',
  cancelled: 'cancelled',
};

function meetingInWords(item: Meeting, standing: StatusValue | undefined): string {
  const who = named(item.by);
  const where = named(item.where);
  const visit = item.format === 'visit';
  const between = item.by.length > 1 ? 'between' : 'involving';
  const link = visit ? 'by' : item.format === 'session' || item.format === 'summit' ? 'of' : between;
  const parts = [
    item.format,
    ...(who === '' ? [] : [`${link} ${who}`]),
    ...(where === '' ? [] : [`${visit ? 'to' : 'in'} ${where}`]),
  ];
  const { when, outcome } = item;
  const status = (standing === undefined ? undefined : AS_IT_STANDS[standing]) ?? item.status;
  const state = when === undefined ? MEETINGS[status].replace(/ (?:for|on)$/, '') : status === 'cancelled' ? `called off (was to be on ${edtfInWords(when.edtf)})` : `${MEETINGS[status]} ${edtfInWords(when.edtf)}`; // prettier-ignore
  return `${parts.join(' ')}, ${state}${outcome === undefined ? '' : `: ${cut(outcome)}`}`;
}

/** Who does it, and what: "Russia and China say"; without a doer, the frame for that. */
function does({ by }: Item, verb: string, nobody: string): string {
  return by.length === 0 ? nobody : `${named(by)} ${agreed(verb, by)}`;
}

/** The same with the addressee, unless the words that follow name it. */
function framed(item: Item, { verb, of, alone, noun, to }: Frame, what: string): string {
  const addressed = item.to.length > 0 && !names(item, what);
  const whom = named(item.to);
  if (item.by.length === 0) return addressed ? `${noun}${to} ${whom}` : noun;
  if (item.to.length === 0) return does(item, alone ?? verb, noun);
  return addressed ? `${does(item, verb, noun)}${of} ${whom}` : does(item, verb, noun);
}

/** Whether the words name themselves whom they are for: "that NATO not expand" is asked of NATO, "to sit down with Russia" offered to Russia. */
function names({ kind, to }: Item, what: string): boolean {
  const [, opening = ''] = /^(?:that )?(?:the )?(.*)$/su.exec(what) ?? [];
  const anywhere = kind !== 'demand' && !what.startsWith('that ');
  return to.every(({ name }) => (anywhere ? what.includes(name) : opening.startsWith(`${name} `)));
}

function doneBy({ by }: Item): string {
  return by.length === 0 ? '' : ` by ${named(by)}`;
}

const GOES_ON = /^(?:not )?(?:to|that|of|with|against|whether|on) /;
/** A thing, not a sentence of its own: "a return to 1997". */
const THING = /^(?:the|an?|its|his|her|their|this|these|those|any|all|every|no|\p{Lu}[\p{L}-]*['’]s) /u;
const FINITE = /\b(?:is|are|was|were|will|would|must|should|can|could|may|might|has|had|have|did|does|do)\b/;

/** The report's words after ours: at once where they go on as a sentence does ("urges Russia to stop"), else after a colon. */
function led(ours: string, theirs: string): string {
  const words = cut(theirs.replace(/^(?:and|but|or) /, ''));
  if (GOES_ON.test(words)) return `${ours.replace(/ (?:of|to|for)$/, '')} ${words}`;
  return THING.test(words) && !FINITE.test(words) && / (?:demands|proposes|asks for|accepts|rejects|offers|promises|denies|demand|propose|ask for|accept|reject|offer|promise|deny)$/.test(ours)
    ? `${ours} ${words}`
    : `${ours}: ${words}`;
} // prettier-ignore

/** The words cited, without what tied them to those before. */
function told({ cite }: Item): string {
  return quoted(cite.quote.replace(/^(?:and|but|that) /, ''));
}

/** Places that the words which follow do not name themselves. */
function placed(places: readonly PlaceRef[], words = ''): string {
  const others = places.filter(({ name }) => !words.includes(name));
  return others.length === 0 ? '' : ` in ${named(others)}`;
}
