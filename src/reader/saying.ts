/** Verbs of plain saying: a statement whenever they govern a clause, or words in quotation marks. */
const SAY = new Set(
  (
    'say tell add note state declare announce report explain acknowledge concede insist stress emphasize emphasise underline underscore ' +
    'reiterate repeat maintain argue contend assert claim remark observe comment write tweet post reply respond answer conclude recall ' +
    'predict indicate hint confirm disclose reveal caution affirm reaffirm mention estimate joke quip complain lament ' +
    'recount testify clarify allege inform assure rule theorize theorise speculate'
  ).split(' '),
);
/** Verbs that make a statement of a noun phrase: "expressed concern", "emphasized the need". */
const EXPRESS = new Set(
  'thank congratulate commend lament express voice report reiterate repeat emphasize emphasise stress underline underscore reaffirm convey'.split(
    ' ',
  ),
);
/** Verbs that characterise: a statement with a predicate complement or an `as` phrase ("called the bombing illegal"). */
const CHARACTERISE = new Set(
  'call describe brand label dub term characterize characterise denounce condemn praise hail criticize criticise blast slam deem identify'.split(
    ' ',
  ),
);
/** Acts in themselves: demands, threats, promises, charges. A statement only where words are quoted. */
const ACT = new Set(
  (
    'dismiss demand urge warn threaten promise pledge vow accuse charge deny reject refuse ask request propose call blame appeal offer suggest ' +
    'plead implore beg retort snap scoff sigh exclaim thunder fume sneer taunt grumble gush muse chant vow swear decry deplore protest welcome thank apologize apologise lambaste brag boast shout cry mutter email text whisper speak refer talk quote'
  ).split(' '),
);
/** What one sees, wants or holds: a statement where words are quoted as one's own ("saw 'no positive response'"). */
const MIND = new Set(
  'see want seek wish hope fear expect consider regard view prefer favour favor find feel hold'.split(' '),
);
/** Whether a verb tells what one sees, wants or holds. */
export function isMinding(lemma: string): boolean {
  return MIND.has(lemma.toLowerCase());
}

/** What a source does to a fact: "the results show that", "a poll found". */
const SHOW = new Set('show find suggest indicate reveal read'.split(' '));
/** What shows or finds: not persons. */
const SOURCE =
  /^(?:report|result|figure|statistic|poll|survey|study|estimate|datum|data|letter|document|memo|record|evidence|image|photo|photograph|footage|video|inquiry|investigation|inspection|analysis|test|census|count|assessment|intelligence|transcript|dispatch|cable|research|paper|review|audit|projection|tally)$/;

/** Whether a noun is of what tells without a voice of its own: "the figures", "a poll". */
export function isSource(noun: string): boolean {
  return SOURCE.test(noun.toLowerCase());
}

/** Whether a source, by its noun, says something with a verb: "the figures show". */
export function isShowing(verb: string, source: string): boolean {
  return SHOW.has(verb.toLowerCase()) && isSource(source);
}

/** "Declined to comment", "would not comment on": saying that one will not say. */
const SILENCE = new Set([
  'comment',
  'rule out',
  'elaborate',
  'say',
  'discuss',
  'confirm',
  'answer',
  'speculate',
]);
const REFUSE = new Set(['refuse', 'decline']);

export type Saying = 'say' | 'express' | 'characterise' | 'act' | 'silence' | 'mind';

/** What kind of saying a predicate is; undefined for one that says nothing. `lemma` may have a particle. */
export function sayingOf(lemma: string): readonly Saying[] {
  const verb = lemma.toLowerCase();
  const space = verb.indexOf(' ');
  if (space < 0) return SAYINGS.get(verb) ?? NONE;
  return ACT.has(verb.slice(0, space)) ? ONLY_ACT : NONE;
}

const NONE: readonly Saying[] = [];
const ONLY_ACT: readonly Saying[] = ['act'];

/** What each verb of the lists is. */
const SAYINGS: ReadonlyMap<string, readonly Saying[]> = new Map(
  [...SAY, ...EXPRESS, ...CHARACTERISE, ...ACT].map((verb) => [
    verb,
    [
      ...(SAY.has(verb) ? ['say' as const] : []),
      ...(EXPRESS.has(verb) ? ['express' as const] : []),
      ...(CHARACTERISE.has(verb) ? ['characterise' as const] : []),
      ...(ACT.has(verb) ? ['act' as const] : []),
    ],
  ]),
);

/** Whether a negated or refused verb still says something: "wouldn't comment", "refused to rule out". */
export function isSilence(lemma: string): boolean {
  return SILENCE.has(lemma.toLowerCase());
}

/** What one keeps silent about: "refused to discuss details" only says nothing, "refused to discuss sovereignty" refuses talks. */
export const DETAILS: RegExp =
  /^(?:detail|specific|particular|report|operation|matter|case|plan|movement|figure|number|it|them|source|question|content|target|casualty|nationality|victim|rumou?r|speculation|intelligence|suspect)s?$/;

export function isRefusal(lemma: string): boolean {
  return REFUSE.has(lemma.toLowerCase());
}
