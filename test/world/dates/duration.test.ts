import { testConstruct } from './notation.ts';

testConstruct(
  ['duration'],
  `
for two weeks -> 2 week
a two-hour call -> 2 hour
several months of talks -> some month
decades-long -> some decade
half a century -> 0.5 century
a year and a half of war -> 1.5 year
a couple of days -> 2 day
dozens of hours -> some hour
more than eight years -> 8 year
the entire week -> 1 week
`,
  `
two weeks ago; a 71-year-old man; in two weeks; every two weeks; the second half; a second man; the first quarter
`,
);
