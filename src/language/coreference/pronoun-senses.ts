import type { PronounSense } from './mention.ts';
import { flatMap } from '../../text/flat-map.ts';

const sense = (
  person: 1 | 2 | 3,
  count: 'one' | 'many',
  gender: PronounSense['gender'],
  possessive: boolean,
): PronounSense =>
  gender === undefined ? { person, count, possessive } : { person, count, gender, possessive };

const FORMS: readonly (readonly [sense: PronounSense, forms: string])[] = [
  [sense(1, 'one', undefined, false), 'i me myself'],
  [sense(1, 'one', undefined, true), 'my mine'],
  [sense(1, 'many', undefined, false), 'we us ourselves'],
  [sense(1, 'many', undefined, true), 'our ours'],
  [sense(3, 'one', 'masculine', false), 'he him himself'],
  [sense(3, 'one', 'masculine', true), 'his'],
  [sense(3, 'one', 'feminine', false), 'she her herself'],
  [sense(3, 'one', 'feminine', true), 'hers'],
  [sense(3, 'one', 'neuter', false), 'it itself'],
  [sense(3, 'one', 'neuter', true), 'its'],
  [sense(3, 'many', undefined, false), 'they them themselves'],
  [sense(3, 'many', undefined, true), 'their theirs'],
];
const SENSES: ReadonlyMap<string, PronounSense> = new Map(
  flatMap(FORMS, ([meant, forms]) => forms.split(' ').map((form): [string, PronounSense] => [form, meant])),
);

/** The sense of a personal pronoun as written, or undefined; `xpos` tells "her" before a noun from "her" alone. */
export function pronounSense(form: string, xpos: string): PronounSense | undefined {
  const found = SENSES.get(form.toLowerCase());
  return found && xpos === 'PRP$' ? { ...found, possessive: true } : found;
}
