import type { Kernel } from './kernel.ts';

const round = Math.fround;

/** Rounds to the nearest integer, halves to even, as SIMD does; |x| < 2^22. */
function nearest(x: number): number {
  return round(round(x + 12582912) - 12582912);
}

function squash(x: number): number {
  return round(0.5 + round(round(0.5 * x) / round(Math.sqrt(round(1 + round(x * x))))));
}

/** The kernel in plain JavaScript. Each step rounds to single precision and sums run in four lanes, as with SIMD. */
export class ScalarKernel implements Kernel {
  readonly memory: ArrayBuffer;
  readonly #f32: Float32Array;
  readonly #i32: Int32Array;
  readonly #i16: Int16Array;
  readonly #i8: Int8Array;
  readonly #lanes = new Float32Array(4);

  constructor(bytes: number) {
    this.memory = new ArrayBuffer((bytes + 7) & ~7);
    this.#f32 = new Float32Array(this.memory);
    this.#i32 = new Int32Array(this.memory);
    this.#i16 = new Int16Array(this.memory);
    this.#i8 = new Int8Array(this.memory);
  }

  #f(pointer: number, index: number): number {
    return this.#f32[(pointer >> 2) + index] ?? 0;
  }

  #sumLanes(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#lanes;
    return round(round(a + b) + round(c + d));
  }

  quantise(n: number, x: number, y: number): number {
    let most = round(1e-6);
    for (let j = 0; j < n; j++) most = Math.max(most, Math.abs(this.#f(x, j)));
    const up = round(2047 / most);
    for (let j = 0; j < n; j++) this.#i16[(y >> 1) + j] = nearest(round(this.#f(x, j) * up));
    return round(most / 2047);
  }

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
  ): void {
    const i16 = this.#i16;
    for (let j = 0; j < n; j++) {
      const column = (w >> 1) + (j >> 3) * 8 * k + (j & 7) * 2;
      const factor = round(unit * this.#f(scale, j));
      for (let i = 0; i < rows; i++) {
        const row = (x >> 1) + i * ldx;
        let sum = 0;
        for (let c = 0; c < k; c++) sum += (i16[row + c] ?? 0) * (i16[column + (c >> 1) * 16 + (c & 1)] ?? 0);
        this.#f32[(y >> 2) + i * ldy + j] = round(round(round(sum) * factor) + this.#f(bias, j));
      }
    }
  }

  addRow(n: number, row: number, scale: number, y: number): void {
    const to = y >> 2;
    for (let j = 0; j < n; j++) this.#f32[to + j] = this.#f(y, j) + round((this.#i8[row + j] ?? 0) * scale);
  }

  add(n: number, x: number, y: number): void {
    for (let j = 0; j < n; j++) this.#f32[(y >> 2) + j] = this.#f(y, j) + this.#f(x, j);
  }

  relu(n: number, x: number): void {
    for (let j = 0; j < n; j++) this.#f32[(x >> 2) + j] = Math.max(this.#f(x, j), 0);
  }

  addRelu(n: number, x: number, y: number): void {
    for (let j = 0; j < n; j++) this.#f32[(y >> 2) + j] = this.#f(y, j) + Math.max(this.#f(x, j), 0);
  }

  norm(rows: number, n: number, x: number, gain: number, bias: number, y: number): void {
    const lanes = this.#lanes;
    for (let i = 0; i < rows; i++) {
      const at = i * n;
      lanes.fill(0);
      for (let j = 0; j < n; j++) lanes[j & 3] = (lanes[j & 3] ?? 0) + this.#f(x, at + j);
      const mean = round(this.#sumLanes() / n);
      lanes.fill(0);
      for (let j = 0; j < n; j++) {
        const d = round(this.#f(x, at + j) - mean);
        lanes[j & 3] = (lanes[j & 3] ?? 0) + round(d * d);
      }
      const r = round(1 / round(Math.sqrt(round(round(this.#sumLanes() / n) + round(1e-5)))));
      for (let j = 0; j < n; j++) {
        const h = round(round(this.#f(x, at + j) - mean) * r);
        this.#f32[(y >> 2) + at + j] = round(h * this.#f(gain, j)) + this.#f(bias, j);
      }
    }
  }

  recur(length: number, n: number, u: number, y: number): void {
    for (let j = 0; j < n; j++) {
      const back = j >= n >> 1;
      let cell = 0;
      for (let step = 0; step < length; step++) {
        const t = back ? length - 1 - step : step;
        const at = t * 3 * n + j;
        const z = this.#f(u, at);
        const f = squash(this.#f(u, at + n));
        const o = squash(this.#f(u, at + 2 * n));
        cell = round(round(f * cell) + round(round(1 - f) * z));
        this.#f32[(y >> 2) + t * n + j] = this.#f(y, t * n + j) + round(o * cell);
      }
    }
  }

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
  ): void {
    const lanes = this.#lanes;
    for (let i = 0; i < length; i++) {
      for (let j = 0; j <= length; j++) {
        lanes.fill(0);
        for (let c = 0; c < n; c++) {
          lanes[c & 3] = (lanes[c & 3] ?? 0) + round(this.#f(q, i * n + c) * this.#f(k, j * n + c));
        }
        const d = j === 0 ? 0 : (this.#i32[(far >> 2) + j - 1 - i] ?? 0);
        const near = round(this.#f(qd, i * distances + d) + this.#f(kd, j * distances + d));
        this.#f32[(s >> 2) + i * stride + j] = j === i + 1 ? -1e9 : this.#sumLanes() + near;
      }
    }
  }

  pairs(length: number, n: number, heads: number, a: number, b: number, far: number, table: number, y: number): void {
    for (let i = 0; i < length; i++) {
      const head = this.#i32[(heads >> 2) + i] ?? -1;
      const d = head < 0 ? 0 : (this.#i32[(far >> 2) + head - i] ?? 0);
      for (let j = 0; j < n; j++) {
        const sum = round(this.#f(a, i * n + j) + this.#f(b, (head + 1) * n + j));
        this.#f32[(y >> 2) + i * n + j] = Math.max(round(sum + this.#f(table, d * n + j)), 0);
      }
    }
  }

  best(rows: number, n: number, ld: number, x: number, y: number): void {
    for (let i = 0; i < rows; i++) {
      let found = 0;
      for (let j = 1; j < n; j++) if (this.#f(x, i * ld + j) > this.#f(x, i * ld + found)) found = j;
      this.#i32[(y >> 2) + i] = found;
    }
  }
}
