import { ancestorsOf, spanOfTokens, tokenAt } from '../language/tree.ts';
import { overlaps, type Span, trimSpan } from '../text/span.ts';
import type { Quotation } from '../text/quotations.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt } from './actors.ts';
import type { Clause } from './clause.ts';
import { type Cue, cueTree, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Medium, Statement } from './item.ts';
import { type Reading, treeAt } from './reading.ts';
import { placesOf, type Voice, whenOf, wordAt } from './scope.ts';

/** A quotation with the cue that gives it to its speaker. */
interface Attributed {
  readonly quotation: Quotation;
  readonly cue: Cue;
  readonly rule: string;
  readonly score: number;
}

export interface Statements {
  readonly drafts: readonly Draft<Statement>[];
  /** Stretches of the report that are told on somebody's word. */
  readonly voices: readonly Voice[];
}

/**
 * One statement for each verb of saying with what it says, and one for each pair of quotation marks with a speaker. A
 * cue that says nothing but that somebody else says something ("the White House said that Biden told …") is not a
 * statement of its own: its speaker is the one through whom the other's words came.
 */
export function readStatements(reading: Reading): Statements {
  const cues = findCues(reading);
  const attributed = attributeQuotations(reading, cues);
  const relays = relaysOf(cues);
  const drafts: Draft<Statement>[] = [];
  const voices: Voice[] = [];
  for (const { quotation, cue, rule, score } of attributed) {
    if (cue.speakers.length === 0) continue;
    const span = trimSpan(reading.report.text, quotation);
    const words = reading.report.text.slice(span.start, span.end);
    voices.push({ span: quotation.outer, speakers: cue.speakers });
    drafts.push({
      ...commonOf(reading, cue, relays.get(cue)),
      kind: 'statement',
      span,
      form: isWhole(reading, quotation, cue) ? 'direct' : 'partial',
      words,
      gist: words,
      rule,
      score,
    });
  }
  for (const cue of cues) {
    const span = contentSpan(reading, cue);
    if (span === undefined || cue.speakers.length === 0) continue;
    voices.push({ span, speakers: cue.speakers });
    if ([...relays.values()].includes(cue)) continue;
    if (attributed.some((other) => other.cue === cue)) continue;
    if (!cue.sayings.some((saying) => saying !== 'act')) continue;
    if (
      reading.quotations.some(
        (quotation) =>
          overlaps(quotation, span) &&
          attributed.some(
            (other) =>
              other.quotation === quotation &&
              other.cue.sentence === cue.sentence &&
              cue.verb !== 'according to' &&
              covers(other.quotation, span),
          ),
      )
    )
      continue;
    const whole = { start: Math.min(span.start, cue.extent.start), end: Math.max(span.end, cue.extent.end) };
    drafts.push({
      ...commonOf(reading, cue, relays.get(cue)),
      kind: 'statement',
      span: whole.end - whole.start <= 400 ? whole : span,
      form: 'indirect',
      gist: reading.report.text.slice(span.start, span.end),
      rule: `cue:${cue.verb.replaceAll(' ', '-')}`,
      score: cue.verb === 'according to' ? 0.6 : 0.85,
    });
  }
  return { drafts, voices };
}

function covers(quotation: Quotation, span: Span): boolean {
  return quotation.outer.start <= span.start + 1 && span.end <= quotation.outer.end + 1;
}

/** Cues whose content is another cue, each with the cue that says it: outer speaker = through whom. */
function relaysOf(cues: readonly Cue[]): Map<Cue, Cue> {
  const relays = new Map<Cue, Cue>();
  for (const inner of cues) {
    const outer = cues.find(
      (cue) =>
        cue !== inner &&
        cue.sentence === inner.sentence &&
        cue.content.includes(inner.head) &&
        isContentHead(cue, inner) &&
        cue.sayings.includes('say') &&
        inner.verb !== 'according to',
    );
    if (outer && outer.speakers.length > 0 && inner.speakers.length > 0) relays.set(inner, outer);
  }
  return relays;
}

/** Whether the inner cue is the very clause that the outer one reports, not one deeper in it. */
function isContentHead(outer: Cue, inner: Cue): boolean {
  const first = outer.content[0];
  return (
    first !== undefined &&
    inner.content.length > 0 &&
    Math.min(...inner.content, inner.head, inner.speaker ?? inner.head) - first <= 2
  );
}

function commonOf(
  reading: Reading,
  cue: Cue,
  relay: Cue | undefined,
): Omit<Draft<Statement>, 'span' | 'form' | 'gist' | 'rule' | 'score' | 'kind'> {
  const clause = reading.clauses[cue.sentence]?.get(cue.head);
  const when =
    clause && (whenOf(reading, cue.sentence, clause) ?? (relay ? whenAbove(reading, relay) : undefined));
  const medium = mediumOf(reading, cue);
  return {
    by: cue.speakers,
    to: addressees(reading, cue, clause),
    via: relay?.speakers ?? [],
    attribution: [],
    realis: 'actual',
    ...(when ? { when } : {}),
    where: clause ? placesOf(reading, cue.sentence, [clause.head]) : [],
    verb: cue.verb,
    ...(medium ? { medium } : {}),
  };
}

function whenAbove(reading: Reading, relay: Cue): ReturnType<typeof whenOf> {
  const clause = reading.clauses[relay.sentence]?.get(relay.head);
  return clause && whenOf(reading, relay.sentence, clause);
}

/** "told reporters": the indirect object, or the object of a telling that has a clause besides. */
function addressees(reading: Reading, cue: Cue, clause: Clause | undefined): readonly ActorRef[] {
  if (!clause || clause.passive || clause.lemma !== 'tell') return [];
  const told = clause.recipient ?? clause.patient;
  return told === undefined || cue.content.includes(told)
    ? []
    : actorsAt(reading, { sentence: cue.sentence, index: told });
}

/** Where words were said, by the words around the cue; the more telling places first. */
const MEDIA: readonly (readonly [RegExp, Medium])[] = [
  [
    /\btweet|\bon (?:Twitter|X|Facebook|Telegram|Instagram|social media|Weibo)\b|\bposted\b|\bposts\b/i,
    'tweet',
  ],
  [
    /\b(?:parliament|lawmakers|legislators|parliamentary|Congress|Senate|Bundestag|Duma|Knesset|Commons|upper house|lower house|deputies)\b/i,
    'parliament',
  ],
  [/\binterview/i, 'interview'],
  [/\bletter\b|\bwrote (?:back|to)\b/i, 'letter'],
  [/\b(?:television|televised|broadcast|radio|TV|the nation|on air)\b/i, 'broadcast'],
  [/\b(?:reporters|journalists|news conference|press conference|briefing|media)\b/i, 'press'],
];

function mediumOf(reading: Reading, cue: Cue): Medium | undefined {
  const tree = cueTree(reading, cue);
  const inside = new Set(cue.content);
  const words = tree.tokens.filter(
    (token, index) => !inside.has(index) && token.start >= cue.extent.start && token.end <= cue.extent.end,
  );
  const text = `${cue.verb} ${words.map(({ form }) => form).join(' ')}`;
  return MEDIA.find(([pattern]) => pattern.test(text))?.[1];
}

function contentSpan(reading: Reading, cue: Cue): Span | undefined {
  return cue.content.length === 0 ? undefined : spanOfTokens(treeAt(reading, cue.sentence), cue.content);
}

/** Words that stand for themselves, as sentences of their own, rather than inside one of the report's. */
function isWhole(reading: Reading, quotation: Quotation, cue: Cue): boolean {
  const first = reading.report.text.slice(quotation.start).trimStart()[0] ?? '';
  const before = reading.report.text.slice(Math.max(0, quotation.outer.start - 8), quotation.outer.start);
  return (
    /\p{Lu}|\d/u.test(first) &&
    !/\b(?:that|as|of|for|the|an?)\s*$/i.test(before) &&
    !cue.sayings.includes('characterise')
  );
}

/**
 * Gives each quotation its cue, by the first of these that holds: a cue right after it; a cue right before it; a cue
 * that governs its words in the tree; the cue of the quotation that it goes on from.
 */
function attributeQuotations(reading: Reading, cues: readonly Cue[]): Attributed[] {
  const found: Attributed[] = [];
  for (const quotation of reading.quotations) {
    const after = cueAfter(reading, cues, quotation);
    const before = cueBefore(reading, cues, quotation);
    const around = governing(reading, cues, quotation);
    const last = found.at(-1);
    const earlier = last && goesOnFrom(reading, cues, last, quotation) ? last : undefined;
    if (after && endsInComma(reading, quotation))
      found.push({ quotation, cue: after, rule: 'quote:cue-after', score: 0.95 });
    else if (around) found.push({ quotation, cue: around, rule: 'quote:in-clause', score: 0.88 });
    else if (before) found.push({ quotation, cue: before, rule: 'quote:cue-before', score: 0.92 });
    else if (after) found.push({ quotation, cue: after, rule: 'quote:cue-after', score: 0.85 });
    else if (earlier) found.push({ quotation, cue: earlier.cue, rule: 'quote:goes-on', score: 0.85 });
  }
  return found;
}

function endsInComma(reading: Reading, quotation: Quotation): boolean {
  return (
    /[,?!…—-]\s*$/.test(reading.report.text.slice(quotation.start, quotation.end)) ||
    /^\s*,/.test(reading.report.text.slice(quotation.outer.end, quotation.outer.end + 2))
  );
}

/** A full stop inside the marks closes the sentence: what follows is another one. */
function endsInStop(reading: Reading, quotation: Quotation): boolean {
  return /\.\s*$/.test(reading.report.text.slice(quotation.start, quotation.end));
}

/** `"…," he said`: the cue whose words begin right after the mark. */
function cueAfter(reading: Reading, cues: readonly Cue[], quotation: Quotation): Cue | undefined {
  return cues.find(({ extent, speakers }) => {
    if (speakers.length === 0 || extent.start < quotation.outer.end || endsInStop(reading, quotation))
      return false;
    const gap = reading.report.text.slice(quotation.outer.end, extent.start);
    return gap.length <= 3 && /^[\s,]*$/.test(gap) && !/[\r\n]/.test(gap);
  });
}

/** `He said: "…"`: the cue whose words end right before the mark. */
function cueBefore(reading: Reading, cues: readonly Cue[], quotation: Quotation): Cue | undefined {
  return cues.findLast((cue) => {
    const head = tokenAt(cueTree(reading, cue), cue.head);
    if (cue.speakers.length === 0 || head.end > quotation.outer.start) return false;
    const gap = reading.report.text.slice(head.end, quotation.outer.start);
    return (
      gap.length <= 60 &&
      !/[.!?;\r\n]\s/.test(gap) &&
      /(?:^|[\s,:])(?:that|[,:])?\s*$/.test(gap) &&
      gap.split(/\s+/).length <= 8
    );
  });
}

/** The nearest cue above the quotation's words in the tree of the sentence, outside the marks. */
function governing(reading: Reading, cues: readonly Cue[], quotation: Quotation): Cue | undefined {
  const word = wordAt(reading, quotation.start);
  if (word === undefined) return undefined;
  const tree = treeAt(reading, word.sentence);
  const inside = tree.tokens.flatMap((token, index) => (overlaps(token, quotation) ? [index] : []));
  const top = inside.find((index) => !inside.includes(tokenAt(tree, index).head));
  if (top === undefined) return undefined;
  for (const above of ancestorsOf(tree, top)) {
    const cue = cues.find((other) => other.sentence === word.sentence && other.head === above);
    if (cue && cue.speakers.length > 0) return cue;
    return undefined;
  }
  return cues.find(
    (cue) => cue.sentence === word.sentence && cue.content.includes(top) && cue.speakers.length > 0,
  );
}

/** Whether a quotation goes on from another: only that one's cue, or nothing, stands between them in the same paragraph. */
function goesOnFrom(reading: Reading, cues: readonly Cue[], last: Attributed, quotation: Quotation): boolean {
  const between = { start: last.quotation.outer.end, end: quotation.outer.start };
  const text = reading.report.text.slice(between.start, between.end);
  if (last.quotation.goesOn) return /^\s*$/.test(text);
  if (
    /[\r\n]/.test(text) ||
    cues.some((cue) => cue !== last.cue && cue.extent.start >= between.start && cue.extent.end <= between.end)
  )
    return false;
  const cue = last.cue.extent;
  const rest =
    cue.start >= between.start && cue.end <= between.end
      ? reading.report.text.slice(between.start, cue.start) + reading.report.text.slice(cue.end, between.end)
      : text;
  return /^[\s,.;:—-]*$/.test(rest) || (text.length < 160 && !/[.!?]\s+\S/.test(text.trim()));
}
