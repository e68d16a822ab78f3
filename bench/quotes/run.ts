export function benchQuotes(_a: string, _b: string): void {}
