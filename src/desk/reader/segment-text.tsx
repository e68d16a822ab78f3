import { isDoubtful } from '../../reader/item.ts';
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { ReportLine } from '../api.ts';
import { hitAt, itemAsked, ownHref, select } from '../state/reading.ts';

import { KIND_NAMES } from '../words/kinds.ts';
import { spanCovering } from './arrange.ts';
import type { Arrangement, Entry } from './arrange.ts';
import { nextOutward } from './segments.ts';
import type { Segment } from './segments.ts';

interface SegmentTextProps {
  readonly segment: Segment;
  readonly arrangement: Arrangement;
  readonly lines: ReadonlyMap<string, ReportLine>;
  /** Whether this is the first mark of the report. */
  readonly first: boolean;
  /** Whether it is in the selected sentence. */
  readonly here: boolean;
}

/** A stretch of the text: a link where something was understood in it, a mark where a search was found or nothing was coded. */
export function SegmentText({ segment, arrangement, lines, first, here }: SegmentTextProps): JSX.Element {
  const { report, hits, missed, byId } = arrangement;
  // What of the selection concerns this segment: its id if it is marked here, '-' if there is one elsewhere, '' if none.
  const selected = useComputed(() => {
    const id = byId.get(itemAsked.value ?? '')?.item.id;
    if (id === undefined) return '';
    return segment.marks.some((mark) => mark.id === id) ? id : '-';
  }).value;
  const hit = spanCovering(hits, segment.start);
  const at = useComputed(() => hit !== -1 && hitAt.value === hit).value;
  const words = report.text.slice(segment.start, segment.end);
  const inner =
    hit === -1 ? (
      <>{words}</>
    ) : (
      <mark class="hit" data-at={at || undefined}>
        {words}
      </mark>
    );
  if (segment.marks.length === 0) {
    const uncoded = spanCovering(missed, segment.start) !== -1;
    if (!uncoded && !here) return inner;
    return (
      // Who has no pointer selects it by its note, or by its key.
      <span
        class="sentence"
        data-missed={uncoded || undefined}
        data-here={here || undefined}
        {...(uncoded && { onClick: () => select({ at: segment.start }) })}
      >
        {inner}
      </span>
    );
  }

  const entries = segment.marks.flatMap(({ id }) => byId.get(id) ?? []);
  const named = entries.map(({ item, number }) => `${KIND_NAMES[item.kind].one} ${number}`).join(', ');
  const current = selected !== '' && selected !== '-';
  const target = nextOutward(segment.marks, current ? selected : undefined);
  const beginsSelected = current && byId.get(selected)?.item.cite.start === segment.start;
  return (
    <a
      class="span"
      href={ownHref({ item: target ?? '', at: '' })}
      data-items={segment.marks.map(({ id }) => id).join(' ')}
      data-current={current || undefined}
      data-here={here || undefined}
      data-kind={current ? byId.get(selected)?.item.kind : undefined}
      data-notes={notesOf(segment, arrangement)}
      aria-current={current ? 'true' : undefined}
      title={named}
      aria-description={named}
      tabIndex={beginsSelected || (first && selected === '') ? 0 : -1}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        select({ item: target });
      }}
    >
      {underlined(entries, current ? selected : undefined, lines, inner)}
    </a>
  );
}

/** Wraps `inner` in one line for each entry; nested lines are all drawn, each at the depth of its lane. */
function underlined(
  entries: readonly Entry[],
  selected: string | undefined,
  lines: ReadonlyMap<string, ReportLine>,
  inner: JSX.Element,
): JSX.Element {
  return entries.reduce(
    (wrapped, { item, lane }) => (
      <span
        class="line"
        data-kind={item.kind}
        data-lane={Math.min(lane, 3)}
        data-doubtful={isDoubtful(item) || undefined}
        data-gone={(lines.get(item.id)?.standing ?? 'stands') !== 'stands' || undefined}
        data-lit={item.id === selected || undefined}
      >
        {wrapped}
      </span>
    ),
    inner,
  );
}

/** Numbers of the notes that end with this segment, as they stand after it. */
function notesOf(segment: Segment, { byId }: Arrangement): string | undefined {
  const numbers = segment.ending.flatMap(({ id }) => byId.get(id)?.number ?? []);
  return numbers.length === 0
    ? undefined
    : numbers.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).join('\u2009');
}
