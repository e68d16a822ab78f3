import type { Tenure } from './offices.ts';
import { plainLetters } from './folding.ts';

/** The words of a role in the one form in which they are compared: "the U.S. Secretary of Defense" → us secretary of defence. */
export function roleWords(phrase: string): string[] {
  const plain = plainLetters(phrase)
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\borganization\b/g, 'organisation')
    .replace(/\badvisor\b/g, 'adviser')
    .replace(/\bspokes(?:man|woman)\b/g, 'spokesperson')
    .replace(/\bchair(?:man|woman|person)\b/g, 'chair')
    .replace(/\bminister (?:of|for) (?:the )?foreign affairs\b/g, 'foreign minister')
    .replace(/\bforeign affairs minister\b/g, 'foreign minister')
    .replace(/\bminister (?:of|for) (?:the )?(?:national )?defence\b/g, 'defence minister')
    .replace(/\bnational defence minister\b/g, 'defence minister');
  return plain.split(' ').filter((word) => word !== '' && !IDLE.has(word));
}

/** Words that say nothing about who holds the office today. */
const IDLE: ReadonlySet<string> = new Set(
  'the current new incumbent acting interim caretaker longtime veteran embattled'.split(' '),
);

/** Titles that an office goes by everywhere, beside those of its table. */
const GENERIC: Readonly<Record<string, readonly string[]>> = {
  'head-of-state': ['head of state'],
  'head-of-government': ['head of government'],
  'foreign-minister': ['foreign minister', 'top diplomat', 'chief diplomat'],
  'defence-minister': ['defence minister', 'defence chief'],
  'foreign-ministry-spokesperson': ['foreign ministry spokesperson', 'spokesperson for foreign ministry'],
  'defence-ministry-spokesperson': ['defence ministry spokesperson', 'spokesperson for defence ministry'],
  'national-security-adviser': ['national security adviser'],
  'security-council-secretary': ['security council secretary', 'secretary of security council'],
  'other:head': ['head', 'chief', 'boss', 'leader'],
  'other:leader': ['leader', 'chief'],
};

/** Every form of the title of a tenure, for comparison with `roleWords`. */
export function titleKeys(tenure: Tenure): Set<string> {
  const keys = new Set(tenure.titles.map((title) => roleWords(title).join(' ')));
  if (keys.has('prime minister')) keys.add('premier');
  for (const title of GENERIC[tenure.office] ?? []) keys.add(title);
  return keys;
}
