import { francAll } from 'franc-min';
import { Rejection } from './rejection.ts';

/** Characters judged at once: long enough to be sure, short enough to see a report that changes language half-way. */
const STRETCH = 500;
/** No more stretches than this are judged; those of a longer text are spread over it evenly. */
const MOST = 100;
/** Under so many letters trigrams tell nothing; only the script is looked at. */
const SHORT = 60;
/** A stretch passes as English when no language is this much closer to it. */
const MARGIN = 0.96;
/** Share of the judged characters that must be English: room for a foreign title or a quoted line. */
const SHARE = 0.75;

/** Throws a {@link Rejection} that names the language when `text` is not English in the main. */
export function expectEnglish(text: string): void {
  const foreign = new Map<string, number>();
  let judged = 0;
  const step = Math.max(STRETCH, Math.ceil(text.length / MOST));
  for (let start = 0; start < text.length; start += step) {
    const stretch = text.slice(start, start + STRETCH);
    const language = foreignLanguage(stretch);
    judged += stretch.length;
    if (language !== undefined) foreign.set(language, (foreign.get(language) ?? 0) + stretch.length);
  }
  const total = [...foreign.values()].reduce((sum, length) => sum + length, 0);
  if (total <= judged * (1 - SHARE)) return;
  const [language = 'und'] = [...foreign].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  throw new Rejection(`it is not in English (it looks like ${languageName(language)}); only English is read`);
}

/** Words that English sentences are held together by, and that few sentences of another language have. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to that with for said from would have had been has which they this by his were it not at who their will but after'.split(' '),
); // prettier-ignore

/** Share of a stretch's words from which these make it English, and trigrams need not be counted: reports in English have 0.14 to 0.34. */
const PLAINLY = 0.17;

/** Whether a stretch is English at first sight. */
function isPlainlyEnglish(stretch: string): boolean {
  const words = stretch.toLowerCase().split(/[^a-z]+/);
  let known = 0;
  for (const word of words) if (ENGLISH.has(word)) known++;
  return known >= words.length * PLAINLY;
}

/** ISO 639-3 code of the language of `stretch` when it is not English; `und` when nothing can be told but the script. */
function foreignLanguage(stretch: string): string | undefined {
  if (stretch.length >= STRETCH && isPlainlyEnglish(stretch)) return undefined;
  const letters = stretch.match(/\p{L}/gu)?.length ?? 0;
  const latin = stretch.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < SHORT) return letters > 0 && latin < letters / 2 ? 'und' : undefined;
  const ranked = francAll(stretch.toLowerCase());
  const english = ranked.find(([code]) => code === 'eng')?.[1] ?? 0;
  return english >= MARGIN ? undefined : ranked[0]?.[0];
}

function languageName(code: string): string {
  if (code === 'und') return 'another script';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
