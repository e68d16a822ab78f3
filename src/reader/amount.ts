/** A number as it is written, with what qualifies it. */
export interface Amount {
  readonly count?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approx: boolean;
}

/** "More than 100,000", "up to 40", "about 8,500", "30 to 40", "at least 24"; '' where there is no number. */
export function amountInWords({ count, min, max, approx }: Amount): string {
  const digits = (value: number): string => value.toLocaleString('en');
  if (count === undefined) {
    if (min !== undefined && max !== undefined) return `${digits(min)} to ${digits(max)}`;
    return min === undefined ? (max === undefined ? '' : `up to ${digits(max)}`) : `at least ${digits(min)}`;
  }
  const bound = min === count ? 'more than ' : max === count ? 'up to ' : approx ? 'about ' : '';
  return `${bound}${digits(count)}`;
}
