import { describe } from 'node:test';
import { demands } from './notation.ts';

describe('what a verb of asking asks', () => {
  demands('Kenya urged Somalia to withdraw its troops.', 'KEN | SOM | urge | to withdraw its troops');
  demands('Pakistan called on India to exercise restraint.', 'PAK | IND | urge | to exercise restraint');
  demands(
    'China told Japan on Friday to stop the discharge.',
    'CHN | JPN | urge | to stop the discharge | when 2022-01-28',
  );
  demands('Washington wants Tehran to halt enrichment.', 'USA | IRN | demand | to halt enrichment');
  demands(
    'Georgia requested that NATO speed up its accession.',
    'GEO | NATO | request | NATO speed up its accession',
  );
  demands('Egypt suggested that Hamas free the hostages first.', 'EGY | HAMAS | proposal | *');
  demands('Thailand wants the matter settled by the two countries alone.', 'THA | * | demand | *');
  demands('Jordan proposed a joint patrol to Syria.', 'JOR | SYR | proposal | *');
  demands(
    'France asked the Security Council for an emergency meeting.',
    'FRA | UNSC | request | an emergency meeting',
  );
  demands('Taiwan was urged to cancel the vote.', '- | TWN | urge | to cancel the vote');
  demands('Peru pressed for a demilitarized zone.', 'PER | - | demand | a demilitarized zone');
  // wants of one's own, orders to one's own forces, everyday wishes and rules
  demands('The company wants to expand in Asia.');
  demands('The general ordered his troops to advance.');
  demands('He demanded tea.');
  demands('The treaty requires two thirds of the votes.');
  demands('Peru proposed a law on land reform.');
});

describe('one demand for each point', () => {
  demands(
    'Kenya urged Somalia to withdraw its troops and to reopen the border.',
    'KEN | SOM | urge | to withdraw its troops',
    'KEN | SOM | urge | to reopen the border',
  );
  demands(
    'Russia has made demands that NATO not expand and that it remove its missiles.',
    'RUS | NATO | demand | NATO not expand',
    'RUS | NATO | demand | it remove its missiles',
  );
  demands(
    'Iran called for talks and an end to the embargo.',
    'IRN | * | urge | talks',
    'IRN | * | urge | an end to the embargo',
  );
  demands.gap(
    'the second thing is read as belonging to the first: "of the fleet and an end"',
    'Iran called for the withdrawal of the fleet and an end to the embargo.',
    'IRN | * | urge | the withdrawal of the fleet',
    'IRN | * | urge | an end to the embargo',
  );
});

describe('nouns and documents that demand', () => {
  demands("Ankara's call for a no-fly zone was welcomed in Doha.", 'TUR | - | urge | a no-fly zone');
  demands(
    'The Security Council adopted a resolution demanding that Iraq withdraw.',
    'UNSC | IRQ | demand | Iraq withdraw',
  );
  demands(
    'Serbia issued an ultimatum giving Kosovo 48 hours to remove the barricades.',
    'SRB | XKX | ultimatum | to remove the barricades',
  );
  demands('Serbia gave Kosovo until Monday to remove the barricades.', 'SRB | XKX | ultimatum | *');
  demands('Chile is considering a request for tankers.', '- | CHL | request | tankers');
  // what only points back
  demands('The demands were discussed for three hours.');
  demands('Such proposals need time.');
});

describe('demands that are only said', () => {
  demands(
    '"Armenia must withdraw its forces," President Ilham Aliyev said.',
    'Ilham Aliyev | ARM | demand | *',
  );
  demands(
    'President Ilham Aliyev said that Armenia should sign the treaty.',
    'Ilham Aliyev | ARM | urge | *',
  );
  demands(
    'President Ilham Aliyev said Armenia needed to change its constitution.',
    'Ilham Aliyev | ARM | demand | *',
  );
  demands(
    '"Leave our waters now," the coast guard told the Philippine crew.',
    '* | - | demand | Leave our waters now',
  );
  // guesses, one's own duty, and imperatives that ask nothing
  demands('The minister said the storm should weaken by Friday.');
  demands('He said that the results should be known on Tuesday.');
  demands('She said that she must go home.');
  demands('"Look at the map," the minister said.');
  demands('He said the rebels must have fled.');
});

describe('demands that are not made', () => {
  demands('If Russia demands payment in rubles, Poland will refuse.');
  demands('Egypt denied that it had demanded the closure of the border.');
  demands('Diplomats fear that China will demand more.');
  demands(
    'The chancellor said he would ask parliament to approve the plan.',
    '* | * | request | to approve the plan | realis planned',
  );
});

describe('who both sides are', () => {
  const story =
    'India and Pakistan traded fire on Tuesday. India said Pakistan began it; Pakistan denied that. Indian and Pakistani officers spoke by telephone. ';
  demands(
    `${story}Japan urged both sides to show restraint.`,
    'JPN | IND, PAK / PAK, IND | urge | to show restraint',
  );
  demands(`${story}India proposed that both sides pull back.`, 'IND | PAK | proposal | both sides pull back');
});

describe('asked in other words: terms, lists, duties, free indirect speech', () => {
  demands(
    'The Ministry demanded an immediate end to American flights over the sea.',
    'Ministry | USA | demand | an immediate end to American flights over the sea',
  );
  demands(
    'All parties were called on to exercise restraint, NATO said in a statement.',
    'NATO | All parties | urge | to exercise restraint',
  );
  demands(
    'It is essential that Eritrea pull back its forces, Ethiopia said.',
    'ETH | ERI | demand | Eritrea pull back its forces',
  );
  demands('It is essential reading for every officer, the general said.');
  demands(
    'Kenya would like Chad to hand over the suspects.',
    'KEN | TCD | request | to hand over the suspects',
  );
  demands(
    "The Kremlin's conditions include Ukraine's neutrality and the recognition of Crimea.",
    "RUS | UKR | demand | Ukraine's neutrality",
    'RUS | - | demand',
  );
  demands('The conditions include a fee and a deposit.');
  demands("Khartoum's main demand is that Chad hand over the rebels.", 'SDN | TCD | demand');
  demands("Khartoum's main demand is unacceptable.");
  demands(
    'Iceland said that Chad had three days to leave the zone.',
    'ISL | TCD | ultimatum | Chad had three days to leave the zone',
  );
  demands('Iceland said that Chad had three days of rain.');
  demands(
    'In a communiqué the Arab League: 1. Condemns the raid on Tunis; 2. Calls upon the Security Council to impose sanctions on Israel; 3. Demands that Israel pay compensation.',
    'LAS | UNSC | urge | to impose sanctions on Israel',
    'LAS | ISR | demand | Israel pay compensation',
  );
  demands(
    'The government demands that Serbia withdraw its troops.',
    'government | SRB | demand | Serbia withdraw its troops',
  );
  demands('Kenya regrets the strikes and calls for a ceasefire.', 'KEN | - | urge | a ceasefire');
  demands(
    'Kenya condemned the raid, its minister said. Chad must pay for the damage.',
    'KEN | TCD | demand | Chad must pay for the damage',
  );
  demands('Kenya condemned the raid, its minister said. It must be cold there.');
  demands('The shelling must stop, Kenya said.', 'KEN | - | demand | The shelling must stop');
  demands('The rain must stop soon, Kenya said.');
  demands('Should Chad enter, the minister said, Kenya would resist.');
  demands('An official who asked not to be named told Kenya the news.');
  demands('The guards asked Kenya who had sent them.');
  demands(
    'Delegates of Chad demanded on Thursday that Kenya withdraw its troops.',
    'TCD | KEN | demand | Kenya withdraw its troops',
  );
  demands(
    'Kenya gave Chadian diplomats 72 hours to leave the country.',
    'KEN | TCD | ultimatum | to leave the country',
  );
  demands('Kenya gave the firms three months to leave.', 'KEN | firms | ultimatum | to leave');
  demands('Kenya wants peace.');
});

describe('points and goods', () => {
  demands(
    'Kenya called for an immediate cease-fire and the withdrawal of both armies.',
    'KEN | * | urge | an immediate cease-fire | quote Kenya called for an immediate cease-fire',
    'KEN | * | urge | the withdrawal of both armies',
  );
  demands('Kenya asked Chad for tents.', 'KEN | TCD | request | tents');
  demands(
    'Tomas Vrba of Slovakia accused Hungary of waging war on its citizens and called for the recognition of the republic.',
    'Tomas Vrba / SVK | * | urge | the recognition of the republic',
  );
});

// What is proposed to somebody by name.
demands(
  'Berg proposed to Tomas Vrba that they meet in Oslo next week.',
  'Berg | Tomas Vrba | proposal | they meet in Oslo next week',
);
