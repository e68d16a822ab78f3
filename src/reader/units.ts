import { childrenBy, isRelation, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { readQuantities } from '../world/quantities.ts';
import type { Unit } from './item.ts';
import { caseOf } from './clause.ts';
import { conjunctsOf, phraseTokens } from './nominal.ts';
import { knownAt } from './actors.ts';
import type { Reading } from './reading.ts';

/** Nouns for armed people and their means: what can be deployed, massed or withdrawn. */
const FORCES = new Set(
  (
    'troop force soldier unit battalion brigade regiment division squadron company platoon army navy militia militiaman paratrooper marine ' +
    'infantry artillery tank armor armour vehicle truck warplane plane jet fighter bomber aircraft helicopter drone gunship missile launcher rocket system ' +
    'battery warship ship destroyer cruiser frigate carrier submarine vessel boat fleet flotilla gunboat convoy guard policeman peacekeeper ' +
    'personnel serviceman servicewoman reservist reserve mercenary commando ranger contingent garrison detachment column corps airman sailor ' +
    'gunner howitzer mortar gun weapon radar armada task-force rebel fighter insurgent guerrilla interceptor B-52 MiG'
  ).split(' '),
);
const COLLECTIVE = new Set(
  'dozen hundred thousand score ten number group series wave hundreds thousands dozens scores tens'.split(
    ' ',
  ),
);

/** The index of the noun that names a force in a phrase: its head, or what "dozens of" and "a column of" count. */
export function forceNoun(tree: Tree, index: number): number | undefined {
  const token = tokenAt(tree, index);
  const lemma = token.lemma.toLowerCase();
  if (FORCES.has(lemma) || FORCES.has(token.form)) return index;
  if (COLLECTIVE.has(lemma) || token.upos === 'NUM') {
    const counted = childrenBy(tree, index, 'nmod').find(
      (child) => caseOf(tree, child) === 'of' || token.upos === 'NUM',
    );
    return counted === undefined ? undefined : forceNoun(tree, counted);
  }
  return undefined;
}

/** The units of a phrase and its conjuncts, each with its number. */
export function unitsOf(reading: Reading, tree: Tree, index: number): Unit[] {
  return conjunctsOf(tree, index).flatMap((one) => unitOf(reading, tree, one) ?? []);
}

function unitOf(reading: Reading, tree: Tree, index: number): Unit | undefined {
  const noun = forceNoun(tree, index);
  if (noun === undefined) return undefined;
  const { text } = reading.analysis;
  const whole =
    noun === index
      ? phraseTokens(tree, index)
      : yieldOf(tree, index, (at) =>
          ['acl', 'appos', 'conj', 'cc'].some((r) => isRelation(tokenAt(tree, at).deprel, r)),
        );
  const [first, last] = [whole[0] ?? index, whole.at(-1) ?? index];
  const [quantity] = readQuantities(
    text.slice(tokenAt(tree, first).start, Math.max(tokenAt(tree, last).end, tokenAt(tree, noun).end)),
  );
  return {
    unit: unitName(reading, tree, noun),
    ...(quantity?.count === undefined ? {} : { count: quantity.count }),
    ...(quantity?.min === undefined ? {} : { min: quantity.min }),
    ...(quantity?.max === undefined ? {} : { max: quantity.max }),
    approx: quantity?.approx ?? false,
  };
}

/** The noun with what describes it, but for articles, numbers and the people it belongs to. */
function unitName(reading: Reading, tree: Tree, noun: number): string {
  const kept = yieldOf(tree, noun, (at) => {
    const { deprel, head } = tokenAt(tree, at);
    if (head === noun && at > noun) return true;
    return (
      !['compound', 'amod', 'punct', 'flat', 'conj', 'cc', 'goeswith'].some((r) => isRelation(deprel, r)) ||
      knownAt(reading, tree, at) !== undefined ||
      /^(?:additional|extra|further|more|other|some|many|several|new|recent)$/i.test(tokenAt(tree, at).form)
    );
  }).filter((at) => tokenAt(tree, at).upos !== 'PUNCT' || /^[-–]$/.test(tokenAt(tree, at).form));
  const words = kept.filter((at) => knownAt(reading, tree, at) === undefined);
  const [first, last] = [words[0] ?? noun, words.at(-1) ?? noun];
  return reading.analysis.text
    .slice(tokenAt(tree, first).start, tokenAt(tree, last).end)
    .replace(/\s+/g, ' ');
}
