/**
 * What `make` gives for each value, one after the other, lists flattened: `values.flatMap(make)`, which the engine runs property by
 * property, at ten times the cost (Node 20, lists of a few values, 2026-11-28). Whatever is done for each word of a report is done by this.
 */
export function flatMap<T, U>(
  values: readonly T[],
  make: (value: T, index: number) => U | readonly U[],
): U[] {
  const all: U[] = [];
  let index = 0;
  for (const value of values) {
    const made = make(value, index++);
    if (!isList(made)) all.push(made);
    else if (made.length > 0) for (const one of made) all.push(one);
  }
  return all;
}

function isList<U>(made: U | readonly U[]): made is readonly U[] {
  return Array.isArray(made);
}
