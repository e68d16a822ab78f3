// Scores the shipped inference code on EWT dev and measures its speed: node build/train/check.js MODEL KERNEL [FILE].
import { readFileSync } from 'node:fs';
import { loadModel } from '../src/language/tagging.ts';
import { readTreebank } from './conllu.ts';

const [model = 'model/english.bin', kernel, file = '../shared/data/ud/en_ewt-ud-dev.conllu.gz'] =
  process.argv.slice(2);
const sentences = readTreebank(file);
const syntax = loadModel(
  readFileSync(model),
  kernel === undefined || kernel === '-' ? undefined : readFileSync(kernel),
);
const inputs = sentences.map((s) => s.forms.map((form, i) => ({ form, spaceBefore: s.spaces[i] ?? false })));
for (let round = 0; round < 4; round++) {
  const right = { upos: 0, xpos: 0, uas: 0, las: 0, content: 0, contentLas: 0 };
  let tokens = 0;
  const started = process.cpuUsage();
  const parsed = inputs.map((tokens) => syntax.parse(tokens));
  const { user, system } = process.cpuUsage(started);
  sentences.forEach((sentence, s) => {
    const found = parsed[s];
    if (found === undefined) return;
    sentence.forms.forEach((_, i) => {
      tokens++;
      const head = found.heads[i] === sentence.heads[i];
      const label = found.deprels[i]?.split(':')[0] === sentence.deprels[i]?.split(':')[0];
      const word = sentence.upos[i] !== 'PUNCT';
      right.upos += Number(found.upos[i] === sentence.upos[i]);
      right.xpos += Number(found.xpos[i] === sentence.xpos[i]);
      right.uas += Number(head);
      right.las += Number(head && label);
      right.content += Number(word);
      right.contentLas += Number(word && head && label);
    });
  });
  const percent = (n: number, of = tokens): string => ((100 * n) / of).toFixed(2);
  console.log(
    `upos ${percent(right.upos)} xpos ${percent(right.xpos)} uas ${percent(right.uas)} las ${percent(right.las)} ` +
      `las without punctuation ${percent(right.contentLas, right.content)} · ${Math.round(tokens / ((user + system) / 1e6))} tokens/s`,
  );
  if (kernel === '-') break;
}
