/** A mark with a name, in pixels. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** How far its mark reaches. */
  readonly radius: number;
}

/** Where a name stands: its baseline's point, and which end of it that is. */
export interface LabelSpot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels of a letter and of a line at 12 pixels of type. */
const LETTER = 6.4;
const LINE = 13;

/**
 * A place beside its mark for each name, the first marks first: right, left, over or under it, wherever nothing stands yet. A name
 * that finds none is left out; the mark still has its tooltip and its row in the table.
 */
export function placeLabels(
  marks: readonly Labelled[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadonlyMap<string, LabelSpot> {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const spots = new Map<string, LabelSpot>();
  for (const mark of marks) {
    const spot = spotsBeside(mark).find((one) => {
      const box = boxOf(one, mark.label);
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      return inside && !taken.some((other) => overlaps(box, other));
    });
    if (spot === undefined) continue;
    spots.set(mark.id, spot);
    taken.push(boxOf(spot, mark.label));
  }
  return spots;
}

function spotsBeside({ x, y, radius }: Labelled): readonly LabelSpot[] {
  const gap = radius + 3;
  return [
    { x: x + gap, y: y + 4, anchor: 'start' },
    { x: x - gap, y: y + 4, anchor: 'end' },
    { x, y: y - gap - 1, anchor: 'middle' },
    { x, y: y + gap + 9, anchor: 'middle' },
  ];
}

function boxOf({ x, y, anchor }: LabelSpot, label: string): Box {
  const width = label.length * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 3, bottom: y + 3 };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
