import type { JSX } from 'preact';
import type { DuePage, Entry, Worded } from '../api.ts';
import { KindMark } from '../line/line.tsx';
import { Loaded } from '../shell/states.tsx';
import { hrefOf, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { awayInWords, dayInWords, weekdayInWords } from '../words/days.ts';
import { LineRow, Section, shownOf } from './section.tsx';

const DAYS = 7;
/** Of what is overdue the latest are shown, unless all are asked for. */
const LATE = 3;

/** What is due in the next days, and what was and no report tells of. */
export function DueNext(): JSX.Element {
  const due = useAnswer<DuePage>(viewed('/due', { days: DAYS }));
  const count = due.state === 'ready' ? due.value.rows.length : undefined;
  return (
    <Section
      id="due"
      title={`Due in the next ${DAYS} days`}
      count={count?.toLocaleString('en-GB')}
      tools={
        <a class="part-tool" href={viewed('/due.ics', { days: DAYS })} download="due.ics">
          Calendar (.ics)
        </a>
      }
    >
      <Loaded of={due} what="what is due">
        {({ rows, day }) =>
          rows.length === 0 ? (
            <p class="nothing">
              Nothing on record is due in the {DAYS} days after {dayInWords(day)}, and nothing that was due is overdue.
            </p>
          ) : (
            <DueRows rows={rows} day={day} />
          )
        }
      </Loaded>
    </Section>
  );
} // prettier-ignore

function DueRows({ rows, day }: Pick<DuePage, 'rows' | 'day'>): JSX.Element {
  const { own } = route.value;
  const late = rows.filter((row) => isLate(row, day));
  const all = own['overdue'] === 'all';
  const left = all ? 0 : Math.max(0, late.length - LATE);
  return (
    <>
      {late.length > 0 && (
        <p class="part-note">
          {counted(late.length, 'line', 'lines')} overdue<span class="note">: no report tells what came of {late.length === 1 ? 'it' : 'them'}. </span>
          {late.length > LATE && (
            <a href={hrefOf({ own: { ...own, overdue: all ? '' : 'all' } })}>{all ? `The latest ${LATE} only` : 'Show all'}</a>
          )}
        </p>
      )}
      <ol class="rows">
        {rows.slice(left).map((entry) => (
          <DueRow key={entry.id} entry={entry} day={day} />
        ))}
      </ol>
    </>
  );
} // prettier-ignore

function DueRow({ entry, day }: { readonly entry: Worded<Entry>; readonly day: string }): JSX.Element {
  const { due, status } = entry;
  const late = isLate(entry, day);
  const lead = due !== undefined && (
    <span class="due" data-late={late || undefined}>
      <time dateTime={due.day}>{weekdayInWords(due.day, day)}</time>
      <small>
        {due.approximate && 'about; '}
        {awayInWords(due.day, day)}
      </small>
    </span>
  );
  const marks = (
    <>
      <KindMark kind={entry.kind} />
      {late && <span class="mark contested">{status?.value ?? 'overdue'}</span>}
    </>
  );
  return <LineRow of={shownOf(entry, entry.line)} lead={lead} marks={marks} />;
}

function isLate({ due }: Pick<Entry, 'due'>, day: string): boolean {
  return due !== undefined && due.day < day;
}
