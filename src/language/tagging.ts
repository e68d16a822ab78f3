import type { Upos } from './analysis.ts';
import { readModel } from './model/file.ts';
import { simdKernel } from './model/kernel.ts';
import { fill, layOut } from './model/layout.ts';
import { type NameSpan, decodeNames } from './model/names.ts';
import { Network } from './model/network.ts';
import { ScalarKernel } from './model/scalar.ts';
import { LONGEST } from './model/shape.ts';
import { Words } from './model/words.ts';
import { flatMap } from '../text/flat-map.ts';

/** A word of a sentence to be parsed. */
export interface TokenIn {
  readonly form: string;
  /** Whether white space stands before it. */
  readonly spaceBefore: boolean;
}

/** What the model finds in a sentence. All arrays run over its tokens. */
export interface Parsed {
  readonly upos: Upos[];
  /** Penn Treebank tags. */
  readonly xpos: string[];
  /** Index of the head; -1 for the one root. */
  readonly heads: Int32Array;
  /** Universal Dependencies relations with subtypes. */
  readonly deprels: string[];
  /** Names in text order; they do not overlap. */
  readonly names: NameSpan[];
}

/** A tagger, parser and name finder. Not to be shared between threads; the same tokens always give the same result. */
export interface SyntaxModel {
  /** Parses one sentence. */
  parse(tokens: readonly TokenIn[]): Parsed;
}

/**
 * Makes a model ready from the bytes of its file. `kernel` is the compiled SIMD kernel; without it the same arithmetic
 * runs in plain JavaScript, with the same result, some thirty times slower.
 */
export function loadModel(model: Uint8Array, kernel?: Uint8Array | WebAssembly.Module): SyntaxModel {
  const file = readModel(model);
  const layout = layOut(file);
  const machine = kernel === undefined ? new ScalarKernel(layout.bytes) : simdKernel(kernel, layout.bytes);
  fill(machine, layout, file);
  const words = new Words(machine, layout, file);
  const network = new Network(machine, layout, file);
  const { shape, upos, xpos, deprels } = file.header;
  const nameScores = new Float32Array(machine.memory, layout.names, LONGEST * 16);

  const parsePiece = (tokens: readonly TokenIn[]): Parsed => {
    const { length } = tokens;
    let to = layout.state;
    for (const [i, { form, spaceBefore }] of tokens.entries()) {
      to += shape.width * 4;
      words.write(form, i, spaceBefore, to);
    }
    network.encode(length);
    const { heads, relations } = network.attach(length);
    return {
      upos: labelled(network.best(layout.upos, upos.length, length), upos, 'X'),
      xpos: labelled(network.best(layout.xpos, xpos.length, length), xpos, ''),
      heads,
      deprels: labelled(relations, deprels, 'dep'),
      names: decodeNames(nameScores, length, 16),
    };
  };

  return {
    parse(tokens) {
      if (tokens.length <= LONGEST) return parsePiece(tokens);
      const pieces: Parsed[] = [];
      for (let from = 0; from < tokens.length; from += LONGEST) {
        pieces.push(parsePiece(tokens.slice(from, from + LONGEST)));
      }
      return join(pieces);
    },
  };
}

/** The label of each class. */
function labelled<T extends string>(classes: Int32Array, labels: readonly T[], none: T): T[] {
  const found: T[] = [];
  for (const at of classes) found.push(labels[at] ?? none);
  return found;
}

/** Joins the pieces of an overlong sentence: the later roots hang from the first as parataxis. */
function join(pieces: readonly Parsed[]): Parsed {
  const heads: number[] = [];
  const deprels: string[] = [];
  const names: NameSpan[] = [];
  const root = pieces[0]?.heads.indexOf(-1) ?? 0;
  for (const piece of pieces) {
    const from = heads.length;
    for (const { from: a, to: b, type } of piece.names) names.push({ from: from + a, to: from + b, type });
    piece.heads.forEach((head, i) => {
      const extra = head < 0 && from > 0;
      heads.push(extra ? root : head < 0 ? -1 : from + head);
      deprels.push(extra ? 'parataxis' : (piece.deprels[i] ?? 'dep'));
    });
  }
  return {
    upos: flatMap(pieces, (piece) => piece.upos),
    xpos: flatMap(pieces, (piece) => piece.xpos),
    heads: Int32Array.from(heads),
    deprels,
    names,
  };
}
