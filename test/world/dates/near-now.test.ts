import { testConstruct } from './notation.ts';

testConstruct(
  ['days around the report'],
  `
in the coming days -> 2022-01-29/2022-02-04~
for the past several weeks -> 2021-12-31~/2022-01-28
over the last three days -> 2022-01-25/2022-01-28
in recent months -> 2021-08-01~/2022-01-28
the next ten days -> 2022-01-29/2022-02-07
these past two weeks -> 2022-01-14/2022-01-28
`,
  `
the days of war; recent talks; the coming storm; two days; the last week; in days
`,
);
