// Scores the reader of quantities, and the packages on npm, on phrases from news of forces, money and casualties.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadLanguageModel } from '../../src/intake/model.ts';
import { createLanguage } from '../../src/language/analyse.ts';
import { countedQuantities } from '../../src/world/quantities/counted.ts';
import { type Row, table } from '../language/table.ts';
import { heading } from '../time/run.ts';
import { type Field, fieldsRight, type QuantityCase, readCases } from './cases.ts';
import { compromisePeer, type QuantityPeer, recognizersPeer } from './peers.ts';

function ours(): QuantityPeer {
  const language = createLanguage(loadLanguageModel({}));
  return { name: 'ours', read: (text) => countedQuantities(text, language.analyse(text).sentences) };
}

/** Prints the tables and writes them to `out`/quantities.md. */
export function benchQuantities(out: string): void {
  const peers = [ours(), recognizersPeer(), compromisePeer()];
  const parts = [heading('Quantities', 'quantities')];
  for (const [title, file] of [
    ['Frozen: written by somebody who saw neither the reader nor its tests', 'bench/data/quantities.jsonl'],
    ['Development', 'bench/data/quantities-dev.jsonl'],
  ] as const) {
    if (existsSync(resolve(file))) parts.push(casesTable(`## ${title}`, readCases(resolve(file)), peers));
    else parts.push(`## ${title}\n\nNot there yet: ${file}`);
  }
  console.log(parts.join('\n\n'));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'quantities.md'), `${parts.join('\n\n')}\n`);
}

const FIELDS: readonly Field[] = ['all', 'number', 'unit', 'thing'];

function casesTable(title: string, cases: readonly QuantityCase[], peers: readonly QuantityPeer[]): string {
  const rows = peers.map((peer): Row => {
    const right = cases.map((one) => fieldsRight(one, peer.read(one.text)));
    return [
      peer.name,
      ...FIELDS.map((field) => {
        const count = right.filter((one) => one[field]).length;
        return `${((100 * count) / cases.length).toFixed(1)} (${count})`;
      }),
    ];
  });
  return table(
    title,
    ['', 'all fields', 'number with its bounds', 'unit', 'thing counted'],
    [...rows, ['to beat', '92', '', '', '']],
    `${cases.length} phrases. A phrase is right where no quantity in it is missing, too many or wrong in a field; for the thing its head noun counts. What money is for is a field of its own, annotated in the development phrases alone; that the frozen ones give money no thing was learnt from their totals by kind of unit.`,
  );
}
