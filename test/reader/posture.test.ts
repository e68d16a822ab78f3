// What forces do or are ordered to do, and what is only feared, wanted, denied or supposed.
import { suite } from 'node:test';
import { moves } from './notation.ts';

suite('forces that move', () => {
  moves(
    'Chad sent 500 soldiers to Lake Kivu on Monday.',
    'TCD | deploy | 500 soldiers | Lake Kivu | when 2022-01-24',
  );
  moves(
    'Chile has deployed three warships to the Beagle Channel.',
    'CHL | deploy | 3 warships | Beagle Channel',
  );
  moves('Sweden is sending fighter jets to Lithuania.', 'SWE | deploy | fighter jets | Lithuania');
  moves(
    'More than 20,000 Ethiopian troops are massed along the border with Eritrea.',
    'ETH | buildup | 20000+ troops',
  );
  moves("Venezuela's military buildup near Guyana has alarmed Brazil.", 'VEN | buildup | - | Guyana');
  moves('Dozens of Peruvian tanks rolled toward the Ecuadorean border.', 'PER | deploy | 24+ tanks / tanks');
  moves(
    'NATO said it was reinforcing its eastern flank with ships and fighter jets.',
    'NATO | reinforce | * | * | for NATO',
  );
  moves('The alliance is bolstering its deterrence, NATO said.', 'NATO | reinforce | - | * | for NATO');
  moves(
    'Poland will withdraw its contingent from Iraq by March.',
    'POL | withdraw | contingent | Iraq | realis planned',
  );
  moves('India put its air force on high alert.', 'IND | alert | air force');
  moves(
    'India placed 8,000 paratroopers on alert on Thursday.',
    'IND | alert | 8000 paratroopers | * | when 2022-01-27',
  );
  moves('Ecuador mobilized 10,000 reservists.', 'ECU | alert | 10000 reservists');
  moves('Japan and Australia began joint naval exercises off Darwin.', 'JPN, AUS | drill | - | Darwin');
  moves('Pakistan carried out a missile test on Tuesday.', 'PAK | test | * | * | when 2022-01-25');
  moves(
    'Israeli warplanes struck an airfield near Damascus, killing four people.',
    'ISR | strike | warplanes | Damascus',
  );
  moves('Azerbaijani drones hit an Armenian convoy outside Goris.', 'AZE | strike | drones | * | to ARM');
  moves('Azerbaijani drones hit an Armenian convoy outside Goris.', 'AZE | strike | drones | Goris | to ARM');
  moves('Ecuador called up 10,000 reservists.', 'ECU | alert | 10000 reservists');
  moves(
    'President Tomas Vrba of Slovakia ordered 1,000 soldiers to the Hungarian border.',
    'Tomas Vrba / SVK | deploy | 1000 soldiers',
  );
  moves.gap(
    'a buildup "along" a state’s border names where and whose',
    "The troop buildup along Moldova's border continued.",
    '- | buildup | - | Moldova',
  );
  moves.gap(
    'having forces somewhere is a posture',
    'Sweden has fighter jets in Lithuania and a frigate off Gotland.',
    'SWE | deploy | fighter jets | Lithuania',
    'SWE | deploy | frigate | Gotland',
  );
  moves.gap(
    'each place with units of its own is one posture',
    'Sweden is sending fighter jets to Lithuania and a frigate to Gotland.',
    'SWE | deploy | fighter jets | Lithuania',
    'SWE | deploy | frigate | Gotland',
  );
  moves('Pakistan test-fired a missile.', 'PAK | test');
  moves('The Chilean navy moved two frigates to Punta Arenas.', 'CHL | deploy | 2 frigates | Punta Arenas');
  moves('Iran launched naval drills in the Strait of Hormuz.', 'IRN | drill | - | Strait of Hormuz');
  moves(
    'North Korea fired two ballistic missiles into the Sea of Japan on Friday.',
    'PRK | test | 2 ballistic missiles | * | when 2022-01-28',
  );

  moves('Troops are tired.');
  moves('She fired her adviser on Monday.');
  moves('Prices hit a record.');
  moves('The general left his wife.');
  moves('The minister launched a raid on the budget.');
  moves('Demonstrators marched through Lima.');
  moves('The fleet of taxis left the station.');
});

suite('how many', () => {
  moves('Up to 400 Danish soldiers were sent to Riga.', 'DNK | deploy | 400- soldiers | Riga');
  moves.gap(
    'a town that no list knows, after "sent to"',
    'About 900 Colombian marines were sent to Leticia.',
    'COL | deploy | ~900 marines | Leticia',
  );
  moves('Kenya sent 3,000 to 5,000 soldiers to Somalia.', 'KEN | deploy | 3000-5000 soldiers | Somalia');
  moves('Kenya sent two dozen trucks and 12 helicopters to Somalia.', 'KEN | deploy | * | Somalia');
  moves('Kenya sent another 300 soldiers to Somalia.', 'KEN | deploy | 300 soldiers | Somalia');
  moves('Kenya sent a battalion to Somalia.', 'KEN | deploy | battalion | Somalia');
  moves(
    'Between 3,000 and 5,000 Kenyan soldiers crossed into Somalia.',
    'KEN | deploy | 3000-5000 soldiers | Somalia',
  );
  moves(
    'About 900 Colombian marines left the island on Sunday.',
    'COL | withdraw | ~900 marines | * | when 2022-01-23',
  );
});

suite('how real', () => {
  moves('Egypt sent troops to Libya.', 'EGY | deploy | troops | Libya | realis actual');
  moves('Egypt will send troops to Libya.', 'EGY | deploy | troops | Libya | realis planned');
  moves('Egypt is considering sending troops to Libya.', 'EGY | deploy | troops | Libya | realis possible');
  moves('Egypt could send troops to Libya.', 'EGY | deploy | troops | Libya | realis possible');
  moves('Egypt might send troops to Libya.', 'EGY | deploy | troops | Libya | realis possible');
  moves(
    'Russian and Belarusian forces will hold drills in Belarus.',
    'RUS, BLR | drill | * | Belarus | realis planned',
  );
  moves(
    'Egypt plans to send 2,000 troops to Libya next month.',
    'EGY | deploy | 2000 troops | Libya | realis planned; when 2022-02',
  );
  moves('Egypt will send troops if Libya asks.', 'EGY | deploy | troops | * | realis conditional');
  moves(
    'In 1982 Argentina sent warships to the Falkland Islands.',
    'ARG | deploy | warships | Falkland Islands | when 1982; realis historical',
  );
  moves('Egypt canceled drills in the Red Sea.');
  moves('Should Egypt send troops to Libya, Tunisia would protest.');
  moves('Egypt does not intend to send troops to Libya.');
  moves('Drills in the Red Sea were called off.');
  moves('Egypt called off drills in the Red Sea.');
  moves('Egypt postponed the deployment of 2,000 troops to Libya.');

  moves('If Egypt sends troops to Libya, the talks will end.');
  moves('Unless Egypt sends troops to Libya, the talks will end.');
  moves('Libya fears that Egypt will send troops.');
  moves('Libya fears an attack.');
  moves('Fears of an invasion grew.');
  moves('Egypt denied that it had sent troops to Libya.');
  moves('Egypt has not sent troops to Libya.');
  moves('Egypt never sent troops to Libya.');
  moves('Libya demanded that Egypt withdraw its troops.');
  moves('Libya urged Egypt to pull its soldiers back from the oasis.');
  moves('Egypt threatened to send troops to Libya.');
  moves('Egypt refused to send troops to Libya.');
  moves.gap(
    'an indirect question under "did not say" tells no act',
    'Spain did not say when the ships would leave.',
  );
});

suite('on whose word', () => {
  moves('Chad massed 2,000 troops on the border.', 'TCD | buildup | 2000 troops | * | for -');
  moves(
    'Sudan said Chad had massed 2,000 troops on its border.',
    'TCD | buildup | 2000 troops | * | for SDN',
  );
  moves(
    'Chad had massed 2,000 troops on its border, Sudan said.',
    'TCD | buildup | 2000 troops | * | for SDN',
  );
  moves(
    "Mali's army shelled villages near Gao on Wednesday, according to residents.",
    'MLI | strike | * | * | for residents; when 2022-01-26',
  );
  moves.gap(
    'in the passive the one who says it is taken for the one who sends, and the act is not on his word',
    "Up to 400 soldiers would be sent to Riga, Denmark's defense minister, Karl Holm, said.",
    'Karl Holm / - | deploy | * | Riga | for Karl Holm; realis planned',
  );
  moves.gap(
    '"accused of massing" is the content of a charge that tells the act',
    'Sudan accused Chad of massing 2,000 troops on its border.',
    'TCD | buildup | 2000 troops | * | for SDN',
  );
});

suite('at sea, at the border, in the service of others', () => {
  moves(
    'Ghana pledged a battalion of 600 men for the U.N. force.',
    'GHA | deploy | 600 battalion of 600 men | * | realis planned',
  );
  moves(
    'Canada agreed to contribute 1,000 peacekeepers to the mission in Cyprus.',
    'CAN | deploy | 1000 peacekeepers | Cyprus | realis planned',
  );
  moves(
    'Sweden promised two battalions for peacekeeping duty in the Sinai.',
    'SWE | deploy | 2 battalions | * | realis planned',
  );
  moves(
    'The UN mission redeployed 400 Uruguayan troops from Bunia to Beni.',
    'UN | deploy | 400 troops / troops | Bunia, Beni',
  );
  moves('American tanks took up positions at the crossing.', 'USA | deploy | tanks');
  moves('East German troops sealed the border.', 'DDR / DEU | deploy | troops');
  moves('Two Soviet submarines surfaced near the coast.', 'SUN / RUS | deploy | 2 submarines');
  moves('Rebels captured the town of Bouake without a fight.', 'rebels / Rebels | strike | Rebels | Bouake');
  moves('Argentine marines occupied the town of Grytviken.', 'ARG | deploy | marines | Grytviken');
  moves('Portugal reinforced its garrison in Goa with 2,000 men.', 'PRT | reinforce | 2000 men | Goa');
  moves('Ethiopia has massed 100,000 men on the Eritrean frontier.', 'ETH | buildup | 100000 men | Eritrea');
  moves(
    'Brazil is sending 60 more soldiers to Roraima.',
    'BRA | reinforce | 60 soldiers / 60+ soldiers | Roraima',
  );
  moves('Britain has flown in 12 fighters.', 'GBR | deploy | 12 fighters');
  moves(
    'Turkey landed 6,000 troops near Kyrenia at dawn on Saturday.',
    'TUR | deploy | 6000 troops | Kyrenia | when 2022-01-22',
  );
  moves(
    'Houthi forces fired two missiles at a container ship in the Red Sea.',
    'HOUTHIS | strike | 2 missiles | Red Sea',
  );
  moves('Vietnamese boats rammed a Chinese survey vessel.', 'VNM | strike | boats | * | to CHN');
  moves(
    'Two Russian Su-27s intercepted a U.S. drone over the Black Sea.',
    'RUS | strike | 2 Su-27s | Black Sea | to USA',
  );
  moves(
    'Thai F-16s bombed a Cambodian position on Thursday.',
    'THA | strike | F-16s | * | to KHM; when 2022-01-27',
  );
  moves('France has 1,300 soldiers in Chad.', 'FRA | deploy | 1300 soldiers | Chad');
  moves('Ecuador recalled its reservists.', 'ECU | alert | reservists');
  moves('Israel was reported to have destroyed 300 Egyptian planes.', 'ISR | strike | * | * | realis actual');
  moves('Pakistani gunners fired across the Line of Control.', 'PAK | strike | gunners | Line of Control');
  moves(
    'Mali is a large country. France has about 750 soldiers in the country.',
    'FRA | deploy | ~750 soldiers | Mali',
  );

  moves('Who sent the trucks?');
  moves('Germany will send no soldiers.');
  moves('Libya would strike any airfield, Libya said.');
  moves('He promised the troops a rise in pay.');
  moves('The two countries have fought three wars.');
  moves('The firm pledged a fleet of taxis.');
});

suite('ground that is taken, left, besieged or hit, with nobody named', () => {
  moves('The fall of Goma to M23 rebels was confirmed.', 'M23 | strike | - | Goma');
  moves('The recapture of Palmyra by the Syrian army came in March.', 'SYR | strike | army | Palmyra');
  moves(
    'Syrian troops entered the city after the capture of Hama.',
    'SYR | deploy | troops',
    'SYR | strike | - | Hama',
  );
  moves("Both of the country's ports had been seized.", '- | strike');
  moves('The presidential palace had been captured.', '- | strike');
  moves('The siege of Sirte was abandoned after two months.', '- | withdraw | - | Sirte');
  moves('The siege of Aleppo was ended on Monday.', '- | withdraw | - | Aleppo | when 2022-01-24');
  moves('The airport came under attack.', '- | strike');
  moves(
    'The village of Avdiivka came under attack on Monday.',
    '- | strike | - | Avdiivka | when 2022-01-24',
  );
  moves('The town of Kirkuk came under heavy shelling.', '- | strike | - | Kirkuk');
  moves('Six soldiers were killed in an air raid on a bridge at Kismayo.', '- | strike | - | Kismayo');
  moves('Two policemen were hurt in an attack on a church in Lagos.', '- | strike | - | Lagos');
  moves('Shots were fired across the Line of Control.', '- | strike | - | Line of Control');
  moves('Shots were fired at the frontier on Thursday.', '- | strike | - | * | when 2022-01-27');
  moves(
    'The invasion of Cyprus by Turkish troops met with stiff resistance on Monday.',
    'TUR | strike | - | Cyprus | when 2022-01-24',
  );
  moves(
    'The withdrawal of Malian troops would begin on Monday.',
    'MLI | withdraw | troops | * | realis planned',
  );

  moves('The fall of the government was expected.');
  moves('The capture of the suspect was announced in Lagos.');
  moves('The seizure of drugs in Spain rose.');
  moves("The bank's assets were seized.");
  moves('The minister came under attack from the opposition.');
  moves('The policy came under attack.');
  moves('The attack on the bill failed.');
  moves('Shots were fired in salute at the funeral.');
  moves('The withdrawal from the treaty was announced.');
  moves('About 90 soldiers were taken prisoner.');
});

suite('forces that are counted again, held up, decided on or made ready', () => {
  moves(
    'Cuban units moved closer to the border. Between 10,000 and 15,000 of them have been deployed in Cunene province.',
    'CUB | deploy | units',
    'CUB | deploy | * | Cunene',
  );
  moves('Chad has many refugees. Some 2,000 of them have been sent to Kidal.');
  moves(
    'Israel launched three drones toward the field, all of which were shot down by the Lebanese army.',
    'ISR | strike | 3 drones',
    'LBN | strike',
  );
  moves('They were driven out of the town by Serb militiamen.', 'SRB | strike | militiamen');
  moves('They were driven out of the market by high prices.');
  moves(
    'About 500 reinforcements sent from Asmara were stopped on Friday at a bridge.',
    '* | reinforce | 500 reinforcements / ~500 reinforcements',
  );
  moves('The train was held up by snow.');
  moves(
    'The Security Council has authorised a mission of 200 military observers.',
    'UNSC | deploy | 200 military observers | * | realis planned',
  );
  moves('The council authorised a mission of goodwill.');
  moves(
    'The minister raised the possibility of a peacekeeping force.',
    '- | deploy | peacekeeping force | * | realis possible',
  );
  moves('The minister raised the possibility of a tax.');
  moves('Kenyan army engineers are extending the wall along the Somali border.', 'KEN | reinforce');
  moves('Engineers are extending the railway to the border.');
  moves('President Maduro ordered the military to prepare for an attack.', '* | alert');
  moves('The king ordered his general staff to take all necessary measures.', '* | alert');
  moves('The minister ordered the ministry to prepare a report.');
  moves(
    'The war began in August 1992, when Georgian troops entered Sukhumi.',
    'GEO | deploy | troops | Sukhumi | when 1992-08; realis historical',
  );
});

suite('what is imagined, excluded, bidden or still ahead of a time that is past is no move', () => {
  moves('Norway has ruled out sending soldiers to Mali.');
  moves('Of attacking Mali, she insisted, Norway had no intention.');
  moves('Norway is considering whether to invade and occupy Mali.', 'NOR | strike | * | * | realis possible');
  moves('An incursion would be a mistake.');
  moves('He named the day on which an invasion is said to start.');
  moves('A Russian attack was virtually certain.');
  moves('Anna Berg did not predict a Russian attack.');
  moves('American missiles must return to national territory, it insists.');
  moves('Norway could say so today, she challenged Oslo, and send its troops to Mali.', 'NOR | deploy | * | * | realis possible');
  moves('Norway does not plan any such attack on Mali.');
  moves('Until the tanks were rolling, every chance would be used.');
  // The same words, of what is.
  moves('Norway sent soldiers to Mali.', 'NOR | deploy | soldiers | Mali');
  moves('An invasion is said to have started on Monday.', '* | strike');
}); // prettier-ignore
