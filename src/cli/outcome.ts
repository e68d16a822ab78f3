/** Exit codes, as DESIGN and the README give them. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  partly: 3,
  nothing: 4,
  store: 5,
  interrupted: 130,
} as const;

/** Where a command writes: data to `out`, messages to `err`, a line at a time. */
export interface Streams {
  out(data: string | Uint8Array): void;
  err(line: string): void;
  /** Draws over the last line of `err`; '' takes it away. Absent where `err` is no terminal. */
  readonly bar?: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly colours: boolean;
}
