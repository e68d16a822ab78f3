import { ancestorsOf, childBy, childrenBy, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { caseOf } from './nominal.ts';
import { flatMap } from '../text/flat-map.ts';

/** A bare weekday is when, never who: "the Kremlin said Thursday that". */
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "As the United States and its allies expressed concern": a conjunction that the parser took for a preposition. */
function conjunctionSubject(tree: Tree, head: number): number | undefined {
  if (!/^VB[DZP]$/.test(tokenAt(tree, head).xpos)) return undefined;
  const phrase = childrenBy(tree, head, 'obl').findLast(
    (index) => index < head && /^(?:as|while|after|before|since)$/.test(caseOf(tree, index)),
  );
  return phrase !== undefined && Math.max(...yieldOf(tree, phrase)) === head - 1 ? phrase : undefined;
}

/** "In 1982 Argentina sent": a subject that the parser hung on the year before it, which has no nouns of its own. */
function afterYear(tree: Tree, head: number): number | undefined {
  if (!/^VB[DZP]$/.test(tokenAt(tree, head).xpos)) return undefined;
  const year = childrenBy(tree, head, 'obl').find(
    (index) => index < head && /^\d{4}$/.test(tokenAt(tree, index).form),
  );
  if (year === undefined || Math.max(...yieldOf(tree, year)) !== head - 1) return undefined;
  return childrenBy(tree, year, 'nmod', 'appos', 'flat', 'compound').find((index) => index > year);
}

/**
 * The subject's token. Of two, the proper name: the parser makes a second subject of an apposition ("the envoy, Volker
 * Perthes, told") and of a fragment in quotation marks (`"A guideline," said Hala Mansour`). "Hours after a spokesman
 * said" has the spokesman.
 */
export function subjectChild(tree: Tree, head: number): number | undefined {
  const lost = lostSubject(tree, head);
  const subjects = childrenBy(tree, head, 'nsubj').filter(
    (index) => !WEEKDAY.test(tokenAt(tree, index).form) && index !== lost?.subject,
  );
  const subject = subjects.length > 1 ? ofSeveral(tree, head, subjects) : subjects[0];
  if (subject !== undefined && /^(?:minute|hour|day|week|month|year)$/.test(tokenAt(tree, subject).lemma)) {
    const after = childrenBy(tree, subject, 'nmod', 'obl').find((index) =>
      /^(?:after|before)$/.test(caseOf(tree, index)),
    );
    if (after !== undefined) return after;
  }
  return (
    subject ??
    childBy(tree, head, 'csubj') ??
    conjunctionSubject(tree, head) ??
    resumedSubject(tree, head) ??
    afterYear(tree, head) ??
    afterPlace(tree, head) ??
    namedBefore(tree, head)
  );
}

function ofSeveral(tree: Tree, head: number, subjects: readonly number[]): number | undefined {
  // `"Our concerns" had been ignored, he said`: the pronoun right before its verb.
  const own = subjects.find((index) => index === head - 1 && /^(?:i|we|he|she|it|they)$/i.test(tokenAt(tree, index).form));
  if (own !== undefined) return own;
  return isDescribed(tree, subjects) ? subjects[0] : (subjects.findLast((index) => tokenAt(tree, index).upos === 'PROPN') ?? subjects[0]);
} // prettier-ignore

/** "Reagan, who appeared with Eugenia Charles, the Prime Minister of Dominica, said": the second only describes a name in the relative clause of the first. */
function isDescribed(tree: Tree, [first, ...others]: readonly number[]): boolean {
  const last = others.at(-1);
  if (first === undefined || last === undefined) return false;
  const opening = Math.min(...yieldOf(tree, last));
  const between = childrenBy(tree, first, 'acl:relcl').some((at) => at > first && at < opening);
  return between && tree.tokens[first + 1]?.form === ',' && tree.tokens[opening - 1]?.form === ',' && /^(?:the|an?)$/i.test(tokenAt(tree, opening).form);
} // prettier-ignore

/**
 * "The Council, which met in the early hours, called for a truce": a main verb that the parser took for a participle inside the relative
 * clause before it. Its subject is then the root, a noun.
 */
export function resumedSubject(tree: Tree, head: number): number | undefined {
  const { deprel, xpos } = tokenAt(tree, head);
  if (deprel !== 'acl' || !/^VB[ND]$/.test(xpos) || tree.tokens[head - 1]?.form !== ',') return undefined;
  const above = [...ancestorsOf(tree, head)];
  const root = above.at(-1);
  if (root === undefined || !/^(?:NOUN|PROPN)$/.test(tokenAt(tree, root).upos) || root > head) return undefined;
  const relative = above.at(-2);
  return relative !== undefined && tokenAt(tree, relative).deprel === 'acl:relcl' && tree.tokens[root + 1]?.form === ',' ? root : undefined;
} // prettier-ignore

/** "In Havana, Fidel Castro, who had ordered it, denied": a subject that the parser took for an apposition of what stands in front. */
function afterPlace(tree: Tree, head: number): number | undefined {
  if (!/^VB[DZP]$/.test(tokenAt(tree, head).xpos)) return undefined;
  const front = childrenBy(tree, head, 'obl').filter((index) => index < head && caseOf(tree, index) !== '');
  // "In Bonn the cabinet, which met, agreed": no comma parts a place from a common noun that is no name for it.
  const isBeside = (index: number): boolean =>
    tokenAt(tree, index).upos === 'NOUN' &&
    !tree.tokens.slice(tokenAt(tree, index).head, index).some(({ form }) => form === ',');
  const direct = flatMap(front, (index) => childrenBy(tree, index, 'appos')).find(
    (index) => index < head && (/^(?:PROPN|PRON)$/.test(tokenAt(tree, index).upos) || isBeside(index)),
  );
  // "In a letter to Ratko Mladic, the UN commander, Bernard Janvier, demanded": the name between commas right before the verb.
  const between = flatMap(front, (index) => yieldOf(tree, index)).find(
    (at) =>
      tokenAt(tree, at).deprel === 'appos' &&
      tokenAt(tree, at).upos === 'PROPN' &&
      tree.tokens[head - 1]?.form === ',' &&
      Math.max(...yieldOf(tree, at)) === head - 2,
  );
  return direct ?? between;
}

/** "Bonn plans to sell": a name right before its verb that the parser took for the first part of a compound. */
function namedBefore(tree: Tree, head: number): number | undefined {
  if (!/^VB[DZP]$/.test(tokenAt(tree, head).xpos)) return undefined;
  return childrenBy(tree, head, 'compound').find((index) => index === head - 1 && tokenAt(tree, index).upos === 'PROPN');
} // prettier-ignore

/** "Five of the crew were killed, the army said": the subject of what was said, which the parser hung on the verb of saying. */
export function lostSubject(tree: Tree, head: number): { readonly subject: number; readonly said: number } | undefined {
  const said = childrenBy(tree, head, 'ccomp').find(
    (at) =>
      at < head &&
      childBy(tree, at, 'nsubj', 'csubj', 'mark') === undefined &&
      (childBy(tree, at, 'aux') !== undefined || /^VB[DPZ]$/.test(tokenAt(tree, at).xpos)),
  );
  const subjects = childrenBy(tree, head, 'nsubj');
  const [first] = subjects;
  return said !== undefined && subjects.length > 1 && first !== undefined && first < said ? { subject: first, said } : undefined;
} // prettier-ignore
