import type { Expression } from './expression.ts';

/** "now", "recently", "soon", "in the past": a time, but none that a calendar can show. */
export const vague: Expression = {
  name: 'vague time',
  kind: 'vague',
  forms: [
    '(?<present>now|right now|currently|at present|presently|at the moment|nowadays|these days|to date)',
    '(?<past>(?:more |most )?recently|lately|of late|formerly|at the time(?! (?:of|the|when)\\b)|at that time|in the past|the past|at one time|the recent past)',
    '(?<=\\b(?:will|would|to|could|may|might|be|very|should) )(?<future>soon|shortly)(?! (?:after|before)\b)',
    'soon(?=[.,;])',
    '(?<future>(?:in )?the (?:near |foreseeable |immediate )?future|before long|in due course)',
    '(?<=\\b(?:the|its|their|his|her|a|some|most|other|any|of|two|and|more) )(?:recent|current)(?= [a-z])',
  ],
};
