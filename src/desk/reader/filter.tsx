import type { JSX } from 'preact';
import type { Kind } from '../../reader/item.ts';
import type { PassedOver } from '../api.ts';
import { goOwn, route } from '../state/address.ts';
import type { Loadable } from '../state/answers.ts';
import { hitAt, searchFor } from '../state/reading.ts';
import { counted } from '../words/amounts.ts';
import { ALL_KINDS, isKind, KIND_NAMES } from '../words/kinds.ts';
import type { Arrangement } from './arrange.ts';

interface FilterProps {
  readonly arrangement: Arrangement;
  readonly passedOver: Loadable<{ readonly rows: readonly PassedOver[] }> | undefined;
}

/** Which kinds are shown, whether also what was not coded, and the search in the report. */
export function Filter({ arrangement, passedOver }: FilterProps): JSX.Element {
  return (
    <>
      {arrangement.total > 0 && <Kinds arrangement={arrangement} />}
      <div class="notes-line">
        <SearchBox arrangement={arrangement} />
        <button
          type="button"
          class="chip missed-switch"
          aria-pressed={passedOver !== undefined}
          aria-keyshortcuts="u"
          onClick={toggleMissed}
        >
          not coded
          {passedOver?.state === 'ready' && ` (${passedOver.value.rows.length})`}
        </button>
      </div>
      {passedOver?.state === 'loading' && (
        <p class="count" role="status">
          Reading again what was passed over …
        </p>
      )}
      {passedOver?.state === 'failed' && (
        <p class="told" role="alert">
          What was not coded could not be told: {passedOver.reason}{' '}
          <button type="button" class="quiet" onClick={passedOver.retry}>
            Try again
          </button>
        </p>
      )}
      {passedOver?.state === 'ready' && passedOver.value.rows.length === 0 && (
        <p class="count">Every sentence in which something is done or said gave an item.</p>
      )}
    </>
  );
}

/** Shows what was not coded, or hides it. */
export function toggleMissed(): void {
  goOwn({ missed: route.peek().own['missed'] === '1' ? '' : '1' }, 'replace');
}

/** The kinds that the address leaves; none = all. */
export function kindsOf(asked: string | undefined): ReadonlySet<Kind> {
  return new Set((asked ?? '').split(',').filter(isKind));
}

function toggleKind(kind: Kind): void {
  const kinds = new Set(kindsOf(route.peek().own['kinds']));
  if (!kinds.delete(kind)) kinds.add(kind);
  goOwn({ kinds: ALL_KINDS.filter((one) => kinds.has(one)).join(',') });
}

function Kinds({ arrangement }: Pick<FilterProps, 'arrangement'>): JSX.Element {
  const kinds = kindsOf(route.value.own['kinds']);
  return (
    <div class="kinds" role="group" aria-label="Kinds shown">
      <button type="button" class="chip" aria-pressed={kinds.size === 0} onClick={() => goOwn({ kinds: '' })}>
        All <span class="count">{arrangement.total}</span>
      </button>
      {arrangement.kinds.map(([kind, count]) => (
        <button
          key={kind}
          type="button"
          class="chip"
          data-kind={kind}
          aria-pressed={kinds.has(kind)}
          onClick={() => toggleKind(kind)}
        >
          <span class="line" data-kind={kind} data-lane="0">
            {KIND_NAMES[kind].many}
          </span>{' '}
          <span class="count">{count}</span>
        </button>
      ))}
    </div>
  );
}

function SearchBox({ arrangement }: Pick<FilterProps, 'arrangement'>): JSX.Element {
  const find = route.value.own['find'] ?? '';
  const { hits, kept } = arrangement;
  const step = (by: 1 | -1): void => {
    if (hits.length > 0) hitAt.value = (Math.max(hitAt.value, by === 1 ? -1 : 0) + by + hits.length) % hits.length;
  };
  return (
    <search class="search">
      <label class="unseen" for="find">
        Find in this report
      </label>
      <input
        id="find"
        type="search"
        placeholder="Find in this report"
        autocomplete="off"
        spellcheck={false}
        value={find}
        aria-describedby="found"
        aria-keyshortcuts="f"
        onInput={(event) => searchFor(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
        }}
      />
      <span id="found" class="count" role="status">
        {find.trim() === '' ? '' : `${counted(hits.length, 'place', 'places')}, ${counted(kept.length, 'item', 'items')}`}
      </span>
    </search>
  );
} // prettier-ignore
