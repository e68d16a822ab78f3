import type { JSX } from 'preact';
import type { Theme } from './theme.ts';
import { currentId, listed, overview, panel, stepReport, switchTheme, theme } from './store.ts';
import { byDate } from './order.ts';

export function TopBar(): JSX.Element {
  const affair = overview.value.state === 'ready' ? overview.value.value.affair : '';
  const sequence = byDate(listed.value, 'oldest');
  const at = sequence.findIndex(({ id }) => id === currentId.value);
  return (
    <header class="top">
      <p class="brand">Demarche</p>
      <p class="affair" title={affair}>
        {affair}
      </p>
      <div class="top-tools">
        <div class="joined" role="group" aria-label="Report">
          <button
            type="button"
            class="tool step"
            aria-label="Earlier report"
            title="Earlier report"
            disabled={at <= 0}
            onClick={() => stepReport(-1)}
          >
            <Chevron points="10,3 5,8 10,13" />
          </button>
          <button
            type="button"
            class="tool open-reports"
            id="open-reports"
            aria-expanded={panel.value === 'reports'}
            aria-controls="reports"
            onClick={() => (panel.value = panel.value === 'reports' ? 'none' : 'reports')}
          >
            Reports
          </button>
          <button
            type="button"
            class="tool step"
            aria-label="Later report"
            title="Later report"
            disabled={at === -1 || at >= sequence.length - 1}
            onClick={() => stepReport(1)}
          >
            <Chevron points="6,3 11,8 6,13" />
          </button>
        </div>
        <button type="button" class="tool main" onClick={() => (panel.value = 'own')}>
          Read your own<span class="wide-only"> report</span>
        </button>
        <button
          type="button"
          class="tool icon"
          aria-label={`Theme: ${theme.value}`}
          title={`Theme: ${theme.value}`}
          onClick={switchTheme}
        >
          <ThemeIcon theme={theme.value} />
        </button>
        <button
          type="button"
          class="tool icon"
          aria-label="Keys"
          title="Keys"
          onClick={() => (panel.value = 'keys')}
        >
          ?
        </button>
      </div>
    </header>
  );
}

function Chevron({ points }: { readonly points: string }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <polyline points={points} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}

/** A ring for light, a disc for dark, half of each for what the system says. */
function ThemeIcon({ theme }: { readonly theme: Theme }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" fill={theme === 'dark' ? 'currentColor' : 'none'} stroke="currentColor" />
      {theme === 'auto' && <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />}
    </svg>
  );
}
