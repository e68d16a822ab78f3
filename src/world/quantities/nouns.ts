import { nounClass } from '../../language/coreference/noun-classes.ts';

/** Nouns that say how many and not of what: "a total of 83", "the number of refugees". */
const NUMBER = /^(?:number|total|tally|figure|strength|count|estimate)$/;
/** What was done to the counted, as their name: "12 dead and 30 wounded". */
const FATE =
  /^(?:killed|wounded|injured|dead|missing|captured|displaced|detained|arrested|hurt|homeless|hospitalized)$/i;
/** What is made of people or things, beside the nouns of people, bodies and places. */
const WHOLE =
  /^(?:force|crew|group|contingent|garrison|detachment|convoy|column|fleet|squadron|battalion|brigade|regiment|division|unit|toll|troop|turnout|workforce|arsenal|stockpile|caucus)$/;
/** Sums of money: money said of one is what it amounts to, and not its price. */
const SUM =
  /^(?:aid|assistance|help|damage|asset|cost|budget|spending|expenditure|debt|loss|revenue|trade|export|import|reserve|fund|fine|ransom|loan|income|investment|sale|pledge|contribution|donation|bill|compensation|funding|bailout|turnover|profit|deficit|price|holding|saving|payment|reparation|relief)$/;

export const isNumberNoun = (lemma: string): boolean => NUMBER.test(lemma);
export const isFate = (form: string): boolean => FATE.test(form);
export const isSum = (lemma: string): boolean => SUM.test(lemma);
/** Whether a noun, by its lemma, names a whole of many. */
export const isWhole = (lemma: string): boolean =>
  WHOLE.test(lemma) || ['people', 'body', 'place'].includes(nounClass(lemma));
