import type { Figure } from './item.ts';

type What = Figure['what'];

/** Words that say of the number beside them what became of the counted. */
const OWN_WORDS: readonly (readonly [RegExp, What])[] = [
  [/^(?:dead|deaths?|fatalit(?:y|ies)|killed|slain)$/i, 'killed'],
  [/^(?:wounded|injured|hurt|injur(?:y|ies))$/i, 'wounded'],
  [/^(?:displaced|homeless|refugees?|evacuees?)$/i, 'displaced'],
  [/^(?:detained|arrested|detainees?|arrests)$/i, 'detained'],
  [/^missing$/i, 'missing'],
];

/** What a word says became of the counted; undefined where it says nothing. */
export const ownFate = (form: string): What | undefined => OWN_WORDS.find(([words]) => words.test(form))?.[1];
