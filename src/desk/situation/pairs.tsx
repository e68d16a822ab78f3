import type { JSX } from 'preact';
import type { PairPage } from '../api.ts';
import { Sparkline } from '../pictures/sparkline.tsx';
import { Loaded } from '../shell/states.tsx';
import { hrefOf, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { dayInWords } from '../words/days.ts';
import { Section } from './section.tsx';

const DAYS = 60;
const ROOM = 10;
type Series = PairPage['rows'][number];

/** Between whom it went better or worse: events that did happen, day by day. */
export function Pairs(): JSX.Element {
  const pairs = useAnswer<PairPage>(viewed('/pairs', { days: DAYS, limit: ROOM }));
  const { own } = route.value;
  const table = own['pairs'] === 'table';
  return (
    <Section
      id="pairs"
      title={`Pairs, ${DAYS} days`}
      tools={
        <a class="part-tool" href={hrefOf({ own: { ...own, pairs: table ? '' : 'table' } })} aria-keyshortcuts="v">
          {table ? 'Pictures' : 'Table'}
        </a>
      }
    >
      <Loaded of={pairs} what="the pairs">
        {(page) =>
          page.rows.length === 0 ? (
            <p class="nothing">
              No sure event between two named actors is on record from {dayInWords(page.from)} to {dayInWords(page.until)}.
            </p>
          ) : (
            <>
              <p class="part-note note">
                Up, hollow: co-operation. Down, full: conflict. Height: the day’s sum of Goldstein values, full at 10. No bar:
                nothing is told of that day. Beside it the events of either sort, from {dayInWords(page.from)} to{' '}
                {dayInWords(page.until)}.
              </p>
              {table ? <Table page={page} /> : <Pictures page={page} />}
            </>
          )
        }
      </Loaded>
    </Section>
  );
} // prettier-ignore

function Pictures({ page }: { readonly page: PairPage }): JSX.Element {
  return (
    <ul class="pairs">
      {page.rows.map((series) => (
        <li key={nameOf(series)}>
          <PairLink series={series} page={page} />
          <Sparkline series={series} from={page.from} until={page.until} id={`pair-${idsOf(series).join('-')}`} />
          <span class="pair-counts">
            <span>
              {series.cooperative > 0 && '+'}
              {series.cooperative}
              <span class="unseen"> co-operative</span>
            </span>
            <span>
              {series.conflictual > 0 && '−'}
              {series.conflictual}
              <span class="unseen"> conflictual</span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
} // prettier-ignore

function Table({ page }: { readonly page: PairPage }): JSX.Element {
  return (
    <div class="scrolled" tabIndex={0} role="region" aria-label="Pairs as a table">
      <table class="pairs-table">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Co-operative</th>
            <th scope="col">Conflictual</th>
            <th scope="col">Days told of</th>
            <th scope="col">Goldstein, sum</th>
            <th scope="col">Newest</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((series) => (
            <tr key={nameOf(series)}>
              <th scope="row">
                <PairLink series={series} page={page} />
              </th>
              <td>{series.cooperative}</td>
              <td>{series.conflictual}</td>
              <td>{series.days.length}</td>
              <td>{signed(sumOf(series))}</td>
              <td>{dayInWords(series.days.at(-1)?.day ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** To the events between the two, either way. */
function PairLink({ series, page }: { readonly series: Series; readonly page: PairPage }): JSX.Element {
  const both = idsOf(series).join(',');
  const own = { by: both, to: both, from: page.from, until: page.until };
  return <a href={hrefOf({ screen: 'ledgers', part: 'event', own })}>{nameOf(series)}</a>;
} // prettier-ignore

function nameOf({ pair: [a, b] }: Series): string {
  return `${a.name} – ${b.name}`;
}

function idsOf({ pair: [a, b] }: Series): readonly [string, string] {
  return [a.id, b.id];
}

function sumOf({ days }: Series): number {
  return days.reduce((sum, { there, back }) => sum + (there?.goldstein ?? 0) + (back?.goldstein ?? 0), 0);
}

/** "−4.5", "+3.0". */
function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}
