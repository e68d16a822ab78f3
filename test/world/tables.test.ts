import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { packageFile } from '../../src/intake/package-file.ts';
import { BODY_COLUMNS, ORGAN_COLUMNS, STATE_COLUMNS } from '../../src/world/actors.ts';
import { foldName } from '../../src/world/folding.ts';
import { SENSE_COLUMNS } from '../../src/world/names.ts';
import { OFFICE_COLUMNS, rankOf } from '../../src/world/offices.ts';
import { listOf, rowsOf, type Table } from '../../src/world/table.ts';
import { timedOf } from '../../src/world/period.ts';

function table(...name: readonly string[]): Table {
  return { name: name.join('/'), text: readFileSync(packageFile('data', 'actors', ...name), 'utf8') };
}

/** The rows of a table as objects by column. */
function records(source: Table, columns: readonly string[]): Record<string, string>[] {
  return rowsOf(source, columns).map(({ cells }) =>
    Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])),
  );
}

const states = records(table('states.tsv'), STATE_COLUMNS);
const bodies = records(table('bodies.tsv'), BODY_COLUMNS);
const groups = records(table('groups.tsv'), BODY_COLUMNS);
const organs = records(table('organs.tsv'), ORGAN_COLUMNS);
const senses = records(table('senses.tsv'), SENSE_COLUMNS);
const holders = readdirSync(packageFile('data', 'actors', 'offices')).flatMap((file) =>
  records(table('offices', file), OFFICE_COLUMNS).flatMap((row) =>
    listOf(row['actor']).map((actor): Record<string, string> => ({ ...row, actor })),
  ),
);
const actors = [...states, ...bodies, ...groups];
const ids = new Set(actors.map((actor) => actor['id'] ?? ''));

const NAMES = ['name', 'aliases', 'demonyms', 'capitals', 'seats'];

/** Every name of a row, with its time. */
function namesOf(row: Record<string, string>): { value: string; timed: boolean }[] {
  return NAMES.flatMap((column) => listOf(row[column])).map((entry) => {
    const timed = timedOf(entry);
    assert.ok(timed, entry);
    return { value: timed.value, timed: timed.value !== entry };
  });
}

test('as many actors as are promised', () => {
  assert.ok(states.length >= 210);
  assert.ok(bodies.length >= 150);
  assert.ok(groups.length >= 120);
});

test('ids are unique and parents are known', () => {
  assert.equal(ids.size, actors.length);
  for (const { id = '', parent = '' } of [...bodies, ...groups]) {
    assert.match(id, /^[A-Z0-9][A-Z0-9+-]*$/);
    assert.ok(parent === '' || ids.has(parent), `${id}: ${parent}`);
  }
});

test('codes have their form, and no two states of one time share one', () => {
  const FORMS = { cow: /^\d{1,3}$/, cameo: /^[A-Z]{3}$/, wikidata: /^Q\d+$/ };
  for (const [column, form] of Object.entries(FORMS)) {
    const given = actors.filter((actor) => (actor[column] ?? '') !== '');
    for (const actor of given) assert.match(actor[column] ?? '', form, actor['id']);
    const living = given.filter(({ status }) => status !== 'former').map((actor) => actor[column]);
    assert.equal(new Set(living).size, living.length, column);
  }
  const members = states.filter(({ status }) => status === 'member');
  assert.equal(members.length, 192 + 1);
  assert.deepEqual(members.filter(({ cow, wikidata }) => cow === '' || wikidata === ''), []);
  for (const { id, status = '', leader = '' } of states) {
    assert.match(status, /^(?:member|observer|disputed|territory|former)$/, id);
    for (const office of listOf(leader)) assert.match(office, /^head-of-(?:state|government)(?:\[|$)/, id);
  }
}); // prettier-ignore

test('no name belongs to two actors unless a time or a row of senses tells them apart', () => {
  const owners = new Map<string, Set<string>>();
  const add = (name: string, id: string): void => {
    owners.set(name, (owners.get(name) ?? new Set()).add(id));
  };
  for (const row of actors)
    for (const { value, timed } of namesOf(row)) if (!timed) add(value, row['id'] ?? '');
  for (const { state = '', name = '', aliases } of organs)
    for (const value of [name, ...listOf(aliases)]) add(value, state);
  const told = new Set(senses.map(({ name }) => name));
  const shared = [...owners].filter(([name, of]) => of.size > 1 && !told.has(name));
  assert.deepEqual(
    shared.map(([name, of]) => `${name}: ${[...of].join(' ')}`),
    SHARED,
  );
}); // prettier-ignore

/** Names that two actors share on purpose: the first of the tables is meant unless the text says more. */
const SHARED: readonly string[] = [];

test('a name of senses is one of the actors it is said to mean', () => {
  const owned = new Map<string, Set<string>>();
  for (const row of actors)
    for (const { value } of namesOf(row)) owned.set(value, (owned.get(value) ?? new Set()).add(row['id'] ?? ''));
  for (const { state = '', name = '', aliases } of organs)
    for (const value of [name, ...listOf(aliases)]) owned.set(value, (owned.get(value) ?? new Set()).add(state));
  const astray = senses.filter(({ name = '', actor = '' }) => actor !== '-' && !owned.get(name)?.has(actor));
  assert.deepEqual(astray.map(({ name, actor }) => `${name}: ${actor}`), []);
}); // prettier-ignore

test('names have no stray space', () => {
  for (const row of actors)
    for (const { value } of namesOf(row)) assert.match(value, /^\S+(?: \S+)*$/, `${row['id']} "${value}"`);
});

test('the holders of an office do not overlap unless they share it', () => {
  const offices = new Map<string, Record<string, string>[]>();
  for (const row of holders) {
    const key = `${row['actor']} ${row['office']}`;
    offices.set(key, [...(offices.get(key) ?? []), row]);
  }
  const wrong: string[] = [];
  for (const [office, rows] of offices) {
    const sorted = rows.toSorted((a, b) => ((a['from'] ?? '') < (b['from'] ?? '') ? -1 : 1));
    for (const [i, a] of sorted.entries())
      for (const b of sorted.slice(i + 1))
        if (a['person'] !== b['person'] && !isJoint(a) && !isJoint(b) && overlaps(a, b))
          wrong.push(`${office}: ${a['person']} to ${a['to']}, ${b['person']} from ${b['from']}`);
  }
  assert.deepEqual(wrong, []);
});

function isJoint({ note = '' }: Record<string, string>): boolean {
  return note.includes('joint');
}

/** Whether one ends after the other begins, as precisely as both are known; the day of a handover is no overlap. */
function overlaps({ to = '' }: Record<string, string>, { from = '' }: Record<string, string>): boolean {
  const end = to === '' ? '9999-12-31' : to;
  const length = Math.min(end.length, from.length);
  return end.slice(0, length) > from.slice(0, length);
}

test('holders have an actor, an office, titles in lower case and a gender', () => {
  for (const { actor = '', office = '', title = '', person = '', gender = '' } of holders) {
    const at = `${actor} ${office} ${person}`;
    assert.ok(ids.has(actor), at);
    assert.ok(rankOf(office) < 5 || /^(?:other:)?[a-z]+(?:-[a-z]+)*$/.test(office), at);
    assert.match(title, /^[^A-Z]+$/, at);
    assert.match(person, /^\S+(?: \S+)*$/, at);
    assert.match(gender, /^[mf]$/, at);
  }
});

test('every state that is there today has had a head since 1990, and 60 a foreign and a defence minister', () => {
  const of = (office: string): Set<string> =>
    new Set(holders.filter((row) => row['office'] === office).map(({ actor = '' }) => actor));
  const heads = new Set([...of('head-of-state'), ...of('head-of-government')]);
  const headless = states.filter(({ id = '', status }) => status === 'member' && !heads.has(id));
  assert.deepEqual(headless.map(({ id }) => id), []);
  assert.ok(of('foreign-minister').size >= 60);
  assert.ok(of('defence-minister').size >= 60);
}); // prettier-ignore

test('one person has one name in all tables', () => {
  const names = new Map<string, Set<string>>();
  for (const { actor = '', person = '' } of holders) {
    const key = `${actor} ${foldName(person).join(' ')}`;
    names.set(key, (names.get(key) ?? new Set()).add(person));
  }
  assert.deepEqual([...names.values()].filter((of) => of.size > 1).map((of) => Array.from(of)), []);
}); // prettier-ignore

/** The alpha-3 codes of ISO 3166-1. */
const ISO = new Set(
  (
    'ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN ' +
    'CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR ' +
    'GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM ' +
    'KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM ' +
    'NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE ' +
    'SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB ' +
    'VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE'
  ).split(' '),
);
/** Disputed or former states, for which ISO has no code of today. */
const NOT_ISO: readonly string[] = 'ABK CSK DDR DPR LPR NKR OST PMR SCG SML SUN TRNC VDR VNS XKX YMD YUG'.split(' '); // prettier-ignore

test('the codes of states are those of ISO 3166, but for disputed and former ones', () => {
  assert.equal(ISO.size, 249);
  const others = states.filter(({ id = '' }) => !ISO.has(id));
  assert.deepEqual(new Set(others.map(({ id = '' }) => id)), new Set(NOT_ISO));
  for (const { id, status } of others) assert.match(status ?? '', /^(?:disputed|former)$/, id);
});

test('a state of ISO 3166 goes by a name that others know it by', () => {
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const known = new Set(letters.flatMap((a) => letters.map((b) => display.of(a + b)?.replace('&', 'and'))));
  const unknown = states.filter(
    (state) =>
      ISO.has(state['id'] ?? '') &&
      !namesOf(state).some(({ value }) => known.has(value.replaceAll('’', "'"))),
  );
  assert.deepEqual(
    unknown.map(({ id }) => id),
    OTHER_NAMES,
  );
});

/** Where the name that the news use is not that of the Unicode tables. */
const OTHER_NAMES: readonly string[] = 'COG COD CIV MMR PSE VCT HKG MAC'.split(' ');
