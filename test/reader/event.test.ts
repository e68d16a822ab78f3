import { events } from './notation.ts';

// Each family: what it should give, beside what looks alike and should give nothing, or another event.

// AGREE, CONSULT, SUPPORT, CONCEDE
events('Brazil and Chile signed a trade agreement in Lima on Monday.', 'BRA, CHL | SUPPORT | BRA, CHL');
events('Kenya accepted a plan drawn up by Uganda and Rwanda.', 'KEN | AGREE | UGA, RWA');
events('Norway promised to send Jordan 40 doctors.', 'NOR | AGREE | *');
events('The Peruvian president visited Bolivia on Tuesday.', '* | CONSULT | *');
events('The foreign ministers of Peru and Chile met in Lima on Tuesday.', '* | CONSULT | *');
events('India and Nepal will hold talks in Delhi next week.', 'IND, NPL | AGREE | IND, NPL | realis planned');
events('Peru called off a meeting with Chile.', 'PER | REJECT | CHL');
events('Peru will not meet Chile.', 'PER | REJECT | CHL');
events('Peru has not met Chile since May.'); // that they have not met refuses nothing
events('Ghana praised Togo for its restraint.', 'GHA | SUPPORT | TGO');
events('The critics praised the film.');

// AID, COOPERATE, RETREAT
events('Japan sent food and medicine to Nepal.', 'JPN | AID | NPL');
events('Japan will send food and medicine to Nepal.', 'JPN | AGREE | NPL');
events('Japan may send food and medicine to Nepal.');
events('Chad released 30 Libyan prisoners on Friday.', 'TCD | RETREAT | *');
events('Sudan pulled its troops out of Abyei.', 'SDN | RETREAT | *');

// REQUEST, ACCUSE, REJECT, THREATEN
events('Mali urged Niger to reopen the border.', 'MLI | REQUEST | NER');
events('Mali is considering a request from Niger.'); // whose word it is has not said it anew
events('Cuba accused Haiti of hiding rebels.', 'CUB | ACCUSE | HTI');
events('Iran rejected an offer by Oman.', 'IRN | REJECT | OMN');
events('A spokeswoman for the ministry declined to comment.');
events('Turkey threatened to attack Cyprus if the talks failed.', 'TUR | THREATEN | CYP');
events('Officials fear that Turkey will attack Cyprus.'); // a fear is nobody's threat
events('Libya said Egypt would attack its ports.'); // nor is what another says of it

// PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT
events('Thousands of Ukrainians protested against Russia in Kyiv.', 'UKR | PROTEST | RUS');
events('Egypt expelled the Syrian ambassador.', 'EGY | SANCTION | SYR');
events('Spain is weighing sanctions against Belarus.');
events('Poland put its army on alert.', 'POL | MOBILIZE | *');
events('Georgian police arrested three opposition leaders.', 'GEO | COERCE | *');
events('US warplanes bombed Islamic State positions in Iraq.', 'USA | ASSAULT | ISIS');
events('Ethiopian jets bombed the airport of the Eritrean capital.', 'ETH | ASSAULT | ERI');
events('Marines drove back Cambodian soldiers near the border.', '* | ASSAULT | KHM');
events('The raids will go on until Serbia stops its offensive.');
events('Chad fired a ballistic missile at Libya.', 'TCD | ASSAULT | LBY');
events.gap('the parser takes "by in Djibouti" for one phrase', 'Marines are standing by in Djibouti.');
events('The general urged civilians to leave before troops advance.', '* | REQUEST | *');
events('Sending an army to Cyprus is impossible.');
events('Togo would have attacked Benin.');

// One act told twice is one event.
events('Turkey launched an attack on Cyprus.', 'TUR | ASSAULT | CYP');
events('Iraq threatened to resume the raids on Iran.', 'IRQ | THREATEN | *');

// What the lexicon does not tell as an act is an event by the item that it is.
events('Kenya massed 3,000 troops along the border with Somalia.', 'KEN | MOBILIZE | *');

// A word that is another beside other words.
events('Around 100,000 Russian troops are deployed near Ukraine.', 'RUS | MOBILIZE | UKR');
events('Peru deployed 200 peacekeepers to Haiti.', 'PER | AID | HTI', 'PER | MOBILIZE');
events(
  'More than 10,000 Russian servicemen are marching back to their stations.',
  'RUS | MOBILIZE',
  'RUS | RETREAT',
);
events('Thousands of Ukrainians marched against Russia.', 'UKR | PROTEST | RUS');
events('The United States pushed back on the proposals.', 'USA | REJECT');
events('Poland was standing with its missiles on the doorstep of Belarus.');
events('Poland stands with Ukraine.', 'POL | SUPPORT | UKR');
events('Peru released $20 million in humanitarian aid.', 'PER | AID');
events(
  'Norway was to meet Chile on Monday. Norway called it off on Friday.',
  '* | AGREE / CONSULT / REJECT',
  'NOR | REJECT',
);
events('Anna Berg called sanctions on such a scale a mistake.');
events('Asked how she knew, Anna Berg said nothing.');
events('Chad gave no date on which its units would leave.');
events('Chad recognised the rebels in Mali.', 'TCD | SUPPORT | rebels');
events("Peru has cancelled Thursday's meeting with Chile.", 'PER | REJECT | CHL');
