import { useEffect } from 'preact/hooks';
import type { JSX } from 'preact';
import { notice } from '../state/say.ts';

/** Milliseconds for which a notice without a way back stays. */
const STAYS = 8000;

/** What was done last, with the way to take it back. */
export function NoticeBar(): JSX.Element | null {
  const now = notice.value;
  useEffect(() => {
    if (now === undefined || now.undo !== undefined) return;
    const timer = setTimeout(() => (notice.value = undefined), STAYS);
    return () => clearTimeout(timer);
  }, [now]);
  if (now === undefined) return null;
  const { text, undo } = now;
  return (
    <div class="notice">
      <p>{text}</p>
      {undo !== undefined && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            notice.value = undefined;
            undo();
          }}
        >
          Undo
        </button>
      )}
      <button type="button" class="quiet" onClick={() => (notice.value = undefined)}>
        Dismiss
      </button>
    </div>
  );
}
