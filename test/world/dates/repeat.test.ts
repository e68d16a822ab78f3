import { testConstruct } from './notation.ts';

testConstruct(
  ['repeat'],
  `
every Monday -> 1 week
on Fridays, -> 1 week
daily -> 1 day
every two weeks -> 2 week
twice a week -> 1 week
per year -> 1 year
nearly every day -> 1 day
every winter -> 1 year
`,
  `
on Friday; two weeks; everyday; Sunday best; a week; Mondays
`,
);
