import { childrenBy, isRelation, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import type { Clause } from './clause.ts';
import type { Frame } from './frames/frame.ts';
import { frameOf } from './frames/match.ts';
import { predicateAt } from './frames/predicate.ts';
import { isActing } from './frames/slots.ts';
import type { Reading } from './reading.ts';
import type { Sides } from './sides.ts';
import type { Voices } from './voices.ts';

/** A clause that somebody says: what it tells is theirs to answer for. Numbers are token indexes. */
export interface Said {
  readonly sentence: number;
  readonly tree: Tree;
  readonly clause: Clause;
  readonly speakers: readonly ActorRef[];
  /** What the lexicon says of its predicate; undefined where it has none. */
  readonly frame: Frame | undefined;
  /** Who does it; the speakers for "we" in their own words. Empty where nobody who can act is named. */
  readonly doers: readonly ActorRef[];
  /** Whether a speaker's own side does it. */
  readonly own: boolean;
}

/** The clauses that are said, in text order: those that stand for themselves, not what describes or qualifies in them. */
export function saidClauses(reading: Reading, voices: Voices, sides: Sides): Said[] {
  const found: Said[] = [];
  for (const [sentence, { tree, clauses }] of reading.sentences.entries()) {
    for (const [index, clause] of [...clauses].toSorted(([a], [b]) => a - b)) {
      const speakers = voices.over(tokenAt(tree, index));
      if (speakers.length === 0 || !isMain(tree, voices, index, speakers)) continue;
      const predicate = predicateAt(reading, { sentence, index });
      const doers = doersOf(reading, sentence, tree, clause, speakers);
      found.push({
        sentence,
        tree,
        clause,
        speakers,
        frame: predicate && frameOf(reading, predicate),
        doers,
        own: sides.meet(doers, speakers),
      });
    }
  }
  return found;
}

/** Whether a clause is one of those that a voice says straight out, and not inside another of its clauses. */
function isMain(tree: Tree, voices: Voices, index: number, speakers: readonly ActorRef[]): boolean {
  let at = index;
  while (tokenAt(tree, at).deprel === 'conj' && tokenAt(tree, at).head >= 0) at = tokenAt(tree, at).head;
  const { deprel, head } = tokenAt(tree, at);
  if (head < 0 || isRelation(deprel, 'parataxis')) return true;
  if (voices.over(tokenAt(tree, head)) === speakers) return false;
  return (
    isRelation(deprel, 'ccomp') ||
    (/^(?:advcl|acl)/.test(deprel) && childrenBy(tree, at, 'mark').some((mark) => /^that$/i.test(tokenAt(tree, mark).form)))
  );
} // prettier-ignore

const FIRST_PERSON = /^(?:i|we|us|me|our|my)$/i;

function doersOf(
  reading: Reading,
  sentence: number,
  tree: Tree,
  { agent }: Clause,
  speakers: readonly ActorRef[],
): readonly ActorRef[] {
  if (agent === undefined) return [];
  const word = { sentence, index: agent };
  const owner = childrenBy(tree, agent, 'nmod').find((at) => FIRST_PERSON.test(tokenAt(tree, at).form));
  if (FIRST_PERSON.test(tokenAt(tree, agent).form) || owner !== undefined) return speakers;
  const acting = actorsAt(reading, word).filter((actor) => isActing(reading, actor));
  // "He said that he would", "that his army would": a pronoun of which nothing is known goes back to who says it.
  const unbound = [agent, ...childrenBy(tree, agent, 'nmod')].some((at) => THIRD_PERSON.test(tokenAt(tree, at).form) && actorsAt(reading, { sentence, index: at }).length === 0);
  if (unbound) return speakers;
  return acting.length > 0 || tokenAt(tree, agent).upos === 'PRON' ? acting : ownersOf(reading, word);
} // prettier-ignore

const THIRD_PERSON = /^(?:he|she|it|they|his|her|its|their)$/i;
