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
    ['demand RUS > NATO "that NATO not expand"', 'RUS demands of NATO that NATO not expand'],
    ['demand/request UKR "weapons"', 'UKR asks for: weapons'],
    ['demand/demand RUS > NATO "no enlargement"', 'RUS demands of NATO: no enlargement'],
    ['answer/partly NATO > RUS "the demands"', 'NATO accepts in part (to RUS): the demands'],
    ['commitment/threat USA > RUS "to cut it off if Russia invades"', 'USA threatens RUS to cut it off, if Russia invades'],
    ['claim/accuses RUS > UKR "of massing forces"', 'RUS accuses UKR of massing forces'],
    ['claim/denies UKR > RUS "any such plan"', 'UKR denies: any such plan'],
    ['claim/denies USA,allies "it"', 'USA and allies deny: it'],
    ['meeting/held USA,RUS,UKR on 2022-01-21 in Geneva', 'Talks of USA, RUS and UKR in Geneva, held, Fri 21 January 2022'],
    ['figure/wounded UKR >40 soldiers in Kyiv', 'Wounded in Kyiv: more than 40 soldiers'],
    ['decision/pending allies "on the fund"', 'allies have to decide on the fund'],
    ['decision/taken RUS "to go"', 'RUS has decided to go'],
  ] as const)
    test(words, () => assert.equal(said(line), words)); // prettier-ignore

  test('names on whose word it is told', () => {
    const attribution = [{ id: 'NATO', name: 'NATO' }];
    assert.equal(said('decision/taken RUS "to go"', { attribution }), 'RUS has decided to go (says NATO)');
  });

  test('keeps no quotation mark that lost its other, and no more words than one reads', () => {
    assert.equal(
      said('demand RUS "an end to “undermining unity"'),
      'RUS demands: an end to undermining unity',
    );
    assert.ok(said(`demand RUS "${'very '.repeat(100)}long"`).length < 240);
  });
});
