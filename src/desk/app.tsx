import type { JSX } from 'preact';
import { KeysDialog } from './keys-dialog.tsx';
import { OwnDialog } from './own-dialog.tsx';
import { Reader } from './reader/reader.tsx';
import { ReportList } from './report-list.tsx';
import { announcement, arrangement } from './store.ts';
import { TopBar } from './top-bar.tsx';

export function App(): JSX.Element {
  return (
    <div class="desk">
      <a class="skip" href="#report" onClick={focusOn('report')}>
        Skip to the report
      </a>
      {arrangement.value !== undefined && (
        <a class="skip" href="#understood" onClick={focusOn('understood')}>
          Skip to what was understood
        </a>
      )}
      <TopBar />
      <ReportList />
      <Reader />
      <OwnDialog />
      <KeysDialog />
      <div class="unseen" role="status" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}

/** The hash is the desk's route, so a skip link moves the focus itself. */
function focusOn(id: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
}
