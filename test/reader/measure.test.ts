// Aid, arms, sanctions and the like, given, announced, threatened, eased; and what only asks for them or points back.
import { suite } from 'node:test';
import { measures } from './notation.ts';

suite('sanctions', () => {
  measures(
    'The European Union imposed sanctions on 12 Belarusian officials on Monday.',
    'EU | BLR | sanction | in force | when 2022-01-24',
  );
  measures(
    'Ottawa slapped sanctions on 35 Russian tycoons and their families.',
    'CAN | RUS | sanction | in force',
  );
  measures('The Treasury Department designated three Lebanese banks.', 'USA | LBN | sanction | in force');
  measures('Washington has lifted its arms embargo on Vietnam.', 'USA | VNM | sanction | eased');
  measures(
    'Canada and Britain announced new sanctions against Iranian officials.',
    'CAN, GBR | IRN | sanction | announced | realis planned',
  );
  measures(
    'China is considering tariffs on Australian wine.',
    'CHN | AUS | trade | considered | realis possible',
  );
  measures('Moscow has banned imports of Georgian wine.', 'RUS | GEO | trade | in force');
  measures(
    'London warned that it would impose sanctions if Moscow invaded.',
    'GBR | RUS | sanction | threatened | realis conditional',
  );
  measures(
    'Washington warned Belgrade of crippling sanctions.',
    'USA | SRB | sanction | threatened | realis conditional',
  );
  measures("U.S. sanctions on Iran's oil exports remain in force.", 'USA | IRN | sanction | in force');
  measures(
    'The government of Poland announced penalties targeting Russian banks.',
    'POL | RUS | sanction | announced',
  );
  measures('The sanctions have hurt ordinary people.');
  measures('North Korea called the sanctions an act of war.');
  measures('The minister demanded that the West lift sanctions on Syria.');
  measures('The Kremlin said it would respond to any new sanctions.');
  measures('The league banned the striker for three games.');
});

suite('arms and aid', () => {
  measures(
    'France delivered six Caesar howitzers to Kyiv last week.',
    'FRA | UKR | arms | delivered | when 2022-01-17/2022-01-23',
  );
  measures(
    'The United States has delivered $3 billion in military aid to Israel.',
    'USA | ISR | arms | delivered',
  );
  measures('Turkish drones have been supplied to Ethiopia.', 'TUR | ETH | arms | delivered');
  measures(
    'The Dutch parliament approved a plan to give F-16 jets to Ukraine.',
    'NLD | UKR | arms | announced | realis planned',
  );
  measures('Moscow offered to sell S-400 missiles to India.', 'RUS | IND | arms | announced');
  measures('The Senate spoke of recent deliveries of U.S. military aid.', 'USA | - | arms | delivered');
  measures('Japan pledged $500 million in aid to Afghanistan.', 'JPN | AFG | financial-aid | announced');
  measures(
    'Norway offered Sri Lanka humanitarian assistance after the tsunami.',
    'NOR | LKA | humanitarian-aid | announced',
  );
  measures(
    'The Red Cross delivered 40 tons of medicine to Aleppo.',
    'ICRC | * | humanitarian-aid | delivered',
  );
  measures('The IMF agreed a $17 billion bailout for Ukraine.', 'IMF | UKR | financial-aid | announced');
  measures(
    'The United States suspended military aid to Egypt in 2013.',
    'USA | EGY | arms | eased | realis historical; when 2013',
  );
  measures(
    'Elena Rios thanked Norway for the continued military assistance.',
    'NOR | Elena Rios | arms | delivered',
  );
  measures('Brazil denied that it had sold arms to Iraq.');
  measures('The minister said that no arms had been sold to Iraq.');
  measures('Berlin has refused to send tanks to Kyiv.');
  measures('The bank raised interest rates and cut off credit to the company.');
  measures('The chamber heard an appeal for humanitarian aid.');
  measures.gap(
    'the parser takes "suspended aid" for a noun phrase',
    'Tokyo suspended aid to Myanmar.',
    'JPN | MMR | financial-aid | eased',
  );
});

suite('expulsions', () => {
  measures('Turkey expelled two Dutch diplomats.', 'TUR | NLD | expulsion | in force');
  measures('Kenya ordered two Chadian diplomats to leave the country.', 'KEN | TCD | expulsion | in force');
  measures('The United Nations has withdrawn its foreign staff.');
  measures('The club expelled two members.');
});

suite('told by a clause of the noun, or beside another act', () => {
  measures(
    'Britain backed the trade embargo that the United Nations imposed on Iraq.',
    'UN | IRQ | sanction | in force',
  );
  measures('India has cut off fuel supplies to Nepal.', 'IND | NPL | trade | in force');
  measures('NATO countries have pledged more than $1 billion in weapons.', 'NATO | - | arms | announced');
  measures('Britain is to send 2,000 antitank missiles to Kyiv.', 'GBR | UKR | arms | announced');
  measures('Venezuela would close its embassy in Norway.', 'VEN | NOR | expulsion | announced');
  measures('They named the representatives designated by their leaders.');
});

suite('borders, relations, trade and courts', () => {
  measures('Morocco severed ties with Iran.', 'MAR | IRN | sanction | in force');
  measures(
    'Honduras broke relations with El Salvador on Friday.',
    'HND | SLV | sanction | in force | when 2022-01-28',
  );
  measures('Iceland threatened to break relations with Britain.', 'ISL | GBR | sanction | threatened');
  measures(
    'Zambia closed its border with Tanzania on Tuesday.',
    'ZMB | TZA | sanction | in force | when 2022-01-25',
  );
  measures('Benin reopened its border with Niger.', 'BEN | NER | sanction | eased');
  measures('Russia halted gas deliveries to Bulgaria and Poland.', 'RUS | BGR, POL | trade | in force');
  measures('Egypt banned Israeli ships from the Suez Canal.', 'EGY | ISR | trade | in force');
  measures('Washington suspended $200 million in aid to Niger.', 'USA | NER | financial-aid | eased');
  measures(
    'The United States imposed visa restrictions on Ugandan officials.',
    'USA | UGA | sanction | in force',
  );
  measures('The African Union suspended Niger’s membership.', 'AU | NER | sanction | in force');
  measures(
    'The International Court of Justice ordered Israel to halt its offensive in Rafah.',
    'ICJ | ISR | legal | in force',
  );
  measures('Israel allowed 100 aid trucks into Gaza.', 'ISR | * | humanitarian-aid | delivered');
  measures(
    'The State Department has approved the sale of 40 fighters to Taiwan.',
    'USA | TWN | arms | announced',
  );
  measures(
    'The Security Council voted to lift the arms embargo on Rwanda.',
    'UNSC | * | sanction | eased / announced',
  );

  measures('The shop closed its doors with a sale.');
  measures('The court ordered lunch.');
  measures('She broke off the engagement.');
});

suite('told in the passive, by a noun or as a state of things', () => {
  measures(
    'Burkina Faso was suspended from the Commonwealth on Friday.',
    '- | BFA | sanction | in force | when 2022-01-28',
  );
  measures('The Arab League suspended Egypt after the treaty was signed.', 'LAS | EGY | sanction | in force');
  measures('Mali has been under an embargo since January.', '- | MLI | sanction | in force');
  measures(
    'Spain closed the gate to Gibraltar in 1969.',
    'ESP | * | sanction | in force | realis historical; when 1969',
  );
  measures(
    'Arms licences were cancelled last week.',
    '- | - | sanction | in force | when 2022-01-17/2022-01-23',
  );
  measures('The closure of the border by Kenya has hurt Somali traders.', 'KEN | * | sanction | in force');
  measures('The embargo against Serbia was eased by the council.', '* | SRB | sanction | eased');
  measures(
    'Ankara said that Cypriot ships would be barred from its ports.',
    'TUR | CYP | trade | announced | realis planned',
  );
  measures(
    'The bloc closed its borders with Guinea and froze its assets.',
    '* | GIN | sanction | in force',
    '* | GIN | sanction | in force',
  );
  measures('Britain was considering legal action against Spain.', 'GBR | ESP | legal | considered');
  measures(
    'Paris suspended deliveries of weapons to Israel in 1967.',
    'FRA | ISR | arms | in force | realis historical; when 1967',
  );
  measures('Moscow continues to deliver helicopters to Damascus.', 'RUS | SYR | arms | delivered');
  measures('Bonn plans to sell six submarines to Chile.', 'DEU | CHL | arms | announced');
  measures('Canberra agreed to lend Jakarta $1 billion.', 'AUS | IDN | financial-aid | announced');
  measures('The striker was suspended for three games.');
  measures('Electricity was cut off by the storm.');
  measures('The minister closed the door.');
  measures('The committee suspended the coach.');
  measures('No arms were sent to Chad.');
});

suite('a measure that is the subject of what is to come is not in force', () => {
  measures("If Norway attacks, Chad's sanctions will come into force at once.", 'TCD | NOR | sanction | threatened');
  measures('Personal sanctions on Mr. Putin would not be painful, Anna Berg said.', '- | Vladimir Putin | sanction | considered');
  measures('Sanctions on Norway will remain, Chad said.', '* | NOR | sanction | in force / announced');
}); // prettier-ignore
