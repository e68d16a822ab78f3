import type { ModelFile } from './file.ts';
import type { Kernel } from './kernel.ts';
import type { Layout } from './layout.ts';
import { DISTANCES, pad8 } from './shape.ts';
import { bestTree } from './tree.ts';

/** A linear layer in the memory of the kernel: byte offsets of its parts. */
interface Dense {
  readonly k: number;
  readonly n: number;
  readonly weight: number;
  readonly scale: number;
  readonly bias: number;
}

/** Gain and bias of a layer norm: byte offsets. */
interface Gain {
  readonly gain: number;
  readonly bias: number;
}

/** The network over sentences whose input rows stand at `layout.state`, from its second row on. */
export class Network {
  readonly #kernel: Kernel;
  readonly #layout: Layout;
  readonly #width: number;
  readonly #arc: number;
  readonly #label: number;
  readonly #norms: Record<string, Gain> = {};
  readonly #blocks: { convolution: Dense; convolutionNorm: Gain; recurrence: Dense; recurrenceNorm: Gain }[] = [];
  readonly #heads: { upos: Dense; xpos: Dense; names: Dense };
  readonly #tree: Record<
    'dependent' | 'head' | 'query' | 'queryDistance' | 'keyDistance' | 'labelDependent' | 'labelHead' | 'labelOut',
    Dense
  >;
  readonly #labelDistance: number;
  readonly #scores: Float32Array;
  readonly #headOf: Int32Array;
  readonly #relations: number;

  constructor(kernel: Kernel, layout: Layout, file: ModelFile) {
    this.#kernel = kernel;
    this.#layout = layout;
    const { header } = file;
    const { width, arc, label, blocks } = header.shape;
    this.#width = width;
    this.#arc = arc;
    this.#label = label;
    this.#relations = header.deprels.length;
    const pointer = (name: string): number => layout.body + (header.sections[name]?.at ?? 0);
    const dense = (name: string, k: number, n: number): Dense => ({
      k,
      n,
      weight: pointer(`${name}.weight`),
      scale: pointer(`${name}.scale`),
      bias: pointer(`${name}.bias`),
    });
    const gain = (name: string): Gain => ({ gain: pointer(`${name}.gain`), bias: pointer(`${name}.bias`) });
    this.#norms = { input: gain('input'), final: gain('final') };
    for (let b = 0; b < blocks; b++) {
      this.#blocks.push({
        convolution: dense(`block${b}.convolution`, 3 * width, width),
        convolutionNorm: gain(`block${b}.convolution.norm`),
        recurrence: dense(`block${b}.recurrence`, width, 3 * width),
        recurrenceNorm: gain(`block${b}.recurrence.norm`),
      });
    }
    this.#heads = {
      upos: dense('upos', width, pad8(header.upos.length)),
      xpos: dense('xpos', width, pad8(header.xpos.length)),
      names: dense('names', width, 16),
    };
    this.#tree = {
      dependent: dense('arc.dependent', width, arc),
      head: dense('arc.head', width, arc),
      query: dense('arc.query', arc, arc),
      queryDistance: dense('arc.queryDistance', arc, DISTANCES),
      keyDistance: dense('arc.keyDistance', arc, DISTANCES),
      labelDependent: dense('label.dependent', width, label),
      labelHead: dense('label.head', width, label),
      labelOut: dense('label.out', label, pad8(this.#relations)),
    };
    this.#labelDistance = pointer('label.distance');
    this.#scores = new Float32Array(kernel.memory, layout.scores);
    this.#headOf = new Int32Array(kernel.memory, layout.heads, 512);
  }

  #linear(layer: Dense, rows: number, x: number, ldx: number, unit: number, y: number): void {
    this.#kernel.linear(rows, layer.k, layer.n, x, ldx, layer.weight, layer.scale, layer.bias, unit, y, layer.n);
  }

  /** Runs the encoder over `length` tokens and all heads that need no tree. */
  encode(length: number): void {
    const kernel = this.#kernel;
    const n = this.#width;
    const { state, small, layer, wide, upos, xpos, names } = this.#layout;
    const first = state + n * 4;
    const f32 = new Float32Array(kernel.memory, state, n * (length + 2));
    f32.fill(0, 0, n);
    f32.fill(0, n * (length + 1));
    const { input, final } = this.#norms;
    if (input !== undefined) kernel.norm(length, n, first, input.gain, input.bias, first);
    for (const block of this.#blocks) {
      let unit = kernel.quantise((length + 2) * n, state, small);
      this.#linear(block.convolution, length, small, n, unit, layer);
      kernel.norm(length, n, layer, block.convolutionNorm.gain, block.convolutionNorm.bias, layer);
      kernel.addRelu(length * n, layer, first);
      kernel.norm(length, n, first, block.recurrenceNorm.gain, block.recurrenceNorm.bias, layer);
      unit = kernel.quantise(length * n, layer, small);
      this.#linear(block.recurrence, length, small, n, unit, wide);
      kernel.recur(length, n, wide, first);
    }
    if (final !== undefined) kernel.norm(length, n, first, final.gain, final.bias, layer);
    const unit = kernel.quantise(length * n, layer, small);
    this.#linear(this.#heads.upos, length, small, n, unit, upos);
    this.#linear(this.#heads.xpos, length, small, n, unit, xpos);
    this.#linear(this.#heads.names, length, small, n, unit, names);
    this.#projectPairs(length, unit);
  }

  /** The projections that arcs and relations are scored from. The first row of those of heads is the root's. */
  #projectPairs(length: number, unit: number): void {
    const kernel = this.#kernel;
    const n = this.#width;
    const arc = this.#arc;
    const { small, dependent, head, query, queryFar, keyFar, labelDependent, labelHead } = this.#layout;
    const tree = this.#tree;
    const firstHead = head + arc * 4;
    this.#linear(tree.dependent, length, small, n, unit, dependent);
    this.#linear(tree.head, length, small, n, unit, firstHead);
    this.#linear(tree.labelDependent, length, small, n, unit, labelDependent);
    this.#linear(tree.labelHead, length, small, n, unit, labelHead + this.#label * 4);
    kernel.relu(length * arc, dependent);
    kernel.relu(length * arc, firstHead);
    let step = kernel.quantise(length * arc, dependent, small);
    this.#linear(tree.query, length, small, arc, step, query);
    step = kernel.quantise(length * arc, query, small);
    this.#linear(tree.queryDistance, length, small, arc, step, queryFar);
    step = kernel.quantise((length + 1) * arc, head, small);
    this.#linear(tree.keyDistance, length + 1, small, arc, step, keyFar);
  }

  /** After `encode`: heads (-1 for the root) and relation classes of the tokens. */
  attach(length: number): { heads: Int32Array; relations: Int32Array } {
    const kernel = this.#kernel;
    const label = this.#label;
    const { query, head, queryFar, keyFar, far, scores, heads, labelDependent, labelHead, hidden, small, labels } =
      this.#layout;
    const stride = length + 1;
    kernel.arcs(length, this.#arc, query, head, queryFar, keyFar, far, DISTANCES, scores, stride);
    const tree = bestTree(this.#scores, length, stride);
    this.#headOf.set(tree);
    kernel.pairs(length, label, heads, labelDependent, labelHead, far, this.#labelDistance, hidden);
    const unit = kernel.quantise(length * label, hidden, small);
    this.#linear(this.#tree.labelOut, length, small, label, unit, labels);
    return { heads: tree, relations: this.best(labels, this.#relations, length) };
  }

  /** The best of the first `classes` scores of each row at `scores`. */
  best(scores: number, classes: number, length: number): Int32Array {
    this.#kernel.best(length, classes, pad8(classes), scores, this.#layout.found);
    return new Int32Array(this.#kernel.memory, this.#layout.found, length).slice();
  }
}
