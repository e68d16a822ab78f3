import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_METONYMS, type Metonyms } from '../../../src/language/coreference/metonyms.ts';
import { resolveEntities } from '../../../src/language/coreference/resolve.ts';
import { parsing } from './notation.ts';

/** The chains of more than one mention as "Name: mention rule, mention rule". */
function chains(lines: readonly string[], metonyms: Metonyms = NO_METONYMS): string[] {
  const input = parsing(...lines);
  return resolveEntities(input, metonyms)
    .filter(({ mentions }) => mentions.length > 1)
    .map(({ name, mentions }) => {
      const told = mentions.map(({ start, end, rule }) => `${input.text.slice(start, end)} ${rule}`);
      return `${name}: ${told.join(', ')}`;
    });
}

const LAVROV =
  'Foreign/P/2/compound Minister/P/3/nmod:desc PER(Sergey/P/5/nsubj Lavrov/P/3/flat) spoke/V/0/root';
const BIDEN =
  'President/P/2/nmod:desc PER(Joe/P/4/nsubj Biden/P/2/flat) met/V/0/root PER(Jill/P/4/obj Biden/P/5/flat)';

const SHOULD: readonly (readonly [what: string, lines: readonly string[], chains: readonly string[]])[] = [
  [
    'surname after full name',
    [LAVROV, 'PER(Lavrov/P/2/nsubj) left/V/0/root'],
    ['Sergey Lavrov: Sergey Lavrov first, Lavrov surname'],
  ],
  [
    'full name after surname',
    ['PER(Lavrov/P/2/nsubj) left/V/0/root', LAVROV],
    ['Sergey Lavrov: Lavrov first, Sergey Lavrov full-name'],
  ],
  [
    'a role after a name with it',
    [LAVROV, 'the/D/3/det foreign/A/3/amod minister/N/4/nsubj left/V/0/root'],
    ['Sergey Lavrov: Sergey Lavrov first, the foreign minister role'],
  ],
  [
    'a bare role',
    [LAVROV, 'the/D/2/det minister/N/3/nsubj left/V/0/root'],
    ['Sergey Lavrov: Sergey Lavrov first, the minister bare-role'],
  ],
  [
    'an acronym',
    [
      'the/D/3/det ORG(Security/P/3/compound Council/P/4/nsubj) met/V/0/root',
      'the/D/2/det ORG(SC/P/3/nsubj) voted/V/0/root',
    ],
    ['Security Council: Security Council first, SC acronym'],
  ],
  [
    'dots are no difference',
    ['LOC(U.S./P/2/nsubj) agreed/V/0/root', 'LOC(US/P/2/nsubj) left/V/0/root'],
    ['U.S.: U.S. first, US same-name'],
  ],
  [
    'the head noun of a body',
    [
      'the/D/3/det ORG(Interior/P/3/compound Ministry/P/4/nsubj) agreed/V/0/root',
      'the/D/2/det ministry/N/3/nsubj left/V/0/root',
    ],
    ['Interior Ministry: Interior Ministry first, the ministry bare-role'],
  ],
  [
    'an apposition',
    ['PER(Peskov/P/6/nsubj) +,/./4/punct the/D/4/det spokesman/N/1/appos +,/./4/punct spoke/V/0/root'],
    ['Peskov: Peskov first, the spokesman apposition'],
  ],
  [
    'he, by subject and gender',
    [BIDEN, 'He/R/2/nsubj left/V/0/root', 'She/R/2/nsubj stayed/V/0/root'],
    ['Joe Biden: Joe Biden first, He he-she', 'Jill Biden: Jill Biden first, She he-she'],
  ],
  [
    'his, in the same clause',
    ['PER(Putin/P/2/nsubj) praised/V/0/root his/H/4/nmod:poss army/N/2/obj'],
    ['Putin: Putin first, his he-she'],
  ],
  [
    'it, for a body',
    ['ORG(NATO/P/2/nsubj) agreed/V/0/root', 'It/R/2/nsubj left/V/0/root'],
    ['NATO: NATO first, It it'],
  ],
  [
    'they, for several',
    ['the/D/2/det rebels/S/3/nsubj agreed/V/0/root', 'They/R/2/nsubj left/V/0/root'],
    ['the rebels: the rebels first, They they'],
  ],
  [
    'I and we of a quotation, said before it',
    [
      'PER(Psaki/P/2/nsubj) said/V/0/root +:/./2/punct "/./6/punct +I/R/6/nsubj hope/V/2/ccomp our/H/8/nmod:poss side/N/6/obj +"/./6/punct',
    ],
    ['Psaki: Psaki first, I speaker, our speaker-side'],
  ],
  [
    'we of a quotation, with the speaker after the verb',
    ['"/./3/punct +We/R/3/nsubj hope/V/6/ccomp +,/./3/punct +"/./3/punct said/V/0/root PER(Psaki/P/6/nsubj)'],
    ['Psaki: We speaker-side, Psaki first'],
  ],
  [
    'a quotation that goes on',
    [
      '"/./3/punct +I/R/3/nsubj hope/V/7/ccomp +,/./3/punct +"/./3/punct PER(Psaki/P/7/nsubj) said/V/0/root',
      '+"/./3/punct +I/R/3/nsubj know/V/0/root +"/./3/punct',
    ],
    ['Psaki: I speaker, Psaki first, I speaker'],
  ],
];

for (const [what, lines, expected] of SHOULD) {
  test(`coreference should link ${what}`, () => assert.deepEqual(chains(lines), expected));
}

const SHOULD_NOT: readonly (readonly [what: string, lines: readonly string[]])[] = [
  ['two of one surname', [BIDEN]],
  ['the object of its own verb', ['PER(Putin/P/2/nsubj) saw/V/0/root him/R/2/obj']],
  ['another role', [LAVROV, 'the/D/3/det prime/A/3/amod minister/N/4/nsubj left/V/0/root']],
  ['a new one of a kind', [LAVROV, 'a/D/2/det minister/N/3/nsubj left/V/0/root']],
  ['he to a woman', ['PER(Angela/P/3/nsubj Merkel/P/1/flat) left/V/0/root', 'He/R/2/nsubj spoke/V/0/root']],
  ['it to a person', ['PER(Putin/P/2/nsubj) left/V/0/root', 'It/R/2/nsubj rained/V/0/root']],
  ['I of the report itself', ['PER(Putin/P/2/nsubj) left/V/0/root', 'I/R/2/nsubj saw/V/0/root']],
  [
    'he that speaks to whom the quotation names',
    ['"/./3/punct +PER(Putin/P/3/nsubj) lied/V/7/ccomp +,/./3/punct +"/./3/punct he/R/7/nsubj said/V/0/root'],
  ],
  [
    'the it of a cleft',
    [
      'ORG(NATO/P/2/nsubj) left/V/0/root',
      'it/R/3/nsubj is/X/3/cop fear/N/0/root that/R/5/nsubj speaks/V/3/acl:relcl',
    ],
  ],
];

for (const [what, lines] of SHOULD_NOT) {
  test(`coreference should not link ${what}`, () => assert.deepEqual(chains(lines), []));
}

const SEATS: Metonyms = {
  actorOf: (phrase) => ({ Kremlin: 'Russia', Moscow: 'Russia', Russia: 'Russia' })[phrase],
  holderOf: (role) => (role === 'russian president' ? 'Vladimir Putin' : undefined),
  personOf: (name) => (name === 'putin' ? 'Vladimir Putin' : undefined),
};

test('metonyms come from outside, and places of events are places', () => {
  const lines = [
    'LOC(Russia/P/2/nsubj) agreed/V/0/root',
    'the/D/2/det ORG(Kremlin/P/3/nsubj) agreed/V/0/root',
    'PER(Vladimir/P/3/nsubj Putin/P/1/flat) was/V/0/root in/I/5/case LOC(Moscow/P/3/obl)',
    'the/D/3/det Russian/A/3/amod president/N/4/nsubj left/V/0/root',
  ];
  assert.deepEqual(chains(lines, SEATS), [
    'Russia: Russia first, Kremlin metonym',
    'Vladimir Putin: Vladimir Putin first, the Russian president metonym',
  ]);
});

test('every mention has a score and stands where it says', () => {
  const input = parsing(LAVROV, 'He/R/2/nsubj left/V/0/root');
  for (const { mentions } of resolveEntities(input, NO_METONYMS)) {
    for (const { score, start, end, sentence, from, to, head } of mentions) {
      assert.ok(score > 0 && score <= 1 && head >= from && head < to);
      const tokens = input.sentences[sentence]?.tokens ?? [];
      assert.deepEqual([tokens[from]?.start, tokens[to - 1]?.end], [start, end]);
    }
  }
});
