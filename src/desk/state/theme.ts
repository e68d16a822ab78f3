export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'demarche.theme';
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** The theme chosen last on this machine; `auto` follows the system. */
export function rememberedTheme(): Theme {
  const kept = recall(KEY);
  return THEMES.find((theme) => theme === kept) ?? 'auto';
}

/** Shows `theme`; styles/base.css does the rest. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function rememberTheme(theme: Theme): void {
  remember(KEY, theme);
}

/** The theme after `theme` on the switch. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
}

/** Percent of the browser's own text size. */
export const TEXT_SIZES = [90, 100, 110, 125, 150, 175, 200] as const;
const TEXT_SIZE = 'demarche.text-size';

/** The text size chosen last on this machine, in percent. */
export function rememberedTextSize(): number {
  return TEXT_SIZES.find((size) => String(size) === recall(TEXT_SIZE)) ?? 100;
}

/** Shows the text in a size, in percent; all that is measured in rem grows with it. */
export function showTextSize(size: number): void {
  document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
}

export function rememberTextSize(size: number): void {
  remember(TEXT_SIZE, String(size));
}

/** A value kept in the browser; undefined where there is none, or where the browser keeps nothing. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value in the browser, where it can: a browser that refuses costs only the memory of a choice. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse storage; the choice then holds for this window.
  }
}
