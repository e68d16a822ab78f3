import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '../../reader/item.ts';
import type { Page, Row } from '../api.ts';
import { Empty, Loaded, Truncated } from '../shell/states.tsx';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { dayInWords } from '../words/days.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { searchPattern } from './search.ts';

/** Lines among which one is looked for, and of which are shown at most. */
const AMONG = 1000;
const SHOWN = 20;

interface MergeFormProps {
  readonly item: Item;
  /** Id of the line that it belongs to now. */
  readonly line: string | undefined;
  readonly onMerge: (into: Row) => void;
  readonly onLeave: () => void;
}

/** Chooses the line that the item tells of as well, among those of its kind: those of the same doers unless others are looked for. */
export function MergeForm({ item, line, onMerge, onLeave }: MergeFormProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [anybody, setAnybody] = useState(item.by.length === 0);
  useEffect(() => field.current?.focus(), []);
  const by = anybody ? undefined : item.by.map(({ id }) => id).join(',');
  const rows = useAnswer<Page<Row>>(viewed('/rows', { kind: item.kind, by, doubtful: 'true', limit: AMONG }));
  const many = KIND_NAMES[item.kind].many.toLowerCase();
  return (
    <div
      class="hand-form"
      role="group"
      aria-label="Merge into another line"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <label class="field" for="merge-find">
        <span>The line that tells the same</span>
        <input
          ref={field}
          id="merge-find"
          type="search"
          autocomplete="off"
          placeholder={`Search among ${many}`}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      {item.by.length > 0 && (
        <label class="check-line">
          <input type="checkbox" checked={anybody} onChange={() => setAnybody(!anybody)} /> By anybody
        </label>
      )}
      <Loaded of={rows} what={many}>
        {({ rows, next }) => (
          <Candidates rows={matching(rows, query, line)} cut={next !== undefined} many={many} onMerge={onMerge} />
        )}
      </Loaded>
      <div class="form-foot">
        <button type="button" class="quiet" onClick={onLeave}>
          Leave it
        </button>
      </div>
    </div>
  );
} // prettier-ignore

function matching(rows: readonly Row[], query: string, own: string | undefined): readonly Row[] {
  const pattern = searchPattern(query);
  return rows.filter(
    ({ id, line, item }) =>
      id !== own && (pattern === undefined || `${line}\n${item.cite.quote}`.search(pattern) !== -1),
  );
}

interface CandidatesProps {
  readonly rows: readonly Row[];
  /** Whether there are lines that were not looked at. */
  readonly cut: boolean;
  readonly many: string;
  readonly onMerge: (into: Row) => void;
}

function Candidates({ rows, cut, many, onMerge }: CandidatesProps): JSX.Element {
  return (
    <>
      {rows.length === 0 && <Empty>No other line of this kind has these words.</Empty>}
      <ul class="candidates">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <button type="button" class="candidate" onClick={() => onMerge(row)}>
              <span>{row.line}</span>
              <small>
                {row.day === undefined ? 'undated' : dayInWords(row.day)}
                {row.report.outlet !== undefined && `, ${row.report.outlet}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <Truncated>
          {SHOWN} of {rows.length} are shown: search to narrow them.
        </Truncated>
      )}
      {cut && <Truncated>Only the newest 1,000 {many} are looked through.</Truncated>}
    </>
  );
}
