import type { Batch } from './batch.ts';
import type { Heap } from './heap.ts';
import { Drop, Linear, Norm, type Parameters } from './layers.ts';

/** Sets the rows that lie between sentences to zero. */
export function clearPads(heap: Heap, batch: Batch, n: number, x: number): void {
  for (const row of batch.pads) heap.view(x + row * n * 4, n).fill(0);
}

/** A convolution over three tokens with layer norm, ReLU, dropout and a residual. */
export class Convolution {
  readonly linear: Linear;
  readonly norm: Norm;
  readonly #heap: Heap;
  readonly #n: number;
  readonly #drop: Drop;
  readonly #sum: number;
  readonly #act: number;
  readonly #dSum: number;
  readonly #dAct: number;

  constructor(parameters: Parameters, name: string, n: number, maxRows: number) {
    const { heap } = parameters;
    this.#heap = heap;
    this.#n = n;
    this.linear = new Linear(parameters, name, 3 * n, n, maxRows);
    this.norm = new Norm(parameters, `${name}.norm`, n, maxRows);
    this.#drop = new Drop(heap, n * maxRows);
    this.#sum = heap.alloc(n * maxRows);
    this.#act = heap.alloc(n * maxRows);
    this.#dSum = heap.alloc(n * maxRows);
    this.#dAct = heap.alloc(n * maxRows);
  }

  /** y = x + drop(relu(norm(conv(x)))). One zero row must stand before and after x. */
  forward(batch: Batch, x: number, y: number, drop: number, seed: number): void {
    const heap = this.#heap;
    const n = this.#n;
    const { rows } = batch;
    this.linear.forward(rows, x - 4 * n, n, this.#sum);
    this.norm.forward(rows, this.#sum, this.#act);
    this.#drop.draw(rows * n, drop, seed);
    heap.kernel.reluMask(rows * n, this.#act, this.#drop.mask);
    clearPads(heap, batch, n, this.#act);
    heap.view(y, rows * n).set(heap.view(x, rows * n));
    heap.kernel.axpy(rows * n, 1, this.#act, y);
  }

  /** Adds to dx; one spare row must stand before and after it. */
  backward(batch: Batch, x: number, dy: number, dx: number): void {
    const heap = this.#heap;
    const n = this.#n;
    const { rows } = batch;
    heap.kernel.axpy(rows * n, 1, dy, dx);
    heap.view(this.#dAct, rows * n).set(heap.view(dy, rows * n));
    heap.kernel.reluMaskBack(rows * n, this.#dAct, this.#act, this.#drop.mask);
    heap.view(this.#dSum, rows * n).fill(0);
    this.norm.backward(rows, this.#dAct, this.#dSum);
    clearPads(heap, batch, n, this.#dSum);
    this.linear.backward(rows, x - 4 * n, n, this.#dSum, dx - 4 * n, n);
  }
}

/** Gated running averages in both directions with layer norm before, dropout after, and a residual. */
export class Recurrence {
  readonly linear: Linear;
  readonly norm: Norm;
  readonly #heap: Heap;
  readonly #n: number;
  readonly #drop: Drop;
  readonly #normed: number;
  readonly #gates: number;
  readonly #cell: number;
  readonly #out: number;
  readonly #dOut: number;
  readonly #dGates: number;
  readonly #dNormed: number;
  readonly #carry: number;

  constructor(parameters: Parameters, name: string, n: number, maxRows: number) {
    const { heap } = parameters;
    this.#heap = heap;
    this.#n = n;
    this.linear = new Linear(parameters, name, n, 3 * n, maxRows);
    this.norm = new Norm(parameters, `${name}.norm`, n, maxRows);
    this.#drop = new Drop(heap, n * maxRows);
    this.#normed = heap.alloc(n * maxRows);
    this.#gates = heap.alloc(3 * n * maxRows);
    this.#cell = heap.alloc(n * maxRows);
    this.#out = heap.alloc(n * maxRows);
    this.#dOut = heap.alloc(n * maxRows);
    this.#dGates = heap.alloc(3 * n * maxRows);
    this.#dNormed = heap.alloc(n * maxRows);
    this.#carry = heap.alloc(n);
  }

  /** y = x + drop(recur(norm(x))). */
  forward(batch: Batch, x: number, y: number, drop: number, seed: number): void {
    const heap = this.#heap;
    const n = this.#n;
    const { rows } = batch;
    this.norm.forward(rows, x, this.#normed);
    this.linear.forward(rows, this.#normed, n, this.#gates);
    heap.view(this.#out, rows * n).fill(0);
    for (const { start, length } of batch.spans) {
      const o = start * n * 4;
      heap.kernel.recur(length, n, this.#gates + 3 * o, this.#cell + o, this.#out + o);
    }
    this.#drop.draw(rows * n, drop, seed);
    heap.kernel.scaleBy(rows * n, this.#out, this.#drop.mask);
    heap.view(y, rows * n).set(heap.view(x, rows * n));
    heap.kernel.axpy(rows * n, 1, this.#out, y);
  }

  /** Adds to dx. */
  backward(batch: Batch, dy: number, dx: number): void {
    const heap = this.#heap;
    const n = this.#n;
    const { rows } = batch;
    heap.kernel.axpy(rows * n, 1, dy, dx);
    heap.view(this.#dOut, rows * n).set(heap.view(dy, rows * n));
    heap.kernel.scaleBy(rows * n, this.#dOut, this.#drop.mask);
    heap.view(this.#dGates, 3 * rows * n).fill(0);
    for (const { start, length } of batch.spans) {
      const o = start * n * 4;
      heap.kernel.recurBack(
        length,
        n,
        this.#gates + 3 * o,
        this.#cell + o,
        this.#dOut + o,
        this.#dGates + 3 * o,
        this.#carry,
      );
    }
    heap.view(this.#dNormed, rows * n).fill(0);
    this.linear.backward(rows, this.#normed, n, this.#dGates, this.#dNormed, n);
    this.norm.backward(rows, this.#dNormed, dx);
  }
}
