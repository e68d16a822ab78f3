// Words in quotation marks: whose they are, and that a broken quotation is two.
import { suite } from 'node:test';
import { says } from './notation.ts';

suite('a quotation with its cue', () => {
  says('"We will go," said Anna Berg, the envoy.', 'Anna Berg | direct | We will go,');
  says(
    '"We will go," Anna Berg, the Norwegian envoy, said on Tuesday.',
    'Anna Berg | direct | We will go, | when 2022-01-25',
  );
  says('"Leave now!" shouted General Idris Obo.', 'Idris Obo | direct | Leave now!');
  says(
    '"Will they answer?" asked Peruvian diplomat Lucia Paredes.',
    'Lucia Paredes | direct | Will they answer?',
  );
  says(
    '"This is the last offer," the Kenyan foreign ministry said in a statement.',
    'KEN | direct | This is the last offer,',
  );
  says('Anna Berg said: "The road is open."', 'Anna Berg | direct | The road is open.');
  says(
    'The minister, Pavel Orlik, said, "Nothing has changed."',
    'Pavel Orlik | direct | Nothing has changed.',
  );
  says('Said Mr. Orlik: "It is late."', 'Orlik | direct | It is late.');
  says(
    'Fiji said: "We agree." Tonga said: "We do not."',
    'FJI | direct | We agree.',
    'TON | direct | We do not.',
  );
  says('Asked whether talks would resume, Laos\' envoy replied: "Not yet."', 'LAO | direct | Not yet.');
  says(
    '"No," said a senior Western diplomat, who asked not to be named.',
    'senior Western diplomat | direct | No,',
  );
  says(
    '"We will go," Anna Berg said.\r\n\r\n"They will stay," Tomas Vrba said.',
    'Anna Berg | direct | We will go,',
    'Tomas Vrba | direct | They will stay,',
  );
  says('"They will not," Tomas Vrba said.', 'Tomas Vrba | direct | They will not,');
  says.gap(
    'two cues with a quotation each in one sentence: the second takes both',
    'Fiji said "yes" and Tonga said "no."',
    'FJI | partial | yes',
    'TON | partial | no.',
  );
  says(
    '"We will go," the envoy to Chad of the African Union, Moussa Sow, said.',
    'Moussa Sow / AU | direct | We will go,',
  );

  // Marks without a speaker are no statement.
  says('The "hybrid war" goes on.');
  says('A so-called "people\'s court" met.');
  says('The film "Long Road" opened in Accra.');
});

suite('a quotation broken by its cue is two', () => {
  says(
    '"We will go," Anna Berg said, "and we will not come back."',
    'Anna Berg | direct | We will go,',
    'Anna Berg | * | and we will not come back.',
  );
  says(
    '"The line holds," Anna Berg said. "Nobody has crossed it."',
    'Anna Berg | direct | The line holds,',
    'Anna Berg | direct | Nobody has crossed it.',
  );
  says(
    'Anna Berg, Norway\'s envoy, spoke in Oslo. "The line holds," she said. "Nobody has crossed it."',
    'Anna Berg | direct | The line holds,',
    'Anna Berg | direct | Nobody has crossed it.',
  );
  says(
    '"We are ready," said Defense Minister Raul Ibarra. "They are not," he added.',
    'Raul Ibarra | direct | We are ready,',
    'Raul Ibarra | direct | They are not,',
  );
  says(
    '"We are ready," said Defense Minister Raul Ibarra. He added, "We have always been ready."',
    'Raul Ibarra | direct | We are ready,',
    'Raul Ibarra | direct | We have always been ready.',
  );
  says(
    '"We will go," Anna Berg said.\n\n"And we will win," she added.',
    'Anna Berg | direct | We will go,',
    'Anna Berg | direct | And we will win,',
  );
  says(
    '"We will go," said Anna Berg. "The road is shut," said Tomas Vrba.',
    'Anna Berg | direct | We will go,',
    'Tomas Vrba | direct | The road is shut,',
  );
  says(
    '"We will go.\n\n"And we will win," Anna Berg said.',
    'Anna Berg | direct | We will go.',
    'Anna Berg | direct | And we will win,',
  );
  says(
    '"We will go," said Anna Berg, adding that the road was open.',
    'Anna Berg | direct | We will go,',
    'Anna Berg | indirect | the road was open',
  );
});

suite('partial quotations', () => {
  says('Egypt said the dam was "a matter of life and death."', 'EGY | partial | a matter of life and death.');
  says(
    'The Turkish ministry said Greece had "crossed a line" and must "bear the cost."',
    'TUR | partial | crossed a line',
    'TUR | partial | bear the cost.',
  );
  says(
    'Ms. Berg said that "peace is near" and that "war is far."',
    'Berg | partial | peace is near',
    'Berg | partial | war is far.',
  );
  says(
    'Anna Berg said she was "shocked, horrified and saddened" by the raid.',
    'Anna Berg | partial | shocked, horrified and saddened',
  );
  says('Anna Berg called the plan "a step backward."', 'Anna Berg | partial | a step backward.');
  says('Brazil described the raid as "an act of piracy."', 'BRA | partial | an act of piracy.');
  says('Anna Berg denounced the raid as "barbaric."', 'Anna Berg | partial | barbaric.');
  // A verb that is an act in itself gives its own kind, and a statement only where words are quoted.
  says('Anna Berg accused Chile of "naked aggression."', 'Anna Berg | partial | naked aggression.');
  says('Peru warned of "grave steps" on Friday.', 'PER | partial | grave steps | when 2022-01-28');
  says(
    'Officials in Manila spoke of "a dangerous game."',
    'PHL / Officials / officials in Manila / Officials in Manila | partial | a dangerous game.',
  );
  says.gap(
    'the sentence that holds the quotation is the speaker’s own report of another',
    'Anna Berg said Mr. Vrba had told her, "Never again."',
    'Vrba | direct | Never again. | via Anna Berg',
  );
  says.gap(
    '"quoted X as saying" gives X’s words',
    '"Never," Ms. Rios quoted Mr. Vrba as saying.',
    'Vrba | direct | Never, | via Rios',
  );
});

suite('quotations inside quotations are one statement', () => {
  says('"The \'red line\' is near," Anna Berg said.', "Anna Berg | direct | The 'red line' is near,");
  says('“The ‘red line’ is near,” Anna Berg said.', 'Anna Berg | direct | The ‘red line’ is near,');
  says('Anna Berg said "the \'red line\' is near."', "Anna Berg | partial | the 'red line' is near.");
});
