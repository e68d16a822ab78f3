import type { Expression, Parts, Value } from './expression.ts';
import { isLikelyYear } from './decade.ts';
import { numberOf } from './parts.ts';
import { partOfPeriod } from './phase.ts';
import { isoYear } from './span.ts';

/** What makes four figures a number of things and no year. */
const COUNTED = String.raw`(?! ?[-–]?(?:people|troops|soldiers|men|women|children|tons?|tonnes|dollars|euros|pounds|miles|metres|meters|kilomet(?:er|re)s|km|feet|hours|GMT|UTC|hrs|homes|houses|prisoners|dead|wounded|casualties|tanks|aircraft|ships|refugees|civilians|members|votes|per cent|percent|million|billion|degrees|points)\b|[,.]?\d|%|[-–]\d{1,2}[-–])`;
const LEAD = String.raw`(?<=\b(?:in|since|by|until|till|of|during|from|after|before|between|through|throughout|to|and|or|for|the|as|around|circa|c\.|year|back|its|his|her|their|our|a|this|[a-z]{1,20}['’]s),? ?\(?)`;

/** "in 2014", "the 2014 annexation", "(1914–1918)", "by the end of 2022", "480 BC". Never "2,000 men" or "about 1800 tanks". */
export const year: Expression = {
  name: 'year',
  kind: 'date',
  forms: [
    String.raw`(?:(?<by>by|until|till|before) )?(?:the )?{phase}(?: |-| in )(?:the year )?{year}${COUNTED}`,
    String.raw`(?<=\n|^){year}(?:[-–](?<to>\d\d(?:\d\d)?))?(?=\n|$|:)`,
    String.raw`{oldYear}(?: ?[-–] ?{lastOld:oldYear})? (?<era>BCE?|B\.C\.|AD|A\.D\.)`,
    String.raw`(?<era>AD|A\.D\.) {oldYear}`,
    String.raw`${LEAD}{year}(?:[-–/](?<to>\d\d(?:\d\d)?))?${COUNTED}`,
    String.raw`(?<=[(–—-] ?){year}(?:[-–](?<to>\d\d(?:\d\d)?))?(?=[),;:. –—-])`,
    String.raw`(?<!\d[.,:/]? ?|[:/]|\b(?:than|over|about|some|nearly|least|most|only|No\.|room|flight|and|to|of) ){year}(?:[-–](?<to>\d\d(?:\d\d)?))?(?= ?(?:[.,;:)!?—–]| (?:and|in|to|when|the|by|as|was|is|after|but|with|on|at|until|or|for|which|that|he|they|it)\b))${COUNTED}`,
  ],
  fits: (parts) =>
    parts.has('oldYear') || (isLikelyYear(numberOf(parts.word('year')), undefined) && !isBackward(parts)),
  yearGiven: () => true,
  value(parts, spot) {
    if (parts.has('oldYear')) return ofEra(parts);
    const written = parts.word('year');
    const to = parts.word('to');
    const last = to.length === 2 ? written.slice(0, 2) + to : to;
    const value: Value = {
      edtf: last === '' ? written : `${written}/${last}`,
      basis: 'stated',
      reason: last === '' ? 'a year' : 'a span of years',
    };
    return partOfPeriod(parts.word('phase'), value, spot.anchor, parts.has('by'));
  },
};

function isBackward(parts: Parts): boolean {
  const to = parts.word('to');
  const from = parts.word('year');
  return to !== '' && Number(to.length === 2 ? from.slice(0, 2) + to : to) <= Number(from);
}

function ofEra(parts: Parts): Value | undefined {
  const before = parts.word('era').startsWith('b');
  const one = (written: string): string => isoYear(before ? 1 - numberOf(written) : numberOf(written));
  const first = one(parts.word('oldYear'));
  const reason = before ? 'a year before the common era' : 'a year';
  return {
    edtf: parts.has('lastOld') ? `${first}/${one(parts.word('lastOld'))}` : first,
    basis: 'stated',
    reason,
  };
}
