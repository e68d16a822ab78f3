import type { Entity } from '../language/analysis.ts';
import { childrenBy, isRelation, tokenAt } from '../language/tree.ts';
import { conjunctsOf } from './nominal.ts';
import { clauseAt, isInParagraph, type Reading, sentenceAt, treeAt, type Word } from './reading.ts';

/**
 * "The allies refused. They also offered talks": who "they" at the front of a sentence are where the chain goes back beyond the sentence
 * before, or has its subject in it: the several who are that subject.
 */
export function lastSubject(reading: Reading, { sentence, index }: Word, entity: Entity | undefined): Word | undefined {
  const { tree, clauses } = sentenceAt(reading, sentence);
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  if (!/^they$/i.test(tokenAt(tree, index).form) || clauses.get(root)?.agent !== index || sentence === 0 || !isInParagraph(reading, sentence - 1, sentence)) return undefined;
  const before = sentenceAt(reading, sentence - 1);
  const last = before.tree.tokens.findIndex(({ head }) => head < 0);
  const agent = before.clauses.get(last)?.agent;
  const near = entity?.mentions.filter((mention) => mention.form !== 'pronoun' && mention.sentence >= sentence - 1 && mention.sentence <= sentence) ?? [];
  // A chain that has the subject itself may begin with it and others: "the allies and Chad".
  const isOther = near.length > 0 && !near.some((mention) => mention.sentence === sentence - 1 && mention.head === agent);
  if (isOther || agent === undefined || agent > last) return undefined;
  // "The allies refused. They also refused that. They offered talks."
  const above = { sentence: sentence - 1, index: agent };
  if (/^they$/i.test(tokenAt(before.tree, agent).form)) return lastSubject(reading, above, before.chains.get(agent)?.entity);
  const { upos, xpos } = tokenAt(before.tree, agent);
  const isMany = (upos === 'NOUN' && xpos === 'NNS') || (/^(?:NOUN|PROPN)$/.test(upos) && conjunctsOf(before.tree, agent).length > 1);
  return isMany ? above : undefined;
} // prettier-ignore

/** "Chad, which says it may move its troops": the subject of what a relative pronoun says is whom that stands for. */
export function relativeSayer(reading: Reading, { sentence, index }: Word): number | undefined {
  const tree = treeAt(reading, sentence);
  const { form, head, deprel } = tokenAt(tree, index);
  if (!/^(?:it|they)$/i.test(form) || head < 0 || !isRelation(deprel, 'nsubj') || !isRelation(tokenAt(tree, head).deprel, 'ccomp')) return undefined;
  const verb = tokenAt(tree, head).head;
  const sayer = verb < 0 || clauseAt(reading, sentence, verb) === undefined ? undefined : childrenBy(tree, verb, 'nsubj').find((at) => at < verb);
  return sayer !== undefined && /^(?:which|who)$/i.test(tokenAt(tree, sayer).form) ? sayer : undefined;
} // prettier-ignore
