/** Moves the focus to the next line of the screen, or the one before; to the first where none has it. False: there is none. */
export function stepLine(step: 1 | -1): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>('.columns [data-line]')];
  const own = document.activeElement;
  const at = lines.findIndex((line) => line === own);
  const to = at < 0 ? lines[step === 1 ? 0 : lines.length - 1] : lines[at + step];
  if (to === undefined) return false;
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
  return true;
}
