import type { JSX } from 'preact';
import { Dialog } from './dialog.tsx';
import { KEY_BINDINGS } from './keys.ts';
import { singleKeys, switchSingleKeys } from './store.ts';

export function KeysDialog(): JSX.Element {
  return (
    <Dialog name="keys" title="Keys">
      <dl class="keys">
        {KEY_BINDINGS.map(({ command, keys, says }) => (
          <div key={command}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === 'Escape' ? 'Esc' : key}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>←</kbd> <kbd>→</kbd>
          </dt>
          <dd>In the report: to the mark before or after</dd>
        </div>
        <div>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>
            On a mark or an item: light up the other side; again on a mark with several items: the next
            outward
          </dd>
        </div>
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
        />
        Keys of a single letter or sign are on
      </label>
    </Dialog>
  );
}
