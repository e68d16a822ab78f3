import { testConstruct } from './notation.ts';

testConstruct(
  ['quarter'],
  `
the first quarter of 2022 -> 2022-01/2022-03!
Q3 2021 -> 2021-07/2021-09!
the fourth quarter @ past -> 2021-10/2021-12
the second quarter @ future -> 2022-04/2022-06
the second half of 2014 -> 2014-07/2014-12!
the first half of last year -> 2021-01/2021-06
`,
  `
a quarter of the fleet; the quarter; the third half; a first quarterback; the first half of the war
`,
);
