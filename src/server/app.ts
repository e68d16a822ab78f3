import type { Hono } from 'hono';
import type { Connection } from './guard.ts';

/** A server without a socket: see `listen`, or call `request()` in a test. */
export type App = Hono<{ Bindings: Connection }>;
