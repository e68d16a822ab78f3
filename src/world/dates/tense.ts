import type { Tense } from './expression.ts';

/** How far around a date its verb is sought, in UTF-16 units: a bound that keeps the search linear. */
const LEFT = 240;
const RIGHT = 160;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MODALS = words("will 'll ’ll won't won’t shall would could may might can should must cannot");
/** What is said to lie ahead. */
const AHEAD = words('due scheduled slated planned expected upcoming set likely planning');
/** Before "to" and a verb these say that the act lies ahead; after other words "to" tells a purpose. */
const BEFORE_TO = words(
  'plan plans planned planning due set scheduled expected expects expect likely agreed agree agrees hope hopes hoped hoping want wants wanted ready slated intend intends intended is are was were preparing prepares prepared vowed pledged promised decided about supposed poised invited able seek seeks sought going unlikely needs need has have asked asks urged told ordered bound certain sure willing refuses refused threatens threatened chance time deadline until order plan proposal decision invitation days agreement it',
);
const BE_NOW = words("is are be am being 's 're");
const IRREGULAR_PAST = words(
  'said told was were had did went came met held took made gave got began became left fell rose flew spoke saw heard knew thought felt brought bought sought caught taught fought sent spent built kept slept lost won shot struck broke woke chose froze wrote drove rode stood understood withdrew drew grew threw blew sat shook swore tore bore wore led fled bled fed read ran sank sang rang swam found bound paid laid meant dealt hid slid bit lit sold swept crept wept hung dug stuck spread shed shut cut hit set put burst forgot forgave overran overthrew overtook underwent withstood upheld withheld wound won arose ate drank awoke beat bent bet hurt lent lit rebuilt retook sprang stole struck clung flung sued died lay quit cast split rid let',
);
/** Same form in the present: a cue of the past only where nothing of the present stands before it. */
const SAME_FORM = words(
  'read shut cut hit set put burst spread shed cast split let quit beat hurt bet rid lay found bound wound',
);
const NOT_PAST = words(
  'united armed limited indeed need seed speed exceed proceed succeed feed bleed breed hundred sacred red bed wicked naked so-called unprecedented alleged required advanced added-value led-by continued increased organized united-nations agreed-upon embed shed sled wed',
);
const SCHEDULE = words(
  'meets opens begins starts arrives travels visits hosts holds votes gathers convenes flies leaves lands heads returns resumes reopens expires ends continues goes comes testifies speaks addresses faces departs decides sits kicks debates discusses launches takes gets runs becomes welcomes receives marks celebrates meet gather convene begin resume reopen arrive depart leave hold go fly travel assemble',
);
const NOUN_BEFORE = words('the a an of this its their our some to no any');

/** Verbs whose bare form is a noun as well: verbs after a plural ("Egyptians vote Saturday"). */
const VERB_AFTER_PLURAL = words(
  'vote visit host sit return open start end face discuss debate land head welcome mark launch rest stop fight',
);

/** Words right before a date that say on which side it lies whatever the verb. */
const AHEAD_OF =
  /(?:\b(?:until|till|ahead of|starting|beginning|before next|no later than|not before|as soon as|as early as)(?: at least)?(?: the)?|\bdeadline (?:of|on)|\b(?:called|set|planned|scheduled|slated|arranged|fixed|booked|billed|postponed|delayed|moved|put off|pushed back|adjourned)(?: \w+)? (?:for|to|until)(?: the)?)\s*$/i;
const BACK_FROM = /\b(?:since|after|following|in the wake of)(?: the)?\s*$/i;
const CLAUSE_START =
  /(?:^|[,;:—–"“(]|\b(?:that|and|but|whether|because|as|while|when|if|where|than))\s*(?:(?:only|early|late|later|again|already|also) )?(?:(?:on|in|by|at|of|for|over|during) )?(?:the |early |late )?$/i;

type Cue = { readonly tense: Tense } | undefined;

/**
 * The tense of the clause around a date, by the words near it: the nearest verb before it, or after it where it opens
 * its clause. Undefined where there is no verb to go by.
 */
export function tenseAround(text: string, start: number, end: number): Tense | undefined {
  // "since 10 a.m. Wednesday": the time of day stands between the date and what governs it.
  const before = clauseBefore(text, start).replace(/\d[\d:.]{0,5} ?[ap]\.?m\.? ?(?:on )?$/i, '');
  if (AHEAD_OF.test(before)) return 'future';
  if (BACK_FROM.test(before)) return 'past';
  const after = clauseAfter(text, end);
  const left = lastCue(before);
  const right = firstCue(after);
  if (CLAUSE_START.test(before)) return (right ?? left)?.tense;
  const found = (left ?? right)?.tense;
  if (found !== undefined) return found;
  // A clause without any form of the past: "ambassadors gather in Brussels Tuesday".
  return before.trim().split(/\s+/).length >= 3 ? 'present' : undefined;
}

/** The words of the sentence before an offset. */
function clauseBefore(text: string, start: number): string {
  const slice = text.slice(Math.max(0, start - LEFT), start);
  let from = 0;
  for (const match of slice.matchAll(/[.!?]["”’)]? +(?=["“(]?[A-Z])|\n/g)) {
    const word = /(?:^|[\s(])([A-Za-z.]{1,6})$/.exec(slice.slice(0, match.index))?.[1] ?? '';
    // "U.S.", "Gen." and "Jan." end no sentence.
    if (!/^(?:[A-Z]|[A-Z]\.[A-Z]|[A-Z][a-z]{1,4}|[ap]\.m)$/.test(word) || match[0] === '\n')
      from = match.index + match[0].length;
  }
  return slice.slice(from);
}

/** The words after an offset up to the end of the clause. */
function clauseAfter(text: string, end: number): string {
  const slice = text.slice(end, end + RIGHT);
  const stop = /[;:!?\n]|\.(?=\s|$)|, (?:who|which|where|when|said|according)/.exec(slice);
  return slice.slice(0, stop?.index ?? slice.length);
}

function tokensOf(text: string): string[] {
  return text.match(/[A-Za-z][\w’'-]*|[,;:—–]/g) ?? [];
}

function lastCue(text: string): Cue {
  const tokens = tokensOf(text);
  for (let index = tokens.length - 1; index >= 0; index--) {
    const cue = cueAt(tokens, index);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

function firstCue(text: string): Cue {
  const tokens = tokensOf(text);
  for (let index = 0; index < tokens.length; index++) {
    const cue = cueAt(tokens, index);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

function cueAt(tokens: readonly string[], index: number): Cue {
  const token = tokens[index] ?? '';
  const word = token.toLowerCase();
  const before = (tokens[index - 1] ?? '').toLowerCase();
  // "In May", "May's government": the month and the name, not the modal.
  if (MODALS.has(word)) return token === 'May' ? undefined : { tense: 'future' };
  if (word.endsWith('n’t') || word.endsWith("n't")) return cueAt([word.slice(0, -3)], 0);
  if (word === 'to') {
    const next = tokens[index + 1] ?? '';
    const purpose = before === 'order' && tokens[index - 2] === 'in';
    return /^[a-z]{2,}$/.test(next) && !NOUN_BEFORE.has(next) && BEFORE_TO.has(before) && !purpose
      ? { tense: 'future' }
      : undefined;
  }
  if (AHEAD.has(word) && !NOUN_BEFORE.has(before) && before !== 'had') return { tense: 'future' };
  if (SCHEDULE.has(word))
    return NOUN_BEFORE.has(before) || governs(tokens, index) ? undefined : { tense: 'present' };
  if (VERB_AFTER_PLURAL.has(word) && /[a-z]s$/.test(tokens[index - 1] ?? '') && !NOUN_BEFORE.has(before)) {
    return { tense: 'present' };
  }
  if (isPast(word, token) && !isParticiple(tokens, index)) return { tense: 'past' };
  if (BE_NOW.has(word) && word !== 'be' && word !== 'being' && word !== "'s") return { tense: 'present' };
  return undefined;
}

/** An infinitive or a verb under a modal: the word before it tells. */
function governs(tokens: readonly string[], index: number): boolean {
  const before = (tokens[index - 1] ?? '').toLowerCase();
  return before === 'to' || MODALS.has(before) || before === 'not' || before === 'did';
}

function isPast(word: string, token: string): boolean {
  if (NOT_PAST.has(word) || word.includes('-')) return false;
  if (SAME_FORM.has(word)) return token === word;
  return IRREGULAR_PAST.has(word) || (/[a-z]{2}ed$/.test(word) && token === word);
}

/** A participle after "is", "be" and the like, or before its noun ("the armed men"): no tense of its own. */
function isParticiple(tokens: readonly string[], index: number): boolean {
  const before = (tokens[index - 1] ?? '').toLowerCase();
  if (NOUN_BEFORE.has(before) || governs(tokens, index)) return true;
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const word = (tokens[at] ?? '').toLowerCase();
    if (BE_NOW.has(word) || MODALS.has(word)) return true;
  }
  return false;
}
