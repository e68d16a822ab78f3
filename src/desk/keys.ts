/** A key and what it does. */
export interface KeyBinding {
  /** As the help shows it and as it is typed: `j`, `g s` (one after the other), `mod+k` (⌘ or Ctrl), `Escape`, `[`. */
  readonly keys: string;
  readonly says: string;
  /** Under which heading the help lists it. */
  readonly group: string;
  /** False: there was nothing to do, and the key keeps its ordinary effect. */
  readonly act: () => boolean | void;
}

/** What of a keyboard event decides; `typing`: whether it came from a field in which one writes. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly typing: boolean;
}

/** What a stroke does after those before it: a binding to carry out, or the beginning of one to wait with. */
export type Struck = { readonly binding: KeyBinding } | { readonly pending: string } | undefined;

/**
 * The binding of a stroke. The latest of several for the same keys counts, so that what lies on top has the keyboard. Single keys do
 * nothing while one writes, or when they are switched off; Escape and those with ⌘ or Ctrl always work.
 */
export function struck(
  stroke: Stroke,
  pending: string,
  bindings: readonly KeyBinding[],
  singleKeys: boolean,
): Struck {
  if (stroke.altKey) return undefined;
  const mod = stroke.ctrlKey || stroke.metaKey;
  if (!mod && stroke.key !== 'Escape' && (stroke.typing || !singleKeys)) return undefined;
  const typed = mod ? `mod+${stroke.key.toLowerCase()}` : stroke.key;
  for (const keys of pending === '' ? [typed] : [`${pending} ${typed}`, typed]) {
    const binding = bindings.findLast((one) => one.keys === keys);
    if (binding !== undefined) return { binding };
    if (bindings.some((one) => one.keys.startsWith(`${keys} `))) return { pending: keys };
  }
  return undefined;
}

/** Whether a key can be switched off: a letter or a sign alone. */
export function isSingle({ keys }: Pick<KeyBinding, 'keys'>): boolean {
  return !keys.startsWith('mod+') && keys !== 'Escape' && keys !== 'Enter';
}
