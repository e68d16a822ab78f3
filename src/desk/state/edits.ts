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
export async function makeEdit(wanted: Wanted, done: string): Promise<string | undefined> {
  const answer = await send<Edit>('POST', '/edits', { ...wanted, author: author.peek() });
  if (!answer.ok) {
    tell({ text: answer.reason });
    return answer.reason;
  }
  recordTurn.value++;
  const { seq } = answer.value;
  if (wanted.action === 'undo') tell({ text: done });
  else tell({ text: done, undo: () => void makeEdit({ seq, action: 'undo' }, `Taken back: ${done}`) });
  return undefined;
}
