import type { Batch } from './batch.ts';
import type { Heap } from './heap.ts';

/** The table of feature embeddings, one row a feature string, trained row by row (lazy Adam). Row 0 is empty. */
export class Table {
  readonly rows: number;
  readonly width: number;
  readonly value: number;
  readonly #heap: Heap;
  readonly #slots: number;
  readonly #grad: number;
  readonly #mean: number;
  readonly #square: number;
  readonly #ids: number;
  readonly #marked: Uint8Array;
  #touched: number[] = [];

  constructor(heap: Heap, rows: number, width: number, slots: number, maxRows: number, random: () => number) {
    this.#heap = heap;
    this.rows = rows;
    this.width = width;
    this.#slots = slots;
    this.value = heap.alloc(rows * width);
    this.#grad = heap.alloc(rows * width);
    this.#mean = heap.alloc(rows * width);
    this.#square = heap.alloc(rows * width);
    this.#ids = heap.alloc(maxRows * slots);
    this.#marked = new Uint8Array(rows);
    const bound = 0.1;
    const values = heap.view(this.value, rows * width);
    for (let i = width; i < values.length; i++) values[i] = (random() * 2 - 1) * bound;
  }

  /** Adds the rows of each token's features to x. */
  forward(batch: Batch, x: number): void {
    const heap = this.#heap;
    const slots = this.#slots;
    const ids = heap.i32.subarray(this.#ids >> 2, (this.#ids >> 2) + batch.rows * slots);
    ids.fill(0);
    batch.spans.forEach(({ start }, s) => {
      const features = batch.examples[s]?.features;
      if (features !== undefined) ids.set(features, start * slots);
    });
    for (const id of ids) {
      if (id === 0 || this.#marked[id] === 1) continue;
      this.#marked[id] = 1;
      this.#touched.push(id);
    }
    heap.kernel.gather(batch.rows, this.width, slots, this.#ids, this.value, x);
  }

  backward(batch: Batch, dx: number): void {
    this.#heap.kernel.scatter(batch.rows, this.width, this.#slots, this.#ids, this.#grad, dx);
  }

  /** Updates the rows that batches have touched since the last step. */
  step(rate: number, clip: number): void {
    const { width } = this;
    for (const id of this.#touched) {
      const o = id * width * 4;
      this.#heap.kernel.adam(
        width,
        this.value + o,
        this.#grad + o,
        this.#mean + o,
        this.#square + o,
        rate,
        0.8,
        0.98,
        1,
        1,
        0,
        clip,
      );
      this.#marked[id] = 0;
    }
    this.#touched = [];
  }

  /** Forgets the rows touched by batches that were only run forward. */
  forget(): void {
    for (const id of this.#touched) this.#marked[id] = 0;
    this.#touched = [];
  }
}
