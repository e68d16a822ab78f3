// Who does it where the words only point: a common noun without an owner, a title without a name, forces of nobody named, a demand
// to nobody named. What is inferred must be the only one that fits; where two fit, nobody is taken.
import { suite } from 'node:test';
import { answers, claims, commits, demands, measures, meets, moves, says } from './notation.ts';

const HELD = 'indirect | the road was open';

suite('officials and organs by where they are', () => {
  says('Officials in Lusaka said the road was open.', `ZMB | ${HELD}`);
  says('A military spokesman in Lusaka said the road was open.', `ZMB | ${HELD}`);
  says('In Lusaka a government spokesman said the road was open.', `ZMB | ${HELD}`);
  // Envoys are sent abroad; Brussels and Geneva are the seats of more than their states.
  says('Diplomats in Lusaka said the road was open.', `diplomats | ${HELD}`);
  says('A spokesperson in Brussels said the road was open.', `spokesperson | ${HELD}`);
});

suite('an organ of the state that is spoken of', () => {
  measures(
    'Ghana closed its border on Monday. The government recalled its ambassador.',
    'GHA | - | sanction | in force',
    'GHA | - | expulsion | in force',
  );
  moves('Ghana closed its border with Togo. The army moved 300 soldiers to Aflao.', 'GHA | deploy | 300 soldiers | Aflao');
  moves('ACCRA, Ghana — Ghana and Togo met in Ghana. The army moved 300 soldiers to Aflao.', 'GHA | deploy | 300 soldiers | Aflao');
  moves(
    "Nigeria's parliament met. Nigeria's president spoke. Boko Haram seized Bama. Boko Haram seized Gwoza. Government troops entered Bama.",
    'BOKO-HARAM | strike',
    'BOKO-HARAM | strike',
    'NGA | deploy',
  );
  demands('Morocco signed the truce. The kingdom demanded that Spain withdraw.', 'MAR | ESP');
  // Of two that may be meant, neither; what is another's by its own words stays so.
  measures('Ghana and Togo signed a truce. The government recalled its ambassador.', 'government | - | expulsion');
  measures('Ghana closed its border. The rebel government recalled its ambassador.', 'GHA', 'rebel government | - | expulsion');
  demands('Nigeria signed the truce. The kingdom demanded that Spain withdraw.');
}); // prettier-ignore

suite('a noun that was somebody’s before', () => {
  says(
    "Togo's foreign ministry met. Ghana was glad. Ghana was sad. The ministry said the road was open.",
    `TGO | ${HELD}`,
  );
  says("Ghana was glad. The ministry said the road was open.", `ministry | ${HELD}`);
  // A capital where something happens does not speak for its state.
  says('Advisers met in Lome on Monday. The authorities said the road was open.', `authorities | ${HELD}`);
}); // prettier-ignore

suite('whose government a stranger leads', () => {
  moves("Togo's president, Faure Adom, spoke on Monday. His government ordered 300 soldiers to the border.", 'TGO | deploy | 300 soldiers');
  moves('Faure Adom spoke on Monday. His government ordered 300 soldiers to the border.', 'His government | deploy | 300 soldiers');
}); // prettier-ignore

suite('the group, the rebels, a body by a word of its name', () => {
  commits("Fighters of the Lord's Resistance Army attacked Gulu. The group threatened to strike Kampala.", 'LRA | UGA | threat');
  moves('Fighters of Boko Haram attacked Maiduguri. The rebels seized a bridge.', 'BOKO-HARAM | strike', 'BOKO-HARAM | strike');
  demands('The Economic Community of West African States met on Monday. The Community demanded that Togo withdraw.', 'ECOWAS | TGO');
  commits("The Lord's Resistance Army and Boko Haram signed a pact. The group threatened to strike Kampala.", 'group | UGA | threat');
  demands('A military council took power in Niger. Officers met on Monday. The council demanded that Togo withdraw.', 'military council / council | TGO');
}); // prettier-ignore

suite('several by their number, the other of two', () => {
  meets(
    'The governments of Ghana, Togo and Benin signed a truce. The three governments will meet in Accra on Sunday.',
    'GHA, TGO, BEN | session scheduled | Accra',
  );
  meets('Ghana and Togo signed a truce. The three governments will meet in Accra.', 'three governments | session scheduled | Accra');
  claims(
    "Togo and Ghana met in Lome. Togo wants the road. Ghana wants the port. Ghana's president, Kofi Mensah, accused the other side of an attack.",
    'Kofi Mensah | TGO | accuses',
  );
  claims('Ghana accused its neighbour of an attack. Togo and Ghana had met. Togo and Ghana left.', 'GHA | TGO | accuses');
  claims('Ghana accused its neighbour of an attack.', 'GHA | its neighbour | accuses');
}); // prettier-ignore

suite('a title without a name', () => {
  answers('The foreign minister of Ghana, Ama Boateng, arrived on Monday. The minister rejected the plan.', 'Ama Boateng | - | rejects');
  answers('The prime minister, Kofi Mensah, and the foreign minister, Ama Boateng, left. The minister rejected the plan.', 'Ama Boateng | - | rejects');
  answers('Gen. Yaw Darko, the army chief, arrived on Monday. The general rejected the plan.', 'Yaw Darko | - | rejects');
  answers('The President of the Republic, Kofi Mensah, spoke. The President rejected the plan.', 'Kofi Mensah | - | rejects');
  answers('Gen. Yaw Darko met Gen. Kojo Addo in Accra. The general rejected the plan.', 'general | - | rejects');
  answers('Gen. Yaw Darko arrived. The admiral rejected the plan.', 'admiral | - | rejects');
}); // prettier-ignore

suite('whose unnamed forces are', () => {
  moves('The defence ministry of Togo said on Monday that ten battalions would be sent to the border.', 'TGO | deploy | 10 battalions');
  moves('Togolese commandos seized the airport, and tanks surrounded the palace.', 'TGO | strike', 'TGO | deploy | tanks');
  moves('Reservists in Togo were put on alert.', 'TGO | alert | Reservists');
  moves(
    'Togo and Ghana met in Lome. Togo moved troops. Ghana moved troops. Gunboats attacked Accra.',
    'TGO | deploy | troops',
    'GHA | deploy | troops',
    'TGO | strike',
  );
  // What a ministry tells of soldiers who cross a border or of rockets that hit may be the enemy's.
  moves("Togo's defence ministry said 300 soldiers had crossed the border.", '- | deploy | 300 soldiers');
  moves("Togo's navy said that rockets had hit a school.", '- | strike');
  moves('Togolese commandos seized the airport, but tanks surrounded the palace.', 'TGO | strike', '* | deploy | tanks');
  moves('The siege of Bawku ended.', '- | strike');
}); // prettier-ignore

suite('a pronoun above a name', () => {
  answers("Ghana said the plan was dead. It rejected Togo's offer.", 'GHA | TGO | rejects');
  demands('Chad met Sudan. It told Chad to leave the border.', 'SDN | TCD');
});

suite('to whom', () => {
  claims("Ghana's talks with Togo failed. Togo's talks with Ghana failed. Ghana called the raids a crime.", 'GHA | TGO | accuses');
  demands('Togo and Ghana met in Lome. Togo and Ghana had fought. Togo wants the road.', 'TGO | GHA');
  demands("Ghana's talks with Togo failed. Togo's talks with Ghana failed. Ghana asked for proof.", 'GHA | -');
  // A third is named; the words name somebody who cannot be told; there are no two.
  demands('Togo and Ghana met in Lome. Togo and Ghana had fought. Togo wants the road that Benin holds.', 'TGO | - / BEN');
  claims("Ghana's talks with Togo failed. Togo's talks with Ghana failed. Ghana accused the guarantors of a plot.", 'GHA | guarantors / - | accuses');
  demands('Togo wants the road.', 'TGO | -');
}); // prettier-ignore

suite('the hour of a live entry', () => {
  demands('19:40 Togo demanded that Ghana withdraw.', 'TGO | GHA');
  says('08.40 GMT: Traders in Lome said the road was open.', `Traders | ${HELD}`);
});
