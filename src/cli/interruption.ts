/** Aborted when the user or the system ends the program. */
export function interruption(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  return ending.signal;
}

/**
 * Does a long work that looks at a signal between its steps: Ctrl+C aborts the signal, so that the step at hand is finished, and not the
 * program. A second Ctrl+C ends it as always.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  process.once('SIGINT', stop);
  try {
    return await work(ending.signal);
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

/** Comes good when a signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
