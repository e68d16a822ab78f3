import { edtfInWords } from '../world/date-words.ts';
import { byWeight, hasSubstance, isSure, withoutEchoes, withoutRepeats } from './brief-choice.ts';
import type { Change } from './change.ts';
import type { Entry } from './entry.ts';

/** Changes that a reader wants to hear of, the weightiest first: each act once, in the words of the item that tells it best. */
export function newsOf(changes: readonly Change[]): Change[] {
  return [...withoutRepeats(withoutEchoes(changes.filter(isTold), entryOf).toSorted(byNews), entryOf)];
}

/** All changes, the news first. */
export function newsFirst(changes: readonly Change[]): Change[] {
  const news = newsOf(changes);
  const told = new Set(news);
  return [...news, ...changes.filter((one) => !told.has(one))];
}

/** "Now answered, was open"; undefined where nothing changed that belongs on a page. */
export function revisionInWords(before: Entry, after: Entry): string | undefined {
  if (after.status !== undefined && before.status?.value !== after.status.value)
    return `Now ${after.status.value}${before.status === undefined ? '' : `, was ${before.status.value}`}`;
  if (after.due !== undefined && before.due?.day !== after.due.day)
    return `Now due ${edtfInWords(after.due.day)}`;
  if (after.contradictions.length > before.contradictions.length) return 'Now contested';
  return after.origins > before.origins ? `Now from ${after.origins} independent origins` : undefined;
}

/** Not that one more report named somebody else beside. */
function isTold({ before, after }: Change): boolean {
  const entry = after ?? before;
  if (entry === undefined || !isSure(entry) || !hasSubstance(entry)) return false;
  return before === undefined || after === undefined || revisionInWords(before, after) !== undefined;
}

function byNews(a: Change, b: Change): number {
  const [ea, eb] = [entryOf(a), entryOf(b)];
  const rank = ({ change }: Change): number => (change === 'withdrawn' ? 0 : 1);
  return rank(a) - rank(b) || (ea === undefined || eb === undefined ? 0 : byWeight(ea, eb));
}

function entryOf({ after, before }: Change): Entry | undefined {
  return after ?? before;
}
