import type { Upos } from './analysis.ts';
import { irregularLemma } from './irregular.ts';
import { restoreStem } from './stems.ts';
import { plainForm } from './word.ts';

/**
 * The dictionary form of a word as the English treebanks give it: lower case except for proper names and "I"; singular; infinitive;
 * positive degree. Lists of exceptions first, then rules.
 */
export function lemmaOf(form: string, upos: Upos, xpos: string): string {
  const plain = plainForm(form);
  const lower = plain.toLowerCase();
  switch (upos) {
    case 'PROPN':
      return MONTHS.get(lower.replace('.', '')) ?? (xpos === 'NNPS' ? singularName(plain) : plain);
    case 'NOUN':
      return xpos === 'NNS' ? pluralNoun(plain, lower) : (NOUN_LEMMAS.get(lower) ?? capitals(plain, lower));
    case 'VERB':
    case 'AUX':
      return verbLemma(lower, upos, xpos);
    case 'ADJ':
    case 'ADV':
      return degreeLemma(plain, lower, upos, xpos);
    case 'PRON':
      return pronounLemma(lower, xpos);
    case 'PART':
      return NEGATIONS.has(lower)
        ? 'not'
        : lower === 'na' || lower === 'ta' || lower === 'a'
          ? 'to'
          : possessive(lower);
    case 'DET':
    case 'ADP':
    case 'SCONJ':
      return irregularLemma(lower, upos) ?? lower;
    case 'CCONJ':
      return lower === 'n' || lower === "'n" ? 'and' : lower;
    case 'PUNCT':
      return MARKS.get(form) ?? form;
    case 'INTJ':
      return lower;
    case 'NUM':
      return (
        NUMBER_LEMMAS.get(lower) ??
        (/^[IVXLC]+$/u.test(plain) ? plain : lower.replace(/(\d),(?=\d{3})/gu, '$1'))
      );
    case 'SYM':
    case 'X':
      return plain;
    default:
      return lower;
  }
}

const NEGATIONS: ReadonlySet<string> = new Set(["n't", 'nt', 'not', "'t", 't']);
const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
]);

const NOUN_LEMMAS: ReadonlyMap<string, string> = new Map([
  ['am', 'a.m.'],
  ['pm', 'p.m.'],
  ['a.m', 'a.m.'],
  ['p.m', 'p.m.'],
  ['etc', 'etc.'],
]);
const NUMBER_LEMMAS: ReadonlyMap<string, string> = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['mm', 'million'],
  ['mn', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
]);
const MONTHS: ReadonlyMap<string, string> = new Map([
  ['jan', 'January'],
  ['feb', 'February'],
  ['aug', 'August'],
  ['sep', 'September'],
  ['sept', 'September'],
  ['oct', 'October'],
  ['nov', 'November'],
  ['dec', 'December'],
]);

/** Nouns that only have a plural, or mean something else in it. */
const PLURAL_ONLY: ReadonlySet<string> = new Set(
  (
    'people regards troops politics means species series headquarters clothes goods grounds thanks contents supplies news ' +
    'scissors pants trousers jeans glasses ethics economics mathematics physics athletics logistics statistics tactics sports ' +
    'proceeds surroundings belongings outskirts remains premises odds police cattle savings congratulations genetics dynamics ' +
    'humanities barracks crossroads whereabouts amends alms riches heads-up customs diabetes'
  ).split(' '),
);

function pluralNoun(plain: string, lower: string): string {
  if (PLURAL_ONLY.has(lower) || /^\d/u.test(lower)) return lower;
  const acronym = /^(\p{Lu}{2,})s$/u.exec(plain)?.[1];
  return acronym ?? singular(lower);
}

function possessive(lower: string): string {
  return lower === '’s' || lower === 's' || lower === "'" || lower === '’' ? "'s" : lower;
}

/** Abbreviations in capitals stay so ("a GDP", "US$"). */
function capitals(plain: string, lower: string): string {
  return plain.length > 1 && plain === plain.toUpperCase() && plain !== lower && plain.length < 5
    ? plain
    : lower;
}

function singularName(plain: string): string {
  const lower = plain.toLowerCase();
  if (lower === plain || plain.length < 3) return plain;
  const one = singular(lower);
  if (!lower.startsWith(one.slice(0, -1))) return plain.charAt(0) + one.slice(1);
  return plain.slice(0, Math.min(one.length, commonLength(lower, one))) + one.slice(commonLength(lower, one));
}

function commonLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

function singular(lower: string): string {
  const known = irregularLemma(lower, 'NOUN');
  if (known !== undefined) return known;
  if (/(?:men)$/u.test(lower) && lower.length > 4) return `${lower.slice(0, -2)}an`;
  if (lower.endsWith("'s") || lower.endsWith('’s')) return lower.slice(0, -2);
  if (!lower.endsWith('s') || lower.length < 3 || /(?:ss|us|is)$/u.test(lower)) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/u.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

function verbLemma(lower: string, upos: Upos, xpos: string): string {
  if (upos === 'AUX') {
    if ((lower === "'s" || lower === 's') && xpos === 'VBZ') return 'be';
    if (lower === "'d" || lower === 'd') return xpos === 'VBD' ? 'have' : 'would';
    return irregularLemma(lower, 'AUX') ?? lower;
  }
  if (xpos === 'VB' || xpos === 'VBP') return clipped(lower) ?? lower;
  if (lower === 'found' && xpos === 'VB') return lower;
  const known = clipped(lower) ?? irregularLemma(lower, 'VERB') ?? prefixed(lower);
  if (known !== undefined) return known;
  if (lower.endsWith('ing') && lower.length > 4) return restoreStem(lower.slice(0, -3));
  if (lower.endsWith('ied') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('ed') && lower.length > 3 && !lower.endsWith('eed'))
    return restoreStem(lower.slice(0, -2));
  if (lower.endsWith('eed') && xpos !== 'VBZ') return lower.slice(0, -1);
  if (xpos !== 'VBZ') return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

function clipped(lower: string): string | undefined {
  switch (lower) {
    case "'s":
    case "'m":
    case "'re":
    case 's':
    case 'is':
    case 'are':
    case 'am':
    case 'was':
    case 'were':
    case 'been':
    case 'being':
      return 'be';
    case "'ve":
    case "'d":
      return 'have';
    default:
      return undefined;
  }
}

/** "retook", "undersold": a prefix before an irregular verb. */
function prefixed(lower: string): string | undefined {
  const match = /^(re-?|under|un|over|out|mis|fore|inter|co-?|pre-?)(.{4,})$/u.exec(
    lower.endsWith('ying') ? '' : lower,
  );
  const [, prefix, rest] = match ?? [];
  if (prefix === undefined || rest === undefined) return undefined;
  const known = irregularLemma(rest, 'VERB');
  return known === undefined ? undefined : prefix + known;
}

function degreeLemma(plain: string, lower: string, upos: Upos, xpos: string): string {
  const compared = xpos.endsWith('R') ? 'er' : xpos.endsWith('S') ? 'est' : '';
  if (compared !== '' && xpos.length === 3 && xpos !== 'WRB') {
    const known = irregularLemma(lower, upos);
    if (known !== undefined) return known;
    if (!lower.endsWith(compared) || lower.length < compared.length + 3) return lower;
    const stem = lower.slice(0, -compared.length);
    if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
    return restoreStem(stem);
  }
  if (NEGATIONS.has(lower)) return 'not';
  return xpos === 'NNP' || (upos === 'ADJ' && isOfName(plain)) ? plain : lower;
}

/** Adjectives of peoples, places and creeds keep their capital. */
function isOfName(plain: string): boolean {
  return (
    /^\p{Lu}/u.test(plain) &&
    (/(?:[aei]an|ese|ish|[ilmnr]ite)$/u.test(plain)
      ? !COMMON.has(plain.toLowerCase())
      : OF_NAMES.has(plain.toLowerCase()))
  );
}

/** Written with a capital only where they open a sentence or a title. */
const COMMON: ReadonlySet<string> = new Set(
  'mean clean human median civilian guardian humanitarian totalitarian authoritarian utilitarian vegetarian egalitarian pedestrian veteran european-style foolish selfish stylish childish sluggish lavish finite infinite definite white'.split(
    ' ',
  ),
);

const OF_NAMES: ReadonlySet<string> = new Set(
  (
    'american mexican african puerto german french greek dutch czech swiss welsh german roman norman arab arabic slavic baltic nordic celtic hispanic islamic catholic muslim moslem sunni shia islamist ' +
    'iraqi israeli pakistani bangladeshi afghani kuwaiti qatari omani yemeni saudi emirati bahraini azeri azerbaijani nepali somali bengali punjabi kashmiri iraqui ' +
    'afghan uzbek kazakh tajik kyrgyz uighur kurd thai hindu soviet nazi hamas protestant jew'
  ).split(' '),
);

function pronounLemma(lower: string, xpos: string): string {
  if (lower === 'her') return xpos === 'PRP$' ? 'her' : 'she';
  if (lower === 'i') return 'I';
  if (lower === 'mine') return 'my';
  if (lower === 'whom') return 'whom';
  return irregularLemma(lower, 'PRON') ?? lower;
}
