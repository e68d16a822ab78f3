import type { Edit } from '../record/entry.ts';
import { faultOf } from '../record/edits.ts';
import { makeEdit } from '../store/make-edit.ts';
import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface EditOptions extends RecordOptions {
  /** The name of who edits. */
  readonly by: string;
  readonly note?: string;
}

const ACTIONS: readonly Edit['action'][] = ['accept', 'reject', 'set', 'note'];

/**
 * `edit ID accept|reject|note`, `edit ID set FIELD=VALUE`: an analyst's word on an item, kept beside
 * what was read and never over it. `now`: the instant, which the pure parts do not know. Gives the exit code.
 */
export function editCommand(
  [id = '', word = '', rest]: readonly string[],
  options: EditOptions,
  now: () => string,
  streams: Streams,
): Promise<number> {
  const action = ACTIONS.find((one) => one === word);
  if (action === undefined) {
    streams.err(`demarche: edit ${id.slice(0, 40)} ${word.slice(0, 40)}: say ${ACTIONS.join(', ')}`);
    return Promise.resolve(EXIT.usage);
  }
  const asked = { action, author: options.by, ...valueOf(action, rest), ...(options.note !== undefined && { note: options.note }) };
  const fault = faultOf(asked);
  if (fault !== undefined) {
    streams.err(`demarche: edit: ${fault}`);
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, 'share', streams, async ({ store }) => {
    const edit = await makeEdit(store, { ...asked, item: id, made: now() });
    streams.out(options.json ? `${JSON.stringify(edit)}\n` : `Edit ${edit.seq} is kept.\n`);
    return EXIT.ok;
  });
} // prettier-ignore

/** `FIELD=VALUE` with a value that is JSON, or words where it is none. */
function valueOf(action: Edit['action'], rest: string | undefined): { field?: string; value?: string } {
  if (rest === undefined || action !== 'set') return {};
  const [field = '', ...parts] = rest.split('=');
  const written = parts.join('=');
  return { field, value: isJson(written) ? written : JSON.stringify(written) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
