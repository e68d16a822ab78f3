import { isWordPart, kindOf, SPACE } from './characters.ts';

/** Last parts of host and file names: what tells "example.com" from two sentences that lost their space. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'com org net edu gov mil int info biz uk ru ua by de fr cn jp eu au ca ch pl il ir nl tv nz kz cz io co unix ' +
    'doc docx xls xlsx pdf txt htm html php jpg jpeg png gif exe zip ppt pptx csv mp3 mp4 xml json url'
  ).split(' '),
);

const STARTS = ['http://', 'https://', 'www.', 'ftp://', 'mailto:'];
/** The longest name before an @, and the longest host or file name, that is looked for. */
const REACH = 80;

/** Where the web address that starts at `at` ends, or -1 where none does. */
export function addressEnd(text: string, at: number): number {
  const first = text.charCodeAt(at) | 0x20;
  if (first !== 0x68 && first !== 0x77 && first !== 0x66 && first !== 0x6d) return -1;
  if (!hasMark(text.charCodeAt(at + 3)) && !hasMark(text.charCodeAt(at + 4))) {
    if (!hasMark(text.charCodeAt(at + 5)) && !hasMark(text.charCodeAt(at + 6))) return -1;
  }
  for (const start of STARTS) {
    if (text.slice(at, at + start.length).toLowerCase() === start) {
      const end = trimEnd(text, at + start.length, stretchEnd(text, at));
      return end > at + start.length ? end : -1;
    }
  }
  return -1;
}

/** Where the mail address that starts at `at` ends, or -1. */
export function mailEnd(text: string, at: number): number {
  let i = at;
  const limit = Math.min(text.length, at + REACH);
  while (i < limit && isMailPart(text.charCodeAt(i))) i++;
  if (i === at || text.charCodeAt(i) !== 0x40 || !isWordPart(text.charCodeAt(i + 1))) return -1;
  i++;
  while (i < text.length && isMailPart(text.charCodeAt(i))) i++;
  return trimEnd(text, at, i);
}

/** Where the host or file name ("example.com", "report.pdf") that starts at `at` ends, or -1. */
export function hostEnd(text: string, at: number): number {
  let i = at;
  let dot = -1;
  const limit = Math.min(text.length, at + REACH);
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (code === 0x2e) {
      if (!isWordPart(text.charCodeAt(i + 1))) break;
      dot = i;
    } else if (!isWordPart(code) && code !== 0x2d && code !== 0x5f) break;
    i++;
  }
  if (dot < 0 || i - dot > 6) return -1;
  const ending = text.slice(dot + 1, i);
  const lower = ending.toLowerCase();
  if (ending !== lower && ending !== ending.toUpperCase()) return -1;
  if (!ENDINGS.has(lower)) return -1;
  if (text.charCodeAt(i) !== 0x2f) return i;
  return trimEnd(text, i, stretchEnd(text, i));
}

function stretchEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (kindOf(code) === SPACE || code === 0x3c || code === 0x3e || code === 0x22 || code === 0x201d) break;
    i++;
  }
  return i;
}

/** Punctuation at the end of an address belongs to the sentence around it. */
function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && '.,;:!?)]}\'"’»…|*'.includes(text.charAt(i - 1))) i--;
  return i;
}

function isMailPart(code: number): boolean {
  return (
    isWordPart(code) || code === 0x2e || code === 0x5f || code === 0x2d || code === 0x2b || code === 0x25
  );
}

function hasMark(code: number): boolean {
  return code === 0x3a || code === 0x2e;
}
