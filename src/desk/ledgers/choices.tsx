import type { JSX } from 'preact';
import { goOwn, route } from '../state/address.ts';
import { viewed } from '../state/view.ts';
import type { Column } from './columns.ts';
import { columnsOf } from './columns.ts';
import { askedOf, listed, toggled } from './filters.ts';
import { GROUP_NAMES } from './groups.ts';
import { sideOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { sortOf } from './order.ts';

/** Statuses that rows are narrowed to. */
export function StatusChips({ ledger }: { readonly ledger: Ledger }): JSX.Element | null {
  const { own } = route.value;
  // An answer has no status of its own.
  if (ledger.statuses.length === 0 || sideOf(ledger, own['side'])?.id === 'answers') return null;
  return (
    <span class="statuses" role="group" aria-label="Status">
      {ledger.statuses.map((status) => (
        <button
          key={status}
          type="button"
          class="chip"
          aria-pressed={listed(own, 'status').includes(status)}
          onClick={() => goOwn({ status: toggled(own, 'status', status) })}
        >
          <span class="status" data-status={status.replaceAll(' ', '-')}>
            {status}
          </span>
        </button>
      ))}
    </span>
  );
}

export function GroupChoice({ ledger }: { readonly ledger: Ledger }): JSX.Element {
  const { own } = route.value;
  return (
    <label class="choice">
      Group by{' '}
      <select
        class="quiet"
        value={own['group'] ?? ''}
        onChange={({ currentTarget }) => goOwn({ group: currentTarget.value })}
      >
        <option value="">nothing</option>
        {ledger.groups.map((group) => (
          <option key={group} value={group}>
            {GROUP_NAMES[group]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Ways to take what is shown out of the desk. */
export function ExportChoice({
  ledger,
  onCsv,
}: {
  readonly ledger: Ledger;
  readonly onCsv: () => void;
}): JSX.Element {
  const { own } = route.value;
  return (
    <>
      <button type="button" class="quiet" onClick={onCsv}>
        CSV of what is shown
      </button>
      <a class="quiet" href={viewed('/rows.csv', askedOf(ledger, own))} download="">
        CSV of all, by the server
      </a>
      {ledger.id === 'meeting' && (
        <a class="quiet" href={viewed('/due.ics')} download="due.ics">
          Calendar of what is due (.ics)
        </a>
      )}
    </>
  );
}

/** Whether what bears on a line stands under it. */
export function UnderChoice(): JSX.Element {
  return (
    <label>
      <input
        type="checkbox"
        checked={route.value.own['under'] !== 'off'}
        onChange={({ currentTarget }) => goOwn({ under: currentTarget.checked ? '' : 'off' })}
      />{' '}
      What bears on each line, under it
    </label>
  );
}

export function SortChoice({ columns }: { readonly columns: readonly Column[] }): JSX.Element {
  const sort = sortOf(route.value.own);
  return (
    <label class="choice">
      Sort by{' '}
      <select
        class="quiet"
        value={`${sort.descending ? '-' : ''}${sort.id}`}
        onChange={({ currentTarget }) => goOwn({ sort: currentTarget.value === '-day' ? '' : currentTarget.value })}
      >
        <option value="-day">day, newest first</option>
        <option value="day">day, oldest first</option>
        {columns.flatMap(({ id, heading }) =>
          id === 'day'
            ? []
            : [
                <option key={id} value={id}>{heading.toLowerCase()} ↑</option>,
                <option key={`-${id}`} value={`-${id}`}>{heading.toLowerCase()} ↓</option>,
              ],
        )}
      </select>
    </label>
  );
} // prettier-ignore

export function ColumnChoice({
  ledger,
  shown,
}: {
  readonly ledger: Ledger;
  readonly shown: readonly Column[];
}): JSX.Element {
  const ids = shown.map(({ id }) => id);
  const without = (id: string): readonly string[] => ids.filter((one) => one !== id);
  return (
    <>
      {columnsOf([...ledger.columns, ...ledger.spare]).map(({ id, heading }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ids.includes(id)}
            // The last column stays: a list of none shows nothing.
            disabled={ids.length === 1 && ids.includes(id)}
            onChange={() => goOwn({ cols: (ids.includes(id) ? without(id) : [...ids, id]).join(',') })}
          />{' '}
          {heading}
        </label>
      ))}
      <button type="button" class="quiet" onClick={() => goOwn({ cols: '' })}>
        Those for which there is room
      </button>
      <span class="rule-above">
        <UnderChoice />
      </span>
    </>
  );
}
