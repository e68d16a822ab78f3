// A thread that holds a store: it opens it once, and is asked by messages for what the store's methods give.
import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from './error.ts';
import { loadRules } from './load-rules.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Call, Failure, Outcome, ThreadedOptions } from './threaded.ts';

const port = parentPort;
if (port === null) throw new Error('this file is a thread of its own');
const tell = (outcome: Outcome): void => port.postMessage(outcome);

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack } = error;
  return {
    message,
    ...(stack !== undefined && { stack }),
    ...(error instanceof StoreError && { code: error.code }),
  };
}

function opened({ path, ...options }: ThreadedOptions): Store | undefined {
  try {
    const store = openStore(path, { ...options, rules: loadRules() });
    tell({ call: 0, value: undefined });
    return store;
  } catch (error) {
    tell({ call: 0, failure: failureOf(error) });
    return undefined;
  }
}

async function answer(store: Store, { call, method, args }: Call): Promise<Outcome> {
  try {
    return { call, value: await Reflect.apply(store[method], store, args) };
  } catch (error) {
    return { call, failure: failureOf(error) };
  }
}

const store = opened(workerData);
if (store !== undefined) port.on('message', (call: Call) => void answer(store, call).then(tell));
