// Scores who is quoted with what: attributed content in GUM, and the quotations of our own test half with their speakers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Item } from '../../src/reader/item.ts';
import { findQuotations } from '../../src/text/quotations.ts';
import type { Span } from '../../src/text/span.ts';
import { type Row, table } from '../language/table.ts';
import { cellsOf, ratesOf, type Rates } from '../measure.ts';
import { createProbe, type Probe } from '../probe.ts';
import { heading } from '../time/run.ts';
import { type GumDocument, merged, readGum } from './gum.ts';
import { quotationShares } from './speakers.ts';

/** Prints the tables and writes them to `out`/quotes.md. `data` holds the folder `quotes`. */
export function benchQuotes(data: string, out: string): void {
  const probe = createProbe();
  const documents = readGum(data);
  const parts = [
    heading('Quotations', 'quotes'),
    table(
      '## Attributed content in GUM, by characters',
      ['', 'precision', 'recall', 'F1', 'spans met, F1'],
      [
        ...finders(probe).flatMap(({ name, find }) =>
          ['news', 'interview'].map((genre): Row => {
            const chosen = documents.filter((document) => document.genre === genre);
            return [
              `${name}, ${chosen.length} ${genre}`,
              ...cellsOf(scoreContent(chosen, find)),
              scoreSpans(chosen, find).f1.toFixed(1),
            ];
          }),
        ),
        ['aim, news', '', '', '75.0', ''],
        ['Citron on PARC3, another set, for orientation', '', '', '', '83.2'],
      ],
      'Gold: the units of the discourse tree to which an attribution hangs, direct and indirect, thinking included. A span is met if the other side shares half of it.',
    ),
    quotationTable(probe),
  ];
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'quotes.md'), `${parts.join('\n\n')}\n`);
}

type Find = (document: GumDocument) => Span[];

function finders(probe: Probe): { name: string; find: Find }[] {
  return [
    {
      name: 'ours',
      find: ({ text }) =>
        merged(
          probe(text).items.flatMap((item) => contentOf(item, text)),
          text,
        ),
    },
    {
      name: 'quotation marks alone',
      find: ({ text }) => findQuotations(text).map(({ start, end }) => ({ start, end })),
    },
  ];
}

/** What an item says that somebody said: the quoted words, or the said clause. */
function contentOf(item: Item, text: string): Span[] {
  if (item.kind !== 'statement') return [];
  const { start, end } = item.cite;
  if (item.form === 'direct') return [{ start, end }];
  if (item.form === 'partial') {
    // What is said is the clause that the quoted words stand in.
    const at = text.lastIndexOf(item.gist, end);
    return at < 0 || at + item.gist.length < end
      ? [{ start, end }]
      : [{ start: at, end: at + item.gist.length }];
  }
  // The citation holds the clause and its speaker; the clause alone is what was said.
  const at = text.slice(start, end).indexOf(item.gist);
  return [at < 0 ? { start, end } : { start: start + at, end: start + at + item.gist.length }];
}

function scoreContent(documents: readonly GumDocument[], find: Find): Rates {
  let [met, produced, wanted] = [0, 0, 0];
  for (const document of documents) {
    const got = find(document);
    const size = (spans: readonly Span[]): number =>
      spans.reduce((sum, { start, end }) => sum + end - start, 0);
    produced += size(got);
    wanted += size(document.contents);
    met += got.reduce((sum, span) => sum + sharedWith(span, document.contents), 0);
  }
  return ratesOf(met, produced, met, wanted);
}

function scoreSpans(documents: readonly GumDocument[], find: Find): Rates {
  let [holding, produced, met, wanted] = [0, 0, 0, 0];
  const isMet = (span: Span, others: readonly Span[]): boolean =>
    sharedWith(span, others) * 2 >= span.end - span.start;
  for (const document of documents) {
    const got = find(document);
    produced += got.length;
    wanted += document.contents.length;
    holding += got.filter((span) => isMet(span, document.contents)).length;
    met += document.contents.filter((span) => isMet(span, got)).length;
  }
  return ratesOf(holding, produced, met, wanted);
}

/** Characters of a span that lie in others, which do not overlap each other. */
function sharedWith(span: Span, others: readonly Span[]): number {
  return others.reduce(
    (sum, other) => sum + Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start)),
    0,
  );
}

function quotationTable(probe: Probe): string {
  const rows = ['test', 'dev'].map((half): Row => {
    const { expected, found, right } = quotationShares(resolve('corpus', half), probe);
    const share = (part: number): string => ((100 * part) / Math.max(1, expected)).toFixed(1);
    return [`corpus/${half}`, String(expected), share(found), share(right)];
  });
  return table(
    '## Quoted statements of our own corpus',
    ['', 'expected', 'found', 'found, with their speaker'],
    [...rows, ['aim', '', '95', '88']],
    'Statements whose words are quoted, whole or in part, as `bench/reader/score.ts` compares them; of the fields only `by` counts.',
  );
}
