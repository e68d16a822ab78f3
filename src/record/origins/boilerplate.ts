/**
 * What stands in a report and is no part of its story: rights, links, calls to subscribe, credits of who wrote and edited.
 * Each pattern is tried on one sentence.
 */
const LINES: readonly RegExp[] = [
  /©|\(c\) (?:19|20)\d\d|\bcopyright\b|\ball rights reserved\b/i,
  /\b(?:may|must) not be (?:published|broadcast|rewritten|redistributed|reproduced)/i,
  /^\W*(?:read|see|learn|find out|watch|listen) (?:more|also|here)\b|^\W*(?:related|read next|more on this|recommended|advertisement)\b/i,
  /\b(?:subscribe|sign up|log in|register) (?:to|for|now|here|today)\b|\bour (?:free )?(?:daily |weekly )?newsletter\b/i,
  /\bfollow (?:us|our) (?:on|live|coverage)\b|\bshare this (?:article|story)\b|\bclick here\b|\bdownload our app\b/i,
  /^\W*\(?(?:additional |further )?(?:reporting|editing|writing|compiled|edited|written|reported) by [A-Z]/,
  /\bcontributed (?:to this|reporting|to the)\b|^\W*(?:with|using) (?:agency|agencies|material|reporting|files|reports|information)\b/i,
  /^\W*(?:source|sources|photo|image|picture|video|credit|file photo):/i,
  /\bthis (?:story|article|report|page) (?:was|has been|is|will be) (?:originally |first |automatically |being )?(?:published|updated|generated|syndicated)/i,
];

/** Longer sentences are the story's own. Characters. */
const LONGEST = 220;

/** Whether a sentence belongs to the page and not to its story. */
export function isBoilerplate(sentence: string): boolean {
  return sentence.length <= LONGEST && LINES.some((line) => line.test(sentence));
}
