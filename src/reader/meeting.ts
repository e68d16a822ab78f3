import { childrenBy, spanOfTokens, tokenAt, type Tree } from '../language/tree.ts';
import { covers, overlaps } from '../text/span.ts';
import { dayOf } from '../world/calendar.ts';
import { daysOf } from '../world/edtf.ts';
import { type When } from '../world/when.ts';
import { distinct } from './who.ts';
import { type Act, actsByPlace, placeOf } from './act.ts';
import { type Draft } from './draft.ts';
import { hypothesisOver } from './hypothesis.ts';
import { type Realis, type Meeting } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import { caseOf } from './nominal.ts';
import type { Clause } from './clause.ts';
import { clauseAt, isInParagraph, quotationAround, type Reading, treeAt } from './reading.ts';
import { isDated } from './points.ts';
import { whenInPhrase, whenOf } from './times.ts';
import { type Voices } from './voices.ts';
import { actMeeting } from './meeting-act.ts';
import { byNoun, isOffered } from './meeting-noun.ts';
import { byOtherVerb } from './meeting-told.ts';
import { byDue, byVerb, type FoundMeeting } from './meeting-verb.ts';

/** Meetings, visits and calls that were held, are due, proposed or called off. */
export function readMeetings(reading: Reading, voices: Voices, acts: readonly Act[]): Draft<Meeting>[] {
  const told = actsByPlace(acts);
  const drafts: Draft<Meeting>[] = [];
  for (const [sentence, { tree }] of reading.sentences.entries()) {
    const here: Draft<Meeting>[] = [];
    for (let index = 0; index < tree.tokens.length; index++) {
      const clause = clauseAt(reading, sentence, index);
      const found =
        (clause &&
          (byOtherVerb(reading, sentence, tree, clause) ??
            byVerb(reading, sentence, tree, clause) ??
            byDue(reading, sentence, tree, clause))) ??
        byNoun(reading, sentence, tree, index) ??
        byAct(reading, told.get(placeOf({ sentence, index })));
      const draft = found && settle(reading, voices, sentence, tree, found);
      if (draft) here.push(draft);
    }
    drafts.push(...withoutEchoes(here));
  }
  return drafts;
}

function byAct(reading: Reading, act: Act | undefined): FoundMeeting | undefined {
  return act && actMeeting(reading, act);
}

function settle(
  reading: Reading,
  voices: Voices,
  sentence: number,
  tree: Tree,
  found: FoundMeeting,
): Draft<Meeting> | undefined {
  const hypothesis = hypothesisOver(reading, sentence, found.head);
  if (hypothesis !== undefined && hypothesis !== 'wanted') return undefined;
  const { clause } = found;
  if (isOnlyTried(reading, sentence, clause)) return undefined;
  if (found.stance === undefined && clause !== undefined && isDashed(reading, sentence, clause))
    return settle(reading, voices, sentence, tree, { ...found, stance: 'cancelled' });
  // "Has offered to travel to both capitals".
  const stance =
    found.stance ??
    (found.format === 'visit' && isOffered(reading, sentence, clause) ? 'proposed' : undefined);
  const inPhrase = whenInPhrase(
    reading,
    { sentence, index: found.head },
    stance === 'arranged' || stance === 'cancelled' ? 'future' : undefined,
  );
  const when: When | undefined = isSince(reading, sentence, found.head)
    ? undefined
    : (inPhrase ?? (clause ? whenOf(reading, sentence, clause) : undefined));
  const span = spanOfTokens(tree, found.tokens);
  const wanted = hypothesis === 'wanted' && stance !== 'arranged'; // to call a meeting is to set it
  const realis = realisOfMeeting(
    reading,
    sentence,
    { ...found, ...(stance ? { stance } : {}) },
    wanted,
    when,
  );
  if (realis === 'negated' && stance !== 'cancelled') return undefined;
  return {
    kind: 'meeting',
    format: found.format,
    status:
      stance === 'cancelled'
        ? 'cancelled'
        : stance === 'proposed' || wanted
          ? 'proposed'
          : realis === 'planned'
            ? 'scheduled'
            : realis === 'possible' || realis === 'conditional'
              ? 'possible'
              : 'held',
    by: distinct(found.parties),
    to: [],
    via: [],
    attribution: voices.over(span),
    realis,
    ...(when ? { when } : {}),
    where: found.where,
    span,
    rule: found.rule,
    score: quotationAround(reading, span) ? found.score - 0.1 : found.score,
  };
}

/** "The first session since 2019": when the one before it was. */
function isSince(reading: Reading, sentence: number, head: number): boolean {
  const tree = treeAt(reading, sentence);
  const isFirst = childrenBy(tree, head, 'amod', 'nummod').some((at) => /^(?:first|latest|last|only)$/i.test(tokenAt(tree, at).form));
  return isFirst && childrenBy(tree, head, 'nmod', 'obl').some((at) => caseOf(tree, at) === 'since' && isDated(reading, sentence, at));
} // prettier-ignore

/** "Were to meet on Thursday. They will not.": what was to be, and the next sentence says no more than that it is not. */
function isDashed(reading: Reading, sentence: number, { head, modal }: Clause): boolean {
  const tree = treeAt(reading, sentence);
  const wasTo = modal === 'to' && childrenBy(tree, head, 'cop', 'aux').some((at) => /^(?:was|were)$/i.test(tokenAt(tree, at).form));
  if (!wasTo || sentence + 1 >= reading.sentences.length || !isInParagraph(reading, sentence, sentence + 1)) return false;
  const next = treeAt(reading, sentence + 1).tokens.map(({ form }) => form).join(' ');
  return /^(?:They|He|She|It|That) (?:will|would|did|do|does|could|can) ?(?:not|n['’]t)(?: (?:now|go|come|happen))? ?[.!]$/.test(next);
} // prettier-ignore

/** "Tried to telephone him on Wednesday": what is told as an attempt did not come about. */
function isOnlyTried(reading: Reading, sentence: number, clause: Clause | undefined): boolean {
  const above = clause?.modal === 'to' ? clauseAt(reading, sentence, clause.parent) : undefined;
  return above?.tense === 'past' && /^(?:try|attempt|fail)$/.test(above.lemma);
}

function realisOfMeeting(
  reading: Reading,
  sentence: number,
  { head, clause, stance }: FoundMeeting,
  wanted: boolean,
  when: When | undefined,
): Realis {
  if (stance === 'cancelled') return 'negated';
  if (stance === 'proposed' || wanted) return 'possible';
  // "Another conversation following two calls": what something comes after has been.
  if (/^(?:following|follow|after|since)$/.test(caseOf(treeAt(reading, sentence), head)))
    return when && isLongAgo(reading, when) ? 'historical' : 'actual';
  const told = clause
    ? realisOf(reading, sentence, clause, when)
    : when && isLongAgo(reading, when)
      ? 'historical'
      : 'actual';
  const today = clause !== undefined && clause.tense === 'present' && isToday(reading, when);
  return told === 'actual' && (stance === 'arranged' || today || isAhead(reading, when)) ? 'planned' : told;
}

/** "The council meets today": the simple present of a day of the report is still to come. */
function isToday(reading: Reading, when: When | undefined): boolean {
  const day = when === undefined ? undefined : dayOf(when.edtf);
  return day !== undefined && day === reading.day;
}

/** Whether a date lies wholly after the report: a day, or "next month". */
function isAhead(reading: Reading, when: When | undefined): boolean {
  const first = when === undefined ? undefined : daysOf(when.edtf)?.first;
  return first !== undefined && reading.day !== undefined && first > reading.day;
}

/** One act told by a verb and a noun of the same clause ("held talks") is one meeting. */
function withoutEchoes(drafts: readonly Draft<Meeting>[]): Draft<Meeting>[] {
  const isRow = ({ rule }: Draft<Meeting>): boolean => rule.startsWith('frame:');
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at &&
          // What a row of the lexicon tells of a whole clause, the noun in it tells better: "proposed a summit".
          ((isRow(draft) && !isRow(other) && overlaps(other.span, draft.span)) ||
            (covers(other.span, draft.span) &&
              (other.score > draft.score || (other.score === draft.score && index < at)) &&
              other.by.some(({ id }) => draft.by.some((actor) => actor.id === id)))),
      ),
  );
}
