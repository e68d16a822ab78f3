import { testConstruct } from './notation.ts';

testConstruct(
  ['vague time'],
  `
now -> vague
recently -> vague
at that time -> vague
in the near future -> vague
will soon meet -> vague
`,
  `
nowhere; known; in the pasture; the futures market; currents
`,
);
