import { testConstruct } from './notation.ts';

testConstruct(
  ['period near the date before'],
  `
On Jan. 5, 2021, they met; the next day they left -> 2021-01-06
In March 2014 they voted. That month the army came -> 2014-03
In 2014 it began; later that year it ended -> 2014~
They met in December 2013 and again the following month -> 2014-01
On May 3, 2015, it fell. The same day he fled -> 2015-05-03
On May 3, 2015, it fell; the day before, he had fled -> 2015-05-02
They met in 1999. The same day he fled -> ?
`,
  `
the same day that they met; the next round; the same unit; the day before the war; a day
`,
);
