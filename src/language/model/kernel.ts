/**
 * The arithmetic of the network over one block of memory. Pointers are byte offsets; matrices are row-major; `f32` and
 * `i16` say what stands there. Two kernels exist, with and without SIMD, and give the same bits.
 */
export interface Kernel {
  readonly memory: ArrayBuffer;
  /**
   * Rounds n f32 at x to i16 at y so that the largest size becomes 2047 (12 bits: with weights of 12 bits, sums of up
   * to 511 products fit 32 bits). Gives the size of one step. n is a multiple of 8.
   */
  quantise(n: number, x: number, y: number): number;
  /**
   * y[i×ldy + j] (f32) = bias[j] + unit·scale[j]·Σ x[i×ldx + c]·W[c][j]; x and W are i16. Rows of x may overlap, which
   * makes it a convolution. W stands in blocks of 8 columns; a block has, for each pair of inputs c and c + 1, the two
   * weights of each column side by side. k is even, n a multiple of 8.
   */
  linear(
    rows: number,
    k: number,
    n: number,
    x: number,
    ldx: number,
    w: number,
    scale: number,
    bias: number,
    unit: number,
    y: number,
    ldy: number,
  ): void;
  /** y += scale × n signed bytes at row. n is a multiple of 8. */
  addRow(n: number, row: number, scale: number, y: number): void;
  /** y += x. n is a multiple of 4, as below. */
  add(n: number, x: number, y: number): void;
  /** x = max(x, 0). */
  relu(n: number, x: number): void;
  /** y += max(x, 0). */
  addRelu(n: number, x: number, y: number): void;
  /** Layer normalisation of each row of n. */
  norm(rows: number, n: number, x: number, gain: number, bias: number, y: number): void;
  /**
   * Gated running averages in both directions (QRNN fo-pooling, Bradbury et al. 2017), added to y. Rows of u are
   * [z | f | o], n each; c = f·c' + (1-f)·z and y += o·c, where f and o pass ½ + ½x/√(1+x²). The first half of the
   * channels runs from left to right, the second from right to left.
   */
  recur(length: number, n: number, u: number, y: number): void;
  /**
   * Scores of heads: s[i][0] for the root, s[i][j + 1] for token j. Rows of k and kd begin with the root's. `far` points
   * at the middle of a table (i32) of distance classes by head - token.
   */
  arcs(
    length: number,
    n: number,
    q: number,
    k: number,
    qd: number,
    kd: number,
    far: number,
    distances: number,
    s: number,
    stride: number,
  ): void;
  /** y[i] = max(0, a[i] + b[head of i] + table[distance class]); rows of b begin with the root's; heads are i32. */
  pairs(length: number, n: number, heads: number, a: number, b: number, far: number, table: number, y: number): void;
  /** y[i] (i32) = index of the largest of the first n numbers of row i; rows are ld apart; the first wins ties. */
  best(rows: number, n: number, ld: number, x: number, y: number): void;
}

/** The kernel compiled from src/language/kernel, over a new memory of at least `bytes` bytes. */
export function simdKernel(compiled: Uint8Array<ArrayBuffer> | WebAssembly.Module, bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
  const module = compiled instanceof WebAssembly.Module ? compiled : new WebAssembly.Module(compiled);
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the module exports is what its source in kernel/ declares
  return { ...(exports as unknown as Omit<Kernel, 'memory'>), memory: memory.buffer };
}
