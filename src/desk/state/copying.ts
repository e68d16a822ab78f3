import { tell } from './say.ts';

/** Puts a text where the next paste takes it from, and tells so; false where the browser does not allow it. */
export async function copyText(text: string, done: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    tell({ text: done });
    return true;
  } catch {
    return false;
  }
}
