import { testConstruct } from './notation.ts';

testConstruct(
  ['day of a month'],
  `
Jan. 27 @ past -> 2022-01-27
JAN. 27 @ past -> 2022-01-27
Dec. 17 @ past -> 2021-12-17
Feb. 3 @ future -> 2022-02-03
Thursday, Jan. 27, in Paris @ past -> 2022-01-27
Jan. 27, 100 troops left @ past -> 2022-01-27
the 27th of January @ past -> 2022-01-27
Feb. 30 @ past -> ?
Jan. 27, 2022 @ - past -> 2022-01-27!
Jan. 27,2022 @ - past -> 2022-01-27!
Thursday, Jan. 27, 2022 @ - past -> 2022-01-27!
27 January 2022 @ - past -> 2022-01-27!
27\u00a0January\u00a02022 @ - past -> 2022-01-27!
May 5, 2022 @ - past -> 2022-05-05!
Feb. 29, 2022 @ - past -> ?
Feb. 10-20 -> 2022-02-10/2022-02-20
from Feb. 28 to March 3 -> 2022-02-28/2022-03-03
7 and 8 February 2015 -> 2015-02-07/2015-02-08!
Aug. 23, '39 -> 1939-08-23!
In December 1941 it fell; on Jan. 3 they met @ - -> 1942-01-03
On Dec. 7, 1941, it began and on Jan. 3 they met -> 1941-12-07!, 1942-01-03
`,
  `
they march 5 miles; they may 5 times; Su-27 January; 1.5 May; it may, in may; the 27th Brigade; May 5 million
`,
);
