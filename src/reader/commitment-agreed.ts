import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { actorsAt } from './actors.ts';
import type { Sides } from './allegiance.ts';
import { citationOf } from './citation.ts';
import { type Clause, clauseTokens } from './clause.ts';
import { caseOf } from './nominal.ts';
import { conditionField, conditionTokens, isHostile, standingRealis, wordsOf } from './commitment-fields.ts';
import { conditionOf } from './condition.ts';
import type { Draft } from './draft.ts';
import { frameOf } from './frames/match.ts';
import { predicateAt } from './frames/predicate.ts';
import { isActing } from './frames/slots.ts';
import { hypothesisOver } from './hypothesis.ts';
import type { Commitment } from './item.ts';
import { clauseAt, quotationAround, type Reading } from './reading.ts';
import { firstOther, targetsOf } from './target.ts';
import { whenOf } from './times.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

/** What the report says that parties will do by an agreement: "Under the accord, Chad will withdraw", "In return, Libya would lift the ban". */
export function agreedCommitments(reading: Reading, voices: Voices, sides: Sides): Draft<Commitment>[] {
  return flatMap(reading.sentences, ({ tree, clauses }, sentence) =>
    flatMap(
      [...clauses.values()],
      (clause) => agreedIn(reading, voices, sides, sentence, tree, clause) ?? [],
    ),
  );
}

function agreedIn(
  reading: Reading,
  voices: Voices,
  sides: Sides,
  sentence: number,
  tree: Tree,
  clause: Clause,
): Draft<Commitment> | undefined {
  const { head, agent, modal, negated } = clause;
  if (agent === undefined || negated || !/^(?:will|would|shall|to)$/.test(modal ?? '')) return undefined;
  const agreed = isByAgreement(reading, tree, head);
  // "Under the accord Egypt is to reopen the canal".
  if (modal === 'to' && !(agreed && childrenBy(tree, head, 'cop', 'aux').some((at) => tokenAt(tree, at).lemma === 'be'))) return undefined;
  if (!agreed && !isOwnVoiced(reading, voices, clause, tree, sentence)) return undefined;
  // What a deal that was struck provides for is promised by it, though not done.
  const hypothesis = hypothesisOver(reading, sentence, head);
  if (hypothesis !== undefined && !(agreed && hypothesis === 'wanted')) return undefined;
  const by = actorsAt(reading, { sentence, index: agent }).filter((actor) => isActing(reading, actor) && sides.isParty(actor));
  if (by.length === 0 || (!agreed && !by.every(({ id }) => reading.world.actor(id) !== undefined))) return undefined;
  const condition = conditionOf(tree, head);
  const predicate = agreed ? undefined : predicateAt(reading, { sentence, index: head });
  const frame = predicate && frameOf(reading, predicate);
  const words = wordsOf(tree, head, condition);
  const own = clauseTokens(tree, clause);
  const what = citationOf(tree, own, words);
  const when = whenOf(reading, sentence, clause);
  return {
    kind: 'commitment',
    stance: frame !== undefined && isHostile(reading, frame) ? 'threat' : 'promise',
    what: reading.text.slice(what.start, what.end),
    ...conditionField(reading, condition),
    by,
    to: firstOther(targetsOf(reading, sentence, tree, head, condition), by, sides),
    via: [],
    attribution: voices.over(tokenAt(tree, head)),
    realis: standingRealis('planned', condition),
    ...(when ? { when } : {}),
    where: [],
    span: citationOf(tree, own, words, conditionTokens(tree, condition)),
    rule: agreed ? 'agreed:under' : 'own:will-if',
    score: agreed ? 0.65 : 0.55,
  };
} // prettier-ignore

/** "If these are not given, Ecuador will sue", "Chad will cut its stocks": what a communiqué or the terms of a deal say that a party will do. */
function isOwnVoiced(reading: Reading, voices: Voices, { head, modal, lemma }: Clause, tree: Tree, sentence: number): boolean {
  const { deprel } = tokenAt(tree, head);
  if (tokenAt(tree, head).upos !== 'VERB' || /^(?:convene|meet|gather|reconvene|resume|host|chair)$/.test(lemma) || !/^(?:will|shall)$/.test(modal ?? '') || !/^(?:root|conj)$/.test(deprel) || voices.over(tokenAt(tree, head)).length > 0) return false;
  if (quotationAround(reading, tokenAt(tree, head)) !== undefined || reading.coding.lexicon.isOf(lemma.split(' ')[0] ?? lemma, 'idle') && lemma !== 'take') return false;
  if (clauseAt(reading, sentence, head)?.patient !== undefined && childrenBy(tree, head, 'obj').some((at) => reading.coding.lexicon.isOf(tokenAt(tree, at).lemma, 'talks'))) return false;
  return clauseAt(reading, sentence, head)?.passive !== true && (conditionOf(tree, head)?.hangs === true || modal === 'will' || modal === 'shall');
} // prettier-ignore

/** "Under its terms", "under the terms of the truce". */
function isItsTerms(tree: Tree, index: number): boolean {
  return (
    tokenAt(tree, index).lemma === 'term' && childrenBy(tree, index, 'nmod:poss', 'nmod', 'det').length > 0
  );
}

/** Whether a clause, or the one that it is coordinated with, begins with "under the accord", "in return". */
function isByAgreement(reading: Reading, tree: Tree, head: number): boolean {
  const found = childrenBy(tree, head, 'obl', 'advmod').some((at) => {
    const { lemma } = tokenAt(tree, at);
    if (at > head) return false;
    return caseOf(tree, at) === 'under'
      ? ['agreement', 'ceasefire'].some((name) => reading.coding.lexicon.isOf(lemma, name)) ||
          isItsTerms(tree, at)
      : caseOf(tree, at) === 'in' && /^(?:return|exchange)$/.test(lemma);
  });
  const { deprel, head: first } = tokenAt(tree, head);
  return found || (deprel === 'conj' && first >= 0 && isByAgreement(reading, tree, first));
}
