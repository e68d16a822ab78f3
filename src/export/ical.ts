import type { Entry } from '../record/entry.ts';
import { sentenceOf } from '../record/wording.ts';

/**
 * What is due as an iCalendar (RFC 5545): one all-day event an entry, as news dates have no time of day that one could keep
 * an appointment by. An entry has the same UID on every day, so that a calendar that takes it in again changes the event. `stamp`: the
 * instant of the view, UTC.
 */
export function asCalendar(entries: readonly Entry[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Demarche//record//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

function eventOf(entry: Entry, stamp: string): string[] {
  const { due } = entry;
  if (due === undefined) return [];
  const [source] = entry.tellings;
  const about = due.approximate ? 'About this day: ' : '';
  const cited = source === undefined ? '' : `\n${source.report.outlet ?? 'outlet unknown'}, ${source.report.published ?? 'date unknown'}: “${source.item.cite.quote}”`; // prettier-ignore
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@demarche`,
    `DTSTAMP:${stamp.replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${due.day.replaceAll('-', '')}`,
    `SUMMARY:${text(about + sentenceOf(entry))}`,
    `DESCRIPTION:${text(`${entry.status?.value ?? 'due'}${cited}`)}`,
    `STATUS:${statusOf(entry)}`,
    // One telling more is one revision more.
    `SEQUENCE:${entry.tellings.length - 1}`,
    'TRANSP:TRANSPARENT',
    ...(source?.report.url === undefined ? [] : [`URL:${source.report.url.replace(/[^\x21-\x7e]/g, '')}`]),
    'END:VEVENT',
  ];
}

function statusOf({ status, due }: Entry): string {
  if (status?.value === 'cancelled' || status?.value === 'withdrawn') return 'CANCELLED';
  return status?.value === 'scheduled' && due?.approximate === false ? 'CONFIRMED' : 'TENTATIVE';
}

/** A value of type TEXT: RFC 5545, 3.3.11. */
function text(value: string): string {
  return value.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 octets, never broken within a character: RFC 5545, 3.1. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let width = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += character;
    width += octets;
  }
  return `${out}\r\n`;
}
