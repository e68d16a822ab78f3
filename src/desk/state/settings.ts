import { effect, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import {
  nextTheme,
  recall,
  remember,
  rememberTextSize,
  rememberTheme,
  rememberedTextSize,
  rememberedTheme,
  showTextSize,
  showTheme,
} from './theme.ts';
import type { Theme } from './theme.ts';

const SINGLE_KEYS = 'demarche.single-keys';
const AUTHOR = 'demarche.author';

export const theme: Signal<Theme> = signal(rememberedTheme());
/** Whether single-letter keys work (WCAG 2.1.4). */
export const singleKeys: Signal<boolean> = signal(recall(SINGLE_KEYS) !== 'off');
export const textSize: Signal<number> = signal(rememberedTextSize());
/** Under which name edits are made; '' = not yet said. */
export const author: Signal<string> = signal(recall(AUTHOR) ?? '');

export function switchTheme(to: Theme = nextTheme(theme.value)): void {
  theme.value = to;
  showTheme(to);
  rememberTheme(to);
}

/** Keeps the settings in the browser, and shows the text in its size. */
export function keepSettings(): void {
  effect(() => remember(SINGLE_KEYS, singleKeys.value ? 'on' : 'off'));
  effect(() => remember(AUTHOR, author.value));
  effect(() => {
    rememberTextSize(textSize.value);
    showTextSize(textSize.value);
  });
}
