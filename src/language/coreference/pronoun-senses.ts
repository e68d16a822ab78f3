import type { PronounSense } from './mention.ts';

const sense = (
  person: 1 | 2 | 3,
  count: 'one' | 'many',
  gender: PronounSense['gender'],
  possessive: boolean,
): PronounSense =>
  gender === undefined ? { person, count, possessive } : { person, count, gender, possessive };

const SENSES: ReadonlyMap<string, PronounSense> = new Map(
  (
    [
      [1, 'one', undefined, 'i me myself', 'my mine'],
      [1, 'many', undefined, 'we us ourselves', 'our ours'],
      [3, 'one', 'masculine', 'he him himself', 'his'],
      [3, 'one', 'feminine', 'she her herself', 'hers'],
      [3, 'one', 'neuter', 'it itself', 'its'],
      [3, 'many', undefined, 'they them themselves', 'their theirs'],
    ] as const
  ).flatMap(([person, count, gender, plain, possessive]) => [
    ...plain.split(' ').map((form): [string, PronounSense] => [form, sense(person, count, gender, false)]),
    ...possessive
      .split(' ')
      .map((form): [string, PronounSense] => [form, sense(person, count, gender, true)]),
  ]),
);

/** The sense of a personal pronoun as written, or undefined; `xpos` tells "her" before a noun from "her" alone. */
export function pronounSense(form: string, xpos: string): PronounSense | undefined {
  const found = SENSES.get(form.toLowerCase());
  return found && xpos === 'PRP$' ? { ...found, possessive: true } : found;
}
