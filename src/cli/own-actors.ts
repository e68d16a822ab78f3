import { fileProblem } from '../intake/files.ts';
import { TableError } from '../world/table.ts';
import type { Streams } from './outcome.ts';

/**
 * Loads what takes a user's table of actors, a reader or a world. Undefined where the table cannot be used,
 * after saying why; any other error is thrown on.
 */
export function withOwnActors<T>(
  load: (file?: string) => T,
  file: string | undefined,
  streams: Streams,
): T | undefined {
  try {
    return load(file);
  } catch (error) {
    const reason = error instanceof TableError ? error.message : fileProblem(error);
    if (file === undefined || reason === undefined) throw error;
    streams.err(`demarche: ${error instanceof TableError ? '' : `${file}: `}${reason}`);
    return undefined;
  }
}
