import { decodeNames } from '../src/language/model/names.ts';
import { bestTree } from '../src/language/model/tree.ts';
import { type Example, packBatch } from './batch.ts';
import type { Heap } from './heap.ts';
import { type Network, QUIET } from './network.ts';

/** Percentages on gold tokens. LAS ignores subtypes, as in CoNLL 2018. */
export interface Scores {
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
  readonly names: number;
}

/** Scores the network on examples (in order of any kind). `relations` are the full names of relation classes. */
export function evaluate(
  heap: Heap,
  network: Network,
  examples: readonly Example[],
  relations: readonly string[],
): Scores {
  const universal = relations.map((relation) => relation.split(':')[0]);
  const right = { upos: 0, xpos: 0, uas: 0, las: 0, names: 0 };
  let tokens = 0;
  let found = 0;
  let wanted = 0;
  for (let from = 0; from < examples.length; from += 8) {
    const batch = packBatch(examples.slice(from, from + 8));
    network.forward(batch, QUIET);
    network.table.forget();
    const heads = batch.examples.map((example, s) => {
      const { scores, stride } = network.arcs.score(batch, s);
      return bestTree(scores, example.length, stride);
    });
    const { scores: at, stride } = network.arcs.relate(batch, (_, s) => heads[s] ?? new Int32Array(0));
    batch.spans.forEach(({ start, length }, s) => {
      const example = batch.examples[s];
      if (example === undefined) return;
      tokens += length;
      for (let i = 0; i < length; i++) {
        if (network.upos.best(start + i) === example.upos[i]) right.upos++;
        if (network.xpos.best(start + i) === example.xpos[i]) right.xpos++;
        if (heads[s]?.[i] !== example.heads[i]) continue;
        right.uas++;
        const scores = heap.view(at + (start + i) * stride * 4, network.arcs.relations);
        let best = 0;
        for (let c = 1; c < scores.length; c++) if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
        if (universal[best] === universal[example.deprels[i] ?? -1]) right.las++;
      }
      if ((example.names[0] ?? -1) < 0) return;
      const nameStride = network.names.stride;
      const nameScores = heap.view(network.names.scores + start * nameStride * 4, length * nameStride);
      const guess = decodeNames(nameScores, length, nameStride).map(
        ({ from: a, to, type }) => `${a} ${to} ${type}`,
      );
      const gold = decodeNames(oneHot(example.names, nameStride), length, nameStride);
      const keys = new Set(gold.map(({ from: a, to, type }) => `${a} ${to} ${type}`));
      found += guess.length;
      wanted += gold.length;
      right.names += guess.filter((key) => keys.has(key)).length;
    });
  }
  const percent = (n: number): number => (100 * n) / tokens;
  return {
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    uas: percent(right.uas),
    las: percent(right.las),
    names: (200 * right.names) / Math.max(found + wanted, 1),
  };
}

function oneHot(classes: Int32Array, stride: number): Float32Array {
  const scores = new Float32Array(classes.length * stride);
  classes.forEach((c, i) => {
    scores[i * stride + c] = 1;
  });
  return scores;
}
