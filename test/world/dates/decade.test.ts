import { testConstruct } from './notation.ts';

testConstruct(
  ['decade', 'century'],
  `
the 2010s @ past -> 201X!
the 1990s -> 199X!
the early 1990s -> 199X~!
the '90s -> 199X!
mid-1980s -> 198X~!
the 19th century -> 18XX!
the late twentieth century -> 19XX~!
`,
  `
1990 men; 1995s; the 42nd century; 2010; the 19th Brigade; 90s
`,
);
