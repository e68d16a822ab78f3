import { FORMAT, type Header, MAGIC } from '../src/language/model/file.ts';
import type { Shape } from '../src/language/model/shape.ts';
import type { Heap } from './heap.ts';
import type { Linear } from './layers.ts';
import { GUM_NAMES, type Network } from './network.ts';
import type { Vectors } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Weights of a layer as 12-bit integers with one scale a column, in the order that the inference kernel wants. */
function packWeights(heap: Heap, layer: Linear): { weight: Int16Array; scale: Float32Array } {
  const { k, n } = layer;
  const values = heap.view(layer.weight.value, k * n);
  const weight = new Int16Array(k * n);
  const scale = new Float32Array(n);
  for (let j = 0; j < n; j++) {
    let top = 1e-9;
    for (let c = 0; c < k; c++) top = Math.max(top, Math.abs(values[c * n + j] ?? 0));
    scale[j] = top / 2047;
    const block = (j >> 3) * 8 * k + (j & 7) * 2;
    for (let c = 0; c < k; c++)
      weight[block + (c >> 1) * 16 + (c & 1)] = Math.round(((values[c * n + j] ?? 0) * 2047) / top);
  }
  return { weight, scale };
}

/** Rows of f32 as signed bytes with one scale a row. */
function packRows(values: Float32Array, width: number): { rows: Int8Array; scales: Float32Array } {
  const rows = new Int8Array(values.length);
  const scales = new Float32Array(values.length / width);
  for (let r = 0; r < scales.length; r++) {
    let top = 1e-9;
    for (let j = 0; j < width; j++) top = Math.max(top, Math.abs(values[r * width + j] ?? 0));
    scales[r] = top / 127;
    for (let j = 0; j < width; j++)
      rows[r * width + j] = Math.round(((values[r * width + j] ?? 0) * 127) / top);
  }
  return { rows, scales };
}

/** The model file of a trained network; see `ModelFile`. */
export function writeModel(
  heap: Heap,
  network: Network,
  shape: Shape,
  vocabulary: Vocabulary,
  vectors: Vectors,
  origin: Record<string, string | number>,
): Uint8Array {
  const sections: Record<string, { at: number; bytes: number }> = {};
  const parts: Uint8Array[] = [];
  let top = 0;
  const put = (name: string, data: ArrayBufferView): void => {
    sections[name] = { at: top, bytes: data.byteLength };
    const padded = new Uint8Array((data.byteLength + 15) & ~15);
    padded.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    parts.push(padded);
    top += padded.byteLength;
  };
  const text = (lines: Iterable<string>): Uint8Array => new TextEncoder().encode([...lines].join('\n'));

  const layers = network.layers();
  for (const parameter of network.parameters.all) {
    if (parameter.name.startsWith(GUM_NAMES)) continue;
    const layer = layers.find(({ weight }) => weight === parameter);
    if (layer === undefined) put(parameter.name, heap.view(parameter.value, parameter.count));
    else {
      const { weight, scale } = packWeights(heap, layer);
      put(parameter.name, weight);
      put(parameter.name.replace(/weight$/u, 'scale'), scale);
    }
  }
  const table = packRows(heap.view(network.table.value, network.table.rows * shape.width), shape.width);
  put('table.rows', table.rows);
  put('table.scales', table.scales);
  put('table.keys', text(vocabulary.features.keys()));
  put('vectors.rows', vectors.rows);
  put('vectors.scales', vectors.scales);
  put('vectors.keys', text(vectors.words));

  put('lexicon.people', vocabulary.lexicon.people.bits);
  put('lexicon.places', vocabulary.lexicon.places.bits);

  const { upos, xpos, deprels } = vocabulary;
  const header: Header = { format: FORMAT, shape, upos, xpos, deprels, sections, origin };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const start = (8 + head.byteLength + 15) & ~15;
  const bytes = new Uint8Array(start + top);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.byteLength, true);
  bytes.set(head, 8);
  let at = start;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
