import { testConstruct } from './notation.ts';

testConstruct(
  ['season of a year', 'season'],
  `
spring 2022 -> 2022-21!
by spring 2022 -> 2022-21!
the winter of 1941-42 -> 1941-24!
last winter -> 2020-24
this winter -> 2021-24
this summer @ future -> 2022-22
in the spring @ future -> 2022-21
in the spring @ past -> 2021-21
late summer -> 2021-22~
last fall -> 2021-23
`,
  `
the fall of Kabul; a fall in prices; they spring; spring water; the Prague Spring reforms of Dubcek; winter coats
`,
);
