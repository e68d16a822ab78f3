// Kinds that are deeds, meetings and numbers.
import { suite } from 'node:test';
import { apart, same } from './pairs.ts';

suite('one move of forces', () => {
  same('2022-02-02 Wire: posture/deploy USA "3,000 American soldiers go to eastern Europe" 3000 troops', '2022-02-03 Post: posture/reinforce USA "the Pentagon sends 3,000 to Poland and Romania in eastern Europe" 3000 soldiers');
  apart('2022-02-02 Wire: posture/deploy USA "3,000 American soldiers go to eastern Europe" 3000 troops', '2022-02-03 Post: posture/deploy USA "2,000 American soldiers go to eastern Europe" 2000 troops');
  // What stands somewhere is counted differently for one day, and anew for another.
  same('2022-01-20 Wire: posture/deploy RUS "some 100,000 Russian troops near Ukraine" ~100000 troops in UKR', '2022-01-20 Post: posture/deploy RUS "127,000 Russian troops near Ukraine" 127000 troops in UKR');
  apart('2022-01-20 Wire: posture/deploy RUS "some 100,000 Russian troops near Ukraine" ~100000 troops in UKR', '2022-01-21 Post: posture/deploy RUS "127,000 Russian troops near Ukraine" 127000 troops in UKR');
  apart('2022-01-20 Wire: posture/deploy RUS "some 100,000 Russian troops near Ukraine" ~100000 troops in UKR', '2022-01-24 Post: posture/deploy RUS "some 100,000 Russian troops near Ukraine" ~100000 troops in UKR');
  apart('2022-01-20 Wire: posture/strike RUS "a Russian attack"', '2022-01-21 Post: posture/strike RUS "a Russian attack"');
}); // prettier-ignore

suite('one meeting', () => {
  const due = '2022-01-06 Wire: meeting/scheduled USA,RUS "American and Russian negotiators meet in Geneva" on 2022-01-10 in Geneva';
  same(due, '2022-01-11 Post: meeting/held wendy-sherman,sergei-ryabkov "Sherman and Ryabkov talked for eight hours" on 2022-01-10');
  same(due, '2022-01-09 Post: meeting/cancelled RUS,USA "the talks in Geneva were called off" on 2022-01-10 in Geneva');
  apart(due, '2022-01-13 Post: meeting/held USA,RUS "envoys met in Geneva" on 2022-01-12 in Geneva');
  apart(due, '2022-01-11 Post: meeting/held USA,CHN "envoys met in Geneva" on 2022-01-10 in Geneva');
  apart(due, '2022-01-11 Post: meeting/held USA,RUS "envoys met in Vienna" on 2022-01-10 in Vienna');
  // A body sits once a day, whatever the words; it may talk with many.
  const session = '2022-01-06 Wire: meeting/scheduled session UNSC "the council convenes in New York" on 2022-01-12 in New York';
  same(session, '2022-01-13 Post: meeting/held session UNSC "it ran for four hours" on 2022-01-12');
  apart(session, '2022-01-14 Post: meeting/held session UNSC "it ran for four hours" on 2022-01-13');
  apart('2022-01-06 Wire: meeting/scheduled UNSC "the council is to hear envoys" on 2022-01-12', '2022-01-13 Post: meeting/held UNSC "it ran for four hours" on 2022-01-12');
  // Two officials of one state are not each other.
  apart('2022-01-21 Wire: meeting/held antony-blinken,sergey-lavrov "they met" on 2022-01-21', '2022-01-21 Post: meeting/held joe-biden,vladimir-putin "they met" on 2022-01-21');
}); // prettier-ignore

suite('one figure', () => {
  same('2022-02-24 Wire: figure/killed RUS "40 soldiers were killed in Kharkiv" 40 soldiers in Kharkiv', '2022-02-24 Post: figure/killed RUS "57 people killed in Kharkiv" 57 people in Kharkiv');
  apart('2022-02-24 Wire: figure/killed RUS "40 soldiers were killed in Kharkiv" 40 soldiers in Kharkiv', '2022-02-25 Post: figure/killed RUS "57 people killed in Kharkiv" 57 people in Kharkiv');
  apart('2022-02-24 Wire: figure/killed RUS "40 soldiers were killed in Kharkiv" 40 soldiers in Kharkiv', '2022-02-24 Post: figure/wounded RUS "40 soldiers were hurt in Kharkiv" 40 soldiers in Kharkiv');
  apart('2022-02-24 Wire: figure/killed - "three dead" 3 people', '2022-02-24 Post: figure/killed - "three killed" 3 people');
  same('2022-01-24 Wire: figure/money EU "1.2 billion euros in loans" 1200000000 EUR', '2022-01-25 Post: figure/money EU "€1.2bn in emergency loans" 1200000000 EUR');
  apart('2022-01-24 Wire: figure/money EU "1.2 billion euros in loans" 1200000000 EUR', '2022-01-25 Post: figure/money EU "€120m in loans" 120000000 EUR');
}); // prettier-ignore

suite('one measure', () => {
  same('2022-02-22 Wire: measure/announced GBR > RUS "Britain froze the assets of five banks"', '2022-02-22 Post: measure/announced GBR > RUS "assets of five Russian banks frozen by London"');
  apart('2022-02-22 Wire: measure/announced GBR > RUS "Britain froze the assets of five banks"', '2022-02-24 Post: measure/in force GBR > RUS "Britain froze the assets of five banks and of oligarchs"');
  apart('2022-02-22 Wire: measure/announced GBR > RUS "Britain froze the assets of five banks"', '2022-02-22 Post: measure/announced USA > RUS "Washington froze the assets of five banks"');
}); // prettier-ignore
