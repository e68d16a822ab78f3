import { effect } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { panel } from './panel.ts';
import type { Panel } from './panel.ts';

interface DialogProps {
  /** Shown while the panel is this one. */
  readonly name: Panel;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A modal dialog that is open while its panel is. The browser keeps the focus in it and gives it back. */
export function Dialog({ name, title, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once, and not after the next paint: the next key is for the dialog.
  useLayoutEffect(
    () =>
      effect(() => {
        const open = panel.value === name;
        if (open && dialog.current?.open === false) dialog.current.showModal();
        if (!open && dialog.current?.open === true) dialog.current.close();
      }),
    [],
  );
  const close = () => {
    if (panel.value === name) panel.value = 'none';
  };
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={`${name}-heading`}
      // Escape: at once, as the browser tells of the closing later, when the next key may have been pressed.
      onCancel={(event) => {
        if (event.target === dialog.current) close();
      }}
      // The browser tells of the closing later: by then it may have been opened again.
      onClose={() => {
        if (dialog.current?.open === false) close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="dialog-page">
        <div class="dialog-head">
          <h2 id={`${name}-heading`}>{title}</h2>
          <button type="button" class="quiet" onClick={close}>
            Close
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
