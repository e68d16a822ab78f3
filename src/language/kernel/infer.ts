// The inference kernel, in AssemblyScript: 128-bit SIMD over memory that the caller lays out (see model/kernel.ts for
// the meaning of each function, and model/scalar.ts for the same arithmetic without SIMD, bit for bit). Stateless.

// @ts-ignore: decorator
@inline
function at(base: usize, index: i32): usize {
  return base + ((<usize>index) << 2);
}

// @ts-ignore: decorator
@inline
function addLanes(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

export function quantise(n: i32, x: usize, y: usize): f32 {
  let top = f32x4.splat(1e-6);
  for (let j = 0; j < n; j += 4) top = f32x4.pmax(top, f32x4.abs(v128.load(at(x, j))));
  const most = max(
    max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
    max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
  );
  const up = f32x4.splat(2047 / most);
  const magic = f32x4.splat(12582912);
  for (let j = 0; j < n; j += 8) {
    // Adding 1.5·2^23 leaves the nearest integer in the low bits of the sum.
    const a = i32x4.sub(f32x4.add(f32x4.mul(v128.load(at(x, j)), up), magic), magic);
    const b = i32x4.sub(f32x4.add(f32x4.mul(v128.load(at(x, j), 16), up), magic), magic);
    v128.store(y + ((<usize>j) << 1), i16x8.narrow_i32x4_s(a, b));
  }
  return most / 2047;
}

// @ts-ignore: decorator
@inline
function finish(y: usize, s: v128, t: v128, f0: v128, f1: v128, b0: v128, b1: v128): void {
  v128.store(y, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s), f0), b0));
  v128.store(y, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(t), f1), b1), 16);
}

export function linear(
  rows: i32, k: i32, n: i32, x: usize, ldx: i32, w: usize, scale: usize, bias: usize, unit: f32, y: usize, ldy: i32,
): void {
  const step = (<usize>ldx) << 1;
  const down = (<usize>ldy) << 2;
  const deep = (<usize>k) << 1;
  const inv = f32x4.splat(unit);
  for (let j = 0; j < n; j += 8) {
    const f0 = f32x4.mul(inv, v128.load(at(scale, j))), f1 = f32x4.mul(inv, v128.load(at(scale, j), 16));
    const b0 = v128.load(at(bias, j)), b1 = v128.load(at(bias, j), 16);
    const block = w + ((<usize>(j * k)) << 1);
    let xr = x, yr = at(y, j);
    let i = 0;
    for (; i + 4 <= rows; i += 4) {
      const x1 = xr + step, x2 = x1 + step, x3 = x2 + step;
      let s0 = i32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0;
      let p = block;
      for (let q: usize = 0; q < deep; q += 4, p += 32) {
        const w0 = v128.load(p), w1 = v128.load(p, 16);
        let v = v128.load32_splat(xr + q);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v, w0));
        t0 = i32x4.add(t0, i32x4.dot_i16x8_s(v, w1));
        v = v128.load32_splat(x1 + q);
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v, w0));
        t1 = i32x4.add(t1, i32x4.dot_i16x8_s(v, w1));
        v = v128.load32_splat(x2 + q);
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(v, w0));
        t2 = i32x4.add(t2, i32x4.dot_i16x8_s(v, w1));
        v = v128.load32_splat(x3 + q);
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(v, w0));
        t3 = i32x4.add(t3, i32x4.dot_i16x8_s(v, w1));
      }
      finish(yr, s0, t0, f0, f1, b0, b1);
      finish(yr + down, s1, t1, f0, f1, b0, b1);
      finish(yr + 2 * down, s2, t2, f0, f1, b0, b1);
      finish(yr + 3 * down, s3, t3, f0, f1, b0, b1);
      xr += 4 * step;
      yr += 4 * down;
    }
    for (; i < rows; i++) {
      let s = i32x4.splat(0), t = s;
      let p = block;
      for (let q: usize = 0; q < deep; q += 4, p += 32) {
        const v = v128.load32_splat(xr + q);
        s = i32x4.add(s, i32x4.dot_i16x8_s(v, v128.load(p)));
        t = i32x4.add(t, i32x4.dot_i16x8_s(v, v128.load(p, 16)));
      }
      finish(yr, s, t, f0, f1, b0, b1);
      xr += step;
      yr += down;
    }
  }
}

export function addRow(n: i32, row: usize, scale: f32, y: usize): void {
  const f = f32x4.splat(scale);
  for (let j = 0; j < n; j += 8) {
    const wide = v128.load_ext<i8>(row + <usize>j);
    const a = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(wide));
    const b = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(wide));
    v128.store(at(y, j), f32x4.add(v128.load(at(y, j)), f32x4.mul(a, f)));
    v128.store(at(y, j), f32x4.add(v128.load(at(y, j), 16), f32x4.mul(b, f)), 16);
  }
}

export function add(n: i32, x: usize, y: usize): void {
  for (let j = 0; j < n; j += 4) v128.store(at(y, j), f32x4.add(v128.load(at(y, j)), v128.load(at(x, j))));
}

export function relu(n: i32, x: usize): void {
  const zero = f32x4.splat(0);
  for (let j = 0; j < n; j += 4) v128.store(at(x, j), f32x4.pmax(v128.load(at(x, j)), zero));
}

export function addRelu(n: i32, x: usize, y: usize): void {
  const zero = f32x4.splat(0);
  for (let j = 0; j < n; j += 4) {
    v128.store(at(y, j), f32x4.add(v128.load(at(y, j)), f32x4.pmax(v128.load(at(x, j)), zero)));
  }
}

export function norm(rows: i32, n: i32, x: usize, gain: usize, bias: usize, y: usize): void {
  for (let i = 0; i < rows; i++) {
    const xr = at(x, i * n), yr = at(y, i * n);
    let sum = f32x4.splat(0);
    for (let j = 0; j < n; j += 4) sum = f32x4.add(sum, v128.load(at(xr, j)));
    const mean = f32x4.splat(addLanes(sum) / <f32>n);
    let square = f32x4.splat(0);
    for (let j = 0; j < n; j += 4) {
      const d = f32x4.sub(v128.load(at(xr, j)), mean);
      square = f32x4.add(square, f32x4.mul(d, d));
    }
    const r = f32x4.splat(1 / Mathf.sqrt(addLanes(square) / <f32>n + <f32>1e-5));
    for (let j = 0; j < n; j += 4) {
      const h = f32x4.mul(f32x4.sub(v128.load(at(xr, j)), mean), r);
      v128.store(at(yr, j), f32x4.add(f32x4.mul(h, v128.load(at(gain, j))), v128.load(at(bias, j))));
    }
  }
}

// @ts-ignore: decorator
@inline
function squash(x: v128): v128 {
  const half = f32x4.splat(0.5);
  const root = f32x4.sqrt(f32x4.add(f32x4.splat(1), f32x4.mul(x, x)));
  return f32x4.add(half, f32x4.div(f32x4.mul(half, x), root));
}

export function recur(len: i32, n: i32, u: usize, y: usize): void {
  const half = n >> 1;
  for (let j = 0; j < n; j += 4) {
    const back = j >= half;
    let cell = f32x4.splat(0);
    for (let step = 0; step < len; step++) {
      const t = back ? len - 1 - step : step;
      const ur = at(u, t * 3 * n + j);
      const z = v128.load(ur);
      const f = squash(v128.load(at(ur, n)));
      const o = squash(v128.load(at(ur, 2 * n)));
      cell = f32x4.add(f32x4.mul(f, cell), f32x4.mul(f32x4.sub(f32x4.splat(1), f), z));
      const to = at(y, t * n + j);
      v128.store(to, f32x4.add(v128.load(to), f32x4.mul(o, cell)));
    }
  }
}

export function arcs(
  len: i32, n: i32, q: usize, k: usize, qd: usize, kd: usize, far: usize, distances: i32, s: usize, stride: i32,
): void {
  for (let i = 0; i < len; i++) {
    const qr = at(q, i * n);
    for (let j = 0; j <= len; j++) {
      const kr = at(k, j * n);
      let sum = f32x4.splat(0);
      for (let c = 0; c < n; c += 8) {
        sum = f32x4.add(sum, f32x4.mul(v128.load(at(qr, c)), v128.load(at(kr, c))));
        sum = f32x4.add(sum, f32x4.mul(v128.load(at(qr, c), 16), v128.load(at(kr, c), 16)));
      }
      const d = j == 0 ? 0 : load<i32>(at(far, j - 1 - i));
      const near = load<f32>(at(qd, i * distances + d)) + load<f32>(at(kd, j * distances + d));
      store<f32>(at(s, i * stride + j), j == i + 1 ? -1e9 : addLanes(sum) + near);
    }
  }
}

export function pairs(len: i32, n: i32, heads: usize, a: usize, b: usize, far: usize, table: usize, y: usize): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < len; i++) {
    const head = load<i32>(at(heads, i));
    const ar = at(a, i * n), br = at(b, (head + 1) * n), yr = at(y, i * n);
    const dr = at(table, (head < 0 ? 0 : load<i32>(at(far, head - i))) * n);
    for (let j = 0; j < n; j += 4) {
      const sum = f32x4.add(f32x4.add(v128.load(at(ar, j)), v128.load(at(br, j))), v128.load(at(dr, j)));
      v128.store(at(yr, j), f32x4.pmax(sum, zero));
    }
  }
}

export function best(rows: i32, n: i32, ld: i32, x: usize, y: usize): void {
  for (let i = 0; i < rows; i++) {
    const xr = at(x, i * ld);
    let top = load<f32>(xr);
    let found = 0;
    for (let j = 1; j < n; j++) {
      const value = load<f32>(at(xr, j));
      if (value > top) {
        top = value;
        found = j;
      }
    }
    store<i32>(at(y, i), found);
  }
}
