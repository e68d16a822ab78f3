// Who: names, offices, pronouns, seats of power, people and bodies without a name.
import { suite } from 'node:test';
import { meets, moves, says } from './notation.ts';

const HELD = 'indirect | the road was open';

suite('a person by the name', () => {
  says('Tomas Vrba said the road was open.', `tomas-vrba | ${HELD}`);
  says('Prime Minister Tomas Vrba said the road was open.', `Tomas Vrba | ${HELD}`);
  says('Former president Tomas Vrba said the road was open.', `Tomas Vrba | ${HELD}`);
  says('The Slovak premier, Tomas Vrba, said the road was open.', `Tomas Vrba | ${HELD}`);
  says('Tomas Vrba, the Slovak premier, said the road was open.', `Tomas Vrba | ${HELD}`);
  says(
    'Dr. Lucia Paredes of the World Health Organization said the road was open.',
    `Lucia Paredes | ${HELD}`,
  );
  says('Mr. Vrba said the road was open.', `Vrba | ${HELD}`);
  says('Tomas Vrba spoke in Kosice. Mr. Vrba said the road was open.', `Tomas Vrba | ${HELD}`);
  says('A top Vrba associate said the road was open.', `top Vrba associate | ${HELD}`);
  says('Lawmaker Kofi Annor said the road was open.', `Kofi Annor | ${HELD}`);
  says("Anna Berg's spokesman, Nils Dahl, said the road was open.", `Nils Dahl | ${HELD}`);
  says('Norways envoy, Anna Berg, said the road was open.', `Anna Berg | ${HELD}`);
});

suite('a pronoun stands for whom the text named', () => {
  says('Tomas Vrba was in Kosice on Monday. He said the road was open.', `Tomas Vrba | ${HELD}`);
  says('Anna Berg was in Kosice on Monday. She said the road was open.', `Anna Berg | ${HELD}`);
  says('NATO met on Monday. The alliance said the road was open.', `NATO | ${HELD}`);
  says("Norway's foreign minister spoke. He said the road was open.", `Anniken Huitfeldt | ${HELD}`);
  says(
    'Anna Berg met Tomas Vrba in Oslo on Monday. She said the road was open, and he said it was not.',
    `Anna Berg | ${HELD}`,
    'Tomas Vrba | indirect | it was not',
  );
  // Nobody was named.
  says('It said the road was open.');
  says('He said the road was open.');
});

suite('a state, by its name, its people, its capital, its seat of power, its offices', () => {
  says('Bhutan said the road was open.', `BTN | ${HELD}`);
  says('The Norwegians said the road was open.', `NOR | ${HELD}`);
  says('Oslo said the road was open.', `NOR | ${HELD}`);
  says('The Kremlin said the road was open.', `RUS | ${HELD}`);
  says('The Elysee said the road was open.', `FRA | ${HELD}`);
  says('The U.S. State Department said the road was open.', `USA | ${HELD}`);
  says('U.S. officials said the road was open.', `USA | ${HELD}`);
  says('The Peruvian navy said the road was open.', `PER | ${HELD}`);
  says("Ghana's government said the road was open.", `GHA | ${HELD}`);
  says('The defense ministries of Iraq and Iran said the road was open.', `IRQ, IRN | ${HELD}`);
  says('Norway and Chile said in a joint statement that the road was open.', `NOR, CHL | ${HELD}`);
  says('The United Arab Emirates and Trinidad and Tobago said the road was open.', `ARE, TTO | ${HELD}`);
  says('A statement from Niger said the road was open.', `NER | ${HELD}`);
  says('Officials from Nigeria said the road was open.', `NGA | ${HELD}`);
});

suite('a body, and those without a name', () => {
  says('The African Union said the road was open.', `AU | ${HELD}`);
  says('The U.N. Security Council said the road was open.', `UNSC | ${HELD}`);
  says('The European Commission said the road was open.', `EC | ${HELD}`);
  says('ECOWAS said the road was open.', `ECOWAS | ${HELD}`);
  says('Villagers said the road was open.', `Villagers | ${HELD}`);
  says(
    'Two European diplomats said the road was open.',
    `Two European diplomats / European diplomats | ${HELD}`,
  );
  says('Reuters reported that the road was open.', `Reuters | ${HELD}`);
  // "us" and "china" are words, "US" and "China" are states.
  says('They told us the road was open.');
  moves('He moved the china to the shelf.');
});

suite('a state that is part of another’s name', () => {
  says('South Sudan said the road was open.', `SSD | ${HELD}`);
  says('Papua New Guinea said the road was open.', `PNG | ${HELD}`);
  says('Guinea-Bissau said the road was open.', `GNB | ${HELD}`);
  says.gap(
    'a state of many words as the subject is not found',
    'The Democratic Republic of Congo said the road was open.',
    `COD | ${HELD}`,
  );
  meets('Chad Miller met Jordan Reed in Oslo.', 'Chad Miller, Jordan Reed | talks held | Oslo');
  meets('Envoys from Chad and Sudan met in Khartoum.', 'TCD, SDN | talks held | Khartoum');
});
