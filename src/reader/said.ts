import { childBy, childrenBy, isRelation, tokenAt, type Tree } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import type { Clause } from './clause.ts';
import { type Frame, isPolitical } from './frames/frame.ts';
import { frameOf } from './frames/match.ts';
import { predicateAt } from './frames/predicate.ts';
import { conditionOf } from './condition.ts';
import { isActing } from './frames/slots.ts';
import { sayingOf } from './saying.ts';
import { type Reading, treeAt, type Word } from './reading.ts';
import type { Sides } from './allegiance.ts';
import type { Voices } from './voices.ts';

/** A clause that somebody says: what it tells is theirs to answer for. Numbers are token indexes. */
export interface Said {
  readonly sentence: number;
  readonly tree: Tree;
  readonly clause: Clause;
  readonly speakers: readonly ActorRef[];
  /** What the lexicon says of its predicate, or of the noun that this carries ("impose sanctions"); undefined where it has none. */
  readonly frame: Frame | undefined;
  /** Who does it; the speakers for "we" in their own words. Empty where nobody who can act is named. */
  readonly doers: readonly ActorRef[];
  /** Whether a speaker's own side does it. */
  readonly own: boolean;
}

/** The clauses that are said, in text order: those that stand for themselves, not what describes or qualifies in them. */
export function saidClauses(reading: Reading, voices: Voices, acts: readonly Act[], sides: Sides): Said[] {
  const carried = new Map<Clause, Frame>();
  for (const { predicate, frame } of acts)
    if (predicate.carrier) carried.set(predicate.carrier.clause, frame);
  const found: Said[] = [];
  for (const [sentence, { tree, clauses }] of reading.sentences.entries()) {
    for (const [index, clause] of [...clauses].toSorted(([a], [b]) => a - b)) {
      const voiced = voices.over(tokenAt(tree, index));
      const speakers =
        voiced.length > 0 ? voiced : freeSpeakers(reading, voices, sides, sentence, tree, clause);
      if (speakers.length === 0 || (voiced.length > 0 && !isMain(tree, voices, index, speakers))) continue;
      const predicate = predicateAt(reading, { sentence, index });
      const own = predicate && frameOf(reading, predicate);
      const doers = doersOf(reading, sentence, tree, clause, speakers);
      found.push({
        sentence,
        tree,
        clause,
        speakers,
        frame: own && isPolitical(own) ? own : (carried.get(clause) ?? own),
        doers,
        own: sides.meet(doers, speakers),
      });
    }
  }
  return found;
}

/**
 * Free indirect speech: "Britain condemned the raid, its minister said. It would send a frigate." A sentence of what will or must be done
 * right behind one that somebody says goes on in his words: of what one's own side will do, or another must.
 */
function freeSpeakers(reading: Reading, voices: Voices, sides: Sides, sentence: number, tree: Tree, clause: Clause): readonly ActorRef[] {
  const { head, modal, agent } = clause;
  if (agent === undefined || !/^(?:root|conj)$/.test(tokenAt(tree, head).deprel) || !/^(?:will|would|shall|must)$/.test(modal ?? '') || sentence === 0) return [];
  const before = treeAt(reading, sentence - 1);
  const [first, last] = [tree.tokens[0], before.tokens.at(-1)];
  if (first === undefined || last === undefined || /[\r\n]/.test(reading.text.slice(last.end, first.start))) return [];
  const speakers = before.tokens.map((token) => voices.over(token)).findLast((some) => some.length > 0) ?? [];
  if (speakers.length === 0) return [];
  const doers = doersOf(reading, sentence, tree, clause, speakers);
  // "It would send a frigate": a pronoun that is nobody else is the speaker's side.
  const own = doers.length === 0 ? /^(?:it|they)$/i.test(tokenAt(tree, agent).form) && modal !== 'must' && childBy(tree, head, 'cop') === undefined : sides.meet(doers, speakers);
  return (doers.length > 0 || own) && own === (modal !== 'must') ? speakers : [];
} // prettier-ignore

/** Whether a clause is one of those that a voice says straight out, and not inside another of its clauses. */
function isMain(tree: Tree, voices: Voices, index: number, speakers: readonly ActorRef[]): boolean {
  let at = index;
  while (tokenAt(tree, at).deprel === 'conj' && tokenAt(tree, at).head >= 0) at = tokenAt(tree, at).head;
  const { deprel, head } = tokenAt(tree, at);
  if (head < 0 || isRelation(deprel, 'parataxis')) return true;
  // "The embargo, the council insisted, will be lifted": what stands on both sides of the verb of saying is all said.
  if (isRelation(deprel, 'ccomp') && head < at && sayingOf(tokenAt(tree, head).lemma).length > 0 && childrenBy(tree, at, 'nsubj').some((subject) => subject < head)) return true;
  if (isOwnAside(tree, at)) return true;
  if (voices.over(tokenAt(tree, head)) === speakers) return false;
  return (
    isRelation(deprel, 'ccomp') ||
    (/^(?:advcl|acl)/.test(deprel) && childrenBy(tree, at, 'mark').some((mark) => /^that$/i.test(tokenAt(tree, mark).form)))
  );
} // prettier-ignore

/** "It held 40 soldiers, whom it would free if …": what a relative clause says that its own subject will do on a condition. */
function isOwnAside(tree: Tree, index: number): boolean {
  const isRelative = tokenAt(tree, index).deprel === 'acl:relcl' || (tokenAt(tree, index).deprel === 'advcl' && childrenBy(tree, index, 'obj').some((at) => /^(?:whom|which)$/i.test(tokenAt(tree, at).form)));
  if (!isRelative || !childrenBy(tree, index, 'aux').some((at) => /^(?:will|would)$/i.test(tokenAt(tree, at).form))) return false;
  return childrenBy(tree, index, 'nsubj').some((at) => /^(?:it|they|he|she|we)$/i.test(tokenAt(tree, at).form)) && conditionOf(tree, index)?.hangs === true;
} // prettier-ignore

const FIRST_PERSON = /^(?:i|we|us|me|our|my)$/i;

/** Who does what a clause tells; for "his army", "its inspectors" whose they are. */
function doersOf(
  reading: Reading,
  sentence: number,
  tree: Tree,
  { agent }: Clause,
  speakers: readonly ActorRef[],
): readonly ActorRef[] {
  if (agent === undefined) return [];
  const at = (index: number): Word => ({ sentence, index });
  const pronouns = [agent, ...childrenBy(tree, agent, 'nmod')].map((index) => [index, tokenAt(tree, index).form] as const);
  if (pronouns.some(([, form]) => FIRST_PERSON.test(form))) return speakers;
  // "He said that he would", "that his army would": a pronoun of which nothing is known goes back to who says it.
  if (pronouns.some(([index, form]) => THIRD_PERSON.test(form) && actorsAt(reading, at(index)).length === 0)) return speakers;
  if (isOwnCountry(tree, agent)) return speakers;
  const isBody = speakers.some(({ id }) => reading.world.actor(id) !== undefined);
  if (isBody && /^(?:it|they)$/i.test(tokenAt(tree, agent).form) && !actorsAt(reading, at(agent)).some((actor) => isActing(reading, actor))) return speakers;
  const acting = actorsAt(reading, at(agent)).filter((actor) => isActing(reading, actor));
  const known = acting.filter(({ id }) => reading.world.actor(id) !== undefined || reading.people.knows(id));
  if (known.length > 0) return known;
  const owners = tokenAt(tree, agent).upos === 'PRON' ? [] : ownersOf(reading, at(agent)).filter((actor) => isActing(reading, actor));
  return owners.length > 0 ? owners : acting;
} // prettier-ignore

/** "The country was ready", said by its ministry: a noun that, with no name, is the speaker's own. */
export function isOwnCountry(tree: Tree, index: number): boolean {
  const article = childrenBy(tree, index, 'det').some((at) => /^the$/i.test(tokenAt(tree, at).form));
  return article && OWN.test(tokenAt(tree, index).lemma) && childrenBy(tree, index, 'amod', 'nmod', 'compound').length === 0;
} // prettier-ignore

const OWN = /^(?:country|nation|government|administration|cabinet|party|group|movement)$/;

const THIRD_PERSON = /^(?:he|she|it|they|his|her|its|their)$/i;
