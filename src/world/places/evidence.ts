import { isWordPart } from '../../language/characters.ts';
import type { Span } from '../../text/span.ts';
import { exactKey, isAbbreviation, placeKey } from './keys.ts';
import type { Gazetteer, Hit } from './packed.ts';

/** A name of the report that speaks for a state or one of its regions. */
interface Witness {
  readonly key: string;
  readonly country: string;
  /** Code of the region, '' for none. */
  readonly area: string;
  readonly amount: number;
}

/** What the places of a report say of where it happens. */
export interface Evidence {
  readonly text: string;
  readonly witnesses: readonly Witness[];
}

export const NO_EVIDENCE: Evidence = { text: '', witnesses: [] };

/** Names of more words than this are not looked for. */
const LONGEST = 5;
/** A town speaks for its state when it is larger than this (about 100,000 people). */
const SPEAKS = 5;
/** How much more a place weighs than the next of its name, to be taken for meant. */
const CLEAR = 0.8;

/** Looks through a report for names of states, regions and large towns. */
export function evidenceOf(gazetteer: Gazetteer, text: string): Evidence {
  const words = wordsIn(text);
  const witnesses: Witness[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at];
    let taken = 1;
    if (first?.capital === true) {
      for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
        const last = words[at + length - 1];
        if (last?.capital !== true) continue;
        const written = text.slice(first.start, last.end);
        if (written.includes('\n')) continue;
        const found = witnessOf(gazetteer, text, first.start, written);
        if (found !== undefined) {
          witnesses.push(...found);
          taken = length;
          break;
        }
      }
    }
    at += taken;
  }
  return { text, witnesses };
} // prettier-ignore

interface WrittenWord extends Span {
  readonly capital: boolean;
}

/** The words of a text, with stops, hyphens and apostrophes in them. */
function wordsIn(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (let at = 0; at < text.length;) {
    const start = at;
    while (belongs(text, at)) at += isSurrogate(text.charCodeAt(at)) ? 2 : 1;
    if (at === start) at++;
    else words.push({ start, end: at, capital: isCapital(text, start) });
  }
  return words;
}

/** Whether a letter, mark, figure or one of `'’.&-` stands at an offset. */
function belongs(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isWordPart(code) || code === 0x27 || code === 0x2e || code === 0x26 || code === 0x2d;
  return code >= 128 && /[\p{L}\p{M}’]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 0x41 && code <= 0x5a;
  return /\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether a letter of two code units begins with this one. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** What a name that is `written` at an offset speaks for; undefined when no place has it. */
function witnessOf(
  gazetteer: Gazetteer,
  text: string,
  start: number,
  written: string,
): Witness[] | undefined {
  const name = written.replace(/['’]s?$/, '');
  const exact = isAbbreviation(name) ? gazetteer.find(exactKey(name)) : [];
  // A postal code alone ("IN", "OR") is a word in a headline.
  if (exact.length > 0 && name.length > 2) return speak(gazetteer, exactKey(name), exact);
  const key = placeKey(name);
  const hits = key.length < 3 ? [] : gazetteer.find(key);
  if (hits.length === 0) return undefined;
  // The first word of a sentence is capitalised whatever it is: "But" is a town too.
  if (/^\p{Lu}\p{Ll}+$/u.test(name) && opens(text, start) && !hits.some(({ place }) => gazetteer.own(place)))
    return undefined;
  return speak(gazetteer, key, hits);
}

/** Whether a sentence begins at the offset. */
function opens(text: string, start: number): boolean {
  return /(?:^|[\n.!?:"“'‘(—-])\s*$/u.test(text.slice(Math.max(0, start - 3), start));
}

function speak(gazetteer: Gazetteer, key: string, hits: readonly Hit[]): Witness[] {
  const [best, next] = hits;
  if (best === undefined) return [];
  const weight = gazetteer.weight(best.place);
  const own = gazetteer.own(best.place);
  const area = gazetteer.area(best.place);
  const clear = next === undefined || weight - gazetteer.weight(next.place) > CLEAR;
  const country = own?.countries.length === 1 ? own.countries[0] : area?.country;
  if (country === undefined || weight < SPEAKS || !clear) return [];
  const amount = gazetteer.kind(best.place) === 'country' ? 1 : 0.5;
  return [{ key, country, area: area !== undefined && area.code.includes('.') ? area.code : '', amount }];
}
