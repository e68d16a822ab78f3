import { childBy, childrenBy, isRelation, tokenAt, yieldOf } from '../language/tree.ts';
import type { ActorRef } from '../world/refs.ts';
import type { Act } from './act.ts';
import { actorsAt, ownersOf } from './actors.ts';
import { distinct } from './who.ts';
import type { Clause } from './clause.ts';
import { caseOf } from './nominal.ts';
import { isActing, roleActors } from './frames/slots.ts';
import type { Measure } from './item.ts';
import { clauseAt, quotationAround, type Reading } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

type Status = Measure['status'];

/** Who gives or imposes, and on or for whom. */
export function partiesOf(reading: Reading, act: Act, status: Status | undefined): { by: readonly ActorRef[]; to: readonly ActorRef[] } {
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
  const ifs = flatMap(holders, (at) => childrenBy(tree, at ?? 0, 'advcl')).filter((at) => /^(?:if|unless)$/.test(clauseAt(reading, sentence, at)?.mark ?? ''));
  const agents = flatMap(ifs, (at) => clauseAt(reading, sentence, at)?.agent ?? []);
  return distinct(flatMap(agents, (index) => actorsAt(reading, { sentence, index }).filter((actor) => isActing(reading, actor))));
} // prettier-ignore

/** At least one party is a state, a body or a person known, or people by what they are; a bank and its client are none. */
export function isPublic(reading: Reading, parties: readonly ActorRef[]): boolean {
  const { lexicon } = reading.coding;
  return parties.some(({ id, name }) => reading.world.actor(id) !== undefined || !lexicon.isOf(name.split(' ').at(-1)?.toLowerCase() ?? '', 'business'));
} // prettier-ignore

/** Who gives or imposes: the act's own doer, whose the thing given is ("Western weapons"), or who is thanked for it. */
function doersOf(reading: Reading, act: Act): readonly ActorRef[] {
  const { predicate, frame, by } = act;
  if (by.length > 0) return by;
  const said = inOwnWords(reading, act);
  if (said.length > 0) return said;
  const voiced = voicedMeasure(act);
  if (voiced.length > 0) return voiced;
  // "Turkish drones were supplied", "U.S. aid was cut off": whose the thing is gives it; of frozen assets it suffers.
  const suffers = frame.to.flat().some((slot) => slot.startsWith('obj'));
  if (predicate.pos !== 'n') {
    const owners =
      act.clause?.passive === true && !suffers ? roleActors(reading, predicate, [["obj's"]]) : [];
    return owners.length > 0 ? owners : announcedBy(reading, act);
  }
  const part = partOf(predicate);
  // "The expulsion of Russian diplomats": of what is done to the thing, whose the thing is suffers.
  const isSuffered = frame.to.flat().includes('of');
  const own =
    part === undefined
      ? []
      : roleActors(reading, { ...predicate, index: part }, [['by', ...(isSuffered ? [] : ['own'])]]);
  if (own.length > 0 || frame.by.length === 0) return own;
  return thanked(reading, act)?.by ?? announcedBy(reading, act);
}

/** "In Washington officials said that military aid would go on": what a state's own people say will be given, it gives. */
function announcedBy(reading: Reading, { frame, realis, attribution }: Act): ActorRef[] {
  const isGiven = frame.items.some(({ kind, value }) => kind === 'measure' && /^(?:arms|financial-aid|humanitarian-aid)$/.test(value));
  const givers = statesOf(reading, attribution);
  return isGiven && realis === 'planned' && givers.length === 1 && givers.every(({ id }) => reading.world.actor(id)?.type === 'state') ? givers : [];
} // prettier-ignore

/** `He was "exploring additional support"`: words without a subject inside quotation marks are about their speaker's own side. */
function inOwnWords(reading: Reading, { predicate, clause, attribution, span }: Act): ActorRef[] {
  const started = quotationAround(reading, span);
  const verb = clause && tokenAt(predicate.tree, clause.head);
  if (started === undefined || verb === undefined || clause?.passive === true || verb.xpos !== 'VBG') return [];
  return statesOf(reading, attribution);
} // prettier-ignore

/** "Ankara said that Cypriot ships would be barred": what nobody is said to be going to do, whoever says it will. */
function voicedMeasure({ predicate, clause, attribution }: Act): readonly ActorRef[] {
  const unnamed = predicate.pos === 'v' && clause?.passive === true && clause.agent === undefined;
  return unnamed && /^(?:will|would|could)$/.test(clause?.modal ?? '') && attribution.length === 1 ? attribution : [];
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
    const burdened = bearersOf(reading, act);
    if (burdened.length > 0) return burdened;
    const through = part === undefined ? [] : roleActors(reading, { ...predicate, index: part }, [['to', 'for', 'on', 'against']]);
    if (through.length > 0) return through;
    // "A ban on flights to Tripoli".
    const beyond = childrenBy(tree, index, 'nmod').filter((at) => /^(?:on|of)$/.test(caseOf(tree, at)));
    const further = flatMap(beyond, (at) => roleActors(reading, { ...predicate, index: at }, [['to', 'with', 'into', ...(frame.by.flat().includes('from') ? [] : ['from'])]]));
    if (further.length > 0) return further;
    const aimed = flatMap(childrenBy(tree, index, 'acl'), (at) =>
      /^(?:target|hit|punish|aim|direct|cover)$/.test(tokenAt(tree, at).lemma) ? childrenBy(tree, at, 'obj', 'obl') : [],
    );
    const hit = flatMap(aimed, (at) => roleActors(reading, { ...predicate, index: at }, [['own']]));
    if (hit.length > 0) return hit;
    const thanks = thanked(reading, act)?.to ?? [];
    if (thanks.length > 0) return thanks;
  }
  return predicate.pos === 'v' && clause?.patient !== undefined ? nestedGoal(reading, act, clause) : helped(reading, act);
} // prettier-ignore

/** "Mali has been under an embargo", "Doha has lived under a blockade": who bears it is the subject. */
function bearersOf(reading: Reading, { predicate: { tree, index, sentence } }: Act): ActorRef[] {
  if (caseOf(tree, index) !== 'under') return [];
  const copular = childBy(tree, index, 'cop') === undefined ? undefined : childBy(tree, index, 'nsubj');
  const { head, deprel } = tokenAt(tree, index);
  const clause = isRelation(deprel, 'obl') ? clauseAt(reading, sentence, head) : undefined;
  const subject = copular ?? (clause !== undefined && /^(?:be|live|remain|come|fall|labou?r|place|put|stay)$/.test(clause.lemma) ? (clause.passive ? clause.patient : clause.agent) : undefined);
  return subject === undefined ? [] : actorsAt(reading, { sentence, index: subject }).filter((actor) => isActing(reading, actor));
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
  const helping = flatMap(holders, (at) => childrenBy(tree, at, 'advcl', 'xcomp', 'acl')).filter((at) => /^(?:help|support|assist|aid|defend|protect)$/.test(tokenAt(tree, at).lemma));
  return flatMap(flatMap(helping, (at) => childrenBy(tree, at, 'obj')), (at) => [...actorsAt(reading, { sentence, index: at }), ...ownersOf(reading, { sentence, index: at })])
    .filter(({ id }) => reading.world.actor(id) !== undefined);
} // prettier-ignore

/** The noun of a noun's `of` phrase: the weapons of "the delivery of weapons". */
export function partOf({ tree, index }: Act['predicate']): number | undefined {
  return childrenBy(tree, index, 'nmod').find((at) => caseOf(tree, at) === 'of');
}
