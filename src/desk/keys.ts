/** What a key does. */
export type Command = 'next' | 'previous' | 'search' | 'help' | 'leave' | 'own' | 'later' | 'earlier';

/** A key as listed in the help: `single` keys are letters or signs that can be switched off. */
export interface KeyBinding {
  readonly command: Command;
  /** Values of `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  readonly single: boolean;
  readonly says: string;
}

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { command: 'next', keys: ['j'], single: true, says: 'Next item' },
  { command: 'previous', keys: ['k'], single: true, says: 'Previous item' },
  { command: 'later', keys: [']'], single: true, says: 'Later report' },
  { command: 'earlier', keys: ['['], single: true, says: 'Earlier report' },
  { command: 'search', keys: ['/'], single: true, says: 'Search in this report' },
  { command: 'own', keys: ['o'], single: true, says: 'Read your own report' },
  { command: 'help', keys: ['?'], single: true, says: 'These keys' },
  { command: 'leave', keys: ['Escape'], single: false, says: 'Close what is open; then let go of the item' },
];

/** What of a keyboard event decides; `typing`: whether it came from a field in which one writes. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly typing: boolean;
}

/** The command of a stroke, or undefined. Single keys do nothing while one writes, or when they are switched off. */
export function commandOf(stroke: Stroke, singleKeys: boolean): Command | undefined {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return undefined;
  const binding = KEY_BINDINGS.find(({ keys }) => keys.includes(stroke.key));
  if (binding === undefined) return undefined;
  if (binding.single && (stroke.typing || !singleKeys)) return undefined;
  return binding.command;
}
