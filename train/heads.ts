import { pad8 } from '../src/language/model/shape.ts';
import type { Batch } from './batch.ts';
import type { Heap } from './heap.ts';
import { Linear, type Parameters } from './layers.ts';

/** How much of the target of the student is the belief of its teachers; the rest is the annotation. */
const SHARE = 0.7;

/**
 * Turns a row of `n` scores at `at` into the gradient of its cross-entropy against a class, a distribution, or their
 * mixture (class -1: the distribution alone). Gives the loss.
 */
export function learn(
  heap: Heap,
  n: number,
  at: number,
  want: number,
  target: Float32Array | undefined,
  weight: number,
): number {
  if (target === undefined) return heap.kernel.crossEntropy(n, at, want, weight, at);
  const share = want < 0 ? 1 : SHARE;
  return heap.kernel.crossEntropySoft(n, at, heap.lend(target), share, Math.max(want, 0), weight, at);
}

/** What a classifier of tokens learns: a field of `Example`. */
export type TagKey = 'upos' | 'xpos' | 'names' | 'gumNames';

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

  /** Replaces the scores by their gradients; adds to dx. Gives the summed loss. `key` says what the head learns. */
  backward(batch: Batch, key: TagKey, x: number, dx: number, scale: number): number {
    const heap = this.#heap;
    let loss = 0;
    const clear = (row: number, from: number): void => {
      heap.view(this.scores + (row * this.stride + from) * 4, this.stride - from).fill(0);
    };
    for (const row of batch.pads) clear(row, 0);
    batch.spans.forEach(({ start, length }, s) => {
      const example = batch.examples[s];
      if (example === undefined) return;
      const classes = example[key];
      const beliefs = key === 'gumNames' ? undefined : example.beliefs?.[key];
      for (let i = 0; i < length; i++) {
        const at = this.scores + (start + i) * this.stride * 4;
        const want = classes[i] ?? -1;
        const target = beliefs?.subarray(i * this.classes, (i + 1) * this.classes);
        if (want < 0 && target === undefined) clear(start + i, 0);
        else {
          loss += learn(heap, this.classes, at, want, target, scale * example.weight);
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
