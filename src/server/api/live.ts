import { setTimeout as after } from 'node:timers/promises';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { statusOf } from './adding-routes.ts';
import { VIEW, viewOf } from './parameters.ts';
import { type RecordApiOptions, type RecordContext, route, type Route } from './route.ts';

/** Milliseconds between two looks at whether anything was written. */
const LOOK_EVERY = 1000;
/** Counting a big store takes its time: between two counts there is at least this many times as much for everything else. */
const REST = 10;
/** After so many looks without news a comment is sent, so that nobody between takes the connection for dead. */
const SILENCE = 15;

/**
 * Server-sent events: `totals` at once, and again whenever something was written, by this process or another; the data is what `/totals`
 * answers. While the server reads the reports that it was begun with, also `status` at each step and at the end: what `/status` answers.
 */
export function liveRoutes(options: RecordApiOptions): readonly Route[] {
  return [
    route({
      name: 'streamChanges',
      method: 'get',
      path: '/changes/stream',
      summary:
        'Tells of every change of the store as it comes: server-sent events named totals, and status while reports are read',
      query: z.strictObject(VIEW),
      answers: { 'text/event-stream': 'text' },
      endless: true,
      async answer({ query }, c) {
        const view = viewOf(query);
        // The stamp before the totals, so that nothing is missed; both before the stream, so that what is wrong is told by status.
        const stamp = await options.store.stamp();
        const look = async (): Promise<string> => JSON.stringify(await options.store.totals(view));
        const first = await look();
        if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
        return stream(c, options, { stamp, first, look });
      },
    }),
  ];
}

interface Begun {
  /** Of the moment before `first` was told. */
  readonly stamp: string;
  readonly first: string;
  readonly look: () => Promise<string>;
}

function stream(c: RecordContext, options: RecordApiOptions, { stamp: begun, first, look }: Begun): Response {
  const { store, closing, onFailure, lookEvery = LOOK_EVERY } = options;
  return streamSSE(c, async (events) => {
    // Of a server that reads nothing there is nothing to tell.
    let status = JSON.stringify({ ...statusOf(options), filling: undefined });
    const tellStatus = async (): Promise<boolean> => {
      const now = JSON.stringify(statusOf(options));
      if (now === status) return false;
      status = now;
      await events.writeSSE({ event: 'status', data: now });
      return true;
    };
    const left = new AbortController();
    const over = closing === undefined ? left.signal : AbortSignal.any([left.signal, closing]);
    events.onAbort(() => left.abort());
    try {
      let stamp = begun;
      await events.writeSSE({ event: 'totals', data: first });
      await tellStatus();
      let pause = lookEvery;
      for (let silent = 1; await waited(pause, over); silent++) {
        pause = lookEvery;
        if (await tellStatus()) silent = 0;
        const now = await store.stamp();
        if (now !== stamp) {
          stamp = now;
          silent = 0;
          const began = performance.now();
          await events.writeSSE({ event: 'totals', data: await look() });
          pause = Math.max(lookEvery, REST * (performance.now() - began));
        } else if (silent > 0 && silent % SILENCE === 0) await events.write(': nothing new\n\n');
      }
    } catch (error) {
      // The stream ends; who listens asks again, and is told by status what is wrong.
      onFailure?.(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** False when it is over. */
async function waited(milliseconds: number, over: AbortSignal): Promise<boolean> {
  try {
    await after(milliseconds, undefined, { signal: over });
    return true;
  } catch (error) {
    if (over.aborted) return false;
    throw error;
  }
}
