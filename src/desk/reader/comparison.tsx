import { Fragment } from 'preact';
import type { JSX } from 'preact';
import type { ComparedSentence, Copy, Span, StoredReport } from '../api.ts';
import { Loaded } from '../shell/states.tsx';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { wordDiff } from './word-diff.ts';

interface ComparisonProps {
  readonly report: StoredReport['report'];
  readonly other: Copy;
}

const CHANGES: Readonly<Record<ComparedSentence['change'], string>> = {
  kept: 'kept',
  changed: 'changed',
  added: 'added here',
  cut: 'not here',
};

/** The report beside another of its story, sentence by sentence. */
export function Comparison({ report, other }: ComparisonProps): JSX.Element {
  const compared = useAnswer<{ readonly rows: readonly ComparedSentence[] }>(
    viewed(`/reports/${report.id}/compare`, { with: other.report.id }),
  );
  const stored = useAnswer<StoredReport>(viewed(`/reports/${other.report.id}`));
  return (
    <section class="comparison" aria-label="Comparison, sentence by sentence">
      <Loaded of={compared} what="the comparison">
        {({ rows }) => (
          <Loaded of={stored} what="the other report">
            {(there) => <Sentences rows={rows} here={report.text} there={there.report.text} other={other} />}
          </Loaded>
        )}
      </Loaded>
    </section>
  );
}

interface SentencesProps {
  readonly rows: readonly ComparedSentence[];
  readonly here: string;
  readonly there: string;
  readonly other: Copy;
}

function Sentences({ rows, here, there, other }: SentencesProps): JSX.Element {
  const name = other.report.outlet ?? 'the other report';
  const counts = (['kept', 'changed', 'added', 'cut'] as const).map((change) => {
    const count = rows.filter((row) => row.change === change).length;
    return `${count} ${CHANGES[change]}`;
  });
  return (
    <>
      <p class="note">
        This report beside {name}, {counted(rows.length, 'sentence', 'sentences')}: {counts.join(', ')}. Spelling, marks
        and the pages’ own lines are left out.
      </p>
      <ol>
        {rows.map((row, index) => (
          <li key={index} data-change={row.change}>
            <span class="change">{CHANGES[row.change]}</span>
            <p>
              <Sentence row={row} here={here} there={there} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
} // prettier-ignore

interface SentenceProps extends Pick<SentencesProps, 'here' | 'there'> {
  readonly row: ComparedSentence;
}

function Sentence({ row, here, there }: SentenceProps): JSX.Element {
  if (row.change === 'cut') return <del>{slice(there, row.there)}</del>;
  const words = slice(here, row.here);
  if (row.change === 'added') return <ins>{words}</ins>;
  if (row.change === 'kept') return <>{words}</>;
  // Of a sentence that was split, each part lacks the other: the API tells of no words lost, and none are shown.
  const lost = row.words.some(({ to }) => to === '');
  const pieces = wordDiff(slice(there, row.there), words);
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'kept') return <Fragment key={index}>{text} </Fragment>;
        if (kind === 'added') return <Fragment key={index}><ins>{text}</ins> </Fragment>;
        const replaced = pieces[index + 1]?.kind === 'added' || pieces[index - 1]?.kind === 'added';
        return lost || replaced ? <Fragment key={index}><del>{text}</del> </Fragment> : null;
      })}
    </>
  );
} // prettier-ignore

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ');
}
