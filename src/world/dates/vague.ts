import type { Expression } from './expression.ts';

/** "now", "recently", "soon", "in the past": a time, but none that a calendar can show. */
export const vague: Expression = {
  name: 'vague time',
  kind: 'vague',
  forms: [
    '(?<present>now|right now|currently|at present|presently|at the moment|at this (?:time|point|moment|stage)|nowadays|these days|this time|to date)',
    '(?<past>recently|lately|of late|more recently|most recently|previously|formerly|at the time|at that time|in the past|the past|at one time|once(?= (?:a|the|was|had)\\b)|the recent past)',
    '(?<future>soon|shortly|in the (?:near |coming |foreseeable |immediate )?future|the (?:near |foreseeable |immediate )?future|before long|in due course|in the months ahead|in the years ahead)',
  ],
};
