// Scores the events of whole sentences: PETRARCH-2's corrected records, and who is source and target in ConfliBERT's.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../language/table.ts';
import { cellsOf } from '../measure.ts';
import { createProbe, type Probe } from '../probe.ts';
import { heading } from '../time/run.ts';
import { readOwn, scoreOwn } from './own.ts';
import { readGsr } from './records.ts';
import { scoreSpans } from './spans.ts';
import { scoreTriples } from './triples.ts';

/** The leads that we wrote ourselves and work with, root by root. */
function ownTable(probe: Probe): string {
  const leads = readOwn('test/reader/events-own.tsv');
  const { triples, roots } = scoreOwn(leads, probe);
  const counts = [...roots].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([root, { wanted, met }]) => `${root} ${met}/${wanted}`);
  return table(
    `## Our own leads, ${leads.length} sentences, worked with`,
    ['', 'precision', 'recall', 'F1'],
    [['ours: source, target, root of CAMEO', ...cellsOf(triples)]],
    `Found of each root: ${counts.join(', ')}.`,
  );
} // prettier-ignore

/** Prints the tables and writes them to `out`/gsr.md. `data` holds the folder `events`. */
export function benchGsr(data: string, out: string): void {
  const probe = createProbe();
  const records = readGsr(data).map((record) => ({ record, probed: probe(record.text, record.published) }));
  const parts = [
    heading('Events of whole sentences', 'gsr'),
    table(
      `## PETR2_GSR, ${records.length} sentences of raw text`,
      ['', 'precision', 'recall', 'F1'],
      [
        ['ours: source, target, root of CAMEO', ...cellsOf(scoreTriples(records, true))],
        ['ours: source and target only', ...cellsOf(scoreTriples(records, false))],
        ['aim', '', '', '75.0'],
        ['PETRARCH-2, full code, given a finished parse', '81', '65', '72'],
        ['UniversalPetrarch, full code, given a finished parse', '74', '86', '79'],
      ],
      'Source and target are compared by the state or body that they belong to (`bench/gsr/sides.ts`); `---` in the gold is anybody. The gold began as the output of PETRARCH-2.',
    ),
    table(
      '## Tokens of source and target, cameo_ner_test (451 sentences)',
      ['', 'precision', 'recall', 'F1'],
      [
        ['ours', ...cellsOf(scoreSpans(data, 'test', probe))],
        ['ours, cameo_ner_train (1,153 sentences)', ...cellsOf(scoreSpans(data, 'train', probe))],
        ['aim', '', '', '70.0'],
      ],
      'The main act of each sentence; reciprocal tokens count as both. No figure is published for it.',
    ),
    ownTable(probe),
  ];
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'gsr.md'), `${parts.join('\n\n')}\n`);
}
