import { loadWorld } from '../intake/tables.ts';
import { createRules } from '../record/record-rules.ts';
import type { RecordRules } from '../record/rules.ts';
import type { World } from '../world/world.ts';

/** The rules of the record over the package's own names, which are loaded when one is first asked for: opening a store costs nothing of it. */
export function loadRules(): RecordRules {
  let world: World | undefined;
  const names = (): World => (world ??= loadWorld());
  return createRules({
    namesIn: (...asked) => names().namesIn(...asked),
    sideOf: (...asked) => names().sideOf(...asked),
  });
}
