import { SLOTS } from '../src/language/model/features.ts';
import type { Shape } from '../src/language/model/shape.ts';
import { ArcHead } from './arcs.ts';
import type { Batch } from './batch.ts';
import { Convolution, Recurrence, clearPads } from './blocks.ts';
import { TagHead } from './heads.ts';
import type { Heap } from './heap.ts';
import { Drop, Linear, Norm, Parameters } from './layers.ts';
import { Table } from './table.ts';

/** How many classes each head tells apart. */
export interface Classes {
  readonly features: number;
  readonly upos: number;
  readonly xpos: number;
  readonly deprels: number;
  readonly names: number;
}

/** Dropout rates; all 0 when the network is only used. */
export interface Noise {
  readonly input: number;
  readonly encoder: number;
  readonly head: number;
}

/** The head that is left out of the shipped model. */
export const GUM_NAMES = 'gumNames';

/** Names are rare: their loss weighs more. */
const NAME_WEIGHT = 2;

export const QUIET: Noise = { input: 0, encoder: 0, head: 0 };

/** Summed losses of a batch. */
export interface Losses {
  tags: number;
  arcs: number;
  labels: number;
  names: number;
}

/** The joint network: one encoder with heads for tags, tree and names. It owns all its buffers. */
export class Network {
  readonly parameters: Parameters;
  readonly table: Table;
  readonly project: Linear;
  readonly inputNorm: Norm;
  readonly finalNorm: Norm;
  readonly convolutions: Convolution[] = [];
  readonly recurrences: Recurrence[] = [];
  readonly upos: TagHead;
  readonly xpos: TagHead;
  readonly names: TagHead;
  /** Learns the names of GUM, for the sake of the encoder only; it is not shipped. */
  readonly gumNames: TagHead;
  readonly arcs: ArcHead;
  readonly shape: Shape;
  readonly #heap: Heap;
  readonly #random: () => number;
  readonly #maxRows: number;
  readonly #vectorScale: Float32Array;
  readonly #vectorRows: Int8Array;
  readonly #vectors: number;
  readonly #sum: number;
  readonly #drop: Drop;
  readonly #states: number[] = [];
  readonly #slopes: number[] = [];
  readonly #final: number;
  readonly #dFinal: number;

  constructor(
    heap: Heap,
    shape: Shape,
    classes: Classes,
    vectors: { rows: Int8Array; scales: Float32Array },
    maxRows: number,
    random: () => number,
  ) {
    this.#heap = heap;
    this.#random = random;
    this.#maxRows = maxRows;
    this.shape = shape;
    this.#vectorRows = vectors.rows;
    this.#vectorScale = vectors.scales;
    const parameters = new Parameters(heap, random);
    this.parameters = parameters;
    const n = shape.width;
    this.table = new Table(heap, classes.features, n, SLOTS, maxRows, random);
    this.project = new Linear(parameters, 'project', shape.vector, n, maxRows);
    this.inputNorm = new Norm(parameters, 'input', n, maxRows);
    for (let b = 0; b < shape.blocks; b++) {
      this.convolutions.push(new Convolution(parameters, `block${b}.convolution`, n, maxRows));
      this.recurrences.push(new Recurrence(parameters, `block${b}.recurrence`, n, maxRows));
    }
    this.finalNorm = new Norm(parameters, 'final', n, maxRows);
    this.upos = new TagHead(parameters, 'upos', n, classes.upos, maxRows);
    this.xpos = new TagHead(parameters, 'xpos', n, classes.xpos, maxRows);
    this.names = new TagHead(parameters, 'names', n, classes.names, maxRows);
    this.gumNames = new TagHead(parameters, GUM_NAMES, n, classes.names, maxRows);
    this.arcs = new ArcHead(parameters, shape, classes.deprels, maxRows);
    this.#vectors = heap.alloc(shape.vector * maxRows);
    this.#sum = heap.alloc(n * maxRows);
    this.#drop = new Drop(heap, n * maxRows);
    const state = (): number => heap.alloc(n * (maxRows + 2)) + 4 * n;
    for (let i = 0; i <= 2 * shape.blocks; i++) {
      this.#states.push(state());
      this.#slopes.push(state());
    }
    this.#final = heap.alloc(n * maxRows);
    this.#dFinal = heap.alloc(n * maxRows);
  }

  #seed(): number {
    return 1 + Math.floor(this.#random() * 0x7ffffffe);
  }

  /** Runs the encoder and the projections of all heads. */
  forward(batch: Batch, noise: Noise): void {
    if (batch.rows > this.#maxRows) throw new Error('Batch too large');
    const heap = this.#heap;
    const { rows } = batch;
    const n = this.shape.width;
    this.#loadVectors(batch);
    this.project.forward(rows, this.#vectors, this.shape.vector, this.#sum);
    this.table.forward(batch, this.#sum);
    let x = this.#states[0] ?? 0;
    this.inputNorm.forward(rows, this.#sum, x);
    this.#drop.draw(rows * n, noise.input, this.#seed());
    heap.kernel.scaleBy(rows * n, x, this.#drop.mask);
    clearPads(heap, batch, n, x);
    for (let b = 0; b < this.shape.blocks; b++) {
      const middle = this.#states[2 * b + 1] ?? 0;
      const next = this.#states[2 * b + 2] ?? 0;
      heap.view(x + rows * n * 4, n).fill(0);
      this.convolutions[b]?.forward(batch, x, middle, noise.encoder, this.#seed());
      this.recurrences[b]?.forward(batch, middle, next, noise.encoder, this.#seed());
      x = next;
    }
    this.finalNorm.forward(rows, x, this.#final);
    clearPads(heap, batch, n, this.#final);
    this.upos.forward(rows, this.#final);
    this.xpos.forward(rows, this.#final);
    this.names.forward(rows, this.#final);
    this.gumNames.forward(rows, this.#final);
    this.arcs.forward(batch, this.#final, noise.head, () => this.#seed());
  }

  /** Losses of the batch just run forward, and all gradients. */
  backward(batch: Batch, scale: number): Losses {
    const heap = this.#heap;
    const { rows } = batch;
    const n = this.shape.width;
    heap.view(this.#dFinal, rows * n).fill(0);
    const arcs = this.arcs.backward(batch, this.#final, this.#dFinal, scale);
    const losses: Losses = {
      arcs: arcs.arcs,
      labels: arcs.labels,
      tags:
        this.upos.backward(batch, 'upos', this.#final, this.#dFinal, scale) +
        this.xpos.backward(batch, 'xpos', this.#final, this.#dFinal, scale),
      names: this.names.backward(batch, 'names', this.#final, this.#dFinal, scale * NAME_WEIGHT),
    };
    this.gumNames.backward(batch, 'gumNames', this.#final, this.#dFinal, scale);
    clearPads(heap, batch, n, this.#dFinal);
    for (const slope of this.#slopes) heap.view(slope - 4 * n, (rows + 2) * n).fill(0);
    let d = this.#slopes[2 * this.shape.blocks] ?? 0;
    this.finalNorm.backward(rows, this.#dFinal, d);
    for (let b = this.shape.blocks - 1; b >= 0; b--) {
      const dMiddle = this.#slopes[2 * b + 1] ?? 0;
      const dNext = this.#slopes[2 * b] ?? 0;
      this.recurrences[b]?.backward(batch, d, dMiddle);
      clearPads(heap, batch, n, dMiddle);
      this.convolutions[b]?.backward(batch, this.#states[2 * b] ?? 0, dMiddle, dNext);
      d = dNext;
      clearPads(heap, batch, n, d);
    }
    heap.kernel.scaleBy(rows * n, d, this.#drop.mask);
    heap.view(this.#dFinal, rows * n).fill(0);
    this.inputNorm.backward(rows, d, this.#dFinal);
    this.table.backward(batch, this.#dFinal);
    this.project.backward(rows, this.#vectors, this.shape.vector, this.#dFinal, 0, 0);
    return losses;
  }

  #loadVectors(batch: Batch): void {
    const size = this.shape.vector;
    const to = this.#heap.view(this.#vectors, batch.rows * size);
    to.fill(0);
    batch.spans.forEach(({ start, length }, s) => {
      const rows = batch.examples[s]?.vectors;
      if (rows === undefined) return;
      for (let i = 0; i < length; i++) {
        const row = rows[i] ?? -1;
        if (row < 0) continue;
        const scale = this.#vectorScale[row] ?? 0;
        const at = (start + i) * size;
        for (let j = 0; j < size; j++) to[at + j] = scale * (this.#vectorRows[row * size + j] ?? 0);
      }
    });
  }

  /** All linear layers. */
  layers(): Linear[] {
    const { arcs } = this;
    return [
      this.project,
      ...this.convolutions.map((block) => block.linear),
      ...this.recurrences.map((block) => block.linear),
      this.upos.linear,
      this.xpos.linear,
      this.names.linear,
      arcs.dependent,
      arcs.head,
      arcs.query,
      arcs.queryDistance,
      arcs.keyDistance,
      arcs.labelDependent,
      arcs.labelHead,
      arcs.labelOut,
    ];
  }
}
