import { testConstruct } from './notation.ts';

testConstruct(
  ['period near the report', 'weekend', 'period up to the report'],
  `
last month @ past -> 2021-12
Last week @ past -> 2022-01-17/2022-01-23
next week @ past -> 2022-01-31/2022-02-06
next⏎week @ past -> 2022-01-31/2022-02-06
early next week -> 2022-01-31/2022-02-02
late last week -> 2022-01-20/2022-01-23
this week @ 2022-01-01 past -> 2021-12-27/2022-01-02
next year @ past -> 2023
this month @ past -> 2022-01
later this year -> 2022-01-29/2022-12-31
earlier this month -> 2022-01-01/2022-01-27
by the end of the month -> 2022-01-31
by the end of the week -> 2022-01-30
this weekend @ future -> 2022-01-29/2022-01-30
this weekend @ past -> 2022-01-22/2022-01-23
over the weekend @ 2022-01-31 past -> 2022-01-29/2022-01-30
at the weekend @ 2022-01-30 past -> 2022-01-29/2022-01-30
last weekend @ 2022-01-30 past -> 2022-01-22/2022-01-23
next weekend @ 2022-01-30 past -> 2022-02-05/2022-02-06
over the last week -> 2022-01-21/2022-01-28
in the coming week -> 2022-01-29/2022-02-04
`,
  `
a year; three weeks; the weekend warrior; the week of talks; next door; last man; this war
`,
);
