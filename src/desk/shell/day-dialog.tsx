import type { JSX } from 'preact';
import { go, route } from '../state/address.ts';
import { totals } from '../state/live.ts';
import { Dialog } from './dialog.tsx';
import { panel } from './panel.ts';

/** The two clocks to the minute: what was known to the world, and to this store. */
export function DayDialog(): JSX.Element {
  const { asOf, knownAt } = route.value;
  // The newest state is that of an hour too: the one from which one goes back.
  const newest = totals.value?.last;
  const submit = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    const untouched = data.get('as-of') === fieldOf(newest);
    go({ asOf: untouched ? undefined : instantIn(data, 'as-of'), knownAt: instantIn(data, 'known-at') });
    panel.value = 'none';
  };
  return (
    <Dialog name="day" title="As of an hour">
      <form
        key={`${asOf ?? ''} ${knownAt ?? ''}`}
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <p class="note">
          Only what reports published by then support is shown. All times are UTC; an empty field is the
          newest.
        </p>
        <div class="fields">
          <label class="field" for="as-of-instant">
            <span>Known to the world by</span>
            <input
              id="as-of-instant"
              name="as-of"
              type="datetime-local"
              autofocus
              max={LATEST}
              // What was written stays when a report comes in meanwhile.
              defaultValue={fieldOf(asOf ?? newest)}
            />
          </label>
          <label class="field" for="known-at-instant">
            <span>Added to this store by</span>
            <input
              id="known-at-instant"
              name="known-at"
              type="datetime-local"
              max={LATEST}
              defaultValue={fieldOf(knownAt)}
            />
          </label>
        </div>
        <div class="dialog-foot">
          <p class="note">“What did we know on the morning of the 26th?” is 26 January, 08:00.</p>
          <button type="submit" class="tool main">
            Stand there
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** A year has four digits: whoever has written them is at the hour. */
const LATEST = '9999-12-31T23:59';

/** As the field takes it: a bare day is its end. */
function fieldOf(instant: string | undefined): string {
  if (instant === undefined) return '';
  return instant.length === 10 ? `${instant}T23:59` : instant.slice(0, 16);
}

function instantIn(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  if (typeof value !== 'string' || value === '') return undefined;
  return value.endsWith('T23:59') ? value.slice(0, 10) : `${value.slice(0, 16)}Z`;
}
