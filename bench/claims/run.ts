export function benchClaims(_a: string, _b: string): void {}
