import { effect, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { nextTheme, recall, remember, rememberTheme, rememberedTheme, showTheme } from './theme.ts';
import type { Theme } from './theme.ts';

/** Percent of the browser's own text size. */
export const TEXT_SIZES = [90, 100, 110, 125, 150, 175, 200] as const;
const SINGLE_KEYS = 'demarche.single-keys';
const TEXT_SIZE = 'demarche.text-size';
const AUTHOR = 'demarche.author';

export const theme: Signal<Theme> = signal(rememberedTheme());
/** Whether single-letter keys work (WCAG 2.1.4). */
export const singleKeys: Signal<boolean> = signal(recall(SINGLE_KEYS) !== 'off');
export const textSize: Signal<number> = signal(
  TEXT_SIZES.find((size) => String(size) === recall(TEXT_SIZE)) ?? 100,
);
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
    remember(TEXT_SIZE, String(textSize.value));
    document.documentElement.style.fontSize = textSize.value === 100 ? '' : `${textSize.value}%`;
  });
}
