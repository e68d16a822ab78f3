// npm run train: see model/MODEL.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SLOTS } from '../src/language/model/features.ts';
import { NAME_CLASSES } from '../src/language/model/names.ts';
import { LONGEST, type Shape } from '../src/language/model/shape.ts';
import { type Example, packBatch } from './batch.ts';
import { readCorpora } from './corpus.ts';
import { evaluate } from './evaluate.ts';
import { Heap, randomFrom } from './heap.ts';
import { Network } from './network.ts';
import { readVectors } from './vectors.ts';
import { writeModel } from './write.ts';
import { type Dress, Encoder, collect } from './vocabulary.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    own: { type: 'string', default: 'corpus/treebank/newswire-train.conllu' },
    cache: { type: 'string', default: 'build/vectors' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '14' },
    width: { type: 'string', default: '96' },
    blocks: { type: 'string', default: '2' },
    rate: { type: 'string', default: '0.002' },
    table: { type: 'string', default: '0.002' },
    batch: { type: 'string', default: '300' },
    drop: { type: 'string', default: '0.25' },
    out: { type: 'string', default: 'model/english.bin' },
    limit: { type: 'string', default: '0' },
  },
});
const num = (key: keyof typeof values): number => Number(values[key]);
const seed = num('seed');
const random = randomFrom(seed);
const corpora = readCorpora(values.data, values.own);
const vectors = readVectors(values.cache, 60000);
const vocabulary = collect(corpora.train, vectors.words);
const encoder = new Encoder(vocabulary);
const shape: Shape = { width: num('width'), blocks: num('blocks'), arc: 64, label: 96, vector: 100 };
const train = corpora.train.filter((s) => s.sentence.forms.length <= LONGEST);
if (num('limit') > 0) train.length = num('limit');
const dev = corpora.dev.map((s) => encoder.encode(s));
const heap = new Heap(join(import.meta.dirname, 'kernel.wasm'), 1500);
const MAX_ROWS = 1024;
const network = new Network(
  heap,
  shape,
  {
    features: vocabulary.features.size + 1,
    upos: vocabulary.upos.length,
    xpos: vocabulary.xpos.length,
    deprels: vocabulary.deprels.length,
    names: NAME_CLASSES,
  },
  vectors,
  MAX_ROWS,
  random,
);
console.log(
  `${train.length} sentences, ${vocabulary.features.size} features, ${vocabulary.deprels.length} relations, slots ${SLOTS}, ` +
    `${network.parameters.all.reduce((n, p) => n + p.count, 0)} dense parameters`,
);

const epochs = num('epochs');
const tokensInAll = train.reduce((n, s) => n + s.sentence.forms.length, 0) * epochs;
let seen = 0;
let step = 0;
for (let epoch = 1; epoch <= epochs; epoch++) {
  const order = train.map((sentence) => ({ sentence, key: random() })).toSorted((a, b) => a.key - b.key);
  const started = process.cpuUsage();
  const sum = { tags: 0, arcs: 0, labels: 0, names: 0 };
  let tokens = 0;
  let pending: Example[] = [];
  let size = 0;
  const flush = (): void => {
    if (pending.length === 0) return;
    const batch = packBatch(pending);
    pending = [];
    size = 0;
    network.forward(batch, { input: num('drop'), encoder: num('drop'), head: num('drop') });
    const losses = network.backward(batch, 1 / 300);
    sum.tags += losses.tags;
    sum.arcs += losses.arcs;
    sum.labels += losses.labels;
    sum.names += losses.names;
    tokens += batch.tokens;
    seen += batch.tokens;
    step++;
    const decay = Math.max(0.02, 1 - seen / tokensInAll) * Math.min(1, step / 200);
    let norm = 0;
    for (const p of network.parameters.all) norm += heap.kernel.squaredNorm(p.count, p.grad);
    const clip = Math.min(1, 5 / Math.sqrt(norm));
    for (const p of network.parameters.all) {
      const fix1 = 1 / (1 - 0.9 ** step);
      const fix2 = 1 / (1 - 0.98 ** step);
      heap.kernel.adam(
        p.count,
        p.value,
        p.grad,
        p.mean,
        p.square,
        num('rate') * decay,
        0.9,
        0.98,
        fix1,
        fix2,
        p.decay ? 1e-5 : 0,
        clip,
      );
    }
    network.table.step(num('table') * decay, clip);
  };
  for (const { sentence } of order) {
    const chance = random();
    const dress: Dress =
      chance < 0.04 ? 'upper' : chance < 0.06 ? 'lower' : chance < 0.08 ? 'title' : 'plain';
    const example = encoder.withDropout(encoder.encode(sentence, dress), random, 0.15);
    if (size + example.length > num('batch')) flush();
    pending.push(example);
    size += example.length;
  }
  flush();
  const cpu = process.cpuUsage(started).user / 1e6;
  const loss = (x: number): string => (x / tokens).toFixed(3);
  const scores = evaluate(heap, network, dev, vocabulary.deprels);
  console.log(
    `epoch ${epoch}/${epochs} ${cpu.toFixed(1)} s · loss tags ${loss(sum.tags)} arcs ${loss(sum.arcs)} labels ${loss(sum.labels)} names ${loss(sum.names)}` +
      ` · dev ${Object.entries(scores)
        .map(([k, v]) => `${k} ${v.toFixed(2)}`)
        .join(' ')}`,
  );
}

writeFileSync(values.out, writeModel(heap, network, shape, vocabulary, vectors, { seed, epochs }));
