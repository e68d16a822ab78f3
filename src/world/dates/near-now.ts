import { isoDay } from '../calendar.ts';
import type { Expression } from './expression.ts';
import { lengthIn, severalOf } from './length.ts';
import { daysIn } from './relative-period.ts';

/** "in the coming days", "over the past few weeks", "in recent months", "the last three years": an interval that ends or begins at the report. */
export const nearNow: Expression = {
  name: 'days around the report',
  kind: 'date',
  forms: [
    '(?:the|these) (?<which>last|past|next|coming|following|recent|previous|preceding) (?:{several} |{count}[ -])?{unit}s',
    '(?:the|these) (?<which>last|past|next|coming|following|previous|preceding) (?:{several} |{count}[ -]){unit}s?',
    '(?<which>recent|coming) {unit}s',
  ],
  length: lengthIn,
  value(parts, { anchor }) {
    const length = lengthIn(parts);
    if (anchor === undefined || length === undefined) return undefined;
    const which = parts.word('which');
    const counted = length.count !== undefined;
    const days = Math.ceil((length.count ?? severalOf(length.unit)) * (daysIn(length.unit) || 1 / 24));
    const reason = counted ? `${length.count} ${length.unit}s` : `about ${days} days`;
    const mark = counted ? '' : '~';
    const past = /last|past|recent|previous|preceding/.test(which);
    return past
      ? {
          edtf: `${isoDay(anchor - days)}${mark}/${isoDay(anchor)}`,
          basis: 'resolved',
          reason: `${reason} up to ${isoDay(anchor)}`,
        }
      : {
          edtf: `${isoDay(anchor + 1)}/${isoDay(anchor + Math.max(days, 1))}${mark}`,
          basis: 'resolved',
          reason: `${reason} after ${isoDay(anchor)}`,
        };
  },
};
