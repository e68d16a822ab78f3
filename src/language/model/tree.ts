import { filled } from './filled.ts';

/**
 * The best single-rooted tree under arc scores: the root is the token with the best root margin, then every other token
 * takes its best head, and cycles are contracted (Chu & Liu 1965, Edmonds 1967).
 *
 * `scores` has a row of `stride` numbers a token; column 0 is the root, column j + 1 token j. A token's own column must
 * score very low. The head of the root token is -1.
 */
export function bestTree(scores: Float32Array, length: number, stride: number): Int32Array {
  const heads = new Int32Array(length);
  if (length === 0) return heads;
  let root = 0;
  let margin = -Infinity;
  for (let i = 0; i < length; i++) {
    let best = -Infinity;
    let head = 0;
    for (let j = 0; j < length; j++) {
      const score = scores[i * stride + j + 1] ?? 0;
      if (j !== i && score > best) {
        best = score;
        head = j;
      }
    }
    heads[i] = head;
    const gain = (scores[i * stride] ?? 0) - (length > 1 ? best : 0);
    if (gain > margin) {
      margin = gain;
      root = i;
    }
  }
  heads[root] = -1;
  if (cycleOf(heads) !== undefined) breakCycles(scores, length, stride, root, heads);
  return heads;
}

/** The tokens of some cycle, or nothing if `heads` is a tree. */
function cycleOf(heads: Int32Array | readonly number[]): number[] | undefined {
  const seen = filled(heads.length, 0);
  for (let start = 0; start < heads.length; start++) {
    let at = start;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = start + 1;
      at = heads[at] ?? -1;
    }
    if (at < 0 || seen[at] !== start + 1) continue;
    const cycle = [at];
    for (let next = heads[at] ?? -1; next !== at; next = heads[next] ?? -1) cycle.push(next);
    return cycle;
  }
  return undefined;
}

/** Chu-Liu-Edmonds with the root token fixed; replaces `heads`. */
function breakCycles(scores: Float32Array, length: number, stride: number, root: number, heads: Int32Array): void {
  const weights: number[][] = [];
  for (let i = 0; i < length; i++) {
    const row = filled(length, -Infinity);
    for (let j = 0; j < length; j++) if (j !== i) row[j] = scores[i * stride + j + 1] ?? 0;
    weights.push(row);
  }
  heads.set(arborescence(weights, root));
}

/** Best heads under `weights[dependent][head]` when `root` has none (-1). */
function arborescence(weights: readonly (readonly number[])[], root: number): number[] {
  const size = weights.length;
  const heads = filled(size, 0);
  for (let i = 0; i < size; i++) heads[i] = i === root ? -1 : bestHead(weights[i]);
  const cycle = cycleOf(heads);
  if (cycle === undefined) return heads;
  // Contract the cycle to one node, solve the smaller problem, and open the cycle where the solution enters it.
  const inCycle = filled(size, 0);
  for (const node of cycle) inCycle[node] = 1;
  const outside: number[] = [];
  for (let i = 0; i < size; i++) if (inCycle[i] === 0) outside.push(i);
  const merged = outside.length;
  const entry = filled(size, 0);
  const exit = filled(size, 0);
  const smaller = outside.map((i) => {
    const row = filled(merged + 1, -Infinity);
    outside.forEach((j, at) => {
      row[at] = weights[i]?.[j] ?? -Infinity;
    });
    for (const node of cycle) {
      const weight = weights[i]?.[node] ?? -Infinity;
      if (weight > (row[merged] ?? 0)) {
        row[merged] = weight;
        exit[i] = node;
      }
    }
    return row;
  });
  const enter = filled(merged + 1, -Infinity);
  outside.forEach((j, at) => {
    for (const node of cycle) {
      const gain = (weights[node]?.[j] ?? -Infinity) - (weights[node]?.[heads[node] ?? 0] ?? 0);
      if (gain > (enter[at] ?? 0)) {
        enter[at] = gain;
        entry[j] = node;
      }
    }
  });
  smaller.push(enter);
  const solved = arborescence(smaller, outside.indexOf(root));
  outside.forEach((i, at) => {
    const head = solved[at] ?? -1;
    heads[i] = head === merged ? (exit[i] ?? 0) : head < 0 ? -1 : (outside[head] ?? 0);
  });
  const from = outside[solved[merged] ?? 0] ?? 0;
  heads[entry[from] ?? 0] = from;
  return heads;
}

function bestHead(row: readonly number[] | undefined): number {
  let best = -1;
  let top = -Infinity;
  if (row === undefined) return best;
  for (let j = 0; j < row.length; j++) {
    const weight = row[j] ?? top;
    if (weight <= top) continue;
    top = weight;
    best = j;
  }
  return best;
}
