import { useComputed, useSignalEffect } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ReportLine, ReportRow } from '../api.ts';
import { hitAt, itemAsked, reveal, sentenceAsked } from '../state/reading.ts';
import type { ArrangedParagraph, Arrangement } from './arrange.ts';
import { bringIntoView } from './bring-into-view.ts';
import { ReaderBar } from './reader-bar.tsx';
import { ReportHead } from './report-head.tsx';
import { SegmentText } from './segment-text.tsx';

interface ReportTextProps {
  readonly arrangement: Arrangement;
  /** What became of each item, by its id; empty until it is known. */
  readonly lines: ReadonlyMap<string, ReportLine>;
}

/** The report as it is kept, with its coded spans marked. Every mark is a link, so the back button undoes a click. */
export function ReportText({
  arrangement,
  lines,
  reports,
}: ReportTextProps & { readonly reports: readonly ReportRow[] }): JSX.Element {
  const pane = useRef<HTMLDivElement>(null);
  const byId = useRef(arrangement.byId);
  byId.current = arrangement.byId;
  useSignalEffect(() => {
    const known = itemAsked.value !== undefined && byId.current.has(itemAsked.value);
    if (reveal.value === 0 || (!known && sentenceAsked.value === undefined)) return;
    requestAnimationFrame(() => bringIntoView(pane.current, '[data-current], [data-here]'));
  });
  useSignalEffect(() => {
    if (hitAt.value === -1) return;
    requestAnimationFrame(() => bringIntoView(pane.current, '.hit[data-at]'));
  });
  useEffect(() => {
    if (reveal.peek() > 0) bringIntoView(pane.current, '[data-here]');
  }, [arrangement.sentences]);
  // Selecting changes single marks only: the text is not made anew.
  const text = useMemo(() => <Paragraphs arrangement={arrangement} lines={lines} />, [arrangement, lines]);
  return (
    <div
      ref={pane}
      class="text"
      id="report"
      role="region"
      tabIndex={0}
      aria-labelledby="report-title"
      onKeyDown={moveByArrows}
    >
      <ReaderBar reports={reports} current={arrangement.report.id} />
      <article class="sheet">
        <ReportHead arrangement={arrangement} />
        {text}
      </article>
    </div>
  );
}

function Paragraphs({ arrangement, lines }: ReportTextProps): JSX.Element {
  const { paragraphs } = arrangement;
  // One mark is in the tab order; arrow keys go on from there.
  const firstMark = paragraphs
    .flatMap(({ segments }) => segments)
    .find(({ marks }) => marks.length > 0)?.start;
  return (
    <>
      {paragraphs.length === 0 && <p class="state empty">This report has no text.</p>}
      {paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph.start}
          paragraph={paragraph}
          arrangement={arrangement}
          lines={lines}
          firstMark={firstMark}
        />
      ))}
      {arrangement.total > 0 && (
        <p class="note foot">
          Underlined words were understood. Click them or their note, and the other side lights up.
        </p>
      )}
      {paragraphs.some(({ glued }) => glued) && (
        <p class="note foot">
          The source runs some sentences together. Paragraphs are set apart there for reading; the text kept is
          unaltered.
        </p>
      )}
    </>
  );
} // prettier-ignore

interface ParagraphProps extends ReportTextProps {
  readonly paragraph: ArrangedParagraph;
  readonly firstMark: number | undefined;
}

function Paragraph({ paragraph, arrangement, lines, firstMark }: ParagraphProps): JSX.Element {
  const { number, glued, start, end, segments } = paragraph;
  // Which sentence is selected concerns the paragraph that it is in.
  const at = useComputed(() => {
    const asked = sentenceAsked.value;
    return asked !== undefined && asked >= start && asked < end ? asked : undefined;
  }).value;
  const here = at === undefined ? undefined : arrangement.sentences.find((one) => one.start <= at && at < one.end);
  return (
    <p
      class="paragraph"
      data-number={number}
      data-glued={glued}
      data-unread={start >= arrangement.readTo || undefined}
    >
      {segments.map((segment) => (
        <SegmentText
          key={segment.start}
          segment={segment}
          arrangement={arrangement}
          lines={lines}
          first={segment.start === firstMark}
          here={here !== undefined && segment.start >= here.start && segment.end <= here.end}
        />
      ))}
    </p>
  );
} // prettier-ignore

/** Left and right move through the marks of the report. */
function moveByArrows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('a.span')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  if (at === -1) return;
  event.preventDefault();
  marks[at + step]?.focus();
}
