import type { ComponentChildren, JSX } from 'preact';
import { goOwn, route } from '../state/address.ts';
import { ColumnChoice, GroupChoice, SortChoice, StatusChips, ExportChoice, UnderChoice } from './choices.tsx';
import type { Column } from './columns.ts';
import { columnsOf } from './columns.ts';
import { countFilters } from './filters.ts';
import { sideOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { Menu } from './menu.tsx';

interface ToolbarProps {
  readonly ledger: Ledger;
  readonly columns: readonly Column[];
  readonly matrix: boolean;
  readonly cards: boolean;
  readonly filtersOpen: boolean;
  readonly onFilters: () => void;
  readonly onCsv: () => void;
  /** How many lines there are. */
  readonly children: ComponentChildren;
}

/** What of the ledger is shown, and how. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { ledger, columns, matrix, cards, filtersOpen, onFilters, onCsv, children } = props;
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
      {!cards && <StatusChips ledger={ledger} />}
      <button type="button" class="tool" id="filters-button" aria-expanded={filtersOpen} aria-controls="filters" onClick={onFilters}>
        Filters{filters > 0 && ` (${filters})`}
      </button>
      {children}
      <span class="apart">
        {cards ? (
          <Menu name="Show">
            {!matrix && <SortChoice columns={columnsOf([...ledger.columns, ...ledger.spare])} />}
            {!matrix && <GroupChoice ledger={ledger} />}
            {!matrix && <UnderChoice />}
            <ExportChoice ledger={ledger} onCsv={onCsv} />
          </Menu>
        ) : (
          <>
            {!matrix && <GroupChoice ledger={ledger} />}
            {!matrix && (
              <Menu name="Columns">
                <ColumnChoice ledger={ledger} shown={columns} />
              </Menu>
            )}
            <Menu name="Export">
              <ExportChoice ledger={ledger} onCsv={onCsv} />
            </Menu>
          </>
        )}
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
