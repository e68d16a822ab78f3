import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { send } from '../api.ts';
import { go } from '../state/address.ts';
import { recordTurn } from '../state/live.ts';
import { tell } from '../state/say.ts';
import { rememberOwn } from '../state/own-reports.ts';
import { counted } from '../words/amounts.ts';
import { Dialog } from './dialog.tsx';
import { panel } from './panel.ts';

interface OwnReport {
  readonly text: string;
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
}

interface Added {
  readonly report: string;
  readonly items: number;
  readonly notes: readonly string[];
}

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
    const answer = await send<Added>('POST', '/reports', source);
    busy.value = false;
    if (!answer.ok) {
      reason.value = answer.reason;
      return;
    }
    form.reset();
    rememberOwn(answer.value.report);
    showAdded(answer.value);
  };

  return (
    <Dialog name="own" title="Add your own report">
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
            rows={10}
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
          <Field name="title" label="Title" most={500} />
          <Field name="outlet" label="Outlet" most={200} />
          <label class="field" for="own-date">
            <span>
              Published <small>optional</small>
            </span>
            <input id="own-date" name="date" type="date" max="9999-12-31" />
          </label>
        </div>
        <div class="dialog-foot">
          <p id="own-note" class="note">
            It is read on this machine and kept in this record; it can be removed again. Without its date,
            words such as “Wednesday” cannot be placed. <kbd>Ctrl</kbd>+<kbd>Enter</kbd> reads it too.
          </p>
          <button type="submit" class="tool main" aria-disabled={busy.value}>
            {busy.value ? 'Reading …' : 'Read and add'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Field({
  name,
  label,
  most,
}: {
  readonly name: string;
  readonly label: string;
  readonly most: number;
}): JSX.Element {
  return (
    <label class="field" for={`own-${name}`}>
      <span>
        {label} <small>optional</small>
      </span>
      <input id={`own-${name}`} name={name} maxLength={most} autocomplete="off" />
    </label>
  );
}

/** Shows the report as it was read, and offers to take it out again. */
function showAdded({ report, items, notes }: Added): void {
  panel.value = 'none';
  recordTurn.value++;
  go({ screen: 'reader', part: report, asOf: undefined, knownAt: undefined, affair: undefined, own: {} });
  tell({
    text: [`Added: ${counted(items, 'item', 'items')} read.`, ...notes].join(' '),
    undo: () => void remove(report),
  });
}

async function remove(report: string): Promise<void> {
  const answer = await send('DELETE', `/reports/${encodeURIComponent(report)}`);
  if (answer.ok) {
    recordTurn.value++;
    go({ screen: 'reader', part: undefined });
  }
  tell({ text: answer.ok ? 'The report was removed, and what rested on it alone.' : answer.reason });
}

/** The form's fields; those left empty are left out, which says that they are unknown. */
function sourceOf(data: FormData): OwnReport {
  const field = (name: string): string => {
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
