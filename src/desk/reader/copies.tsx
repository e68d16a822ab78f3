import type { JSX } from 'preact';
import type { Copy, StoredReport } from '../api.ts';
import { hrefOf, route } from '../state/address.ts';
import { counted } from '../words/amounts.ts';
import { dayInWords } from '../words/days.ts';
import { Comparison } from './comparison.tsx';

interface CopiesProps {
  readonly report: StoredReport['report'];
  /** All reports of the story, its origin first. */
  readonly story: readonly Copy[];
}

/** The story that the report belongs to, folded; nothing where it is the only one. */
export function CopiesOf({ report, story }: CopiesProps): JSX.Element | null {
  const [origin] = story;
  if (origin === undefined || story.length < 2) return null;
  const { own } = route.value;
  const other = story.find((copy) => copy.report.id === own['with'] && copy.report.id !== report.id);
  return (
    <details class="copies" open={other !== undefined}>
      <summary>
        This report is one of {counted(story.length, 'report', 'reports')} of one story
        {origin.report.id === report.id ? ', and its first' : `: first in ${placeOf(origin)}`}
      </summary>
      <ol>
        {story.map((copy) => (
          <li key={copy.report.id} data-this={copy.report.id === report.id || undefined}>
            <CopyRow copy={copy} story={story} report={report.id} compared={copy === other} />
          </li>
        ))}
      </ol>
      {other !== undefined && <Comparison report={report} other={other} />}
    </details>
  );
}

interface CopyRowProps {
  readonly copy: Copy;
  readonly story: readonly Copy[];
  /** Id of the report that is read. */
  readonly report: string;
  readonly compared: boolean;
}

function CopyRow({ copy, story, report, compared }: CopyRowProps): JSX.Element {
  const { id, title = 'Untitled report' } = copy.report;
  const { own } = route.value;
  return (
    <>
      <span class="copy-place">{placeOf(copy)}</span>
      {id === report ? (
        <span class="copy-title">{title} (this one)</span>
      ) : (
        <a class="copy-title" href={hrefOf({ part: id, own: {} })}>
          {title}
        </a>
      )}
      <span class="copy-kept">
        {keptInWords(copy, story)}
        {copy.withdrawnBy !== undefined && ', withdrawn'}
      </span>
      {id !== report && (
        <a
          class="copy-compare"
          href={hrefOf({ own: { ...own, with: compared ? '' : id } })}
          aria-label={compared ? `Close the comparison with ${placeOf(copy)}` : `Compare with ${placeOf(copy)}`}
        >
          {compared ? 'Close' : 'Compare'}
        </a>
      )}
    </>
  );
} // prettier-ignore

/** "Meridian Wire, 21 Jan 2022". */
function placeOf({ report: { outlet = 'an unnamed outlet', published } }: Copy): string {
  return published === undefined ? `${outlet}, undated` : `${outlet}, ${dayInWords(published)}`;
}

/** "origin", "92 % stands in the origin", "40 % stands in Kyiv Morning Ledger, 2 Feb 2022". */
function keptInWords({ parent, kept }: Copy, story: readonly Copy[]): string {
  if (parent === undefined) return 'origin';
  const above = story.find(({ report }) => report.id === parent);
  const share = kept === undefined ? 'made from' : `${Math.round(100 * kept)} % stands in`;
  if (above === undefined || above === story[0]) return `${share} the origin`;
  return `${share} ${placeOf(above)}`;
}
