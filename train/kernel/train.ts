// Kernel of the training command, in AssemblyScript: single-precision matrix algebra with 128-bit SIMD over memory
// that the caller lays out. Every function is stateless; pointers are byte offsets; matrices are row-major, `ld` is
// the distance between rows in elements. Built by scripts/build-kernel.mjs; never shipped.

// @ts-ignore: decorator
@inline
function at(base: usize, index: i32): usize {
  return base + ((<usize>index) << 2);
}

/** C[m×n] = A[m×k]·B[k×n], or += where `add` is set. n must be a multiple of 8; rows of C must not overlap within 8 columns. */
export function gemm(
  m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, ldb: i32, c: usize, ldc: i32, add: bool,
): void {
  let i = 0;
  for (; i + 4 <= m; i += 4) {
    const a0 = at(a, i * lda), a1 = at(a, (i + 1) * lda), a2 = at(a, (i + 2) * lda), a3 = at(a, (i + 3) * lda);
    const c0 = at(c, i * ldc), c1 = at(c, (i + 1) * ldc), c2 = at(c, (i + 2) * ldc), c3 = at(c, (i + 3) * ldc);
    for (let j = 0; j < n; j += 8) {
      let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
      let p = at(b, j);
      const step = (<usize>ldb) << 2;
      for (let q = 0, w: usize = 0; q < k; q++, w += 4) {
        const b0 = v128.load(p), b1 = v128.load(p, 16);
        let x = v128.load32_splat(a0 + w);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load32_splat(a1 + w);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load32_splat(a2 + w);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load32_splat(a3 + w);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        p += step;
      }
      const o = (<usize>j) << 2;
      put(c0 + o, s00, s01, add);
      put(c1 + o, s10, s11, add);
      put(c2 + o, s20, s21, add);
      put(c3 + o, s30, s31, add);
    }
  }
  for (; i < m; i++) {
    const a0 = at(a, i * lda);
    const c0 = at(c, i * ldc);
    for (let j = 0; j < n; j += 8) {
      let s0 = f32x4.splat(0), s1 = s0;
      let p = at(b, j);
      for (let q = 0; q < k; q++) {
        const x = v128.load32_splat(at(a0, q));
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(p)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(p, 16)));
        p += (<usize>ldb) << 2;
      }
      put(c0 + ((<usize>j) << 2), s0, s1, add);
    }
  }
}

// @ts-ignore: decorator
@inline
function put(p: usize, x: v128, y: v128, add: bool): void {
  if (add) {
    v128.store(p, f32x4.add(v128.load(p), x));
    v128.store(p, f32x4.add(v128.load(p, 16), y), 16);
  } else {
    v128.store(p, x);
    v128.store(p, y, 16);
  }
}

/** B[cols×rows] = A[rows×cols] transposed. */
export function transpose(rows: i32, cols: i32, a: usize, lda: i32, b: usize, ldb: i32): void {
  for (let i = 0; i < rows; i++) {
    const from = at(a, i * lda);
    for (let j = 0; j < cols; j++) store<f32>(at(b, j * ldb + i), load<f32>(at(from, j)));
  }
}

/** Adds the vector `b` to each row of X. n is a multiple of 4. */
export function addBias(rows: i32, n: i32, x: usize, ldx: i32, b: usize): void {
  for (let i = 0; i < rows; i++) {
    const row = at(x, i * ldx);
    for (let j = 0; j < n; j += 4) {
      const o = (<usize>j) << 2;
      v128.store(row + o, f32x4.add(v128.load(row + o), v128.load(b + o)));
    }
  }
}

/** g += the column sums of X. */
export function columnSums(rows: i32, n: i32, x: usize, ldx: i32, g: usize): void {
  for (let i = 0; i < rows; i++) {
    const row = at(x, i * ldx);
    for (let j = 0; j < n; j += 4) {
      const o = (<usize>j) << 2;
      v128.store(g + o, f32x4.add(v128.load(g + o), v128.load(row + o)));
    }
  }
}

/** y += s·x over n elements (a multiple of 4). */
export function axpy(n: i32, s: f32, x: usize, y: usize): void {
  const f = f32x4.splat(s);
  for (let j = 0; j < n; j += 4) {
    const o = (<usize>j) << 2;
    v128.store(y + o, f32x4.add(v128.load(y + o), f32x4.mul(f, v128.load(x + o))));
  }
}

/** Layer normalisation of each row; keeps 1/deviation in `rstd` and the normalised row in `hat`. */
export function layerNorm(rows: i32, n: i32, x: usize, gain: usize, bias: usize, hat: usize, rstd: usize, y: usize): void {
  for (let i = 0; i < rows; i++) {
    const xr = at(x, i * n), hr = at(hat, i * n), yr = at(y, i * n);
    let mean: f32 = 0;
    for (let j = 0; j < n; j++) mean += load<f32>(at(xr, j));
    mean /= <f32>n;
    let variance: f32 = 0;
    for (let j = 0; j < n; j++) {
      const d = load<f32>(at(xr, j)) - mean;
      variance += d * d;
    }
    const r: f32 = 1 / Mathf.sqrt(variance / <f32>n + 1e-5);
    store<f32>(at(rstd, i), r);
    for (let j = 0; j < n; j++) {
      const h = (load<f32>(at(xr, j)) - mean) * r;
      store<f32>(at(hr, j), h);
      store<f32>(at(yr, j), h * load<f32>(at(gain, j)) + load<f32>(at(bias, j)));
    }
  }
}

/** Backward of `layerNorm`: adds to dx, dgain and dbias. */
export function layerNormBack(
  rows: i32, n: i32, dy: usize, hat: usize, rstd: usize, gain: usize, dx: usize, dgain: usize, dbias: usize,
): void {
  for (let i = 0; i < rows; i++) {
    const dr = at(dy, i * n), hr = at(hat, i * n), xr = at(dx, i * n);
    let sum: f32 = 0, dot: f32 = 0;
    for (let j = 0; j < n; j++) {
      const d = load<f32>(at(dr, j)), h = load<f32>(at(hr, j));
      store<f32>(at(dgain, j), load<f32>(at(dgain, j)) + d * h);
      store<f32>(at(dbias, j), load<f32>(at(dbias, j)) + d);
      const g = d * load<f32>(at(gain, j));
      sum += g;
      dot += g * h;
    }
    sum /= <f32>n;
    dot /= <f32>n;
    const r = load<f32>(at(rstd, i));
    for (let j = 0; j < n; j++) {
      const g = load<f32>(at(dr, j)) * load<f32>(at(gain, j));
      const p = at(xr, j);
      store<f32>(p, load<f32>(p) + r * (g - sum - load<f32>(at(hr, j)) * dot));
    }
  }
}

/** x = max(x, 0)·mask over n elements. */
export function reluMask(n: i32, x: usize, mask: usize): void {
  const zero = f32x4.splat(0);
  for (let j = 0; j < n; j += 4) {
    const o = (<usize>j) << 2;
    v128.store(x + o, f32x4.mul(f32x4.max(v128.load(x + o), zero), v128.load(mask + o)));
  }
}

/** Backward of `reluMask`: d becomes zero where the output y is zero, else d·mask. */
export function reluMaskBack(n: i32, d: usize, y: usize, mask: usize): void {
  const zero = f32x4.splat(0);
  for (let j = 0; j < n; j += 4) {
    const o = (<usize>j) << 2;
    const live = f32x4.gt(v128.load(y + o), zero);
    v128.store(d + o, v128.and(live, f32x4.mul(v128.load(d + o), v128.load(mask + o))));
  }
}

/** x *= mask over n elements. */
export function scaleBy(n: i32, x: usize, mask: usize): void {
  for (let j = 0; j < n; j += 4) {
    const o = (<usize>j) << 2;
    v128.store(x + o, f32x4.mul(v128.load(x + o), v128.load(mask + o)));
  }
}

/** Fills n elements with 0 (chance `drop`) or 1/(1-drop), by a xorshift generator; returns its new state. */
export function dropMask(n: i32, drop: f32, mask: usize, seed: u32): u32 {
  let s = seed;
  const limit = <u32>(<f64>drop * 4294967295.0);
  const keep: f32 = 1 / (1 - drop);
  for (let j = 0; j < n; j++) {
    s ^= s << 13;
    s ^= s >> 17;
    s ^= s << 5;
    store<f32>(at(mask, j), s < limit ? 0 : keep);
  }
  return s;
}

// @ts-ignore: decorator
@inline
function squash(x: f32): f32 {
  return 0.5 + (0.5 * x) / Mathf.sqrt(1 + x * x);
}

/**
 * Gated running averages over one sentence (QRNN fo-pooling, Bradbury et al. 2017, with an algebraic sigmoid), the left
 * half of the channels from left to right, the right half from right to left:
 *   c[t] = f·c[t-1] + (1-f)·z,   h[t] = o·c[t]
 * U has rows [z | f | o] of n each (pre-activations; f and o are squashed in place), C and H rows of n.
 */
export function recur(len: i32, n: i32, u: usize, c: usize, h: usize): void {
  const half = n >> 1;
  for (let step = 0; step < len; step++) {
    for (let side = 0; side < 2; side++) {
      const t = side == 0 ? step : len - 1 - step;
      const before = side == 0 ? t - 1 : t + 1;
      const from = side == 0 ? 0 : half, to = side == 0 ? half : n;
      const ur = at(u, t * 3 * n);
      for (let j = from; j < to; j++) {
        const z = load<f32>(at(ur, j));
        const f = squash(load<f32>(at(ur, n + j)));
        const o = squash(load<f32>(at(ur, 2 * n + j)));
        store<f32>(at(ur, n + j), f);
        store<f32>(at(ur, 2 * n + j), o);
        const prev: f32 = step == 0 ? 0 : load<f32>(at(c, before * n + j));
        const now = f * prev + (1 - f) * z;
        store<f32>(at(c, t * n + j), now);
        store<f32>(at(h, t * n + j), o * now);
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function slope(y: f32): f32 {
  // For y = ½ + ½x/√(1+x²): dy/dx = ½(1+x²)^-1.5 and 1/(1+x²) = 1 - (2y-1)².
  const v: f32 = 2 * y - 1;
  const q: f32 = Mathf.max(1 - v * v, 0);
  return 0.5 * q * Mathf.sqrt(q);
}

/** Backward of `recur`: DH in, DU out; `carry` is scratch of n. */
export function recurBack(len: i32, n: i32, u: usize, c: usize, dh: usize, du: usize, carry: usize): void {
  const half = n >> 1;
  for (let j = 0; j < n; j++) store<f32>(at(carry, j), 0);
  for (let step = len - 1; step >= 0; step--) {
    for (let side = 0; side < 2; side++) {
      const t = side == 0 ? step : len - 1 - step;
      const before = side == 0 ? t - 1 : t + 1;
      const from = side == 0 ? 0 : half, to = side == 0 ? half : n;
      const ur = at(u, t * 3 * n), dr = at(du, t * 3 * n);
      for (let j = from; j < to; j++) {
        const z = load<f32>(at(ur, j)), f = load<f32>(at(ur, n + j)), o = load<f32>(at(ur, 2 * n + j));
        const now = load<f32>(at(c, t * n + j));
        const prev: f32 = step == 0 ? 0 : load<f32>(at(c, before * n + j));
        const d = load<f32>(at(dh, t * n + j));
        const dc = load<f32>(at(carry, j)) + d * o;
        store<f32>(at(dr, 2 * n + j), d * now * slope(o));
        store<f32>(at(dr, n + j), dc * (prev - z) * slope(f));
        store<f32>(at(dr, j), dc * (1 - f));
        store<f32>(at(carry, j), dc * f);
      }
    }
  }
}

/**
 * Softmax cross-entropy of one row against a class. Writes d(loss)/d(logits) = weight·(p - onehot) over `d`
 * (which may be the logits themselves) and returns the loss.
 */
export function crossEntropy(n: i32, logits: usize, gold: i32, weight: f32, d: usize): f32 {
  const p = softmaxInto(n, logits, d);
  const loss = -Mathf.log(Mathf.max(load<f32>(at(d, gold)), 1e-9));
  for (let j = 0; j < n; j++) store<f32>(at(d, j), weight * (load<f32>(at(d, j)) - (j == gold ? 1 : 0)));
  return loss + 0 * p;
}

/** The same against a distribution `target` of n probabilities mixed with a class: share·target + (1-share)·onehot. */
export function crossEntropySoft(
  n: i32, logits: usize, target: usize, share: f32, gold: i32, weight: f32, d: usize,
): f32 {
  softmaxInto(n, logits, d);
  const loss = -Mathf.log(Mathf.max(load<f32>(at(d, gold)), 1e-9));
  for (let j = 0; j < n; j++) {
    const want: f32 = share * load<f32>(at(target, j)) + (j == gold ? 1 - share : 0);
    store<f32>(at(d, j), weight * (load<f32>(at(d, j)) - want));
  }
  return loss;
}

/** d = softmax(logits); returns the largest logit. */
export function softmaxInto(n: i32, logits: usize, d: usize): f32 {
  let top: f32 = load<f32>(logits);
  for (let j = 1; j < n; j++) top = Mathf.max(top, load<f32>(at(logits, j)));
  let sum: f32 = 0;
  for (let j = 0; j < n; j++) {
    const e = Mathf.exp(load<f32>(at(logits, j)) - top);
    store<f32>(at(d, j), e);
    sum += e;
  }
  const r: f32 = 1 / sum;
  for (let j = 0; j < n; j++) store<f32>(at(d, j), load<f32>(at(d, j)) * r);
  return top;
}

/** One step of Adam over n parameters (a multiple of 4) with decoupled weight decay; clears the gradient. */
export function adam(
  n: i32, p: usize, g: usize, m: usize, v: usize, rate: f32, b1: f32, b2: f32, fix1: f32, fix2: f32, decay: f32, scale: f32,
): void {
  const vb1 = f32x4.splat(b1), vb2 = f32x4.splat(b2), w1 = f32x4.splat(1 - b1), w2 = f32x4.splat(1 - b2);
  const f1 = f32x4.splat(fix1), f2 = f32x4.splat(fix2), r = f32x4.splat(rate), eps = f32x4.splat(1e-8);
  const wd = f32x4.splat(1 - decay), sc = f32x4.splat(scale), zero = f32x4.splat(0);
  for (let j = 0; j < n; j += 4) {
    const o = (<usize>j) << 2;
    const grad = f32x4.mul(v128.load(g + o), sc);
    const mm = f32x4.add(f32x4.mul(vb1, v128.load(m + o)), f32x4.mul(w1, grad));
    const vv = f32x4.add(f32x4.mul(vb2, v128.load(v + o)), f32x4.mul(w2, f32x4.mul(grad, grad)));
    v128.store(m + o, mm);
    v128.store(v + o, vv);
    v128.store(g + o, zero);
    const step = f32x4.div(f32x4.mul(mm, f1), f32x4.add(f32x4.sqrt(f32x4.mul(vv, f2)), eps));
    v128.store(p + o, f32x4.sub(f32x4.mul(v128.load(p + o), wd), f32x4.mul(r, step)));
  }
}

/** The squared norm of n elements (a multiple of 4). */
export function squaredNorm(n: i32, g: usize): f64 {
  let sum: f64 = 0;
  for (let j = 0; j < n; j++) {
    const x = <f64>load<f32>(at(g, j));
    sum += x * x;
  }
  return sum;
}

/** Row-wise Adagrad over one embedding row: one accumulator a row (mean square); clears the gradient. */
export function adagradRow(n: i32, p: usize, g: usize, accumulator: usize, rate: f32, scale: f32): void {
  let sum: f32 = 0;
  for (let j = 0; j < n; j++) {
    const x = load<f32>(at(g, j)) * scale;
    sum += x * x;
  }
  const a = load<f32>(accumulator) + sum / <f32>n;
  store<f32>(accumulator, a);
  const r = f32x4.splat((rate * scale) / Mathf.sqrt(a)), zero = f32x4.splat(0);
  for (let j = 0; j < n; j += 4) {
    const o = (<usize>j) << 2;
    v128.store(p + o, f32x4.sub(v128.load(p + o), f32x4.mul(r, v128.load(g + o))));
    v128.store(g + o, zero);
  }
}

/** x[row] = sum of the embedding rows named by its `slots` ids (i32, 0 = nothing) in `ids`. n is a multiple of 4. */
export function gather(rows: i32, n: i32, slots: i32, ids: usize, table: usize, x: usize): void {
  for (let i = 0; i < rows; i++) {
    const to = at(x, i * n);
    for (let s = 0; s < slots; s++) {
      const id = load<i32>(at(ids, i * slots + s));
      if (id > 0) axpy(n, 1, at(table, id * n), to);
    }
  }
}

/** Backward of `gather` into the gradient table. */
export function scatter(rows: i32, n: i32, slots: i32, ids: usize, grads: usize, dx: usize): void {
  for (let i = 0; i < rows; i++) {
    const from = at(dx, i * n);
    for (let s = 0; s < slots; s++) {
      const id = load<i32>(at(ids, i * slots + s));
      if (id > 0) axpy(n, 1, from, at(grads, id * n));
    }
  }
}
