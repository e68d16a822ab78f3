import { isDoubtful } from '../../reader/item.ts';
import type { ComponentChildren, JSX } from 'preact';
import type { Evidence } from '../api.ts';
import { KindMark, StatusMark } from '../line/line.tsx';
import { day } from '../state/view.ts';
import { awayInWords, dayInWords, weekdayInWords } from '../words/days.ts';
import { LINE_WORDS, SOURCE_WORDS } from '../words/grades.ts';
import { isUnsure, scoreInWords, wordItem } from '../words/items.ts';

/** The line, and how far it holds. */
export function Head({ of }: { readonly of: Evidence }): JSX.Element {
  const { entry, line } = of;
  const { item, status, due } = entry;
  const { qualifier } = wordItem(item);
  return (
    <div class="evidence-head">
      <p class="evidence-kind">
        <KindMark kind={entry.kind} />
        {qualifier !== '' && <span class="note">{qualifier}</span>}
        {item.realis !== 'actual' && <span class="mark realis">{item.realis}</span>}
        {isDoubtful(item) && <span class="mark doubt">doubtful</span>}
      </p>
      <h2 class={isUnsure(item) ? 'unsure' : undefined}>{line}</h2>
      <dl class="facts">
        {status !== undefined && (
          <Fact name="Status">
            <StatusMark status={status} /> {status.since !== undefined && `since ${dayInWords(status.since)}`}
            <ChangedBy of={of} />
          </Fact>
        )}
        {due !== undefined && (
          <Fact name="Due">
            {due.approximate && 'about '}
            {weekdayInWords(due.day, day.value ?? due.day)}
            {day.value !== undefined && `, ${awayInWords(due.day, day.value)}`}
          </Fact>
        )}
        <Fact name="Grade">
          <details>
            <summary>
              <span class="grade">
                {entry.grade.source}
                {entry.grade.item}
              </span>{' '}
              {entry.grade.why[0]}
            </summary>
            <p>
              {entry.grade.source}, the outlet:{' '}
              {[SOURCE_WORDS[entry.grade.source], ...entry.grade.why.slice(1)].join('; ')}. {entry.grade.item}
              , the line: {LINE_WORDS[entry.grade.item]}. The two are graded apart.
            </p>
            <p>
              The reading scores {scoreInWords(item.score)}
              {isDoubtful(item) ? ': under 0.50, it is left out of every count.' : '.'}
            </p>
          </details>
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
} // prettier-ignore

/** What made the status what it is: an item that bears on the line, or an analyst. */
function ChangedBy({ of: { entry, links } }: { readonly of: Evidence }): JSX.Element | null {
  const by = entry.status?.by;
  if (by === undefined) return null;
  const edit = entry.edits.find(({ seq }) => String(seq) === by);
  const other = links.find(({ other }) => other.tellings.some(({ item }) => item.id === by))?.other;
  const own = entry.tellings.find(({ item }) => item.id === by)?.report;
  const words = edit === undefined ? (other?.line ?? own?.outlet) : `${edit.author}, by hand`;
  return words === undefined ? null : <span class="note"> by: {words}</span>;
}
