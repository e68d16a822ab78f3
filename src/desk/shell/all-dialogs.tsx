import type { JSX } from 'preact';
import { DayDialog } from './day-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { OwnDialog } from './own-dialog.tsx';
import { Palette } from './palette.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

export function AllDialogs(): JSX.Element {
  return (
    <>
      <Palette />
      <KeysDialog />
      <OwnDialog />
      <SettingsDialog />
      <DayDialog />
    </>
  );
}
