import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Screen } from '../route.ts';
import { Failed, Loading } from './states.tsx';

export const SCREEN_NAMES: Readonly<Record<Screen, string>> = {
  situation: 'Situation',
  ledgers: 'Ledgers',
  chronology: 'Chronology',
  reader: 'Reader',
  brief: 'Brief',
};

/** Each screen is fetched when it is first wanted. A screen gives a `<main id="screen" tabIndex={-1}>`. */
const SCREENS: Readonly<Record<Screen, () => Promise<ComponentType>>> = {
  situation: async () => (await import('../situation/situation.tsx')).Situation,
  ledgers: async () => (await import('../ledgers/ledgers.tsx')).Ledgers,
  chronology: async () => (await import('../chronology/chronology.tsx')).Chronology,
  reader: async () => (await import('../reader/reader.tsx')).Reader,
  brief: async () => (await import('../brief/brief.tsx')).BriefScreen,
};

type Shown = { readonly screen: Screen; readonly view?: ComponentType; readonly failed?: boolean };

export function ScreenOf({ screen }: { readonly screen: Screen }): JSX.Element {
  const [shown, setShown] = useState<Shown>({ screen });
  const load = (): void => {
    SCREENS[screen]().then(
      (view) => setShown({ screen, view }),
      () => setShown({ screen, failed: true }),
    );
  };
  useEffect(load, [screen]);
  const View = shown.screen === screen ? shown.view : undefined;
  if (View !== undefined) return <View />;
  return (
    <main class="screen" id="screen" tabIndex={-1}>
      {shown.screen === screen && shown.failed === true ? (
        <Failed reason="This screen could not be fetched. Is demarche still running?" retry={load} />
      ) : (
        <Loading what={SCREEN_NAMES[screen]} />
      )}
    </main>
  );
}
