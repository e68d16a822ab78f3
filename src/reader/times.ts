import { tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { overlaps, type Span } from '../text/span.ts';
import { dayOf } from '../world/calendar.ts';
import type { When } from '../world/when.ts';
import { type Clause, predicateOver } from './clause.ts';
import { clauseAt, type Reading, sentenceAt, treeAt, type Word } from './reading.ts';

/**
 * When the act of a predicate was or is due: the date that stands in its own clause, resolved by its tense from the day
 * of publication, or from the date of the clause above where the expression counts from that ("agreeing to meet again
 * in two weeks"). Undefined where the clause has no date.
 */
export function whenOf(reading: Reading, sentence: number, clause: Clause): When | undefined {
  const tree = treeAt(reading, sentence);
  const own = sentenceAt(reading, sentence).dates.filter((date) => dateGovernor(tree, date) === clause.head);
  for (const date of own) {
    const relative = /^(?:in|within)\b|later|earlier/i.test(reading.text.slice(date.start, date.end));
    const upper = relative ? upperDay(reading, sentence, clause) : undefined;
    const when = date.when({ anchor: upper ?? reading.day, tense: tenseForDate(tree, clause) });
    if (when) return when;
  }
  return undefined;
}

/** "The council meets on Monday": the simple present with a date looks ahead. */
function tenseForDate(tree: Tree, clause: Clause): Clause['tense'] {
  return clause.tense === 'present' && /^VB[ZP]$/.test(tokenAt(tree, clause.head).xpos)
    ? 'future'
    : clause.tense;
}

/** The date of the nearest clause above that has one, as a day. */
function upperDay(reading: Reading, sentence: number, clause: Clause): number | undefined {
  for (let parent = clause.parent; parent !== undefined;) {
    const upper = clauseAt(reading, sentence, parent);
    if (!upper) return undefined;
    const edtf = whenOf(reading, sentence, upper)?.edtf;
    const day = edtf?.length === 10 ? dayOf(edtf) : undefined;
    if (day !== undefined) return day;
    parent = upper.parent;
  }
  return undefined;
}

/** The predicate that a date expression belongs to. */
function dateGovernor(tree: Tree, date: Span): number | undefined {
  const inside = tokensIn(tree, date);
  const top = inside.find((index) => !inside.includes(tokenAt(tree, index).head)) ?? inside[0];
  return top === undefined ? undefined : predicateOver(tree, top);
}

function tokensIn(tree: Tree, span: Span): number[] {
  return [...tree.tokens.entries()].filter(([, token]) => overlaps(token, span)).map(([index]) => index);
}

/** The date inside a noun phrase ("two calls last month"), with the tense of its clause. */
export function whenInPhrase(reading: Reading, word: Word, tense: Clause['tense']): When | undefined {
  const tree = treeAt(reading, word.sentence);
  // A participle may carry the date ("the session held on 14 February"); a relative clause tells of something else.
  const inside = new Set(yieldOf(tree, word.index, (index) => tokenAt(tree, index).deprel === 'acl:relcl'));
  for (const date of sentenceAt(reading, word.sentence).dates) {
    const tokens = tokensIn(tree, date);
    if (tokens.length > 0 && tokens.every((index) => inside.has(index))) {
      const when = date.when({ anchor: reading.day, tense });
      if (when) return when;
    }
  }
  return undefined;
}
