const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };
const DOUBTS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

/** An EDTF date or interval in words: "Thu 27 January 2022", "24–30 January 2022". What is no EDTF stays as it is. */
export function edtfInWords(edtf: string): string {
  const [from, to, more] = edtf.split('/');
  if (from === undefined || more !== undefined) return edtf;
  if (to === undefined) return pointInWords(from) ?? edtf;
  if (from === '..' || from === '') return inWords(to, 'until ') ?? edtf;
  if (to === '..' || to === '') return inWords(from, 'since ') ?? edtf;
  return shortInterval(from, to) ?? longInterval(from, to) ?? edtf;
}

/** "Thu 27 January 2022" of a publication's `YYYY-MM-DD` or RFC 3339, with the time where there is one, as the outlet's clock had it. */
export function publishedInWords(published: string | undefined): string {
  if (published === undefined) return 'date unknown';
  const local = /^(?<day>\d{4}-\d\d-\d\d)T(?<time>\d\d:\d\d).*(?<offset>[+-]\d\d:\d\d)$/.exec(
    published,
  )?.groups;
  const { day = '', time = '', offset = '' } = local ?? {};
  return local === undefined
    ? edtfInWords(published)
    : `${edtfInWords(day)}, ${time} ${offset === '+00:00' ? 'UTC' : `(UTC${offset.replace('-', '−')})`}`;
}

/** "27 Jan" of a date that has at least a day; undefined otherwise. */
export function dayAndMonth(date: string | undefined): string | undefined {
  const parts = /^\d{4}-(?<month>\d\d)-(?<day>\d\d)/.exec(date ?? '')?.groups;
  if (parts === undefined) return undefined;
  const month = MONTHS[Number(parts['month']) - 1];
  return month === undefined ? undefined : `${Number(parts['day'])} ${month.slice(0, 3)}`;
}

/** "January 2022" of a date; undefined where it is absent or not a date. */
export function monthAndYear(date: string | undefined): string | undefined {
  return date === undefined ? undefined : pointInWords(date.slice(0, 7));
}

function inWords(point: string, before: string): string | undefined {
  const words = pointInWords(point);
  return words === undefined ? undefined : before + words;
}

interface Point {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly time?: string;
  readonly doubt: string;
}

const POINT =
  /^(?<year>\d{3}[\dX]|\d\dXX)(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX)(?:T(?<time>\d\d:\d\d)(?::\d\d)?Z?)?)?)?(?<doubt>[~?%]?)$/;

function readPoint(text: string): Point | undefined {
  const groups = POINT.exec(text)?.groups;
  const year = groups?.['year'];
  if (groups === undefined || year === undefined) return undefined;
  const { month, day, time } = groups;
  return {
    year,
    ...(month !== undefined && month !== 'XX' && { month }),
    ...(day !== undefined && day !== 'XX' && { day }),
    ...(time !== undefined && { time }),
    doubt: DOUBTS[groups['doubt'] ?? ''] ?? '',
  };
}

function pointInWords(text: string): string | undefined {
  const point = readPoint(text);
  if (point === undefined) return undefined;
  const year = yearInWords(point.year);
  if (point.month === undefined) return point.doubt + year;
  const month = MONTHS[Number(point.month) - 1] ?? SEASONS[point.month];
  if (month === undefined) return undefined;
  if (point.day === undefined) return `${point.doubt}${month} ${year}`;
  const weekday = WEEKDAYS[new Date(`${point.year}-${point.month}-${point.day}T00:00:00Z`).getUTCDay()];
  const time = point.time === undefined ? '' : `, ${point.time} UTC`;
  const day = `${Number(point.day)} ${month} ${year}${time}`;
  return weekday === undefined ? undefined : `${point.doubt}${point.doubt === '' ? `${weekday} ` : ''}${day}`;
}

function yearInWords(year: string): string {
  if (year.endsWith('XX')) return `the ${year.slice(0, 2)}00s`;
  return year.endsWith('X') ? `the ${year.slice(0, 3)}0s` : year;
}

/** "24–30 January 2022", "December 2021 – January 2022": what both ends share is said once. */
function shortInterval(from: string, to: string): string | undefined {
  const [a, b] = [readPoint(from), readPoint(to)];
  if (
    a?.day === undefined ||
    b?.day === undefined ||
    a.doubt + b.doubt !== '' ||
    (a.time ?? b.time) !== undefined
  )
    return undefined;
  const [first, last] = [MONTHS[Number(a.month) - 1], MONTHS[Number(b.month) - 1]];
  if (first === undefined || last === undefined || a.year !== b.year) return undefined;
  const [start, end] = [Number(a.day), Number(b.day)];
  return first === last
    ? `${start}–${end} ${last} ${b.year}`
    : `${start} ${first} – ${end} ${last} ${b.year}`;
}

function longInterval(from: string, to: string): string | undefined {
  const [a, b] = [pointInWords(from), pointInWords(to)];
  return a === undefined || b === undefined ? undefined : `${a} – ${b}`;
}
