import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One field of a request that was refused: `path` is dotted from the body's top ("date"), '' for the body itself. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * An error as RFC 9457 has it. `type` tells a program which error it is (`about:blank`: what its status says), `title` names the sort of error,
 * `detail` says what is wrong with this request.
 */
export interface Problem {
  readonly type?: string;
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
}

/** Answers `c` with `problem` as application/problem+json. */
export function answerProblem(c: Context, problem: Problem): Response {
  return c.body(JSON.stringify({ type: 'about:blank', ...problem }), problem.status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}
