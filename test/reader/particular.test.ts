// Who is somebody in particular, and who is only called by what he is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isSomebody } from '../../src/reader/particular.ts';
import { slug } from '../../src/world/refs.ts';
import { answers, commits, demands, events, moves, says } from './notation.ts';

suite('somebody in particular', () => {
  for (const name of ['Anna Berg', 'Berg', 'Kim Il-sung', 'Abdel Fattah el-Sisi', 'Strategic Air Command', 'Union of Fishers', 'National Radio 5'])
    test(name, () => assert.equal(isSomebody({ id: slug(name), name }), true));
  test('whoever the tables know, by whatever name', () => {
    assert.equal(isSomebody({ id: 'NOR', name: 'senior officials' }), true);
    assert.equal(isSomebody({ id: 'anna-berg', name: 'the envoy' }), true);
  });
}); // prettier-ignore

suite('nobody in particular', () => {
  for (const name of [
    'residents', 'Residents', 'Fishermen', 'Countries', 'allies', 'every ally', 'Government', 'this Government', 'senior official', 'Western diplomats', 'two', 'foreign ministry', 'Foreign Ministry', 'Prime Minister', 'Council', 'heads of state', 'spokesman for the Kerim Dam', 'its NATO allies', "Kerim's trawler", 'ABC newspaper', 'Mortar fire',
  ])
    test(name, () => assert.equal(isSomebody({ id: slug(name), name }), false));
}); // prettier-ignore

suite('a word without a capital is no name', () => {
  says('Anna Berg called the talks "frank and forthright." She said the road was open.', 'Anna Berg | partial | frank and forthright.', 'Anna Berg | indirect | the road was open');
  events('The envoy called the discussion "frank and forthright".');
}); // prettier-ignore

suite('an organ is told with its state where the report tells which', () => {
  says("Norway's forces are ready, the ministry in Oslo said.", "Norway's ministry | indirect | Norway's forces are ready");
  says('Norway was calm on Monday. Its foreign ministry said the road was open.', "Norway's foreign ministry | indirect | the road was open");
  says('The Peruvian navy said the road was open.', 'PER | indirect | the road was open');
  says('The ministry said the road was open.', 'ministry | indirect | the road was open');
}); // prettier-ignore

suite('places and proposals are to nobody', () => {
  demands('Anna Berg, proposing Oslo as the venue, said the road was open.', 'Anna Berg | - | proposal | Oslo');
  commits('Norway was ready to pay a high price, Anna Berg said.');
  commits('Norway was ready to help Chad, Anna Berg said.', 'NOR | TCD | offer | to help Chad');
  commits('Norway would not accept "being blackmailed like that," Anna Berg said.');
}); // prettier-ignore

suite('a pronoun beside its sayer, and after its subject', () => {
  moves('Ukraine was calm. Russia, which says it may move troops inside its own territory, was not.', 'RUS | deploy | troops | * | realis possible');
  answers('The allies and Mali met Chad. The allies refused its terms. They also refused to withdraw.', 'allies | * | rejects', 'allies | * | rejects');
  commits('If Russia recognised the separatists, Josep Borrell warned on Monday, he would put sanctions on the table.', 'Josep Borrell | RUS | threat');
}); // prettier-ignore
