import type { JSX } from 'preact';
import { panel } from '../shell/panel.ts';
import { Empty } from '../shell/states.tsx';
import { hrefOf, route } from '../state/address.ts';
import { isOwn } from '../state/own-reports.ts';
import { dayInWords } from '../words/days.ts';

/** Said of an address whose report is not in what one looks at: it may never have been, be gone, or be of a later day. */
export function NotHere({ id }: { readonly id: string }): JSX.Element {
  const { affair, asOf, knownAt } = route.value;
  const narrowed = affair !== undefined || asOf !== undefined || knownAt !== undefined;
  return (
    <>
      <h1>This report is not here</h1>
      <Empty>
        {narrowed ? (
          <p>
            It is not among the reports{affair !== undefined && ` of “${affair}”`}
            {asOf !== undefined && ` that were known by ${dayInWords(asOf)}`}
            {knownAt !== undefined && ` that this store held by ${dayInWords(knownAt)}`}. It may be of a later day, or have
            been removed.
          </p>
        ) : (
          <p>
            No report in the record has the id <code>{id}</code>.{' '}
            {isOwn(id)
              ? 'It was added in this browser, and has been removed since, or was added to another store.'
              : 'It has been removed since the link was made, or belongs to another store.'}
          </p>
        )}
        <p class="ways">
          {narrowed && <a href={hrefOf({ affair: undefined, asOf: undefined, knownAt: undefined })}>Look in the whole record</a>}{' '}
          <a href={hrefOf({ part: undefined, own: {} })}>The newest report</a>
        </p>
      </Empty>
    </>
  );
} // prettier-ignore

/** Said where the record, the affair or the day has no report at all. */
export function NoReport(): JSX.Element {
  const { affair, asOf, knownAt } = route.value;
  if (asOf !== undefined || knownAt !== undefined)
    return (
      <Empty>
        <p>No report was known by this day.</p>
        <p class="ways">
          <a href={hrefOf({ asOf: undefined, knownAt: undefined })}>Show the newest state</a>
        </p>
      </Empty>
    );
  return (
    <Empty>
      <p>{affair === undefined ? 'The record holds no report yet.' : `No report is in “${affair}” yet.`}</p>
      <button type="button" class="tool" onClick={() => (panel.value = 'own')}>
        Add your own report
      </button>
    </Empty>
  );
}
