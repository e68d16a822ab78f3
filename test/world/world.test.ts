import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadWorld, readTables } from '../../src/intake/tables.ts';
import { readActors } from '../../src/world/actors.ts';
import { dayOf } from '../../src/world/calendar.ts';
import { type HolderRow, rankOf, readOffices } from '../../src/world/offices.ts';
import { covers } from '../../src/world/period.ts';
import { slug } from '../../src/world/refs.ts';
import { rowsOf } from '../../src/world/table.ts';

const world = loadWorld();

/** The names of a text, on a day: `id:words` each, `*` after the id where others may be meant. */
function named(text: string, on = '2022-01-28'): string[] {
  const words = text.split(' ');
  const found = world.namesIn(words, { day: dayOf(on), text });
  return found.flatMap((name, i) =>
    name && found[i - 1] !== name
      ? [`${name.actor.id}${name.score < 1 ? '*' : ''}:${words.slice(i, i + name.length).join(' ')}`]
      : [],
  );
}

/** Who held a role, the likeliest first. */
function holder(role: string, on = '2022-01-28', owner?: string): string {
  const found = world.holdersOf(role, dayOf(on) ?? 0, owner);
  return found.map(({ person, score }) => (score === 1 ? person.id : `${person.id}?`)).join(' ');
}

/** Whom a name means: an id where it can be told, `?` after each where it cannot, '' for nobody known. */
function person(name: string, on: string, actors = ''): string {
  const context = { day: dayOf(on), actors: new Set(actors.split(' ').filter(Boolean)) };
  const [first, ...others] = world.personsByName(name, context);
  if (first === undefined || first.score < 0.5) return '';
  return first.score > 0.5 ? first.person.id : [first, ...others.filter(({ score }) => score === 0.5)].map(({ person: { id } }) => `${id}?`).join(' ');
} // prettier-ignore

test('the longest name is found, wherever it stands', () => {
  assert.deepEqual(named('South Korea said'), ['KOR:South Korea']);
  assert.deepEqual(named('the United Nations Security Council met NATO'), [
    'UNSC:United Nations Security Council',
    'NATO:NATO',
  ]);
  assert.deepEqual(named('the IDF and the Duma , Hamas and the IAEA'), [
    'ISR:IDF',
    'RUS:Duma',
    'HAMAS:Hamas',
    'IAEA:IAEA',
  ]);
  assert.deepEqual(named('al - Qaida and Hizbullah'), ['AQ:al - Qaida', 'HEZBOLLAH:Hizbullah']);
  assert.equal(world.nameAt(['NATO'], 5), undefined);
  assert.equal(world.nameAt([], 0), undefined);
});

test('case counts, but for names all in capitals', () => {
  assert.deepEqual(named('RUSSIA SAYS'), ['RUS:RUSSIA']);
  assert.deepEqual(named('US'), ['USA:US']);
  for (const none of ['us', 'russia', 'who', 'constructor', '__proto__', 'turkey', 'may', ''])
    assert.deepEqual(named(none), [], none);
});

test('a name in which an actor stands should not be read as the actor', () => {
  assert.deepEqual(named('the Gulf of Mexico , New Mexico and The Washington Post'), []);
  assert.deepEqual(named('Mexico'), ['MEX:Mexico']);
});

test('seats and organs are shown by their own name, capitals by their state', () => {
  const shown = (text: string): string | undefined => world.nameAt(text.split(' '), 0)?.shown;
  assert.equal(shown('Kremlin'), 'Kremlin');
  assert.equal(shown('Moscow'), 'Russia');
  assert.equal(shown('Knesset'), 'Knesset');
  assert.equal(shown("Ukraine 's Interior Ministry"), "Ukraine's Interior Ministry");
  assert.equal(shown('Ministry of Defence of Ukraine'), 'Ministry of Defence of Ukraine');
  assert.equal(shown('Russian ministry'), 'Russia');
});

test('names hold on the day of the report', () => {
  assert.deepEqual(named('Moscow', '1962-10-23'), ['SUN:Moscow']);
  assert.deepEqual(named('Russian', '1962-10-23'), ['SUN:Russian']);
  assert.deepEqual(named('Russian', '1991-12-26'), ['RUS:Russian']);
  assert.deepEqual(named('Belgrade', '1999-04-01'), ['YUG:Belgrade']);
  assert.deepEqual(named('Belgrade', '2004-04-01'), ['SCG:Belgrade']);
  assert.deepEqual(named('Belgrade', '2007-04-01'), ['SRB:Belgrade']);
  assert.deepEqual(named('Zaire', '1996-11-01'), ['COD:Zaire']);
  assert.deepEqual(named('Hanoi', '1968-02-01'), ['VDR:Hanoi']);
  assert.deepEqual(named('the Soviet Union', '2022-01-28'), ['SUN:Soviet Union']);
});

test('an ambiguous name is told by the words of the report, else it keeps its alternatives', () => {
  assert.deepEqual(named('Georgia'), ['GEO*:Georgia']);
  assert.deepEqual(named('Atlanta , Georgia : Gov. Kemp'), ['US-GA*:Georgia']);
  assert.deepEqual(named('Tbilisi , Georgia'), ['GEO:Tbilisi', 'GEO*:Georgia']);
  assert.deepEqual(named('Pyongyang and Kim Jong Un : Korea'), ['PRK:Pyongyang', 'PRK*:Korea']);
  assert.deepEqual(named('Brazzaville , Congo'), ['COG:Brazzaville', 'COG*:Congo']);
  assert.deepEqual(named('Thanksgiving dinner , stuffing : Turkey'), []);
  assert.deepEqual(
    world.nameAt(['Georgia'], 0)?.alternatives.map(({ actor }) => actor.id),
    ['US-GA'],
  );
});

const HELD: readonly (readonly [role: string, on: string, person: string])[] = [
  ['Russian foreign minister', '2022-01-28', 'sergey-lavrov'],
  ["Russia's foreign minister", '2022-01-28', 'sergey-lavrov'],
  ['the foreign minister of Russia', '1997-06-01', 'yevgeny-primakov'],
  ['the U.S. president', '2022-01-28', 'joe-biden'],
  ['president of the United States', '1995-01-28', 'bill-clinton'],
  ['Secretary of State', '2022-01-28', 'antony-blinken'],
  ['NATO chief', '2022-01-28', 'jens-stoltenberg'],
  ['NATO secretary-general', '1999-03-24', 'javier-solana'],
  ['Kremlin spokesman', '2022-01-28', 'dmitry-peskov'],
  ['spokesman for the State Department', '2022-01-28', 'ned-price'],
  ['U.N. Secretary-General', '2001-01-01', 'kofi-annan'],
  ['EU foreign policy chief', '2022-01-28', 'josep-borrell'],
  ['British Prime Minister', '2022-09-06', 'liz-truss'],
  ['the Turkish leader', '2012-01-01', 'recep-tayyip-erdogan'],
  ['Japanese premier', '2022-01-28', 'fumio-kishida'],
  ['Soviet leader', '1990-08-19', 'mikhail-gorbachev'],
  // An ambiguous name is its likeliest bearer's, and was another's at another time.
  ["Guinea's president", '2006-04-19', 'lansana-conte'],
  ['the Congolese president', '2010-01-01', 'joseph-kabila'],
  ['the Congolese president', '1985-01-01', 'denis-sassou-nguesso'],
  ['Russian president', '1991-09-01', 'boris-yeltsin'],
  // Words for whoever leads are one; so are those for an envoy.
  ['head of Mossad', '2018-01-01', 'yossi-cohen'],
  ['CIA boss', '2018-01-01', 'mike-pompeo'],
  ['the head of U.S. Central Command', '2003-03-25', 'tommy-franks'],
  ['UN envoy to Syria', '2020-01-01', 'geir-pedersen'],
  ["Niger's military ruler", '2023-09-01', 'abdourahamane-tiani'],
  // What is a part of another is known by its title; a state that only hosts falls away.
  ['the UN refugee chief', '2010-06-01', 'antonio-guterres'],
  ["commander of Iran's Quds Force", '2015-01-01', 'qasem-soleimani'],
  ["Yemen's Houthi leader", '2018-01-01', 'abdul-malik-al-houthi'],
  ['chairman of the US Joint Chiefs of Staff', '2022-01-01', 'mark-milley'],
  // The table's own title comes before what such offices are called everywhere.
  ["China's top diplomat", '2022-06-01', 'yang-jiechi'],
  ['the Taliban foreign minister', '2021-10-24', 'amir-khan-muttaqi'],
  ['president of the European Central Bank', '2012-07-01', 'mario-draghi'],
  ['Speaker of the US House of Representatives', '2022-08-02', 'nancy-pelosi'],
  ['African Union chairman', '2019-06-01', 'abdel-fattah-el-sisi'],
];

for (const [role, on, id] of HELD) {
  test(`${role} on ${on} should be ${id}`, () => assert.equal(holder(role, on), id));
}

test('every holder of a high office is found by its title, before and after the name of the state', () => {
  const { offices, ...tables } = readTables();
  const actors = readActors(tables);
  const days = ({ period: { from, to } }: HolderRow): number => to - from;
  const missed = readOffices(offices, (id) => actors.byId.has(id)).filter((row) => {
    const { office, titles, note, actor, period, id } = row;
    // A year or a month overlaps its neighbours; only what is known to the day can be asked for.
    if (rankOf(office) > 3 || note !== '' || !(days(row) > 2 * 366) || actor.includes('|')) return false;
    const day = period.from + 200;
    const { name = '', period: life } = actors.byId.get(actor) ?? {};
    if (life === undefined || !covers(life, day)) return false;
    const roles = [`${name}'s ${titles[0]}`, `the ${titles[0]} of ${name}`];
    return roles.some((role) => !world.holdersOf(role, day).some(({ person }) => person.id === id));
  });
  assert.deepEqual(missed.map(({ actor, office, name }) => `${actor} ${office} ${name}`), []);
}); // prettier-ignore

test("a leader's man is looked for where they lead", () => {
  assert.equal(holder("President Bush's national security adviser", '2007-09-10'), 'stephen-hadley');
  assert.equal(holder("the UN secretary-general's spokesman", '2018-05-10'), 'stephane-dujarric');
  assert.equal(holder('national security adviser to President Obama', '2013-11-01'), 'susan-rice');
  assert.equal(holder("Putin's spokesman", '2015-06-01'), 'dmitry-peskov');
  // He led the government then, not the state.
  assert.equal(holder("Putin's spokesman", '2010-06-01'), '');
  assert.equal(holder("the Russian foreign minister's spokesman", '2015-06-01'), '');
});

test('what manner of group or territory an actor is falls away, but not for a sovereign state', () => {
  assert.equal(holder("leader of the self-proclaimed Donetsk People's Republic", '2016-05-10'), 'alexander-zakharchenko');
  assert.equal(holder("president of Georgia's breakaway Abkhazia", '2015-05-01'), 'raul-khajimba');
  assert.equal(holder('leader of the militant group Hezbollah', '2006-07-20'), 'hassan-nasrallah');
  assert.equal(holder("commander of Hamas's Qassam Brigades", '2013-07-20'), 'mohammed-deif');
  assert.equal(holder("prime minister of Libya's UN-backed government", '2018-09-05'), 'fayez-al-sarraj');
  assert.equal(holder("Sudan's rebel leader", '2005-05-01'), '');
  assert.equal(holder('Houthi-backed prime minister of Yemen', '2022-01-01'), '');
  assert.equal(holder('top Hamas leader', '2010-05-01'), '');
}); // prettier-ignore

test('who commands a force or heads a mission in a country is not who does in another', () => {
  assert.equal(holder('commander of the UN force in Rwanda', '1994-05-10'), 'romeo-dallaire');
  assert.equal(holder('commander of the NATO-led force in Kosovo', '2000-01-15'), 'klaus-reinhardt');
  assert.equal(holder('head of the OSCE mission in Kosovo', '1999-01-20'), 'william-walker');
  assert.equal(holder("head of Egypt's ruling military council", '2011-09-10'), 'mohamed-hussein-tantawi');
  assert.equal(holder('UN commander in Angola', '1995-01-01'), '');
  assert.equal(holder('head of the US government', '2011-09-10'), '');
});

test('an interim office is a title of its own', () => {
  assert.equal(holder("Venezuela's interim president", '2020-05-01'), 'juan-guaido');
  assert.equal(holder("Venezuela's interim president", '2018-05-01'), '');
  assert.equal(holder("Mali's interim president", '2021-06-10'), 'assimi-goita');
  assert.equal(holder('Lebanese caretaker prime minister', '2022-10-01'), 'najib-mikati');
});

test('a role should not be filled by guessing', () => {
  for (const role of ['former Russian foreign minister', 'minister', 'Russian official', 'a president', 'Russian', 'Russian chief', 'Russian commander', 'UN president’s envoy', ''])
    assert.equal(holder(role), '', role);
  assert.equal(holder('Russian foreign minister', '1900-01-01'), '');
  assert.match(holder('Russian deputy foreign minister'), /^(?:\S+\? ?){5,}$/);
}); // prettier-ignore

test('whose role it is may be said apart', () => {
  assert.equal(holder('foreign minister', '2022-01-28', 'UKR'), 'dmytro-kuleba');
  assert.equal(holder('foreign minister', '2022-01-28'), '');
});

const MEANT: readonly (readonly [name: string, on: string, actors: string, person: string])[] = [
  ['Volodymyr Zelenskyy', '2022-01-28', '', 'volodymyr-zelenskyy'],
  ['Volodmyr Zelenskyy', '2022-01-28', '', 'volodymyr-zelenskyy'],
  ['Zelensky', '2022-01-28', 'UKR', 'volodymyr-zelenskyy'],
  ['Volodymyr Zelenskiy', '2022-01-28', '', 'volodymyr-zelenskyy'],
  ['Sergei Lavrov', '2022-01-28', '', 'sergey-lavrov'],
  ['Xi', '2022-01-28', 'CHN', 'xi-jinping'],
  ['Bush', '1991-01-28', 'USA IRQ', 'george-h-w-bush'],
  ['Bush', '2003-01-28', 'USA IRQ', 'george-w-bush'],
  ['May', '2018-01-28', 'GBR EU', 'theresa-may'],
  ['Assad', '2018-01-28', 'SYR', 'bashar-al-assad'],
  ['Moammar Kadafi', '2011-03-01', '', 'muammar-gaddafi'],
  ['Field Marshal Abdel-Fattah el-Sissi', '2014-02-01', 'EGY', 'abdel-fattah-el-sisi'],
  ['Sheikh Hasina', '2010-01-01', '', 'sheikh-hasina'],
  ['Milosevic', '1999-04-01', 'SRB', 'slobodan-milosevic'],
];

for (const [name, on, actors, id] of MEANT) {
  test(`${name} on ${on} should be ${id}`, () => assert.equal(person(name, on, actors), id));
}

test('a name should not be given to a namesake from elsewhere', () => {
  assert.equal(person('Lavrov', '2022-01-28', 'BRA'), 'sergey-lavrov');
  assert.equal(person('Smith', '2022-01-28', 'FRA'), '');
  assert.equal(person('Igor Lavrov', '2022-01-28', 'RUS'), '');
  assert.equal(person('Nobody Known', '2022-01-28'), '');
  assert.equal(person('', '2022-01-28'), '');
});

test('a malformed row is refused with its line and its words', () => {
  const table = (text: string) => ({ name: 't.tsv', text });
  assert.throws(() => rowsOf(table('# note\na\tb\nRUS'), ['a', 'b']), /t\.tsv, line 3: "RUS" has 1 columns, not 2/);
  assert.throws(() => rowsOf(table('b\ta'), ['a', 'b']), /t\.tsv, line 1: the columns should be a, b, not b, a/);
}); // prettier-ignore

test('slugs are readable', () => {
  assert.equal(slug('Dmytro Kuleba'), 'dmytro-kuleba');
  assert.equal(slug('Jean-Yves Le Drian’s'), 'jean-yves-le-drian');
  assert.equal(slug('Łódź (Poland)'), 'lodz-poland');
  assert.equal(slug('…'), '');
});
