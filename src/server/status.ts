/** How far the reading of reports that the server was begun with has come. */
export interface Filling {
  /** How many are read, of how many. */
  readonly done: number;
  readonly of: number;
}

/** What the server is, and what it is doing. */
export interface ServerStatus {
  /** The program's own version, and that of the coder. */
  readonly version: string;
  readonly coder: string;
  /** Whether reports can be added and removed through it. */
  readonly adds: boolean;
  /** Present while reports are being read. */
  readonly filling?: Filling;
}
