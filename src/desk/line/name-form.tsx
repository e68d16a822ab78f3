import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { author } from '../state/settings.ts';
import { InPlaceForm } from './in-place-form.tsx';

/** Asks once, in place, under which name edits are kept. */
export function NameForm({
  onNamed,
  onLeave,
}: {
  readonly onNamed: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const keep = (): void => {
    const name = field.current?.value.trim() ?? '';
    if (name === '') return field.current?.focus();
    author.value = name;
    onNamed();
  };
  return (
    <InPlaceForm class="name-form" keeps="Go on" onKeep={keep} onLeave={onLeave}>
      <label class="field">
        <span>Your name</span>
        <input ref={field} type="text" autocomplete="name" maxLength={100} required />
        <small>Edits are kept with the name of who made them. It is asked for once.</small>
      </label>
    </InPlaceForm>
  );
}

/** Does something that needs a name: at once where it is known, else when {@link NameForm} has it. */
export function useNamed(): {
  readonly named: (act: () => void) => void;
  /** The form, while it is needed. */
  readonly form: JSX.Element | null;
} {
  const [waiting, setWaiting] = useState<(() => void) | undefined>(undefined);
  const named = (act: () => void): void => (author.peek() === '' ? setWaiting(() => act) : act());
  const form =
    waiting === undefined ? null : (
      <NameForm
        onNamed={() => {
          setWaiting(undefined);
          waiting();
        }}
        onLeave={() => setWaiting(undefined)}
      />
    );
  return { named, form };
}
