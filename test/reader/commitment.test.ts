// One's own act, threatened, promised or offered; the notation is explained in notation.ts.
import { describe, suite } from 'node:test';
import { commits } from './notation.ts';

// Threats.
commits('Pyongyang threatened to resume nuclear tests.', 'PRK | - | threat | to resume nuclear tests | -');
commits(
  'The rebels threatened to blow up the dam unless the army withdrew.',
  'rebels | * | threat | to blow up the dam | unless the army withdrew | realis conditional',
);
commits(
  'Baghdad threatened on Tuesday to shell the port if Kuwait kept its oil price low.',
  'IRQ | KWT | threat | * | Kuwait kept its oil price low | realis conditional; when 2022-01-25',
);
commits(
  'Trump threatened Turkey with sanctions if it attacked the Kurds.',
  '* | TUR | threat | * | it attacked the Kurds',
);
commits(
  'Turkey warned Greece of war if it extended its waters.',
  'TUR | GRC | threat | * | it extended its waters',
);
commits(
  'Iran warned that it would close the strait.',
  'IRN | - | threat | it would close the strait | - | realis planned',
);
commits(
  'Kenya promised that there would be no more flights if Chadian tanks or troops crossed the river.',
  'KEN | TCD | promise | * | Chadian tanks or troops crossed the river',
);
commits('China reserves the right to use force against Taiwan.', 'CHN | * | threat');
commits("Chad's president said his country would not hesitate to strike rebel bases.", '* | * | threat');
commits('The storm threatened the coast.');
commits('A coalition collapse threatens the peace process.');
commits('Drought threatens the livelihood of herders in Chad.');
commits('Kenya did not threaten to close the border.');
commits('Kenya fears that Somalia may threaten to close the border.');

// A vow is a threat or a promise by what is vowed.
commits('Iran vowed to avenge the general.', 'IRN | - | threat');
commits('Ethiopia vowed to respect the truce.', 'ETH | - | promise');

// Promises and offers.
commits('Nigeria promised to send food to Niger.', 'NGA | NER | promise | to send food to Niger | -');
commits('Britain pledged 20 million pounds in aid to Sudan.', 'GBR | * | promise');
commits('Guyana promised investors that they had nothing to fear.', 'GUY | * | promise');
commits('Saudi Arabia offered to host the talks.', 'SAU | - | offer');
commits('Argentina has offered two destroyers.', 'ARG | - | offer');
commits('Kenya is ready to mediate, its foreign minister said.', 'KEN | - | offer | to mediate | -');
commits('Moscow said it was ready to resume talks.', 'RUS | - | offer');
commits('The stadium offered a view of the bay.');
commits('The shop offered a discount on carpets.');
commits('Egypt is exploring a truce.');
commits('Egypt said it was considering a withdrawal.');
commits('The promise of spring brought crowds to the parks.');

// What one says that one's own side will do.
commits(
  'Israel said it would halt the strikes if Hamas stopped firing rockets.',
  'ISR | HAMAS | promise | * | Hamas stopped firing rockets | for ISR; realis conditional',
);
commits(
  "Egypt's foreign minister, Sameh Shoukry, said Cairo would respond to any attack.",
  'EGY | - | threat',
);
commits('"If they cross the river, we will strike," said Moussa Diallo, the defense minister of Mali.', '* | * | threat | we will strike | they cross the river'); // prettier-ignore
commits('"Should they cross the river, we will strike," said Moussa Diallo, the defense minister of Mali.', '* | * | threat | we will strike | they cross the river'); // prettier-ignore
commits('Taiwan said its forces would fire on any aircraft that entered its airspace.', 'TWN | * | threat');
commits('Beijing said it would take all necessary measures.', 'CHN | - | threat');
commits("Pakistan's army said it would give a firm reply to any attack.", 'PAK | - | threat');
commits('"There will be consequences," President Joe Biden said.', 'joe-biden | - | threat');
commits('"Any aggressor will pay a heavy price," the Iranian government said.', 'IRN | * | threat');
commits('South Korea warned that any attack would be met with force.', 'KOR | - | threat');
commits('Kenya said the operation would last until the border was secure.', 'KEN | - | promise | * | until the border was secure'); // prettier-ignore
commits('NATO said the attacks would go on until Serbia signed the plan.', 'NATO | SRB | threat | * | until Serbia signed the plan'); // prettier-ignore
commits('Analysts said Iran would close the strait.');
commits('Ukraine said Russia would attack within days.');
commits('The president said he would meet the envoy on Monday.');
commits('Kenya said it would consider the plan.');
commits('"My daughter will light a lamp," said Tolessa Bekele, a farmer.');
commits('Villagers said the rain would come soon.');
commits('"I would have signed it," the minister said.');

// Conditions.
commits('Nicaragua said it would withdraw its troops provided that Honduras did the same.', 'NIC | HND | promise | * | Honduras did the same'); // prettier-ignore
commits('Iran said it would resume enrichment in the event of an attack.', 'IRN | * | * | * | an attack | realis conditional'); // prettier-ignore
commits('Colombia would break off ties, its president warned, if the camps were not closed.', '* | * | threat | * | the camps were not closed'); // prettier-ignore
commits(
  'Libya promised to free the men once the embargo is lifted.',
  'LBY | * | promise | * | once the embargo is lifted',
);
commits('Even if talks fail, Kenya promised to keep the border open.', 'KEN | - | promise | * | -');
commits.gap('"when" is a time before it is a condition', 'Bolivia promised to open the border when talks begin.', 'BOL | - | promise | * | when talks begin'); // prettier-ignore

// By an agreement.
commits('Under the accord, Serbia will withdraw its police and NATO will halt the bombing.', 'SRB | * | promise', 'NATO | * | promise'); // prettier-ignore
commits('Under the law, Chad will hold elections in May.');
commits.gap('a refusal to another\'s word is not told from a forecast', 'Officials in Washington said Germany would not open the pipeline if Russia invaded.', 'DEU | RUS | threat | * | Russia invaded'); // prettier-ignore

describe('committed without a verb for it', () => {
  commits(
    'Kenya said the raids would stop if Chad withdrew.',
    'KEN | TCD | promise | the raids would stop | Chad withdrew',
  );
  commits(
    'Kenya said that military action would follow if there was another attack.',
    'KEN | - | threat | military action would follow | there was another attack',
  );
  commits('Kenya warned that another raid would mean war.', 'KEN | - | threat | another raid would mean war');
  commits(
    'Kenya warned that any incursion would be met with force.',
    'KEN | - | threat | any incursion would be met with force | any incursion',
  );
  commits('Kenya warned that any snow would be cleared.');
  commits(
    'Kenya condemned the raid, its minister said. It would send a frigate.',
    'KEN | - | promise | It would send a frigate',
  );
  commits('Kenya condemned the raid, its minister said. Chad would send a frigate.');
  commits('Kenya said it would remain in Lebanon.', 'KEN | - | promise | it would remain in Lebanon');
  commits('Kenya said it would remain cold.');
  commits(
    'Kenya is to send 800 paratroopers to Chad, its foreign ministry announced.',
    'KEN | TCD | promise | Kenya is to send 800 paratroopers to Chad',
  );
  commits('Kenya assured Chad of its support.', 'KEN | TCD | promise | of its support');
  commits('Kenya committed itself to the defence of Chad.', 'KEN | TCD | promise');
  commits('Kenya promised to defend Chad.', 'KEN | TCD | promise | to defend Chad');
  commits(
    'Kenya said the ships would shoot back if they came under attack.',
    'KEN | - | threat | the ships would shoot back | they came under attack',
  );
  commits(
    'Kenya warned that any ship that ran the blockade would be bombed.',
    'KEN | - | threat | any ship that ran the blockade would be bombed',
  );
});

suite('what nobody is named for', () => {
  commits(
    'The prisoners will be freed once the shelling stops, the Sudanese army said.',
    'SDN | * | promise | * | once the shelling stops | realis conditional',
  );
  commits(
    'The sanctions will be lifted gradually once elections are held, ECOWAS said.',
    'ECOWAS | - | promise | * | once elections are held',
  );
  commits(
    'A spokesman for the Vietnamese army warned that the withdrawal would be halted if Chinese troops crossed the border.',
    '* | CHN | threat | * | Chinese troops crossed the border',
  );
  commits(
    'Further steps would follow unless the garrison withdrew, the Turkish ministry said.',
    'TUR | * | threat | * | unless the garrison withdrew',
  );
  commits(
    'The militants warned that the hostages would be harmed if the shah was not returned.',
    'militants | * | threat | * | the shah was not returned',
  );
  commits(
    'Arms shipments to Tehran would continue for as long as the war lasted, Pyongyang said.',
    'PRK | * | promise | * | as long as the war lasted',
  );
  commits(
    'Those who fired on the crowd would be brought to justice, the minister said.',
    'minister | * | threat',
  );
  commits('Rains will continue as long as the front stays over the coast.');
  commits('He feared that Moscow would cut off the gas.');
  commits('The bridges would be repaired by the engineers, the mayor hoped.');
});

suite('what one vows not to leave, and what one says beside', () => {
  commits('Marshal Anwar Kone said that he would not leave the capital.', 'Anwar Kone | - | promise');
  commits('Guyana will take the dispute to the World Court, its president said.', 'GUY | * | promise');
  commits(
    'A Croatian spokesman said it held 40 soldiers, whom it would hand over to the Red Cross if the Serbs did likewise.',
    '* | * | promise | * | the Serbs did likewise',
  );
  commits('Under the deal Tehran would ship its uranium to Russia.', 'IRN | * | promise');
  commits('Under the truce the Tamil Tigers are to hand over their heavy guns.', 'LTTE | - | promise');
  commits('The memorandum commits Nigeria to withdraw its police.', 'NGA | * | promise');
  commits('Tunis received assurances from Rome that the boats would be returned.', 'ITA | TUN | promise');
  commits(
    'An offer by the minister, Andrei Kozyrev, to send a brigade was turned down by Baku.',
    'Andrei Kozyrev | AZE | offer',
  );
  commits('Kenya promised to withdraw its troops by 1 March.', 'KEN | - | promise');
  commits('The striker said he would not leave the club.');
  commits('The talks will go on until Friday.');
  commits('Chad and Libya will start talks in Algiers on 5 May.');
});
