import { ACTIONS, type Edit } from '../record/entry.ts';
import { faultOf } from '../record/edits.ts';
import { makeEdit } from '../store/make-edit.ts';
import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface EditOptions extends RecordOptions {
  /** The name of who edits. */
  readonly by: string;
  readonly note?: string;
  /** `split`: ids of tellings that leave too, parted by commas. */
  readonly with?: string;
  /** `merge`: id of an item of the line that is joined. */
  readonly into?: string;
}

/**
 * `edit ID accept|reject|note|split|merge`, `edit ID set FIELD=VALUE`, `edit SEQ undo`: an analyst's word on an item, kept beside
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
  const asked = { action, author: options.by, ...valueOf(action, { ...options, id, rest }), ...(options.note !== undefined && { note: options.note }) };
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

/** What an action takes, as JSON. */
function valueOf(
  action: Edit['action'],
  {
    id,
    rest,
    with: along,
    into,
  }: Pick<EditOptions, 'with' | 'into'> & { id: string; rest: string | undefined },
): Pick<Edit, 'field' | 'value'> {
  switch (action) {
    case 'set':
      return rest === undefined ? {} : fieldAndValue(rest);
    case 'split':
      return along === undefined ? {} : { value: JSON.stringify(along.split(',').map((one) => one.trim())) };
    case 'merge':
      return into === undefined ? {} : { value: JSON.stringify(into) };
    case 'undo':
      return { value: id };
    case 'accept':
    case 'reject':
    case 'note':
      return {};
  }
}

/** `FIELD=VALUE` with a value that is JSON, or words where it is none. */
function fieldAndValue(written: string): { field: string; value: string } {
  const [field = '', ...parts] = written.split('=');
  const value = parts.join('=');
  return { field, value: isJson(value) ? value : JSON.stringify(value) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
