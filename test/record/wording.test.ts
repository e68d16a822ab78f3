import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Common } from '../../src/reader/item.ts';
import { sentenceOf } from '../../src/record/wording.ts';
import { tell } from './tell.ts';

function said(line: string, own: Partial<Common> = {}): string {
  return sentenceOf(tell(`2022-01-26 Wire: ${line}`, own));
}

suite('a line of the record in words', () => {
  for (const [line, words] of [
    ['statement RUS "We do not intend to invade,"', 'RUS says: “We do not intend to invade”'],
    ['statement RUS,USA > NATO "no"', 'RUS and USA say to NATO: “no”'],
    ['demand/urge DEU > RUS "to stop"', 'DEU urges RUS to stop'],
    ['demand RUS > NATO "that NATO not expand"', 'RUS demands that NATO not expand'],
    ['demand/request UKR "weapons"', 'UKR asks for: weapons'],
    ['demand/demand RUS > NATO "no enlargement"', 'RUS demands of NATO: no enlargement'],
    ['answer/partly NATO > RUS "less enlargement"', 'NATO accepts in part (to RUS): less enlargement'],
    ['answer/rejects NATO "a return to 1997"', 'NATO rejects a return to 1997'],
    ['commitment/threat USA > RUS "to cut it off if Russia invades"', 'USA threatens RUS to cut it off, if Russia invades'],
    ['claim/accuses RUS > UKR "of massing forces"', 'RUS accuses UKR of massing forces'],
    ['claim/denies UKR > RUS "any such plan"', 'UKR denies any such plan'],
    ['claim/denies USA,allies "having met"', 'USA and allies deny: having met'],
    ['claim/accuses RUS "of massing forces"', 'RUS makes an accusation of massing forces'],
    ['claim/accuses RUS > UKR "that it masses forces"', 'RUS accuses UKR: it masses forces'],
    ['claim/accuses - > UKR "of massing forces"', 'An accusation against UKR of massing forces'],
    ['demand/demand RUS > UKR "to withdraw"', 'RUS calls on UKR to withdraw'],
    ['demand/demand RUS > UKR "RUS demands once more that it withdraw"', 'RUS demands of UKR that it withdraw'],
    ['demand/urge - > allies "to leave"', 'A call on allies to leave'],
    ['commitment/threat RUS > USA "of measures if it goes on"', 'RUS warns USA of measures, if it goes on'],
    ['commitment/offer allies > RUS "to sit down with RUS"', 'Allies offer to sit down with RUS'],
    ['meeting/held USA,RUS,UKR on 2022-01-21 in Geneva', 'Talks between USA, RUS and UKR in Geneva, held Fri 21 January 2022'],
    ['figure/wounded UKR >40 soldiers in Kyiv', 'Wounded in Kyiv: more than 40 soldiers'],
    ['decision/pending allies "on the fund"', 'Allies have yet to decide on the fund'],
    ['decision/taken RUS "to go"', 'RUS has decided to go'],
  ] as const)
    test(words, () => assert.equal(said(line), words)); // prettier-ignore

  test('names on whose word it is told', () => {
    const attribution = [{ id: 'NATO', name: 'NATO' }];
    assert.equal(
      said('decision/taken RUS "to go"', { attribution }),
      'RUS has decided to go (according to NATO)',
    );
  });

  test('keeps no quotation mark that lost its other, and no more words than one reads', () => {
    assert.equal(
      said('demand RUS "an end to “undermining unity"'),
      'RUS demands an end to undermining unity',
    );
    assert.ok(said(`demand RUS "${'very '.repeat(100)}long"`).length < 240);
  });
});
