import { findDates } from '../dates/find.ts';
import { NUMBER, readNumber } from '../numbers.ts';
import { bounded, modifiersOf } from './modifiers.ts';
import type { Amount, Quantity } from './quantity.ts';
import { thingIn } from './thing.ts';
import { currencyOfSign, SIGN, unitAfter } from './units.ts';
import { nearlyExact, VAGUE_PATTERN, vagueMin } from './vague.ts';

/** Formations and vessels that "a" counts. */
const FORCE =
  'battalion|brigade|regiment|division|squadron|company|platoon|corps|army|fleet|flotilla|battery|battle ?group|strike group|task force|detachment|contingent|carrier|destroyer|frigate|cruiser|corvette|submarine|warship|bomber|fighter|helicopter|drone|missile|tank|convoy|soldier|civilian|policeman|guard|child|woman|man|person|officer|diplomat|journalist';

/** Words whose number is a name: "Resolution 2202", "page 5". */
const LABEL =
  /\b(?:Resolutions?|Articles?|Rooms?|Chapter|Group|Flight|No\.|Nos\.|Phase|Protocol|Section|Sections|Highway|Route|Case|Title|Day|Part|Type|Mark|Channel|Gate|Apollo|Paragraph|page|pages|number|paragraph|aged|age) $/;

const NOT_INSIDE = String.raw`(?<![\w.,/:'’-]|[A-Z]{1,3}-)`;
const PATTERN = new RegExp(
  [
    String.raw`${NOT_INSIDE}(?<sign>${SIGN})?(?<low>${NUMBER})(?: (?<words>to|and|or) |(?<=\d|illion|thousand) ?(?<dash>[-–—]) ?(?=[\d$€£]))(?<sign2>${SIGN})?(?<high>${NUMBER})(?![\w]|[.,]\d)`,
    String.raw`${NOT_INSIDE}(?<vague>${VAGUE_PATTERN})(?![\w-])`,
    String.raw`${NOT_INSIDE}(?<sign3>${SIGN})?(?<number>${NUMBER})(?!\w|[.,/]\d|-(?!odd\b|strong\b)[a-z])`,
    String.raw`${NOT_INSIDE}(?<one>an?|another) (?!first|second|third|fourth|fifth|few)(?=(?:[a-z-]+ |[A-Z][\w.-]+ ){0,3}(?:${FORCE})\b)`,
  ].join('|'),
  'gi',
);

/**
 * The quantities of a text in its order: "more than 100,000", "between 10,000 and 15,000", "dozens of", "a battalion",
 * "$200 million". Dates, times of day, ages, lengths of time and the figures of names ("Su-25") are none.
 */
export function readQuantities(text: string): Quantity[] {
  const times = /\d|week|month|year|day|hour|minute|decade/i.test(text) ? findDates(text) : [];
  const found: Quantity[] = [];
  let from = 0;
  for (const match of text.matchAll(PATTERN)) {
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
interface Place {
  readonly start: number;
  readonly end: number;
}

function quantitiesAt(text: string, span: Place, groups: Groups): Quantity[] {
  const { low, high, vague, number, one } = groups;
  if (low !== undefined && high !== undefined) {
    const range = rangeAt(text, span, groups);
    if (range !== undefined) return [range];
    // Two numbers beside each other: "12 and 15", "100 to 1".
    const second = span.end - high.length - (groups['sign2']?.length ?? 0);
    const first = span.start + (groups['sign']?.length ?? 0) + low.length;
    return [
      ...plain(text, { start: span.start, end: first }, low, groups['sign']),
      ...plain(text, { start: second, end: span.end }, high, groups['sign2']),
    ];
  }
  if (vague !== undefined) return vagueAt(text, span, vague);
  if (one !== undefined)
    return [finish(text, { ...span, end: span.start + one.length }, { count: 1, approx: false }, undefined)];
  return number === undefined ? [] : plain(text, span, number, groups['sign3']);
}

function plain(text: string, span: Place, number: string, sign: string | undefined): Quantity[] {
  const count = readNumber(number);
  if (LABEL.test(text.slice(Math.max(0, span.start - 20), span.start))) return [];
  if (count === undefined || (/^(?:one|no|zero)$/i.test(number) && !countsOne(text, span))) return [];
  const unit = unitAt(text, span.end, sign);
  const end = unit?.end ?? span.end;
  const { bounds, approx, left, right } = modifiersOf(
    text.slice(Math.max(0, span.start - 60), span.start),
    text.slice(end, end + 20),
  );
  return [
    finish(text, { start: span.start - left, end: end + right }, bounded(count, bounds, approx), unit?.unit),
  ];
}

/** "One" as a number of things, not as a pronoun ("one of the", "no one", "one said"). */
function countsOne(text: string, { end }: Place): boolean {
  return /^ (?!of\b|day\b|another\b|thing\b|would\b|can\b|said\b|could\b|that\b|who\b|in\b|time\b|was\b|is\b)[a-z]/i.test(
    text.slice(end, end + 10),
  );
}

function vagueAt(text: string, span: Place, words: string): Quantity[] {
  const least = vagueMin(words);
  const exact = nearlyExact(words);
  const { bounds, approx, left } = modifiersOf(text.slice(Math.max(0, span.start - 60), span.start), '');
  const place = { start: span.start - left, end: span.end };
  if (exact !== undefined)
    return [finish(text, place, bounded(exact.count, bounds, exact.approx || approx), undefined)];
  if (least === undefined || /^ (?:times|ways|other ways)\b/.test(text.slice(span.end, span.end + 12)))
    return [];
  const unit = unitAt(text, span.end, undefined);
  const money = /^ of (?<rest>.{3,20})/s.exec(text.slice(span.end, span.end + 30))?.groups?.['rest'];
  const ofUnit = money === undefined ? undefined : unitAfter(` ${money}`);
  return [
    finish(
      text,
      { ...place, end: unit?.end ?? (ofUnit ? span.end + 3 + ofUnit.length : span.end) },
      { min: least, approx: true },
      unit?.unit ?? ofUnit?.unit,
    ),
  ];
}

/** "10,000 to 15,000", "between 10 and 15", "two or three", "$1.5-2 billion". */
function rangeAt(text: string, span: Place, groups: Groups): Quantity | undefined {
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
  const lead = between ? 8 : (/\bfrom $/i.exec(before)?.[0].length ?? 0);
  const unit = unitAt(text, span.end, sign);
  const end = unit?.end ?? span.end;
  const { approx, left, right } = modifiersOf(
    before.slice(0, before.length - lead),
    text.slice(end, end + 20),
  );
  return finish(
    text,
    { start: span.start - lead - left, end: end + right },
    { min, max, approx },
    unit?.unit,
  );
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

function finish(text: string, { start, end }: Place, amount: Amount, unit: string | undefined): Quantity {
  const after = text
    .slice(end, end + 120)
    .replace(/^-(?:strong )?/, ' ')
    .replace(/^ worth of\b/, ' of');
  const money = unit !== undefined && /^[A-Z]{3}$/.test(unit);
  const rest = money ? after.replace(/^ (?:in|for|on|toward|towards|worth of)(?= )/, ' of') : after;
  // "A 2,000-strong force" is one thing.
  const singular = amount.count === 1 || unit === '%' || text.startsWith('-strong', end);
  const thing =
    unit === '%' && !rest.startsWith(' of ')
      ? undefined
      : thingIn(rest, money ? 'mass' : singular ? 'one' : 'many');
  return {
    ...amount,
    ...(unit !== undefined && { unit }),
    ...(thing !== undefined && { thing }),
    start,
    end,
  };
}
