import type { Shape } from '../src/language/model/shape.ts';
import type { Noise } from './network.ts';

/** How one network is trained. */
export interface Recipe {
  readonly shape: Shape;
  readonly epochs: number;
  /** Step size of Adam after warming up; it falls linearly to a fiftieth. */
  readonly rate: number;
  readonly noise: Noise;
}

/** Number of pretrained word vectors that ship: the most frequent words. */
export const VECTORS = 60000;

const NOISE: Noise = { input: 0.25, encoder: 0.25, head: 0.25 };

/** The networks whose averaged beliefs the shipped one learns; each begins from another seed. */
export const TEACHERS = 3;

export const TEACHER: Recipe = {
  shape: { width: 128, blocks: 3, arc: 64, label: 96, vector: 100 },
  epochs: 10,
  rate: 0.002,
  noise: NOISE,
};

/** The network that ships: small enough to read 60,000 tokens a second. */
export const STUDENT: Recipe = {
  shape: { width: 112, blocks: 2, arc: 64, label: 96, vector: 100 },
  epochs: 12,
  rate: 0.002,
  noise: { input: 0.2, encoder: 0.2, head: 0.2 },
};
