import type { Upos } from './analysis.ts';

export interface TokenIn {
  form: string;
  spaceBefore: boolean;
}
export interface Parsed {
  upos: Upos[];
  xpos: string[];
  heads: Int32Array /* -1 root */;
  deprels: string[];
  names: { from: number; to: number; type: 'PER' | 'ORG' | 'LOC' }[];
}
export interface SyntaxModel {
  parse(tokens: readonly TokenIn[]): Parsed;
} // one sentence
