import type { ComponentType, JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { tell } from '../state/say.ts';
import { panel, typedAhead } from './panel.ts';

/** Milliseconds after which what was not wanted yet is fetched also where the browser is never idle, or does not tell. */
const AHEAD = 1200;

/** What lies over the desk; fetched when the browser is idle, or when it is wanted. */
export function Dialogs(): JSX.Element | null {
  const [All, setAll] = useState<ComponentType>();
  const wanted = panel.value !== 'none';
  useEffect(() => {
    // What was fetched ahead comes up when it is wanted: closed dialogs are no part of the page. One that could not be is asked for again then.
    if (!wanted)
      return whenIdle(() => {
        import('./all-dialogs.tsx').catch(() => undefined);
      });
    import('./all-dialogs.tsx').then(({ AllDialogs }) => setAll(() => AllDialogs), giveUp);
    return undefined;
  }, [wanted]);
  useLayoutEffect(() => (wanted ? keepTyped() : undefined), [wanted]);
  return All === undefined ? null : <All />;
}

function giveUp(): void {
  panel.value = 'none';
  tell({ text: 'This could not be fetched. Is demarche still running?' });
}

/** Gives what calls it off. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, AHEAD);
    return () => clearTimeout(timer);
  }
  const call = requestIdleCallback(act, { timeout: AHEAD });
  return () => cancelIdleCallback(call);
}

/** Keeps what is typed until the dialog that was asked for lies open, so that no letter of a search is lost or taken for a key of the desk. */
function keepTyped(): () => void {
  const keep = (event: KeyboardEvent): void => {
    if (document.querySelector('dialog[open]') !== null) return;
    if (event.key === 'Escape') panel.value = 'none';
    else if (!/^.$/u.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    else typedAhead.value += event.key;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', keep, { capture: true });
  return () => {
    removeEventListener('keydown', keep, { capture: true });
    typedAhead.value = '';
  };
}
