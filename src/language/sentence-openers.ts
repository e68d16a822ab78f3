import { isUpper } from './characters.ts';
import { isSayingVerb } from './saying.ts';
import type { Word } from './word.ts';

/** Words that, with a capital, open a sentence far more often than they belong to a name. */
const STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An This That These Those He She It They We You I His Her Its Their Our My There Here In On At By For From With ' +
    'After Before Since While When Where If As But And Or So Yet However Although Though Because Both Some Many Most ' +
    'Meanwhile Also Then Now What Why How Who Not No Another Other Such Under During Despite Earlier Later Last Next ' +
    'According Officials Asked Speaking To'
  ).split(' '),
);

/** Whether a word with a capital is likely to open a sentence. */
export function isStarter(form: string): boolean {
  return STARTERS.has(form);
}

/** How many words after a closed quotation may stand before the verb that attributes it. */
const REACH = 8;

/** Whether what follows a closed quotation at `at` says who spoke ("Berg said", "Foreign Minister Berg told reporters"). */
export function speaksAfterQuote(words: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(words.length, at + REACH); i++) {
    const form = words[i]?.form ?? '';
    if (isSayingVerb(form)) return i > at;
    if (i === at ? !isUpper(form.charCodeAt(0)) : '.?!:;"”“'.includes(form)) return false;
  }
  return false;
}
