import { testConstruct } from './notation.ts';

testConstruct(
  ['weekday', 'weekday of a week'],
  `
on Thursday @ past -> 2022-01-27
gather on Thursday @ present -> 2022-02-03
will meet on Thursday @ future -> 2022-02-03
They met on Thursday -> 2022-01-27
They will meet on Thursday -> 2022-02-03
Thursday -> 2022-01-27
on Friday @ past -> 2022-01-28
later Friday @ future -> 2022-01-28
last Friday @ past -> 2022-01-21
Last Friday @ past -> 2022-01-21
next Friday @ past -> 2022-02-04
next Monday @ past -> 2022-01-31
this coming Monday @ past -> 2022-01-31
this past Monday @ future -> 2022-01-24
Thursday's talks @ past -> 2022-01-27
ON THURSDAY @ past -> 2022-01-27
Monday and Tuesday @ past -> 2022-01-24, 2022-01-25
Thursday night @ past -> 2022-01-27
Thursday last week -> 2022-01-20
next week's Tuesday -> 2022-02-01
On Jan. 5, 2022, they met; the following Monday they left -> 2022-01-10
`,
  `
Good Friday; Black Friday; Ash Wednesday; Fridays; Sundays; sunday best
rises with the Sun.; He sat.; the Sun. On; Mon ami; Fri; every Monday; Thursday, Jan. 27
`,
);
