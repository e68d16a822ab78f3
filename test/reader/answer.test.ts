import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answers, itemsOf } from './notation.ts';

describe('refusals', () => {
  answers(
    "Ethiopia rejected Egypt's demand that it stop filling the dam.",
    "ETH | EGY | rejects | Egypt's demand that it stop filling the dam",
  );
  answers(
    'Iran turned down a Saudi invitation to talks.',
    'IRN | SAU | rejects | a Saudi invitation to talks',
  );
  answers(
    'Rwanda refused to pull its soldiers out of Congo.',
    'RWA | - | rejects | to pull its soldiers out of Congo',
  );
  answers('Serbia said no to the proposal.', 'SRB | - | rejects | *');
  answers('India ruled out talks with Pakistan.', 'IND | PAK | rejects | talks with Pakistan');
  answers('Mali has ruled out negotiating with the rebels.', 'MLI | * | rejects | *');
  answers(
    'President Nicolas Maduro said the border was nonnegotiable.',
    'nicolas-maduro | - | rejects | the border was nonnegotiable',
  );
  answers("Kosovo's rejection of the Serbian proposal drew criticism.", 'XKX | SRB | rejects | *');
  answers('Hungary did not accept the quota.', 'HUN | - | rejects | the quota');
  answers('The parliament of Chad voted to reject the accord.', '* | - | rejects | *');
  answers('Lebanon will not hand over the suspect, its interior minister said.', '* | - | rejects | *');
  // silence, rulings, and refusals that are feared, threatened or not given
  answers('She refused to comment.');
  answers('The army did not respond to a request for comment.');
  answers('The court rejected his appeal.');
  answers('The committee accepted his resignation.');
  answers('Turkey did not reject the plan.');
  answers('Russia refused to rule out strikes.');
  answers('Syria threatened to reject the offer.');
  answers('Diplomats fear that Iran will reject the offer.');
  answers('The war will go on until Serbia accepts the plan.');
  answers('Chad called off a visit to Mali.');
});

describe('acceptance, in full, in part and later', () => {
  answers(
    'Eritrea accepted the plan of the African Union.',
    'ERI | AU | accepts | the plan of the African Union',
  );
  answers(
    'Sudan agreed to let aid trucks cross from Chad.',
    'SDN | - | accepts | to let aid trucks cross from Chad',
  );
  answers('The Houthis agreed in principle to a truce.', 'HOUTHIS | - | partly | *');
  answers('Morocco countered with a plan of its own for autonomy.', 'MAR | - | counters | *');
  answers('Ukraine has yet to respond to the Russian offer.', 'UKR | RUS | defers | *');
  answers('Iran has neither accepted nor rejected the resolution.', 'IRN | - | defers | *');
  answers('Thailand has not yet accepted the invitation.', 'THA | - | defers | *');
  answers('Armenia may accept the terms.');
  answers('France and Germany agreed to meet in May.');
});

describe('whose demand was answered', () => {
  answers(
    'Japan asked South Korea to remove the statue. Seoul refused.',
    'KOR | JPN | rejects | to remove the statue',
  );
  answers(
    'Colombia proposed a meeting with Venezuela, and Caracas accepted.',
    'VEN | COL | accepts | a meeting with Venezuela',
  );
  answers(
    'Saudi Arabia called for a cease-fire in Yemen, but the Houthis refused.',
    'HOUTHIS | SAU | rejects | *',
  );

  const linked = (text: string): boolean => {
    const items = itemsOf(text);
    const answer = items.find((item) => item.kind === 'answer');
    return (
      answer?.demand !== undefined && items.some(({ id, kind }) => kind === 'demand' && id === answer.demand)
    );
  };
  test('an answer names the demand that it is to', () => {
    assert.ok(linked('Japan asked South Korea to remove the statue. Seoul refused.'));
    assert.ok(linked("Ethiopia rejected Egypt's demand that it stop filling the dam."));
  });
  test('but not one that was made to somebody else, or of another matter', () => {
    assert.ok(
      !linked(
        'Japan asked South Korea to remove the statue. Peru rejected a Chilean claim to the fishing grounds.',
      ),
    );
    assert.ok(!linked('Japan asked South Korea to remove the statue. Japan rejected the tariffs.'));
  });
});

describe('answered in other words', () => {
  answers('Kenya said it would not give way.', 'KEN | - | rejects');
  answers('Kenya said it would not rain.');
  answers('Sudan told the council it would accept no foreign troops.', 'SDN | no foreign troops | rejects');
  answers('Kenya has refused to discuss sovereignty over the strip.', 'KEN | - | rejects');
  answers('Kenya has refused to discuss details of the raid.');
  answers('Kenya brushed aside the proposal.', 'KEN | - | rejects');
  answers('Kenya swept aside the snow.');
  answers("Kenya welcomed Chad's proposal.", 'KEN | TCD | accepts');
  answers('Kenya welcomed the rain.');
  answers('Kenya is studying the Chadian offer.', 'KEN | TCD | defers');
  answers('Kenya is studying the weather.');
  answers('Kenya turned down all three.', 'KEN | - | rejects');
  answers('Kenya ruled out air cover for the offensive.', 'KEN | - | rejects');
  answers('Kenya ruled out an accident as the cause.');
  answers('Kenya considers the offer insufficient.', 'KEN | - | rejects');
  answers('Kenya consented to withdraw its troops.', 'KEN | - | accepts');
  answers('Kenya is not prepared to withdraw its troops.', 'KEN | - | rejects');
  answers('Kenya was non-committal.', 'KEN | - | defers');
});

// "it" is what is answered, and nobody.
answers(
  'Chad demands a legal guarantee. Mali has rejected the demand. Niger rejected it: every state chooses its own path.',
  'MLI | TCD | rejects',
  'NER | TCD | rejects',
);
answers('Mali has rejected the demand. Niger rejected it.', 'MLI | - | rejects', 'NER | - | rejects');
answers('Some points were ones that Chad knew to be unacceptable, an official said.');
