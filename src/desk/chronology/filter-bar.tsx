import { Filter as FilterIcon, X } from 'lucide';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { KindMark } from '../line/line.tsx';
import { DateField } from '../shell/date-field.tsx';
import { Icon } from '../shell/icon.tsx';
import { goOwn } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { isUnder } from '../state/room.ts';
import { period, viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { stateName } from '../words/state-names.ts';
import { ALL_KINDS } from '../words/kinds.ts';
import type { ActorLines, Page, Row } from '../api.ts';
import { isFiltered, NO_FILTER, rowParameters, toggled } from './filter.ts';
import type { Filter, View } from './filter.ts';
import { actorsOf } from './lanes.ts';

interface FilterBarProps {
  readonly filter: Filter;
  readonly view: View;
  /** The lines that are there: whom and what there is to choose from. */
  readonly rows: readonly Row[];
}

/** Which lines are shown, in all four views alike. On a narrow screen it lies folded under its name. */
export function FilterBar({ filter, view, rows }: FilterBarProps): JSX.Element {
  const [folded] = useState(() => isUnder(44));
  return (
    <details class="filter-fold" open={!folded}>
      <summary>
        <Icon of={FilterIcon} size={14} /> Filter{isFiltered(filter) ? ' (on)' : ''}
      </summary>
      <div class="filters" role="group" aria-label="Filter">
        <Days filter={filter} />
        <Actors filter={filter} rows={rows} view={view} />
        {filter.place !== undefined && <PlaceChip place={filter.place} rows={rows} />}
        <label class="filter-check">
          <input
            type="checkbox"
            checked={filter.doubtful}
            onChange={({ currentTarget }) => goOwn({ doubtful: currentTarget.checked ? 'true' : '' })}
          />
          Doubtful too
        </label>
        {isFiltered(filter) && (
          <button type="button" class="quiet" onClick={() => goOwn(NO_FILTER)}>
            Clear
          </button>
        )}
        {view === 'network' ? (
          <p class="note filter-kinds">Coded events only: other kinds have no two sides.</p>
        ) : (
          <Kinds filter={filter} />
        )}
      </div>
    </details>
  );
}

function Days({ filter }: { readonly filter: Filter }): JSX.Element {
  const days = period.value;
  return (
    <>
      <label>
        From
        <DateField
          type="date"
          value={filter.from ?? ''}
          max={filter.until}
          title={days === undefined ? undefined : `The first report is of ${days.first}`}
          follow={(from) => goOwn({ from })}
        />
      </label>
      <label>
        until
        <DateField
          type="date"
          value={filter.until ?? ''}
          min={filter.from}
          follow={(until) => goOwn({ until })}
        />
      </label>
    </>
  );
}

/** Actors to choose from, the busiest. */
const OFFERED = 100;

/** Whom there is to choose from is asked of the whole record; how they are called is told by the lines that are there. */
function Actors({ filter, rows, view }: FilterBarProps): JSX.Element {
  const { kind, from, until } = rowParameters(filter, view, undefined);
  const all = useAnswer<Page<ActorLines>>(viewed('/actors', { kind, from, until, limit: OFFERED }));
  const shown = useMemo(() => actorsOf(rows), [rows]);
  const names = useMemo(() => new Map(shown.map(({ actor }) => [actor.id, actor.name])), [shown]);
  const offered =
    all.state === 'ready' ? all.value.rows : shown.map(({ actor, lines }) => ({ ...actor, lines }));
  const nameOf = (id: string): string =>
    stateName(id) ?? names.get(id) ?? offered.find((actor) => actor.id === id)?.name ?? id;
  return (
    <>
      <label>
        Actor
        <select
          value=""
          onChange={({ currentTarget }) => {
            goOwn({ actor: toggled(filter.actors, currentTarget.value) });
            currentTarget.value = '';
          }}
        >
          <option value="">{filter.actors.length === 0 ? 'Anybody' : 'or …'}</option>
          {offered
            .filter(({ id }) => !filter.actors.includes(id))
            .slice(0, OFFERED)
            .map(({ id, lines }) => (
              <option key={id} value={id}>
                {`${nameOf(id)} (${lines})`}
              </option>
            ))}
        </select>
      </label>
      {filter.actors.map((id) => (
        <Removable key={id} name={nameOf(id)} remove={() => goOwn({ actor: toggled(filter.actors, id) })} />
      ))}
    </>
  );
}

function PlaceChip({ place, rows }: { readonly place: string; readonly rows: readonly Row[] }): JSX.Element {
  const name = rows.flatMap(({ item }) => item.where).find(({ id }) => id === place)?.name ?? place;
  return <Removable name={`in ${name}`} remove={() => goOwn({ place: '' })} />;
}

function Removable({ name, remove }: { readonly name: string; readonly remove: () => void }): JSX.Element {
  return (
    <button type="button" class="chip" aria-label={`${name}: take out of the filter`} onClick={remove}>
      {name} <Icon of={X} size={12} />
    </button>
  );
}

function Kinds({ filter }: { readonly filter: Filter }): JSX.Element {
  return (
    <div class="filter-kinds" role="group" aria-label="Kinds">
      {ALL_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class="chip"
          aria-pressed={filter.kinds.includes(kind)}
          onClick={() => goOwn({ kinds: toggled(filter.kinds, kind) })}
        >
          <KindMark kind={kind} many />
        </button>
      ))}
      <span class="note">
        {filter.kinds.length === 0
          ? 'all but events, which code other lines'
          : counted(filter.kinds.length, 'kind', 'kinds')}
      </span>
    </div>
  );
}
