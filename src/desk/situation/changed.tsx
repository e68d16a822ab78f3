import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ChangePage } from '../api.ts';
import { KindMark } from '../line/line.tsx';
import { Loaded } from '../shell/states.tsx';
import { hrefOf, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { lastLook, noteLook } from '../state/looks.ts';
import { totals } from '../state/live.ts';
import { day, viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { instantInWords } from '../words/days.ts';
import { sinceOf } from '../words/since.ts';
import type { Since } from '../words/since.ts';
import { LineRow, Section, shownOf } from './section.tsx';
import { SinceControl } from './since-control.tsx';

/** Lines shown unless all are asked for. */
const ROOM = 10;

/** What is new, revised and withdrawn since one looked last. */
export function Changed(): JSX.Element {
  const { asOf, affair, own } = route.value;
  const newest = asOf ?? totals.value?.last;
  const stands = day.value;
  const since =
    stands === undefined || newest === undefined
      ? undefined
      : sinceOf(own['since'], { day: stands, newest, past: asOf !== undefined, look: lastLook(affair) });
  const all = own['changed'] === 'all';
  const changes = useAnswer<ChangePage>(
    since && since.beyond === undefined
      ? viewed('/changes', { from: since.from, order: 'weight', limit: all ? 1000 : ROOM })
      : undefined,
  );
  useEffect(() => {
    if (asOf === undefined && newest !== undefined && changes.state === 'ready') noteLook(affair, newest);
  }, [asOf, newest, affair, changes.state]);
  const total = changes.state === 'ready' ? changes.value.total : undefined;
  return (
    <Section id="changed" title={titleOf(since)} count={total?.toLocaleString('en-GB')}>
      {since !== undefined && <SinceControl since={since} newest={newest ?? ''} />}
      {since?.beyond !== undefined ? (
        <Beyond asked={since.beyond} newest={since.from} />
      ) : (
        <Loaded of={changes} what="the changes">
          {(page) => <Changes page={page} all={all} />}
        </Loaded>
      )}
    </Section>
  );
}

/** An empty list would say that nothing changed. */
function Beyond({ asked, newest }: { readonly asked: string; readonly newest: string }): JSX.Element {
  return (
    <p class="nothing">
      {instantInWords(asked)} lies after {instantInWords(newest)}, up to which the record is shown: nothing
      can have changed since.
    </p>
  );
}

function titleOf(since: Since | undefined): string {
  if (since === undefined || since.choice === 'look') return 'Changed since you last looked';
  if (since.choice === 'week') return 'Changed in 7 days';
  return since.choice === 'day' ? 'Changed in 24 hours' : `Changed since ${instantInWords(since.beyond ?? since.from)}`;
} // prettier-ignore

function Changes({ page, all }: { readonly page: ChangePage; readonly all: boolean }): JSX.Element {
  const { rows, total, counts, from, to } = page;
  const span = `${instantInWords(from)} to ${instantInWords(to)} UTC`;
  if (total === 0) return <p class="nothing">No line is new, revised or withdrawn from {span}.</p>;
  return (
    <>
      <p class="part-note">
        {(['new', 'revised', 'withdrawn'] as const).map((change) => `${counts[change].toLocaleString('en-GB')} ${change}`).join(', ')}
        <span class="note">: {span}</span>
      </p>
      <ol class="rows">
        {rows.map(({ change, before, after, what, line }) => {
          const entry = after ?? before;
          return entry === undefined ? null : (
            <LineRow
              key={`${change} ${entry.id}`}
              of={shownOf(entry, line)}
              gone={change === 'withdrawn'}
              lead={<KindMark kind={entry.kind} />}
            >
              {change !== 'new' && <p class="under change">{change === 'withdrawn' ? 'withdrawn by its source' : what.join('; ')}</p>}
            </LineRow>
          );
        })}
      </ol>
      <div class="part-foot">
        {total > rows.length && <p>{counted(rows.length, 'line', 'lines')} of the most weight shown.</p>}
        {(total > rows.length || all) && (
          <p>
            <a href={hrefOf({ own: { ...route.value.own, changed: all ? '' : 'all' } })}>
              {all ? 'Show the weightiest only' : `Show all ${total.toLocaleString('en-GB')}`}
            </a>
          </p>
        )}
      </div>
    </>
  );
} // prettier-ignore
