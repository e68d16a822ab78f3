import { testConstruct } from './notation.ts';

testConstruct(
  ['year'],
  `
in 2014 @ - past -> 2014!
the 2014 annexation @ - past -> 2014!
from 2014 to 2019 @ - past -> 2014!, 2019!
mid-2014 @ - past -> 2014~!
in 2014-15 @ - past -> 2014/2015!
in 1999/2000 @ - past -> 1999/2000!
(1914–1918) -> 1914/1918!
by the end of 2022 -> 2022-12-31!
480 BC -> -0479!
`,
  `
2,014 troops; 2014 people; a force of 2014 troops; 12,014; in 2014.5; until 1900 GMT; about 1800 tanks; room 2014
`,
);
