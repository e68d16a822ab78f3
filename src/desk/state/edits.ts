import { send } from '../api.ts';
import type { Edit } from '../api.ts';
import { recordTurn } from './live.ts';
import { author } from './settings.ts';
import { tell } from './say.ts';

/** An edit as the API takes it, but for the name. */
export type Wanted = { readonly note?: string } & (
  | { readonly item: string; readonly action: 'accept' | 'reject' | 'note' | 'split' }
  | { readonly item: string; readonly action: 'set'; readonly field: string; readonly value: unknown }
  | { readonly item: string; readonly action: 'merge'; readonly into: string }
  | { readonly seq: number; readonly action: 'undo' }
);

/** Keeps an edit under the name of the analyst, tells of it, and offers to take it back. Gives why not, where it is refused. */
export function makeEdit(wanted: Wanted, done: string): Promise<string | undefined> {
  return makeEdits([wanted], done);
}

/** Several edits that are one act, and are taken back as one. Where one is refused, those before it stay and can be taken back. */
export async function makeEdits(all: readonly Wanted[], done: string): Promise<string | undefined> {
  const made: number[] = [];
  let refused: string | undefined;
  for (const wanted of all) {
    const answer = await send<Edit>('POST', '/edits', { ...wanted, author: author.peek() });
    if (answer.ok) made.push(answer.value.seq);
    else refused = answer.reason;
    if (refused !== undefined) break;
  }
  if (made.length > 0) recordTurn.value++;
  const text = refused ?? done;
  const undoing = made.toReversed().map((seq) => ({ seq, action: 'undo' }) as const);
  if (made.length === 0 || all.every(({ action }) => action === 'undo')) tell({ text });
  else tell({ text, undo: () => void makeEdits(undoing, `Taken back: ${done}`) });
  return refused;
}
