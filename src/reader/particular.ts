import { lemmaOf } from '../language/lemma.ts';
import { type ActorRef, slug } from '../world/refs.ts';
import { isCollective, isFighter, isOrgan, isPartitive, isPeople, isRole, isVoice } from './nouns.ts';

/**
 * Whether an actor is somebody in particular. Whoever the report calls by a common noun alone ("residents", "a senior official", "the
 * government", and nothing in it tells whose) stays in the item as the report's word for them, but two reports' "officials" are not one
 * actor: they are in no list, network or total of actors.
 */
export function isSomebody({ id, name }: ActorRef): boolean {
  // What tables or the report resolved has an id of its own; what did not has one made of its name.
  if (/^[A-Z]/.test(id) || id !== slug(name)) return true;
  const words = headed(name).split(' ');
  const head = words.findLast((word) => /\p{L}/u.test(word)) ?? '';
  if (!/\p{Lu}/u.test(head)) return false;
  const own = DETERMINER.test(words[0] ?? '') ? words.slice(1) : words;
  // "The Union of Fishers" is named by what follows, "the Ministry of Defence" is not.
  const isNamed = /\p{Lu}/u.test(name.slice(headed(name).length));
  if (own.length === 1 && !(isNamed && isCollective(head))) return !isCommon(head);
  return !(own.length <= LONGEST_OFFICE && OFFICE.test(head) && own.every((word) => PORTFOLIO.test(word)));
}

/** A phrase up to its head: "spokesman" of "spokesman for the army". */
function headed(name: string): string {
  return name.split(/ (?:of|for|from|in|at|on|to)\b/u, 1)[0] ?? name;
}

const DETERMINER =
  /^(?:this|that|these|those|his|her|its|their|our|my|your|whose|some|all|every|each|both|no)$/iu;

function isCommon(word: string): boolean {
  const lemma = lemmaOf(word.toLowerCase(), 'NOUN', 'NNS');
  return COMMON.some((is) => is(word) || is(lemma));
}

const COMMON = [isRole, isOrgan, isPeople, isFighter, isCollective, isPartitive, isVoice];

/** What every state has: with a capital it is still nobody's by its name. */
const OFFICES =
  'Ministry|Department|Minister|Secretary|President|Premier|Government|Parliament|Assembly|Council|Court|Office|Staff|Army|Navy|Force|Forces|Guard|Service|Spokesman|Spokeswoman|Spokesperson';
const OFFICE = new RegExp(`^(?:${OFFICES})$`, 'iu');
const PORTFOLIOS =
  'Prime|Vice|Deputy|Foreign|Defence|Defense|Interior|Home|Finance|Economy|Justice|Health|Trade|Energy|Transport|Information|Air|Water|State|Security|Emergency|National|Joint|Armed|Supreme|Constitutional|General|Press|Border|Coast';
const PORTFOLIO = new RegExp(`^(?:${PORTFOLIOS}|${OFFICES})$`, 'iu');
const LONGEST_OFFICE = 3;

/** "Foreign Ministry", "military spokesman": an office or organ of some state, by words that do not tell of which. */
export function isBareOffice(name: string): boolean {
  return name.split(' ').every((word) => PORTFOLIO.test(word) || /^\p{Ll}[\p{Ll}-]*$/u.test(word)) && !/ (?:of|for) /.test(name);
} // prettier-ignore
