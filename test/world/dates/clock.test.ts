import { testConstruct } from './notation.ts';

testConstruct(
  ['time of day'],
  `
at 10:30 a.m. -> 10:30
6 p.m. Moscow time -> 18:00
12 a.m. -> 00:00
at 18:40 -> 18:40
1500 GMT -> 15:00
before noon -> 12:00
until midnight -> 00:00
5 o'clock -> 05:00
`,
  `
1500 men; 10:75; a ratio of 3 to 1; noon; 25:10; six people
`,
);
