import { testConstruct } from './notation.ts';

testConstruct(
  ['day from the report'],
  `
today @ past -> 2022-01-28
Tomorrow @ past -> 2022-01-29
yesterday morning -> 2022-01-27
the day before yesterday @ past -> 2022-01-26
the day after  tomorrow @ past -> 2022-01-30
last night -> 2022-01-27
tonight -> 2022-01-28
overnight -> 2022-01-28
this morning -> 2022-01-28
tomorrow @ 9999-12-31 future -> ?
`,
  `
USA Today; Russia Today reported; today's world; this war; last nights; a night
`,
);
