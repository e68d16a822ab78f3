import { join } from 'node:path';
import { NAME_CLASSES } from '../src/language/model/names.ts';
import { type Batch, type Example, packBatch } from './batch.ts';
import type { Annotated } from './corpus.ts';
import { evaluate } from './evaluate.ts';
import { Heap, randomFrom } from './heap.ts';
import { type Losses, Network } from './network.ts';
import type { Recipe } from './recipe.ts';
import type { Vectors } from './vectors.ts';
import { type Dress, Encoder, type Vocabulary } from './vocabulary.ts';

/** Most tokens in a batch. */
const BATCH = 300;

const MAX_ROWS = 1024;

/** Chance that the word itself is hidden from the network. */
const WORD_DROPOUT = 0.15;

/** Some sentences are shown as headlines and careless writers set them. */
function draw(random: () => number): Dress {
  const chance = random();
  if (chance < 0.04) return 'upper';
  if (chance < 0.06) return 'lower';
  return chance < 0.08 ? 'title' : 'plain';
}

/** The sentence without the mark that ends it, as a headline; the same if it has none. */
function withoutStop(annotated: Annotated): Annotated {
  const { forms, spaces, upos, xpos, heads, deprels, misc, id } = annotated.sentence;
  const last = forms.length - 1;
  if (last < 3 || upos[last] !== 'PUNCT' || heads.includes(last) || heads[last] === -1) return annotated;
  const cut = <T>(list: T[]): T[] => list.slice(0, last);
  const sentence = {
    id,
    forms: cut(forms),
    spaces: cut(spaces),
    upos: cut(upos),
    xpos: cut(xpos),
    heads: cut(heads),
    deprels: cut(deprels),
    misc: cut(misc),
  };
  const { names, gumNames, weight } = annotated;
  return {
    sentence,
    weight,
    ...(names === undefined ? {} : { names: names.slice(0, last) }),
    ...(gumNames === undefined ? {} : { gumNames: gumNames.slice(0, last) }),
  };
}

/** A network in training: its heap, its encoder of sentences, and the state of its optimiser. */
export class Learner {
  readonly heap: Heap;
  readonly network: Network;
  readonly encoder: Encoder;
  readonly #recipe: Recipe;
  readonly #random: () => number;
  #step = 0;

  constructor(recipe: Recipe, vocabulary: Vocabulary, vectors: Vectors, seed: number) {
    this.#recipe = recipe;
    this.#random = randomFrom(seed);
    this.encoder = new Encoder(vocabulary);
    this.heap = new Heap(join(import.meta.dirname, 'kernel.wasm'), 640);
    const classes = {
      features: vocabulary.features.size + 1,
      upos: vocabulary.upos.length,
      xpos: vocabulary.xpos.length,
      deprels: vocabulary.deprels.length,
      names: NAME_CLASSES,
    };
    this.network = new Network(this.heap, recipe.shape, classes, vectors, MAX_ROWS, this.#random);
  }

  /** Trains for all epochs of the recipe, telling how it goes on `dev` after each. */
  train(train: readonly Annotated[], dev: readonly Annotated[], tell: (line: string) => void): void {
    const { epochs } = this.#recipe;
    const all = epochs * train.reduce((sum, { sentence }) => sum + sentence.forms.length, 0);
    const { deprels } = this.encoder.vocabulary;
    const examples = dev.map((sentence) => this.encoder.encode(sentence));
    let seen = 0;
    for (let epoch = 1; epoch <= epochs; epoch++) {
      const started = process.cpuUsage();
      const sum: Losses = { tags: 0, arcs: 0, labels: 0, names: 0 };
      let tokens = 0;
      for (const batch of this.#batches(train)) {
        const losses = this.#learn(batch, 1 - seen / all);
        sum.tags += losses.tags;
        sum.arcs += losses.arcs;
        sum.labels += losses.labels;
        sum.names += losses.names;
        tokens += batch.tokens;
        seen += batch.tokens;
      }
      const losses = Object.entries(sum).map(([name, loss]) => `${name} ${(loss / tokens).toFixed(3)}`);
      const scores = Object.entries(evaluate(this.heap, this.network, examples, deprels));
      const seconds = (process.cpuUsage(started).user / 1e6).toFixed(0);
      tell(
        `epoch ${epoch}/${epochs}, ${seconds} s · loss ${losses.join(' ')} · ` +
          `dev ${scores.map(([name, score]) => `${name} ${score.toFixed(2)}`).join(' ')}`,
      );
    }
  }

  /** The training sentences in random order, changed at random, in batches. */
  *#batches(train: readonly Annotated[]): Generator<Batch> {
    const random = this.#random;
    const order = train.map((sentence) => ({ sentence, key: random() })).toSorted((a, b) => a.key - b.key);
    let pending: Example[] = [];
    let size = 0;
    for (const { sentence } of order) {
      const dress = draw(random);
      const headline = dress === 'upper' || dress === 'title';
      const example = this.encoder.encode(headline ? withoutStop(sentence) : sentence, dress);
      if (size + example.length > BATCH && size > 0) {
        yield packBatch(pending);
        pending = [];
        size = 0;
      }
      pending.push(this.encoder.withDropout(example, random, WORD_DROPOUT));
      size += example.length;
    }
    if (size > 0) yield packBatch(pending);
  }

  /** One step on a batch; `left` is the part of the training that is still to come. */
  #learn(batch: Batch, left: number): Losses {
    const { network, heap } = this;
    network.forward(batch, this.#recipe.noise);
    const losses = network.backward(batch, 1 / BATCH);
    const step = ++this.#step;
    const rate = this.#recipe.rate * Math.max(0.02, left) * Math.min(1, step / 200);
    const { all } = network.parameters;
    let norm = 0;
    for (const { count, grad } of all) norm += heap.kernel.squaredNorm(count, grad);
    const clip = Math.min(1, 5 / Math.sqrt(norm));
    const fix1 = 1 / (1 - 0.9 ** step);
    const fix2 = 1 / (1 - 0.98 ** step);
    for (const { count, value, grad, mean, square, decay } of all) {
      heap.kernel.adam(count, value, grad, mean, square, rate, 0.9, 0.98, fix1, fix2, decay ? 1e-5 : 0, clip);
    }
    network.table.step(rate, clip);
    return losses;
  }
}
