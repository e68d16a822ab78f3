import { ancestorsOf, tokenAt, type Tree } from '../language/tree.ts';
import { covers, overlaps } from '../text/span.ts';
import type { Quotation } from '../text/quotations.ts';
import { type Cue, cueTree } from './cues.ts';
import { isInParagraph, type Reading, treeAt, wordAt } from './reading.ts';

/** A quotation with the cue that gives it to its speaker. */
export interface Attributed {
  readonly quotation: Quotation;
  readonly cue: Cue;
  readonly rule: string;
  readonly score: number;
}

/** The cues of each sentence that have a speaker, in text order. */
type CuesBySentence = ReadonlyMap<number, readonly Cue[]>;

/**
 * Gives each quotation its cue, by the first of these that holds: a cue right after a comma that closes it; a cue that
 * governs its words in the tree; a cue right before it; a cue right after it; the cue of the quotation that it goes on
 * from. One that none of these holds for is a name, a title or a scare quote, and is left out.
 */
export function attributeQuotations(reading: Reading, cues: readonly Cue[]): Attributed[] {
  const bySentence = new Map<number, Cue[]>();
  for (const cue of cues) {
    if (cue.speakers.length > 0) bySentence.set(cue.sentence, [...(bySentence.get(cue.sentence) ?? []), cue]);
  }
  const found: Attributed[] = [];
  for (const [at, quotation] of reading.quotations.entries()) {
    const attributed = attribute(reading, bySentence, quotation, found.at(-1));
    if (attributed) {
      // A paragraph left open has its speaker where the words that go on from it have him.
      const open = reading.quotations[at - 1];
      if (open?.goesOn && found.at(-1)?.quotation !== open)
        found.push({ quotation: open, cue: attributed.cue, rule: 'quote:goes-on', score: 0.85 });
      found.push({ quotation, ...attributed });
    }
  }
  return found;
}

function attribute(
  reading: Reading,
  cues: CuesBySentence,
  quotation: Quotation,
  last: Attributed | undefined,
): Omit<Attributed, 'quotation'> | undefined {
  const after = cueAfter(reading, cues, quotation);
  if (after && endsInComma(reading, quotation)) return { cue: after, rule: 'quote:cue-after', score: 0.95 };
  const around = governing(reading, cues, quotation);
  if (around && isMindful(around) && !isOwnPhrase(reading, quotation)) return undefined;
  if (around) return { cue: around, rule: 'quote:in-clause', score: 0.88 };
  const before = cueBefore(reading, cues, quotation);
  if (before) return { cue: before, rule: 'quote:cue-before', score: 0.92 };
  if (after) return { cue: after, rule: 'quote:cue-after', score: 0.85 };
  if (last && goesOnFrom(reading, cues, last, quotation))
    return { cue: last.cue, rule: 'quote:goes-on', score: 0.85 };
  const free = cueAround(reading, cues, quotation);
  return free && { cue: free, rule: 'quote:free', score: 0.72 };
}

/**
 * Free indirect speech: "He expressed his concern. An incursion would be a 'tragic miscalculation'." A phrase of somebody's own words in a sentence
 * that has no cue is his whose words the sentence before it tells or, where the next one has a pronoun for its speaker, his.
 */
function cueAround(reading: Reading, cues: CuesBySentence, quotation: Quotation): Cue | undefined {
  const word = wordAt(reading, quotation.start);
  if (word === undefined || !isOwnPhrase(reading, quotation) || cues.has(word.sentence)) return undefined;
  const tree = treeAt(reading, word.sentence);
  if (quotation.end > tree.sentence.end || !isSaidOf(tree, word.index, quotation)) return undefined;
  const { sentence } = word;
  const isNear = (cue: Cue | undefined): cue is Cue => cue !== undefined && cue.content.length > 0 && cue.sayings.some((saying) => saying === 'say' || saying === 'express' || saying === 'characterise');
  const before = cues.get(sentence - 1)?.at(-1);
  if (isNear(before) && isInParagraph(reading, sentence - 1, sentence) && tokenAt(cueTree(reading, before), before.head).deprel !== 'acl:relcl') return before;
  const after = cues.get(sentence + 1)?.[0];
  const speaker = after?.speaker === undefined ? '' : tokenAt(cueTree(reading, after), after.speaker).form;
  return isNear(after) && /^(?:he|she|it|they)$/i.test(speaker) && isInParagraph(reading, sentence, sentence + 1) ? after : undefined;
} // prettier-ignore

/** Whether the words are said of something, two or more of them, rather than a name or a word in marks beside a noun. */
function isSaidOf(tree: Tree, from: number, { start, end }: Quotation): boolean {
  const inside = [...tree.tokens.keys()].filter((at) => at >= from && tokenAt(tree, at).start >= start && tokenAt(tree, at).end <= end && tokenAt(tree, at).upos !== 'PUNCT');
  const top = inside.find((at) => !inside.includes(tokenAt(tree, at).head));
  if (inside.length < 2 || top === undefined) return false;
  const { deprel, head } = tokenAt(tree, top);
  return head < 0 || /^(?:root|obj|xcomp|ccomp|advcl|conj|parataxis)$/.test(deprel) || (deprel === 'obl' && tokenAt(tree, head).upos === 'VERB');
} // prettier-ignore

function isMindful({ sayings }: Cue): boolean {
  return sayings.every((saying) => saying === 'mind');
}

/** Words of one's own rather than a title or a name in marks: they begin small. */
function isOwnPhrase(reading: Reading, quotation: Quotation): boolean {
  return /^\s*\p{Ll}/u.test(reading.text.slice(quotation.start, quotation.end));
}

/** The cues in the sentences from the one at `start` to the one at `end`, and in the one after that. */
function cuesNear(reading: Reading, cues: CuesBySentence, start: number, end: number): Cue[] {
  const first = wordAt(reading, start)?.sentence;
  const last = wordAt(reading, Math.max(start, end - 1))?.sentence ?? first;
  if (first === undefined || last === undefined) return [];
  const near: Cue[] = [];
  for (let sentence = first; sentence <= last + 1; sentence++) near.push(...(cues.get(sentence) ?? []));
  return near;
}

function endsInComma(reading: Reading, quotation: Quotation): boolean {
  return (
    /[,?!…—-]\s*$/.test(reading.text.slice(quotation.end - 3, quotation.end)) ||
    /^\s*,/.test(reading.text.slice(quotation.outer.end, quotation.outer.end + 2))
  );
}

/** A full stop inside the marks closes the sentence: what follows is another one. */
function endsInStop(reading: Reading, quotation: Quotation): boolean {
  return /\.\s*$/.test(reading.text.slice(quotation.end - 3, quotation.end));
}

/** `"…," he said`: the cue whose words begin right after the mark. */
function cueAfter(reading: Reading, cues: CuesBySentence, quotation: Quotation): Cue | undefined {
  if (endsInStop(reading, quotation)) return undefined;
  const { end } = quotation.outer;
  return cuesNear(reading, cues, quotation.end - 1, end).find((cue) => {
    const { extent } = cue;
    if (isMindful(cue)) return false;
    const gap = extent.start - end;
    // `… "extremely foolish", and his party wants …`: another clause.
    if (/^(?:and|but|or|while|whereas) (?!to )/i.test(reading.text.slice(extent.start, extent.end)))
      return false;
    return gap >= 0 && gap <= 3 && /^[ \t\u00a0,]*$/.test(reading.text.slice(end, extent.start));
  });
}

/** `He said: "…"`: the cue whose verb stands right before the mark, with an addressee at most between them. */
function cueBefore(reading: Reading, cues: CuesBySentence, quotation: Quotation): Cue | undefined {
  const { start } = quotation.outer;
  return cuesNear(reading, cues, Math.max(0, start - 60), start).findLast((cue) => {
    const { end } = tokenAt(cueTree(reading, cue), cue.head);
    if (isMindful(cue) || end > start || start - end > 60) return false;
    const gap = reading.text.slice(end, start);
    return !/[.!?;\r\n]\s/.test(gap) && /[\s,:]$/.test(`${gap} `) && gap.split(/\s+/).length <= 8;
  });
}

/** How many tokens count as right before. */
const CLOSE = 8;

/** The nearest cue above the quotation's words in the tree of the sentence, outside the marks. */
function governing(reading: Reading, cues: CuesBySentence, quotation: Quotation): Cue | undefined {
  const word = wordAt(reading, quotation.start);
  const here = word && cues.get(word.sentence);
  if (word === undefined || here === undefined) return undefined;
  const tree = treeAt(reading, word.sentence);
  const inside = [...tree.tokens.entries()]
    .filter(([, token]) => overlaps(token, quotation))
    .map(([index]) => index);
  const top = inside.find((index) => !inside.includes(tokenAt(tree, index).head));
  if (top === undefined) return undefined;
  // A cue right before the words beats one that the tree puts above them from further away.
  const close = here.findLast(
    ({ head, sayings }) =>
      head < top &&
      !sayings.includes('mind') &&
      top - head <= CLOSE &&
      !tree.tokens.slice(head, top).some(({ form }) => /^[,;:]$/.test(form)),
  );
  let mind: Cue | undefined;
  for (const above of ancestorsOf(tree, top)) {
    const cue = here.find(({ head }) => head === above);
    // "Said he expected 'attractive news'": who says it before who thinks it.
    if (cue && isMindful(cue)) mind ??= cue;
    else if (cue) return close && close.head > cue.head && cue.head < top ? close : cue;
  }
  return here.find(({ content }) => content.includes(top)) ?? mind;
}

/** Whether a quotation goes on from another: only that one's cue, or nothing, stands between them in the same paragraph. */
function goesOnFrom(reading: Reading, cues: CuesBySentence, last: Attributed, quotation: Quotation): boolean {
  const between = { start: last.quotation.outer.end, end: quotation.outer.start };
  const text = reading.text.slice(between.start, between.end);
  if (last.quotation.goesOn) return text.trim() === '';
  if (text.length > 400 || /[\r\n]/.test(text)) return false;
  const { extent } = last.cue;
  if (
    cuesNear(reading, cues, between.start, between.end).some(
      (cue) => cue !== last.cue && covers(between, cue.extent),
    )
  )
    return false;
  const rest = covers(between, extent)
    ? text.slice(0, extent.start - between.start) + text.slice(extent.end - between.start)
    : text;
  return /^[\s,.;:—-]*$/.test(rest) || (text.length < 160 && !/[.!?]\s+\S/.test(text.trim()));
}
