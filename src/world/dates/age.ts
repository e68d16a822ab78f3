import type { Expression } from './expression.ts';
import { lengthIn } from './length.ts';

/** "a 71-year-old farmer", "71 years old", "aged 71": how old, never when. */
export const age: Expression = {
  name: 'age',
  kind: 'age',
  forms: ['{count}[- ]{unit}s?[- ]olds?', '(?:aged|at the age of|at age) {count}'],
  length: (parts) => (parts.has('unit') ? lengthIn(parts) : undefined),
};
