import { isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import type { Counting } from './quantity.ts';

const HARM = /^(?:kill|wound|injure|hurt|maim|displace|capture|detain|arrest)$/;
const LINKS: readonly string[] = ['conj', 'parataxis'];

/**
 * The noun that a number leaves out because the one before it had it: "killed 12 people and wounded 30", "498 men had died
 * and 1,597 had been wounded", "two brigades and then three". Both stand in the same place of clauses, or phrases, that are
 * joined to each other.
 */
export function leftOut(tree: Tree, { top }: Counting, before: readonly Counting[]): number | undefined {
  for (const { noun, top: number, quantity } of before.toReversed()) {
    if (noun === undefined || quantity.unit !== undefined) continue;
    if (isJoined(tree, top, noun) || isJoined(tree, top, number)) return noun;
    const [ours, theirs] = [placeOf(tree, top), placeOf(tree, noun)];
    if (ours === undefined || theirs === undefined || ours.role !== theirs.role) continue;
    if (ours.verb === theirs.verb || follows(tree, ours.verb, theirs.verb)) return noun;
  }
  return undefined;
}

function isJoined(tree: Tree, index: number, to: number): boolean {
  const { head, deprel } = tokenAt(tree, index);
  return head === to && isRelation(deprel, 'conj');
}

/** Subject or object of what verb. */
function placeOf(tree: Tree, index: number): { role: 'subject' | 'object'; verb: number } | undefined {
  const { head, deprel } = tokenAt(tree, index);
  if (head < 0) return undefined;
  if (isRelation(deprel, 'nsubj')) return { role: 'subject', verb: head };
  return isRelation(deprel, 'obj') ? { role: 'object', verb: head } : undefined;
}

/** Whether a verb goes on where another left off: "and wounded", or, of harm, ", wounding". */
function follows(tree: Tree, verb: number, other: number): boolean {
  const { head, deprel, lemma } = tokenAt(tree, verb);
  if (head !== other) return false;
  if (LINKS.some((relation) => isRelation(deprel, relation))) return true;
  return isRelation(deprel, 'advcl') && HARM.test(lemma) && HARM.test(tokenAt(tree, other).lemma);
}
