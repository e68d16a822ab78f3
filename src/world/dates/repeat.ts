import type { Expression, Length } from './expression.ts';
import { lengthIn, unitIn } from './length.ts';

const ADVERBS: Readonly<Record<string, Length>> = {
  daily: { unit: 'day', count: 1 }, nightly: { unit: 'day', count: 1 }, weekly: { unit: 'week', count: 1 },
  biweekly: { unit: 'week', count: 2 }, fortnightly: { unit: 'week', count: 2 }, monthly: { unit: 'month', count: 1 },
  quarterly: { unit: 'quarter', count: 1 }, annual: { unit: 'year', count: 1 }, annually: { unit: 'year', count: 1 },
  yearly: { unit: 'year', count: 1 }, hourly: { unit: 'hour', count: 1 }, biennial: { unit: 'year', count: 2 },
}; // prettier-ignore

/** "every Monday", "on Fridays", "daily", "every two weeks", "twice a week", "per year": its length is the period. */
export const repeat: Expression = {
  name: 'repeat',
  kind: 'repeat',
  forms: [
    '(?<adverb>daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|annual|annually|yearly|hourly|biennial)',
    '(?:nearly |almost )?(?:every|each) (?:single )?{weekday}(?: {dayPart})?',
    '(?:nearly |almost )?(?:every|each) (?:(?:other|second) )?(?:{count} )?{unit}s?',
    '(?:nearly |almost )?(?:every|each) {dayPart}',
    '(?:nearly |almost )?(?:every|each) {month}',
    '(?:nearly |almost )?(?:every|each) {season}',
    '(?:on )?{weekday}s(?= ?[,.;)]| (?:and|at|in|from|for|when|to|the|between|after)\\b)',
    '(?<=\\b(?:once|twice|times) )(?:a|an|per|each|every) {unit}',
    'per {unit}',
  ],
  length(parts) {
    const adverb = ADVERBS[parts.word('adverb')];
    if (adverb !== undefined) return adverb;
    if (parts.has('weekday')) return { unit: 'week', count: 1 };
    if (parts.has('month') || parts.has('season')) return { unit: 'year', count: 1 };
    if (parts.has('dayPart')) return { unit: 'day', count: 1 };
    if (parts.has('count')) return lengthIn(parts);
    const unit = unitIn(parts.word('unit'));
    return unit === undefined ? undefined : { unit, count: 1 };
  },
};
