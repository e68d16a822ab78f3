import { tokenAt } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import { isCurrency } from '../world/quantities/quantity.ts';
import { actorsAt } from './actors.ts';
import { predicateOver } from './clause.ts';
import type { Counted } from './counted.ts';
import type { Draft } from './draft.ts';
import { draftOf, type Scene, treeOf } from './figure-scene.ts';
import { isPolitical } from './frames/frame.ts';
import type { Figure } from './item.ts';
import { realisOf } from './modality.ts';
import { clauseAt } from './reading.ts';
import { whenOf } from './times.ts';

/** A sum of money in a sentence that tells of politics: one with an act, or with a state or body. */
export function money(scene: Scene, counted: Counted): Draft<Figure> | undefined {
  const { reading, sentence, acts } = scene;
  const { quantity, head } = counted;
  if (quantity.unit === undefined || !isCurrency(quantity.unit)) return undefined;
  // A price, a rate: "$80 a barrel", "5 dollars per head".
  if (/^,? (?:an?|per|each|every)\b(?! (?:loan|grant|package|line|deal))/.test(reading.text.slice(quantity.end, quantity.end + 12))) return undefined;
  const tree = treeOf(scene);
  const over = predicateOver(tree, head);
  const clause = over === undefined ? undefined : clauseAt(reading, sentence, over);
  const act = acts.find(({ predicate, frame }) => isPolitical(frame) && (predicate.index === over || predicate.index === head));
  const known = reading.sentences[sentence]?.known.some((name) => name !== undefined) ?? false;
  if (!known || ofBusiness(scene, clause?.agent)) return undefined;
  const when = clause && whenOf(reading, sentence, clause);
  const span = moneySpan(scene, counted);
  return draftOf(scene, counted, 'money', quantity.unit, span, {
    by: act?.by ?? (clause?.agent === undefined ? [] : actorsAt(reading, { sentence, index: clause.agent }).filter(({ id }) => reading.world.actor(id) !== undefined)),
    to: act?.to ?? [],
    realis: clause ? realisOf(reading, sentence, clause, when) : 'actual',
    where: [],
    ...(when ? { when } : {}),
    rule: 'money',
    score: 0.65,
  });
} // prettier-ignore

/** "The company lost $3 billion": a firm's money is no politics. */
function ofBusiness(scene: Scene, agent: number | undefined): boolean {
  if (agent === undefined) return false;
  const { lemma } = tokenAt(treeOf(scene), agent);
  return ['business', 'art', 'sport'].some((name) => scene.reading.coding.lexicon.isOf(lemma, name));
}

/** The sum with what it is for, where that follows: "$200 million in aid". */
function moneySpan({ reading }: Scene, { quantity: { start, end, purpose: thing } }: Counted): Span {
  if (thing === undefined) return { start, end };
  const at = reading.text.slice(end, end + thing.length + 20).indexOf(thing);
  return { start, end: at < 0 ? end : end + at + thing.length };
}
