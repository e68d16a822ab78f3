import { irregularLemma } from '../../language/irregular.ts';
import { restoreStem } from '../../language/stems.ts';

/**
 * A word's stem for comparing what two reports say: plural, -ing, -ed, -ment, -ness, -ation and -ly undone, irregular verbs too, as English spells
 * them. Rough on purpose, since no part of speech is known: it need only be the same for the forms of one word. Takes lower
 * case letters.
 */
export function stemOf(word: string): string {
  const irregular = NOUNS.has(word) ? undefined : irregularLemma(word, 'VERB');
  if (irregular !== undefined) return irregular.length > 4 ? irregular.replace(/e+$/u, '') : irregular;
  const plain = singularOf(word).replace(/^(\p{L}{4,})(?:ment|ness|ally|ly)$/u, '$1').replace(/ation$/u, 'ate');
  const verb = /^(\p{L}{3,})(?:ing|ed)$/u.exec(plain.replace(/ied$/u, 'yed'))?.[1];
  const base = verb !== undefined && /[aeiouy]/u.test(verb) ? restoreStem(verb) : plain;
  return base.length > 4 ? base.replace(/e+$/u, '') : base;
} // prettier-ignore

/** Forms of irregular verbs that are more often nouns or verbs of their own in reports. */
const NOUNS: ReadonlySet<string> = new Set(['wound', 'ground', 'found', 'saw', 'lay', 'felt', 'left']);

function singularOf(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.replace(/s$/u, '');
}
