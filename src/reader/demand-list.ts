import {
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt, ownersOf } from './actors.ts';
import type { Sides } from './allegiance.ts';
import type { Draft } from './draft.ts';
import { isActing } from './frames/slots.ts';
import { hypothesisOver } from './hypothesis.ts';
import type { Demand } from './item.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

/** Nouns under which what is wanted is listed. */
const LISTED_LEMMAS = ['demand', 'condition', 'precondition', 'term', 'requirement', 'request'];
const LISTED = new RegExp(`^(?:${LISTED_LEMMAS.join('|')})s?$`);
const LISTED_FORMS: readonly string[] = flatMap(LISTED_LEMMAS, (lemma) => [lemma, `${lemma}s`]);

/** Verbs by which a list says what is in it. */
const LISTS = /^(?:include|comprise|contain|cover|range)$/;

/** Demands that are listed: "its conditions include a withdrawal and an apology", "among the demands is that Chad leave". */
export function listedDemands(reading: Reading, voices: Voices, sides: Sides): Draft<Demand>[] {
  return flatMap(reading.sentences, ({ tree, words }, sentence) => {
    if (!LISTED_FORMS.some((word) => words.has(word))) return [];
    return flatMap([...tree.tokens.keys()], (noun) => {
      const { lemma, upos } = tokenAt(tree, noun);
      if (upos !== 'NOUN' || !LISTED.test(lemma)) return [];
      const points = pointsListed(reading, sentence, tree, noun);
      const by = points.length === 0 ? [] : makers(reading, voices, sentence, tree, noun);
      return by.length === 0 ? [] : points.map((head) => draftOf(reading, voices, sides, sentence, tree, head, by));
    });
  });
} // prettier-ignore

/** The heads of what is listed under a noun. */
function pointsListed(reading: Reading, sentence: number, tree: Tree, noun: number): number[] {
  const { deprel, head } = tokenAt(tree, noun);
  if (head < 0 || hypothesisOver(reading, sentence, noun) !== undefined) return [];
  const cop = childBy(tree, head, 'cop');
  const clause = clauseAt(reading, sentence, head);
  if (clause?.negated === true) return [];
  if (isRelation(deprel, 'nsubj') && LISTS.test(tokenAt(tree, head).lemma))
    return flatMap(childrenBy(tree, head, 'obj', 'ccomp'), (at) => conjunctsOf(tree, at));
  const among = isRelation(deprel, 'obl') && caseOf(tree, noun) === 'among';
  const whats = isRelation(deprel, 'nsubj') && /^(?:ccomp|root|parataxis)/.test(tokenAt(tree, head).deprel);
  if (cop === undefined || !(among || whats)) return [];
  const heads = conjunctsOf(tree, head);
  const named = (at: number): boolean => tokenAt(tree, at).upos === 'VERB' || ['release', 'ouster', 'reform', 'easing', 'deescalation', 'access', 'settlement', 'peacekeeping'].some((name) => reading.coding.lexicon.isOf(tokenAt(tree, at).lemma, name)) || /^(?:apology|compensation|recognition|guarantee|payment|right)$/.test(tokenAt(tree, at).lemma);
  return heads.some(named) ? heads : [];
} // prettier-ignore

/** Whose demands they are: who owns them, else who says so. */
function makers(reading: Reading, voices: Voices, sentence: number, tree: Tree, noun: number): readonly ActorRef[] {
  const owners = ownersOf(reading, { sentence, index: noun }).filter((actor) => isActing(reading, actor));
  return owners.length > 0 ? owners : voices.over(tokenAt(tree, noun));
} // prettier-ignore

function draftOf(reading: Reading, voices: Voices, sides: Sides, sentence: number, tree: Tree, head: number, by: readonly ActorRef[]): Draft<Demand> {
  const others = (actors: readonly ActorRef[]): ActorRef[] => actors.filter((actor) => reading.world.actor(actor.id) !== undefined && !sides.meet([actor], by));
  const doer = clauseAt(reading, sentence, head)?.agent;
  const owned = flatMap([head, ...childrenBy(tree, head, 'nmod')], (index) => ownersOf(reading, { sentence, index }));
  const to = doer === undefined ? others(owned) : others(actorsAt(reading, { sentence, index: doer }));
  const span = spanOfTokens(tree, yieldOf(tree, head, (at) => {
    const { deprel, head: above } = tokenAt(tree, at);
    return isRelation(deprel, 'parataxis') || (above === head && (/^(?:conj|cop|nsubj|punct|mark)/.test(deprel) && tokenAt(tree, head).upos !== 'VERB' || deprel === 'conj' || (isRelation(deprel, 'obl') && caseOf(tree, at) === 'among')));
  })); // prettier-ignore
  return {
    kind: 'demand',
    form: 'demand',
    what: reading.text.slice(span.start, span.end),
    by,
    to,
    via: [],
    attribution: voices.over(tokenAt(tree, head)),
    realis: 'actual',
    where: [],
    span,
    rule: 'list:demands',
    score: to.length > 0 ? 0.65 : 0.6,
  };
} // prettier-ignore
