import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Copy } from '../api.ts';
import { publishedInWords } from '../../world/date-words.ts';
import { hrefOf } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { isOwn, removeReport } from '../state/own-reports.ts';
import { viewed } from '../state/view.ts';
import { sourceLink } from '../words/source.ts';
import type { Arrangement } from './arrange.ts';
import { CopiesOf } from './copies.tsx';
import { Undated } from './undated.tsx';

/** Title and dateline, and whatever one must know of a report before one relies on it. */
export function ReportHead({ arrangement }: { readonly arrangement: Arrangement }): JSX.Element {
  const { report, readTo } = arrangement;
  const copies = useAnswer<{ readonly rows: readonly Copy[] }>(viewed(`/reports/${report.id}/copies`));
  const source = sourceLink(report.url);
  const story = copies.state === 'ready' && !copies.stale ? copies.value.rows : [];
  return (
    <header class="report-head">
      <Withdrawn story={story} id={report.id} />
      <p class="dateline">
        {report.outlet !== undefined && <span>{report.outlet}</span>}
        {report.published === undefined ? (
          <span>Date unknown</span>
        ) : (
          <time dateTime={report.published}>{publishedInWords(report.published)}</time>
        )}
        {source !== undefined && (
          <a href={source} target="_blank" rel="noreferrer noopener">
            Source
          </a>
        )}
      </p>
      <h1 id="report-title">{report.title ?? 'Untitled report'}</h1>
      {isOwn(report.id) && <OwnNote id={report.id} />}
      {readTo < report.text.length && (
        <p class="told" role="note">
          <strong>Not read to its end.</strong> The report takes longer than it may: its first{' '}
          {Math.floor((100 * readTo) / report.text.length)} % were read, and the rest, set in grey, was not.
        </p>
      )}
      {report.published === undefined && <Undated key={report.id} id={report.id} />}
      {copies.state === 'failed' && (
        <p class="told" role="alert">
          Whether other reports tell the same story could not be loaded: {copies.reason}{' '}
          <button type="button" class="quiet" onClick={copies.retry}>
            Try again
          </button>
        </p>
      )}
      <CopiesOf report={report} story={story} />
    </header>
  );
} // prettier-ignore

/** That the report does not stand any more, and what took it back. */
function Withdrawn({ story, id }: { readonly story: readonly Copy[]; readonly id: string }): JSX.Element | null {
  const by = story.find(({ report }) => report.id === id)?.withdrawnBy;
  if (by === undefined) return null;
  const { title, outlet, published } = story.find(({ report }) => report.id === by)?.report ?? {};
  return (
    <p class="told taken-back" role="note">
      <strong>Withdrawn.</strong> It counts only for the days on which it stood. It was replaced, corrected or killed by{' '}
      <a href={hrefOf({ part: by, own: {} })}>{title ?? 'another report'}</a>
      {outlet !== undefined && `, ${outlet}`}
      {published !== undefined && `, ${publishedInWords(published)}`}.
    </p>
  );
} // prettier-ignore

/** That the report was added here, and the way to take it out again. */
function OwnNote({ id }: { readonly id: string }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    await removeReport(id);
    setBusy(false);
    setAsking(false);
  };
  return (
    <p class="told" role="note">
      <strong>Your own report.</strong>{' '}
      {asking ? (
        <>
          Remove it, and what rests on it alone?{' '}
          <button type="button" class="quiet" disabled={busy} onClick={() => void remove()}>
            {busy ? 'Removing …' : 'Remove it'}
          </button>{' '}
          <button type="button" class="quiet" onClick={() => setAsking(false)}>
            Keep it
          </button>
        </>
      ) : (
        <>
          It was added in this browser, and is kept in the record.{' '}
          <button type="button" class="quiet" onClick={() => setAsking(true)}>
            Remove it from the record
          </button>
        </>
      )}
    </p>
  );
}
