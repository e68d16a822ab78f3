/**
 * - `locked`: another process writes to it
 * - `damaged`: its bytes are not what was written
 * - `too-new`: it was written by a later version of the program
 * - `full`: there is no room on the disk
 * - `no-store`, `no-affair`, `no-item`: there is none of that name
 * - `bad-edit`: it cannot be done to the record as it is
 * - `bad-cursor`: what is to say where the next page begins was not given by a page
 * - `read-only`: it was opened for reading
 * - `engine`: this SQLite is not safe to write with
 */
export type StoreProblem =
  | 'locked'
  | 'damaged'
  | 'too-new'
  | 'full'
  | 'no-store'
  | 'no-affair'
  | 'no-item'
  | 'bad-cursor'
  | 'bad-edit'
  | 'read-only'
  | 'engine';

/** What the user can do something about. Its message is for people. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: StoreProblem;

  constructor(code: StoreProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

export function badCursor(cursor: string): StoreError {
  return new StoreError('bad-cursor', `${cursor.slice(0, 40)}: no page gave this cursor`);
}

/** Primary result codes of SQLite (sqlite.org/rescode.html) that mean something to the user. */
const CODES: Readonly<Record<number, readonly [StoreProblem, string]>> = {
  5: ['locked', 'another process is writing to it'],
  6: ['locked', 'another process is writing to it'],
  8: ['read-only', 'it may only be read'],
  11: ['damaged', 'its file is damaged'],
  13: ['full', 'there is no room left on the disk'],
  14: ['no-store', 'it cannot be opened'],
  26: ['damaged', 'its file is damaged, or it is no store'],
};

/** An error of the engine in our terms; any other as it is. `store`: how to name the store to people. */
export function storeError(error: unknown, store: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = codeOf(error);
  const known = code === undefined ? undefined : CODES[code & 0xff];
  if (known !== undefined) return new StoreError(known[0], `${store}: ${known[1]} (${error.message})`, error);
  // Writing at the end of a full disk comes as an input or output error on some systems.
  return code === 778
    ? new StoreError('full', `${store}: it cannot be written (${error.message})`, error)
    : error;
}

const MESSAGES: readonly (readonly [words: string, code: number])[] = [
  ['database disk image is malformed', 11],
  ['file is not a database', 26],
  ['database or disk is full', 13],
  ['database is locked', 5],
];

function codeOf(error: Error): number | undefined {
  for (const name of ['errcode', 'sqliteExtendedCode', 'sqliteCode']) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'number') return value;
  }
  // Where rows are read, the package gives no code but SQLite's own words for it.
  return MESSAGES.find(([words]) => error.message.includes(words))?.[1];
}

/** What was written as JSON; a StoreError that names it where it is no JSON any more. */
export function parsedJson<Value>(written: string, what: string): Value {
  try {
    return JSON.parse(written);
  } catch (error) {
    throw new StoreError('damaged', `${what} is damaged (it cannot be parsed)`, error);
  }
}
