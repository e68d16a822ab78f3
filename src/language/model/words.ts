import { FORM_SLOTS, formFeatures, placeFeature, vectorKey } from './features.ts';
import { type ModelFile, keysOf, section } from './file.ts';
import type { Kernel } from './kernel.ts';
import type { Lexicon } from './lexicon.ts';
import { REMEMBERED, type Layout } from './layout.ts';

/** Turns word forms into input rows of the network: feature embeddings and the projected word vector, summed. */
export class Words {
  readonly #kernel: Kernel;
  readonly #layout: Layout;
  readonly #width: number;
  readonly #vectorSize: number;
  readonly #features: Map<string, number>;
  readonly #vectors: Map<string, number>;
  readonly #lexicon: Lexicon;
  readonly #remembered = new Map<string, number>();
  readonly #tableRows: number;
  readonly #tableScales: Float32Array;
  readonly #vectorRows: Int8Array;
  readonly #vectorScales: Float32Array;
  readonly #vector: Int16Array;
  readonly #weight: number;
  readonly #scale: number;
  readonly #bias: number;
  readonly #f32: Float32Array;

  constructor(kernel: Kernel, layout: Layout, file: ModelFile) {
    const { width, vector } = file.header.shape;
    const pointer = (name: string): number => layout.body + (file.header.sections[name]?.at ?? 0);
    this.#kernel = kernel;
    this.#layout = layout;
    this.#width = width;
    this.#vectorSize = vector;
    this.#lexicon = {
      people: { bits: new Uint8Array(section(file, 'lexicon.people')) },
      places: { bits: new Uint8Array(section(file, 'lexicon.places')) },
    };
    this.#features = keysOf(file, 'table.keys', 1);
    this.#vectors = keysOf(file, 'vectors.keys', 0);
    this.#tableRows = pointer('table.rows');
    this.#tableScales = new Float32Array(kernel.memory, pointer('table.scales'), this.#features.size + 1);
    this.#vectorRows = new Int8Array(kernel.memory, pointer('vectors.rows'), this.#vectors.size * vector);
    this.#vectorScales = new Float32Array(kernel.memory, pointer('vectors.scales'), this.#vectors.size);
    this.#vector = new Int16Array(kernel.memory, layout.vector, vector);
    this.#weight = pointer('project.weight');
    this.#scale = pointer('project.scale');
    this.#bias = pointer('project.bias');
    this.#f32 = new Float32Array(kernel.memory);
  }

  /** Writes the input row of a word at `to` (bytes). */
  write(form: string, index: number, spaceBefore: boolean, to: number): void {
    const row = this.#rowOf(form) >> 2;
    this.#f32.copyWithin(to >> 2, row, row + this.#width);
    this.#addFeature(placeFeature(index, spaceBefore), to);
  }

  #rowOf(form: string): number {
    const known = this.#remembered.get(form);
    if (known !== undefined) return known;
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    const row = this.#layout.forms + this.#remembered.size * this.#width * 4;
    this.#remembered.set(form, row);
    this.#project(this.#vectors.get(vectorKey(form)), row);
    const features = formFeatures(form, this.#lexicon);
    for (let slot = 0; slot < FORM_SLOTS; slot++) this.#addFeature(features[slot] ?? '', row);
    return row;
  }

  #addFeature(key: string, to: number): void {
    const id = this.#features.get(key);
    if (id === undefined) return;
    this.#kernel.addRow(this.#width, this.#tableRows + id * this.#width, this.#tableScales[id] ?? 0, to);
  }

  /** Writes the projection of a word vector, or of zeros. */
  #project(vector: number | undefined, to: number): void {
    const size = this.#vectorSize;
    let unit = 0;
    if (vector === undefined) this.#vector.fill(0);
    else {
      unit = this.#vectorScales[vector] ?? 0;
      for (let i = 0; i < size; i++) this.#vector[i] = this.#vectorRows[vector * size + i] ?? 0;
    }
    this.#kernel.linear(
      1,
      size,
      this.#width,
      this.#layout.vector,
      size,
      this.#weight,
      this.#scale,
      this.#bias,
      unit,
      to,
      this.#width,
    );
  }
}
