import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { loadLanguageModel } from '../../src/intake/model.ts';

/** Sentences in the style of the wires; words are parted by spaces, and `_` glues a word to the one before. */
const SAMPLE = [
  'MOSCOW ( Reuters _) - The Kremlin said on Thursday that the United States had not addressed its main concerns .',
  '_" There is not much cause for optimism , _" Kremlin spokesman Dmitry Peskov told reporters .',
  'NATO Secretary General Jens Stoltenberg said the alliance would send written proposals to Moscow .',
  'If Russia invades , the sanctions will be severe , warned Antony Blinken , the U.S. secretary of state .',
  "Russia has massed more than 100,000 troops near Ukraine _'s border but denies planning an attack .",
  'UKRAINE URGES CALM AS U.S. WARNS OF INVASION',
  'Talks in Paris among envoys from France , Germany , Russia and Ukraine will resume in two weeks .',
  'German Chancellor Olaf Scholz , who took office in December , declined to say whether Berlin would halt the pipeline .',
];

// Compiled tests stand in build/test; the golden files stay with the source.
const GOLDEN = resolve(import.meta.dirname, '../../../test/golden/parses.txt');

test('the shipped model parses a frozen sample as before', () => {
  const model = loadLanguageModel({});
  const shown = SAMPLE.map((line) => {
    const tokens = line.split(' ').map((word) => {
      const glued = word.length > 1 && word.startsWith('_');
      return { form: glued ? word.slice(1) : word, spaceBefore: !glued };
    });
    const { upos, xpos, heads, deprels, names } = model.parse(tokens);
    const rows = tokens.map(({ form }, i) => {
      const head = tokens[heads[i] ?? -1]?.form ?? 'ROOT';
      const name = names.find(({ from, to }) => i >= from && i < to);
      const mark = name === undefined ? '' : ` ${name.from === i ? 'B' : 'I'}-${name.type}`;
      return `${form} ${upos[i]} ${xpos[i]} ${deprels[i]}(${head})${mark}`;
    });
    return `${rows.join('\n')}\n`;
  }).join('\n');
  const before = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : '';
  if (shown !== before) writeFileSync(GOLDEN.replace('.txt', '.changed.txt'), shown);
  assert.equal(shown, before, 'see test/golden/parses.changed.txt');
});
