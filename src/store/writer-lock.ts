import { setTimeout as after } from 'node:timers/promises';
import { openEngine } from './engine.ts';
import { StoreError } from './error.ts';

/** The right to write to a store, which one at a time has. */
export interface WritingRight {
  /** Whether it is had all the time, so that nobody else writes. */
  readonly isForGood: boolean;
  /** Does some work while it has the right. Rejects with a StoreError `locked` or `read-only` where it cannot be had. */
  with<Result>(work: () => Result): Promise<Result>;
  /** Gives it back. */
  end(): void;
}

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

/** The right from now until its end, for who writes one thing after the other. Throws where another has it. */
export function rightForGood(path: string, name: string): WritingRight {
  const unlock = lockForWriting(path, name);
  return { isForGood: true, with: async (work) => work(), end: unlock };
}

/** Milliseconds for which one waits for the right, and between two tries. */
const PATIENCE = 2000;
const BETWEEN = 25;

/** The right for the moment of each work only, for who mostly reads: others write in between, but none puts another file in its place. */
export function rightForMoments(path: string, name: string): WritingRight {
  const stay = lockAgainstReplacing(path, name);
  return {
    isForGood: false,
    async with(work) {
      const unlock = await lockInTime(path, name);
      try {
        return work();
      } finally {
        unlock();
      }
    },
    end: stay,
  };
}

/**
 * Keeps others from putting another file in the place of a store that stays open. Its log would go on to be written, and be taken for that
 * of the new file. Any number may do so. Gives what lets it go.
 */
function lockAgainstReplacing(path: string, name: string): () => void {
  // A transaction that has read holds a shared lock.
  return lockedBy(path, name, 'begin; select count(*) from sqlite_schema');
}

/** The right to put another file in the place of a store, beside that of writing to it. Throws a StoreError `locked` where it stays open. */
export function lockForReplacing(path: string, name: string): () => void {
  return lockedBy(path, name, 'begin exclusive');
}

function lockedBy(path: string, name: string, how: string): () => void {
  const engine = openEngine(`${path}-use`, { readOnly: false, name: `${name}-use` });
  try {
    engine.exec(`pragma busy_timeout = 0; pragma journal_mode = off; ${how}`);
  } catch (error) {
    engine.close();
    if (error instanceof StoreError && error.code === 'locked')
      throw new StoreError('locked', `${name}: another process serves it: end that first`, error);
    throw error;
  }
  return () => engine.close();
}

async function lockInTime(path: string, name: string): Promise<() => void> {
  const late = performance.now() + PATIENCE;
  for (;;) {
    try {
      return lockForWriting(path, name);
    } catch (error) {
      const isTaken = error instanceof StoreError && error.code === 'locked';
      if (!isTaken || performance.now() >= late) throw error;
    }
    await after(BETWEEN);
  }
}

/** No right at all: it was opened for reading. */
export function noRight(name: string): WritingRight {
  return {
    isForGood: false,
    with: async () => {
      throw new StoreError('read-only', `${name}: it was opened for reading only`);
    },
    end() {},
  };
}
