import { isDoubtful } from '../../reader/item.ts';
import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PlaceRef } from '../../reader/item.ts';
import type { PassedOver, ReportLine, ReportLines } from '../api.ts';
import { goOwn } from '../state/address.ts';
import type { Loadable } from '../state/answers.ts';
import { drawer, itemAsked, reveal, sentenceAsked, tools } from '../state/reading.ts';
import { counted } from '../words/amounts.ts';

import type { ArrangedParagraph, Arrangement } from './arrange.ts';
import { bringIntoView } from './bring-into-view.ts';
import { EntryRow } from './entry.tsx';
import { Filter } from './filter.tsx';
import { MissedRow } from './missed.tsx';

interface ApparatusProps {
  readonly arrangement: Arrangement;
  readonly recorded: Loadable<ReportLines>;
  readonly lines: ReadonlyMap<string, ReportLine>;
  /** Sentences that gave nothing; undefined where nobody asked for them. */
  readonly passedOver: Loadable<{ readonly rows: readonly PassedOver[] }> | undefined;
}

/** What was understood, in the order of the text, under the paragraph in which it begins. */
export function Apparatus({ arrangement, recorded, lines, passedOver }: ApparatusProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const asked = itemAsked.value ?? sentenceAsked.value;
    if (reveal.value === 0 || asked === undefined || !drawer.value) return;
    requestAnimationFrame(() => bringIntoView(list.current, '[data-selected]'));
  });
  // Sentences that gave nothing come later than the text: one that an address names is shown then.
  useEffect(() => {
    if (reveal.peek() > 0 && arrangement.missed.length > 0) bringIntoView(list.current, '.missed[data-selected]');
  }, [arrangement.missed]);
  const groups = useMemo(() => <Groups arrangement={arrangement} lines={lines} />, [arrangement, lines]);
  return (
    <aside
      class="notes"
      id="understood"
      tabIndex={-1}
      aria-labelledby="understood-title"
      data-open={drawer.value}
      data-tools={tools.value}
    >
      <div class="notes-head">
        <div class="notes-title">
          <h2 id="understood-title">What was understood</h2>
          <p class="count">{countsInWords(arrangement, lines)}</p>
          <button
            type="button"
            class="tool tools-switch"
            aria-expanded={tools.value}
            aria-controls="notes-tools"
            onClick={() => (tools.value = !tools.value)}
          >
            Filter
          </button>
          <button
            type="button"
            class="tool drawer-switch"
            aria-expanded={drawer.value}
            aria-controls="notes-body"
            onClick={() => (drawer.value = !drawer.value)}
          >
            {drawer.value ? 'Close' : 'Open'}
          </button>
        </div>
        <div class="notes-tools" id="notes-tools">
          <Filter arrangement={arrangement} passedOver={passedOver} />
        </div>
      </div>
      <div class="notes-body" id="notes-body" ref={list} tabIndex={-1}>
        {recorded.state === 'failed' && (
          <p class="told" role="alert">
            What the record makes of these items could not be loaded: {recorded.reason} Edits and what other reports tell
            are not shown.{' '}
            <button type="button" class="quiet" onClick={recorded.retry}>
              Try again
            </button>
          </p>
        )}
        {groups}
      </div>
    </aside>
  );
} // prettier-ignore

type GroupsProps = Pick<ApparatusProps, 'arrangement' | 'lines'>;

function Groups({ arrangement, lines }: GroupsProps): JSX.Element {
  const { total, shown, missed, paragraphs } = arrangement;
  const places = [
    ...new Map(shown.flatMap(({ item }) => item.where.map((one) => [one.id, one] as const))).values(),
  ];
  return (
    <>
      {total === 0 && (
        <p class="empty">
          Nothing was understood in this report: no statement, meeting or move of forces was found in its
          words.
        </p>
      )}
      {total > 0 && shown.length === 0 && (
        <div class="empty">
          <p>No item matches the filter and the search.</p>
          <button type="button" class="tool" onClick={() => goOwn({ kinds: '', find: '' })}>
            Show all {counted(total, 'item', 'items')}
          </button>
        </div>
      )}
      {(shown.length > 0 || missed.length > 0) &&
        paragraphs.map(
          (paragraph) =>
            paragraph.entries.length + paragraph.missed.length > 0 && (
              <Group
                key={paragraph.number}
                paragraph={paragraph}
                text={arrangement.report.text}
                lines={lines}
                places={places}
              />
            ),
        )}
    </>
  );
}

interface GroupProps extends Pick<ApparatusProps, 'lines'> {
  readonly paragraph: ArrangedParagraph;
  readonly text: string;
  readonly places: readonly PlaceRef[];
}

function Group({ paragraph: { number, entries, missed }, text, lines, places }: GroupProps): JSX.Element {
  const notes = [
    ...entries.map((entry) => ({
      at: entry.item.cite.start,
      row: <EntryRow key={entry.item.id} entry={entry} line={lines.get(entry.item.id)} places={places} />,
    })),
    ...missed.map((one) => ({
      at: one.start,
      row: <MissedRow key={one.start} missed={one} text={text} />,
    })),
  ];
  return (
    <section class="group">
      <h3>
        <span aria-hidden="true">¶</span>
        <span class="unseen">Paragraph </span> {number}
      </h3>
      <ol>{notes.toSorted((a, b) => a.at - b.at).map(({ row }) => row)}</ol>
    </section>
  );
}

/** "23 items, 2 doubtful, 1 rejected". */
function countsInWords({ total, kept }: Arrangement, lines: ReadonlyMap<string, ReportLine>): string {
  const doubtful = kept.filter(isDoubtful).length;
  const rejected = kept.filter(({ id }) => lines.get(id)?.standing === 'rejected').length;
  const counts =
    kept.length === total
      ? counted(total, 'item', 'items')
      : `${kept.length} of ${counted(total, 'item', 'items')}`;
  return [counts, doubtful > 0 ? `${doubtful} doubtful` : '', rejected > 0 ? `${rejected} rejected` : '']
    .filter(Boolean)
    .join(', ');
}
