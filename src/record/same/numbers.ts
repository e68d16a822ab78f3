/** Words and letters that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** `1.2bn` and `1.2` before `billion` are 1200000000; `8,500` is 8500; undefined for what is no number. */
export function numberIn(part: string, next: string | undefined): string | undefined {
  if (!/^\d/.test(part)) return undefined;
  const match = /^(\d[\d,]*(?:\.\d+)?)(bn|mn|m)?$/.exec(part.replace(/[.,]$/, ''));
  if (match === null) return undefined;
  const [, digits = '', suffix] = match;
  const scale = SCALES.get(suffix ?? next?.toLowerCase() ?? '') ?? 1;
  return String(Math.round(Number(digits.replaceAll(',', '')) * scale * 100) / 100);
}
