import { testConstruct } from './notation.ts';

testConstruct(
  ['age'],
  `
a 71-year-old farmer -> 71 year
71 years old -> 71 year
aged 71 -> age
at the age of 12 -> age
six-month-olds -> 6 month
`,
  `
a 71-year war; in 71 years; he is 71; aged officials; the old year
`,
);
