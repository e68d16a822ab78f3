// Clauses that the parser hangs otherwise than the order of words has them: each with a sentence that looks alike and is left as it is.
import { describe } from 'node:test';
import { answers, claims, commits, counts, demands, meets, moves, says } from './notation.ts';

describe('a clause behind a semicolon is one of its own', () => {
  demands(
    'Kenya demands that Chad be cut off from the fund; Mali and Niger hesitate.',
    'KEN | * | demand | Chad be cut off from the fund',
  );
  demands(
    'Kenya demands that Chad withdraw; that it pay; and that it apologise.',
    'KEN | TCD | demand | Chad withdraw; that it pay; and that it apologise',
  );
});

describe('subjects', () => {
  // several of them
  demands(
    'Kenya, Chad and the United States had demanded an end to the blockade for years.',
    'KEN, TCD, USA | * | demand | an end to the blockade for years',
  );
  demands(
    'Kenya and Chad had demanded an end to the blockade.',
    'KEN, TCD | * | demand | an end to the blockade',
  );
  // the noun that a relative clause describes
  claims(
    'Kenya, which says it may move troops as it sees fit, denies that it is preparing an attack on Somalia.',
    'KEN | * | denies | it is preparing an attack on Somalia',
  );
  // how long after is nobody
  says(
    'The road was open, Kenya said on Thursday, hours after the French presidency had announced that it was closed.',
    'KEN | indirect',
    'FRA | indirect',
  );
  says('The hours before the vote were calm.');
  // a name behind the place, with its role between commas; a place of several words is one
  says(
    'In Nairobi Daniel Otieno, an adviser to the cabinet, said that the plan should be dropped.',
    'Daniel Otieno | indirect',
  );
  says('In Rio de Janeiro, an adviser to the cabinet said that the plan was dropped.', '* | indirect');
  // what is weighed does not speak
  says(
    'The convoy reached Gao in the night: some 90 tonnes, flour among it, the Kenyan embassy said.',
    'KEN | indirect',
  );
  // "without" is followed by no verb
  demands('Without binding guarantees Kenya will have to respond with other measures.');
  // "they" of a subordinate clause are the several of the one above
  meets(
    'The French presidency welcomed it. Prime Minister Anna Berg and Foreign Minister Luis Prado are to prepare the treaty when they meet on Thursday.',
    'Anna Berg, Luis Prado | talks scheduled | *',
  );
});

describe('what is said or asked', () => {
  demands('Kenya demands once more that Chad return to the lines.', 'KEN | TCD | demand | Chad return to the lines');
  demands('Kenya for its part demands that Chad talk to the rebels.', 'KEN | TCD | demand | Chad talk to the rebels');
  demands('Kenya in a second letter demands that Chad talk to the rebels.', 'KEN | TCD | demand | Chad talk to the rebels');
  demands(
    'Kenya demanded that the promise of membership for Chad and Mali be withdrawn.',
    'KEN | * | demand | the promise of membership for Chad and Mali be withdrawn',
  );
  answers('The border committee of Kenya rejects that and has opened an inquiry into what it calls abuse.', 'border committee | * | rejects | *');
  demands(
    'Anna Berg urged Chad to ease the tension and said the talks could make headway.',
    'Anna Berg | TCD | urge | to ease the tension',
  );
  // a bare verb goes with the modal, and not with a past
  moves(
    'Kenya could announce a truce, he told Chad, and send its troops back to barracks.',
    'KEN | withdraw | *',
  );
  says(
    'Anna Berg said her guess was that Luis Prado "will yield," then wondered aloud what the others would do about a "small breach."',
    'Anna Berg | partial | will yield,',
    'Anna Berg | partial | small breach.',
  );
  commits('Anna Berg said her guess was that Luis Prado will retaliate.');
}); // prettier-ignore

describe('adverbs are nobody', () => {
  says(
    'The list will be sent once it has been approved, according to Anna Berg, and not before.',
    'Anna Berg | indirect',
  );
});

describe('names', () => {
  says('Asked for proof, spokesman Ivo Price said that it was secret.', 'Ivo Price | indirect');
  says('Asked for proof, a spokesman said that it was secret.', '* | indirect');
  says(
    'The rebels’ statements are false, according to Commander-in-Chief Pavlo Marchenko.',
    'Pavlo Marchenko | indirect',
  );
  // who bears a plural with another
  claims(
    'In Donbas, the Luhansk and Donetsk people’s republics accused Ukrainian forces of shelling a village.',
    'LPR, DPR | UKR | accuses | *',
  );
});

describe('numbers that are none of what stands beside them', () => {
  counts('Five men had been killed at six in the morning, the police said.', 'killed | 5 men');
  counts('The police put the number of dead at six.', 'killed | 6 people');
});
