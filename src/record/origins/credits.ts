import type { Report } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';

/** A report's word that it has its story, or some of it, from an agency. */
export interface Credit {
  /** The agency as the report names it; '' where it says "agencies" only. */
  readonly agency: string;
  /** `outletKey` of the agency. */
  readonly key: string;
  readonly where: 'dateline' | 'byline' | 'text' | 'last line';
  /** The agency gave all of the story, or some of it ("contributed to this report"). */
  readonly share: 'whole' | 'part';
  /** Where the credit stands in the report's text. */
  readonly at: Span;
}

/** News agencies by the names that they go by: all names of a line are one agency's. */
const AGENCIES = `
AP|Associated Press|The Associated Press
Reuters|Thomson Reuters
AFP|Agence France-Presse|Agence France Presse
dpa|Deutsche Presse-Agentur
TASS|ITAR-TASS
Interfax
RIA|RIA Novosti|Sputnik
Xinhua|New China News Agency
Kyodo|Kyodo News
Jiji|Jiji Press
Yonhap
UPI|United Press International
PA|PA Media|Press Association
ANSA
EFE
Anadolu|Anadolu Agency|AA
PTI|Press Trust of India
ANI|Asian News International
IANS
APP|Associated Press of Pakistan
Bernama
Antara
CP|The Canadian Press|Canadian Press
AAP|Australian Associated Press
APA|Austria Presse Agentur
BelTA
Ukrinform
Ukrainian News|UNIAN
KCNA|Korean Central News Agency
IRNA
Tasnim
SANA
SPA|Saudi Press Agency
WAM
MENA|Middle East News Agency
QNA
NNA|National News Agency
PAP|Polish Press Agency
CTK
MTI
Agerpres
BTA
Tanjug
Hina
Belga
ANP
NTB
TT
Ritzau
STT
BNS
ELTA
LETA
VOA|Voice of America
RFE/RL|Radio Free Europe/Radio Liberty
CNA|Central News Agency
Bloomberg|Bloomberg News
`;

const KEYS: ReadonlyMap<string, string> = new Map(
  AGENCIES.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split('|');
      return names.map((name) => [plainKey(name), plainKey(names[0] ?? name)] as const);
    }),
);

/** Lower-case letters and digits; "The" at the head and "staff" at the end say nothing. */
function plainKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*the\s+|\s+(?:staff|staff writers?|reporters?)\s*$/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** What all names of one outlet share: "The Associated Press" and "AP". */
export function outletKey(name: string): string {
  const key = plainKey(name);
  return KEYS.get(key) ?? key;
}

/** Whether an outlet is a news agency, by its name. */
export function isAgency(name: string): boolean {
  return (
    KEYS.has(plainKey(name)) ||
    /\b(?:Wire|Wire Service|News Agency|Press Agency|Newswire)$/i.test(name.trim())
  );
}

/** What a bracket in a dateline may hold: one name in capitals at its head, at most five words. */
const NAME = String.raw`\p{Lu}[\p{L}\d.&'’-]*(?:[ /]\p{L}[\p{L}\d.&'’-]*){0,4}`;
/** One way to write a credit. `name` is the agency. */
interface Form {
  readonly pattern: RegExp;
  readonly share: Credit['share'];
  /** Lines over so many characters are the story's. */
  readonly longest: number;
  /** Only names of agencies count: others may be a reporter's, a place or anything. */
  readonly known: boolean;
}

const form = (pattern: string, flags: string, rest: Omit<Form, 'pattern'>): Form => ({
  pattern: new RegExp(pattern, flags),
  ...rest,
});

/** At the head of one of the first lines: "WASHINGTON, January 25 (Meridian Wire) —". */
const DATELINE: Form = form(
  String.raw`^[\s>*]*\p{Lu}[^\n()]{1,60}\((?<name>${NAME}|dpa)\)\s*(?:[—–-]+|:)`,
  'u',
  { share: 'whole', longest: Infinity, known: false },
);

/** A line that is the agency's name, in brackets or after a dash. */
const BARE: Form = form(String.raw`^[\s(\[—–-]*(?<name>${NAME}|dpa)[)\].\s]*$`, 'u', { share: 'whole', longest: 40, known: true }); // prettier-ignore

/** One of the first lines: "By Ann Lee, Associated Press". */
const BYLINES: readonly Form[] = [
  form(
    String.raw`^(?:by|from|source:|via)\s+(?:[^\n]{3,60}?(?:,| of| for| in [\p{L} ]+ for)\s+)?(?:the\s+)?(?<name>${NAME})\s*$`,
    'iu',
    { share: 'whole', longest: 90, known: true },
  ),
  BARE,
];

/** One of the last lines. */
const TAILS: readonly Form[] = [
  form(
    String.raw`(?:^|[.\s(])(?<name>${NAME}|dpa)(?: (?:and|&) ${NAME})? contributed to (?:this|the) (?:report|story|article)`,
    'u',
    { share: 'part', longest: 200, known: true },
  ),
  form(
    String.raw`^[\s(]*(?:with|using|includes|based on)(?: additional| some)? (?:material|reporting|information|files|reports|agency|agencies|input)\b(?:.*?\b(?:from|by|of)\s+(?:the )?(?<name>${NAME}|dpa))?`,
    'iu',
    { share: 'part', longest: 120, known: false },
  ),
  form(String.raw`^[\s(]*(?:source|sources|credit|via):?\s+(?<name>${NAME}|dpa)[).\s]*$`, 'iu', { share: 'whole', longest: 120, known: false }), // prettier-ignore
  BARE,
  form(String.raw`^(?<name>${NAME})\s+and\s+${NAME}$`, 'u', { share: 'part', longest: 120, known: true }),
];

/** At the end of one of the last lines, however long: "… on Monday. (AFP)", "… on Monday — Reuters". */
const ENDING: Form = form(String.raw`(?:\(|\s[—–]\s?)(?<name>${NAME}|dpa)\)?\s*$`, 'u', { share: 'whole', longest: Infinity, known: true }); // prettier-ignore

/** No agency's name with its marks is longer. Characters. */
const LONGEST_ENDING = 60;

/** Lines that are looked at on either end. */
const HEAD = 3;
const TAIL = 4;

/** Within the story: "According to Meridian Wire, the two agreed …". */
const WITHIN = ['ccording to ', 'reported by ', 'came from ', 'citing '];
const WITHIN_NAME = new RegExp(String.raw`(?:the )?(?<name>${NAME}|dpa)`, 'uy');

/** The credits of a report: in its dateline, its first lines, its story and its last lines. Empty where it gives none. */
export function creditsOf({ text }: Report): Credit[] {
  const lines = linesOf(text);
  const credits: Credit[] = [];
  const add = (where: Credit['where'], start: number, line: string, forms: readonly Form[]): void => {
    const found = firstOf(line, forms);
    const key = outletKey(found?.agency ?? '');
    if (found === undefined || credits.some((credit) => credit.key === key)) return;
    const from = start + found.start;
    credits.push({
      agency: found.agency,
      key,
      where,
      share: found.share,
      at: { start: from, end: start + found.end },
    });
  };
  for (const { start, line } of lines.slice(0, HEAD)) add('dateline', start, line, [DATELINE]);
  for (const { start, line } of lines.slice(0, Math.min(HEAD, lines.length - 1))) {
    add('byline', start, line, BYLINES);
  }
  for (const found of creditsWithin(text)) {
    if (!credits.some(({ key }) => key === found.key)) credits.push(found);
  }
  for (const { start, line } of lines.slice(-TAIL)) {
    add('last line', start, line, TAILS);
    const from = Math.max(0, line.length - LONGEST_ENDING);
    add('last line', start + from, line.slice(from), [ENDING]);
  }
  return credits;
}

function creditsWithin(text: string): Credit[] {
  const credits: Credit[] = [];
  for (const lead of WITHIN) {
    for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + lead.length)) {
      WITHIN_NAME.lastIndex = at + lead.length;
      const agency = agencyAtHead(WITHIN_NAME.exec(text)?.groups?.['name'] ?? '');
      if (agency === '') continue;
      const end = text.indexOf(agency, at) + agency.length;
      credits.push({ agency, key: outletKey(agency), where: 'text', share: 'part', at: { start: at, end } });
    }
  }
  return credits;
}

/** The longest agency's name that the words begin with, or ''. */
function agencyAtHead(words: string): string {
  for (let end = words.length; end > 0; end = words.lastIndexOf(' ', end - 1)) {
    const name = words.slice(0, end).replace(/[.'’]+$/, '');
    if (isAgency(name)) return name;
  }
  return '';
}

interface Found {
  readonly agency: string;
  readonly share: Credit['share'];
  /** Offsets into the line, half-open. */
  readonly start: number;
  readonly end: number;
}

function firstOf(line: string, forms: readonly Form[]): Found | undefined {
  for (const { pattern, share, longest, known } of forms) {
    const match = line.length <= longest ? pattern.exec(line) : null;
    if (match === null) continue;
    const agency = match.groups?.['name'] ?? '';
    if (known && !isAgency(agency)) continue;
    return { agency, share, start: match.index, end: match.index + match[0].trimEnd().length };
  }
  return undefined;
}

/** The lines of a text with words in them, trimmed, and where they begin. */
function linesOf(text: string): { start: number; line: string }[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((match) => {
    const line = match[0];
    const trimmed = line.trimStart();
    return { start: match.index + line.length - trimmed.length, line: trimmed.trimEnd() };
  });
}
