// What somebody says without quotation marks: one statement for each verb of saying.
import { describe } from 'node:test';
import { suite } from 'node:test';
import { says } from './notation.ts';

suite('verbs of saying', () => {
  says(
    'Ethiopia said on Monday that the third filling was complete.',
    'ETH | indirect | the third filling was complete | when 2022-01-24',
  );
  says(
    'Ethiopia said Monday the third filling was complete.',
    'ETH | indirect | the third filling was complete | when 2022-01-24',
  );
  says('Mongolia expressed concern about the drills.', 'MNG | indirect | concern about the drills');
  says(
    "Iceland's premier announced that the talks were over.",
    'Katrín Jakobsdóttir | indirect | the talks were over',
  );
  says('Ghana emphasized that its border was open.', 'GHA | indirect | its border was open');
  says('India noted that Nepal had not replied.', 'IND | indirect | Nepal had not replied');
  says('Analysts say that Georgia is worried.', 'Analysts | indirect | Georgia is worried');
  says('Anna Berg said Chile must leave.', 'Anna Berg | indirect | Chile must leave');
  says(
    'Raul Ibarra, the defense minister of Chile, said the troops would stay. He added that no date was set.',
    'Raul Ibarra | indirect | the troops would stay',
    'Raul Ibarra | indirect | no date was set',
  );
  says(
    'Chad says its border is closed and its port is full.',
    'TCD | indirect | its border is closed and its port is full',
  );
  says(
    'Anna Berg told Tomas Vrba that the fleet was late.',
    'Anna Berg | indirect | the fleet was late | to Tomas Vrba',
  );
  says("Japan's chief negotiator declined to comment.", 'JPN | indirect');
  says('Villagers said the truce held.', 'Villagers | indirect | the truce held');
  says('The general, who commands the brigade, said the truce held.', 'general | indirect | the truce held');
  says(
    'Anna Berg said, quoting a proverb, that the road was long.',
    'Anna Berg | indirect | the road was long',
  );
  says.gap(
    'a participle before the speaker is not what was said',
    'Asked about the fleet, Ms. Berg said only that it was late.',
    'Berg | indirect | it was late',
  );
  says('Neither Norway nor Chile would comment.', 'NOR, CHL | indirect');

  // Nothing is said.
  says('Nobody knows what Cuba will say.');
  says('If Serbia says no, the talks end.');
  says('Colombia is expected to say on Friday that it agrees.');
  says('Anna Berg was asked to say why.');
  says('The report said nothing.');
  says('Spain did not say when the ships would leave.');
  says('The envoy has yet to say whether he will come.');
  says('It goes without saying that the road is long.');
});

suite('acts that are told by their own kind are no statements', () => {
  says('Peru warned that it would close its ports.');
  says('Anna Berg denied that Norway had sold arms.');
  says('Anna Berg demanded that Chile leave.');
  says('Anna Berg urged Chile to leave.');
  says('Anna Berg accused Chile of selling arms.');
  says('Kenya promised to open its border.');
  says('Kenya threatened to close its border.');
  says('Norway rejected the charge.');
});

suite('the cue after or inside what is said', () => {
  says(
    'The third filling is complete, Ethiopia said on Monday.',
    'ETH | indirect | The third filling is complete | when 2022-01-24',
  );
  says(
    'Our ships are home, President Elena Rios tweeted on Thursday.',
    'Elena Rios | indirect | Our ships are home | medium tweet; when 2022-01-27',
  );
  says('The road is open, said Anna Berg.', 'Anna Berg | indirect | The road is open');
  says(
    'The road is open, a spokesman for the ministry said.',
    'spokesman for the ministry | indirect | The road is open',
  );
  says('The talks, he said, will go on.'); // nobody is known to be "he"
  says('The third filling, Ethiopia said, is complete.', 'ETH | indirect');
  says(
    "Talks will go on, Mexico's foreign minister, Elena Rios, told lawmakers on Wednesday.",
    'Elena Rios | indirect | Talks will go on | medium parliament; when 2022-01-26',
  );
  says(
    'Gen. Idris Obo, who commands the brigade, said the truce held.',
    'Idris Obo | indirect | the truce held',
  );
  says.gap(
    'a participle between the speaker and the verb',
    "Kazakhstan's president, speaking through an interpreter, said the talks were over.",
    'KAZ | indirect | the talks were over',
  );
});

suite('according to', () => {
  says(
    "According to Sudan's irrigation minister, Yasser Abbas, the water fell by half.",
    'Yasser Abbas | indirect | the water fell by half',
  );
  says(
    "The water fell by half, according to Sudan's irrigation ministry.",
    'SDN | indirect | The water fell by half',
  );
  says('The water fell by half, according to residents.', 'residents | indirect | The water fell by half');
  // A plan, a law or a schedule is not a speaker.
  says('All went according to plan.');
  says('The aid was shared out according to need.');
});

suite('one who says what another has said', () => {
  says(
    "The White House said President Harlan Cole told Canada's premier that the border would stay open.",
    'Harlan Cole | indirect | the border would stay open | via White House; to Justin Trudeau',
  );
  says(
    "Elena Rios's office said she told the premier of Fiji that the border would stay open.",
    'Elena Rios | indirect | the border would stay open | to Frank Bainimarama',
  );
  says(
    'The Kremlin, through its spokesman, Ilya Zorin, said the talks were over.',
    'RUS / Ilya Zorin | indirect | the talks were over',
  );
  says(
    'Through a spokesman, Mr. Vrba said the talks were over.',
    'Vrba | indirect | the talks were over | via spokesman',
  );
  says.gap(
    '"had told" under "said" without "that"',
    'A spokesman for Ms. Berg said she had told the council the fleet was leaving.',
    'Berg | indirect | the fleet was leaving',
  );
  says.gap(
    '"quoted … as saying" in the active',
    'State media quoted Marshal Kwon Il as saying the missiles were ready.',
    'Kwon Il | indirect | the missiles were ready | via State media',
  );
});

suite('where it was said', () => {
  says(
    '"We will not be moved," Prime Minister Tomas Vrba told reporters in Prague.',
    'Tomas Vrba | direct | We will not be moved, | medium press; where Prague',
  );
  says(
    'In a speech to parliament, President Amadou Kone said, "We want peace, not war."',
    'Amadou Kone | direct | We want peace, not war. | medium parliament',
  );
  says('"It is late," Orlik tweeted.', 'Orlik | direct | It is late, | medium tweet');
  says(
    'The ministry said in a tweet that the fleet was late.',
    'ministry | indirect | the fleet was late | medium tweet',
  );
  says(
    '"We will go," Anna Berg told the newspaper Dagen in an interview.',
    'Anna Berg | direct | We will go, | medium interview',
  );
  says(
    'In a televised address, Elena Rios said the border would stay open.',
    'Elena Rios | indirect | the border would stay open | medium broadcast',
  );
  says(
    'In a letter to the council, Elena Rios said the border would stay open.',
    'Elena Rios | indirect | the border would stay open | medium letter',
  );
  says('Elena Rios said the border would stay open.', 'Elena Rios | indirect | * | medium -');
  says(
    'President Elena Rios wrote on Twitter: "Our ships are home."',
    'Elena Rios | direct | Our ships are home. | medium tweet; where -',
  );
});

describe('said with a colon, by a plural that is a verb, in other words', () => {
  says('Lavrov: talks with Kiev are pointless.', 'Lavrov | indirect | talks with Kiev are pointless');
  says(
    '14.32 Erdogan: "Turkey will not stay silent."',
    'Recep Tayyip Erdogan | direct | Turkey will not stay silent.',
  );
  says('Kenya: five villages are burning.');
  says('The ministry: "We know nothing of it."', 'ministry | direct | We know nothing of it.');
  says('The government thanks NATO for its support.', 'government | indirect | NATO');
  says('Kenya regretted the delay.', 'KEN | indirect | the delay');
  says('Kenya dismissed the charge as baseless.');
  says(
    'The EU says Minsk is taking revenge, a charge Lukashenko denies.',
    'EU | indirect | Minsk is taking revenge, a charge Lukashenko denies',
  );
  says(
    'The White House described a staging of Serbian artillery.',
    'USA | indirect | a staging of Serbian artillery',
  );
  says(
    'Military attachés put their strength at 200,000 men.',
    'Military attachés | indirect | their strength',
  );
  says('President Vučić has denied any involvement and disputes that his forces were on alert.');
});

suite('told by account, without comment, in the passive', () => {
  says('The Kremlin had no immediate comment.', 'RUS | indirect');
  says('The Pentagon declined comment.', 'USA | indirect');
  says('The raid killed nine, in the words of the Omani ministry.', 'OMN | indirect');
  says("In Hanoi's version, the ship had fired first.", 'VNM | indirect');
  says('Some 200 men were said by the Pentagon to have been taken prisoner.', 'USA | indirect');
  says('Manila made it clear that the wreck would stay.', 'PHL | indirect');
  says("The Kremlin's view was that both sides were tired.", 'RUS | indirect');
  says('"Not an inch," vowed Anna Berg, the mayor.', 'Anna Berg | direct | Not an inch,');
  says(
    'The gas was cut off last week, Elena Rios noted, and further steps would follow.',
    'Elena Rios | indirect',
  );
  says('Kenya took note of the decision, recalled its envoy and left.', 'KEN | indirect');
  says('The army had no tanks.');
  says('The bridge was built by the army to last.');
  says('The view from the hill was that of a dead town.');
});
