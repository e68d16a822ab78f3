import type { Statement } from '../../reader/item.ts';
import { foldName } from '../../world/folding.ts';
import { datesContradict, daysBetween } from './days.ts';
import { type Joining, joining } from './joining.ts';
import { contradict, likenessOf, sharedWords } from './likeness.ts';
import { namesOf, partyMatch } from './parties.ts';
import type { Told } from './told.ts';

/** Words in quotation marks are repeated for weeks; a paraphrase of the next week may be of another speech. */
export const QUOTED_DAYS = 30;
export const SHORT_QUOTE_DAYS = 3;
export const INDIRECT_DAYS = 2;

/**
 * One statement: the same person (or the body for which he speaks) and the same words. Words quoted by both need only hold
 * each other, for papers cut where they like; of words that one or both paraphrase more must agree, within two days. What was said again on
 * a day that the report names, in other words, is another statement.
 */
export function joinStatements(later: Told<Statement>, earlier: Told<Statement>): Joining | undefined {
  const speakers = partyMatch(later.by, earlier.by);
  if (speakers === undefined || speakers === 'silent' || contradict(later.content, earlier.content)) return undefined;
  const likeness = likenessOf(later.content, earlier.content);
  const grounds = { code: 'speaker', value: namesOf(earlier.by), weight: speakers === 'same' ? 0.15 : 0 };
  const quoted = later.item.words !== undefined && earlier.item.words !== undefined;
  const apart = daysBetween(later, earlier);
  if (apart <= SHORT_QUOTE_DAYS && sameWords(later.item.words, earlier.item.words)) return joining(grounds, { code: 'the same words', weight: 0.8 });
  if (quoted) {
    const days = likeness.weight >= 3 ? QUOTED_DAYS : SHORT_QUOTE_DAYS;
    if (apart > days || likeness.held < 0.8 || likeness.weight < 1.8) return undefined;
    return joining(grounds, { code: 'words', value: sharedWords(likeness), weight: 0.35 + 0.45 * likeness.dice });
  }
  if (apart > INDIRECT_DAYS || datesContradict(later, earlier) || likeness.weight < 2.5) return undefined;
  if (likeness.dice < 0.66 && !(likeness.held >= 0.88 && likeness.weight >= 4)) return undefined;
  return joining(grounds, { code: 'words', value: sharedWords(likeness), weight: 0.2 + 0.6 * Math.max(likeness.dice, likeness.held - 0.25) });
} // prettier-ignore

/** Word for word the same, and not so few that anybody may say them. */
function sameWords(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const words = foldName(a);
  return words.length > 3 && words.join(' ') === foldName(b).join(' ');
}
