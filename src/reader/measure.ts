import {
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
  isAnyOf,
} from '../language/tree.ts';
import { covers, type Span } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import { type Act, actAs, actsByPlace, placeOf } from './act.ts';
import type { Clause } from './clause.ts';
import type { Draft } from './draft.ts';
import { type FrameItem, frameName } from './frames/frame.ts';
import { type Measure, MEASURE_STATUSES, MEASURE_TYPES, type Realis } from './item.ts';
import { isPublic, partiesOf, partOf } from './measure-parties.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { hangsOnCondition } from './condition.ts';
import { clauseAt, type Reading } from './reading.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

type Status = Measure['status'];
type Type = Measure['type'];

/** Aid, arms, sanctions and the like: one for each verb, and for each noun that adds something. */
export function readMeasures(reading: Reading, voices: Voices, acts: readonly Act[]): Draft<Measure>[] {
  const told = flatMap(acts, (act) => actAs(reading, voices, act, 'measure') ?? []);
  const nouns = actsByPlace(told.filter(({ predicate }) => predicate.pos === 'n'));
  const found = new Map<Draft<Measure>, Act>();
  for (const act of told) {
    const draft = measureOf(reading, act, nouns);
    if (draft !== undefined)
      found.set(
        sharing(
          draft,
          act,
          [...found].findLast(([, other]) => other.predicate.sentence === act.predicate.sentence),
        ),
        act,
      );
  }
  return withoutEchoes([...found.keys()]);
}

/**
 * "Washington suspended aid; arms licences were cancelled", "shut its borders with Mali and froze its assets": what one sentence tells of
 * two measures, without saying of the second by or against whom, goes for both.
 */
function sharing(draft: Draft<Measure>, { predicate, clause }: Act, last: readonly [Draft<Measure>, Act] | undefined): Draft<Measure> {
  if (last === undefined || predicate.pos === 'n' || last[1].predicate.pos === 'n' || !/^(?:in force|eased)$/.test(draft.status) || !/^(?:in force|eased)$/.test(last[0].status)) return draft;
  const [{ by, to }] = last;
  const unnamed = draft.by.length === 0 && clause?.passive === true && clause.agent === undefined;
  const same = draft.by.some(({ id }) => by.some((actor) => actor.id === id));
  const object = clause?.patient;
  const owned = object !== undefined && childrenBy(predicate.tree, object, 'nmod').some((at) => /^(?:its|their|his)$/i.test(tokenAt(predicate.tree, at).form));
  if (unnamed) return { ...draft, by, to: draft.to.length > 0 ? draft.to : to };
  return same && draft.to.length === 0 && owned ? { ...draft, to } : draft;
} // prettier-ignore

function measureOf(reading: Reading, act: Act, nouns: ReadonlyMap<number, Act>): Draft<Measure> | undefined {
  const item = act.frame.items.find(({ kind }) => kind === 'measure');
  const type = item && (typeOfPart(reading, act, nouns) ?? typeOf(item));
  if (item === undefined || type === undefined) return undefined;
  const status = statusOf(reading, act, item, type);
  const { by, to } = partiesOf(reading, act, status);
  if (status === undefined || !(isPublic(reading, [...by, ...to]) || isOfStates(act)) || (act.predicate.pos === 'n' && !addsSomething(act, by, to))) return undefined;
  return {
    kind: 'measure',
    type,
    status,
    by,
    to,
    via: [],
    attribution: act.attribution,
    realis: realisOf(act, status),
    ...(act.when ? { when: act.when } : {}),
    where: [],
    span: citation(act),
    rule: `${act.predicate.pos === 'n' ? 'noun' : 'frame'}:${frameName(act.frame)}`,
    score: 0.7 - (by.length === 0 ? 0.1 : 0),
  };
} // prettier-ignore

/** "The frontier was shut", "the border reopened": what only states do, told of nobody named. */
function isOfStates({ predicate, clause, realis }: Act): boolean {
  if (predicate.pos === 'n' || realis !== 'actual') return false;
  const done = clause?.passive === true && clause.agent === undefined ? clause.patient : undefined;
  const happening = clause?.passive === false && clause.patient === undefined ? clause.agent : undefined;
  const at = done ?? happening;
  return at !== undefined && PUBLIC.test(tokenAt(predicate.tree, at).lemma);
}

const PUBLIC =
  /^(?:frontier|border|airspace|embargo|curfew|embassy|consulate|licen[cs]e|visa|import|export|restriction|sanction|tariff)s?$/;

const typeOf = (item: FrameItem | undefined): Type | undefined =>
  MEASURE_TYPES.find((one) => one === item?.value);

/** "Deliveries of military aid", "pledged $1 billion in weapons": what is given tells the type. */
function typeOfPart(
  reading: Reading,
  { predicate, clause }: Act,
  nouns: ReadonlyMap<number, Act>,
): Type | undefined {
  const { tree, sentence } = predicate;
  const part = predicate.pos === 'n' ? partOf(predicate) : kindGiven(tree, clause);
  if (part === undefined) return undefined;
  const inner = nouns.get(placeOf({ sentence, index: part }));
  if (inner !== undefined) return typeOf(inner.frame.items.find(({ kind }) => kind === 'measure'));
  const isMilitary = childrenBy(tree, part, 'amod').some((at) => /^military$/i.test(tokenAt(tree, at).form));
  return predicate.pos === 'v' &&
    (isMilitary || reading.coding.lexicon.isOf(tokenAt(tree, part).lemma, 'arms'))
    ? 'arms'
    : undefined;
}

/** The weapons of "$1 billion in weapons", wherever the parser hung them, and of "deliveries of weapons". */
function kindGiven(tree: Tree, clause: Clause | undefined): number | undefined {
  if (clause?.patient === undefined) return undefined;
  const of = childrenBy(tree, clause.patient, 'nmod').find((at) => caseOf(tree, at) === 'of' && at > clause.head);
  if (of !== undefined && /^(?:delivery|shipment|sale|supply|transfer|export)s?$|ies$/.test(tokenAt(tree, clause.patient).lemma)) return of;
  return [...childrenBy(tree, clause.patient, 'nmod'), ...childrenBy(tree, clause.head, 'obl')].find((at) => caseOf(tree, at) === 'in' && tokenAt(tree, at).upos === 'NOUN');
} // prettier-ignore

/** A noun counts where a verb carries it, or where it says more than that it is: "the sanctions" only points back. */
function addsSomething({ predicate, when }: Act, by: readonly ActorRef[], to: readonly ActorRef[]): boolean {
  const { tree, index, carrier } = predicate;
  if (carrier !== undefined && carrier.role !== 'gets') return true;
  const pointing = childrenBy(tree, index, 'det').some((at) => /^(?:these|those|such|that|this)$/i.test(tokenAt(tree, at).form));
  if (pointing) return false;
  if (childrenBy(tree, index, 'amod').some((at) => FRESH.test(tokenAt(tree, at).form))) return true;
  const described = childrenBy(tree, index, 'nmod', 'amod', 'nummod', 'acl').length > 0;
  const ownClause = /^(?:nsubj|obj)/.test(tokenAt(tree, index).deprel) && (to.length > 0 || (by.length > 0 && partOf(predicate) !== undefined));
  const borne = childrenBy(tree, index, 'case').some((at) => /^under$/i.test(tokenAt(tree, at).form)) && to.length > 0;
  if (borne) return true;
  return (by.length > 0 && to.length > 0) || when !== undefined || ownClause || (described && !isDefinite(predicate));
} // prettier-ignore

/** Words by which a mention says which it is, and that it goes on. */
const FRESH = /^(?:ongoing|recent|latest|new|further|additional|continued|continuing|fresh|extra)$/i;

/** "The sanctions", "the aid". */
function isDefinite({ tree, index }: Act['predicate']): boolean {
  return childrenBy(tree, index, 'det').some((at) => /^the$/i.test(tokenAt(tree, at).form));
}

/** Types that are given to somebody, and can be delivered. */
const GIVEN: ReadonlySet<Type> = new Set(['arms', 'financial-aid', 'humanitarian-aid']);

/** How far it is; undefined where it is no measure: wished for, denied, not done. */
function statusOf(reading: Reading, act: Act, item: FrameItem, type: Type): Status | undefined {
  const above = statusAbove(act);
  if (above !== undefined) return above === 'none' ? undefined : above;
  const { predicate, realis, clause, hypothesis } = act;
  // "Stopped buying oil", "has ceased to supply arms": what is no longer done.
  if (hypothesis === 'feared' && isStopped(act)) return GIVEN.has(type) ? 'eased' : 'in force';
  if (hypothesis !== undefined && !isTakenForGranted(act)) return undefined;
  const ahead = statusAhead(reading, act, type);
  if (ahead !== undefined) return ahead;
  const { carrier } = predicate;
  const told = MEASURE_STATUSES.find((one) => one === item.status);
  if (carrier?.role === 'stops') return carrier.clause.negated ? undefined : 'eased';
  if (realis === 'negated' || carrier?.role === 'wants') return undefined;
  if (realis === 'possible') return 'considered';
  if (realis === 'conditional') return GIVEN.has(type) ? 'considered' : 'threatened';
  if (told === 'eased') return 'eased';
  const verb = clause?.lemma ?? '';
  if (carrier?.role === 'plans') return WEIGHS.test(verb) ? 'considered' : /^threaten$/.test(verb) ? 'threatened' : 'announced';
  if (realis === 'planned' || ANNOUNCES.test(verb)) return 'announced';
  return told ?? (GIVEN.has(type) ? 'delivered' : 'in force');
} // prettier-ignore

/** "If it attacks, sanctions will come into force", "sanctions would not be painful": a measure that is the subject of what is to come. */
function statusAhead(reading: Reading, { predicate: { tree, index, pos, carrier, sentence } }: Act, type: Type): Status | undefined {
  const { head, deprel } = tokenAt(tree, index);
  if (pos !== 'n' || carrier !== undefined || head < 0 || !isRelation(deprel, 'nsubj')) return undefined;
  const clause = clauseAt(reading, sentence, head);
  if (clause === undefined || !/^(?:will|would|could|may|might)$/.test(clause.modal ?? '') || /^(?:remain|stay|continue|go|go on|last|end|stop|lapse|expire)$/.test(clause.lemma)) return undefined;
  if (hangsOnCondition(tree, head)) return GIVEN.has(type) ? 'considered' : 'threatened';
  return clause.modal === 'will' ? 'announced' : 'considered';
} // prettier-ignore

function isStopped({ predicate: { tree, index, pos }, clause }: Act): boolean {
  const { head, deprel, xpos } = tokenAt(tree, index);
  if (pos !== 'v' || xpos !== 'VBG' || head < 0 || !/^(?:xcomp|ccomp|obj)/.test(deprel)) return false;
  const above = tokenAt(tree, head);
  return /^(?:stop|halt|suspend|cease|end)$/.test(above.lemma) && /^VB[DZN]$/.test(above.xpos) && clause?.negated !== true;
} // prettier-ignore

const WEIGHS =
  /^(?:mull|consider|weigh|contemplate|discuss|debate|explore|examine|study|think of|think about|toy with)$/;
const ANNOUNCES = /^(?:announce|pledge|promise|offer|unveil|propose)$/;

/** What the word above a measure makes of it: a threat or a warning of it, a plan for it, a possibility of it. */
function statusAbove({ predicate, hypothesis }: Act): Status | 'none' | undefined {
  const { tree, index } = predicate;
  const { head, deprel } = tokenAt(tree, index);
  const above = head < 0 ? undefined : tokenAt(tree, head);
  const governed = isAnyOf(deprel, ['obj', 'obl', 'xcomp', 'ccomp', 'nmod', 'acl']);
  if (!governed || above === undefined || deprel === 'acl:relcl') return undefined;
  if (/^(?:threaten|warn|threat|warning|vow)$/.test(above.lemma)) return 'threatened';
  if (above.upos !== 'NOUN') return undefined;
  if (childrenBy(tree, head, 'det').some((at) => /^no$/i.test(tokenAt(tree, at).form))) return 'none';
  if (/^(?:possibility|prospect|option|idea|question|talk)s?$/.test(above.lemma)) return 'considered';
  return hypothesis === 'feared' && /^(?:plan|offer|pledge|promise|proposal|programme|program|announcement|decision)$/.test(above.lemma) ? 'announced' : undefined;
} // prettier-ignore

/** "To respond to the delivery of weapons": a definite noun under a verb that is only wanted is there all the same. */
function isTakenForGranted({ predicate, hypothesis }: Act): boolean {
  const { tree, index, pos, carrier } = predicate;
  if (pos !== 'n' || (carrier !== undefined && carrier.role !== 'gets') || hypothesis !== 'wanted')
    return false;
  return isRelation(tokenAt(tree, index).deprel, 'obl') && isDefinite(predicate);
}

function realisOf({ realis, predicate }: Act, status: Status): Realis {
  if (status === 'threatened') return 'conditional';
  if (status === 'considered') return realis === 'historical' ? realis : 'possible';
  if (status === 'announced' && realis === 'actual') return 'planned';
  return realis === 'negated' && predicate.carrier?.role === 'stops' ? 'actual' : realis;
}

const LONGEST_CITATION = 200;

/** The verb with its arguments; where that is long, the predicate with its own phrases. */
function citation({ predicate, span }: Act): Span {
  if (span.end - span.start <= LONGEST_CITATION) return span;
  const { tree, index } = predicate;
  const kept = yieldOf(tree, index, (at) => /^(?:acl:relcl|conj|advcl|parataxis|cc|appos)/.test(tokenAt(tree, at).deprel));
  const { start, end } = spanOfTokens(tree, kept);
  return end - start <= LONGEST_CITATION ? { start, end } : spanOfTokens(tree, [index, ...conjunctsOf(tree, index)]);
} // prettier-ignore

/** One measure told by a verb and by its noun ("imposed sanctions") is one item: the wider citation stays. */
function withoutEchoes(drafts: readonly Draft<Measure>[]): Draft<Measure>[] {
  const length = ({ span }: Draft<Measure>): number => span.end - span.start;
  // "The embargo was eased": of the same words, the verb's row tells how far it is.
  const isVerbs = ({ rule }: Draft<Measure>): boolean => rule.startsWith('frame:');
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at &&
          covers(other.span, draft.span) &&
          !(
            isVerbs(other) &&
            isVerbs(draft) &&
            other.rule !== draft.rule &&
            length(other) > 2 * length(draft)
          ) &&
          (length(other) > length(draft) ||
            (isVerbs(other) === isVerbs(draft) ? index < at : isVerbs(other))),
      ),
  );
}
