import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { quadOf } from '../world/ontology.ts';
import { citationOf } from './citation.ts';
import { clauseTokens, isNobody } from './clause.ts';
import { conditionOf } from './condition.ts';
import type { Draft } from './draft.ts';
import { eventTypeOf } from './frames/coding.ts';
import type { Answer } from './item.ts';
import type { Reading } from './reading.ts';
import type { Said } from './said.ts';
import { sayingOf } from './saying.ts';
import { whenOf } from './times.ts';
import { flatMap } from '../text/flat-map.ts';

/** What is asked of a party in a crisis and is no act of its own in the lexicon, or one of several. */
const ASKED = /^(?:withdraw|leave|accept|agree|give|give in|give way|go|go back|return|come|submit|obey|comply|heed|bow|kneel|abandon|renounce|cede|concede|relinquish|hand back|disarm|lay down|stand down|step down|step aside|resign|quit|admit|receive|attend|participate|take part|join|discuss|reopen|restore|resume|evacuate|dismantle|disband|ratify|support|back|endorse|change|reverse|reconsider|alter|pay|apologize|apologise|meet|speak|cave|cave in|back off|pull|yield|surrender|budge|retreat|hand over|give up|give back|negotiate|bargain|compromise|talk|cooperate|allow|let|permit|sign|recognize|recognise|free|release|extradite|stop|halt|end|lift|back down|pull out|pull back|move)$/; // prettier-ignore

/** Refusals that are only said: what the speaker's own side "will not" do, where it is something that others ask for. */
export function saidRefusals(reading: Reading, said: readonly Said[]): Draft<Answer>[] {
  return flatMap(said, (one) => refusal(reading, one) ?? []);
}

function refusal(reading: Reading, { sentence, tree, clause, speakers, doers, own, frame }: Said): Draft<Answer> | undefined {
  // "Would accept no foreign troops" refuses as "would not accept" does.
  const negated = clause.negated || (clause.patient !== undefined && isNobody(tree, clause.patient));
  if (!own || !negated || clause.passive || !/^(?:will|would|shall|can|could)$/.test(clause.modal ?? '')) return undefined;
  // "Will not talk unless they leave" is a condition, and a commitment; "will not leave until" refuses for now.
  if (doers.length === 0 || conditionOf(tree, clause.head)?.hangs === true) return undefined;
  const type = frame === undefined ? undefined : eventTypeOf(reading.coding, frame);
  // "Could come with no warning" refuses nothing.
  const isAble = /^(?:can|could)$/.test(clause.modal ?? '');
  if (isAble ? !clause.negated || !hasNot(tree, clause.head) : !clause.negated && !ASKED.test(clause.lemma)) return undefined;
  // "He would not call them a retreat": how a thing is named was asked by nobody.
  if (sayingOf(clause.lemma).includes('characterise')) return undefined;
  const asked = ASKED.test(clause.lemma) || (type !== undefined && quadOf(type) <= 2);
  if (!asked || frame?.items.some(({ kind }) => kind === 'answer' || kind === 'statement') === true) return undefined;
  const span = citationOf(tree, clauseTokens(tree, clause));
  const from = tokenAt(tree, clause.head).start;
  const when = whenOf(reading, sentence, clause);
  return {
    kind: 'answer',
    verdict: 'rejects',
    what: reading.text.slice(from, span.end),
    by: doers,
    to: [],
    via: [],
    attribution: speakers,
    realis: 'actual',
    ...(when ? { when } : {}),
    where: [],
    span,
    rule: 'said:will-not',
    score: 0.6,
  };
} // prettier-ignore

function hasNot(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, 'advmod').some((at) =>
    /^(?:not|n['’]t|never|no)$/i.test(tokenAt(tree, at).form),
  );
}
