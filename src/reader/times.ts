import { childBy, childrenBy, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { dayOf } from '../world/calendar.ts';
import type { When } from '../world/when.ts';
import type { Clause } from './clause.ts';
import { clauseAt, type Reading, sentenceAt, treeAt, type Word } from './reading.ts';

/**
 * When the act of a predicate was or is due: the date that stands in its own clause, resolved by the words around it from the day
 * of publication, or from the date of the clause above where the expression counts from that ("agreeing to meet again
 * in two weeks"). Undefined where the clause has no date.
 */
export function whenOf(reading: Reading, sentence: number, clause: Clause): When | undefined {
  const tree = treeAt(reading, sentence);
  const own = sentenceAt(reading, sentence).dates.filter(
    ({ governor, tokens }) => governor === clause.head && !isOfThing(tree, tokens),
  );
  for (const date of own) {
    const relative = COUNTED.test(reading.text.slice(Math.max(0, date.start - 10), date.end));
    const upper = relative ? upperDay(reading, sentence, clause) : undefined;
    // "Called a meeting for Monday": what is set for a day is ahead.
    const ahead = /\bfor (?:next )?$/i.test(reading.text.slice(Math.max(0, date.start - 10), date.start));
    const when = date.when({
      anchor: upper ?? reading.day,
      ...(ahead ? { tense: 'future' as const } : tenseOf(tree, clause)),
    });
    if (when) return when;
  }
  return own.length > 0 ? undefined : dateBeforeWhen(reading, sentence, clause);
}

/** "Cancelled Thursday's meeting": the day of the meeting, and not of the cancelling. */
function isOfThing(tree: Tree, tokens: readonly number[]): boolean {
  return tokens.some(
    (at) => tokenAt(tree, at).deprel === 'nmod:poss' && !tokens.includes(tokenAt(tree, at).head),
  );
}

/** "Since Friday, when jets raided the town", "in August 1992, when troops entered": a clause that says of the date right before it what happened then. */
function dateBeforeWhen(reading: Reading, sentence: number, clause: Clause): When | undefined {
  const { tree, dates } = sentenceAt(reading, sentence);
  const when = childrenBy(tree, clause.head, 'advmod', 'mark').find((at) => at < clause.head && /^when$/i.test(tokenAt(tree, at).form));
  const comma = when === undefined ? undefined : tree.tokens[when - 1];
  if (comma?.form !== ',') return undefined;
  const date = dates.find(({ end }) => end <= comma.start && comma.start - end <= 1);
  return date?.when({ anchor: reading.day, ...(clause.tense === 'past' ? { tense: 'past' as const } : {}) });
} // prettier-ignore

/** Expressions that count from another date where the text gives one: "in two weeks", "three days later". */
const COUNTED = /\b(?:in|within) (?:\w+ ){1,2}(?:hour|day|week|month|year)s?$|later$|earlier$/i;

/** The side on which the date lies, where the clause tells it better than the words around the date. */
function tenseOf(tree: Tree, clause: Clause): { readonly tense?: Clause['tense'] } {
  if (clause.modal === 'would' && clause.tense === 'past') return { tense: 'past' }; // "wouldn't comment on Thursday"
  const { xpos, deprel, head } = tokenAt(tree, clause.head);
  // "Asked the council to meet Saturday": what is asked for, agreed or planned lies ahead.
  if (
    clause.modal === 'to' &&
    /^(?:xcomp|advcl|acl|ccomp)/.test(deprel) &&
    head >= 0 &&
    AHEAD.test(tokenAt(tree, head).lemma) &&
    childBy(tree, clause.head, 'aux') === undefined
  )
    return { tense: 'future' };
  // "Struck a battery and set fire to two boats on Monday": "set", "put", "hit" after a past are past too.
  const pastToo = deprel === 'conj' && head >= 0 && tokenAt(tree, head).xpos === 'VBD';
  const simplePresent = clause.tense === 'present' && /^VB[ZP]$/.test(xpos) && !pastToo;
  return simplePresent ? { tense: 'future' } : {}; // "the council meets on Monday"
}

/** What stands over an infinitive that is still to be done. */
const AHEAD =
  /^(?:ask|urge|want|call|agree|plan|due|set|schedule|expect|intend|promise|pledge|threaten|vow|invite|propose|offer|prepare|ready|hope|decide|vow|undertake|summon)$/;

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

/** The date inside a noun phrase ("two calls last month"); `tense` where it is known better than by the words around. */
export function whenInPhrase(reading: Reading, word: Word, tense?: Clause['tense']): When | undefined {
  const { tree, dates } = sentenceAt(reading, word.sentence);
  if (dates.length === 0) return undefined;
  // A participle may carry the date ("the session held on 14 February"); a relative clause tells of something else.
  const inside = new Set(yieldOf(tree, word.index, (index) => tokenAt(tree, index).deprel === 'acl:relcl'));
  for (const date of dates) {
    if (date.tokens.length > 0 && date.tokens.every((index) => inside.has(index))) {
      const when = date.when({ anchor: reading.day, ...(tense && { tense }) });
      if (when) return when;
    }
  }
  return undefined;
}
