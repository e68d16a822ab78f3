import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface InPlaceFormProps {
  readonly class: string;
  readonly label?: string;
  /** What the button says that keeps what was written. */
  readonly keeps: string;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

/** A small form where it is wanted, with the focus in it. Its button, Ctrl and Enter keep what was written; Escape leaves it. */
export function InPlaceForm({
  keeps,
  label,
  onKeep,
  onLeave,
  children,
  ...rest
}: InPlaceFormProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('button, input, select, textarea')?.focus(), []);
  return (
    <form
      ref={form}
      class={rest.class}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onKeep();
        else return;
        event.preventDefault();
      }}
    >
      {children}
      <div class="form-foot">
        <button type="submit" class="tool main">
          {keeps}
        </button>
        <button type="button" class="quiet" onClick={onLeave}>
          Leave it
        </button>
      </div>
    </form>
  );
}
