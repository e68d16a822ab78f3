import type { Heap } from './heap.ts';

/** A trained array with its gradient and the two running moments of Adam; all are byte offsets into the heap. */
export interface Parameter {
  readonly name: string;
  readonly count: number;
  readonly value: number;
  readonly grad: number;
  readonly mean: number;
  readonly square: number;
  readonly decay: boolean;
}

/** All dense parameters of a network. */
export class Parameters {
  readonly heap: Heap;
  readonly random: () => number;
  readonly all: Parameter[] = [];

  constructor(heap: Heap, random: () => number) {
    this.heap = heap;
    this.random = random;
  }

  /** A new parameter of `count` numbers, uniform in ±bound around `centre`. */
  make(name: string, count: number, bound: number, centre = 0): Parameter {
    const { heap, random } = this;
    const parameter: Parameter = {
      name,
      count,
      value: heap.alloc(count),
      grad: heap.alloc(count),
      mean: heap.alloc(count),
      square: heap.alloc(count),
      decay: bound > 0,
    };
    const values = heap.view(parameter.value, count);
    for (let i = 0; i < count; i++) values[i] = centre + (random() * 2 - 1) * bound;
    this.all.push(parameter);
    return parameter;
  }
}

/** y = x·W + b. W is k×n, row-major. */
export class Linear {
  readonly k: number;
  readonly n: number;
  readonly weight: Parameter;
  readonly bias: Parameter;
  readonly #heap: Heap;
  readonly #transposed: number;
  readonly #input: number;
  readonly #maxRows: number;

  constructor(parameters: Parameters, name: string, k: number, n: number, maxRows: number, gain = 1) {
    this.k = k;
    this.n = n;
    this.#heap = parameters.heap;
    this.#maxRows = (maxRows + 3) & ~3;
    this.weight = parameters.make(`${name}.weight`, k * n, gain * Math.sqrt(6 / (k + n)));
    this.bias = parameters.make(`${name}.bias`, n, 0);
    this.#transposed = this.#heap.alloc(k * n + 8 * n);
    this.#input = this.#heap.alloc(k * this.#maxRows);
  }

  /** Rows of x are `ldx` elements apart (they may overlap: a convolution). */
  forward(rows: number, x: number, ldx: number, y: number): void {
    const { kernel } = this.#heap;
    kernel.gemm(rows, this.n, this.k, x, ldx, this.weight.value, this.n, y, this.n, false);
    kernel.addBias(rows, this.n, y, this.n, this.bias.value);
  }

  /** Adds to the gradients of W and b, and to dx unless it is 0. k must be a multiple of 8 if dx is wanted. */
  backward(rows: number, x: number, ldx: number, dy: number, dx: number, lddx: number): void {
    const { kernel } = this.#heap;
    const { n, k } = this;
    kernel.transpose(rows, k, x, ldx, this.#input, this.#maxRows);
    kernel.gemm(k, n, rows, this.#input, this.#maxRows, dy, n, this.weight.grad, n, true);
    kernel.columnSums(rows, n, dy, n, this.bias.grad);
    if (dx === 0) return;
    kernel.transpose(k, n, this.weight.value, n, this.#transposed, k);
    kernel.gemm(rows, k, n, dy, n, this.#transposed, k, dx, lddx, true);
  }
}

/** Layer normalisation with gain and bias. */
export class Norm {
  readonly gain: Parameter;
  readonly bias: Parameter;
  readonly #heap: Heap;
  readonly #n: number;
  readonly #hat: number;
  readonly #rstd: number;

  constructor(parameters: Parameters, name: string, n: number, maxRows: number) {
    this.#heap = parameters.heap;
    this.#n = n;
    this.gain = parameters.make(`${name}.gain`, n, 0, 1);
    this.bias = parameters.make(`${name}.bias`, n, 0);
    this.#hat = this.#heap.alloc(n * maxRows);
    this.#rstd = this.#heap.alloc(maxRows);
  }

  forward(rows: number, x: number, y: number): void {
    this.#heap.kernel.layerNorm(rows, this.#n, x, this.gain.value, this.bias.value, this.#hat, this.#rstd, y);
  }

  backward(rows: number, dy: number, dx: number): void {
    const { gain, bias } = this;
    this.#heap.kernel.layerNormBack(
      rows,
      this.#n,
      dy,
      this.#hat,
      this.#rstd,
      gain.value,
      dx,
      gain.grad,
      bias.grad,
    );
  }
}

/** A dropout mask that is drawn anew for each batch; all ones when not training. */
export class Drop {
  readonly mask: number;
  readonly #heap: Heap;
  readonly #size: number;

  constructor(heap: Heap, size: number) {
    this.#heap = heap;
    this.#size = size;
    this.mask = heap.alloc(size);
  }

  draw(count: number, rate: number, seed: number): void {
    if (count > this.#size) throw new Error('Dropout mask too small');
    if (rate > 0) this.#heap.kernel.dropMask(count, rate, this.mask, seed);
    else this.#heap.view(this.mask, count).fill(1);
  }
}
