import { ancestorsOf, childrenBy, isRelation, tokenAt, isAnyOf } from '../language/tree.ts';
import type { When } from '../world/when.ts';
import type { Clause } from './clause.ts';
import { hangsOnCondition } from './condition.ts';
import type { Realis } from './item.ts';
import { clauseAt, type Reading, treeAt } from './reading.ts';

/** Governors that make their infinitive something arranged, or something only weighed. */
const PLANS = new Set(
  'plan offer intend expect schedule set prepare order agree decide vote promise pledge vow arrange due begin ready slate'.split(
    ' ',
  ),
);
const WEIGHS = new Set(
  'consider contemplate debate explore weigh discuss examine study mull hope aim seek try want possible likely able willing'.split(
    ' ',
  ),
);
const POSSIBLE_MODALS = new Set(['could', 'may', 'might', 'can']);
const PLAN_MODALS = new Set(['will', 'shall', 'would']);

/** Whether a verb or adjective arranges or weighs its infinitive: "plans to", "considers". */
export function isForeseen(lemma: string): boolean {
  return PLANS.has(lemma) || WEIGHS.has(lemma);
}

/** Whether a verb only weighs what it governs: "is considering sanctions". */
export function isWeighing(lemma: string): boolean {
  return WEIGHS.has(lemma);
}

/** How real an act is, told by its modals, the verbs above it and, for history, its date. A year back is another era. */
export function realisOf(reading: Reading, sentence: number, clause: Clause, when: When | undefined): Realis {
  if (clause.negated) return 'negated';
  if (
    clause.modal !== undefined &&
    clause.modal !== 'to' &&
    hangsOnCondition(treeAt(reading, sentence), clause.head)
  )
    return 'conditional';
  if (clause.modal !== undefined && POSSIBLE_MODALS.has(clause.modal)) return 'possible';
  const governed = governorRealis(reading, sentence, clause.head);
  if (clause.modal !== undefined && PLAN_MODALS.has(clause.modal)) return 'planned';
  // "Was reported to have destroyed": a perfect infinitive looks back.
  if (clause.modal === 'to' && hasPerfect(reading, sentence, clause)) return 'actual';
  if (clause.modal === 'to') return phaseRealis(reading, sentence, clause, when) ?? governed ?? 'planned';
  if (governed === 'possible') return governed;
  if (when && isLongAgo(reading, when)) return 'historical';
  return 'actual';
}

/** "Has begun to deliver", "continues to supply": as real as the verb that only says in what phase it is. */
function phaseRealis(reading: Reading, sentence: number, { head }: Clause, when: When | undefined): Realis | undefined {
  const { deprel, head: above } = tokenAt(treeAt(reading, sentence), head);
  const governor = isRelation(deprel, 'xcomp') && above >= 0 ? clauseAt(reading, sentence, above) : undefined;
  return governor !== undefined && !governor.passive && /^(?:begin|start|continue|proceed|manage|help)$/.test(governor.lemma) ? realisOf(reading, sentence, governor, when) : undefined;
} // prettier-ignore

function hasPerfect(reading: Reading, sentence: number, { head }: Clause): boolean {
  const tree = treeAt(reading, sentence);
  return childrenBy(tree, head, 'aux').some((at) => tokenAt(tree, at).lemma === 'have');
}

function governorRealis(reading: Reading, sentence: number, head: number): Realis | undefined {
  const tree = treeAt(reading, sentence);
  const { deprel, head: first } = tokenAt(tree, head);
  // "Considers whether to invade and occupy".
  if (deprel === 'conj' && first >= 0 && tokenAt(tree, first).xpos === tokenAt(tree, head).xpos)
    return governorRealis(reading, sentence, first);
  if (!isAnyOf(deprel, ['xcomp', 'ccomp', 'advcl', 'acl'])) return undefined;
  const [above] = [...ancestorsOf(tree, head)];
  if (above === undefined) return undefined;
  const { lemma } = tokenAt(tree, above);
  if (deprel !== 'ccomp' && WEIGHS.has(lemma)) return 'possible';
  if (deprel !== 'ccomp' && PLANS.has(lemma)) return 'planned';
  if (
    lemma === 'whether' ||
    childrenBy(tree, head, 'mark').some((index) => tokenAt(tree, index).lemma === 'whether')
  )
    return 'possible';
  return undefined;
}

/** Whether a date lies a year or more before the day of publication. */
export function isLongAgo(reading: Reading, when: When): boolean {
  if (reading.day === undefined) return false;
  const year = /^\d{4}/.exec(when.edtf)?.[0];
  const published = new Date(reading.day * 86_400_000);
  if (year === undefined) return false;
  const [, month = '12', date = '28'] = /^\d{4}-(\d{2})(?:-(\d{2}))?/.exec(when.edtf) ?? [];
  return Date.UTC(Number(year) + 1, Number(month) - 1, Number(date)) <= published.getTime();
}
