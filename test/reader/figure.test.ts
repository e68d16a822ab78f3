// People killed, wounded, displaced, held or missing, and sums of money: one figure for each number.
import { suite } from 'node:test';
import { counts } from './notation.ts';

suite('by verb', () => {
  counts(
    'An airstrike killed 12 civilians and wounded 30 in Idlib, the Syrian Observatory said.',
    'killed | 12 civilians | for SOHR',
    'wounded | 30 civilians / 30 people | for SOHR',
  );
  counts(
    'At least 40 people were killed and more than 100 injured when a bomb exploded in Kabul.',
    'killed | 40+ people',
    'wounded | 100+ people',
  );
  counts('Some 700,000 Rohingya have fled to Bangladesh.', 'displaced | *');
  counts('Police arrested 1,200 protesters in Minsk.', 'detained | 1200 protesters');
  counts('Police said they had arrested more than a dozen suspects.', 'detained | *');
  counts('Fighting has forced 80,000 people from their homes.', 'displaced | 80000 people');
  counts('Five of the seven people aboard the helicopter were killed, the army said.', 'killed | 5 people');
  counts('Rebels say they lost 17 fighters.', 'killed | 17 fighters | for rebels');
  counts('A bomber of the group killed 40 policemen.', 'killed | 40 policemen');
  counts(
    'More than 6,000 civilians have died since the war began, according to the United Nations.',
    'killed | 6000+ civilians | for UN',
  );
  counts('Dozens were wounded in clashes in Dhaka.', 'wounded | 24+ people');
  counts('Some 270 Chadian soldiers had crossed into Sudan.');
  counts('A dozen freighters have stopped dead.');
  counts('Nobody was killed in the attack.');
  counts('Officials feared that up to 500 people could be killed.');
  counts('The flu killed 40,000 people last year.');
  counts('Kenya released 12 hostages.');
});

suite('by the word beside the number', () => {
  counts('The clashes left 11 dead and 60 wounded.', 'killed | 11 people', 'wounded | 60 people');
  counts('The quake left 20,000 people homeless.', 'displaced | 20000 people');
  counts('Cambodia reported 13 deaths.', 'killed | 13 people | for KHM');
  counts('Five soldiers were reported missing.', 'missing | 5 soldiers');
  counts(
    'The ferry sank, leaving 87 people dead and 20 missing.',
    'killed | 87 people',
    'missing | 20 people',
  );
  counts('The team has 12 injured players.');
});

suite('tolls and parts', () => {
  counts('The death toll from the fighting rose to 230, the ministry said.', 'killed | 230 people');
  counts('The ministry put the number of wounded at 240.', 'wounded | 240 people');
  counts('The dead included 14 children.', 'killed | 14 children');
  counts(
    'Saudi officials said 402 people died, 275 of them Iranians.',
    'killed | 402 people',
    'killed | 275 Iranians',
  );
  counts(
    'In all, 1,500 people have been killed, among them 400 children.',
    'killed | 1500 people',
    'killed | 400 children',
  );
  counts('The rebels have 400 men, among them 40 officers.');
});

suite('money', () => {
  counts('Congress approved $40 billion for Ukraine.', 'money | 40000000000 USD');
  counts('Japan pledged $500 million in aid to Afghanistan.', 'money | 500000000 USD');
  counts('Oil rose to $110 a barrel.');
  counts('The film earned $200 million.');
  counts('The company lost $3 billion last quarter.');
});

suite('numbers that stand alone, and who counted', () => {
  counts('More than 200 have been detained, lawyers said.', 'detained | 200+ people');
  counts(
    'In August a shell killed 37 people and wounded more than 80.',
    'killed | 37 people',
    'wounded | 80+ people',
  );
  counts('Tens of thousands have fled across the desert.', 'displaced | 20000+ people');
  counts('Two airmen are missing.', 'missing | 2 airmen');
  counts(
    'The war has killed more than 370,000 people, by a U.N. estimate.',
    'killed | 370000+ people | for UN',
  );
  counts(
    'State television put the toll at 11 dead and 60 wounded.',
    'killed | 11 people',
    'wounded | 60 people',
  );
  counts('Three MiG fighters were shot down.');
});

suite('people lost, crews, prisoners and numbers put on those who fled', () => {
  counts('A destroyer was sunk with the loss of 200 men.', 'killed | 200 men');
  counts('The crew of five died.', 'killed | 5 crew');
  counts('A family of six was killed.', 'killed | 6 family');
  counts('About 90 soldiers were taken prisoner.', 'detained | ~90 soldiers');
  counts('Some 3,000 villagers have been moved out of the area.', 'displaced | ~3000 villagers');
  counts(
    'Another 1,200 women and children crossed into Uganda on Tuesday.',
    'displaced | 1200 women | when 2022-01-25',
  );
  counts(
    'The agency put the number of civilians who have fled into the hills at 30,000.',
    'displaced | 30000 people',
  );
  counts(
    'Doctors put the dead at 200 and the wounded at more than 300.',
    'killed | 200 people',
    'wounded | 300+ people',
  );

  counts('The loss of 200 jobs was announced.');
  counts('A crew of five flew the plane.');
  counts('The number of members stands at 30,000.');
  counts('The navy is trying to evacuate several hundred foreigners.');
  counts('Some 200 lorry drivers, stranded at the border, called for help.');
});
