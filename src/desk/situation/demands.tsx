import type { JSX } from 'preact';
import type { Page, Row } from '../api.ts';
import { Loaded } from '../shell/states.tsx';
import { hrefOf } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { namesOf } from '../words/items.ts';
import { apart, byPair, cutTo, idsOf } from './parts.ts';
import type { Group } from './parts.ts';
import { countOf, Day, LIMIT, shownRows } from './rows.tsx';
import { Foot, LineRow, Section } from './section.tsx';

const OPEN = { status: 'open' };
const ROOM = 12;
const EACH = 3;

/** What is wanted of whom and not answered, by who wants it of whom. */
export function OpenDemands(): JSX.Element {
  const page = useAnswer<Page<Row>>(viewed('/rows', { kind: 'demand', ...OPEN, doubtful: 'true', limit: LIMIT }));
  return (
    <Section id="demands" title="Open demands" count={countOf(page)}>
      <Loaded of={page} what="the open demands">
        {({ rows, next }) => {
          const { doubtful } = apart(rows);
          const all = shownRows(rows);
          const groups = cutTo(byPair(all), ROOM, EACH);
          const shown = groups.reduce((sum, group) => sum + group.rows.length, 0);
          return (
            <>
              {all.length === 0 && <p class="nothing">No sure demand that is still open is on record.</p>}
              {groups.map((group) => (
                <Pair key={`${idsOf(group.by)} ${idsOf(group.to)}`} group={group} all={byPair(all)} />
              ))}
              <Foot shown={shown} all={all.length} more={next !== undefined} ledgers={['demand']} own={OPEN} doubtful={doubtful} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
} // prettier-ignore

function Pair({ group, all }: { readonly group: Group<Row>; readonly all: readonly Group<Row>[] }): JSX.Element {
  const { by, to, rows } = group;
  const more = (all.find((one) => one.rows[0] === rows[0])?.rows.length ?? 0) - rows.length;
  const own = { ...OPEN, ...(by.length > 0 && { by: idsOf(by) }), ...(to.length > 0 && { to: idsOf(to) }) };
  return (
    <div class="pair-group">
      <h3>
        {namesOf(by) || 'Nobody named'} → {namesOf(to) || 'nobody named'}
      </h3>
      <ol class="rows">
        {rows.map((row) => (
          <LineRow key={row.id} of={row} lead={<Day of={row} />} />
        ))}
      </ol>
      {more > 0 && (
        <p class="pair-more">
          <a href={hrefOf({ screen: 'ledgers', part: 'demand', own })}>{more} more</a>
        </p>
      )}
    </div>
  );
} // prettier-ignore
