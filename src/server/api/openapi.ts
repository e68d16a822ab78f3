import { z } from 'zod';
import { ANSWERS } from './answer-schema.ts';
import type { Route } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where all addresses of the API begin. */
export const API_ROOT = '/api/v1';

/**
 * The OpenAPI 3.1 document of the routes. Its schemas are those that requests are checked by and tests hold answers against: zod writes
 * them as JSON Schema 2020-12, which is what OpenAPI 3.1 has.
 */
export function openApiOf(routes: readonly Route[], { version, coder }: { version: string; coder: string }): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of routes) (paths[`${API_ROOT}${one.path}`] ??= {})[one.method] = operationOf(one);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Demarche: the record',
      version,
      summary: 'Who did, said, demanded and denied what to whom, each line with the sentence it rests on',
      description: `Served on this machine only. Coder: ${coder}.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: schemas() },
  };
} // prettier-ignore

function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(ANSWERS)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: referenceTo, io: 'input' });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, schema]) => [
      id,
      withoutAbsent({ ...schema, $schema: undefined, $id: undefined }),
    ]),
  );
}

function referenceTo(name: string): string {
  return `#/components/schemas/${name}`;
}

function operationOf({
  name,
  method,
  path,
  summary,
  query,
  body,
  status = 200,
  answers,
  endless,
}: Route): Json {
  const content = Object.entries(answers).map(([type, answer]) => [type, { schema: schemaOfAnswer(answer) }]);
  const hasHash = method === 'get' && endless !== true;
  return {
    operationId: name,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    ...(body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
    }),
    responses: {
      [status]: { description: summary, ...(content.length > 0 && { content: Object.fromEntries(content) }) },
      ...(hasHash && { 304: { description: 'What If-None-Match names is what there still is' } }),
      default: {
        description: 'Refused, or failed: RFC 9457',
        content: { 'application/problem+json': { schema: { $ref: referenceTo('Problem') } } },
      },
    },
  };
}

/** In OpenAPI 3.1 bytes are told by their media type alone. */
function schemaOfAnswer(answer: Route['answers'][string]): Json {
  if (answer === 'binary') return {};
  return answer === 'text' ? { type: 'string' } : { $ref: referenceTo(answer) };
}

function pathParameters(path: string): Json[] {
  return path.includes('{id}')
    ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
    : [];
}

function queryParameters(query: z.ZodObject): Json[] {
  const { required } = schemaOf(query);
  return Object.entries(query.shape).map(([name, parameter]) => {
    const { description, ...schema } = schemaOf(parameter);
    return {
      name,
      in: 'query',
      required: Array.isArray(required) && required.includes(name),
      ...(description !== undefined && { description }),
      ...(schema['type'] === 'array' && { style: 'form', explode: false }),
      schema,
    };
  });
}

function schemaOf(schema: z.ZodType): Json {
  return withoutAbsent({ ...z.toJSONSchema(schema, { io: 'input' }), $schema: undefined });
}

/** What a parameter's own description sets aside, such as its form as a string, is there as undefined. */
function withoutAbsent(schema: Json): Json {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
