import type { JSX } from 'preact';
import { Evidence } from './evidence/evidence.tsx';
import { Dialogs } from './shell/dialogs.tsx';
import { Nav } from './shell/nav.tsx';
import { NoticeBar } from './shell/notice.tsx';
import { PaperHead } from './shell/paper-head.tsx';
import { ScreenOf } from './shell/screens.tsx';
import { ShellKeys } from './shell/shell-keys.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { route } from './state/address.ts';
import { said } from './state/say.ts';

/** The frame that all screens stand in: the top bar, the way between screens, the screen, and the evidence of an open line. */
export function App(): JSX.Element {
  return (
    <div class="desk" data-evidence={route.value.open !== undefined || undefined}>
      <a class="skip" href="#screen" onClick={focusScreen}>
        Skip to the screen
      </a>
      <TopBar />
      <Nav />
      <PaperHead />
      <ScreenOf screen={route.value.screen} />
      <Evidence />
      <NoticeBar />
      <Dialogs />
      <ShellKeys />
      <div class="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

function focusScreen(event: Event): void {
  event.preventDefault();
  document.getElementById('screen')?.focus();
}
