// How much of the news the lexicon of frames knows, and how much of the lexicon the news uses.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Row, table } from '../language/table.ts';
import { heading } from '../time/run.ts';
import { geoVirus, gumNews, type TaggedText, wikiWars } from './corpora.ts';
import { type Counted, type Coverage, coverageOf } from './count.ts';
import { type Entry, grouped, type Lexicon, readLexicon } from './lexicon.ts';

/** Prints the tables and writes them to `out`/coverage.md. `data` holds the folders `ud`, `geo` and `time`. */
export function benchCoverage(data: string, out: string): void {
  const lexicon = readLexicon(resolve('data/frames'));
  const texts: (readonly [string, TaggedText])[] = [
    ['GUM, news (rows were added from it)', gumNews(data)],
    ['GeoVirus (never read)', geoVirus(data)],
    ['WikiWars (never read)', wikiWars(data)],
  ];
  const sets = texts.map(([name, text]) => [name, coverageOf(text, lexicon)] as const);
  const parts = [
    heading('Coverage of the frames', 'coverage'),
    coverageTable(sets),
    missingLine(sets[0]?.[1]),
    usageTable(lexicon, new Set(sets.flatMap(([, { used }]) => [...used]))),
  ];
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'coverage.md'), `${parts.join('\n\n')}\n`);
}

const MEASURE = `Tokens whose lemma has a row, political or kept as "not political" with its reason; in brackets, tokens with a row that gives an event or an item.
Verbs are tokens tagged VERB. Event nouns are tokens tagged NOUN that the lexicon lists, or that end in -tion, -ment, -ing, -al or -ance: as the lexicon's own nouns are known by definition, the last column counts those with a suffix alone.
A row of several words counts only where the sentence has them all. GUM has its own tags; the others are tagged by our parser.`;

function coverageTable(sets: readonly (readonly [string, Coverage])[]): string {
  const rows = sets.map(([name, { verbs, eventNouns, suffixNouns }]): Row => [
    name,
    String(verbs.tokens),
    share(verbs),
    String(eventNouns.tokens),
    share(eventNouns),
    share(suffixNouns),
  ]);
  return table(
    '## Of the news, known',
    ['', 'verbs', 'known %', 'event nouns', 'known %', 'with a suffix, known %'],
    [...rows, ['to reach', '', '80', '', '80', '']],
    MEASURE,
  );
}

function share({ tokens, known, political }: Counted): string {
  const percent = (count: number): string => (tokens === 0 ? '' : ((100 * count) / tokens).toFixed(1));
  return `${percent(known)} (${percent(political)})`;
}

function missingLine(coverage: Coverage | undefined): string {
  const missing = [...(coverage?.missing ?? [])].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return `Most frequent without a row, GUM: ${missing
    .slice(0, 40)
    .map(([key, count]) => `${key} ${count}`)
    .join(' · ')}`;
}

/** Predicates, not rows: a sense that is not met is not counted against a predicate that is. */
function usageTable(lexicon: Lexicon, used: ReadonlySet<Entry>): string {
  const entries = [...lexicon.values()].flat();
  const rows = [...grouped(entries, ({ file }) => file)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, own]): Row => {
      const met = predicates(own.filter((entry) => used.has(entry)));
      const all = predicates(own);
      const unmet = [...all].filter((one) => !met.has(one));
      const single = unmet.filter((one) => one.split(' ').length === 2);
      return [
        file,
        String(own.length),
        String(all.size),
        String(met.size),
        String(unmet.length),
        String(single.length),
      ];
    });
  const total = predicates(entries);
  const met = predicates([...used]);
  return table(
    '## Of the lexicon, used',
    ['file', 'rows', 'predicates', 'in these texts', 'in none', 'of them single words'],
    [
      ...rows,
      [
        'all',
        String(entries.length),
        String(total.size),
        String(met.size),
        String(total.size - met.size),
        '',
      ],
    ],
    'A predicate is used where all its words stand in one sentence of these texts; 1,000 or so reports cannot use a lexicon of this size up.',
  );
}

function predicates(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(
    entries.map(({ pos, head, others }) =>
      [pos, ...(pos === 'n' ? [...others, head] : [head, ...others])].join(' '),
    ),
  );
}
