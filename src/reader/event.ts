import { ancestorsOf, childrenBy, tokenAt, yieldOf } from '../language/tree.ts';
import { covers } from '../text/span.ts';
import { quadOf } from '../world/ontology.ts';
import type { ActorRef } from '../world/refs.ts';
import { type Act, towardOf } from './act.ts';
import { actorsAt } from './actors.ts';
import type { Draft } from './draft.ts';
import { type Coded, fieldsOfCode, nearestCode, isFearOnly, recode, sameSide } from './event-code.ts';
import { frameName } from './frames/frame.ts';
import type { Predicate } from './frames/predicate.ts';
import type { Told } from './frames/remap.ts';
import type { PoliticalEvent } from './item.ts';
import { isWeighing } from './modality.ts';
import type { Reading } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** An event with the act that tells it. */
interface Telling {
  readonly act: Act;
  readonly draft: Draft<PoliticalEvent>;
}

/** The events of PLOVER among the acts, each coded by how real it is told (`data/frames/remap.tsv`). */
export function readEvents(reading: Reading, acts: readonly Act[]): Draft<PoliticalEvent>[] {
  const told = flatMap(acts, (act): Telling[] => {
    const draft = eventOf(reading, act, acts);
    return draft === undefined ? [] : [{ act, draft }];
  });
  // Only what stands in one sentence can tell the same act.
  const bySentence = new Map<number, Telling[]>();
  for (const one of told) {
    const here = bySentence.get(one.act.predicate.sentence);
    if (here) here.push(one);
    else bySentence.set(one.act.predicate.sentence, [one]);
  }
  return flatMap([...bySentence.values()], (here) =>
    here
      .filter((one) => !here.some((other) => isEcho(one, other, here) || isTakenUp(one, other)))
      .map(({ draft }) => draft),
  );
}

function eventOf(reading: Reading, act: Act, acts: readonly Act[]): Draft<PoliticalEvent> | undefined {
  const coded = codeOf(reading, act);
  if (
    coded === undefined ||
    isNaming(act) ||
    isQuestion(act) ||
    act.hypothesis !== undefined ||
    isOnlyNamed(act) ||
    isAnothersWord(act, coded)
  )
    return undefined;
  const { by, to } = partiesOf(reading, act, coded, acts);
  if (by.length === 0 && to.length === 0) return undefined;
  if (isFearOnly(reading, coded, act) || isOrder(reading, coded, by, to)) return undefined;
  return {
    ...fieldsOfCode(coded),
    by,
    to,
    via: [],
    attribution: act.attribution,
    realis: act.realis,
    ...(act.when ? { when: act.when } : {}),
    where: act.where,
    span: act.span,
    rule: `frame:${frameName(act.frame)}`,
    score: 0.75 - (by.length === 0 ? 0.15 : 0),
  };
}

/** "Asked how he knew", "where should it shoot, he asked": a question asks nobody to do anything. */
function isQuestion({ predicate: { tree }, frame, complement }: Act): boolean {
  const [first] = complement === undefined || frame.words[0] !== 'ask' ? [] : yieldOf(tree, complement);
  return first !== undefined && /^(?:who|whom|whose|what|why|when|where|whether|how|if|which)$/i.test(tokenAt(tree, first).form);
} // prettier-ignore

/** "Calling it a first step", "called sanctions on such a scale a mistake": what is so named is neither rung up nor called on. */
function isNaming({ predicate: { tree, index, pos }, clause }: Act): boolean {
  const object = clause?.patient;
  if (pos !== 'v' || tokenAt(tree, index).lemma !== 'call' || object === undefined || clause?.passive === true || clause?.lemma !== 'call') return false;
  if (/^(?:it|this|that)$/i.test(tokenAt(tree, object).form)) return true;
  const beside = childrenBy(tree, index, 'obl').filter((at) => at > object);
  return [...childrenBy(tree, index, 'xcomp'), ...flatMap([object, ...beside], (at) => childrenBy(tree, at, 'appos'))].some((at) => at > object && /^(?:NOUN|ADJ)$/.test(tokenAt(tree, at).upos) && childrenBy(tree, at, 'mark').length === 0);
} // prettier-ignore

/** "Ordered his army to halt": what one asks of one's own is an order, and no request between parties. */
function isOrder(reading: Reading, { type }: Coded, by: readonly ActorRef[], to: readonly ActorRef[]): boolean {
  const sideOf = ({ id }: ActorRef): string => reading.world.sideOf(id, reading.day);
  const sides = new Set(by.map(sideOf));
  return type === 'REQUEST' && to.length > 0 && to.every((actor) => sides.has(sideOf(actor)));
} // prettier-ignore

/** The event that a frame and how real the act is told make; undefined for none. */
export function codeOf(reading: Reading, act: Pick<Act, 'frame' | 'realis' | 'clause' | 'predicate'>): Coded | undefined {
  const { ontology } = reading.coding;
  const { event } = act.frame;
  if (event === undefined) return undefined;
  const given = 'cameo' in event ? ontology.code(event.cameo) : undefined;
  const type = 'type' in event ? event.type : given?.type;
  const mode = 'type' in event ? event.mode : given?.mode;
  const ofType = given ? [given] : ontology.codes.filter((one) => one.type === type);
  const code = ofType.find((one) => one.mode === mode) ?? nearestCode(ontology, `${type}/${mode}`) ?? ofType[0];
  if (type === undefined || code === undefined) return undefined;
  return recode(reading, { code, type, ...(mode === undefined ? {} : { mode }) }, toldAs(act));
} // prettier-ignore

/** "Is considering sanctions" only weighs them. "Will not meet", "called off the talks" refuse; "have not met" only says that it did not happen. */
function toldAs({ realis, clause, predicate }: Pick<Act, 'realis' | 'clause' | 'predicate'>): Told {
  if (realis === 'planned' && predicate.pos === 'n' && isWeighing(clause?.lemma ?? '')) return 'possible';
  if (realis !== 'negated') return realis;
  if (predicate.carrier?.role === 'stops') return 'stopped';
  return /^(?:will|would|shall)$/.test(clause?.modal ?? '') ? 'refused' : realis;
}

/** A noun that no verb carries only points at an act ("the truce", "a peace plan"), unless it tells who and with whom, when or where. */
function isOnlyNamed({ predicate, by, to, when, where, complement }: Act): boolean {
  if (predicate.pos !== 'n' || predicate.carrier !== undefined) return false;
  return by.length === 0 || (to.length === 0 && when === undefined && where.length === 0 && complement === undefined);
} // prettier-ignore

/** "Is considering a request", "called for a rejection": words that are only weighed or wanted are nobody's yet. */
function isAnothersWord({ predicate }: Act, { code, type }: Coded): boolean {
  return (
    predicate.pos === 'n' &&
    /^(?:plans|wants)$/.test(predicate.carrier?.role ?? '') &&
    quadOf(code.type ?? type) === 3
  );
}

/** Who does it to whom; of what two sides do together and one will not, the one that refuses and the one refused. */
function partiesOf(
  reading: Reading,
  act: Act,
  coded: Coded,
  acts: readonly Act[],
): { readonly by: readonly ActorRef[]; readonly to: readonly ActorRef[] } {
  const { by, to, clause, predicate } = act;
  const areBoth = to.length > 0 && to.every(({ id }) => by.some((actor) => actor.id === id));
  if (to.length > 0 && !areBoth) return { by, to };
  if (coded.type !== 'REJECT' || !coded.remapped || clause?.agent === undefined) {
    if (areBoth) return { by, to };
    const recipients = recipientsOf(reading, act, coded, acts);
    return { by, to: recipients.length > 0 ? recipients : towardOf(reading, act) };
  }
  const refusing = actorsAt(reading, { sentence: predicate.sentence, index: clause.agent });
  const isRefusing = ({ id }: ActorRef): boolean => refusing.some((actor) => actor.id === id);
  return by.some(isRefusing) ? { by: by.filter(isRefusing), to: by.filter((actor) => !isRefusing(actor)) } : { by, to };
} // prettier-ignore

/** "Threatened to attack Iran", "promised to send Mali arms": whom the act that is threatened, promised or refused would be done to. */
function recipientsOf(reading: Reading, { complement, predicate, by }: Act, { type }: Coded, acts: readonly Act[]): readonly ActorRef[] {
  if (complement === undefined || !/^(?:THREATEN|AGREE|REJECT)$/.test(type)) return [];
  const inner = acts.find((act) => act.predicate.sentence === predicate.sentence && (act.predicate.index === complement || act.clause?.head === complement));
  return (inner?.to ?? []).filter(({ id }) => !by.some((actor) => sameSide(reading, actor.id, id)));
} // prettier-ignore

/** "Rejected Haiti's demand", "withdrew from talks": a noun that the verb over it takes up is that verb's act, and is not told again. */
function isTakenUp({ act, draft }: Telling, { act: above, draft: other }: Telling): boolean {
  if (act.predicate.pos !== 'n' || above.predicate.pos !== 'v' || above === act) return false;
  const { index, carrier } = act.predicate;
  if (carrier?.role === 'stops') return carrier.clause.head === above.predicate.index;
  return above.clause?.patient === index && isAnswer(other, draft);
}

/** Whether an event answers another: it accepts or refuses what the other's doer asked or offered. */
export function isAnswer(answer: Draft<PoliticalEvent>, asked: Draft<PoliticalEvent>): boolean {
  const answers = /^(?:REJECT|AGREE|CONCEDE|SUPPORT)$/.test(answer.type) && /^(?:REQUEST|AGREE)$/.test(asked.type);
  return answers && asked.by.length > 0 && asked.by.every(({ id }) => answer.to.some((actor) => actor.id === id));
} // prettier-ignore

/** One act told twice in a sentence ("launched an attack", "threatened to resume the raids") is one event: the outer, or the wider, is kept. */
function isEcho(one: Telling, other: Telling, all: readonly Telling[]): boolean {
  if (one === other || one.draft.type !== other.draft.type) return false;
  const shared = one.draft.by.length === 0 || one.draft.by.some(({ id }) => other.draft.by.some((actor) => actor.id === id));
  if (!shared) return false;
  const size = (told: Telling): number => told.draft.span.end - told.draft.span.start;
  const isInside = covers(other.draft.span, one.draft.span) && (size(other) > size(one) || all.indexOf(other) < all.indexOf(one));
  return isInside || isGoverned(one.act.predicate, other.act.predicate);
} // prettier-ignore

/** Whether one predicate is in what another governs, and not in a clause that only stands beside or describes it. */
function isGoverned({ tree, sentence, index }: Predicate, above: Predicate): boolean {
  if (sentence !== above.sentence) return false;
  const path = [index, ...ancestorsOf(tree, index)];
  const step = path[path.indexOf(above.index) - 1];
  return step !== undefined && !/^(?:conj|parataxis|advcl|acl:relcl)/.test(tokenAt(tree, step).deprel);
}
