/** Words that no counted thing goes on over. */
const STOP = new Set(
  'in on at to from by with for of and or but nor as than that which who whom whose when while where if because since until after before during under over near along across into onto through against between among about per is are was were be been being has have had do does did will would could should may might can must said says not also now then there here he she it they we i you this these those today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday if amid despite toward towards within without off out up down only just a an the ago earlier later each inside outside around others already one two three four five six seven eight nine ten twelve times'.split(
    ' ',
  ),
);
/** Skipped before the thing. */
const SKIP = new Set(
  'of more additional other further extra new such its their his her our the these those fresh separate different'.split(
    ' ',
  ),
);
/** Plurals without an s, and what is counted as if it were one. */
const PLURAL = new Set(
  'people men women children troops police personnel aircraft dead wounded killed injured missing staff militia infantry cavalry artillery civilians spacecraft hovercraft cattle crew teeth feet militiamen servicemen servicewomen gunmen policemen fishermen congressmen lawmen riflemen'.split(
    ' ',
  ),
);
/** Plurals that may well stand before another noun. */
const BEFORE_NOUN = new Set(
  'arms forces sales systems operations communications sanctions special defense defence humans women'.split(
    ' ',
  ),
);
/** A word whose stop does not end it. */
const ABBREVIATION = /^(?:(?:[A-Z]\.)+|St\.|Gen\.|Lt\.)$/;
/** What was done to the counted: the thing where nothing else is named ("left 12 dead"), its end where something is. */
const FATE = new Set(
  'killed wounded injured dead missing captured displaced detained arrested hurt homeless'.split(' '),
);
const VERB =
  /^(?:[a-z]+(?:ed|ing)|took|fled|went|came|left|fell|died|met|fought|sent|lost|held|made|got|began|stood|sat|ran|entered|cross|gather|remain|arrive|live|die|serve|take|flee|move)$/;

/**
 * The counted thing in the words after a number: "Russian troops massed near …" → "Russian troops". Its end is the first
 * plural, or the last word before one that cannot belong to it. `number`: whether one, many or a mass is counted.
 */
export function thingIn(after: string, number: 'one' | 'many' | 'mass'): string | undefined {
  const words: { text: string; end: number }[] = [];
  let start = -1;
  for (const match of after.slice(0, 90).matchAll(/[^\s]+/g)) {
    const bare = ABBREVIATION.test(match[0])
      ? match[0]
      : match[0]
          .replace(/^["“'‘(]+/, '')
          .replace(/[,.;:!?)"”’]+$/, '')
          .replace(/['’]s?$/, '');
    const low = bare.toLowerCase();
    if (words.length === 0 && SKIP.has(low) && bare === match[0]) continue;
    if (!/^[\p{L}\d][\p{L}\d.’'&/-]*$/u.test(bare) || STOP.has(low)) break;
    if (/^\d/.test(bare) && words.length === 0 && !/[a-z]/i.test(bare)) break;
    if (words.length > 0 && FATE.has(low)) break;
    const ended = number === 'one' || isPlural(words.at(-1)?.text ?? '');
    if (words.length > 0 && ended && VERB.test(bare)) break;
    // "A battalion holds": after one thing, an s is that of a verb.
    if (
      words.length > 0 &&
      number === 'one' &&
      /[^s]s$/.test(bare) &&
      !/^(?:forces|systems|affairs)$/.test(low)
    )
      break;
    if (start < 0) start = match.index + match[0].indexOf(bare);
    words.push({ text: bare, end: match.index + match[0].indexOf(bare) + bare.length });
    const closed = bare.length < match[0].length - match[0].indexOf(bare);
    if (closed || words.length === 6 || (FATE.has(low) && words.length === 1)) break;
    if (number === 'many' && isPlural(low) && !BEFORE_NOUN.has(low)) break;
  }
  const last = words.at(-1);
  const only = words.length === 1 && last !== undefined && VERB.test(last.text) && !FATE.has(last.text);
  return last === undefined || start < 0 || only
    ? undefined
    : after.slice(start, last.end).replaceAll(/\s+/g, ' ');
}

function isPlural(word: string): boolean {
  const low = word.toLowerCase();
  return PLURAL.has(low) || (/[^su'’i]s$/.test(low) && low.length > 3);
}
