import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { panel } from './panel.ts';

/** Milliseconds after which what was not wanted yet is fetched all the same, so that the first key of a search is not waited for. */
const AHEAD = 1200;

/** What lies over the desk; fetched after the first view, or when it is wanted. */
export function Dialogs(): JSX.Element | null {
  const [All, setAll] = useState<ComponentType>();
  const wanted = panel.value !== 'none';
  useEffect(() => {
    if (wanted && All === undefined)
      void import('./all-dialogs.tsx').then(({ AllDialogs }) => setAll(() => AllDialogs));
  }, [wanted]);
  useEffect(() => {
    const timer = setTimeout(() => void import('./all-dialogs.tsx'), AHEAD);
    return () => clearTimeout(timer);
  }, []);
  return All === undefined ? null : <All />;
}
