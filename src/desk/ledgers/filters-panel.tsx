import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ActorRef } from '../api.ts';
import { DateField } from '../shell/date-field.tsx';
import { goOwn, route } from '../state/address.ts';
import { dayInWords } from '../words/days.ts';
import { countFilters, listed, REALIS, ROLE_NAMES, ROLES, toggled, withoutFilters } from './filters.ts';
import type { Role } from './filters.ts';

/** The fields by which the rows are narrowed. */
export function FiltersPanel({
  actors,
  statuses,
  onClose,
}: {
  readonly actors: readonly ActorRef[];
  /** Those of the statuses, where the toolbar has no room for them. */
  readonly statuses: JSX.Element | false;
  readonly onClose: () => void;
}): JSX.Element {
  const { own } = route.value;
  const set = (name: string) => (event: { readonly currentTarget: HTMLInputElement | HTMLSelectElement }) =>
    goOwn({ [name]: event.currentTarget.value });
  const check = (name: string) => (event: { readonly currentTarget: HTMLInputElement }) =>
    goOwn({ [name]: event.currentTarget.checked ? 'true' : '' });
  return (
    <div
      class="filters"
      id="filters"
      role="group"
      aria-label="Filters"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {statuses}
      <ActorField actors={actors} />
      <label>
        From <DateField type="date" value={own['from'] ?? ''} follow={(from) => goOwn({ from })} />
      </label>
      <label>
        until <DateField type="date" value={own['until'] ?? ''} follow={(until) => goOwn({ until })} />
      </label>
      <label>
        Words <input type="search" size={14} value={own['q'] ?? ''} onChange={set('q')} />
      </label>
      <label>
        How real{' '}
        <select value={own['realis'] ?? ''} onChange={set('realis')}>
          <option value="">any</option>
          {REALIS.map((realis) => (
            <option key={realis}>{realis}</option>
          ))}
        </select>
      </label>
      <label>
        Origins{' '}
        <select value={own['origins'] ?? ''} onChange={set('origins')}>
          <option value="">any number</option>
          {[2, 3, 5, 10].map((count) => (
            <option key={count} value={count}>
              at least {count}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={own['contested'] === 'true'} onChange={check('contested')} /> Only
        contested
      </label>
      <label>
        <input type="checkbox" checked={own['doubtful'] === 'true'} onChange={check('doubtful')} /> Doubtful
        too
      </label>
    </div>
  );
}

/** Adds an actor by name, as doer, as addressee, or as either. */
function ActorField({ actors }: { readonly actors: readonly ActorRef[] }): JSX.Element {
  const [role, setRole] = useState<Role>('actor');
  const [unknown, setUnknown] = useState('');
  const add = (input: HTMLInputElement): void => {
    const typed = input.value.trim();
    if (typed === '') return setUnknown('');
    const folded = typed.toLowerCase();
    const found = actors.find(({ id, name }) => id.toLowerCase() === folded || name.toLowerCase() === folded);
    if (found === undefined) return setUnknown(typed);
    setUnknown('');
    input.value = '';
    const { own } = route.peek();
    if (!listed(own, role).includes(found.id)) goOwn({ [role]: toggled(own, role, found.id) });
  };
  return (
    <span class="actor-field">
      <select
        aria-label="Part of the actor"
        value={role}
        onChange={({ currentTarget }) => setRole(ROLES.find((one) => one === currentTarget.value) ?? 'actor')}
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {ROLE_NAMES[one]}
          </option>
        ))}
      </select>
      <input
        id="filter-actor"
        aria-label="Actor"
        placeholder="actor"
        list="actors"
        size={16}
        aria-invalid={unknown !== ''}
        aria-describedby="actor-unknown"
        onChange={({ currentTarget }) => add(currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add(event.currentTarget);
        }}
      />
      <datalist id="actors">
        {actors.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <span id="actor-unknown" class="wrong" role="status">
        {unknown !== '' && `Nobody of the name “${unknown}” is in these lines.`}
      </span>
    </span>
  );
}

/** What narrows the rows now, each with a way to let go of it. */
export function FilterChips({
  actors,
  statuses,
}: {
  readonly actors: readonly ActorRef[];
  /** Whether statuses have no chips of their own. */
  readonly statuses: boolean;
}): JSX.Element | null {
  const { own } = route.value;
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const chips = [
    ...ROLES.flatMap((role) =>
      listed(own, role).map((id) => ({ words: `${ROLE_NAMES[role]} ${nameOf(id)}`, change: { [role]: toggled(own, role, id) } })),
    ),
    ...(statuses ? listed(own, 'status') : []).map((status) => ({ words: status, change: { status: toggled(own, 'status', status) } })),
    ...SINGLE.flatMap(([name, word]) => {
      const value = own[name] ?? '';
      return value === '' ? [] : [{ words: word(value), change: { [name]: '' } }];
    }),
  ];
  // A status alone has its own chip to let go of.
  if (chips.length === 0) return null;
  return (
    <ul class="filter-chips" aria-label="Filters that are on">
      {chips.map(({ words, change }) => (
        <li key={words}>
          <button type="button" class="chip" aria-label={`Remove the filter ${words}`} onClick={() => goOwn(change)}>
            {words} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {countFilters(own) > 0 && (
        <li>
          <button type="button" class="quiet" onClick={() => goOwn(withoutFilters())}>
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
} // prettier-ignore

const SINGLE: readonly (readonly [name: string, word: (value: string) => string])[] = [
  ['from', (value) => `from ${dayInWords(value)}`],
  ['until', (value) => `until ${dayInWords(value)}`],
  ['q', (value) => `with “${value}”`],
  ['realis', (value) => value],
  ['origins', (value) => `${value} origins or more`],
  ['contested', () => 'only contested'],
  ['doubtful', () => 'doubtful too'],
];
