import { pad8 } from '../src/language/model/shape.ts';
import type { Batch, Example } from './batch.ts';
import type { Heap } from './heap.ts';
import { Linear, type Parameters } from './layers.ts';

/** A linear classifier of each token. */
export class TagHead {
  readonly linear: Linear;
  readonly classes: number;
  /** Byte offset of the scores: `stride` a row. */
  readonly scores: number;
  readonly stride: number;
  readonly #heap: Heap;
  readonly #n: number;

  constructor(parameters: Parameters, name: string, n: number, classes: number, maxRows: number) {
    this.#heap = parameters.heap;
    this.#n = n;
    this.classes = classes;
    this.stride = pad8(classes);
    this.linear = new Linear(parameters, name, n, this.stride, maxRows);
    this.scores = this.#heap.alloc(this.stride * maxRows);
  }

  forward(rows: number, x: number): void {
    this.linear.forward(rows, x, this.#n, this.scores);
  }

  /** Replaces the scores by their gradients; adds to dx. Gives the summed loss. */
  backward(
    batch: Batch,
    gold: (example: Example) => Int32Array,
    x: number,
    dx: number,
    scale: number,
  ): number {
    const heap = this.#heap;
    let loss = 0;
    const clear = (row: number, from: number): void => {
      heap.view(this.scores + (row * this.stride + from) * 4, this.stride - from).fill(0);
    };
    for (const row of batch.pads) clear(row, 0);
    batch.spans.forEach(({ start, length }, s) => {
      const example = batch.examples[s];
      if (example === undefined) return;
      const classes = gold(example);
      for (let i = 0; i < length; i++) {
        const at = this.scores + (start + i) * this.stride * 4;
        const want = classes[i] ?? -1;
        if (want < 0) clear(start + i, 0);
        else {
          loss += heap.kernel.crossEntropy(this.classes, at, want, scale * example.weight, at);
          clear(start + i, this.classes);
        }
      }
    });
    this.linear.backward(batch.rows, x, this.#n, this.scores, dx, this.#n);
    return loss;
  }

  /** The best class of a row. */
  best(row: number): number {
    const scores = this.#heap.view(this.scores + row * this.stride * 4, this.classes);
    let best = 0;
    for (let i = 1; i < this.classes; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
    return best;
  }
}
