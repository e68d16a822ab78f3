import type { JSX } from 'preact';
import { addressOf } from '../api.ts';
import { useAnswer } from '../state/answers.ts';
import { author, singleKeys, switchTheme, textSize, theme } from '../state/settings.ts';
import { TEXT_SIZES } from '../state/theme.ts';
import { Dialog } from './dialog.tsx';
import { panel } from './panel.ts';

const THEMES = [
  ['auto', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

interface Status {
  readonly version: string;
  readonly coder: string;
}

/** What holds for this browser: its look, its keys, and under which name edits are made. */
export function SettingsDialog(): JSX.Element {
  const status = useAnswer<Status>(panel.value === 'settings' ? addressOf('/status') : undefined);
  return (
    <Dialog name="settings" title="Settings">
      <div class="settings">
        <fieldset>
          <legend>Colours</legend>
          {THEMES.map(([value, name]) => (
            <label class="check" key={value}>
              <input
                type="radio"
                name="theme"
                checked={theme.value === value}
                onChange={() => switchTheme(value)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <label class="field" for="text-size">
          <span>Text size</span>
          <select
            id="text-size"
            class="tool"
            value={String(textSize.value)}
            onChange={({ currentTarget }) => (textSize.value = Number(currentTarget.value))}
          >
            {TEXT_SIZES.map((size) => (
              <option key={size} value={String(size)}>
                {size} %
              </option>
            ))}
          </select>
        </label>
        <label class="field" for="author">
          <span>
            Your name <small>under which your edits are kept</small>
          </span>
          <input
            id="author"
            maxLength={100}
            autocomplete="name"
            value={author.value}
            onChange={({ currentTarget }) => (author.value = currentTarget.value.trim())}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={singleKeys.value}
            onChange={({ currentTarget }) => (singleKeys.value = currentTarget.checked)}
          />
          Keys of a single letter or sign
        </label>
      </div>
      {status.state === 'ready' && (
        <p class="note">
          Demarche {status.value.version}, read by {status.value.coder}. Nothing leaves this machine.
        </p>
      )}
    </Dialog>
  );
}
