import { childrenBy, isRelation, spanOfTokens, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import { covers, type Span } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import { actAs, type Act, actsByPlace, placeOf } from './act.ts';
import { actorsAt, distinct, ownersOf } from './actors.ts';
import { caseOf, type Clause } from './clause.ts';
import type { Draft } from './draft.ts';
import { frameName, type FrameItem } from './frames/frame.ts';
import { isActing, roleActors } from './frames/slots.ts';
import { MEASURE_STATUSES, MEASURE_TYPES, type Measure, type Realis } from './item.ts';
import { conjunctsOf } from './nominal.ts';
import { clauseAt, quotationAround, type Reading } from './reading.ts';
import type { Voices } from './voices.ts';

type Status = Measure['status'];
type Type = Measure['type'];

/** Aid, arms, sanctions and the like: one for each verb, and for each noun that adds something. */
export function readMeasures(reading: Reading, voices: Voices, acts: readonly Act[]): Draft<Measure>[] {
  const told = acts.flatMap((act) => actAs(reading, voices, act, 'measure') ?? []);
  const nouns = actsByPlace(told.filter(({ predicate }) => predicate.pos === 'n'));
  return withoutEchoes(told.flatMap((act) => measureOf(reading, act, nouns) ?? []));
}

function measureOf(reading: Reading, act: Act, nouns: ReadonlyMap<string, Act>): Draft<Measure> | undefined {
  const item = act.frame.items.find(({ kind }) => kind === 'measure');
  const type = item && (typeOfPart(reading, act, nouns) ?? typeOf(item));
  if (item === undefined || type === undefined) return undefined;
  const status = statusOf(act, item, type);
  const { by, to } = partiesOf(reading, act, status);
  if (status === undefined || !isPublic(reading, [...by, ...to]) || (act.predicate.pos === 'n' && !addsSomething(act, by, to))) return undefined;
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

const typeOf = (item: FrameItem | undefined): Type | undefined =>
  MEASURE_TYPES.find((one) => one === item?.value);

/** "Deliveries of military aid", "pledged $1 billion in weapons": what is given tells the type. */
function typeOfPart(
  reading: Reading,
  { predicate, clause }: Act,
  nouns: ReadonlyMap<string, Act>,
): Type | undefined {
  const { tree, sentence } = predicate;
  const part = predicate.pos === 'n' ? partOf(predicate) : kindGiven(tree, clause);
  if (part === undefined) return undefined;
  const inner = nouns.get(placeOf({ sentence, index: part }));
  if (inner !== undefined) return typeOf(inner.frame.items.find(({ kind }) => kind === 'measure'));
  return predicate.pos === 'v' && reading.coding.lexicon.isOf(tokenAt(tree, part).lemma, 'arms')
    ? 'arms'
    : undefined;
}

/** The weapons of "$1 billion in weapons", wherever the parser hung them. */
function kindGiven(tree: Tree, clause: Clause | undefined): number | undefined {
  if (clause?.patient === undefined) return undefined;
  return [...childrenBy(tree, clause.patient, 'nmod'), ...childrenBy(tree, clause.head, 'obl')].find((at) => caseOf(tree, at) === 'in' && tokenAt(tree, at).upos === 'NOUN');
} // prettier-ignore

/** The noun of a noun's `of` phrase: the weapons of "the delivery of weapons". */
function partOf({ tree, index }: Act['predicate']): number | undefined {
  return childrenBy(tree, index, 'nmod').find((at) => caseOf(tree, at) === 'of');
}

/** Who gives or imposes, and on or for whom. */
function partiesOf(reading: Reading, act: Act, status: Status | undefined): { by: readonly ActorRef[]; to: readonly ActorRef[] } {
  const given = handedOver(reading, act);
  if (given !== undefined) return given;
  const by = statesOf(reading, doersOf(reading, act));
  const goal = targetsOf(reading, act);
  const to = goal.length === 0 && status === 'threatened' ? conditioned(reading, act) : goal;
  return { by, to: to.filter(({ id }) => !by.some((actor) => actor.id === id)) };
} // prettier-ignore

/** "Offered Sri Lanka humanitarian assistance": the name before the noun is who gets it, where the verb has a giver and no other goal. */
function handedOver(reading: Reading, { predicate }: Act): { by: ActorRef[]; to: ActorRef[] } | undefined {
  const { tree, index, carrier, sentence } = predicate;
  const clause = carrier?.clause;
  if (clause?.agent === undefined || clause.recipient !== undefined || clause.passive || !/^(?:offer|give|send|grant|provide|promise|pledge|extend)$/.test(clause.lemma)) return undefined;
  const name = childrenBy(tree, index, 'compound', 'nmod:desc').find((at) => tokenAt(tree, at).upos === 'PROPN' && tokenAt(tree, at - 1).form !== 'of' && caseOf(tree, at) === '');
  if (name === undefined || name !== clause.head + 1 && tokenAt(tree, name - 1).upos !== 'PROPN') return undefined;
  const to = roleActors(reading, predicate, [['own']]);
  return to.length === 0 ? undefined : { by: actorsAt(reading, { sentence, index: clause.agent }).filter((actor) => isActing(reading, actor)), to };
} // prettier-ignore

/** "Will impose sanctions if Moscow invades": who is threatened is who must not do it. */
function conditioned(reading: Reading, { predicate, clause }: Act): ActorRef[] {
  const { tree, sentence } = predicate;
  const above = tokenAt(tree, clause?.head ?? predicate.index).head;
  const holders = [clause?.head, above, predicate.index].filter((at) => at !== undefined && at >= 0);
  const ifs = holders.flatMap((at) => childrenBy(tree, at ?? 0, 'advcl')).filter((at) => /^(?:if|unless)$/.test(clauseAt(reading, sentence, at)?.mark ?? ''));
  const agents = ifs.flatMap((at) => clauseAt(reading, sentence, at)?.agent ?? []);
  return distinct(agents.flatMap((index) => actorsAt(reading, { sentence, index }).filter((actor) => isActing(reading, actor))));
} // prettier-ignore

/** At least one party is a state, a body or a person known, or people by what they are; a bank and its client are none. */
function isPublic(reading: Reading, parties: readonly ActorRef[]): boolean {
  const { lexicon } = reading.coding;
  return parties.some(({ id, name }) => reading.world.actor(id) !== undefined || !lexicon.isOf(name.split(' ').at(-1)?.toLowerCase() ?? '', 'business'));
} // prettier-ignore

/** Who gives or imposes: the act's own doer, whose the thing given is ("Western weapons"), or who is thanked for it. */
function doersOf(reading: Reading, act: Act): readonly ActorRef[] {
  const { predicate, frame, by } = act;
  if (by.length > 0) return by;
  const said = inOwnWords(reading, act);
  if (said.length > 0) return said;
  // "Turkish drones were supplied", "U.S. aid was cut off": whose the thing is gives it; of frozen assets it suffers.
  const suffers = frame.to.flat().some((slot) => slot.startsWith('obj'));
  if (predicate.pos !== 'n')
    return act.clause?.passive === true && !suffers ? roleActors(reading, predicate, [["obj's"]]) : [];
  const part = partOf(predicate);
  const own = part === undefined ? [] : roleActors(reading, { ...predicate, index: part }, [['own']]);
  return own.length > 0 || frame.by.length === 0 ? own : (thanked(reading, act)?.by ?? []);
}

/** `He was "exploring additional support"`: words without a subject inside quotation marks are about their speaker's own side. */
function inOwnWords(reading: Reading, { predicate, clause, attribution, span }: Act): ActorRef[] {
  const started = quotationAround(reading, span);
  const verb = clause && tokenAt(predicate.tree, clause.head);
  if (started === undefined || verb === undefined || clause?.passive === true || verb.xpos !== 'VBG') return [];
  return statesOf(reading, attribution);
} // prettier-ignore

/** A measure is a state's or a body's: a person who takes one takes it for theirs. */
function statesOf(reading: Reading, actors: readonly ActorRef[]): ActorRef[] {
  return distinct(
    actors.map((actor) => {
      const side = reading.world.actor(reading.world.sideOf(actor.id, reading.day));
      return side === undefined || side.id === actor.id ? actor : { id: side.id, name: side.name };
    }),
  );
}

/** "Thanked Washington for the assistance": who is thanked gives, who thanks gets. */
function thanked(reading: Reading, { predicate }: Act): { by: ActorRef[]; to: ActorRef[] } | undefined {
  const { tree, index, sentence } = predicate;
  const { head, deprel } = tokenAt(tree, index);
  const clause = clauseAt(reading, sentence, head);
  if (!isRelation(deprel, 'obl') || caseOf(tree, index) !== 'for' || clause?.patient === undefined || !/^(?:thank|praise)$/.test(clause.lemma)) return undefined;
  const to = clause.lemma === 'thank' && clause.agent !== undefined ? actorsAt(reading, { sentence, index: clause.agent }) : [];
  return { by: actorsAt(reading, { sentence, index: clause.patient }), to };
} // prettier-ignore

/** On or for whom: the act's own goal, that of the thing given, whom a participle names ("targeting", "aimed at"), or whom it is to help. */
function targetsOf(reading: Reading, act: Act): readonly ActorRef[] {
  const { predicate, frame, clause, to } = act;
  if (to.some(({ id }) => reading.world.actor(id) !== undefined)) return to;
  // "Sanctions on 35 Russian tycoons": the state whose they are.
  const whose = roleActors(reading, predicate, frame.to.map((slots) => slots.map((slot) => (slot.endsWith("'s") ? slot : `${slot}'s`))));
  if (to.length > 0 || whose.length > 0) return whose.length > 0 ? whose : to;
  const { tree, index } = predicate;
  if (predicate.pos === 'n') {
    const part = partOf(predicate);
    const through = part === undefined ? [] : roleActors(reading, { ...predicate, index: part }, [['to', 'for', 'on', 'against']]);
    if (through.length > 0) return through;
    const aimed = childrenBy(tree, index, 'acl').flatMap((at) =>
      /^(?:target|hit|punish|aim|direct|cover)$/.test(tokenAt(tree, at).lemma) ? childrenBy(tree, at, 'obj', 'obl') : [],
    );
    const hit = aimed.flatMap((at) => roleActors(reading, { ...predicate, index: at }, [['own']]));
    if (hit.length > 0) return hit;
    const thanks = thanked(reading, act)?.to ?? [];
    if (thanks.length > 0) return thanks;
  }
  return predicate.pos === 'v' && clause?.patient !== undefined ? nestedGoal(reading, act, clause) : helped(reading, act);
} // prettier-ignore

/** "Pledged $500 million in aid to Afghanistan": the goal hangs inside what is given. */
function nestedGoal(reading: Reading, act: Act, { head, patient }: Clause): readonly ActorRef[] {
  const { predicate } = act;
  const { tree } = predicate;
  const given = [
    ...(patient === undefined ? [] : yieldOf(tree, patient)),
    ...childrenBy(tree, head, 'obl').filter((at) => caseOf(tree, at) === 'in'),
  ];
  for (const index of given) {
    const goal = roleActors(reading, { ...predicate, index }, [['to', 'for', 'on', 'against']]);
    if (goal.length > 0) return goal;
  }
  return helped(reading, act);
}

/** "Support to help Ukraine's economy": whom, or whose, what is given is to help. */
function helped(reading: Reading, { predicate, clause }: Act): readonly ActorRef[] {
  const { tree, index, sentence } = predicate;
  const holders = clause === undefined ? [index] : [index, clause.head];
  const helping = holders.flatMap((at) => childrenBy(tree, at, 'advcl', 'xcomp', 'acl')).filter((at) => /^(?:help|support|assist|aid|defend|protect)$/.test(tokenAt(tree, at).lemma));
  return helping
    .flatMap((at) => childrenBy(tree, at, 'obj'))
    .flatMap((at) => [...actorsAt(reading, { sentence, index: at }), ...ownersOf(reading, { sentence, index: at })])
    .filter(({ id }) => reading.world.actor(id) !== undefined);
} // prettier-ignore

/** A noun counts where a verb carries it, or where it says more than that it is: "the sanctions" only points back. */
function addsSomething({ predicate, when }: Act, by: readonly ActorRef[], to: readonly ActorRef[]): boolean {
  const { tree, index, carrier } = predicate;
  if (carrier !== undefined && carrier.role !== 'gets') return true;
  const pointing = childrenBy(tree, index, 'det').some((at) => /^(?:these|those|such|that|this)$/i.test(tokenAt(tree, at).form));
  if (pointing) return false;
  if (childrenBy(tree, index, 'amod').some((at) => FRESH.test(tokenAt(tree, at).form))) return true;
  const described = childrenBy(tree, index, 'nmod', 'amod', 'nummod', 'acl').length > 0;
  const ownClause = /^(?:nsubj|obj)/.test(tokenAt(tree, index).deprel) && to.length > 0;
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
function statusOf(act: Act, item: FrameItem, type: Type): Status | undefined {
  const above = statusAbove(act);
  if (above !== undefined) return above === 'none' ? undefined : above;
  const { predicate, realis, clause, hypothesis } = act;
  if (hypothesis !== undefined && !isTakenForGranted(act)) return undefined;
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

const WEIGHS =
  /^(?:mull|consider|weigh|contemplate|discuss|debate|explore|examine|study|think of|think about|toy with)$/;
const ANNOUNCES = /^(?:announce|pledge|promise|offer|unveil|propose)$/;

/** What the word above a measure makes of it: a threat or a warning of it, a plan for it, a possibility of it. */
function statusAbove({ predicate, hypothesis }: Act): Status | 'none' | undefined {
  const { tree, index } = predicate;
  const { head, deprel } = tokenAt(tree, index);
  const above = head < 0 ? undefined : tokenAt(tree, head);
  const governed = ['obj', 'obl', 'xcomp', 'ccomp', 'nmod', 'acl'].some((relation) => isRelation(deprel, relation));
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
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at && covers(other.span, draft.span) && (length(other) > length(draft) || index < at),
      ),
  );
}
