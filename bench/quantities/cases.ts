// Phrases with the quantities that they hold, one JSON object a line.
import { readFileSync } from 'node:fs';
import { lemmaOf } from '../../src/language/lemma.ts';
import type { CountedQuantity } from '../../src/world/quantities/quantity.ts';

export type GoldQuantity = Omit<CountedQuantity, 'start' | 'end'>;

export interface QuantityCase {
  readonly text: string;
  readonly quantities: readonly GoldQuantity[];
  /** Only the first quantity of forces, money or casualties was annotated; more may stand in the text. */
  readonly first?: boolean;
}

export function readCases(file: string): QuantityCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): QuantityCase => JSON.parse(line));
}

export type Field = 'number' | 'unit' | 'thing' | 'all';

/** Which fields of the expected quantities are right; a phrase is right as a whole where nothing is missing or too many. */
export function fieldsRight(
  gold: readonly GoldQuantity[],
  found: readonly GoldQuantity[],
): Readonly<Record<Field, boolean>> {
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
  return { number, unit, thing, all: number && unit && thing };
}

function unitName(unit: string | undefined): string {
  return (unit ?? '').toLowerCase();
}

/** The same head noun: "troops" and "Russian troops", "rounds" and "rounds of ammunition", "nation" and "nations". */
function sameThing(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined ? a === b : headNoun(a) === headNoun(b);
}

const PREPOSITION = / (?:of|in|for|from|with|on|at|to|by|aboard|near|under|against|within|inside|along) /i;

/** The last noun before what a preposition adds, in the singular. */
function headNoun(thing: string): string {
  const [phrase = ''] = thing.split(PREPOSITION);
  const last = phrase.trim().split(' ').at(-1) ?? '';
  return lemmaOf(last, 'NOUN', 'NNS').toLowerCase();
}
