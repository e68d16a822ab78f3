import { testConstruct } from './notation.ts';

testConstruct(
  ['time ago', 'some time ago', 'time from the report', 'time from the date before'],
  `
in two weeks @ future -> 2022-02-11~
in two weeks' time @ future -> 2022-02-11~
within 48 hours @ future -> 2022-01-30
within the next 24 hours @ future -> 2022-01-29
in three hours @ future -> 2022-01-28
in two months @ 2021-12-31 future -> 2022-02
in ten years @ future -> 2032
over the next ten days -> 2022-01-29/2022-02-07
two days ago @ past -> 2022-01-26
a week ago @ past -> 2022-01-21~
a year and a half ago -> 2020-07~
two decades ago -> 200X~
years ago -> some year
Three months earlier @ past -> 2021-10
two days later @ future -> 2022-01-30
two days later @ past -> ?
On March 1, 2014, they came; two weeks later they stayed -> 2014-03-15~
in 999 years @ 9999-12-31 future -> ?
`,
  `
for the first time in 30 years; the biggest in two decades; the worst in three years
two days before the war; in two weeks of talks; two weeks; twice in two weeks; years before the war
`,
);
