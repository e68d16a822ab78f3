import type { JSX } from 'preact';
import { isSingle } from '../keys.ts';
import type { KeyBinding } from '../keys.ts';
import { bindings } from '../state/keyboard.ts';
import { singleKeys } from '../state/settings.ts';
import { Dialog } from './dialog.tsx';
import { panel } from './panel.ts';

const NAMES: Readonly<Record<string, string>> = {
  mod: /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl',
  Escape: 'Esc',
};

/** All keys that do something on the screen shown, by what they are for. */
export function KeysDialog(): JSX.Element {
  const shown = panel.value === 'keys' ? bindings.value : [];
  const groups = new Map<string, KeyBinding[]>();
  for (const binding of shown.toReversed()) {
    const group = groups.get(binding.group) ?? [];
    if (!group.some(({ keys }) => keys === binding.keys)) group.unshift(binding);
    groups.set(binding.group, group);
  }
  return (
    <Dialog name="keys" title="Keys">
      <div class="keys">
        {[...groups].toReversed().map(([group, own]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {own.map((binding) => (
                <div key={binding.keys} data-off={(!singleKeys.value && isSingle(binding)) || undefined}>
                  <dt>
                    {binding.keys.split(/[ +]/).map((key, at) => (
                      <kbd key={at}>{NAMES[key] ?? key}</kbd>
                    ))}
                  </dt>
                  <dd>{binding.says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => (singleKeys.value = event.currentTarget.checked)}
        />
        Keys of a single letter or sign are on
      </label>
    </Dialog>
  );
}
