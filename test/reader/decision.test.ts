// Who has to decide, and who has decided; and deciding that is nobody's.
import { suite } from 'node:test';
import { decides } from './notation.ts';

suite('pending', () => {
  decides(
    'NATO leaders will decide in June whether to admit Kosovo.',
    'NATO | pending | whether to admit Kosovo | when 2022-06',
  );
  decides('It is Anna Berg who must decide whether to board the ship.', 'Anna Berg | pending');
  decides(
    'President Anna Berg has not yet decided whether to attend.',
    'Anna Berg | pending | whether to attend',
  );
  decides('The Security Council is to vote on the plan on Sunday.', 'UNSC | pending | * | when 2022-01-30');
  decides('Congress now has 60 days to decide whether to block the deal.', 'USA | pending');
  decides("The length of the observers' stay is to be determined by Kenya and Chad.", 'KEN, TCD | pending');
  decides('The Duma is due to vote next week on recognizing the two republics.', 'RUS | pending');
  decides('Ministers have yet to make a decision on the request.', 'ministers | pending');
  decides('It is up to Congress to decide whether to lift the sanctions.', 'USA | pending');
  decides('The final decision rests with Anna Berg.', 'Anna Berg | pending | The final decision');
  decides("The ball is in Iran's court.", 'IRN | pending');
  decides('The fate of the deal is in the hands of the Knesset.', 'ISR | pending');
  decides('The deployment awaits a decision by the Security Council.', 'UNSC | pending');
  decides('A final decision is expected from the White House on Monday.', 'USA | pending');
  decides('The weather will determine the outcome.');
  decides("The Kremlin's next move will determine whether sanctions follow.");
  decides('The Security Council failed to vote on the draft.');
  decides('The diplomat refused to rule out such deployments.');
  decides('The dispute should be settled by the two neighbours alone.');
  decides('The hope rests with the young.');
  decides('Others will decide for us.');
  decides('Bulgaria decides on its own whom it meets.');
  decides.gap(
    'the parser hangs "will" on half of the adverb',
    "It is Anna Berg who will single-handedly determine Norway's next moves.",
    'Anna Berg | pending',
  );
});

suite('taken', () => {
  decides(
    'The security cabinet of Israel decided on Tuesday to retaliate.',
    'ISR | taken | * | when 2022-01-25',
  );
  decides('The General Assembly voted to condemn the invasion.', 'UNGA | taken');
  decides('The minister signed the letter.');
});

suite('not yet given', () => {
  decides('The plan has yet to be approved by the Knesset.', 'ISR | pending');
  decides('The agreement awaits ratification by the Duma.', 'RUS | pending');
  decides('It rests with President Assad whether the pipeline is reopened.', 'Bashar al-Assad | pending');
  decides('The plan was approved by the Knesset.');
  decides('It rests on two pillars whether or not it rains.');
});
