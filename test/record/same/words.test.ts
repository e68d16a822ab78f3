// Kinds that are words: what was said, wanted, answered, promised, charged and decided.
import { suite } from 'node:test';
import { apart, same } from './pairs.ts';

suite('one statement', () => {
  const quoted = 'statement sergey-lavrov "the door to dialogue is far from closed to anybody"';
  same(`2022-01-26 Wire: ${quoted}`, `2022-01-27 Post: ${quoted}`);
  same(`2022-01-26 Wire: ${quoted}`, '2022-01-27 Post: statement sergey-lavrov "far from closed to anybody in dialogue"');
  same(`2022-01-26 Wire: ${quoted}`, `2022-02-10 Post: ${quoted} on 2022-02-10`);
  // Papers do not agree on who speaks for whom; the words are what is the same.
  same(`2022-01-26 Wire: ${quoted}`, `2022-01-26 Post: statement RUS "the door to dialogue is far from closed to anybody"`);
  apart(`2022-01-26 Wire: ${quoted}`, '2022-01-26 Wire: statement sergey-lavrov "the replies are a model of politeness"');
  apart(`2022-01-26 Wire: ${quoted}`, '2022-01-27 Post: statement sergey-lavrov "the door to dialogue is not closed to anybody"');
  same('2022-01-24 Wire: statement idriss "We will wait until Friday,"', '2022-01-25 Post: statement idriss "We will wait until Friday"');
  apart('2022-01-24 Wire: statement idriss "We will wait until Friday,"', '2022-01-31 Post: statement idriss "We will wait until Friday"');
  apart('2022-01-24 Wire: statement idriss "Of course not"', '2022-01-24 Post: statement idriss "Of course not"');
  apart('2022-01-26 Wire: statement jen-psaki "an invasion could come at any time"', '2022-02-11 Wire: statement jake-sullivan "an invasion could begin any day"');
}); // prettier-ignore

suite('one demand', () => {
  const open = '2021-12-17 Wire: demand RUS > NATO "that NATO rule out any further enlargement to the east"';
  same(open, '2022-02-01 Post: demand RUS > NATO "no further expansion of NATO to the east"');
  same(open, '2022-01-26 Post: demand sergey-lavrov "that further enlargement of NATO be ruled out"');
  apart(open, '2022-01-26 Post: demand RUS > NATO "that NATO withdraw weapons from Romania"');
  apart(open, '2022-01-26 Post: demand UKR > NATO "that NATO rule out any further enlargement to the east"');
  apart(open, '2022-06-26 Post: demand RUS > NATO "no further expansion of NATO to the east"');
  // One word is one demand only in one piece of news.
  same('2022-02-24 Wire: demand UKR "weapons"', '2022-02-25 Post: demand UKR "arms"');
  apart('2022-02-24 Wire: demand UKR "weapons"', '2022-03-25 Post: demand UKR "weapons"');
  apart('2022-02-01 Wire: demand RUS > UKR "to pull back 30 tanks from Luhansk"', '2022-02-02 Wire: demand RUS > UKR "to pull back 50 tanks from Luhansk"');
}); // prettier-ignore

suite('one answer, commitment, claim, decision', () => {
  same('2022-01-12 Wire: answer/rejects NATO > RUS "the closing of the open door"', '2022-01-13 Post: answer/rejects NATO > RUS "closing the open door"');
  apart('2022-01-12 Wire: answer/rejects NATO > RUS "the closing of the open door"', '2022-01-13 Post: answer/accepts NATO > RUS "closing the open door"');
  same('2022-01-24 Wire: commitment/threat USA > RUS "to cut its banks off from dollars if Russia invades Ukraine"', '2022-01-26 Post: commitment/threat USA > RUS "that banks would be cut off from dollars if Russia were to invade"');
  apart('2022-01-24 Wire: commitment/threat USA > RUS "to cut its banks off from dollars if Russia invades Ukraine"', '2022-01-26 Post: commitment/threat USA > RUS "to cut its banks off from dollars if Ukraine is shelled"');
  apart('2022-01-24 Wire: commitment/promise USA "to send troops to Poland"', '2022-01-24 Post: commitment/promise USA "not to send troops to Poland"');
  same('2022-02-15 Wire: claim/accuses RUS > UKR "of genocide in Donbas"', '2022-02-16 Post: claim/accuses RUS > UKR "that genocide is under way in Donbas"');
  apart('2022-02-15 Wire: claim/accuses RUS > UKR "of genocide in Donbas"', '2022-02-16 Post: claim/denies UKR > RUS "genocide in Donbas"');
  same('2022-02-16 Wire: decision/pending RUS "whether to recognise the two republics"', '2022-02-21 Post: decision/taken RUS "to recognise the two republics"');
  apart('2022-02-16 Wire: decision/pending RUS "RUS to decide"', '2022-02-17 Post: decision/taken RUS "RUS had decided"');
}); // prettier-ignore
