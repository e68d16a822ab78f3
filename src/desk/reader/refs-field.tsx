import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ActorRef, PlaceRef } from '../../reader/item.ts';

interface RefsFieldProps<Ref extends ActorRef | PlaceRef> {
  readonly label: string;
  /** In the page. */
  readonly id: string;
  readonly refs: readonly Ref[];
  readonly known: readonly Ref[];
  /** Of words that name nobody known. */
  readonly make: (name: string) => Ref;
  readonly onChange: (refs: readonly Ref[]) => void;
}

/** Names with their ids: each can be taken away, and another added out of those that the record knows, or a new one. */
export function RefsField<Ref extends ActorRef | PlaceRef>(props: RefsFieldProps<Ref>): JSX.Element {
  const { label, id, refs, known, make, onChange } = props;
  const field = useRef<HTMLInputElement>(null);
  const add = (): void => {
    const text = field.current?.value.trim() ?? '';
    if (text === '' || field.current === null) return;
    const found = known.find((one) => namedAs(one) === text || one.id === text || one.name === text) ?? make(text);
    field.current.value = '';
    if (!refs.some((one) => one.id === found.id)) onChange([...refs, found]);
  };
  return (
    <div class="field refs-field" role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`}>{label}</span>
      <div class="refs">
        {refs.map((ref) => (
          <button
            key={ref.id}
            type="button"
            class="ref"
            aria-label={`Take away ${namedAs(ref)}`}
            onClick={() => {
              onChange(refs.filter((one) => one !== ref));
              field.current?.focus();
            }}
          >
            {ref.name} <code>{ref.id}</code> <span aria-hidden="true">×</span>
          </button>
        ))}
        <input
          ref={field}
          type="text"
          list={`${id}-known`}
          autocomplete="off"
          placeholder="Add a name or id"
          aria-label={`Add to ${label}`}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.currentTarget.value.trim() === '') return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one.id} value={namedAs(one)} />
          ))}
        </datalist>
      </div>
    </div>
  );
} // prettier-ignore

function namedAs({ id, name }: ActorRef | PlaceRef): string {
  return `${name} (${id})`;
}

/** An id as the record makes them of names that no table has: "dmitry-peskov". */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
