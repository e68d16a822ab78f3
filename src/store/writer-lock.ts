import { openEngine } from './engine.ts';
import { StoreError } from './error.ts';

/**
 * Takes the right to write to a store: one process at a time has it, and a second is told so at once. It is a lock of the operating
 * system on a file beside the store, so that it ends with the process however that ends. Gives what lets it go.
 */
export function lockForWriting(path: string, name: string): () => void {
  const engine = openEngine(`${path}-lock`, { readOnly: false, name: `${name}-lock` });
  try {
    engine.exec('pragma busy_timeout = 0; pragma journal_mode = off; begin exclusive');
  } catch (error) {
    engine.close();
    if (error instanceof StoreError && error.code === 'locked')
      throw new StoreError(
        'locked',
        `${name}: another process is writing to it; it can be read meanwhile`,
        error,
      );
    throw error;
  }
  return () => engine.close();
}
