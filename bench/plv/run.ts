// Scores which class of event the reader sees between a source and a target that are given: PLV_test.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, table } from '../language/table.ts';
import { f1OfClass, macroF1 } from '../measure.ts';
import { createProbe } from '../probe.ts';
import { heading } from '../time/run.ts';
import { candidatesOf, classify } from './classify.ts';
import { featuresOf } from './features.ts';
import { fit } from './linear.ts';
import { type PlvRow, quadOfRoot, readPlv } from './rows.ts';

/** Prints the table and writes it to `out`/plv.md. `data` holds the folder `events`. */
export function benchPlv(data: string, out: string): void {
  const probe = createProbe();
  const train = readPlv(data, 'train');
  const test = readPlv(data, 'test');
  const ours = test.map((row) => classify(probe(row.text), row));
  const model = fit(train.map((row) => ({ features: featuresOf(probe(row.text), row), label: row.root })));
  const fitted = test.map((row) => model.best(featuresOf(probe(row.text), row)));
  const silent = test.filter((row) => candidatesOf(probe(row.text), row).length === 0).length;
  const clean = (row: PlvRow): boolean => !row.isExample;
  const parts = [
    heading('PLV', 'plv'),
    table(
      `## PLV_test: macro-F1 of the class of event, source and target given`,
      ['', 'rows', 'binary', 'quad', 'root'],
      [
        rowOf('ours', test, ours, () => true),
        rowOf('ours, rows that are no examples of the codebook', test, ours, clean),
        rowOf('fitted on PLV_train, not shipped', test, fitted, () => true),
        rowOf('fitted, rows that are no examples of the codebook', test, fitted, clean),
        ['aim: ours', '', '92', '80', '72'],
        ['aim: fitted', '', '95', '88', '80'],
        ...PUBLISHED,
      ],
      `Every row is answered; ${silent} rows in which the reader knows no act have the commonest kind of event in the news, CONSULT. Its sentences were never read while the lexicon was written.\n"Fitted" is a multinomial logistic regression over what the reader read and the words (\`bench/plv/features.ts\`), trained on PLV_train alone.`,
    ),
    classTable(test, ours, fitted),
  ];
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'plv.md'), `${parts.join('\n\n')}\n`);
}

/** As the literature has them: ACL 2024, paper 35, and the read-me of its code. */
const PUBLISHED: readonly Row[] = [
  ['UniversalPetrarch (dictionary)', '1033', '80.8', '51.8', '46.3'],
  ['GPT-4, codebook in the prompt', '1033', '93.4', '76.7', '61.5'],
  ['ZSP (entailment model)', '1033', '96.4', '89.6', '82.4'],
  ['ConfliBERT, fitted on PLV_train', '1033', '98.4', '96.3', '86.7'],
];

function rowOf(
  name: string,
  rows: readonly PlvRow[],
  got: readonly string[],
  counts: (row: PlvRow) => boolean,
): Row {
  const pairs = rows.flatMap((row, at) => (counts(row) ? [{ row, answer: got[at] ?? '' }] : []));
  const binary = (quad: string): string => (quad === '1' || quad === '2' ? 'cooperation' : 'conflict');
  const quads = pairs.map(({ answer }) => quadOfRoot(answer));
  const score = (gold: readonly string[], mine: readonly string[]): string => macroF1(gold, mine).toFixed(1);
  return [
    name,
    String(pairs.length),
    score(
      pairs.map(({ row }) => binary(row.quad)),
      quads.map(binary),
    ),
    score(
      pairs.map(({ row }) => row.quad),
      quads,
    ),
    score(
      pairs.map(({ row }) => row.root),
      pairs.map(({ answer }) => answer),
    ),
  ];
}

/** F1 of each class, and what it is taken for most often. */
function classTable(rows: readonly PlvRow[], ours: readonly string[], fitted: readonly string[]): string {
  const roots = [...new Set(rows.map(({ root }) => root))].toSorted();
  const gold = rows.map(({ root }) => root);
  const lines = roots.map((root): Row => {
    const only = (answers: readonly string[]): string => f1OfClass(root, gold, answers).toFixed(1);
    const taken = new Map<string, number>();
    for (const [at, one] of gold.entries()) {
      const answer = ours[at] ?? '';
      if (one === root && answer !== root) taken.set(answer, (taken.get(answer) ?? 0) + 1);
    }
    const most = [...taken].toSorted(([, a], [, b]) => b - a).slice(0, 4);
    return [
      root,
      String(gold.filter((one) => one === root).length),
      only(ours),
      only(fitted),
      most.map(([name, count]) => `${name} ${count}`).join(', '),
    ];
  });
  return table('## By class', ['', 'rows', 'ours', 'fitted', 'ours takes it for'], lines);
}
