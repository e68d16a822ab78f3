import type { JSX } from 'preact';
import { goOwn, route } from '../state/address.ts';
import { viewed } from '../state/view.ts';
import type { Column } from './columns.ts';
import { columnsOf } from './columns.ts';
import { askedOf, countFilters, listed, toggled } from './filters.ts';
import { GROUP_NAMES } from './groups.ts';
import { sideOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { Menu } from './menu.tsx';
import { sortOf } from './order.ts';

interface ToolbarProps {
  readonly ledger: Ledger;
  readonly columns: readonly Column[];
  readonly matrix: boolean;
  readonly cards: boolean;
  readonly filtersOpen: boolean;
  readonly onFilters: () => void;
  readonly onCsv: () => void;
}

/** What of the ledger is shown, and how. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { ledger, columns, matrix, cards, filtersOpen, onFilters, onCsv } = props;
  const { own } = route.value;
  const filters = countFilters(own);
  const side = sideOf(ledger, own['side']);
  return (
    <div class="toolbar" role="group" aria-label="What is shown">
      {ledger.matrix === true && (
        <Choice
          name="View"
          of={[['', 'List'], ['matrix', 'Matrix']]}
          chosen={matrix ? 'matrix' : ''}
          choose={(view) => goOwn({ view })}
        />
      )}
      {ledger.sides !== undefined && !matrix && (
        <Choice
          name="Side"
          of={ledger.sides.map(({ id, name }) => [id, name])}
          chosen={side?.id ?? ''}
          choose={(id) => goOwn({ side: id === ledger.sides?.[0]?.id ? '' : id })}
        />
      )}
      {ledger.statuses.length > 0 && side?.id !== 'answers' && (
        <span class="statuses" role="group" aria-label="Status">
          {ledger.statuses.map((status) => (
            <button
              key={status}
              type="button"
              class="chip"
              aria-pressed={listed(own, 'status').includes(status)}
              onClick={() => goOwn({ status: toggled(own, 'status', status) })}
            >
              <span class="status" data-status={status.replaceAll(' ', '-')}>{status}</span>
            </button>
          ))}
        </span>
      )}
      <button type="button" class="tool" id="filters-button" aria-expanded={filtersOpen} aria-controls="filters" onClick={onFilters}>
        Filters{filters > 0 && ` (${filters})`}
      </button>
      <span class="apart">
      {!matrix && (
        <>
          {cards && <SortChoice columns={columnsOf([...ledger.columns, ...ledger.spare])} />}
          <label class="choice">
            Group by{' '}
            <select class="quiet" value={own['group'] ?? ''} onChange={({ currentTarget }) => goOwn({ group: currentTarget.value })}>
              <option value="">nothing</option>
              {ledger.groups.map((group) => (
                <option key={group} value={group}>{GROUP_NAMES[group]}</option>
              ))}
            </select>
          </label>
          <Menu name="Columns">
            <ColumnChoice ledger={ledger} shown={columns} cards={cards} />
          </Menu>
        </>
      )}
      <Menu name="Take along">
        <button type="button" class="quiet" onClick={onCsv}>CSV of what is shown</button>
        <a class="quiet" href={viewed('/rows.csv', askedOf(ledger, own))} download="">CSV of all, by the server</a>
        {ledger.id === 'meeting' && <a class="quiet" href={viewed('/due.ics')} download="due.ics">Calendar of what is due (.ics)</a>}
      </Menu>
      </span>
    </div>
  );
} // prettier-ignore

/** A few things of which one is shown. */
function Choice({
  name,
  of,
  chosen,
  choose,
}: {
  readonly name: string;
  readonly of: readonly (readonly [id: string, name: string])[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}): JSX.Element {
  return (
    <span class="joined" role="group" aria-label={name}>
      {of.map(([id, words]) => (
        <button key={id} type="button" class="tool" aria-pressed={id === chosen} onClick={() => choose(id)}>
          {words}
        </button>
      ))}
    </span>
  );
}

function SortChoice({ columns }: { readonly columns: readonly Column[] }): JSX.Element {
  const { id, descending } = sortOf(route.value.own);
  return (
    <label class="choice">
      Sort by{' '}
      <select
        class="quiet"
        value={`${descending ? '-' : ''}${id}`}
        onChange={({ currentTarget }) => goOwn({ sort: currentTarget.value === '-day' ? '' : currentTarget.value })}
      >
        <option value="-day">day, newest first</option>
        <option value="day">day, oldest first</option>
        {columns
          .filter((column) => column.id !== 'day')
          .flatMap((column) => [
            <option key={column.id} value={column.id}>{column.heading.toLowerCase()} ↑</option>,
            <option key={`-${column.id}`} value={`-${column.id}`}>{column.heading.toLowerCase()} ↓</option>,
          ])}
      </select>
    </label>
  );
} // prettier-ignore

function ColumnChoice({
  ledger,
  shown,
  cards,
}: {
  readonly ledger: Ledger;
  readonly shown: readonly Column[];
  readonly cards: boolean;
}): JSX.Element {
  const { own } = route.value;
  const ids = shown.map(({ id }) => id);
  const all = columnsOf([...ledger.columns, ...ledger.spare]);
  return (
    <>
      {!cards &&
        all.map(({ id, heading }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={ids.includes(id)}
              // The last column stays: a list of none shows nothing.
              disabled={ids.length === 1 && ids.includes(id)}
              onChange={() =>
                goOwn({ cols: (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]).join(',') })
              }
            />{' '}
            {heading}
          </label>
        ))}
      <label class="rule-above">
        <input
          type="checkbox"
          checked={own['under'] !== 'off'}
          onChange={({ currentTarget }) => goOwn({ under: currentTarget.checked ? '' : 'off' })}
        />{' '}
        What bears on each line, under it
      </label>
      {!cards && (
        <button type="button" class="quiet" onClick={() => goOwn({ cols: '' })}>
          Those for which there is room
        </button>
      )}
    </>
  );
}
