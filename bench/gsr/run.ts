export function benchGsr(_a: string, _b: string): void {}
