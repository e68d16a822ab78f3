import type { JSX } from 'preact';
import type { Row } from '../api.ts';
import { GradeMark, KindMark, LineLink, LineMarks, StatusMark } from '../line/line.tsx';
import { namesOf } from '../words/items.ts';
import { asideOf } from './aside.ts';
import type { Column } from './columns.ts';
import { dayInWords } from './days.ts';
import { underOf } from './under.ts';
import { whatIn, whatOf } from './what.ts';
import type { What } from './what.ts';

interface CellProps {
  readonly row: Row;
  /** Whether Tab comes to the links of this row. */
  readonly current: boolean;
}

/** What a cell shows. `main`: it opens the evidence. */
export function CellOf({
  column,
  columns,
  row,
  current,
  main,
  under,
}: CellProps & {
  readonly column: Column;
  /** All that the list has. */
  readonly columns: readonly Column[];
  readonly main: boolean;
  readonly under: boolean;
}): JSX.Element | string {
  const text = column.text(row);
  switch (column.id) {
    case 'what':
    case 'line':
      return main ? (
        <MainCell
          row={row}
          current={current}
          under={under}
          what={column.id === 'line' ? { words: text, quoted: false } : whatIn(columns, row)}
        />
      ) : (
        text
      );
    case 'status':
      return <StatusMark status={row.status} />;
    case 'grade':
      return <GradeMark grade={row.grade} />;
    case 'kind':
      return <KindMark kind={row.kind} />;
    case 'by':
      return row.item.by.length === 0 ? <span class="nobody">{text}</span> : text;
    default:
      return text;
  }
}

/** The sentence, its marks, and what bears on it under it. */
function MainCell({
  row,
  current,
  under,
  what,
}: CellProps & { readonly under: boolean; readonly what: What }): JSX.Element {
  return (
    <>
      <div class="said">
        <Words row={row} current={current} what={what} />
        <LineMarks row={row} />
      </div>
      {under && <Bearing row={row} current={current} />}
    </>
  );
}

function Words({ row, current, what }: CellProps & { readonly what: What }): JSX.Element {
  const shown = what.quoted ? `“${what.words}”` : what.words;
  return (
    <span class="words" title={shown}>
      <LineLink id={row.id} tabIndex={current ? 0 : -1}>
        {shown}
      </LineLink>
    </span>
  );
}

function Bearing({ row, current }: CellProps): JSX.Element | null {
  const { lines, more } = underOf(row);
  if (lines.length === 0) return null;
  return (
    <ul class="bearing">
      {lines.map(({ label, words, id, day, doubtful }, at) => (
        <li key={at} title={words}>
          <span class="label">{label}</span>{' '}
          <LineLink id={id} tabIndex={current ? 0 : -1}>
            {words}
          </LineLink>
          {day !== undefined && <span class="note">{dayInWords(day)}</span>}
          {doubtful && <span class="mark doubt">doubtful</span>}
        </li>
      ))}
      {more > 0 && <li class="note">and {more} more in the evidence</li>}
    </ul>
  );
}

/** A row as a card of two cells: when, who and where it stands; then the words. */
export function CardCells({ row, current, under }: CellProps & { readonly under: boolean }): JSX.Element {
  const { item, day, status } = row;
  const to = namesOf(item.to);
  const aside = asideOf(row);
  return (
    <>
      <div role="cell" class="card-head">
        <span class="card-day">{dayInWords(day) || 'no day'}</span>
        <span class="card-who">
          {namesOf(item.by) || 'Nobody named'}
          {to !== '' && ` → ${to}`}
        </span>
        <StatusMark status={status} />
      </div>
      <div role="cell" class="card-main">
        <Words row={row} current={current} what={whatOf(row)} />
        {aside !== '' && <span class="card-aside">{aside}</span>}
        <LineMarks row={row} />
        {under && <Bearing row={row} current={current} />}
      </div>
    </>
  );
}
