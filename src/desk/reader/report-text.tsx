import { useComputed, useSignalEffect } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { hashWith, hitAt, isOwn, panel, reveal, select, selectedId } from '../store.ts';
import { counted } from '../words/amounts.ts';
import { publishedInWords } from '../../world/date-words.ts';
import { isDoubtful } from '../words/items.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { sourceLink } from '../words/source.ts';
import { hitCovering } from './arrange.ts';
import type { ArrangedParagraph, Arrangement, Entry } from './arrange.ts';
import { bringIntoView } from './bring-into-view.ts';
import { nextOutward } from './segments.ts';
import type { Segment } from './segments.ts';

interface ReportTextProps {
  readonly arrangement: Arrangement;
}

/** The report as it is kept, with its coded spans marked. Every mark is a link, so the back button undoes a click. */
export function ReportText({ arrangement }: ReportTextProps): JSX.Element {
  const pane = useRef<HTMLElement>(null);
  const { report, paragraphs } = arrangement;
  // One mark is in the tab order; arrow keys go on from there.
  const firstMark = paragraphs
    .flatMap(({ segments }) => segments)
    .find(({ marks }) => marks.length > 0)?.start;
  useSignalEffect(() => {
    const id = selectedId.value;
    if (reveal.value === 0 || id === undefined) return;
    requestAnimationFrame(() => bringIntoView(pane.current, '[data-current]'));
  });
  useSignalEffect(() => {
    if (hitAt.value === -1) return;
    requestAnimationFrame(() => bringIntoView(pane.current, '.hit[data-at]'));
  });
  return (
    <main
      ref={pane}
      class="text"
      id="report"
      tabIndex={0}
      aria-labelledby="report-title"
      onKeyDown={moveByArrows}
    >
      <article class="sheet">
        <ReportHead arrangement={arrangement} />
        {paragraphs.length === 0 && <p class="empty">This report has no text.</p>}
        {paragraphs.map((paragraph) => (
          <Paragraph
            key={paragraph.start}
            paragraph={paragraph}
            arrangement={arrangement}
            firstMark={firstMark}
            text={report.text}
          />
        ))}
        {paragraphs.some(({ glued }) => glued) && (
          <p class="note foot">
            The source runs some sentences together. Paragraphs are set apart there for reading; the text kept
            is unaltered.
          </p>
        )}
      </article>
    </main>
  );
}

function ReportHead({ arrangement }: ReportTextProps): JSX.Element {
  const { report, readTo } = arrangement;
  const source = sourceLink(report.url);
  return (
    <header class="report-head">
      {isOwn.value && (
        <p class="own-note">
          <strong>Your own report, not kept.</strong> It is gone when this window is closed or reloaded.{' '}
          <button type="button" class="quiet" onClick={() => (panel.value = 'own')}>
            Read another
          </button>
        </p>
      )}
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
      {arrangement.total > 0 && (
        <p class="note">
          Underlined words were understood. Click them or their note, and the other side lights up.
        </p>
      )}
      {readTo < report.text.length && (
        <p class="own-note" role="note">
          <strong>Not read to its end.</strong> The report takes longer than it may: its first{' '}
          {Math.floor((100 * readTo) / report.text.length)} % were read, and the rest, set in grey, was not.
        </p>
      )}
      {report.published === undefined && (
        <p class="note">
          No date of publication is known, so days such as “Wednesday” could not be placed. None was guessed.
        </p>
      )}
    </header>
  );
}

interface ParagraphProps {
  readonly paragraph: ArrangedParagraph;
  readonly arrangement: Arrangement;
  readonly text: string;
  readonly firstMark: number | undefined;
}

function Paragraph({ paragraph, arrangement, text, firstMark }: ParagraphProps): JSX.Element {
  return (
    <p
      class="paragraph"
      data-number={paragraph.number}
      data-glued={paragraph.glued}
      data-unread={paragraph.start >= arrangement.readTo || undefined}
    >
      {paragraph.segments.map((segment) => (
        <SegmentText
          key={segment.start}
          segment={segment}
          arrangement={arrangement}
          words={text.slice(segment.start, segment.end)}
          first={segment.start === firstMark}
        />
      ))}
    </p>
  );
}

interface SegmentTextProps {
  readonly segment: Segment;
  readonly arrangement: Arrangement;
  readonly words: string;
  /** Whether this is the first mark of the report. */
  readonly first: boolean;
}

function SegmentText({ segment, arrangement, words, first }: SegmentTextProps): JSX.Element {
  // What of the selection concerns this segment: its id if it is marked here, '-' if there is one elsewhere, '' if none.
  const selected = useComputed(() => {
    const id = selectedId.value;
    if (id === undefined) return '';
    return segment.marks.some((mark) => mark.id === id) ? id : '-';
  }).value;
  const hit = hitCovering(arrangement.hits, segment.start);
  const at = useComputed(() => hit !== -1 && hitAt.value === hit).value;
  const inner =
    hit === -1 ? (
      <>{words}</>
    ) : (
      <mark class="hit" data-at={at || undefined}>
        {words}
      </mark>
    );
  if (segment.marks.length === 0) return inner;

  const entries = segment.marks.flatMap(({ id }) => arrangement.byId.get(id) ?? []);
  const named = entries.map(({ item, number }) => `${KIND_NAMES[item.kind].one} ${number}`).join(', ');
  const here = selected !== '' && selected !== '-';
  const target = nextOutward(segment.marks, here ? selected : undefined);
  const beginsSelected = here && arrangement.byId.get(selected)?.item.cite.start === segment.start;
  return (
    <a
      class="span"
      href={hashWith({ item: target })}
      data-items={segment.marks.map(({ id }) => id).join(' ')}
      data-current={here || undefined}
      data-kind={here ? arrangement.byId.get(selected)?.item.kind : undefined}
      data-notes={notesOf(segment, arrangement)}
      aria-current={here ? 'true' : undefined}
      title={named}
      aria-description={named}
      tabIndex={beginsSelected || (first && selected === '') ? 0 : -1}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        select(target);
      }}
    >
      {underlined(entries, here ? selected : undefined, inner)}
    </a>
  );
}

/** Wraps `inner` in one line for each entry; nested lines are all drawn, each at the depth of its lane. */
function underlined(
  entries: readonly Entry[],
  selected: string | undefined,
  inner: JSX.Element,
): JSX.Element {
  return entries.reduce(
    (wrapped, { item, lane }) => (
      <span
        class="line"
        data-kind={item.kind}
        data-lane={Math.min(lane, 3)}
        data-doubtful={isDoubtful(item) || undefined}
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

/** "23 items, 2 of them doubtful". */
export function countsInWords({ total, kept }: Arrangement): string {
  const doubtful = kept.filter(isDoubtful).length;
  const counts =
    kept.length === total
      ? counted(total, 'item', 'items')
      : `${kept.length} of ${counted(total, 'item', 'items')}`;
  return doubtful === 0 ? counts : `${counts}, ${doubtful} doubtful`;
}
