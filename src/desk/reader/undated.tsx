import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { giveDate } from '../state/own-reports.ts';

/** That no date of a report is known, what that costs, and the way to tell it. */
export function Undated({ id }: { readonly id: string }): JSX.Element {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const date = new FormData(form).get('date');
    if (typeof date !== 'string' || date === '') {
      setReason('Write the day on which it was published.');
      return;
    }
    setBusy(true);
    setReason((await giveDate(id, date)) ?? '');
    setBusy(false);
  };
  return (
    <div class="told" role="note">
      <p>
        <strong>Undated.</strong> No date of publication is known, so days such as “Wednesday” could not be
        placed, and the report is on no past day of the record. None was guessed.
      </p>
      <form
        class="date-form no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit(event.currentTarget);
        }}
      >
        <label>
          Published on{' '}
          <input
            name="date"
            type="date"
            max="9999-12-31"
            aria-invalid={reason !== ''}
            aria-describedby="date-reason"
          />
        </label>
        <button type="submit" class="tool" aria-disabled={busy}>
          {busy ? 'Reading …' : 'Read it anew'}
        </button>
        <p id="date-reason" class="reason" role="alert">
          {reason}
        </p>
      </form>
    </div>
  );
}
