import type { Report } from '../../report/report.ts';

/** Word to a report's readers or to desks about an earlier version, in its title or first lines. */
export interface Notice {
  /**
   * `kill`: the story must not be used; `withdrawn`: the outlet took it back; `correction`: something in it was wrong; `update`: a later
   * version of a story that goes on; `advisory` and `note`: word about a story that changes none of it by itself.
   */
  readonly sort: 'kill' | 'withdrawn' | 'correction' | 'update' | 'advisory' | 'note';
  /** The mark as it is written: "CORRECTED", "UPDATE 3", "2nd Ld-Writethru". */
  readonly mark: string;
  /** The number of the version, where it is given: 3 for "UPDATE 3". */
  readonly version?: number;
  /** The title of the story that it speaks of, where it names one in quotation marks or after "headlined" or "slugged". */
  readonly story?: string;
  readonly where: 'title' | 'text';
}

/**
 * What opens a line as a mark, and what it says. Marks stand in capitals or before a colon or a dash: "Russia kills plan" and
 * "Advisory council meets" are headlines.
 */
const MARKS: readonly (readonly [Notice['sort'], RegExp])[] = [
  ['kill', /^(?<mark>(?:MANDATORY |BULLETIN )?KILL(?:ED)?)\b(?=\s*(?:[:—–(-]|$| [A-Z]{2,}))/],
  ['kill', /^(?<mark>(?:EDITORS?:? |ATTENTION EDITORS:? ?[—–-]? ?)(?:PLEASE )?KILL)\b/i],
  ['withdrawn', /^(?<mark>WITHDRAWN|WITHDRAWS|RETRACTED|RETRACTION|WITHDRAWAL)\b(?=\s*(?:[:—–(-]|$|[A-Z]{2,}))/],
  ['withdrawn', /^(?<mark>(?:Withdrawn|Retraction|Retracted)):/],
  ['correction', /^(?<mark>CORRECTION|CORRECTIONS|CORRECTED|CORRECTS|CORRECTING|REFILE|REFILED)\b/],
  ['correction', /^(?<mark>(?:Correction|Corrections|Corrected|Corrects|Clarification|Refile))\b(?=\s*(?:[:—–(]| -|\d|\b(?:number|date|name|spelling|paragraph|figure|title|para|in paragraph)))/],
  ['correction', /^\W*(?<mark>\((?:This (?:story|version|report|article)[^)\n]{0,40} )?(?:corrects|corrected|has been corrected|refiles)\b)/i],
  ['correction', /^\W*(?<mark>This (?:story|version|report|article) (?:corrects|has been corrected|was corrected|has been amended))\b/],
  ['update', /^(?<mark>UPDATED?(?:[ -](?<number>\d{1,2}))?)(?=\s*(?:[:—–-]|$|[A-Z]{2,}))/],
  ['update', /^(?<mark>Updated?(?: (?<number>\d{1,2}))?)(?=\s*(?::| [—–-] ))/],
  ['update', /(?<mark>\b(?:(?<number>\d{1,2})(?:st|nd|rd|th) )?(?:(?:Ld|LEAD|Lead|Take)[- ])?(?:WRITETHRU|Writethru|writethru|Write-?through|WRITE-?THROUGH))\b/],
  ['update', /^(?<mark>RECASTS?|ADDS|Recasts|Adds)(?=\s*(?::|[—–-]|[A-Z]{2,}|\w+, ))/],
  ['advisory', /^(?<mark>(?:EDITORS?' |MEDIA )?ADVISORY)\b(?=\s*(?:[:—–(-]|$|[A-Z]{2,}))/],
  ['advisory', /^(?<mark>Advisory):/],
  ['note', /^(?<mark>(?:EDITOR|Editor)['’]?s?['’]? (?:NOTE|note))\b/],
]; // prettier-ignore

/**
 * Words that take a story back make a note or an advisory a withdrawal, and correcting ones a correction. It must be the story that is taken
 * back: troops and offers are withdrawn as well.
 */
const STORY_WORD = '(?:story|report|article|item|dispatch|version)';
const THE_STORY = `\\b(?:the|this|our|that) (?:[\\w-]+ )?${STORY_WORD}\\b`;
const WITHDRAWS = new RegExp(
  [
    `${THE_STORY}[^.\\n]{0,160}? (?:has been|have been|is|was) (?:withdrawn|retracted)\\b`,
    `${THE_STORY}[^.\\n]{0,160}? (?:should|must) not be used\\b`,
    `\\bwe (?:have |are )?(?:withdraw|retract)(?:n|ed|ing)? ${THE_STORY}`,
    '\\b(?:kill|disregard|do not use) (?:the|this) story\\b',
    '\\bdo not use it\\b',
  ].join('|'),
  'i',
);
const CORRECTS =
  /\b(?:(?:has|have) been (?:corrected|amended)|was corrected|corrects|an earlier version|a previous version|misstated|misidentified|wrongly (?:said|stated|reported)|incorrectly)\b/i;

const STORY =
  /(?:headlined|slugged|titled|entitled|story|article|report|item|withdraws|kill|withdrawn:?|of)\s*,?\s*["“‘'](?<story>[^"”\n]{8,160}?)[,.]?["”’'](?=\W|$)/iu;

/** Lines of the text that may hold a notice, and how much of each is read. */
const LINES = 3;
const READ = 600;

/** The notice that a report gives, or undefined. The title is read first, then the first lines. */
export function noticeOf({ title, text }: Report): Notice | undefined {
  if (title !== undefined) {
    const notice = noticeIn(title, 'title', text.slice(0, READ));
    if (notice) return notice;
  }
  const lines = text.slice(0, 4 * READ).split(/[\r\n]+/).filter((line) => line.trim() !== ''); // prettier-ignore
  for (const line of lines.slice(0, LINES)) {
    const notice = noticeIn(line.slice(0, READ), 'text', lines.slice(0, LINES).join(' '));
    if (notice) return notice;
  }
  return undefined;
}

/** `around` is where the story's title and what became of it may be told. */
function noticeIn(line: string, where: Notice['where'], around: string): Notice | undefined {
  const trimmed = line.replace(/^[\s*#>"“([]+/u, (lead) => (lead.includes('(') ? '(' : ''));
  for (const [sort, pattern] of MARKS) {
    const match = pattern.exec(trimmed) ?? (trimmed.startsWith('(') ? pattern.exec(trimmed.slice(1)) : null);
    if (match === null) continue;
    const { mark = '', number } = match.groups ?? {};
    const story = STORY.exec(where === 'title' ? `${line}\n${around}` : around)?.groups?.['story'];
    return {
      sort: meantBy(sort, around),
      mark: mark.replace(/^\(/, ''),
      ...(number === undefined ? {} : { version: Number(number) }),
      ...(story === undefined ? {} : { story }),
      where,
    };
  }
  return undefined;
}

function meantBy(sort: Notice['sort'], around: string): Notice['sort'] {
  if (sort !== 'note' && sort !== 'advisory') return sort;
  if (WITHDRAWS.test(around)) return 'withdrawn';
  return CORRECTS.test(around) ? 'correction' : sort;
}

/** Whether a notice takes its story out of use altogether. */
export function isWithdrawal(notice: Notice | undefined): boolean {
  return notice?.sort === 'kill' || notice?.sort === 'withdrawn';
}

/** A title without its marks: "CORRECTED-UPDATE 2-Troops on alert" is "Troops on alert". */
export function bareTitle(title: string): string {
  let bare = title.trim();
  for (;;) {
    const next = bare
      .replace(
        /^(?:(?:MANDATORY |BULLETIN )?KILL(?:ED)?|WITHDRAWN|RETRACTED|RETRACTION|CORRECTION|CORRECTED|CORRECTS|REFILE|UPDATED?(?:[ -]\d{1,2})?|ADVISORY|RECASTS?|WRAPUP(?: \d+)?)\s*[:—–-]*\s*/,
        '',
      )
      .replace(
        /^(?:Correction|Corrected|Updated?(?: \d{1,2})?|Withdrawn|Retraction|Advisory)\s*(?::|\s[—–-])\s*/,
        '',
      )
      .replace(/[,;(]?\s*(?:\d{1,2}(?:st|nd|rd|th) )?(?:Ld-)?writethru\)?$/i, '');
    if (next === bare) return bare;
    bare = next;
  }
}
