import type { JSX } from 'preact';
import type { Page, Row } from '../api.ts';
import { KindMark } from '../line/line.tsx';
import { Loaded } from '../shell/states.tsx';
import { hrefOf, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { scoreInWords } from '../words/items.ts';
import { isWithDoubtful, LineRow, Section } from './section.tsx';

const LIMIT = 50;

/** What no list and no count has in it, as the reading itself is doubtful: one line of it, or the newest. */
export function LeftOut(): JSX.Element {
  const page = useAnswer<Page<Row>>(viewed('/rows', { only_doubtful: 'true', limit: LIMIT }));
  const { own } = route.value;
  const all = isWithDoubtful();
  const count =
    page.state !== 'ready' ? undefined : `${page.value.next === undefined ? '' : 'more than '}${page.value.rows.length}`;
  return (
    <Section
      id="left-out"
      title="Left out as doubtful"
      count={count}
      tools={
        <a
          class="part-tool"
          href={hrefOf({ own: { ...own, doubtful: all ? '' : 'true' } })}
          aria-keyshortcuts="d"
        >
          {all ? 'Leave out' : 'Show'}
        </a>
      }
    >
      <Loaded of={page} what="doubtful lines">
        {({ rows }) =>
          rows.length === 0 ? (
            <p class="nothing">No line of the record is doubtful.</p>
          ) : (
            <>
              <p class="part-note note">
                What scores under 0.50 counts for nothing{all ? ', and is shown in every list.' : '. One of them, marked as they all are:'}
              </p>
              <ol class="rows">
                {(all ? rows : [exampleOf(rows)]).map((row) => (
                  <LineRow
                    key={row.id}
                    of={row}
                    lead={<KindMark kind={row.kind} />}
                    marks={<span class="mark">{scoreInWords(row.item.score)}</span>}
                  />
                ))}
              </ol>
            </>
          )
        }
      </Loaded>
    </Section>
  );
} // prettier-ignore

/** One that has words of its own, where there is one. */
function exampleOf(rows: readonly Row[]): Row {
  const [first] = rows;
  if (first === undefined) throw new RangeError('no line to choose from');
  return rows.find(({ kind }) => kind !== 'event') ?? first;
}
