import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { OwnReport } from './api.ts';
import { Dialog } from './dialog.tsx';
import { submitOwn } from './store.ts';

/** The box in which one pastes a report of one's own. What was typed stays until it has been read. */
export function OwnDialog(): JSX.Element {
  const reason = useSignal('');
  const busy = useSignal(false);

  const submit = async (form: HTMLFormElement): Promise<void> => {
    const source = sourceOf(new FormData(form));
    if (source.text.trim() === '') {
      reason.value = 'There is no text to read. Paste the body of a report above.';
      return;
    }
    reason.value = '';
    busy.value = true;
    const refused = await submitOwn(source);
    busy.value = false;
    if (refused === undefined) form.reset();
    else reason.value = refused;
  };

  return (
    <Dialog name="own" title="Read your own report">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy.value) void submit(event.currentTarget);
        }}
      >
        <label class="field" for="own-text">
          <span>Text of the report, in English</span>
          <textarea
            id="own-text"
            name="text"
            rows={12}
            autofocus
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
            aria-invalid={reason.value !== ''}
            aria-describedby="own-reason own-note"
          />
        </label>
        <p id="own-reason" class="reason" role="alert">
          {reason}
        </p>
        <div class="fields">
          <label class="field" for="own-title">
            <span>
              Title <small>optional</small>
            </span>
            <input id="own-title" name="title" maxLength={500} autocomplete="off" />
          </label>
          <label class="field" for="own-outlet">
            <span>
              Outlet <small>optional</small>
            </span>
            <input id="own-outlet" name="outlet" maxLength={200} autocomplete="off" />
          </label>
          <label class="field" for="own-date">
            <span>
              Published <small>optional</small>
            </span>
            <input id="own-date" name="date" type="date" />
          </label>
        </div>
        <div class="dialog-foot">
          <p id="own-note" class="note">
            It is read on this machine and not kept. Without its date, words such as “Wednesday” cannot be
            placed. <kbd>Ctrl</kbd>+<kbd>Enter</kbd> reads it too.
          </p>
          <button type="submit" class="tool main" aria-disabled={busy.value}>
            {busy.value ? 'Reading…' : 'Read it'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The form's fields; those left empty are left out, which says that they are unknown. */
function sourceOf(data: FormData): OwnReport {
  const field = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [title, outlet, date] = [field('title').trim(), field('outlet').trim(), field('date')];
  return {
    text: field('text'),
    ...(title !== '' && { title }),
    ...(outlet !== '' && { outlet }),
    ...(date !== '' && { date }),
  };
}
