import type { Parsed, SyntaxModel, TokenIn } from './tagging.ts';

/**
 * The same model, which parses a sentence that it parsed lately no second time: a fifth of what the agencies send is a copy of
 * something else. Two generations of up to `most` sentences are held, some 1.5 kB each: what is asked for again comes over into the
 * younger, and when that is full the elder goes. What the model finds depends on the sentence alone, so nothing else changes.
 */
export function remembering(model: SyntaxModel, most: number): SyntaxModel {
  let young = new Map<string, Parsed>();
  let elder = new Map<string, Parsed>();
  return {
    parse(tokens) {
      const key = keyOf(tokens);
      let parsed = young.get(key);
      if (parsed !== undefined) return parsed;
      parsed = elder.get(key) ?? model.parse(tokens);
      if (young.size >= most) [elder, young] = [young, new Map()];
      young.set(key, parsed);
      return parsed;
    },
  };
}

/** All that the model is given of a sentence: no word has a line break in it. */
function keyOf(tokens: readonly TokenIn[]): string {
  let key = '';
  for (const { form, spaceBefore } of tokens) key += spaceBefore ? `\n ${form}` : `\n${form}`;
  return key;
}
