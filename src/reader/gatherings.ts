import type { Meeting } from './item.ts';

type Format = Meeting['format'];

/** Verbs of meeting: the format, and the preposition of the other party or the goal ('' = direct object). */
export const VERBS: ReadonlyMap<string, { readonly format: Format; readonly to: readonly string[] }> =
  new Map([
    ['meet', { format: 'talks', to: ['', 'with'] }],
    ['confer', { format: 'talks', to: ['with'] }],
    ['negotiate', { format: 'talks', to: ['with'] }],
    ['speak', { format: 'call', to: ['to', 'with', 'by'] }],
    ['talk', { format: 'call', to: ['to', 'with'] }],
    ['call', { format: 'call', to: [''] }],
    ['phone', { format: 'call', to: [''] }],
    ['telephone', { format: 'call', to: [''] }],
    ['visit', { format: 'visit', to: [''] }],
    ['travel', { format: 'visit', to: ['to'] }],
    ['fly', { format: 'visit', to: ['to', 'into'] }],
    ['arrive', { format: 'visit', to: ['in', 'at'] }],
    ['go', { format: 'visit', to: ['to'] }],
    ['head', { format: 'visit', to: ['to', 'for'] }],
    ['leave', { format: 'visit', to: ['for'] }],
    ['come', { format: 'visit', to: ['to'] }],
    ['tour', { format: 'visit', to: [''] }],
    ['shuttle', { format: 'visit', to: ['between', 'to'] }],
    ['continue', { format: 'visit', to: ['to'] }],
    ['proceed', { format: 'visit', to: ['to'] }],
    ['return', { format: 'visit', to: ['to'] }],
    ['journey', { format: 'visit', to: ['to'] }],
    ['land', { format: 'visit', to: ['in', 'at'] }],
    ['depart', { format: 'visit', to: ['for'] }],
    ['gather', { format: 'talks', to: ['with'] }],
    ['assemble', { format: 'talks', to: ['with'] }],
    ['sit', { format: 'talks', to: ['with'] }],
    ['huddle', { format: 'talks', to: ['with'] }],
    ['dine', { format: 'talks', to: ['with'] }],
    ['welcome', { format: 'talks', to: [''] }],
    ['reconvene', { format: 'session', to: [''] }],
    ['convene', { format: 'session', to: [''] }],
    ['host', { format: 'talks', to: [''] }],
    ['receive', { format: 'talks', to: [''] }],
  ]);

/** Nouns of meeting. */
export const NOUNS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['talk', 'talks'],
  ['talks', 'talks'],
  ['negotiation', 'talks'],
  ['negotiations', 'talks'],
  ['consultation', 'talks'],
  ['consultations', 'talks'],
  ['meeting', 'talks'],
  ['summit', 'summit'],
  ['call', 'call'],
  ['conversation', 'call'],
  ['visit', 'visit'],
  ['trip', 'visit'],
  ['session', 'session'],
  ['conference', 'talks'],
  ['dialogue', 'talks'],
  ['gathering', 'talks'],
  ['mediation', 'talks'],
]);

const lemmas = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs whose object is a meeting that takes place. */
export const HOLD: ReadonlySet<string> = lemmas(
  'hold have attend host conduct open begin start resume reopen join lead convene reconvene chair conclude end finish make pay continue undertake mediate broker facilitate moderate sponsor adjourn',
);
/** Verbs that set one for later. */
export const ARRANGE: ReadonlySet<string> = new Set([
  'accept',
  'schedule',
  'plan',
  'set',
  'set up',
  'arrange',
  'announce',
  'summon',
  'convoke',
  'agree',
]);
/** Verbs that ask for one. */
export const PROPOSE: ReadonlySet<string> = new Set([
  'urge',
  'propose',
  'suggest',
  'demand',
  'request',
  'seek',
  'offer',
  'want',
  'ask',
  'call',
  'call for',
  'appeal',
  'push',
  'invite',
  'press',
  'need',
]);
/** Verbs that call one off or stay away. */
export const CANCEL: ReadonlySet<string> = new Set([
  'cancel',
  'call off',
  'postpone',
  'put off',
  'scrap',
  'suspend',
  'abandon',
  'boycott',
  'skip',
  'cut short',
  'rule out',
  'shelve',
  'delay',
]);

/** Verbs whose subject is a meeting that takes place, or did until it failed: "talks resumed", "the summit opens". */
export const HAPPEN: ReadonlySet<string> = lemmas(
  'begin start open convene reconvene resume restart proceed continue end conclude close collapse fail stall follow last deadlock adjourn',
);
/** The same, told by more than a verb: "take place", "break down". */
export const TAKE_PLACE: RegExp = /^(?:take|get|break down|break off|go ahead|get under|fall apart|wind up)$/;

/** Verbs of meeting that need no second party when several do it: "the ministers gathered in Riyadh". */
export const TOGETHER: RegExp = /^(?:meet|confer|negotiate|talk|gather|assemble|huddle)$/;
/** Verbs of going that are a visit only when a person by name or office goes somewhere that is known. */
export const GOING: RegExp =
  /^(?:go|head|leave|come|arrive|fly|travel|return|land|depart|journey|continue|proceed)$/;

/** Bodies that sit: their meeting is a session. By id or by the last word of the name. */
export const SITTING: RegExp =
  /^(?:UNSC|UNGA|council|parliament|assembly|congress|senate|duma|cabinet|commission|committee|politburo|presidium|knesset|bundestag)$/i;
export const BY_PHONE: RegExp = /^(?:phone|telephone|video|conference)$/i;
export const OF_LEADERS: RegExp = /^(?:leaders|summit)$/i;
/** Determiners that point back to a meeting already told. */
export const BACK_REFERENCE: RegExp = /^(?:the|such|these|those|that|this|any|no)$/i;
