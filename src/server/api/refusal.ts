import type { z } from 'zod';
import type { StoreError, StoreProblem } from '../../store/error.ts';
import type { Problem } from '../problem.ts';

/** Thrown where a request is refused, and answered in one place. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Names of errors for programs; people read `title` and `detail`. They name no address. */
export function problemType(code: string): string {
  return `urn:demarche:problem:${code}`;
}

export function notFound(detail: string): Refusal {
  return new Refusal({ type: problemType('not-found'), status: 404, title: 'Not found', detail });
}

/** What a schema does not take. */
export function badRequest(error: z.ZodError, detail: string): Refusal {
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const told = errors.slice(0, 5).map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return new Refusal({
    type: problemType('bad-request'),
    status: 400,
    title: 'Bad request',
    detail: `${detail}: ${told.join('; ')}`,
    errors,
  });
}

const STATUS_OF: Readonly<Record<StoreProblem, readonly [Problem['status'], string]>> = {
  'no-store': [404, 'There is no store'],
  'no-affair': [404, 'There is no such affair'],
  'no-item': [404, 'There is no such item'],
  'bad-cursor': [400, 'Not a cursor'],
  'bad-edit': [422, 'Not an edit'],
  'read-only': [409, 'The store is open for reading only'],
  locked: [409, 'Another process is writing'],
  damaged: [503, 'The store is damaged'],
  'too-new': [503, 'The store is of a later version'],
  engine: [503, 'The store cannot be written safely'],
  full: [507, 'There is no room on the disk'],
};

/** What the store says of itself: its messages are for people. */
export function problemOfStore({ code, message }: StoreError): Problem {
  const [status, title] = STATUS_OF[code];
  return { type: problemType(code), status, title, detail: message };
}
