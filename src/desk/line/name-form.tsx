import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { author } from '../state/settings.ts';

/** Asks once, in place, under which name edits are kept. */
export function NameForm({
  onNamed,
  onLeave,
}: {
  readonly onNamed: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const name = field.current?.value.trim() ?? '';
        if (name === '') return field.current?.focus();
        author.value = name;
        onNamed();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <label class="field">
        <span>Your name</span>
        <input ref={field} type="text" autocomplete="name" maxLength={100} required />
        <small>Edits are kept with the name of who made them. It is asked for once.</small>
      </label>
      <div class="form-foot">
        <button type="submit" class="tool main">
          Go on
        </button>
        <button type="button" class="quiet" onClick={onLeave}>
          Leave it
        </button>
      </div>
    </form>
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
