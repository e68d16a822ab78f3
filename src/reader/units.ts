import { childrenBy, tokenAt, type Tree, yieldOf, isAnyOf } from '../language/tree.ts';
import { readQuantities } from '../world/quantities/read.ts';
import type { Unit } from './item.ts';
import { caseOf, conjunctsOf, phraseTokens } from './nominal.ts';
import { knownAt } from './named.ts';
import { isForce } from './nouns.ts';
import { type Reading, treeAt } from './reading.ts';

const COLLECTIVE =
  /^(?:dozen|hundred|thousand|score|ten|number|group|series|wave|column|convoy|fleet|pair|couple|mission)s?$/i;

/** The index of the noun that names a force in a phrase: its head, or what "dozens of" and "a column of" count. */
export function forceNoun(tree: Tree, index: number): number | undefined {
  const token = tokenAt(tree, index);
  if (COLLECTIVE.test(token.lemma) || token.upos === 'NUM') {
    const counted = childrenBy(tree, index, 'nmod').find(
      (child) => caseOf(tree, child) === 'of' || token.upos === 'NUM',
    );
    const inner = counted === undefined ? undefined : forceNoun(tree, counted);
    if (inner !== undefined) return inner;
    if (counted !== undefined && caseOf(tree, counted) === 'of') return undefined; // a fleet of taxis is no fleet
  }
  if (isForce(token.lemma) || isArmedByCompany(tree, index)) return index;
  // "The carrier Midway", "the 3rd Brigade Tigers": a name that a force noun introduces.
  const introduced =
    token.upos === 'PROPN'
      ? childrenBy(tree, index, 'compound', 'nmod:desc').find(
          (child) => child < index && isForce(tokenAt(tree, child).lemma),
        )
      : undefined;
  return introduced;
}

/** The tokens of "Su-27s" or "F-16", where the hyphen parts them: first and last; the head may be either. */
function designationAt(tree: Tree, index: number): readonly [number, number] | undefined {
  if (tree.tokens[index + 1]?.form !== '-' && tree.tokens[index - 1]?.form !== '-') return undefined;
  return [index, index - 2]
    .filter((from) => /^(?:[A-Z][a-z]?[A-Z]?|MiG)$/.test(tree.tokens[from]?.form ?? '') && tree.tokens[from + 1]?.form === '-' && /^\d{1,3}[a-z]*$/i.test(tree.tokens[from + 2]?.form ?? ''))
    .map((from): readonly [number, number] => [from, from + 2])[0];
} // prettier-ignore

/** Words that are soldiers by what stands beside them: "police officers", "truce observers", "40,000 men", "his men". */
function isArmedByCompany(tree: Tree, index: number): boolean {
  const { form, lemma, xpos } = tokenAt(tree, index);
  if (designationAt(tree, index) !== undefined) return true;
  if (/^(?:Rifles|Guards|Fusiliers|Highlanders|Hussars|Dragoons|Rangers|Phalange|Spetsnaz)$/.test(form)) return true;
  const isMen = xpos === 'NNS' && /^men$/i.test(form);
  if (!isMen && lemma !== 'shot' && !SERVING.test(lemma)) return false;
  const beside = childrenBy(tree, index, 'compound', 'amod', 'nummod', 'nmod:poss').map((at) => tokenAt(tree, at));
  if (isMen)
    return childrenBy(tree, index, 'nmod').some((at) => caseOf(tree, at) === 'of' && forceNoun(tree, at) !== undefined) || beside.some(({ form, deprel }) => /^(?:\d{1,3}(?:,\d{3})+|\d{3,}|hundred|thousand|armed|military)$/i.test(form) || (deprel === 'nmod:poss' && /^(?:his|their|its)$/i.test(form)));
  if (lemma === 'shot') return beside.some(({ form }) => /^warning$/i.test(form));
  return beside.some(({ form }) => MILITARY_WORD.test(form));
} // prettier-ignore

const SERVING =
  /^(?:officer|observer|monitor|adviser|advisor|instructor|engineer|trainer|technician|specialist|medic|cadet|crew)$/;
const MILITARY_WORD =
  /^(?:police|military|army|navy|naval|marine|truce|ceasefire|cease-fire|border|U\.N\.|UN|armed|combat)$/i;

/** Formations that are told by what they are made of: "a squadron of Tornado fighters", "a contingent of 190". */
const FORMATION =
  /^(?:squadron|battalion|brigade|regiment|division|company|wing|contingent|flotilla|fleet|convoy|column|detachment|garrison|group|force|battery|task|team|unit)$/;

/** What a formation is of: its people or machines, or their bare number. */
function madeOf(tree: Tree, noun: number): number | undefined {
  if (!FORMATION.test(tokenAt(tree, noun).lemma)) return undefined;
  return childrenBy(tree, noun, 'nmod').find(
    (child) =>
      caseOf(tree, child) === 'of' &&
      (tokenAt(tree, child).upos === 'NUM' || forceNoun(tree, child) !== undefined || /^NNPS$/.test(tokenAt(tree, child).xpos)),
  );
} // prettier-ignore

/** The unit that a phrase names, with its number, without its conjuncts. */
export function unitOf(reading: Reading, sentence: number, index: number): Unit | undefined {
  const tree = treeAt(reading, sentence);
  const noun = forceNoun(tree, index);
  if (noun === undefined) return undefined;
  const made = madeOf(tree, noun);
  const whole =
    noun === index
      ? [...phraseTokens(tree, index), ...(made === undefined ? [] : phraseTokens(tree, made))]
      : yieldOf(tree, index, (at) => isAnyOf(tokenAt(tree, at).deprel, ['acl', 'appos', 'conj', 'cc']));
  const [first, last] = [whole[0] ?? index, whole.at(-1) ?? index];
  // The modifier may stand outside the phrase in the tree ("Up to 400 soldiers"), so a few words before it are read too.
  const start = tokenAt(tree, first).start;
  const before = Math.max(tree.sentence.start, start - 24);
  const end = Math.max(tokenAt(tree, last).end, tokenAt(tree, noun).end);
  const quantity = readQuantities(reading.text.slice(before, end)).find(
    (found) =>
      found.unit === undefined &&
      before + found.end > start &&
      !/^an?$/i.test(reading.text.slice(before + found.start, before + found.end)), // an article is no number written
  );
  return {
    unit: unitName(reading, sentence, noun),
    ...(quantity?.count === undefined ? {} : { count: quantity.count }),
    ...(quantity?.min === undefined ? {} : { min: quantity.min }),
    ...(quantity?.max === undefined ? {} : { max: quantity.max }),
    approx: quantity?.approx ?? false,
  };
}

/** The noun with what describes it, but for articles, numbers and the people it belongs to. */
function unitName(reading: Reading, sentence: number, noun: number): string {
  const tree = treeAt(reading, sentence);
  const kept = yieldOf(tree, noun, (at) => {
    const { deprel, head } = tokenAt(tree, at);
    if (head === noun && (at > noun || deprel === 'cc')) return true;
    return (
      !isAnyOf(deprel, ['compound', 'amod', 'punct', 'flat', 'conj', 'cc', 'goeswith']) ||
      knownAt(reading, { sentence, index: at }) !== undefined ||
      /^(?:additional|extra|further|more|other|some|many|several|new|recent|last|first|final|remaining|estimated|another)$/i.test(
        tokenAt(tree, at).form,
      )
    );
  }).filter((at) => tokenAt(tree, at).upos !== 'PUNCT' || /^[-–]$/.test(tokenAt(tree, at).form));
  const type = designationAt(tree, noun);
  if (type !== undefined) return reading.text.slice(tokenAt(tree, type[0]).start, tokenAt(tree, type[1]).end);
  const words = kept.filter((at) => knownAt(reading, { sentence, index: at }) === undefined);
  const made = madeOf(tree, noun);
  const [first, last] = [
    words[0] ?? noun,
    (made !== undefined && tokenAt(tree, made).upos !== 'NUM' ? made : words.at(-1)) ?? noun,
  ];
  return reading.text.slice(tokenAt(tree, first).start, tokenAt(tree, last).end).replace(/\s+/g, ' ');
}

/** Whether a phrase, conjuncts included, names armed people or their means. */
export function hasForce(tree: Tree, index: number): boolean {
  return conjunctsOf(tree, index).some((one) => forceNoun(tree, one) !== undefined);
}
