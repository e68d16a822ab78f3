// Whose words are whose where the order of words, the sentence before or the one after tells it, and what is a name or a title in marks.
import { suite } from 'node:test';
import { says } from './notation.ts';

suite('a speaker right behind the mark, whatever describes him', () => {
  says(
    '"Stop the planes first," an adviser who gave his name only as Yassir told this agency by telephone.',
    'adviser | direct | Stop the planes first,',
  );
  says(
    '"It will get three votes, four at best," predicted a diplomat in Oslo, who asked not to be named.',
    'diplomat | direct',
  );
  says(
    '"We will go", the ministry in Oslo, which has two ships there, said.',
    "Norway's ministry | direct | We will go",
  );
  says(
    '"The road is shut," Tomas Vrba, head of the council, said. "Nobody will pass."',
    'Tomas Vrba | direct',
    'Tomas Vrba | direct | Nobody will pass.',
  );
  says(
    '"Fundamental concerns" had been ignored, Ilya Zorin said after the talks.',
    'Ilya Zorin | * | Fundamental concerns',
  );
  says(
    'Anna Berg called the step "very foolish", and her party wants the film to be shown.',
    'Anna Berg | partial | very foolish',
  );
  says(
    'Morocco had "no other choice" but to act, the foreign ministry said.',
    'MAR / foreign ministry | partial | no other choice',
  );
  says('Guards have dug in along the Malecon, a trader who left the city said.', 'trader | indirect');
  // The film is no speaker, nor is what follows a sentence.
  says('The film "Long Road" drew crowds in Accra.');
  says('Anna Berg read "The Long Road". A crowd gathered.');
});

suite("a participle has its sentence's subject", () => {
  says('Anna Berg sent a message, calling the raid "regrettable".', 'Anna Berg | partial | regrettable');
  says('Norway denied it, saying that every ship had returned.', 'NOR | indirect | every ship had returned');
  says(
    'Chile will leave, Anna Berg told parliament on Thursday, describing the step as a "gesture of peace".',
    'Anna Berg | indirect | Chile will leave',
    'Anna Berg | partial | gesture of peace',
  );
  says('Anna Berg left the hall, taking her papers with her.');
});

suite("what one sees, wants or holds in words of one's own", () => {
  says('Anna Berg saw in the paper "no positive response".', 'Anna Berg | partial | no positive response');
  says('Kenya considers this step "a threat to the region".', 'KEN | partial | a threat to the region');
  says('Anna Berg said she expected "good news" soon.', 'Anna Berg | partial | good news');
  says(
    'The two ministers "oppose any enlargement of NATO".',
    'two ministers | partial | oppose any enlargement of NATO',
  );
  // Names and titles in marks are nobody's words.
  says('Anna Berg saw "The Long Road" in Accra.');
  says('Villagers saw the "Northern Star" leave the port.');
  says('Chad recognised the two separatist "republics".');
});

suite('free indirect speech', () => {
  says(
    'The minister, Anna Berg, said that she was worried. An attack would be a "tragic mistake".',
    'Anna Berg | indirect',
    'Anna Berg | partial | tragic mistake',
  );
  says('Anna Berg said that she was worried. The "republics" are poor.', 'Anna Berg | indirect');
  says(
    'Anna Berg said that she was worried.\n\nAn attack would be a "tragic mistake".',
    'Anna Berg | indirect',
  );
  says('An attack would be a "tragic mistake".');
});

suite('who spoke last speaks on', () => {
  says(
    'The Kenyan army denied the raids. The crew of five died, it said.',
    'KEN | indirect | The crew of five died',
  );
  says(
    'Tomas Vrba said the road was shut. "We wait," he added.',
    'Tomas Vrba | indirect',
    'Tomas Vrba | direct | We wait,',
  );
  says('The crew of five died, it said.');
});

suite('a speaker and a colon', () => {
  says(
    '20.10: Anna Berg, who is visiting Brazil: "We cannot stand by."',
    'Anna Berg | direct | We cannot stand by.',
  );
  says('NATO summit in Madrid, day five: Norway and Chile win more time.');
});

suite('sources that show, find and rule', () => {
  says(
    'The results show that the camp kept its majority.',
    'results | indirect | the camp kept its majority',
  );
  says(
    'A recent poll found only a quarter of citizens favoured the change.',
    'recent poll | indirect | only a quarter of citizens favoured the change',
  );
  says(
    'Estimates suggest 8,000 migrants may be at sea.',
    'Estimates | indirect | 8,000 migrants may be at sea',
  );
  says('A Greek court has ruled that the rite is legal.', 'Greek court | indirect | the rite is legal');
  says('Anna Berg believes that the truce will hold.', 'Anna Berg | indirect | the truce will hold');
  says('Anna Berg found a letter in the drawer.');
  says('The gate shows signs of wear.');
  says('July explains the mood.');
});

suite('how far it goes', () => {
  says(
    'Norway also claims that her passport was taken away and she was forced to work.',
    'NOR | indirect | her passport was taken away and she was forced to work',
  );
  says(
    'The ministry has affirmed that its commitments extend to attacks on the fleet.',
    'ministry | indirect | its commitments extend to attacks on the fleet',
  );
  says(
    'The presidency announced that Mr. Vrba had accepted that no water would be held back.',
    'presidency | indirect | Mr. Vrba had accepted that no water would be held back',
  );
  says(
    'According to Anna Berg, in their first match, the team won two points.',
    'Anna Berg | indirect | in their first match, the team won two points',
  );
  says(
    'The truce holds, its foreign minister, Tomas Vrba, has assured Ms. Berg.',
    'Tomas Vrba | indirect | The truce holds',
  );
  says('Druze leaders insist that the treaty be scrapped.');
  says('It was an answer to the raids.');
});
