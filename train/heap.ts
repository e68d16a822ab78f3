import { readFileSync } from 'node:fs';

/** The functions of train/kernel/train.ts; pointers are byte offsets into the heap. */
export interface TrainKernel {
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    lda: number,
    b: number,
    ldb: number,
    c: number,
    ldc: number,
    add: boolean,
  ): void;
  transpose(rows: number, cols: number, a: number, lda: number, b: number, ldb: number): void;
  addBias(rows: number, n: number, x: number, ldx: number, b: number): void;
  columnSums(rows: number, n: number, x: number, ldx: number, g: number): void;
  axpy(n: number, s: number, x: number, y: number): void;
  layerNorm(
    rows: number,
    n: number,
    x: number,
    gain: number,
    bias: number,
    hat: number,
    rstd: number,
    y: number,
  ): void;
  layerNormBack(
    rows: number,
    n: number,
    dy: number,
    hat: number,
    rstd: number,
    gain: number,
    dx: number,
    dgain: number,
    dbias: number,
  ): void;
  reluMask(n: number, x: number, mask: number): void;
  reluMaskBack(n: number, d: number, y: number, mask: number): void;
  scaleBy(n: number, x: number, mask: number): void;
  dropMask(n: number, drop: number, mask: number, seed: number): number;
  recur(len: number, n: number, u: number, c: number, h: number): void;
  recurBack(len: number, n: number, u: number, c: number, dh: number, du: number, carry: number): void;
  crossEntropy(n: number, logits: number, gold: number, weight: number, d: number): number;
  crossEntropySoft(
    n: number,
    logits: number,
    target: number,
    share: number,
    gold: number,
    weight: number,
    d: number,
  ): number;
  softmaxInto(n: number, logits: number, d: number): number;
  adam(
    n: number,
    p: number,
    g: number,
    m: number,
    v: number,
    rate: number,
    b1: number,
    b2: number,
    fix1: number,
    fix2: number,
    decay: number,
    scale: number,
  ): void;
  squaredNorm(n: number, g: number): number;
  gather(rows: number, n: number, slots: number, ids: number, table: number, x: number): void;
  scatter(rows: number, n: number, slots: number, ids: number, grads: number, dx: number): void;
}

/** Linear memory of the training kernel with a bump allocator. Nothing is ever freed. */
export class Heap {
  readonly kernel: TrainKernel;
  readonly f32: Float32Array;
  readonly i32: Int32Array;
  // The first page belongs to the constants of the kernel (tables of exp and log).
  #top = 65536;
  #spare = 0;

  constructor(kernelPath: string, megabytes: number) {
    const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
    const module = new WebAssembly.Module(readFileSync(kernelPath));
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the module exports is what its source in kernel/ declares
    this.kernel = exports as unknown as TrainKernel;
    this.f32 = new Float32Array(memory.buffer);
    this.i32 = new Int32Array(memory.buffer);
  }

  /** Reserves `count` zeroed 4-byte elements on a 16-byte boundary and gives their byte offset. */
  alloc(count: number): number {
    const at = this.#top;
    this.#top += (count * 4 + 15) & ~15;
    if (this.#top > this.f32.byteLength) throw new Error('The training heap is too small');
    return at;
  }

  /** A copy of up to 1024 numbers in a place that the next call writes over. */
  lend(values: Float32Array): number {
    if (this.#spare === 0) this.#spare = this.alloc(1024);
    this.view(this.#spare, values.length).set(values);
    return this.#spare;
  }

  /** The `count` elements at a byte offset. */
  view(at: number, count: number): Float32Array {
    return this.f32.subarray(at >> 2, (at >> 2) + count);
  }
}

/** A pseudo-random generator with a seed (mulberry32): numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
