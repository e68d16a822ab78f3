import type { Report } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';

/** A report's word that it has its story, or some of it, from an agency. */
export interface Credit {
  /** The agency as the report names it; '' where it says "agencies" only. */
  readonly agency: string;
  /** `outletKey` of the agency. */
  readonly key: string;
  readonly where: 'dateline' | 'byline' | 'last line';
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
  return KEYS.has(plainKey(name)) || /\b(?:Wire|Wire Service|News Agency|Press Agency|Newswire)$/i.test(name.trim());
}

/** What a bracket in a dateline may hold: one name in capitals at its head, at most five words. */
const NAME = String.raw`\p{Lu}[\p{L}\d.&'’-]*(?:[ /]\p{L}[\p{L}\d.&'’-]*){0,4}`;
const DATELINE = new RegExp(String.raw`^[\s>*]*\p{Lu}[^\n()]{1,60}\((?<name>${NAME}|dpa)\)\s*(?:[—–-]+|:)`, 'u');
const BYLINE = new RegExp(
  String.raw`^(?:by|from|source:|via)\s+(?:[^\n]{3,60}?(?:,| of| for| in [\p{L} ]+ for)\s+)?(?:the\s+)?(?<name>${NAME})\s*$`,
  'iu',
);
const BARE = new RegExp(String.raw`^[\s(\[—–-]*(?<name>${NAME}|dpa)[)\].\s]*$`, 'u');
const TAIL_PART = new RegExp(
  String.raw`(?:^|[.\s(])(?<name>${NAME}|dpa)(?: (?:and|&) ${NAME})? contributed to (?:this|the) (?:report|story|article)`,
  'u',
);
const TAIL_WITH = new RegExp(
  String.raw`^[\s(]*(?:with|using|includes|based on)(?: additional| some)? (?:material|reporting|information|files|reports|agency|agencies|input)\b(?:.*?\b(?:from|by|of)\s+(?:the )?(?<name>${NAME}|dpa))?`,
  'iu',
);
const TAIL_SOURCE = new RegExp(String.raw`^[\s(]*(?:source|sources|credit|via):?\s+(?<name>${NAME}|dpa)[).\s]*$`, 'iu');
const STAFF = new RegExp(String.raw`^(?<name>${NAME})\s+and\s+${NAME}$`, 'u');
const ENDING = new RegExp(String.raw`(?:\((?<name>${NAME}|dpa)\)|\s[—–]\s?(?<dashed>${NAME}|dpa))\s*$`, 'u');

/** No agency's name with its marks is longer. Characters. */
const LONGEST_ENDING = 60;

/** The credits of a report: in its dateline, its first lines and its last. Empty where it gives none. */
export function creditsOf({ text }: Report): Credit[] {
  const lines = linesOf(text);
  const credits: Credit[] = [];
  const head = lines.slice(0, 4);
  for (const { start, line } of head) {
    const dateline = DATELINE.exec(line);
    if (dateline) add(credits, dateline, start, 'dateline', 'whole');
    const byline = line.length < 90 ? BYLINE.exec(line) : null;
    if (byline && isAgency(byline.groups?.['name'] ?? '')) add(credits, byline, start, 'byline', 'whole');
    const bare = line.length < 40 ? BARE.exec(line) : null;
    if (bare && isAgency(bare.groups?.['name'] ?? '')) add(credits, bare, start, 'byline', 'whole');
  }
  for (const { start, line } of lines.slice(-3)) addTail(credits, start, line);
  return credits;
}

function addTail(credits: Credit[], start: number, line: string): void {
  const part = line.includes(' contributed ') ? TAIL_PART.exec(line) : null;
  if (part) return add(credits, part, start, 'last line', 'part');
  if (line.length < 120) {
    const within = TAIL_WITH.exec(line);
    if (within) return add(credits, within, start, 'last line', 'part');
    const source = TAIL_SOURCE.exec(line);
    if (source) return add(credits, source, start, 'last line', 'whole');
    const bare = BARE.exec(line);
    if (bare && isAgency(bare.groups?.['name'] ?? '')) return add(credits, bare, start, 'last line', 'whole');
    const staff = STAFF.exec(line);
    if (staff && isAgency(staff.groups?.['name'] ?? '')) return add(credits, staff, start, 'last line', 'part');
  }
  const from = Math.max(0, line.length - LONGEST_ENDING);
  const ending = ENDING.exec(line.slice(from));
  const name = ending?.groups?.['name'] ?? ending?.groups?.['dashed'] ?? '';
  if (ending && isAgency(name)) add(credits, ending, start + from, 'last line', 'whole');
}

function add(
  credits: Credit[],
  match: RegExpExecArray,
  start: number,
  where: Credit['where'],
  share: Credit['share'],
): void {
  const agency = match.groups?.['name'] ?? match.groups?.['dashed'] ?? '';
  const key = outletKey(agency);
  if (credits.some((credit) => credit.key === key)) return;
  const from = start + match.index;
  credits.push({ agency, key, where, share, at: { start: from, end: from + match[0].trimEnd().length } });
}

/** The lines of a text with words in them, trimmed, and where they begin. */
function linesOf(text: string): { start: number; line: string }[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((match) => {
    const line = match[0];
    const trimmed = line.trimStart();
    return { start: match.index + line.length - trimmed.length, line: trimmed.trimEnd() };
  });
}
