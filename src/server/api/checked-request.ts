import { badRequest, notFound, problemType, Refusal } from './refusal.ts';
import type { Asked, RecordContext, Route } from './route.ts';

/** What a request asks, as its route takes it. Throws a Refusal where it asks for something else. */
export async function checkedRequest<Query, Body>(
  { path, query, body }: Route<Query, Body>,
  c: RecordContext,
): Promise<Asked<Query, Body | undefined>> {
  const id = path.includes('{id}') ? (c.req.param('id') ?? '') : '';
  if (path.includes('{id}') && !/^[\w-]{1,64}$/.test(id)) throw notFound('This is no id.');
  const asked = query.safeParse(parametersOf(c));
  if (!asked.success) throw badRequest(asked.error, 'The parameters');
  if (body === undefined) return { id, query: asked.data, body: undefined };
  const sent = body.safeParse(await jsonOf(c));
  if (!sent.success) throw badRequest(sent.error, 'The body');
  return { id, query: asked.data, body: sent.data };
}

/** One that is given twice is a list, which no schema takes: which of the two was meant cannot be told. */
function parametersOf(c: RecordContext): Readonly<Record<string, string | readonly string[]>> {
  const given = new Map<string, string[]>();
  for (const [name, value] of new URL(c.req.url).searchParams)
    given.set(name, [...(given.get(name) ?? []), value]);
  return Object.fromEntries([...given].map(([name, [first = '', ...more]]) => [name, more.length === 0 ? first : [first, ...more]]));
} // prettier-ignore

async function jsonOf(c: RecordContext): Promise<unknown> {
  if (!/^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Refusal({
      type: problemType('media-type'),
      status: 415,
      title: 'Unsupported media type',
      detail: 'Send it as application/json.',
    });
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({
      type: problemType('bad-request'),
      status: 400,
      title: 'Bad request',
      detail: 'The body is no JSON.',
    });
  }
}
