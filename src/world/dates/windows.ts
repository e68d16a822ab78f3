/** A word or figure that an expression cannot do without. */
export type Trigger =
  | 'month'
  | 'weekday'
  | 'season'
  | 'weekend'
  | 'distance'
  | 'unit'
  | 'year'
  | 'figure'
  | 'dayPart'
  | 'adverb'
  | 'word';

/** How far an expression, with what is looked at around it, reaches from its trigger, in UTF-16 units. */
const REACH = 72;

const TRIGGERS: Readonly<Record<Trigger, RegExp>> = {
  month:
    /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/gi,
  weekday: /\b(?:mon|tues?|wed|thu|fri|sat|sun)(?:s?day|nesday|rsday|urday|s?\.|rs\.)/gi,
  season: /\b(?:spring|summer|autumn|fall|winter)\b/gi,
  weekend: /\bweekend/gi,
  distance: /\b(?:ago|back|hence|ahead|from[ \u00a0\n]{1,2}(?:now|today))\b/gi,
  unit: /\b(?:second|minute|hour|day|week|month|quarter|half|year|decade|centur|fortnight|season)/gi,
  year: /(?:1\d|20)\d\d/g,
  figure: /\d+/g,
  dayPart: /\b(?:morning|afternoon|evening|night|midday|dawn|lunchtime|midnight|noon)/gi,
  adverb: /\b(?:daily|weekly|biweekly|fortnightly|monthly|quarterly|annual|yearly|hourly|nightly|biennial)/gi,
  word: /\b(?:to(?:day|night|morrow)|yesterday|overnight|morning|afternoon|evening|night|dawn|no(?:on|w)|mid(?:day|night)|lunchtime|recent|late|current|present|moment|past|former|time|future|soon|shortly|course|long|days|date|age|o['’]clock)/gi,
};

/** Triggers that are other words, or none, in lower case. */
const NAMES: ReadonlySet<Trigger> = new Set(['month', 'weekday']);

/** Which trigger a form cannot do without, the rarest that there is. */
export function triggerOf(form: string): Trigger {
  if (form.includes('(?<adverb>')) return 'adverb';
  if (/\{(?:\w+:)?(?:\w*[mM]onth)\}/.test(form)) return 'month';
  if (/\{(?:\w+:)?weekday\}/.test(form)) return 'weekday';
  if (form.includes('{season}') && !form.includes('{month}|')) return 'season';
  if (/\{(?:\w+:)?year\}(?!\)\?)/.test(form)) return 'year';
  if (/\{(?:\w+:)?(?:year|oldYear|decade|ordinalDay)\}|\(\?<hour>\[?[01]/.test(form)) return 'figure';
  if (form.includes('weekend')) return 'weekend';
  if (/\{unit\}.*\bago\b/.test(form)) return 'distance';
  if (/\{(?:unit|period)\}|quarter|century/.test(form)) return 'unit';
  return form.includes(' {dayPart}') ? 'dayPart' : 'word';
}

export interface Window {
  readonly start: number;
  readonly text: string;
}

/** The stretches of a text around its triggers, those that overlap as one, so that the rest need not be searched. */
export function windowsOf(text: string): (trigger: Trigger) => readonly Window[] {
  const known = new Map<Trigger, readonly Window[]>();
  return (trigger) => {
    const cached = known.get(trigger);
    if (cached !== undefined) return cached;
    const spans: { start: number; end: number }[] = [];
    for (const match of text.matchAll(TRIGGERS[trigger])) {
      if (NAMES.has(trigger) && /^[a-z]/.test(match[0])) continue;
      const [start, end] = [Math.max(0, match.index - REACH), match.index + match[0].length + REACH];
      const last = spans.at(-1);
      if (last !== undefined && start <= last.end) last.end = end;
      else spans.push({ start, end });
    }
    const windows = spans.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
    known.set(trigger, windows);
    return windows;
  };
}
