// Meetings, visits and calls: held, due, proposed, possible, called off, and what only looks like one.
import { suite } from 'node:test';
import { meets } from './notation.ts';

suite('by verb', () => {
  meets('Kenya and Chad met in Nairobi.', 'KEN, TCD | talks held | Nairobi');
  meets(
    'The foreign ministers of Kenya and Chad met in Nairobi on Tuesday.',
    'KEN, TCD | talks held | Nairobi | when 2022-01-25',
  );
  meets(
    'President Amadou Kone met with the Norwegian envoy on Thursday.',
    'Amadou Kone, NOR | talks held | * | when 2022-01-27',
  );
  meets(
    'Anna Berg and Tomas Vrba spoke by phone on Wednesday.',
    'Anna Berg, Tomas Vrba | call held | - | when 2022-01-26',
  );
  meets('Anna Berg spoke with Tomas Vrba by telephone.', 'Anna Berg, Tomas Vrba | call held');
  meets(
    'The U.N. Security Council met in emergency session on Thursday.',
    'UNSC | session held | * | when 2022-01-27',
  );
  meets('The parliament of Georgia convened on Friday.', 'GEO | session held | * | when 2022-01-28');
  meets('Elena Rios visited Tokyo last month.', 'Elena Rios | visit held | Tokyo | when 2021-12');
  meets('Mr. Vrba flew to Warsaw on Tuesday.', 'Vrba | visit held | Warsaw | when 2022-01-25');
  meets(
    "Kuwait's emir received Iraq's president, Omar Haddad, on Sunday.",
    'Nawaf Al-Ahmad Al-Sabah, Omar Haddad | talks held | * | when 2022-01-23',
  );
  meets.gap(
    'a place after a name set between commas',
    "President Amadou Kone met with Norway's envoy, Anna Berg, in Accra on Thursday.",
    'Amadou Kone, Anna Berg | talks held | Accra | when 2022-01-27',
  );
  meets('Anna Berg called Mr. Vrba on Wednesday.', 'Anna Berg, Vrba | call held | * | when 2022-01-26');
  meets.gap(
    '"talked" with several parties as one subject',
    'Advisers to the leaders of Mali and Niger talked for more than eight hours in Dakar.',
    'MLI, NER | talks held | Dakar',
  );
  meets(
    'Negotiators from Greece and Turkey will sit down in Athens next month.',
    'GRC, TUR | talks scheduled | Athens | when 2022-02',
  );
  meets.gap(
    'told on somebody’s word, with names between commas',
    "Bolivia said its president, Luis Prado, had met Brazil's leader, Ana Souza, in Brasilia on Tuesday.",
    'Luis Prado, Ana Souza | talks held | Brasilia | for BOL; when 2022-01-25',
  );

  meets('The bill meets the demands.');
  meets('The council met its target.');
  meets('Goods met with delays.');
  meets('The offer met resistance in Peru.');
  meets('Mr. Vrba called the plan a mistake.');
  meets('The two rivers meet in Khartoum.');
});

suite('by noun', () => {
  meets(
    'Talks between India and China were held in Leh on Jan. 12.',
    'IND, CHN | talks held | * | when 2022-01-12',
  );
  meets(
    'Two phone calls between Ms. Rios and Mr. Vrba last month brought nothing.',
    'Rios, Vrba | call held',
  );
  meets(
    'Leaders of ASEAN will hold a summit in Jakarta on Feb. 20.',
    'ASEAN | summit scheduled | Jakarta | when 2022-02-20; realis planned',
  );
  meets(
    'Egypt, Sudan and Ethiopia opened three days of talks in Kinshasa on Sunday.',
    'EGY, SDN, ETH | talks held | Kinshasa',
  );
  meets(
    'Greece and Turkey held a 62nd round of exploratory talks in Istanbul.',
    'GRC, TUR | talks held | Istanbul',
  );
  meets('Talks between India and China were held in Leh.', 'IND, CHN | talks held | Leh');
  meets(
    'Egypt and Sudan opened three days of talks in Kinshasa on Sunday.',
    'EGY, SDN | talks held | Kinshasa | when 2022-01-23',
  );
  meets.gap(
    'a call held by two premiers in one phrase',
    'The Polish and Czech premiers held a two-hour call.',
    'POL, CZE | call held',
  );
  meets(
    'In a phone call with President Tomas Vrba, President Elena Rios offered help.',
    'Tomas Vrba, Elena Rios / Elena Rios, Tomas Vrba | call held',
  );
  meets(
    'After a meeting with Ms. Rios in Quito, Mr. Vrba said the door was open.',
    'Rios, Vrba / Vrba, Rios | talks held | Quito',
  );
  meets.gap(
    'the date inside the phrase of two calls',
    'Two phone calls between Ms. Rios and Mr. Vrba last month brought nothing.',
    'Rios, Vrba | call held | - | when 2021-12',
  );

  meets('The talks failed.');
  meets('The debate was long.');
  meets('The meeting room was cold.');
  meets('Such talks are rare.');
  meets('Talk of war spread.');
  meets('The summit of the mountain was white.');
});

suite('to come', () => {
  meets(
    'Elena Rios will visit Tokyo next week.',
    'Elena Rios | visit scheduled | Tokyo | when 2022-01-31/2022-02-06; realis planned',
  );
  meets(
    'Elena Rios is expected in Ankara on Feb. 3.',
    'Elena Rios | visit scheduled | Ankara | when 2022-02-03; realis planned',
  );
  meets(
    'The U.N. Security Council will meet on Monday.',
    'UNSC | session scheduled | * | when 2022-01-31; realis planned',
  );
  meets(
    'Talks between India and China are scheduled for Feb. 9 in Leh.',
    'IND, CHN | talks scheduled | * | when 2022-02-09; realis planned',
  );
  meets(
    'Serbia and Kosovo are due to resume talks in Brussels on Monday.',
    'SRB, XKX | talks scheduled | Brussels | when 2022-01-31; realis planned',
  );
  meets(
    'Ghana is to host a meeting of ECOWAS defense chiefs on Feb. 2.',
    'GHA, ECOWAS | talks scheduled | * | when 2022-02-02; realis planned',
  );
  meets(
    'Envoys from Mali and Sudan agreed to meet again in two weeks.',
    'MLI, SDN | talks scheduled | * | when 2022-02-11~; realis planned',
  );
  meets.gap(
    '"from Chad": a state that is also a given name',
    'Envoys from Chad and Sudan agreed to meet again in two weeks.',
    'TCD, SDN | talks scheduled | * | when 2022-02-11',
  );
  meets(
    "Ms. Rios traveled to Lima to meet Peru's president.",
    'Rios | visit held | Lima',
    'Rios, Pedro Castillo',
  );
});

suite('proposed, possible, called off', () => {
  meets(
    'France proposed a summit between Armenia and Azerbaijan.',
    'ARM, AZE | summit proposed | * | realis possible',
  );
  meets('Peru may meet with Chile in March.', 'PER, CHL | talks possible | * | realis possible');
  meets('Peru wants to meet with Chile.', 'PER, CHL | talks proposed | * | realis possible');
  meets('The summit between Peru and Chile was canceled.', 'PER, CHL | summit cancelled');
  meets('Peru and Chile postponed their talks.', 'PER, CHL | talks cancelled');
  meets('Anna Berg urged Mr. Vrba to meet Ms. Rios.', 'Vrba, Rios | talks proposed');
  meets(
    "Japan called off a meeting with South Korea's foreign minister.",
    'JPN, Chung Eui-yong | talks cancelled',
  );
  meets(
    'Iran offered to host talks between Yemen and Oman.',
    'YEM, OMN / IRN, YEM, OMN | talks proposed | - | realis possible',
  );

  meets('If Peru meets with Chile, Bolivia will leave.');
  meets('Peru refused to meet with Chile.');
  meets('Peru has not met with Chile since 2018.');
  meets('Peru denied that it had met with Chile.');
  meets('Bolivia fears that Peru will meet with Chile.');
  meets('No meeting between Peru and Chile took place.');
});

suite('hosts, guests, mediators and bodies that sit', () => {
  meets(
    'Mr. Bunker was received by President Rios on Friday.',
    'Bunker, Rios | talks held | * | when 2022-01-28',
  );
  meets(
    'The mediator, Cyrus Vance, shuttled between Athens and Ankara.',
    'Cyrus Vance / cyrus-vance | visit held | Athens, Ankara',
  );
  meets('Anna Berg visited Cairo, Amman and Jerusalem.', 'Anna Berg | visit held | Cairo, Amman, Jerusalem');
  meets(
    'The Security Council meets on Monday at the request of Lebanon.',
    'UNSC | session scheduled | - | when 2022-01-31',
  );
  meets(
    'An emergency session of the General Assembly opened in New York on Wednesday.',
    'UNGA | session held | New York | when 2022-01-26',
  );
  meets(
    'Talks between Indonesia and the Netherlands broke down on Monday.',
    'IDN, NLD | talks held | * | when 2022-01-24',
  );
  meets(
    'Ceasefire talks resumed in Doha on Thursday with mediators from Qatar and Egypt.',
    'QAT, EGY | talks held | Doha | when 2022-01-27',
  );
  meets(
    'A second round of negotiations is to open in Geneva on 12 May.',
    '- | talks scheduled | Geneva | when 2022-05-12',
  );
  meets('The talks were attended by envoys from China and Russia.', 'CHN, RUS | talks held');
  meets(
    'U.N. envoy Anna Berg held meetings in Muscat with Houthi negotiator Omar Saleh.',
    'Anna Berg, Omar Saleh | talks held | Muscat',
  );
  meets('Kagame proposed a meeting with Tshisekedi in Nairobi.', '* | talks proposed | Nairobi');
  meets('Arusha talks ended without agreement on Friday.', '- | talks held | Arusha | when 2022-01-28');
  meets('The government of Kosovo met on Saturday evening.', 'XKX | session held | * | when 2022-01-22');
  meets('Sweden invited President Rios to Stockholm.', 'Rios | visit proposed | Stockholm');
  meets('President Rios told Peru’s president by telephone that the border was calm.', '* | call held');
  meets(
    'The Security Council is expected to take up the conflict on Monday.',
    'UNSC | session scheduled | * | when 2022-01-31',
  );
  meets(
    'Foreign ministers of Chad and Mali are expected to meet in Paris on Thursday.',
    'TCD, MLI / Chad, Mali | talks scheduled | Paris',
  );
  meets(
    'The Permanent Council of the OAS meets today in Washington.',
    '* | session scheduled | Washington | when 2022-01-28',
  );
  meets('Britain has called a meeting of the Security Council for Monday.', '* | session scheduled');
  meets(
    'The peace talks in Lome were adjourned until Monday.',
    '- | talks scheduled | Lome | when 2022-01-31',
  );

  meets('No date was set for the meeting.');
  meets('The president met his wife at school.');
  meets('Mr. Rabin rejected a meeting with Mr. Arafat.');
  meets('The club discussed the transfer on Monday.');
});

suite('sent, summoned and convened', () => {
  meets(
    'Moscow sent a special envoy, Yevgeny Primakov, to Baghdad on Monday.',
    'Yevgeny Primakov | visit held | Baghdad | when 2022-01-24',
  );
  meets('The Security Council was summoned last night.', 'UNSC | session held');
  meets('The Arab League may convene its foreign ministers next week.', 'LAS | talks possible');
  meets(
    'ASEAN will convene its leaders in Jakarta on 30 January.',
    'ASEAN | summit scheduled | Jakarta | when 2022-01-30',
  );
  meets('The talks resume on Thursday.', '- | talks scheduled | * | when 2022-02-03');
  meets(
    'Heads of state are to meet in Abidjan on Saturday.',
    '* | summit scheduled | Abidjan | when 2022-01-29',
  );
  meets(
    'A delegation of the African Union flew to Bamako on Monday.',
    'AU | visit held | Bamako | when 2022-01-24',
  );
  meets('Should the Geneva talks fail, the truce would end.');
  meets('Moscow sent two battalions to Tashkent.');
  meets('The mayor was summoned by the police.');
});

suite('sessions of a body, and what was only accepted', () => {
  meets('Four hours of talks in the Security Council on Monday brought nothing.', 'UNSC | session held | - | when 2022-01-24');
  meets("Monday's Security Council ran for four hours.", 'UNSC | session held | - | when 2022-01-24');
  meets('It was the first session since 2019.');
  meets('Norway has decided to convene the Security Council on 7 February.', 'UNSC | session scheduled | * | when 2022-02-07');
  meets('And the summit that Mr. Vrba and Ms. Berg had accepted in principle? It is not in the plan.', '* | summit scheduled');
  meets('Norway and Chile were for a meeting of the Security Council on Monday.', 'UNSC | session proposed');
  meets('NATO expects 30,000 Russian troops in Belarus.');
  meets('Tomas Vrba was in Oslo. "Our concerns" had been ignored, he said after receiving Anna Berg.', 'Tomas Vrba, Anna Berg | talks held');
}); // prettier-ignore
