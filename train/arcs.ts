import { DISTANCES, LONGEST, type Shape, distanceClass, pad8 } from '../src/language/model/shape.ts';
import type { Batch, Example } from './batch.ts';
import { learn } from './heads.ts';
import type { Heap } from './heap.ts';
import { Drop, Linear, type Parameter, type Parameters } from './layers.ts';

/**
 * Scores heads and relations. Head j of token i scores q_i·k_j plus a learned affinity of q_i, and one of k_j, to the
 * signed distance (a biaffine scorer after Dozat & Manning 2017, with relative positions); the root is a learned k.
 * The relation is a two-layer classifier of the pair (Kiperwasser & Goldberg 2016).
 */
export class ArcHead {
  readonly dependent: Linear;
  readonly head: Linear;
  readonly query: Linear;
  readonly queryDistance: Linear;
  readonly keyDistance: Linear;
  readonly labelDependent: Linear;
  readonly labelHead: Linear;
  readonly labelOut: Linear;
  readonly labelDistance: Parameter;
  readonly root: Parameter;
  readonly labelRoot: Parameter;
  readonly relations: number;
  readonly #heap: Heap;
  readonly #shape: Shape;
  readonly #b: Record<
    | 'dep'
    | 'hd'
    | 'q'
    | 'qd'
    | 'kd'
    | 'la'
    | 'lb'
    | 'hid'
    | 'dDep'
    | 'dHd'
    | 'dQ'
    | 'dQd'
    | 'dKd'
    | 'dLa'
    | 'dLb'
    | 'dHid'
    | 'out',
    number
  >;
  readonly #s: number;
  readonly #st: number;
  readonly #kt: number;
  readonly #dropDep: Drop;
  readonly #dropHead: Drop;
  readonly #dropHidden: Drop;

  constructor(parameters: Parameters, shape: Shape, relations: number, maxRows: number) {
    const { heap } = parameters;
    this.#heap = heap;
    this.#shape = shape;
    this.relations = relations;
    const { width: n, arc, label } = shape;
    const out = pad8(relations);
    this.dependent = new Linear(parameters, 'arc.dependent', n, arc, maxRows);
    this.head = new Linear(parameters, 'arc.head', n, arc, maxRows);
    this.query = new Linear(parameters, 'arc.query', arc, arc, maxRows);
    this.queryDistance = new Linear(parameters, 'arc.queryDistance', arc, DISTANCES, maxRows, 0.5);
    this.keyDistance = new Linear(parameters, 'arc.keyDistance', arc, DISTANCES, maxRows, 0.5);
    this.labelDependent = new Linear(parameters, 'label.dependent', n, label, maxRows);
    this.labelHead = new Linear(parameters, 'label.head', n, label, maxRows);
    this.labelOut = new Linear(parameters, 'label.out', label, out, maxRows);
    this.labelDistance = parameters.make('label.distance', DISTANCES * label, 0.1);
    this.root = parameters.make('arc.root', arc, 0.1, 0.1);
    this.labelRoot = parameters.make('label.root', label, 0.1);
    const rows = (columns: number): number => heap.alloc(columns * (maxRows + 8));
    this.#b = {
      dep: rows(arc),
      hd: rows(arc),
      q: rows(arc),
      qd: rows(DISTANCES),
      kd: rows(DISTANCES),
      la: rows(label),
      lb: rows(label),
      hid: rows(label),
      dDep: rows(arc),
      dHd: rows(arc),
      dQ: rows(arc),
      dQd: rows(DISTANCES),
      dKd: rows(DISTANCES),
      dLa: rows(label),
      dLb: rows(label),
      dHid: rows(label),
      out: rows(out),
    };
    const square = pad8(LONGEST + 1) * pad8(LONGEST + 1);
    this.#s = heap.alloc(square);
    this.#st = heap.alloc(square);
    this.#kt = heap.alloc(arc * pad8(LONGEST + 1));
    this.#dropDep = new Drop(heap, arc * maxRows);
    this.#dropHead = new Drop(heap, arc * maxRows);
    this.#dropHidden = new Drop(heap, label * maxRows);
  }

  forward(batch: Batch, x: number, drop: number, seed: () => number): void {
    const heap = this.#heap;
    const b = this.#b;
    const { width: n, arc, label } = this.#shape;
    const { rows } = batch;
    this.dependent.forward(rows, x, n, b.dep);
    this.head.forward(rows, x, n, b.hd);
    this.#dropDep.draw(rows * arc, drop, seed());
    this.#dropHead.draw(rows * arc, drop, seed());
    this.#dropHidden.draw(rows * label, drop, seed());
    heap.kernel.reluMask(rows * arc, b.dep, this.#dropDep.mask);
    heap.kernel.reluMask(rows * arc, b.hd, this.#dropHead.mask);
    this.labelDependent.forward(rows, x, n, b.la);
    this.labelHead.forward(rows, x, n, b.lb);
    const root = heap.view(this.root.value, arc);
    const labelRoot = heap.view(this.labelRoot.value, label);
    for (const row of batch.pads) {
      heap.view(b.hd + row * arc * 4, arc).set(root);
      heap.view(b.lb + row * label * 4, label).set(labelRoot);
    }
    this.query.forward(rows, b.dep, arc, b.q);
    this.queryDistance.forward(rows, b.q, arc, b.qd);
    this.keyDistance.forward(rows, b.hd, arc, b.kd);
  }

  /**
   * The score matrix of sentence s of the batch, `stride` a row: column 0 is the root, column j + 1 token j. It is
   * valid until the next call.
   */
  score(batch: Batch, s: number): { scores: Float32Array; stride: number } {
    const heap = this.#heap;
    const b = this.#b;
    const { arc } = this.#shape;
    const { start, length } = batch.spans[s] ?? { start: 0, length: 0 };
    const stride = pad8(length + 1);
    heap.view(this.#kt, arc * stride).fill(0);
    heap.kernel.transpose(length + 1, arc, b.hd + (start - 1) * arc * 4, arc, this.#kt, stride);
    heap.kernel.gemm(
      length,
      stride,
      arc,
      b.q + start * arc * 4,
      arc,
      this.#kt,
      stride,
      this.#s,
      stride,
      false,
    );
    const scores = heap.view(this.#s, length * stride);
    const qd = heap.view(b.qd + start * DISTANCES * 4, length * DISTANCES);
    const kd = heap.view(b.kd + (start - 1) * DISTANCES * 4, (length + 1) * DISTANCES);
    for (let i = 0; i < length; i++) {
      const row = i * stride;
      scores[row] = (scores[row] ?? 0) + (qd[i * DISTANCES] ?? 0) + (kd[0] ?? 0);
      for (let j = 0; j < length; j++) {
        const c = distanceClass(i, j);
        const at = row + j + 1;
        if (i === j) scores[at] = -1e9;
        else
          scores[at] = (scores[at] ?? 0) + (qd[i * DISTANCES + c] ?? 0) + (kd[(j + 1) * DISTANCES + c] ?? 0);
      }
    }
    return { scores, stride };
  }

  /** Hidden layer and scores of the relations of all tokens, given their heads; `stride` numbers a row. */
  relate(
    batch: Batch,
    headOf: (example: Example, s: number) => Int32Array,
  ): { scores: number; stride: number } {
    const heap = this.#heap;
    const b = this.#b;
    const { label } = this.#shape;
    const { rows } = batch;
    const hid = heap.view(b.hid, rows * label);
    const la = heap.view(b.la, rows * label);
    const lb = heap.view(b.lb, rows * label);
    const far = heap.view(this.labelDistance.value, DISTANCES * label);
    hid.fill(0);
    batch.spans.forEach(({ start, length }, s) => {
      const example = batch.examples[s];
      if (example === undefined) return;
      const heads = headOf(example, s);
      for (let i = 0; i < length; i++) {
        const head = heads[i] ?? -2;
        if (head < -1) continue;
        const c = head < 0 ? 0 : distanceClass(i, head);
        const to = (start + i) * label;
        const from = (start + head) * label;
        for (let j = 0; j < label; j++) {
          hid[to + j] = (la[to + j] ?? 0) + (lb[from + j] ?? 0) + (far[c * label + j] ?? 0);
        }
      }
    });
    heap.kernel.reluMask(rows * label, b.hid, this.#dropHidden.mask);
    this.labelOut.forward(rows, b.hid, label, b.out);
    return { scores: b.out, stride: this.labelOut.n };
  }

  /** Adds to the gradients of all parameters and of x; gives the summed losses. */
  backward(batch: Batch, x: number, dx: number, scale: number): { arcs: number; labels: number } {
    const labels = this.#labelsBack(batch, x, dx, scale);
    const arcs = this.#arcsBack(batch, x, dx, scale);
    return { arcs, labels };
  }

  #labelsBack(batch: Batch, x: number, dx: number, scale: number): number {
    const heap = this.#heap;
    const b = this.#b;
    const { width: n, label } = this.#shape;
    const { rows } = batch;
    const { scores, stride } = this.relate(batch, (example) => example.heads);
    let loss = 0;
    const used = new Uint8Array(rows);
    batch.spans.forEach(({ start, length }, s) => {
      const example = batch.examples[s];
      if (example === undefined) return;
      for (let i = 0; i < length; i++) {
        const want = example.deprels[i] ?? -1;
        if ((example.heads[i] ?? -2) < -1 || want < 0) continue;
        const at = scores + (start + i) * stride * 4;
        const target = example.beliefs?.deprels.subarray(i * this.relations, (i + 1) * this.relations);
        loss += learn(heap, this.relations, at, want, target, scale * example.weight);
        heap.view(at + this.relations * 4, stride - this.relations).fill(0);
        used[start + i] = 1;
      }
    });
    for (let row = 0; row < rows; row++)
      if (used[row] === 0) heap.view(scores + row * stride * 4, stride).fill(0);
    const dHid = heap.view(b.dHid, rows * label);
    dHid.fill(0);
    this.labelOut.backward(rows, b.hid, label, scores, b.dHid, label);
    heap.kernel.reluMaskBack(rows * label, b.dHid, b.hid, this.#dropHidden.mask);
    heap.view(b.dLa, rows * label).set(dHid);
    const dLb = heap.view(b.dLb, rows * label);
    dLb.fill(0);
    const dFar = heap.view(this.labelDistance.grad, DISTANCES * label);
    batch.spans.forEach(({ start, length }, s) => {
      const heads = batch.examples[s]?.heads;
      for (let i = 0; i < length; i++) {
        if (used[start + i] === 0) continue;
        const head = heads?.[i] ?? -1;
        const c = head < 0 ? 0 : distanceClass(i, head);
        const from = (start + i) * label;
        const to = (start + head) * label;
        // The head of the root token is the zero row before the sentence, which stands for the root.
        const target = head < 0 ? (start - 1) * label : to;
        for (let j = 0; j < label; j++) {
          const d = dHid[from + j] ?? 0;
          dLb[target + j] = (dLb[target + j] ?? 0) + d;
          dFar[c * label + j] = (dFar[c * label + j] ?? 0) + d;
        }
      }
    });
    for (const row of batch.pads) {
      heap.kernel.axpy(label, 1, b.dLb + row * label * 4, this.labelRoot.grad);
      heap.view(b.dLb + row * label * 4, label).fill(0);
    }
    this.labelDependent.backward(rows, x, n, b.dLa, dx, n);
    this.labelHead.backward(rows, x, n, b.dLb, dx, n);
    return loss;
  }

  #arcsBack(batch: Batch, x: number, dx: number, scale: number): number {
    const heap = this.#heap;
    const b = this.#b;
    const { width: n, arc } = this.#shape;
    const { rows } = batch;
    let loss = 0;
    heap.view(b.dQ, rows * arc).fill(0);
    heap.view(b.dHd, (rows + 8) * arc).fill(0);
    const dQd = heap.view(b.dQd, rows * DISTANCES).fill(0);
    const dKd = heap.view(b.dKd, rows * DISTANCES).fill(0);
    batch.spans.forEach(({ start, length }, s) => {
      const example = batch.examples[s];
      if (example === undefined) return;
      const { scores, stride } = this.score(batch, s);
      for (let i = 0; i < length; i++) {
        const want = example.heads[i] ?? -2;
        const at = this.#s + i * stride * 4;
        if (want < -1) scores.fill(0, i * stride, (i + 1) * stride);
        else {
          const target = example.beliefs?.heads.subarray(i * (length + 1), (i + 1) * (length + 1));
          loss += learn(heap, length + 1, at, want + 1, target, scale * example.weight);
          scores.fill(0, i * stride + length + 1, (i + 1) * stride);
        }
        const from = (start + i) * DISTANCES;
        for (let j = 0; j <= length; j++) {
          const c = j === 0 ? 0 : distanceClass(i, j - 1);
          const d = scores[i * stride + j] ?? 0;
          const to = (start - 1 + j) * DISTANCES + c;
          dQd[from + c] = (dQd[from + c] ?? 0) + d;
          dKd[to] = (dKd[to] ?? 0) + d;
        }
      }
      const q = start * arc * 4;
      const k = (start - 1) * arc * 4;
      heap.kernel.gemm(length, arc, length + 1, this.#s, stride, b.hd + k, arc, b.dQ + q, arc, true);
      const across = pad8(length);
      heap.kernel.transpose(length, length + 1, this.#s, stride, this.#st, across);
      heap.kernel.gemm(length + 1, arc, length, this.#st, across, b.q + q, arc, b.dHd + k, arc, true);
    });
    this.keyDistance.backward(rows, b.hd, arc, b.dKd, b.dHd, arc);
    this.queryDistance.backward(rows, b.q, arc, b.dQd, b.dQ, arc);
    heap.view(b.dDep, rows * arc).fill(0);
    this.query.backward(rows, b.dep, arc, b.dQ, b.dDep, arc);
    for (const row of batch.pads) {
      heap.kernel.axpy(arc, 1, b.dHd + row * arc * 4, this.root.grad);
      heap.view(b.dHd + row * arc * 4, arc).fill(0);
      heap.view(b.dDep + row * arc * 4, arc).fill(0);
    }
    heap.kernel.reluMaskBack(rows * arc, b.dDep, b.dep, this.#dropDep.mask);
    heap.kernel.reluMaskBack(rows * arc, b.dHd, b.hd, this.#dropHead.mask);
    this.dependent.backward(rows, x, n, b.dDep, dx, n);
    this.head.backward(rows, x, n, b.dHd, dx, n);
    return loss;
  }
}
