/** A pair of a row and a column, and what it is worth to assign them to each other, above 0. */
export type Worth = readonly [row: number, column: number, value: number];

/**
 * The greatest sum of values over pairs in which each row and each column stands once at most. Parts that have nothing to do with
 * each other are solved apart, each by the Hungarian method with potentials (Kuhn 1955; Munkres 1957), cubic in its size.
 */
export function bestAssignment(pairs: readonly Worth[]): number {
  return partsOf(pairs).reduce((sum, part) => sum + solved(part), 0);
}

/** The pairs by the connected parts that rows and columns make. */
function partsOf(pairs: readonly Worth[]): Worth[][] {
  const leader = new Map<string, string>();
  const find = (node: string): string => {
    let at = node;
    for (let up = leader.get(at); up !== undefined; up = leader.get(at)) at = up;
    return at;
  };
  for (const [row, column] of pairs) {
    const [a, b] = [find(`r${row}`), find(`c${column}`)];
    if (a !== b) leader.set(a, b);
  }
  const parts = new Map<string, Worth[]>();
  for (const pair of pairs) {
    const part = find(`r${pair[0]}`);
    parts.set(part, [...(parts.get(part) ?? []), pair]);
  }
  return [...parts.values()];
}

function solved(pairs: readonly Worth[]): number {
  const rows = [...new Set(pairs.map(([row]) => row))];
  const columns = [...new Set(pairs.map(([, column]) => column))];
  const size = Math.max(rows.length, columns.length);
  const cost = Array.from({ length: size }, () => new Float64Array(size));
  for (const [row, column, value] of pairs) {
    const line = cost[rows.indexOf(row)];
    if (line !== undefined) line[columns.indexOf(column)] = -value;
  }
  return -leastCost(cost, size);
}

/** Shortest augmenting paths; index 0 of the arrays stands for no row or column. */
function leastCost(cost: readonly Float64Array[], size: number): number {
  const [u, v] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const at = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j] === 1) continue;
        const reduced = (cost[at - 1]?.[j - 1] ?? 0) - (u[at] ?? 0) - (v[j] ?? 0);
        if (reduced < (least[j] ?? 0)) {
          least[j] = reduced;
          way[j] = column;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j] === 1) {
          u[rowOf[j] ?? 0] = (u[rowOf[j] ?? 0] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  let sum = 0;
  for (let j = 1; j <= size; j++) sum += cost[(rowOf[j] ?? 0) - 1]?.[j - 1] ?? 0;
  return sum;
}
