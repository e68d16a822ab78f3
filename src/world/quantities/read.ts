import type { Span } from '../../text/span.ts';
import type { DateMention } from '../dates/expression.ts';
import { findDates } from '../dates/find.ts';
import { NUMBER, readNumber } from '../numbers.ts';
import { FRACTION, shareOf } from './fractions.ts';
import { bounded, modifiersOf } from './modifiers.ts';
import { nextOpening } from './opening.ts';
import type { FoundQuantity, Quantity } from './quantity.ts';
import { currencyOfSign, SIGN, unitAfter } from './units.ts';
import { nearlyExact, VAGUE_PATTERN, vagueMin } from './vague.ts';

/** Formations and vessels that "a" counts. */
const FORCE =
  'battalion|brigade|regiment|division|squadron|company|platoon|corps|army|fleet|flotilla|battery|battle ?group|strike group|task force|detachment|contingent|carrier|destroyer|frigate|cruiser|corvette|submarine|warship|(?<!suicide )bomber|fighter|helicopter|drone|missile|tank|convoy|soldier|sailor|marine|airman|pilot|paratrooper|peacekeeper|civilian|policeman|policewoman|protester|boy|girl|guard|child|woman|man|person|officer|diplomat|journalist';

/** Whether a phrase ends in a noun that "a" counts. */
export const isCountedByArticle = (phrase: string): boolean =>
  new RegExp(`\\b(?:${FORCE})$`, 'i').test(phrase);

/** Words whose number is a name: "Resolution 2202", "page 5". */
const LABEL =
  /\b(?:Resolutions?|Articles?|Rooms?|Chapter|Group|Flight|No\.|Nos\.|Phase|Protocol|Section|Sections|Highway|Route|Case|Title|Day|Part|Type|Mark|Channel|Gate|Apollo|Paragraph|page|pages|(?<!\b(?:will|would|to|now|could|may|might|they|who|that|which|forces|troops) )number|paragraph|aged|age) $/;

const NOT_INSIDE = String.raw`(?<![\w.,/:'’-]|[A-Z]{1,3}-)`;
const PATTERN = new RegExp(
  [
    String.raw`${NOT_INSIDE}(?<fraction>${FRACTION})`,
    String.raw`${NOT_INSIDE}(?<sign>${SIGN})?(?<low>${NUMBER})(?: ?%| per ?cent)?(?: (?<words>to|and|or) |(?<=\d|illion|thousand) ?(?<dash>[-–—]) ?(?=[\d$€£]))(?<sign2>${SIGN})?(?<high>${NUMBER})(?![\w]|[.,]\d)`,
    String.raw`${NOT_INSIDE}(?<vague>${VAGUE_PATTERN})(?![\w-])`,
    String.raw`${NOT_INSIDE}(?<sign3>${SIGN})?(?<number>${NUMBER})(?!\w|[.,/]\d)`,
    String.raw`${NOT_INSIDE}(?<one>an?|another) (?!first|second|third|fourth|fifth|few|(?:${NUMBER})-)(?=(?:[a-z-]+ |[A-Z][\w.-]+ ){0,3}(?:${FORCE})\b)`,
  ].join('|'),
  'giy',
);

/** A text without any of these has no dates that a number could be of. */
const HAS_TIMES = /\d|week|month|year|day|hour|minute|decade/i;

/**
 * The quantities of a text in its order: "more than 100,000", "between 10,000 and 15,000", "dozens of", "a battalion",
 * "$200 million". Dates, times of day, ages, lengths of time and the figures of names ("Su-25") are none.
 */
export function readQuantities(text: string): Quantity[] {
  return findQuantities(text)
    .filter(({ tie }) => tie !== 'hyphen')
    .map(({ core: _core, tie: _tie, ...quantity }) => quantity);
}

/**
 * As `readQuantities`, with the numbers of compounds ("a 27-nation bloc"), for who looks at the grammar around them too. `dates`: those
 * of the text, where they are known already.
 */
export function findQuantities(text: string, dates?: readonly DateMention[]): FoundQuantity[] {
  const times = HAS_TIMES.test(text) ? (dates ?? findDates(text)) : [];
  const found: FoundQuantity[] = [];
  let from = 0;
  for (let at = nextOpening(text, 0); at >= 0; at = nextOpening(text, Math.max(at + 1, PATTERN.lastIndex))) {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (match === null) continue;
    const groups = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    if (span.start < from) continue;
    for (const read of quantitiesAt(text, span, groups)) {
      if (times.some((time) => time.start < read.end && read.start < time.end && time.kind !== 'vague'))
        continue;
      found.push(read);
      from = read.end;
    }
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function quantitiesAt(text: string, span: Span, groups: Groups): FoundQuantity[] {
  const { fraction, low, high, vague, number, one } = groups;
  if (fraction !== undefined) return fractionAt(text, span, fraction);
  if (low !== undefined && high !== undefined) {
    const range = rangeAt(text, span, groups);
    if (range !== undefined) return [range];
    // "Two hundred and fifty" is one number.
    const whole = `${low} and ${high}`;
    if (groups['words'] === 'and' && /(?:hundred|thousand)$/i.test(low) && readNumber(whole) !== undefined)
      return plain(text, span, whole, groups['sign']);
    // Two numbers beside each other: "12 and 15", "100 to 1".
    const second = span.end - high.length - (groups['sign2']?.length ?? 0);
    const first = span.start + (groups['sign']?.length ?? 0) + low.length;
    return [
      ...plain(text, { start: span.start, end: first }, low, groups['sign']),
      ...plain(text, { start: second, end: span.end }, high, groups['sign2']),
    ];
  }
  if (vague !== undefined) return vagueAt(text, span, vague);
  if (one !== undefined) {
    const article = { start: span.start, end: span.start + one.length };
    return [{ count: 1, approx: false, ...article, core: article, tie: 'article' }];
  }
  return number === undefined ? [] : plain(text, span, number, groups['sign3']);
}

/** After a hyphen these make a length, a rank, a shape or a multiple of the number, and count nothing. */
const NO_COMPOUND =
  /^-(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|century|olds?|time|times|fold|point|way|part|party|step|stage|phase|tier|level|story|storey|page|digit|star|seat|seater|lane|inch|caliber|calibre|mm|millimeter|millimetre|degree|[a-z]+ed|and|or|to|for|by|per|in)\b/;

function plain(text: string, span: Span, number: string, sign: string | undefined): FoundQuantity[] {
  const count = readNumber(number);
  if (count === undefined || LABEL.test(text.slice(Math.max(0, span.start - 20), span.start))) return [];
  if (/^(?:one|no|zero)$/i.test(number) && !countsOne(text, span)) return [];
  const unit = unitAt(text, span.end, sign);
  const end = unit?.end ?? span.end;
  const next = text.slice(end, end + 20);
  if (/^ times\b/.test(next)) return []; // "five times as many"
  const compound = /^-(?!odd\b|strong\b|plus\b)[a-z]/.test(next) && unit === undefined;
  if (compound && (count < 2 || NO_COMPOUND.test(next))) return [];
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const { bounds, approx, left, right } = modifiersOf(before, next);
  return [
    {
      ...bounded(count, bounds, approx),
      ...(unit !== undefined && { unit: unit.unit }),
      start: span.start - left,
      end: end + right,
      core: { start: span.start, end },
      ...(compound && { tie: 'hyphen' }),
    },
  ];
}

/** "One" as a number of things, not as a pronoun ("one of the", "no one", "one said"). */
function countsOne(text: string, { end }: Span): boolean {
  return /^ (?!of\b|day\b|another\b|thing\b|would\b|can\b|said\b|could\b|that\b|who\b|in\b|time\b|was\b|is\b)[a-z]/i.test(
    text.slice(end, end + 10),
  );
}

function fractionAt(text: string, span: Span, words: string): FoundQuantity[] {
  const share = shareOf(words);
  if (share === undefined) return [];
  const { bounds, approx, left } = modifiersOf(text.slice(Math.max(0, span.start - 60), span.start), '');
  const place = { start: span.start - left, end: span.end };
  return [{ ...bounded(share, bounds, approx), unit: '%', ...place, core: span }];
}

function vagueAt(text: string, span: Span, words: string): FoundQuantity[] {
  const least = vagueMin(words);
  const exact = nearlyExact(words);
  const { bounds, approx, left } = modifiersOf(text.slice(Math.max(0, span.start - 60), span.start), '');
  const start = span.start - left;
  if (exact !== undefined)
    return [{ ...bounded(exact.count, bounds, exact.approx || approx), start, end: span.end, core: span }];
  if (least === undefined || /^ (?:times|ways|other ways)\b/.test(text.slice(span.end, span.end + 12)))
    return [];
  const unit = unitAt(text, span.end, undefined);
  const money = /^ of (?<rest>.{3,20})/s.exec(text.slice(span.end, span.end + 30))?.groups?.['rest'];
  const ofUnit = money === undefined ? undefined : unitAfter(` ${money}`);
  const end = unit?.end ?? (ofUnit === undefined ? span.end : span.end + 3 + ofUnit.length);
  const name = unit?.unit ?? ofUnit?.unit;
  return [
    {
      min: least,
      approx: true,
      ...(name !== undefined && { unit: name }),
      start,
      end,
      core: { start: span.start, end },
    },
  ];
}

/** "Rose from 50 to 120", "up from 5 to 7": two numbers of two times, no range. */
const CHANGE =
  /\b(?:ris(?:e|es|en|ing)|rose|gr[eo]wn?|growing|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed)?|rais(?:e|es|ed|ing)|expand(?:s|ed)?|went|up|doubled?|swelled|boost(?:s|ed)?)\b[^.;,]{0,24} from $/i;

/** "10,000 to 15,000", "between 10 and 15", "two or three", "$1.5-2 billion". */
function rangeAt(text: string, span: Span, groups: Groups): FoundQuantity | undefined {
  const { low = '', high = '' } = groups;
  const link = groups['words'] ?? '-';
  const sign = groups['sign'] ?? groups['sign2'];
  const max = readNumber(high);
  const own = readNumber(low);
  if (own === undefined || max === undefined) return undefined;
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const between = /\bbetween $/i.test(before);
  const shared = sharedMultiplier(low, high);
  const min = own * shared < max ? own * shared : own;
  if (min >= max || (link === 'and' && !between)) return undefined;
  if (link === 'or' && max > 2 * min + 2) return undefined;
  if (CHANGE.test(before)) return undefined;
  const lead = between ? 8 : (/\b(?:anywhere )?from $/i.exec(before)?.[0].length ?? 0);
  const unit = unitAt(text, span.end, sign);
  const end = unit?.end ?? span.end;
  const { approx, left, right } = modifiersOf(
    before.slice(0, before.length - lead),
    text.slice(end, end + 20),
  );
  return {
    min,
    max,
    approx,
    ...(unit !== undefined && { unit: unit.unit }),
    start: span.start - lead - left,
    end: end + right,
    core: { start: span.start, end },
  };
}

/** "10 to 15 thousand", "1.5 to 2 million": the multiplier of the second number counts for both. */
function sharedMultiplier(low: string, high: string): number {
  if (/[a-z]$/i.test(low) && /\d/.test(low)) return 1;
  const last = /(?:[ -]?)(?<word>dozen|hundred|thousand|k|million|m|mn|billion|bn|trillion|tn)$/i.exec(high)
    ?.groups?.['word'];
  if (last === undefined || new RegExp(`${last}$`, 'i').test(low) || low.includes(',')) return 1;
  return readNumber(`1 ${last}`) ?? readNumber(`1${last}`) ?? 1;
}

function unitAt(
  text: string,
  end: number,
  sign: string | undefined,
): { unit: string; end: number } | undefined {
  const after = unitAfter(text.slice(end, end + 30));
  const currency = sign === undefined ? undefined : currencyOfSign(sign);
  if (currency !== undefined) return { unit: currency, end };
  return after && { unit: after.unit, end: end + after.length };
}
