import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { SCREEN_NAMES } from './shell/screens.tsx';
import { followAddress, followClick, route } from './state/address.ts';
import { hearKeys } from './state/keyboard.ts';
import { listen } from './state/live.ts';
import { watchRoom } from './state/room.ts';
import { keepSettings } from './state/settings.ts';

keepSettings();
watchRoom();
listen();
hearKeys();
addEventListener('popstate', followAddress);
document.addEventListener('click', followClick);
effect(() => {
  document.title = `${SCREEN_NAMES[route.value.screen]} · Demarche`;
});

const root = document.getElementById('desk');
if (root !== null) render(<App />, root);
