import { isoDay } from '../calendar.ts';
import type { Expression } from './expression.ts';

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/^the day before yesterday/, -2],
  [/^the day after tomorrow/, 2],
  [/^(?:last|yesterday)/, -1],
  [/^tomorrow/, 1],
  [/^overnight/, 0],
  [/^(?:today|tonight|this)/, 0],
];

/** "today", "last night", "this morning", "tomorrow afternoon", "overnight" (the night that ended on the report's day). */
export const dayWord: Expression = {
  name: 'day from the report',
  kind: 'date',
  forms: [
    '(?<word>the day before yesterday|the day after tomorrow|overnight|tonight)',
    "(?<!\\b(?:USA|Russia|Psychology) )(?:early |late |later )?(?<word>today|yesterday|tomorrow)(?: (?:early |late )?{dayPart}|(?! ?[’']s (?:world|generation|standards)))",
    '(?:early |late |later )?(?<word>this) (?:very )?{dayPart}',
    '(?:early |late )?(?<word>last) (?<dayPart>night|evening)',
  ],
  value(parts, { anchor }) {
    const shift = SHIFTS.find(([words]) => words.test(parts.word('word')))?.[1];
    if (anchor === undefined || shift === undefined) return undefined;
    return { edtf: isoDay(anchor + shift), basis: 'resolved', reason: `counted from ${isoDay(anchor)}` };
  },
};
