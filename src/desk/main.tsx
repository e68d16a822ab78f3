import { render } from 'preact';
import { App } from './app.tsx';
import { followPlace } from './shell/title.ts';
import { followAddress, followClick } from './state/address.ts';
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
followPlace();

const root = document.getElementById('desk');
if (root !== null) render(<App />, root);
