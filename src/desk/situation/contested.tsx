import type { JSX } from 'preact';
import { isDoubtful, type Kind } from '../../reader/item.ts';
import type { Page, Row } from '../api.ts';
import { KindMark, LineLink } from '../line/line.tsx';
import { Loaded } from '../shell/states.tsx';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { namesOf } from '../words/items.ts';
import { apart } from './parts.ts';
import { countOf, LIMIT, shownRows } from './rows.tsx';
import { Foot, LineRow, Section } from './section.tsx';

const CONTESTED = { contested: 'true' };
const ROOM = 10;
/** An act that is told by an event is told by an item of its own kind as well, which has words for it. */
const KINDS = 'statement,demand,answer,commitment,claim,posture,meeting,measure,figure,decision';

/** What reports tell differently, and what is denied: the versions side by side. */
export function Contested(): JSX.Element {
  const page = useAnswer<Page<Row>>(viewed('/rows', { kind: KINDS, ...CONTESTED, doubtful: 'true', limit: LIMIT }));
  return (
    <Section id="contested" title="Contested" count={countOf(page)}>
      <Loaded of={page} what="what is contested">
        {({ rows, next }) => {
          const all = shownRows(rows);
          const shown = all.slice(0, ROOM);
          return (
            <>
              {all.length === 0 && <p class="nothing">No two reports contradict each other on a line, and no charge on record is denied.</p>}
              <ol class="rows">
                {shown.map((row) => (
                  <LineRow key={row.id} of={row} lead={<KindMark kind={row.kind} />}>
                    <Versions of={row} />
                  </LineRow>
                ))}
              </ol>
              <Foot
                shown={shown.length}
                all={all.length}
                more={next !== undefined}
                ledgers={ledgersOf(all)}
                own={CONTESTED}
                doubtful={apart(rows).doubtful}
              />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
} // prettier-ignore

/** An answer is in the ledger of demands; where there is nothing, the ledger of charges says so. */
function ledgersOf(rows: readonly Row[]): Kind[] {
  const kinds = new Set(rows.map(({ kind }) => (kind === 'answer' ? 'demand' : kind)));
  return kinds.size === 0 ? ['claim'] : [...kinds];
}

function Versions({ of: { contradictions, linked } }: { readonly of: Row }): JSX.Element {
  const denials = linked.filter(({ relation, onIt }) => relation === 'denies' && onIt);
  return (
    <>
      {contradictions.map(({ field, versions }) => (
        <div key={field}>
          <p class="under note">{field}:</p>
          <dl class="sides">
          {versions.map(({ value, attribution }) => (
            <div key={value}>
              <dt>{attribution.length === 0 ? 'the outlet’s own word' : namesOf(attribution)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          </dl>
        </div>
      ))}
      {denials.length > 0 && (
        <ul class="under">
          {denials.map(({ id, line, score }) => (
            <li key={id}>
              <span class="side">{isDoubtful({ score }) ? 'perhaps denied: ' : 'denied: '}</span>
              <LineLink id={id}>{line}</LineLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
} // prettier-ignore
