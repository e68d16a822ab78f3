import type { Expression } from './expression.ts';
import { lengthIn } from './length.ts';

/** "for two weeks", "a two-hour call", "several months", "decades-long", "half a century": a length, never a date. */
export const duration: Expression = {
  name: 'duration',
  kind: 'duration',
  forms: [
    '(?:{about} )?{count}(?: more| full| whole| straight| consecutive)?(?: |-){unit}s?(?<half> and a half)?(?:-long)?',
    '(?:{about} )?{several}(?: more| full| whole| straight| consecutive)? {unit}s',
    '(?<!\\bone )(?:more than |over |nearly |almost )?half (?:of )?an? {unit}',
    '(?:{about} )?(?<several>dozens of|scores of|hundreds of|thousands of|tens of) {unit}s',
    '(?:(?:the|an?) )?(?<whole>whole|entire|full) {unit}',
    '(?<=\\b(?:for|in|over|of|after|within|last|lasted|took|takes|take|through|about|during|by|many|spent) ){unit}s',
    '{unit}s?-?long',
    '{unit}s(?= (?:of (?:war|fighting|talks|tension|conflict|negotiations?|violence|unrest|work|service|peace|silence|delay|protests?|shelling|bombing)|before|after|later|earlier|since|to come|on end|in advance))',
  ],
  fits: (parts) =>
    parts.word('unit') !== 'quarter' &&
    parts.word('unit') !== 'weekend' &&
    !(parts.word('unit') === 'second' && !/^\d|s$/.test(parts.word('count'))),
  length(parts) {
    const length = lengthIn(parts);
    return length !== undefined && parts.has('whole') ? { ...length, count: 1 } : length;
  },
};
