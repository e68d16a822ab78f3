import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Item } from '../../../src/reader/item.ts';
import type { Telling } from '../../../src/record/telling.ts';
import { doubts, linked, links, told, unlinked } from './pairs.ts';

suite('answers', () => {
  const demand = '2021-12-17 Wire: demand RUS > NATO "that NATO rule out further enlargement"';
  links('answers', '2022-01-12 Post: answer/rejects NATO > RUS "ruling out enlargement"', demand);
  links('answers', '2022-01-12 Post: answer/rejects jens-stoltenberg > RUS "ruling out further enlargement"', demand);
  unlinked('answers', '2022-01-12 Post: answer/rejects NATO > RUS "a moratorium on missiles"', demand);
  unlinked('answers', '2022-01-12 Post: answer/rejects CHN > USA "ruling out further enlargement"', demand);
  // "The demands" answers each of them, in doubt.
  const point = '2021-12-17 Wire: demand RUS "a written guarantee against missiles in Poland"';
  doubts('answers', '2022-01-10 Post: answer/rejects USA > RUS "Russia\'s core demands"', point);
  unlinked('answers', '2022-01-10 Post: answer/rejects USA > RUS "it"', point);
  links('answers', '2021-12-19 Post: answer/rejects NATO > RUS "the demand by Russia"', demand);
  unlinked('answers', '2022-01-19 Post: answer/rejects NATO > RUS "the demand by Russia"', demand);
  unlinked('answers', '2021-12-01 Post: answer/rejects USA > RUS "Russia\'s core demands"', point);
  // An answer is never of an earlier day than what it answers.
  const repeated = '2022-02-18 Wire: demand RUS > NATO "that NATO rule out further enlargement"';
  unlinked('answers', '2022-02-18 Post: answer/rejects NATO > RUS "ruling out further enlargement" on 2022-01', repeated);
  links('answers', '2022-02-19 Post: answer/rejects NATO > RUS "ruling out further enlargement" on 2022-02-17', repeated);
  unlinked('answers', '2022-02-19 Post: answer/rejects NATO > RUS "ruling out further enlargement" on 2022-02-17', `${repeated} on 2022-02-18`);
}); // prettier-ignore

suite('denies', () => {
  const charge = '2022-02-17 Wire: claim/accuses RUS > UKR "of shelling villages in Luhansk"';
  links('denies', '2022-02-17 Post: claim/denies UKR "that it had shelled villages in Luhansk"', charge);
  links('admits', '2022-02-19 Post: claim/admits UKR "having shelled villages in Luhansk"', charge);
  unlinked('denies', '2022-02-17 Post: claim/denies UKR "planning an attack"', charge);
  unlinked('denies', '2022-02-17 Post: claim/denies RUS "that it had shelled villages in Luhansk"', charge);
});

suite('triggers, carries out, breaks', () => {
  const threat = '2022-02-02 Wire: commitment/threat GBR > RUS "sanctions on Russian banks if Russia invades Ukraine"';
  links('triggers', '2022-02-24 Post: posture/strike RUS > UKR "Russia has begun its invasion of Ukraine"', threat);
  links('triggers', '2022-02-24 Post: posture/strike RUS > UKR "Russian forces attacked Ukraine"', threat);
  unlinked('triggers', '2022-02-24 Post: posture/strike UKR > RUS "Ukraine attacked Russian forces"', threat);
  unlinked('triggers', '2022-02-24 Post: posture/strike RUS "Russia\'s invasion of Georgia"', threat);
  unlinked('triggers', '2022-01-24 Post: posture/strike RUS > UKR "Russia has begun its invasion of Ukraine"', threat);
  // The class of the act decides, and not its words.
  const cross = '2022-02-02 Wire: commitment/threat USA > RUS "no pipeline if Russian troops cross the border of Ukraine"';
  links('triggers', '2022-02-24 Post: posture/strike RUS > UKR "Russian forces struck from three sides"', cross);
  links('triggers', '2022-02-24 Post: posture/deploy RUS "columns rolled into the east" in UKR', cross);
  unlinked('triggers', '2022-02-24 Post: posture/deploy RUS "columns rolled into the east" in RUS', cross);
  unlinked('triggers', '2022-02-24 Post: posture/drill RUS "columns rolled into the east" in UKR', cross);
  unlinked('triggers', '2022-02-24 Post: posture/deploy RUS "columns rolled into the east" in UKR', '2022-02-02 Wire: commitment/threat USA > RUS "no pipeline if Russian troops cross the border of Ukraine and seize the ports"');
  links('carries-out', '2022-02-25 Post: measure/in force GBR > RUS "Britain imposed sanctions on Russian banks"', threat);
  unlinked('carries-out', '2022-02-25 Post: measure/in force USA > RUS "America imposed sanctions on Russian banks"', threat);
  unlinked('carries-out', '2022-02-25 Post: measure/announced GBR > RUS "Britain imposed sanctions on Russian banks"', threat);
  links('breaks', '2022-02-25 Post: posture/deploy RUS "troops crossed the frontier into Ukraine"', '2022-02-01 Wire: commitment/promise RUS "that no troops would cross the frontier into Ukraine"');
}); // prettier-ignore

suite('settles', () => {
  const due = '2022-02-18 Wire: meeting/scheduled antony-blinken,sergey-lavrov "Blinken and Lavrov meet next week" on 2022-02-21/2022-02-27';
  links('settles', '2022-02-22 Post: meeting/cancelled antony-blinken,sergey-lavrov "Blinken called off his meeting with Lavrov" on 2022-02-28', due);
  unlinked('settles', '2022-02-22 Post: meeting/cancelled joe-biden,sergey-lavrov "Biden called off his meeting with Lavrov"', due);
  unlinked('settles', '2022-04-22 Post: meeting/held antony-blinken,sergey-lavrov "Blinken and Lavrov met"', due);
  doubts('settles', '2022-02-21 Post: decision/taken vladimir-putin "Putin had decided"', '2022-02-16 Wire: decision/pending vladimir-putin "it is for Putin to decide"');
}); // prettier-ignore

suite('withdraws', () => {
  links('withdraws', '2022-01-24 Post: statement UKR "Ukraine withdrew the bill on transitional justice"', '2022-01-14 Wire: commitment/promise UKR "a bill on transitional justice"');
  unlinked('withdraws', '2022-01-24 Post: statement UKR "Ukraine withdrew its tanks, transitional or not"', '2022-01-14 Wire: commitment/promise UKR "a bill on transitional justice"');
}); // prettier-ignore

test('what the reader of the report found itself is linked as it is', () => {
  const demand = told('2022-01-26 Wire: demand RUS > NATO "guarantees"');
  const answer = withOwn(told('2022-01-26 Wire: answer/rejects NATO "it"'), { demand: demand.item.id });
  assert.equal(linked('answers', answer, demand), 0.9);
  const charge = told('2022-01-26 Wire: claim/accuses RUS > UKR "of massing forces"');
  const denial = withOwn(told('2022-01-26 Wire: claim/denies UKR "any such plan"'), {
    answers: charge.item.id,
  });
  assert.equal(linked('denies', denial, charge), 0.9);
});

test('a visit that was arranged is held by talks with the hosts on its day, and not with others', () => {
  const visit = withOwn(told('2022-02-12 Wire: meeting/scheduled DEU "the chancellor is due" on 2022-02-15 in RUS'), { format: 'visit' });
  const held = told('2022-02-15 Post: meeting/held RUS,DEU "received the chancellor"');
  assert.ok((linked('settles', held, visit) ?? 0) >= 0.5);
  assert.equal(linked('settles', told('2022-02-15 Post: meeting/held FRA,DEU "received the chancellor"'), visit) ?? 0, 0);
  assert.equal(linked('settles', told('2022-02-20 Post: meeting/held RUS,DEU "received the chancellor"'), visit) ?? 0, 0);
}); // prettier-ignore

function withOwn(telling: Telling, own: object): Telling {
  const item: Item = {
    ...telling.item,
    ...own,
    cite: { start: 200, end: 210, quote: telling.item.cite.quote },
  };
  return { ...telling, item };
}
