import type { JSX } from 'preact';
import type { Page, Row } from '../api.ts';
import { KindMark, LineLink } from '../line/line.tsx';
import { Loaded } from '../shell/states.tsx';
import { hrefOf, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import type { Loadable } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { scoreInWords } from '../words/items.ts';
import { isWithDoubtful, LineRow, Section } from './section.tsx';

const LIMIT = 50;

/** Lines of which the reading itself is doubtful: no list and no count has them. */
function useDoubtful(): Loadable<Page<Row>> {
  return useAnswer<Page<Row>>(viewed('/rows', { only_doubtful: 'true', limit: LIMIT }));
}

function countOf({ rows, next }: Page<Row>): string {
  return `${next === undefined ? '' : 'more than '}${rows.length}`;
}

/** How a doubtful line looks and how many there are, at the head, so that whoever comes for the first time knows the mark. */
export function DoubtSample(): JSX.Element | null {
  const page = useDoubtful();
  const sample = page.state === 'ready' ? exampleOf(page.value.rows) : undefined;
  if (page.state !== 'ready' || sample === undefined) return null;
  const { own } = route.value;
  const all = isWithDoubtful();
  return (
    <p class="doubt-sample">
      <span>
        {countOf(page.value)} lines score under 0.50 and{' '}
        {all ? 'are shown in every list' : 'count for nothing'}
        <span class="doubt-example">
          , such as{' '}
          <LineLink id={sample.id}>
            <em class="unsure">{sample.line}</em>
          </LineLink>{' '}
          <span class="marks">
            <span class="mark doubt">doubtful</span>{' '}
            <span class="mark">{scoreInWords(sample.item.score)}</span>
          </span>
        </span>
      </span>{' '}
      <a class="choice" href={hrefOf({ own: { ...own, doubtful: all ? '' : 'true' } })} aria-keyshortcuts="d">
        {all ? 'Leave them out' : 'Show them'}
      </a>
    </p>
  );
}

/** All of them, where they are shown. */
export function LeftOut(): JSX.Element | null {
  const page = useDoubtful();
  if (!isWithDoubtful()) return null;
  return (
    <Section id="left-out" title="Doubtful" count={page.state === 'ready' ? countOf(page.value) : undefined}>
      <Loaded of={page} what="doubtful lines">
        {({ rows }) =>
          rows.length === 0 ? (
            <p class="nothing">No line of the record is doubtful.</p>
          ) : (
            <ol class="rows">
              {rows.map((row) => (
                <LineRow
                  key={row.id}
                  of={row}
                  lead={<KindMark kind={row.kind} />}
                  marks={<span class="mark">{scoreInWords(row.item.score)}</span>}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
} // prettier-ignore

/** The shortest that has words of its own, where there is one; undefined of none. */
function exampleOf(rows: readonly Row[]): Row | undefined {
  const worded = rows.filter(({ kind }) => kind !== 'event');
  return (worded.length > 0 ? worded : rows).toSorted((a, b) => a.line.length - b.line.length)[0];
}
