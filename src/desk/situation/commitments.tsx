import type { JSX } from 'preact';
import { isDoubtful } from '../../reader/item.ts';
import type { Page, Row } from '../api.ts';
import { LineLink, StatusMark } from '../line/line.tsx';
import { Loaded } from '../shell/states.tsx';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { apart, byUrgency } from './parts.ts';
import { countOf, Day, LIMIT, shownRows } from './rows.tsx';
import { Foot, LineRow, Section } from './section.tsx';

const STANDING = { status: 'standing,triggered' };
const ROOM = 10;

/** Who threatened, promised or offered what, if what; and whether that has come about. */
export function Commitments(): JSX.Element {
  const page = useAnswer<Page<Row>>(viewed('/rows', { kind: 'commitment', ...STANDING, doubtful: 'true', limit: LIMIT }));
  return (
    <Section id="commitments" title="Standing threats, promises and offers" count={countOf(page)}>
      <Loaded of={page} what="the threats and promises">
        {({ rows, next }) => {
          const all = byUrgency(shownRows(rows));
          const shown = all.slice(0, ROOM);
          return (
            <>
              {all.length === 0 && <p class="nothing">No sure threat, promise or offer that still stands is on record.</p>}
              <ol class="rows">
                {shown.map((row) => (
                  <LineRow key={row.id} of={row} lead={<Lead of={row} />} marks={isUnmet(row) && <span class="mark">“if” not reported as met</span>}>
                    <Trigger of={row} />
                  </LineRow>
                ))}
              </ol>
              <Foot
                shown={shown.length}
                all={all.length}
                more={next !== undefined}
                ledgers={['commitment']}
                own={STANDING}
                doubtful={apart(rows).doubtful}
              />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
} // prettier-ignore

function Lead({ of }: { readonly of: Row }): JSX.Element {
  return (
    <>
      {of.item.kind === 'commitment' && <span>{of.item.stance}</span>} <Day of={of} />
    </>
  );
}

/** Whether what it hangs on has come about: by which line. */
function Trigger({ of: { status, linked } }: { readonly of: Row }): JSX.Element | null {
  const [first, ...more] = triggersOf(linked);
  if (first === undefined) return null;
  return (
    <p class="under">
      {isDoubtful(first) ? <span class="mark doubt">perhaps triggered</span> : <StatusMark status={status} />}{' '}
      by <LineLink id={first.id}>{first.line}</LineLink>
      {more.length > 0 && <span class="note"> and {counted(more.length, 'more line', 'more lines')}</span>}
    </p>
  );
}

/** The surest first, and what has words of its own before an event that tells the same. */
function triggersOf(linked: Row['linked']): Row['linked'] {
  const all = linked.filter(({ relation, onIt }) => relation === 'triggers' && onIt);
  return all.toSorted((a, b) => Number(a.kind === 'event') - Number(b.kind === 'event') || b.score - a.score);
}

function isUnmet({ item, linked }: Row): boolean {
  return item.kind === 'commitment' && item.condition !== undefined && triggersOf(linked).length === 0;
}
