import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { commandOf } from './keys.ts';
import { announceSelection, perform } from './perform.ts';
import { arrangement, current, followAddress, load, singleKeys } from './store.ts';

const root = document.getElementById('desk');
if (root !== null) render(<App />, root);

addEventListener('popstate', followAddress);
addEventListener('hashchange', followAddress);
addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return;
  const typing =
    event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
  const { key, ctrlKey, metaKey, altKey } = event;
  const command = commandOf({ key, ctrlKey, metaKey, altKey, typing }, singleKeys.value);
  if (command !== undefined && perform(command)) event.preventDefault();
});

effect(() => {
  const title = current.value?.state === 'ready' ? arrangement.value?.report.title : undefined;
  document.title = title === undefined ? 'Demarche' : `${title} · Demarche`;
});
effect(announceSelection);

void load();
