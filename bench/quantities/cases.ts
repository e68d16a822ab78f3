// Phrases with the quantities that they hold, one JSON object a line.
import { readFileSync } from 'node:fs';
import type { CountedQuantity } from '../../src/world/quantities/quantity.ts';

export type GoldQuantity = Omit<CountedQuantity, 'start' | 'end'>;

export interface QuantityCase {
  readonly text: string;
  readonly quantities: readonly GoldQuantity[];
  /**
   * Only the first quantity of forces, money or casualties was annotated, and not what money is for; more may stand in
   * the text.
   */
  readonly first?: boolean;
}

export function readCases(file: string): QuantityCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): QuantityCase => JSON.parse(line));
}

export type Field = 'number' | 'unit' | 'thing' | 'all';

/** Which fields of a case are right; it is right as a whole where no quantity is missing, too many or wrong in a field. */
export function fieldsRight(
  { quantities: gold, first = false }: QuantityCase,
  read: readonly GoldQuantity[],
): Readonly<Record<Field, boolean>> {
  const found = first ? read.slice(0, 1) : read;
  const same = (test: (a: GoldQuantity, b: GoldQuantity) => boolean): boolean =>
    gold.length === found.length &&
    gold.every((one, index) => {
      const other = found[index];
      return other !== undefined && test(one, other);
    });
  const number = same(
    (a, b) => a.count === b.count && a.min === b.min && a.max === b.max && a.approx === b.approx,
  );
  const unit = same((a, b) => unitName(a.unit) === unitName(b.unit));
  const thing = same((a, b) => sameThing(a.thing, b.thing));
  const purpose = first || same((a, b) => sameThing(a.purpose, b.purpose));
  return { number, unit, thing, all: number && unit && thing && purpose };
}

function unitName(unit: string | undefined): string {
  return (unit ?? '').toLowerCase();
}

/** The same words, or the same head noun ("troops" and "Russian troops"). */
function sameThing(a: string | undefined, b: string | undefined): boolean {
  const head = (thing: string): string => thing.toLowerCase().split(' ').at(-1) ?? '';
  return a === undefined || b === undefined ? a === b : head(a) === head(b);
}
