import type { Unit } from '../../reader/item.ts';

const GROUPED = new Intl.NumberFormat('en-GB');

/** "100,000 troops", "at least 100,000 troops", "90,000–100,000 troops", "about 20 warplanes", "warships". */
export function unitInWords(unit: Unit): string {
  const amount = amountInWords(unit);
  return amount === '' ? unit.unit : `${amount} ${unit.unit}`;
}

/** "about 40", "at least 100,000", "90,000–100,000"; '' where there is no number. */
export function amountInWords({ count, min, max, approx }: Omit<Unit, 'unit'>): string {
  const about = approx ? 'about ' : '';
  if (min !== undefined && max !== undefined && min !== max) {
    return `${about}${GROUPED.format(min)}–${GROUPED.format(max)}`;
  }
  if (min !== undefined && max === undefined) return `at least ${GROUPED.format(min)}`;
  if (max !== undefined && min === undefined) return `at most ${GROUPED.format(max)}`;
  const exact = count ?? min;
  return exact === undefined ? '' : `${about}${GROUPED.format(exact)}`;
}

/** "1 item", "2 items". */
export function counted(count: number, one: string, many: string): string {
  return `${GROUPED.format(count)} ${count === 1 ? one : many}`;
}
