import { childrenBy, spanOfTokens } from '../language/tree.ts';
import { overlaps, type Span, trimSpan } from '../text/span.ts';
import type { Quotation } from '../text/quotations.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt } from './actors.ts';
import { attributeQuotations } from './attribution.ts';
import type { Clause } from './clause.ts';
import { caseOf } from './nominal.ts';
import { type Cue, cueTree, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Medium, Statement } from './item.ts';
import { placesOf } from './places.ts';
import { clauseAt, quotationAround, type Reading, treeAt } from './reading.ts';
import { whenOf } from './times.ts';
import { type Voice, type Voices, voicesOf } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

export interface Statements {
  readonly drafts: readonly Draft<Statement>[];
  /** Stretches of the report that are told on somebody's word. */
  readonly voices: Voices;
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
    const span = trimSpan(reading.text, quotation);
    const words = reading.text.slice(span.start, span.end);
    if (words === '') continue; // a pair of marks around nothing
    const form = isWhole(reading, quotation, cue) ? 'direct' : 'partial';
    const clause = form === 'partial' ? contentSpan(reading, cue) : undefined;
    voices.push({ span: quotation.outer, speakers: cue.speakers });
    drafts.push({
      ...commonOf(reading, cue, relays.get(cue)),
      kind: 'statement',
      span,
      form,
      words,
      gist: clause && overlaps(clause, quotation.outer) ? clauseAround(reading, clause, quotation) : words,
      rule,
      score,
    });
  }
  const quoted = new Map<Cue, Quotation[]>();
  for (const { quotation, cue } of attributed) quoted.set(cue, [...(quoted.get(cue) ?? []), quotation]);
  // What is only done ("announced that he had accepted it") has no statement in which the announcement is told.
  const relaying = new Set(
    flatMap([...relays], ([inner, outer]) => (quoted.has(inner) || !isOnlyAct(inner) ? [outer] : [])),
  );
  for (const cue of cues) {
    const span = contentSpan(reading, cue);
    if (span === undefined || cue.speakers.length === 0) continue;
    voices.push({ span, speakers: cue.speakers });
    // A quotation of a later sentence goes on from what is said here, which has a statement of its own.
    const isQuoted =
      quoted.get(cue)?.some(({ outer }) => overlaps(outer, cueTree(reading, cue).sentence)) ?? false;
    if (isQuoted || relaying.has(cue) || isOnlyAct(cue) || quotationAround(reading, span)) continue;
    const whole = { start: Math.min(span.start, cue.extent.start), end: Math.max(span.end, cue.extent.end) };
    drafts.push({
      ...commonOf(reading, cue, relays.get(cue)),
      kind: 'statement',
      span: whole.end - whole.start <= LONGEST_CITATION ? whole : span,
      form: 'indirect',
      gist: reading.text.slice(span.start, span.end),
      rule: `cue:${cue.verb.replaceAll(' ', '-')}`,
      score: cue.verb === 'according to' ? 0.6 : 0.85,
    });
  }
  return { drafts, voices: voicesOf(voices) };
}

/** Whether a cue tells a statement only by words in quotation marks. */
function isOnlyAct({ sayings }: Cue): boolean {
  return sayings.every((saying) => saying === 'act' || saying === 'mind');
}

/** The said clause that a partial quotation stands in, with the marks of all that is quoted in it. */
function clauseAround({ text, quotations }: Reading, clause: Span, { outer }: Quotation): string {
  const closing = quotations.findLast((one) => one.outer.start < clause.end && one.outer.end >= clause.end)?.outer ?? clause;
  return text.slice(Math.min(clause.start, outer.start), Math.max(clause.end, outer.end, closing.end)).trim();
} // prettier-ignore

/** Characters up to which an indirect statement is cited with its speaker; beyond, only what is said. */
const LONGEST_CITATION = 400;

/** Cues whose content is another cue, each with the cue that says it: outer speaker = through whom. */
function relaysOf(cues: readonly Cue[]): Map<Cue, Cue> {
  const relays = new Map<Cue, Cue>();
  for (const [at, inner] of cues.entries()) {
    if (inner.speakers.length === 0 || inner.verb === 'according to') continue;
    // Cues stand in text order, so those of the same sentence are neighbours.
    for (const step of [-1, 1]) {
      for (let i = at + step; cues[i]?.sentence === inner.sentence; i += step) {
        const outer = cues[i];
        if (
          outer &&
          outer.speakers.length > 0 &&
          outer.sayings.includes('say') &&
          isContentHead(outer, inner)
        )
          relays.set(inner, outer);
      }
    }
  }
  return relays;
}

/** Whether the inner cue is the very clause that the outer one reports, not one deeper in it. */
function isContentHead(outer: Cue, inner: Cue): boolean {
  const first = outer.content[0];
  return (
    first !== undefined &&
    outer.content.includes(inner.head) &&
    (inner.speaker === undefined || outer.content.includes(inner.speaker)) &&
    inner.content.length > 0 &&
    Math.min(...inner.content, inner.head, inner.speaker ?? inner.head) - first <= 2
  );
}

function commonOf(
  reading: Reading,
  cue: Cue,
  relay: Cue | undefined,
): Omit<Draft<Statement>, 'span' | 'form' | 'gist' | 'rule' | 'score' | 'kind'> {
  const clause = clauseAt(reading, cue.sentence, cue.head);
  const when =
    clause && (whenOf(reading, cue.sentence, clause) ?? (relay ? whenAbove(reading, relay) : undefined));
  const medium = mediumOf(reading, cue);
  return {
    by: cue.speakers,
    to: addressees(reading, cue, clause),
    via: relay?.speakers ?? through(reading, cue, clause),
    attribution: [],
    realis: 'actual',
    ...(when ? { when } : {}),
    where: clause ? placesOf(reading, cue.sentence, [clause.head]) : [],
    verb: cue.verb,
    ...(medium ? { medium } : {}),
  };
}

/** "Through a spokesman, the minister said": the one who passed it on. */
function through(reading: Reading, cue: Cue, clause: Clause | undefined): readonly ActorRef[] {
  if (!clause) return [];
  const tree = cueTree(reading, cue);
  return flatMap(
    childrenBy(tree, clause.head, 'obl').filter((index) => caseOf(tree, index) === 'through'),
    (index) => actorsAt(reading, { sentence: cue.sentence, index }),
  );
}

function whenAbove(reading: Reading, relay: Cue): ReturnType<typeof whenOf> {
  const clause = clauseAt(reading, relay.sentence, relay.head);
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
  const first = reading.text.slice(quotation.start).trimStart()[0] ?? '';
  const before = reading.text.slice(Math.max(0, quotation.outer.start - 8), quotation.outer.start);
  return (
    /\p{Lu}|\d/u.test(first) &&
    !/\b(?:that|as|of|for|the|an?)\s*$/i.test(before) &&
    !cue.sayings.includes('characterise')
  );
}
