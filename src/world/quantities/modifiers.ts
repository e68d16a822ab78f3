import type { Amount } from './quantity.ts';

type Bound = 'min' | 'max' | 'none';

interface Modifier {
  readonly words: RegExp;
  readonly bound: Bound;
  readonly approx: boolean;
}

const modifier = (words: string, bound: Bound, approx = false): Modifier => ({
  words: new RegExp(String.raw`(?<![\w-])(?:${words})$`, 'i'),
  bound,
  approx,
});

/** What may stand right before a number, longest meaning first. */
const BEFORE: readonly Modifier[] = [
  modifier('(?:just|slightly|a little|little|a bit) (?:more than|over|above|upwards? of)', 'min', true),
  modifier('(?:just|slightly|a little) (?:under|below|less than|fewer than|short of|shy of)', 'max', true),
  modifier(
    '(?:well over|well above|far more than|many more than|considerably more than|much more than)',
    'min',
  ),
  modifier('(?:not|no) (?:more|greater|larger) than|not exceeding|(?:not|no) over', 'max'),
  modifier('(?:not|no) (?:fewer|less) than', 'min'),
  modifier(
    'more than|over|above|upwards? of|in excess of|exceed(?:ing|s|ed)?|greater than|north of|surpass(?:ing|es|ed)|(?<!\\bthe )top(?:s|ping|ped)?|at least|a minimum of|minimum|as few as|as little as',
    'min',
  ),
  modifier(
    'fewer than|less than|under|below|up to|as many as|as much as|at most|a maximum of|maximum|until up to',
    'max',
  ),
  modifier('nearly|almost|close to|approaching|not quite|nearing|short of|shy of|virtually', 'max', true),
  modifier(
    'about|around|some|roughly|approximately|approx\\.?|circa|an estimated|estimated|estimates of|an estimate of|(?:is |was |were |are )?estimated at|perhaps|maybe|possibly|something like|somewhere around|in the region of|in the order of|on the order of|in the neighborhood of|an average of|the approximately|the estimated|the roughly|the some|the about|~',
    'none',
    true,
  ),
];

/** Any of them: most numbers have none, which one look tells. */
const ANY_BEFORE = new RegExp(BEFORE.map(({ words }) => words.source).join('|'), 'i');

const AFTER: readonly (readonly [RegExp, Bound, boolean])[] = [
  [/^ (?:or more|and more|and counting|at least|at a minimum|plus|or higher)\b|^-plus\b|^\+/i, 'min', false],
  [/^ (?:or fewer|or less|at most|at the most|at a maximum)\b/i, 'max', false],
  [/^ ?-?odd\b|^ (?:or so|give or take|or thereabouts)\b/i, 'none', true],
];

/** The modifiers around a number: what they make of it, and how far they reach. `before` and `after` are the text beside it. */
export function modifiersOf(
  before: string,
  after: string,
): { bounds: ReadonlySet<Bound>; approx: boolean; left: number; right: number } {
  const bounds = new Set<Bound>();
  let approx = false;
  let rest = before;
  for (let turn = 0; turn < 3; turn++) {
    const trimmed = rest.trimEnd();
    const found = ANY_BEFORE.test(trimmed) ? BEFORE.find(({ words }) => words.test(trimmed)) : undefined;
    const length = found?.words.exec(trimmed)?.[0].length;
    if (found === undefined || length === undefined) break;
    bounds.add(found.bound);
    approx ||= found.approx;
    rest = trimmed.slice(0, trimmed.length - length);
  }
  const behind = AFTER.find(([words]) => words.test(after));
  const right = behind?.[0].exec(after)?.[0].length ?? 0;
  if (behind !== undefined) {
    bounds.add(behind[1]);
    approx ||= behind[2];
  }
  const kept = rest === before ? before.length : rest.trimEnd().length;
  const left = rest === before ? 0 : before.length - kept - leadingBlank(before, kept);
  return { bounds, approx, left, right };
}

function leadingBlank(text: string, from: number): number {
  return text.slice(from).length - text.slice(from).trimStart().length;
}

/** A number under its modifiers. */
export function bounded(count: number, bounds: ReadonlySet<Bound>, approx: boolean): Amount {
  return {
    count,
    ...(bounds.has('min') && { min: count }),
    ...(bounds.has('max') && { max: count }),
    approx,
  };
}
