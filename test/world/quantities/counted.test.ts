import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadLanguageModel } from '../../../src/intake/model.ts';
import { createLanguage } from '../../../src/language/analyse.ts';
import { countedQuantities } from '../../../src/world/quantities/counted.ts';
import { NASTY } from '../../nasty.ts';

const language = createLanguage(loadLanguageModel({}));

/** `words: thing` for each quantity, `words → purpose` for money, the words alone where nothing is named. */
function noted(text: string): string {
  return countedQuantities(text, language.analyse(text).sentences)
    .map(({ start, end, thing, purpose }) => {
      const words = text.slice(start, end);
      return thing === undefined
        ? words + (purpose === undefined ? '' : ` → ${purpose}`)
        : `${words}: ${thing}`;
    })
    .join('; ');
}

/** `text => quantities`: what is counted, by construct. */
const SHOULD = `
Two Russian bombers turned back. => Two: Russian bombers
Some 300 police officers were flown in. => Some 300: police officers
Six of the soldiers were freed. => Six: soldiers
Only two of the 13 ambassadors came. => two: ambassadors; 13: ambassadors
Hundreds of tanks crossed the river. => Hundreds: tanks
Tens of thousands of tons of grain are stuck. => Tens of thousands of tons: grain
Nine out of ten homes were hit. => Nine: homes; ten: homes
Roughly 60 percent of the army's vehicles broke down. => Roughly 60 percent: vehicles
The 27-nation bloc will vote. => 27: nation
The clashes left 12 dead and 30 wounded. => 12: dead; 30: wounded
The blast killed 12 people and wounded 30. => 12: people; 30: people
The bombing wounded 43 people, 7 of them seriously. => 43: people; 7: people
The frigate has a crew of about 200. => about 200: crew
The toll climbed to at least 92. => at least 92: toll
Officials put the number of wounded at 312. => 312: wounded
A convoy of 60 trucks turned back. => 60: trucks
A battalion of marines landed. => A: battalion
Warsaw has promised 14 Leopard 2 tanks. => 14: Leopard 2 tanks
A 40-mile-long column stalled. => 40-mile: column
They gave Kyiv $200 million in military aid. => $200 million → military aid
The Senate passed a $40 billion aid package. => $40 billion → aid package
They demanded a ransom of $10 million. => $10 million → ransom
Poland signed a deal worth $4.75 billion. => $4.75 billion → deal
An extra £500m will be spent on munitions. => £500m → munitions
The cost could top $1 trillion. => top $1 trillion → cost
`;

/** The same, where the words nearby are not what is counted. */
const SHOULD_NOT = `
The dam cost about $4.6 billion. => about $4.6 billion
The United States gave it $3.8 billion a year. => $3.8 billion
Shells landed within 300 meters of the embassy. => 300 meters
Spending rose by 2 billion rubles. => 2 billion rubles
Some 5,000 fled across the river. => Some 5,000
The attackers used two car bombs, killing 8, police said. => two: car bombs; 8
A tank commander spoke. => 
Iran enriched uranium to 60 percent. => 60 percent
`;

for (const line of [...SHOULD.trim().split('\n'), ...SHOULD_NOT.trim().split('\n')]) {
  const [text = '', wanted = ''] = line.split('=>').map((part) => part.trim());
  test(`counted: ${text}`, () => assert.equal(noted(text), wanted));
}

test('what is counted is a slice of its sentence, and the quantities stand in order', () => {
  const pieces = fc
    .array(fc.constantFrom('12 ', 'two ', 'of ', 'the ', 'men ', 'killed ', '$5 million ', 'in ', 'aid ', 'a ', 'crew ', 'and ', '-nation ', 'dozens ', '. ', 'half ', 'rose ', 'to '))
    .map((parts) => parts.join('')); // prettier-ignore
  const check = (text: string): void => {
    let last = 0;
    for (const { start, end, thing, purpose } of countedQuantities(text, language.analyse(text).sentences)) {
      assert.ok(last <= start && start < end, text);
      last = end;
      assert.ok(thing === undefined || purpose === undefined);
      assert.ok(text.replaceAll(/\s+/g, ' ').includes(thing ?? purpose ?? ''), text);
    }
  };
  NASTY.filter((text) => text.length < 5_000).forEach(check);
  fc.assert(fc.property(pieces, check), { seed: 8, numRuns: 400 });
});
