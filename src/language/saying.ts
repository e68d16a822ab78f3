import { flatMap } from '../text/flat-map.ts';
/** Verbs that report speech, by lemma. The list is ours. */
const SAYING: ReadonlySet<string> = new Set(
  (
    'say tell add ask announce insist warn declare state note claim argue explain write tweet reply answer comment ' +
    'acknowledge admit affirm agree allege assert boast charge complain concede conclude confirm contend cry deny describe ' +
    'emphasize emphasise exclaim express hint inform joke lament maintain mention observe pledge post predict promise ' +
    'quip quote read reiterate relate remark remind repeat report reveal shout stress suggest urge vow whisper wonder ' +
    'testify threaten caution respond retort recall continue elaborate opine muse counter underline underscore quote speak'
  ).split(' '),
);

/** The past and third-person forms that stand with a quotation, by what they are formed from. */
const FORMS: ReadonlyMap<string, string> = new Map(
  flatMap([...SAYING], (lemma): [string, string][] => inflected(lemma).map((form) => [form, lemma])),
);

/** Whether `lemma` is a verb of saying. */
export function isSayingLemma(lemma: string): boolean {
  return SAYING.has(lemma);
}

/** Whether a word form, as it stands, reports speech in the past or the third person ("said", "says", "told"). */
export function isSayingVerb(form: string): boolean {
  return FORMS.has(form);
}

function inflected(lemma: string): string[] {
  switch (lemma) {
    case 'say':
      return ['said', 'says'];
    case 'tell':
      return ['told', 'tells'];
    case 'write':
      return ['wrote', 'writes'];
    case 'read':
      return ['reads'];
    case 'speak':
      return ['spoke', 'speaks'];
    default:
  }
  if (/[^aeiou]y$/u.test(lemma)) return [`${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ies`];
  if (lemma.endsWith('e')) return [`${lemma}d`, `${lemma}s`];
  if (lemma === 'admit' || lemma === 'quip') return [`${lemma}${lemma.at(-1) ?? ''}ed`, `${lemma}s`];
  return [`${lemma}ed`, /(?:s|sh|ch|x)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`];
}
