import { testConstruct } from './notation.ts';

testConstruct(
  ['day of the month'],
  `
on the 26th. -> 2022-01-26
by the 5th, @ future -> 2022-02-05
since the 30th, @ past -> 2021-12-30
on the 31st of this month @ future -> 2022-01-31
`,
  `
the 26th Brigade; on the 26th floor; the 5th of them; on the 82nd, it fell
`,
);
