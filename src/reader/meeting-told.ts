import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import { actorsAt } from './actors.ts';
import { distinct } from './who.ts';
import { type Clause, clauseTokens } from './clause.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { destination, type FoundMeeting, isSitting, meetingTokens, partiesAt } from './meeting-verb.ts';
import { placeAt, placesOf } from './places.ts';
import type { Reading } from './reading.ts';
import { whenOf } from './times.ts';
import { flatMap } from '../text/flat-map.ts';

/** The meeting that a clause tells by what is said over the telephone, by an invitation, or by what a body has before it. */
export function byOtherVerb(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  return byTelephone(reading, sentence, tree, clause) ?? byInvitation(reading, sentence, tree, clause) ?? byAgenda(reading, sentence, tree, clause) ?? bySending(reading, sentence, tree, clause) ?? bySummons(reading, sentence, tree, clause) ?? byConvening(reading, sentence, tree, clause) ?? byLength(reading, sentence, tree, clause);
} // prettier-ignore

/** Those who are told by telephone for the record. */
const PRESS =
  /^(?:agency|reporter|newspaper|magazine|correspondent|journalist|broadcaster|channel|station|radio|Reuters|AFP|AP|BBC|CNN)$/;

/** "Told him by telephone that …", "informed the premier over the phone": two who speak. */
function byTelephone(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  const { agent, patient, recipient, head, passive } = clause;
  if (passive || agent === undefined || !/^(?:tell|say|inform|assure|ask|urge|warn|brief|congratulate|thank)$/.test(clause.lemma)) return undefined;
  const phone = childrenBy(tree, head, 'obl').some((at) => /^(?:by|over|on)$/.test(caseOf(tree, at)) && /^(?:telephone|phone|hotline)$/.test(tokenAt(tree, at).lemma));
  const other = recipient ?? patient ?? childrenBy(tree, head, 'obl').find((at) => caseOf(tree, at) === 'to');
  const parties = phone && other !== undefined ? distinct(partiesAt(reading, sentence, [agent, other])) : [];
  if (parties.length === 0 || (other !== undefined && PRESS.test(tokenAt(tree, other).lemma))) return undefined; // an interview is no call of state
  return { head, parties, format: 'call', clause, where: [], tokens: clauseTokens(tree, clause), rule: 'verb:by-telephone', score: 0.7 };
} // prettier-ignore

/** "Invited Mr. Caramanlis to Washington": a visit that is proposed. */
function byInvitation(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  const { patient, head } = clause;
  if (clause.lemma !== 'invite' || patient === undefined) return undefined;
  const where = destination(reading, sentence, tree, clause, ['to']);
  const parties = distinct(partiesAt(reading, sentence, [patient]));
  if (parties.length === 0 || where.length === 0) return undefined;
  return { head, parties, format: 'visit', clause, stance: 'proposed', where, tokens: clauseTokens(tree, clause), rule: 'verb:invite', score: 0.65 };
} // prettier-ignore

/** "The Security Council is expected to take up the conflict on Monday": a body that sits and has something before it on a day. */
function byAgenda(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  const { agent, head } = clause;
  if (clause.passive && agent === undefined) return byQuestion(reading, sentence, tree, clause);
  if (clause.passive || agent === undefined || clause.patient === undefined || !/^(?:take up|discuss|debate|consider|review)$/.test(clause.lemma)) return undefined;
  const bodies = actorsAt(reading, { sentence, index: agent });
  const together = bodies.some(isSitting) || /^(?:ambassadors|ministers|envoys|delegates|states|leaders)$/.test(tokenAt(tree, agent).form);
  if (!together || whenOf(reading, sentence, clause) === undefined) return undefined;
  return {
    head, parties: bodies, clause,
    format: bodies.some(isSitting) ? 'session' : 'talks',
    where: placesOf(reading, sentence, [head]),
    tokens: meetingTokens(tree, clause),
    rule: 'verb:agenda',
    score: 0.6,
  };
} // prettier-ignore

/** "The question will be taken up again in Brazzaville on 24 August": talks of whoever they are, that have a day and a place. */
function byQuestion(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  const { head, modal, patient } = clause;
  const where = placesOf(reading, sentence, [head]);
  if (patient === undefined || !/^(?:will|would|to)$/.test(modal ?? '') || !/^(?:take up|discuss|debate|negotiate)$/.test(clause.lemma) || where.length === 0 || whenOf(reading, sentence, clause) === undefined) return undefined;
  return { head, parties: [], format: 'talks', clause, where, tokens: meetingTokens(tree, clause), rule: 'verb:question', score: 0.55 };
} // prettier-ignore

/** "Sent a special envoy, Yevgeny Primakov, to Baghdad", "dispatched its foreign minister to Lisbon": a visit of whoever is sent. */
function bySending(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  const { patient, head } = clause;
  if (patient === undefined || !/^(?:send|dispatch|despatch)$/.test(clause.lemma) || !isEnvoy(reading, sentence, tree, patient)) return undefined;
  const goals = flatMap([head, patient, ...childrenBy(tree, patient, 'appos')], (at) => childrenBy(tree, at, 'obl', 'nmod')).filter((at) => caseOf(tree, at) === 'to' && at > patient);
  const where = flatMap(flatMap(goals, (at) => conjunctsOf(tree, at)), (at) => placeAt(reading, sentence, at));
  const parties = distinct(partiesAt(reading, sentence, [patient]));
  if (where.length === 0 || parties.length === 0) return undefined;
  return { head, parties, format: 'visit', clause, where, tokens: clauseTokens(tree, clause), rule: 'verb:send', score: 0.65 };
} // prettier-ignore

/** A person by name or a high office: soldiers and ships are sent too, and visit nobody. */
function isEnvoy(reading: Reading, sentence: number, tree: Tree, index: number): boolean {
  if (/^(?:envoy|emissary|minister|premier|mediator|negotiator|delegation|president|secretary|deputy|adviser|commissioner)s?$/.test(tokenAt(tree, index).lemma.toLowerCase())) return true;
  return actorsAt(reading, { sentence, index }).some(({ id }) => reading.people.knows(id) || reading.world.isPerson(id));
} // prettier-ignore

/** "The Security Council was summoned last night", "was called into session": a body that sits is made to. */
function bySummons(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  const { patient, head } = clause;
  if (!clause.passive || patient === undefined || !/^(?:summon|convene|convoke|reconvene|recall)$/.test(clause.lemma)) return undefined;
  const parties = actorsAt(reading, { sentence, index: patient }).filter(isSitting);
  if (parties.length === 0 || childrenBy(tree, head, 'obl').some((at) => /^(?:from|before|by)$/.test(caseOf(tree, at)) && clause.lemma === 'recall')) return undefined;
  return { head, parties, format: 'session', clause, where: placesOf(reading, sentence, [head]), tokens: clauseTokens(tree, clause), rule: 'verb:summon', score: 0.65 };
} // prettier-ignore

/** "The League may convene its foreign ministers": a body calls together those of its members. */
function byConvening(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  const { agent, patient, head } = clause;
  if (clause.passive || agent === undefined || patient === undefined || !/^(?:convene|assemble|gather|summon)$/.test(clause.lemma)) return undefined;
  if (!/^(?:ministers|leaders|ambassadors|heads|chiefs|members|envoys|presidents)$/.test(tokenAt(tree, patient).form)) return undefined;
  const parties = distinct(partiesAt(reading, sentence, [agent]));
  const isLeaders = /^(?:leaders|heads|presidents)$/.test(tokenAt(tree, patient).form);
  if (parties.length === 0) return undefined;
  return { head, parties, format: isLeaders ? 'summit' : 'talks', clause, where: placesOf(reading, sentence, [head, patient]), tokens: meetingTokens(tree, clause), rule: 'verb:convene', score: 0.65 };
} // prettier-ignore

/** "Wednesday's NATO-Russia Council ran for four hours": of a body that sits, its session. */
function byLength(reading: Reading, sentence: number, tree: Tree, clause: Clause): FoundMeeting | undefined {
  const { agent, head } = clause;
  if (agent === undefined || !/^(?:run|last|sit|go on|drag on)$/.test(clause.lemma)) return undefined;
  const parties = actorsAt(reading, { sentence, index: agent }).filter(isSitting);
  const long = [...childrenBy(tree, head, 'obl', 'obj')].some((at) => /^(?:minute|hour|day|morning|afternoon|evening|night|midnight)$/.test(tokenAt(tree, at).lemma));
  if (parties.length === 0 || !long) return undefined;
  return { head: agent, parties, format: 'session', clause, where: placesOf(reading, sentence, [head]), tokens: meetingTokens(tree, clause), rule: 'verb:last', score: 0.65 };
} // prettier-ignore
