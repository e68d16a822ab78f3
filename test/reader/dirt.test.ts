// The dirt of real feeds: what is said stays the same, and so does who said it.
import { suite } from 'node:test';
import { meets, moves, says } from './notation.ts';

suite('sentences glued without a space', () => {
  says('The line held."We will go," Anna Berg said.', 'Anna Berg | direct | We will go,');
  says('"We will go,"said Anna Berg.', 'Anna Berg | direct | We will go,');
  says(
    '"We will go," Anna Berg said."They will not."',
    'Anna Berg | direct | We will go,',
    'Anna Berg | direct | They will not.',
  );
  says(
    'Chad says its border is closed.Kenya says it is open.',
    'TCD | indirect | its border is closed',
    'KEN | indirect | it is open',
  );
  says(
    'Kenya said the port was open."On a visit to Oslo, Anna Berg said it was shut.',
    'KEN | indirect | the port was open',
    'Anna Berg | indirect | it was shut',
  );
  moves(
    'The talks failed.Chad sent 500 soldiers to Abeche.Kenya did nothing.',
    'TCD | deploy | 500 soldiers | Abeche',
  );
});

suite('quotation marks of every kind', () => {
  says('“We will go,” said Anna Berg.', 'Anna Berg | direct | We will go,');
  says('‘We will go,’ said Anna Berg.', 'Anna Berg | direct | We will go,');
  says("Its envoy to Mali, Anna Berg, said: 'We will stay.'", 'Anna Berg | direct | We will stay.');
  says('"We are done here", said Jan Novak.', 'Jan Novak | direct | We are done here');
  says('“We’ll go, and we won’t wait,” said Anna Berg.', 'Anna Berg | direct | We’ll go, and we won’t wait,');
  says('Norway’s envoy said the road was open.', 'NOR | indirect | the road was open');
  says.gap(
    'parser: a state without its apostrophe is hung on the verb as an exclamation',
    'Norways envoy said the road was open.',
    'NOR / norways-envoy | indirect | the road was open',
  );
  says('The USs envoy said the road was open.', 'USA | indirect | the road was open');
  says("The 1990's were long, Anna Berg said.", "Anna Berg | indirect | The 1990's were long");
  says('«We will go,» said Anna Berg.', 'Anna Berg | direct | We will go,');
  says.gap(
    'two single marks for a double one',
    "``We will go,'' said Anna Berg.",
    'Anna Berg | direct | We will go,',
  );
});

suite('white space of every kind', () => {
  says('Anna\u00a0Berg said the\u00a0road was open.', 'Anna Berg | indirect | the road was open');
  says('Anna Berg said the road\r\nwas open.', 'Anna Berg | indirect | the road was open');
  says('Anna  Berg\tsaid   the road was open.', 'Anna Berg | indirect | the road was open');
  says('\n\n   "We will go," said Anna Berg.   \n\n', 'Anna Berg | direct | We will go,');
  says('"We will go ," Anna Berg said .', 'Anna Berg | direct | We will go ,');
  says.gap(
    'a zero-width space stays in the name',
    '"We will go," Anna Berg\u200b said.',
    'Anna Berg | direct | We will go,',
  );
  meets('Kenya and Chad\r\nmet in\u00a0Nairobi.', 'KEN, TCD | talks held | Nairobi');
});

suite('dashes, kept and lost', () => {
  says('MOSCOW  The Kremlin said the talks were over.', 'RUS | indirect | the talks were over');
  says(
    'NAIROBI, Kenya (Northern Wire) - Kenya said on Monday that its port was open.',
    'KEN | indirect | its port was open | when 2022-01-24',
  );
  says('NAIROBI, Kenya, Jan. 28 — Kenya said its port was open.', 'KEN | indirect | its port was open');
  says('Anna Berg — Norway’s envoy — said the road was open.', 'Anna Berg | indirect | the road was open');
  says('Anna Berg -- Norway\'s envoy -- said: "The road is open."', 'Anna Berg | direct | The road is open.');
  moves(
    'BOGOTA, Colombia (AP) _ Colombia sent 500 soldiers to Cucuta.',
    'COL | deploy | 500 soldiers | Cucuta',
  );
});

suite('soft hyphens and marks of direction', () => {
  says(
    'Anna Berg said the govern\u00adment was late.',
    'Anna Berg | indirect | the govern\u00adment was late',
  );
  says('Anna Berg announ\u00adced that the road was open.', 'Anna Berg | indirect | the road was open');
  says('\u200eAnna Berg said the road was open.\u200e', 'Anna Berg | indirect | the road was open');
});
