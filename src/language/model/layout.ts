import { type ModelFile, section } from './file.ts';
import type { Kernel } from './kernel.ts';
import { DISTANCES, LONGEST, distanceClass, pad8 } from './shape.ts';

/** Word forms whose input rows are remembered; when full, all are forgotten. */
export const REMEMBERED = 16384;

/** Rows of the buffers of a sentence: its tokens, and a zero row before and after. */
const ROWS = LONGEST + 2;

/** Where everything stands in the memory of the kernel: byte offsets. */
export interface Layout {
  /** The body of the model file. */
  readonly body: number;
  /** One input row of `width` f32 for each remembered word form. */
  readonly forms: number;
  /** One word vector as i16. */
  readonly vector: number;
  /** State of the encoder (f32, zero row first), its quantised copy, and the output of a layer. */
  readonly state: number;
  readonly small: number;
  readonly layer: number;
  /** Gates of a recurrence; later the projections of the heads. */
  readonly wide: number;
  /** Outputs of the heads. */
  readonly upos: number;
  readonly xpos: number;
  readonly names: number;
  readonly dependent: number;
  readonly head: number;
  readonly query: number;
  readonly queryFar: number;
  readonly keyFar: number;
  readonly scores: number;
  readonly labelDependent: number;
  readonly labelHead: number;
  readonly hidden: number;
  readonly labels: number;
  /** Heads (i32) and best classes (i32) of the tokens. */
  readonly heads: number;
  readonly found: number;
  /** Middle of the table of distance classes (i32) by head - token. */
  readonly far: number;
  /** Size of it all. */
  readonly bytes: number;
}

/** Lays out memory for a model. */
export function layOut({ header, body }: ModelFile): Layout {
  const { width, arc, label, vector } = header.shape;
  let top = 1024;
  const take = (bytes: number): number => {
    const at = top;
    top += (bytes + 31) & ~15;
    return at;
  };
  const rows = (columns: number): number => take(ROWS * columns * 4);
  const far = 4 * (LONGEST + 1);
  return {
    body: take(body.byteLength),
    forms: take(REMEMBERED * width * 4),
    vector: take(vector * 2 + 16),
    state: rows(width),
    small: take(ROWS * Math.max(width, arc, label) * 2 + 16),
    layer: rows(width),
    wide: rows(3 * width),
    upos: rows(pad8(header.upos.length)),
    xpos: rows(pad8(header.xpos.length)),
    names: rows(16),
    dependent: rows(arc),
    head: rows(arc),
    query: rows(arc),
    queryFar: rows(DISTANCES),
    keyFar: rows(DISTANCES),
    scores: take(LONGEST * (LONGEST + 1) * 4),
    labelDependent: rows(label),
    labelHead: rows(label),
    hidden: rows(label),
    labels: rows(pad8(header.deprels.length)),
    heads: rows(1),
    found: rows(1),
    far: take(2 * far) + far,
    bytes: top,
  };
}

/** Puts the model and the constants in place. */
export function fill(kernel: Kernel, layout: Layout, file: ModelFile): void {
  new Uint8Array(kernel.memory, layout.body, file.body.byteLength).set(file.body);
  const far = new Int32Array(kernel.memory, layout.far - 4 * LONGEST, 2 * LONGEST + 1);
  for (let gap = -LONGEST; gap <= LONGEST; gap++) if (gap !== 0) far[gap + LONGEST] = distanceClass(0, gap);
  const { arc, label } = file.header.shape;
  const copy = (name: string, to: number, bytes: number): void => {
    new Uint8Array(kernel.memory, to, bytes).set(section(file, name));
  };
  copy('arc.root', layout.head, arc * 4);
  copy('label.root', layout.labelHead, label * 4);
}
