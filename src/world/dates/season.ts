import { isoDay, monthIndexOf, yearOf } from '../calendar.ts';
import type { Expression, Parts, Spot, Value } from './expression.ts';
import { numberOf, seasonCode } from './parts.ts';
import { partOfPeriod } from './phase.ts';

const LEAD = '(?:(?<by>by|until|till|before) )?(?:the )?(?:{phase}[ -])?(?:the )?';

/** "spring 2022", "the winter of 1941-42", "by spring 2022": EDTF 21 spring, 22 summer, 23 autumn, 24 winter. */
export const seasonOfYear: Expression = {
  name: 'season of a year',
  kind: 'date',
  forms: [`{year} {season}(?!s? of\\b)`, `${LEAD}{season},? (?:of )?{year}(?:[-–/](?:\\d\\d){1,2})?`],
  yearGiven: () => true,
  value(parts, spot) {
    const year = numberOf(parts.word('year'));
    return withPhase(parts, spot, year, 'stated', 'season and year');
  },
};

/** "last winter", "this summer", "in the spring": the latest such season that has begun, or in the future tense the next. */
export const bareSeason: Expression = {
  name: 'season',
  kind: 'date',
  forms: [
    `${LEAD}(?<which>last|next|this|this past|this coming|the previous|the following|that) {season}`,
    String.raw`(?<=\b(?:in|since|until|during|over|through|throughout|before|after|of) )(?:the )?(?:{phase}[ -])?(?:the )?{season}(?! of\b)`,
    String.raw`(?<by>by|until) (?:the )?(?:{phase}[ -])?(?:the )?{season}(?! of\b)`,
    `{phase:phase} {season}`,
  ],
  fits: (parts) => parts.word('season') !== 'fall' || parts.has('which') || parts.has('phase'),
  value(parts, spot) {
    const { anchor, tense, previous } = spot;
    const code = seasonCode(parts.word('season'));
    if (code === undefined) return undefined;
    const which = parts.word('which');
    if (which === 'that' || (anchor === undefined && which === '')) {
      const year = previous?.yearGiven === true ? Number(previous.value.edtf.slice(0, 4)) : Number.NaN;
      if (Number.isNaN(year) || previous === undefined) return undefined;
      const season = withPhase(parts, spot, year, 'resolved', 'the year of the date before it');
      return season && { ...season, from: previous.value.edtf };
    }
    if (anchor === undefined) return undefined;
    // A winter has the year that it begins in.
    const now = monthIndexOf(anchor);
    const year = yearOf(anchor);
    const first = year * 12 + 3 * (code - 21) + 2;
    const current = first <= now && now < first + 3;
    const begun = first <= now ? year : year - 1;
    const future =
      /next|coming|following/.test(which) || (tense === 'future' && !/last|past|previous/.test(which));
    const inside = current || (code === 24 && now % 12 < 2);
    const wanted =
      which === 'this'
        ? code === 24 && now % 12 < 2
          ? year - 1
          : year
        : future
          ? inside && which === ''
            ? begun
            : begun + 1
          : inside && /last|past|previous/.test(which)
            ? begun - 1
            : begun;
    return withPhase(parts, spot, wanted, 'resolved', `the nearest such season to ${isoDay(anchor)}`);
  },
};

function withPhase(
  parts: Parts,
  spot: Spot,
  year: number,
  basis: Value['basis'],
  reason: string,
): Value | undefined {
  const code = seasonCode(parts.word('season'));
  if (code === undefined) return undefined;
  const season: Value = { edtf: `${String(year).padStart(4, '0')}-${code}`, basis, reason };
  return partOfPeriod(parts.word('phase'), season, spot.anchor, parts.has('by'));
}
