// Sentences that look like an act and are none, or another, each beside one that is.
import { describe } from 'node:test';
import { answers, claims, commits, demands, meets, measures, moves } from './notation.ts';

describe('what asks for nothing', () => {
  // a guess, where a proposal has "should" or a bare verb
  demands('Anna Berg, the Kenyan envoy, suggested that the letter might be a cover.');
  demands(
    'Anna Berg, the Kenyan envoy, suggested that Chad should free the men.',
    'Anna Berg | TCD | proposal | *',
  );
  // what is called something
  demands('Kenya called sanctions on such a scale a mistake.');
  demands('Kenya called on Chad to lift the sanctions.', 'KEN | TCD | urge | *');
  // a day, and a reason
  demands('The session called for Friday evening did not take place, Kenya reported.');
  demands('Kenya called for a session on Friday evening.', 'KEN | * | urge | *');
  // a wrong that is planned is charged
  demands('Chad has drawn up a plan to fabricate an attack on its border, Kenya charged on Thursday.');
  claims(
    'Chad has drawn up a plan to fabricate an attack on its border, Kenya charged on Thursday.',
    'KEN | TCD | accuses | *',
  );
  demands('Chad has drawn up a plan to reopen the border, Kenya said on Thursday.', 'TCD | * | proposal | *');
  // one that has been told
  demands('The Chadian envoy did not take up the demand.');
});

describe('charges and what is said of them', () => {
  claims('Kenya repeated that they were false.', 'KEN | * | denies | *');
  claims('Kenya said that Chad’s statements were false.', 'KEN | TCD | disputes | *');
  claims('The road is closed, Anna Berg, the Kenyan envoy, said.');
  // one’s own
  claims('Anna Berg, the Kenyan envoy, called her own remarks a mistake.');
  claims('Anna Berg, the Kenyan envoy, called the raid an outrage.', 'Anna Berg | * | accuses | *');
  // those who are let in
  claims('Kenya decides whom the alliance admits.');
  claims('Kenya admits that it fired.', 'KEN | * | admits | *');
}); // prettier-ignore

describe('answers', () => {
  answers('It could come with little or no warning, Kenya said.');
  answers('He would not call them a retreat, Kenya said.');
  answers('Kenya said it would not leave the islands.', 'KEN | * | rejects | *');
  answers('Chad asked for talks. Kenya gave no reply.', 'KEN | TCD | defers | *');
  answers('The deployment leaves less room for talks.');
  // a bare answer is not to what was asked before its own side asked for something else
  answers(
    'Chad demanded that the arms be taken back. Kenya proposed to Chad a meeting next week. Kenya accepted on condition that Chad stays out.',
    'KEN | - | accepts | *',
  );
});

describe('what is promised by nobody', () => {
  commits('Kenya hoped that it would end with a withdrawal of the troops.');
  commits('Its aim was to protect its citizens, Kenya said.');
  commits('Kenya said it would protect its citizens.', 'KEN | * | promise | *');
  commits('Kenyan forces were ready to go, a Chadian spokesman said.');
  commits('Kenya was ready to talk, its spokesman said.', 'KEN | * | offer | to talk');
});

describe('forces', () => {
  moves('The Kenyan troops are returning to base.', 'KEN | withdraw | troops');
  moves('Kenya marched 2,000 soldiers back to their barracks.', 'KEN | withdraw | 2000 soldiers');
  moves('The Kenyan troops are returning to the front at Gao.', 'KEN | deploy | troops');
  // "more than" is a number
  moves('More than 3,000 Kenyan troops entered Somalia.', 'KEN | deploy | 3000+ troops');
  moves('Kenya sent 3,000 more troops to Somalia.', 'KEN | reinforce | 3000 troops');
  // nobody withdraws by welcoming it
  moves('Anna Berg, the Norwegian envoy, welcomed the pullback.');
  moves('Kenya began a pullback from Somalia.', 'KEN | withdraw | *');
  // nothing is there, hoped for or a condition
  moves('The war was won without a shot fired, Kenya said.');
  moves('Kenya hoped for a withdrawal of the Chadian troops.');
  moves('Chad had made its withdrawal a condition of the talks.');
  // what is fired is not where it falls
  moves('Kenya fired Sarmat and Iskander missiles on Saturday.', 'KEN | strike | * | -');
  // a ship by a man’s name
  moves('The frigate Admiral Berg has entered Mombasa.', '- | deploy | frigate');
});

describe('how strong a force is, on somebody’s word', () => {
  moves('Kenya’s defence minister, Anna Berg, counted 115,000 Chadian soldiers near the border.', 'TCD | deploy | 115000 soldiers | * | for Anna Berg');
  moves('Officials in Nairobi now talk of 130,000 Chadian troops around Gao.', 'TCD | deploy | 130000 troops');
  moves('Kenya puts Chadian strength in Mali at between 4,000 and 5,000.', 'TCD | deploy | *');
  moves('Kenya puts the number of Chadian soldiers in Mali at 4,000.', 'TCD | deploy | 4000 soldiers');
  moves('Chadian soldiers stand at the border. An assessment by Kenya counts 127,000.', 'TCD | deploy | 127000 soldiers | * | for KEN');
  // other things are counted and put as well
  moves('Kenya counted 115,000 ballots.');
  moves('Kenya put the price at 94,000 shillings.');
  moves('The ministry spoke of 40,000 refugees near the border.');
}); // prettier-ignore

describe('meetings', () => {
  meets('Anna Berg, the Kenyan envoy, called the talks "useful, constructive."');
  meets('Anna Berg, the Kenyan envoy, called the discussion "frank and open."');
  meets('Calling it "a first step," Anna Berg announced measures.');
  meets('Kenya called talks with Chad for Monday.', 'KEN, TCD | talks scheduled');
  // accepted is not yet held
  meets('Anna Berg and Luis Prado have accepted a summit in Geneva.', 'Anna Berg, Luis Prado | summit scheduled | Geneva');
  meets('Anna Berg and Luis Prado held a summit in Geneva.', 'Anna Berg, Luis Prado | summit held | Geneva');
  // next month’s
  meets('Anna Berg, the Kenyan envoy, said next month’s talks with Chad could help.', '* | talks scheduled');
  // a day that is to come, of a meeting that is called off
  meets('Anna Berg has cancelled Thursday’s meeting with Luis Prado in Geneva.', 'Anna Berg, Luis Prado | talks cancelled | Geneva | when 2022-02-03');
  meets('Anna Berg and Luis Prado were to meet in Geneva on Thursday. They will not.', 'Anna Berg, Luis Prado | talks cancelled | Geneva');
  meets('Anna Berg and Luis Prado were to meet in Geneva on Thursday. They will not yield.', 'Anna Berg, Luis Prado | talks scheduled | Geneva');
  // a month that was just named
  meets('Kenyan and Chadian negotiators meet in Geneva on March 9 and 10, and the council convenes in Brussels on the 12th.', 'KEN, TCD | talks scheduled | Geneva', '* | session scheduled | Brussels | when 2022-03-12');
  // tried, gathered and expected
  meets('Anna Berg tried to telephone Luis Prado on Wednesday night.');
  meets('Anna Berg telephoned Luis Prado on Wednesday night.', 'Anna Berg, Luis Prado | call held');
  meets('The Chadian forces gathered at the border.');
  meets('The Chadian and Kenyan ministers gathered in Geneva.', 'TCD, KEN | talks held | Geneva');
  meets('Kenya expects 3,000 Chadian troops in Mali.');
}); // prettier-ignore

describe('measures', () => {
  measures('The European Union put its first package into force.', 'EU | * | sanction | in force');
  demands('The European Union put its first package into force.');
});
