import type { JSX } from 'preact';
import type { PairTable } from '../../record/pairs.ts';
import { edtfInWords } from '../../world/date-words.ts';
import { Sparkline } from './sparkline.tsx';

/** Pixels of a sparkline: a day is 6 wide. */
const WIDTH = 180;
const HEIGHT = 20;

/** What pairs did to each other day by day, as pictures in a table that tells their numbers. */
export function PairPictures({ pairs: { from, until, rows } }: { readonly pairs: PairTable }): JSX.Element {
  return (
    <table class="pair-pictures">
      <caption>
        Events, {edtfInWords(from)} to {edtfInWords(until)}. Up, hollow: co-operation. Down, full: conflict.
        Height: sum of Goldstein values, full at 10.
      </caption>
      <thead>
        <tr>
          <th scope="col">Pair</th>
          <th scope="col">Day by day</th>
          <th scope="col">Co-operative</th>
          <th scope="col">Conflictual</th>
          <th scope="col">Days told of</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((series, at) => {
          const { pair, cooperative, conflictual, days } = series;
          return (
            <tr key={pair.map(({ id }) => id).join(' ')}>
              <th scope="row">{pair.map(({ name }) => name).join(' – ')}</th>
              <td>
                <Sparkline
                  series={series}
                  from={from}
                  until={until}
                  id={`brief-pair-${at + 1}`}
                  width={WIDTH}
                  height={HEIGHT}
                />
              </td>
              <td>{cooperative}</td>
              <td>{conflictual}</td>
              <td>{days.length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
