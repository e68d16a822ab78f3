import { isDoubtful } from '../../reader/item.ts';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Row } from '../api.ts';
import { LineLink, LineMarks, StatusMark } from '../line/line.tsx';
import { namesOf } from '../words/items.ts';
import { counted } from '../words/amounts.ts';
import { dayInWords } from './days.ts';
import type { Names } from './groups.ts';
import { matrixOf } from './matrix.ts';
import type { MatrixCell, Point } from './matrix.ts';
import { whatOf } from './what.ts';

type Verdict = NonNullable<Row['linked'][number]['verdict']>;

const VERDICTS: Readonly<Record<Verdict, readonly [glyph: string, word: string]>> = {
  accepts: ['✓', 'accepts'],
  rejects: ['✕', 'rejects'],
  partly: ['◐', 'accepts in part'],
  counters: ['⇄', 'counters'],
  defers: ['…', 'puts off'],
};
/** Points shown at first, and by each step more. */
const STEP = 200;

/** Who has answered what: demands over those asked and those who answered. */
export function MatrixView({ rows, names }: { readonly rows: readonly Row[]; readonly names: Names }): JSX.Element {
  const [most, setMost] = useState(STEP);
  const matrix = useMemo(() => matrixOf(rows, names), [rows, names]);
  const all = matrix.groups.reduce((sum, { points }) => sum + points.length, 0);
  let left = most;
  const groups = matrix.groups.flatMap(({ heading, points }) => {
    const shown = points.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length === 0 ? [] : [{ heading, points: shown, of: points.length }];
  });
  const width = matrix.columns.length + 1 + (matrix.others ? 1 : 0);
  return (
    <div class="matrix-scroll">
      <table class="matrix">
        <caption class="unseen">Demands, and who has answered each how</caption>
        <thead>
          <tr>
            <th scope="col">Demand</th>
            {matrix.columns.map(({ id, name }) => (
              <th key={id} scope="col">{name}</th>
            ))}
            {matrix.others && <th scope="col">Others</th>}
          </tr>
        </thead>
        {groups.map(({ heading, points, of }) => (
          <tbody key={heading}>
            <tr>
              <th scope="rowgroup" colSpan={width} class="matrix-pair">
                <span>{heading} <span class="note">{counted(of, 'point', 'points')}</span></span>
              </th>
            </tr>
            {points.map((point) => (
              <PointRow key={point.row.id} point={point} />
            ))}
          </tbody>
        ))}
      </table>
      {all > most && (
        <button type="button" class="tool" onClick={() => setMost(most + STEP)}>
          Show {Math.min(STEP, all - most)} more of {counted(all, 'point', 'points')}
        </button>
      )}
    </div>
  );
} // prettier-ignore

function PointRow({ point: { row, cells } }: { readonly point: Point }): JSX.Element {
  return (
    <tr>
      <th scope="row" class="matrix-point">
        <LineLink id={row.id}>{whatOf(row).words}</LineLink>{' '}
        <span class="matrix-under">
          {row.day !== undefined && <span class="note">{dayInWords(row.day)}</span>}{' '}
          <StatusMark status={row.status} /> <LineMarks row={row} />
        </span>
      </th>
      {cells.map((cell, at) => (
        <td key={at}>
          <CellView cell={cell} open={row.status?.value === 'open'} />
        </td>
      ))}
    </tr>
  );
}

function CellView({ cell, open }: { readonly cell: MatrixCell; readonly open: boolean }): JSX.Element {
  const { answers, asked, elsewhere, shared } = cell;
  if (answers.length > 0)
    return (
      <ul>
        {answers.map(({ id, verdict, line, by, day, score }) => {
          const [glyph, word] = verdict === undefined ? ['↳', 'answers'] : VERDICTS[verdict];
          return (
            <li key={id} class="verdict" data-verdict={verdict} title={`${line}${day === undefined ? '' : `, ${dayInWords(day)}`}`}>
              <LineLink id={id}>
                <span class="glyph" aria-hidden="true">{glyph}</span> {shared && `${namesOf(by) || 'nobody named'} `}{word}
              </LineLink>
              {isDoubtful({ score }) && <span class="mark doubt"> doubtful</span>}
            </li>
          );
        })}
      </ul>
    );
  if (!asked) return <span class="unseen">not asked</span>;
  // Asked, and somebody else has answered: that is no answer of this one, nor is the demand open.
  if (elsewhere) return <span class="no-answer">no answer of its own</span>;
  return <span class="no-answer">{open ? 'unanswered' : 'no answer'}</span>;
} // prettier-ignore
