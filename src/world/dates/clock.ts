import type { Expression } from './expression.ts';
import { numberOf } from './parts.ts';

const ZONE = String.raw`(?: ?\(?(?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|local time|Moscow time|Eastern(?: time)?)\)?)?`;

/** "10:30 a.m.", "6 p.m. Moscow time", "18:40", "1500 GMT", "noon": a time of day, never a date or a number of things. */
export const clock: Expression = {
  name: 'time of day',
  kind: 'clock',
  forms: [
    `(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))? ?(?<half>a\\.m\\.?|p\\.m\\.?|am|pm)${ZONE}`,
    `(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?: hours)?${ZONE}(?![:\\d])`,
    `(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?: ?(?:GMT|UTC|hours|hrs|Zulu)| local time)`,
    '(?<=\\b(?:at|by|until|before|after|around|about|from|since) )(?<word>noon|midnight|midday)',
    "(?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock",
  ],
  time(parts) {
    if (parts.has('word')) return parts.word('word') === 'midnight' ? '00:00' : '12:00';
    const hour = numberOf(parts.word('hour'));
    if (Number.isNaN(hour)) return undefined;
    const half = parts.word('half').slice(0, 1);
    const full = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
    return `${String(full).padStart(2, '0')}:${parts.word('minute') || '00'}`;
  },
};
