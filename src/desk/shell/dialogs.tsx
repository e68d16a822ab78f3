import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { panel } from './panel.ts';

/** What lies over the desk; fetched when it is first wanted. */
export function Dialogs(): JSX.Element | null {
  const [All, setAll] = useState<ComponentType>();
  const wanted = panel.value !== 'none';
  useEffect(() => {
    if (wanted && All === undefined)
      void import('./all-dialogs.tsx').then(({ AllDialogs }) => setAll(() => AllDialogs));
  }, [wanted]);
  return All === undefined ? null : <All />;
}
