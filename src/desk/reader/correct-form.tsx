import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ActorRef, Item, PlaceRef } from '../../reader/item.ts';
import type { ActorLines, Page } from '../api.ts';
import { InPlaceForm } from '../line/in-place-form.tsx';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { corrections, fieldsOf, valueOf } from './fields.ts';
import type { Correction, Field } from './fields.ts';
import { RefsField } from './refs-field.tsx';
import { slugOf } from './slug.ts';

interface CorrectFormProps {
  readonly item: Item;
  /** Places that the report names: what may be meant by a name. */
  readonly places: readonly PlaceRef[];
  /** Gives why not, where the record refuses. */
  readonly onCorrect: (changes: readonly Correction[]) => Promise<string | undefined>;
  readonly onLeave: () => void;
}

type Values = ReadonlyMap<string, string | readonly (ActorRef | PlaceRef)[]>;

/** The fields of an item that can be set, in place. The server has the last word on values. */
export function CorrectForm({ item, places, onCorrect, onLeave }: CorrectFormProps): JSX.Element {
  const fields = fieldsOf(item.kind);
  const [values, setValues] = useState<Values>(
    () => new Map(fields.map((field) => [field.name, valueOf(item, field)])),
  );
  const [reason, setReason] = useState<string | undefined>(undefined);
  const put = (name: string, value: string | readonly (ActorRef | PlaceRef)[]): void =>
    setValues((before) => new Map([...before, [name, value]]));
  const submit = async (): Promise<void> => {
    const changes = corrections(item, values);
    if (changes.length === 0) return setReason('Nothing is different yet.');
    setReason(await onCorrect(changes));
  };
  return (
    <InPlaceForm
      class="hand-form"
      label="Correct the item"
      keeps="Keep the correction"
      onKeep={() => void submit()}
      onLeave={onLeave}
    >
      {fields.map((field) => (
        <FieldRow
          key={field.name}
          field={field}
          value={values.get(field.name) ?? ''}
          places={places}
          put={(value) => put(field.name, value)}
        />
      ))}
      {reason !== undefined && (
        <p class="reason" role="alert">
          {reason}
        </p>
      )}
    </InPlaceForm>
  );
}

interface FieldRowProps {
  readonly field: Field;
  readonly value: string | readonly (ActorRef | PlaceRef)[];
  readonly places: readonly PlaceRef[];
  readonly put: (value: string | readonly (ActorRef | PlaceRef)[]) => void;
}

function FieldRow({ field, value, places, put }: FieldRowProps): JSX.Element {
  const id = `correct-${field.name}`;
  if (typeof value !== 'string') return <Names field={field} id={id} refs={value} places={places} put={put} />;
  return (
    <label class="field" for={id}>
      <span>
        {field.label}
        {field.as === 'date' && <small> as 2022-01-27, 2022-01 or 2022-01-24/2022-01-30</small>}
      </span>
      {field.as === 'choice' ? (
        <select id={id} value={value} onChange={(event) => put(event.currentTarget.value)}>
          {(field.values.includes(value) ? field.values : [value, ...field.values]).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          autocomplete="off"
          inputMode={field.as === 'number' ? 'decimal' : 'text'}
          value={value}
          onInput={(event) => put(event.currentTarget.value)}
        />
      )}
    </label>
  );
} // prettier-ignore

interface NamesProps extends Omit<FieldRowProps, 'value'> {
  readonly id: string;
  readonly refs: readonly (ActorRef | PlaceRef)[];
}

function Names({ field, id, refs, places, put }: NamesProps): JSX.Element {
  const actors = useAnswer<Page<ActorLines>>(viewed('/actors', { limit: 1000 }));
  const where = field.name === 'where';
  const known = useMemo(() => {
    const named = actors.state === 'ready' ? actors.value.rows.map(({ id, name }) => ({ id, name })) : [];
    return where ? [...places, ...named.filter(isState).map(countryOf)] : named;
  }, [actors.state, where, places]);
  const make = (name: string): ActorRef | PlaceRef => {
    const ref = { id: slugOf(name), name };
    return where ? { ...ref, precision: 'region' } : ref;
  };
  return <RefsField label={field.label} id={id} refs={refs} known={known} make={make} onChange={put} />;
}

/** States have three capital letters for an id. */
function isState({ id }: ActorRef): boolean {
  return /^[A-Z]{3}$/.test(id);
}

function countryOf(state: ActorRef): PlaceRef {
  return { ...state, precision: 'country' };
}
