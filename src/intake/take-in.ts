import { makeReport, type Report } from '../report/report.ts';
import { decode } from './decode.ts';
import { type Draft, expectDate, publicationDate } from './draft.ts';
import { expectEnglish } from './english.ts';
import { fromFrontMatter, fromHeaderLines } from './forms.ts';
import { fromHtml, looksLikeHtml } from './html.ts';
import { type Limits, tooLarge } from './limits.ts';
import { Rejection } from './rejection.ts';

/** What the user says of a source: it is set where the source is silent and corrected where it speaks. */
export interface Said {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
}

export type Taken =
  | { readonly ok: true; readonly report: Report; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/**
 * One source becomes a report, or a reason why it does not. `notes` are things worth telling that do not refuse it:
 * an unreadable or missing date, say.
 */
export function takeIn(source: Uint8Array | string, said: Said, limits: Limits): Taken {
  try {
    return { ok: true, ...admit(source, said, limits) };
  } catch (error) {
    if (error instanceof Rejection) return { ok: false, reason: error.message };
    throw error;
  }
}

function admit(source: Uint8Array | string, said: Said, limits: Limits): { report: Report; notes: string[] } {
  if (source.length > limits.bytes) throw new Rejection(tooLarge(limits, source.length));
  const draft = draftOf(typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decode(source), limits);
  if (draft.text.trim() === '') throw new Rejection('there is no text in it');
  expectEnglish(draft.text);
  const notes: string[] = [];
  const published = publishedOf(draft, said, notes);
  const title = said.title ?? draft.title;
  const outlet = said.outlet ?? draft.outlet;
  const url = said.url ?? draft.url;
  const report = makeReport({
    text: draft.text,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
  });
  return { report, notes };
}

/** The forms of input, most telling first: an HTML page may hold lines that look like a header, never the reverse. */
function draftOf(text: string, limits: Limits): Draft {
  if (looksLikeHtml(text)) return fromHtml(text, limits);
  return fromFrontMatter(text) ?? fromHeaderLines(text) ?? { text };
}

function publishedOf(draft: Draft, said: Said, notes: string[]): string | undefined {
  if (said.date !== undefined) return expectDate(said.date, 'the date given');
  if (draft.published === undefined) {
    notes.push('its date is unknown, so its weekdays are not resolved: give its date');
    return undefined;
  }
  const published = publicationDate(draft.published);
  if (published === undefined)
    notes.push(`its date cannot be read (${draft.published.slice(0, 40)}) and is taken as unknown`);
  return published;
}
