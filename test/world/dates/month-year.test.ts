import { testConstruct } from './notation.ts';

testConstruct(
  ['month of a year', 'month of a year near the report', 'month'],
  `
January 2022 @ - past -> 2022-01!
in May 2022 @ - past -> 2022-05!
late January 2022 @ - past -> 2022-01~!
January '22 -> 2022-01!
by the end of January 2022 -> 2022-01-31!
in December @ past -> 2021-12
since Dec. @ past -> 2021-12
since mid-December -> 2021-12~
in January @ past -> 2022-01
in May @ past -> 2021-05
in May @ future -> 2022-05
In March @ future -> 2022-03
of December @ past -> 2021-12
end of May @ future -> 2022-05~
by the end of May @ future -> 2022-05-31
by the end of March -> 2022-03-31
mid-January @ past -> 2022-01~
last December @ future -> 2021-12
last January @ past -> 2021-01
next March @ past -> 2022-03
as early as February -> 2022-02
In December of last year -> 2021-12
by the end of March next year -> 2023-03-31
December last year -> 2021-12
from April to June 2014 -> 2014-04!, 2014-06!
`,
  `
Theresa May said; of May; May he rest; March on the capital; Jan Egeland; of Jan said; for Dec
August company; the augusta; Decimal; Marble; Junction; it may rain; 2,022
`,
);
