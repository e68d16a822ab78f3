const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SEASON_CODES: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

export type PartName =
  | 'month'
  | 'plainMonth'
  | 'namedMonth'
  | 'riskyMonth'
  | 'weekday'
  | 'day'
  | 'ordinalDay'
  | 'year'
  | 'oldYear'
  | 'shortYear'
  | 'decade'
  | 'mm'
  | 'dd'
  | 'season'
  | 'count'
  | 'several'
  | 'about'
  | 'unit'
  | 'period'
  | 'phase'
  | 'dayPart'
  | 'ordinal'
  | 'centuryOrdinal';

/** The pieces that date expressions are made of, as regular expressions without groups of their own names. */
export const PARTS: Readonly<Record<PartName, string>> = {
  month:
    'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?',
  /** Months written out, or short with a stop. */
  namedMonth:
    'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.',
  /** Months that are given names or words, but for May, which is a surname as well. */
  riskyMonth: 'March|April|June|August|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.',
  /** Months whose name is no other word or given name. */
  plainMonth:
    'January|February|July|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.',
  weekday:
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Weds?\\.|Thurs?\\.|Fri\\.|Sat\\.',
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?',
  ordinalDay: '(?:31st|30th|2[4-9]th|23rd|22nd|21st|1\\dth|20th|[4-9]th|1st|2nd|3rd)',
  year: '1[0-9]\\d\\d|20\\d\\d',
  oldYear: '[1-9]\\d{0,3}',
  shortYear: "[‘’'][0-9]\\d",
  decade: "1[5-9]\\d0[’']?s|20\\d0[’']?s|[‘’'][2-9]0s",
  mm: '0[1-9]|1[0-2]',
  dd: '0[1-9]|[12]\\d|3[01]',
  season: 'spring|summer|autumn|fall|winter',
  count: `\\d{1,3}(?:,\\d{3})*(?:\\.\\d)?|half an?|an?(?: and a half)?|(?:${SMALL})(?:[ -](?:and a half|one|two|three|four|five|six|seven|eight|nine|dozen|hundred))?`,
  several: 'several|some|many|a few|few|a couple of|a couple|a number of|numerous|countless',
  about:
    'about|around|roughly|approximately|nearly|almost|some|more than|less than|fewer than|over|at least|at most|up to|just over|just under|only|as little as|as long as|an additional|another|the first|the last|the past|the next|the coming|the previous',
  unit: 'second|minute|hour|day|week|weekend|month|quarter|year|decade|centur(?:y|ie)|fortnight',
  period: 'week|month|quarter|year|decade|century|weekend|fortnight|season',
  phase:
    'early|mid|late|earlier|later|the beginning of|the start of|the middle of|the end of|the close of|the rest of|the first half of|the second half of|beginning of|end of|the latter part of|the early part of',
  dayPart: 'morning|afternoon|evening|night|midday|dawn|lunchtime|midnight|noon',
  ordinal: 'first|second|third|fourth|latter|1st|2nd|3rd|4th',
  centuryOrdinal:
    '(?:[1-9]|1\\d|2[01])(?:st|nd|rd|th)|(?:seven|eight|nine|six|fif|four|thir)teenth|tenth|eleventh|twelfth|twentieth|twenty-first',
};

/** 1–12, or undefined for what is no month. */
export function monthNumber(word: string): number | undefined {
  const index = MONTH_NAMES.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)));
  return word.length < 3 || index < 0 ? undefined : index + 1;
}

/** 0 = Monday … 6 = Sunday, or undefined for what is no weekday. */
export function weekdayNumber(word: string): number | undefined {
  const index = WEEKDAY_NAMES.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)));
  return word.length < 3 || index < 0 ? undefined : index;
}

/** The EDTF code of a season: 21 spring … 24 winter. */
export function seasonCode(word: string): number | undefined {
  return SEASON_CODES[word.toLowerCase()];
}

/** "27th" → 27; NaN for what is no number. */
export function numberOf(word: string): number {
  return Number.parseInt(word, 10);
}
