// Who does it to whom in the leads of wire services: targets deep in a phrase, agents of states, acts of several together, and beside
// them what looks alike and is no event, or another.
import { events } from './notation.ts';

events(
  'Ecuadorian students protested in defiance of the military government.',
  'Ecuadorian students | PROTEST | ECU',
);
events('Fiji agreed to resume talks with Tonga in May.', 'FJI | AGREE | TON');
events('Fiji agreed to let Red Cross officials visit its prisons.', 'FJI | AGREE | ICRC');
events('Ugandan rebels demanded that the government release their leader.', 'Ugandan rebels | REQUEST | UGA');
events('Ugandan rebels freed two Kenyan drivers near Gulu.', 'Ugandan rebels | RETREAT | two Kenyan drivers');
events(
  'Zambian and Malawian warships held a joint exercise on Lake Nyasa.',
  'ZMB, MWI | COOPERATE | ZMB, MWI',
);
events('Zambian and Malawian commandos trained together near Lusaka.', 'ZMB, MWI | COOPERATE | ZMB, MWI');
events('Laos extradited a banker to Thailand on Monday.', 'LAO | COOPERATE | THA');
events('Laos and Thailand exchanged prisoners on Monday.', 'LAO, THA | RETREAT | LAO, THA');
events('Laos and Thailand opened a railway on Monday.');
events('Norway suspended aid to Uganda over corruption.', 'NOR | SANCTION | UGA');
events('Norway froze its development aid to Uganda.', 'NOR | SANCTION | UGA');
events('Norway will not aid Uganda.', 'NOR | REJECT | UGA');
events(
  'Human rights groups condemned the Togolese government over the arrests.',
  'Human rights groups | ACCUSE | TGO',
);
events('Bolivia withdrew from talks with Chile.', 'BOL | SANCTION | CHL');
events('The delegates walked out of talks with Chile.', 'delegates | SANCTION | CHL');
events('Peru lodged a protest with Ecuador over the overflights.', 'PER | ACCUSE | ECU');
events('Jordanian students burned Iraqi flags in Amman.', 'Jordanian students | PROTEST | IRQ');
events('Iraqi planes dropped chemical weapons on Iranian villages.', 'IRQ | ASSAULT | IRN');
events('Iranian soldiers were gassed by Iraqi troops.', 'IRQ | ASSAULT | IRN');
events("Chad's navy seized a Libyan fishing boat.", 'TCD | COERCE | LBY');
events('Gunmen seized two French engineers in Mali.', 'Gunmen | ASSAULT | two French engineers');
events('The visit to Damascus was short.');
events('Benin moved troops closer to Nigeria on Sunday.', 'BEN | MOBILIZE | NGA');
events('Armenian forces were placed on alert along the border with Georgia.', 'ARM | MOBILIZE | GEO');
events('Oman gave Yemen 12 million dollars.', 'OMN | AID | YEM');
events('Oman gave Yemen a piece of its mind.');
events('Senegal and Gambia agreed to hold a new round of talks.', 'SEN, GMB | AGREE | SEN, GMB');
events('Estonia will not return the treasures to Russia, the culture minister said.', 'EST | REJECT | RUS');
events('Moroccan troops occupied the Algerian town of Tindouf.', 'MAR | COERCE | DZA');
events("Ghana's army called up militia on Sunday.", 'GHA | MOBILIZE | -');
events("Burma's army drove thousands of Rohingya from their villages.", 'MMR | ASSAULT | Rohingya');
events('Militants killed six Egyptian soldiers near Rafah.', 'Militants | ASSAULT | EGY');
events('Tamil rebels took on Sri Lankan soldiers near Jaffna.', 'Tamil rebels | ASSAULT | LKA');
events('The rebels took a decision on Thursday.');
events('Serbia gave Croatia an ultimatum to leave Vukovar.', 'SRB | THREATEN | HRV');
events('Kuwait imposed a ban on wheat from Iraq.', 'KWT | SANCTION | IRQ');
events('Thousands of Kurds marched in Bonn against Turkey.', 'Kurds | PROTEST | TUR');
events('Mali accused Algerian diplomats of arming Tuareg rebels.', 'MLI | ACCUSE | DZA');
events("Gabon's police worked with French agents to trace the banker.", 'GAB | COOPERATE | French agents');
events('Angola threatened to bomb camps inside Zambia.', 'AGO | THREATEN | ZMB');
events('The mediators arrived late.');
events("Iraq's newspaper attacked Kuwait over its oil policy.", "Iraq's newspaper | ACCUSE | KWT");
events("Cuba rejected Haiti's demand for an apology.", 'CUB | REJECT | HTI');
events('Botswana joined South Africa in a campaign for the lifting of the ivory ban.', 'BWA | SUPPORT | ZAF');
events(
  'Indian and Russian warships held a joint exercise in the Bay of Bengal on Thursday.',
  'IND, RUS | COOPERATE | IND, RUS',
);
events(
  'Egyptian and Jordanian commandos trained together in the desert near Aqaba.',
  'EGY, JOR | COOPERATE | EGY, JOR',
);
events(
  'Brazil began selling electricity to Uruguay under a contract signed last year.',
  'BRA | COOPERATE | URY',
);
events(
  'Ukraine and the United States conducted joint naval maneuvers off Crimea.',
  'UKR, USA | COOPERATE | UKR, USA',
);
events('Japan gave Laos 12 million dollars to build two bridges across the Mekong.', 'JPN | AID | LAO');
events(
  'Canada granted asylum to a Chadian general who had fled with his family across Cameroon.',
  'CAN | AID | TCD',
);
events(
  'Cuba has sent nearly 300 doctors to Haiti since the hurricane, the health ministry said.',
  'CUB | AID | HTI',
);
events('Saudi Arabia extended a loan of 500 million dollars to Sudan at low interest.', 'SAU | AID | SDN');
events(
  'The United States lifted sanctions against Vietnam after an embargo of nineteen years.',
  'USA | RETREAT | VNM',
);
events(
  'Russian forces have pulled back from three villages in the Georgian district of Gori.',
  'RUS | RETREAT | GEO',
);
events(
  'Burma has freed the opposition leader Aung San Suu Kyi from house arrest.',
  'MMR | RETREAT | Aung San Suu Kyi',
);
events("Pakistan accepted India's demand that observers be posted at the shrine.", 'PAK | CONCEDE | IND');
events(
  'Turkish police are probing links between Syrian traders and the bombers.',
  'TUR | ACCUSE | Syrian traders',
);
events(
  'U.S. investigators interviewed Saudi officials about the truck bomb at the barracks.',
  'U.S. investigators | ACCUSE | SAU',
);
events(
  'Lebanese judges are investigating four Syrian officers in connection with the murder.',
  'Lebanese judges | ACCUSE | SYR',
);
events(
  'Iran accused Iraq on Monday of sheltering rebels who attack pilgrims near the border.',
  'IRN | ACCUSE | IRQ',
);
events("China denounced Japan's new textbook as an insult to the victims of the war.", 'CHN | ACCUSE | JPN');
events(
  'Botswana blamed Namibia for the clash on the island of Kasikili in which a ranger died.',
  'BWA | ACCUSE | NAM',
);
events(
  "Greek Cypriots condemned Turkey's decision to drill for gas south of the island.",
  'CYP | ACCUSE | TUR',
);
events(
  'Palestinian officials accused Israeli settlers of uprooting olive trees near Nablus.',
  'PSE | ACCUSE | Israeli settlers',
);
events(
  'North Korea lashed out at South Korea for what it called a plot to sink a supply ship.',
  'PRK | ACCUSE | KOR',
);
events(
  'Nigerian Muslims blamed Christian youths for the burning of a mosque in Jos.',
  'Nigerian Muslims | ACCUSE | Christian youths',
);
events('India rejected an offer by Norway to mediate in the dispute over Kashmir.', 'IND | REJECT | NOR');
events(
  'Turkey turned down a request from the United States to let marines cross its territory.',
  'TUR | REJECT | USA',
);
events(
  "Serbia refused to meet Kosovo's negotiators in Vienna unless the flag was removed.",
  'SRB | REJECT | XKX',
);
events(
  "Colombian rebels dismissed the government's offer of an amnesty as a trap.",
  'Colombian rebels | REJECT | COL',
);

// Told as a plan, wanted, or of one's own side.
events('Chad called on Libya to leave Aouzou.', 'TCD | REQUEST | LBY');
events('Under the plan Chad would withdraw its troops.');
events('Chad massed tanks along the border with Libya.', 'TCD | MOBILIZE | LBY');
events('Chad put its troops on alert.', 'TCD | MOBILIZE | -');
events('The king said the harvest had been good.');
