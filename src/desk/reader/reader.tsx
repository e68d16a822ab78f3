import type { JSX } from 'preact';
import { arrangement, current, overview, panel, retry } from '../store.ts';
import { Apparatus } from './apparatus.tsx';
import { ReportText } from './report-text.tsx';

/** The report on the left, what was understood on the right; or what stands in the way of showing them. */
export function Reader(): JSX.Element {
  const shown = arrangement.value;
  if (shown !== undefined) {
    return (
      <>
        <ReportText key={shown.report.id} arrangement={shown} />
        <Apparatus arrangement={shown} />
      </>
    );
  }
  return (
    <main class="state" id="report" tabIndex={-1}>
      <State />
    </main>
  );
}

function State(): JSX.Element {
  const failed = [overview.value, current.value].find((found) => found?.state === 'failed');
  if (failed?.state === 'failed' && failed.missing) {
    return (
      <div>
        <h1>This report is not here</h1>
        <p>{failed.reason}</p>
        <button type="button" class="tool main" onClick={() => (panel.value = 'own')}>
          Read your own report
        </button>
      </div>
    );
  }
  if (failed?.state === 'failed') {
    return (
      <div role="alert">
        <h1>This could not be loaded</h1>
        <p>{failed.reason}</p>
        <button type="button" class="tool main" onClick={retry}>
          Try again
        </button>
      </div>
    );
  }
  if (current.value === undefined) {
    return (
      <div>
        <h1>No report yet</h1>
        <p>This affair holds no report. You can paste one and see it read at once; it is not kept.</p>
        <button type="button" class="tool main" onClick={() => (panel.value = 'own')}>
          Read your own report
        </button>
      </div>
    );
  }
  return (
    <p role="status" class="loading">
      Loading the report…
    </p>
  );
}
