import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { packageFile } from '../../src/intake/package-file.ts';

/** The rows of a table of data/actors: id, then every name that belongs to it. */
function rows(file: string, columnsOfNames: readonly number[]): { id: string; names: string[] }[] {
  return readFileSync(packageFile('data', 'actors', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
    .map((cells) => ({
      id: cells[0] ?? '',
      names: columnsOfNames.flatMap((column) => (cells[column] ?? '').split('|').filter(Boolean)),
    }));
}

const states = rows('states.tsv', [1, 2, 3, 4]);
const bodies = rows('bodies.tsv', [1, 2]);

/** Names that two actors share on purpose: the first of the table is meant unless the text says more. */
const SHARED: readonly string[] = [];

test('no name belongs to two actors unless it is meant', () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of [...states, ...bodies])
    for (const name of names) owners.set(name, (owners.get(name) ?? new Set()).add(id));
  const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids].join(' ')}`);
  assert.deepEqual(shared, SHARED);
}); // prettier-ignore

test('names have no stray space', () => {
  for (const { id, names } of [...states, ...bodies])
    for (const name of names) assert.match(name, /^\S+(?: \S+)*$/, `${id} "${name}"`);
});

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
const NOT_ISO: readonly string[] = 'XKX SUN YUG CSK DDR VDR VNS YMD ABK OST NKR DPR LPR PMR TRNC SML'.split(
  ' ',
);

test('the codes of states are those of ISO 3166, but for disputed and former ones', () => {
  assert.equal(ISO.size, 249);
  assert.deepEqual(
    states.map(({ id }) => id).filter((id) => !ISO.has(id)),
    NOT_ISO,
  );
});

test('a state of ISO 3166 goes by a name that others know it by', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const known = new Set(letters.flatMap((a) => letters.map((b) => names.of(a + b)?.replace('&', 'and'))));
  const unknown = states.filter(
    (state) => ISO.has(state.id) && !state.names.some((name) => known.has(name.replaceAll('’', "'"))),
  );
  assert.deepEqual(
    unknown.map(({ id }) => id),
    OTHER_NAMES,
  );
});

/** Where the name that the news use is not that of the Unicode tables. */
const OTHER_NAMES: readonly string[] = 'COG COD CIV MMR PSE VCT HKG'.split(' ');
