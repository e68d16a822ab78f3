// Charges, denials, admissions and disputes; the notation is explained in notation.ts.
import { describe } from 'node:test';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claims, itemsOf } from './notation.ts';

// Charges.
claims('Sudan accused Chad of arming the rebels.', 'SDN | TCD | accuses | of arming the rebels');
claims('Ankara blamed Kurdish militants for the bombing.', 'TUR | kurdish-militants | accuses');
claims('London held Moscow responsible for the poisoning.', 'GBR | RUS | accuses');
claims('Washington alleges that Tehran is supplying drones to Moscow.', 'USA | IRN | accuses');
claims('Chad has been accused of harbouring rebels.', '- | TCD | accuses');
claims('Kyiv and Moscow accused each other of shelling the plant.', 'UKR, RUS | UKR, RUS | accuses');
claims(
  'Lebanon complained to the Security Council that Israel had breached the truce.',
  'LBN | ISR | accuses',
);
claims('Chad did not accuse Sudan of anything.');
claims('The shop charged that customer a fee.');
claims('Kenya may accuse Somalia of meddling.');
claims('Forecasters blamed the fog for the delays.');

// Charges that are only said.
claims('Georgia said Russian troops had violated its airspace.', 'GEO | RUS | accuses | * | for GEO');
claims("Ukraine's foreign minister said Russia was behind the attack.", '* | RUS | accuses');
claims('"Russia is lying," said the Ukrainian ambassador.', 'UKR | RUS | accuses');
claims('Argentina said the British blockade was illegal.', 'ARG | GBR | accuses');
claims('The commander of the Houthis said that Britain and the United States bore responsibility for it.', '* | GBR, USA | accuses'); // prettier-ignore
claims('Georgia said its own troops had crossed the river.');
claims('Kenya said Somali troops had returned home.');
claims('The United Nations said 38,000 Sudanese refugees had crossed into Chad.');
claims('Kenya said Ugandan soldiers had crossed the border.', 'KEN | UGA | accuses');
claims('Kenya said Uganda had not violated the accord.');
claims('Indian shelling killed two civilians, a Pakistani official said.');

// What somebody or their act is called.
claims('Guyana called Venezuela an aggressor.', 'GUY | VEN | accuses');
claims("Irfaan Ali called Maduro's steps a direct threat.", '* | * | accuses');
claims('The United States called the Russian invasion a flagrant violation of law.', 'USA | RUS | accuses');
claims('Serbia described the raid as an act of terrorism.', 'SRB | - | accuses');
claims('Kenya called the talks a success.');
claims('Kenya called the Ugandan minister on Monday.');

// Denials.
claims('Qatar denied that it financed the group.', 'QAT | - | denies | it financed the group');
claims('Rwanda has repeatedly denied backing the rebels.', 'RWA | - | denies');
claims('Pakistan rejected the allegations as baseless.', 'PAK | - | denies');
claims('The Kremlin said the reports were untrue.', 'RUS | - | denies');
claims('Eritrea said its forces had not attacked the town.', 'ERI | - | denies');
claims("Cambodia denied that its men had crossed the frontier and accused Thailand of shelling a village.", 'KHM | - | denies', 'KHM | THA | accuses'); // prettier-ignore
claims('Kenya denied visas to the players.');
claims('Few Greeks dispute the position.');
claims('The council rejected a Swedish proposal.');

// Admissions and disputes.
claims('Iran admitted shooting down the airliner.', 'IRN | - | admits');
claims('The rebels claimed responsibility for the attack.', 'rebels | - | admits');
claims('Israel acknowledged that its forces had bombed the convoy.', 'ISR | - | admits');
claims('Guyana disputes the turnout.', 'GUY | - | disputes');
claims.gap('a bare pronoun after a charge is not read as its denial', 'Chad was blamed for the raid. "It was not us," its envoy said.', '- | TCD | accuses', 'TCD | - | denies'); // prettier-ignore

void test('a denial knows the charge that it answers', () => {
  const items = itemsOf(
    'Sudan accused Chad of arming the rebels. Chad denied the charge. Kenya denied that it was late.',
  );
  const [charge, denial, other] = items.filter(({ kind }) => kind === 'claim');
  assert.ok(charge && denial?.kind === 'claim' && other?.kind === 'claim');
  assert.equal(denial.answers, charge.id);
  assert.equal(other.answers, undefined);
});

describe('charged by a label, by the use made of a thing, by few words', () => {
  claims('Kenya called Chad an aggressor.', 'KEN | TCD | accuses');
  claims('Kenya called Chad a neighbour.');
  claims(
    'Kenya called the behaviour of the Chadian forces "absolutely unacceptable".',
    'KEN | TCD | accuses',
  );
  claims('Kenya called the behaviour of the Chadian forces "absolutely correct".');
  claims('Kenya said that Chad had used the base to attack its neighbour.', 'KEN | TCD | accuses');
  claims('Kenya said that Chad had used the base to train its pilots.');
  claims('Kenya said Chadian troops had fired first.', 'KEN | TCD | accuses');
  claims(
    'Kenya accused Chad of shelling a village. Chad rejects that.',
    'KEN | TCD | accuses',
    'TCD | KEN | denies',
  );
  claims('Kenya asked Chad for a visa. Chad rejects that.');
  claims('Kenya does not accept the explanation given by Chad.', 'KEN | TCD | disputes');
  claims('Kenya does not accept the invitation.');
  claims(
    'President Vučić has denied any involvement and disputes that his forces were on alert.',
    'Aleksandar Vucic | - | denies',
    'Aleksandar Vucic | - | disputes',
  );
  claims('Kenya linked Chad to the massacre.', 'KEN | TCD | accuses');
  claims('Kenya linked the road to the port.');
  claims('Kenya found fault with Chad for the delay.', 'KEN | TCD | accuses');
});
