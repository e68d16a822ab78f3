/** What is to be marked in a text: UTF-16 offsets, half-open. Marks may overlap and nest at will. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text throughout which the same marks hold. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Marks that cover it, innermost (shortest) first. */
  readonly marks: readonly Mark[];
  /** Marks whose last segment this is, in the order of `marks`. */
  readonly ending: readonly Mark[];
}

/**
 * Splits [start, end) at every boundary of a mark and at every one of `cuts`. Marks are clipped to the stretch; those
 * that cover nothing of it are left out. The segments follow each other without gaps and none is empty.
 */
export function segmentText(
  start: number,
  end: number,
  marks: readonly Mark[],
  cuts: readonly number[] = [],
): readonly Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const bounds = new Set([start, end]);
  for (const mark of inside) {
    bounds.add(Math.max(mark.start, start));
    bounds.add(Math.min(mark.end, end));
  }
  for (const cut of cuts) if (cut > start && cut < end) bounds.add(cut);
  const sorted = [...bounds].toSorted((a, b) => a - b);

  const opening = inside.toSorted((a, b) => a.start - b.start);
  let open: Mark[] = [];
  let next = 0;
  const segments: Segment[] = [];
  for (const [index, from] of sorted.entries()) {
    const to = sorted[index + 1];
    if (to === undefined) break;
    open = open.filter((mark) => mark.end > from);
    for (let mark = opening[next]; mark !== undefined && mark.start <= from; mark = opening[++next]) {
      open.push(mark);
    }
    const covering = open.toSorted(innermostFirst);
    segments.push({
      start: from,
      end: to,
      marks: covering,
      ending: covering.filter((mark) => mark.end === to),
    });
  }
  return segments;
}

function innermostFirst(a: Mark, b: Mark): number {
  return a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : 1);
}

/**
 * Which of a segment's marks a click selects: the innermost, or the next one outward when one of them is selected
 * already; after the outermost the innermost again. Undefined where nothing is marked.
 */
export function nextOutward(marks: readonly Mark[], selected: string | undefined): string | undefined {
  const at = marks.findIndex((mark) => mark.id === selected);
  return marks[(at + 1) % marks.length]?.id;
}

/**
 * Gives every mark the lane in which its line is drawn under the text, 0 nearest to the letters: marks that overlap
 * are never in one lane, and a mark lies below all those that it encloses.
 */
export function lanesOf(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const placed: Mark[] = [];
  for (const mark of marks.toSorted(innermostFirst)) {
    const taken = new Set<number>();
    let lane = 0;
    for (const other of placed) {
      if (other.start >= mark.end || mark.start >= other.end) continue;
      const used = lanes.get(other.id) ?? 0;
      taken.add(used);
      if (mark.start <= other.start && other.end <= mark.end) lane = Math.max(lane, used + 1);
    }
    while (taken.has(lane)) lane++;
    lanes.set(mark.id, lane);
    placed.push(mark);
  }
  return lanes;
}
