import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { ReadReport } from '../../../src/reader/pipeline.ts';
import type { RecordRules } from '../../../src/record/rules.ts';
import type { App } from '../../../src/server/app.ts';
import { ANSWERS } from '../../../src/server/api/answer-schema.ts';
import { createRecordApi } from '../../../src/server/api/record-api.ts';
import type { RecordApiOptions } from '../../../src/server/api/route.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { tell } from '../../record/tell.ts';
import { PLAIN_RULES } from '../../store/plain-rules.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON; held against the schema that the document names for it. */
  readonly body: Json;
}

/** An API over a store, asked without a socket. */
export interface Asking {
  readonly api: App;
  readonly store: Store;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answered>;
  readonly put: Asking['post'];
  readonly remove: (path: string, headers?: Record<string, string>) => Promise<Answered>;
  /** Operations (`get /api/v1/totals`) that have been answered with success. */
  readonly answered: ReadonlySet<string>;
}

/** A store in a folder of its own, gone when the test is over; settled by plain rules unless others are given. */
export function emptyStore(t: TestContext, rules: RecordRules = PLAIN_RULES): { store: Store; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-api-'));
  const path = join(folder, 'record.db');
  const store = openStore(path, { create: true, rules });
  t.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return { store, path };
}

/** Reports out of tellings in the notation of `tell`: those of one day and outlet are one report, each a line of its text. */
export function reportsOf(lines: readonly string[]): ReadReport[] {
  const reports = new Map<string, { report: ReadReport['report']; items: ReadReport['items'][number][] }>();
  for (const line of lines) {
    const { item, report: head } = tell(line);
    const held = reports.get(head.id);
    const before = held === undefined ? '' : `${held.report.text}\n`;
    const report = { ...head, title: `Of ${head.outlet ?? 'nobody'}`, text: before + line };
    const cite = { start: before.length, end: before.length + line.length, quote: line };
    reports.set(head.id, { report, items: [...(held?.items ?? []), { ...item, cite }] });
  }
  return [...reports.values()];
}

/** The API on a store with these tellings. */
export async function asking(
  t: TestContext,
  lines: readonly string[],
  options: Partial<RecordApiOptions> = {},
): Promise<Asking> {
  const { store } = emptyStore(t);
  await store.keep(reportsOf(lines), { added: '2022-03-01T00:00:00Z', coder: 'test 1' });
  return askingOf({ store, ...options });
}

export async function askingOf(
  options: Partial<RecordApiOptions> & Pick<RecordApiOptions, 'store'>,
): Promise<Asking> {
  const api = createRecordApi({
    version: '9.8.7',
    coder: 'test 1',
    now: () => '2022-03-02T08:00:00Z',
    onFailure: (error) => assert.fail(error),
    ...options,
  });
  const document: Json = JSON.parse(await (await api.request('/api/v1/openapi.json')).text());
  const answered = new Set<string>();
  const ask = async (method: string, path: string, init: RequestInit): Promise<Answered> => {
    const response = await api.request(path, { method, ...init });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const body: Json = /json/.test(type) ? JSON.parse(text) : {};
    const operation = operationAt(document, method, path);
    if (operation !== undefined && response.status !== 304) {
      expectAsDocumented(operation.said, response.status, type, body);
      if (response.ok) answered.add(operation.name);
    }
    return { status: response.status, headers: response.headers, text, body };
  };
  const send =
    (method: string): Asking['post'] =>
    (path, body, headers = {}) =>
      ask(method, path, {
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
  return {
    api,
    store: options.store,
    answered,
    get: (path, headers = {}) => ask('get', path, { headers }),
    remove: (path, headers = {}) => ask('delete', path, { headers }),
    post: send('post'),
    put: send('put'),
  };
}

/** What the document says of an address and a method. */
function operationAt(document: Json, method: string, path: string): { name: string; said: Json } | undefined {
  const [bare = ''] = path.split('?');
  for (const [template, item] of Object.entries(object(document['paths']))) {
    const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`);
    const said = object(item)[method];
    if (pattern.test(bare) && said !== undefined)
      return { name: `${method} ${template}`, said: object(said) };
  }
  return undefined;
}

function expectAsDocumented(said: Json, status: number, type: string, body: Json): void {
  const responses = object(said['responses']);
  const told = object(responses[status] ?? responses['default']);
  if (!('content' in told)) return assert.equal(type, '', 'an answer without a body');
  const content = object(told['content']);
  const [media = ''] = type.split(';');
  assert.ok(media in content, `the document knows no ${media} for ${status}`);
  const reference = object(object(content[media])['schema'])['$ref'];
  if (typeof reference !== 'string') return;
  const name = reference.replace('#/components/schemas/', '');
  const schema = Object.entries(ANSWERS).find(([one]) => one === name)?.[1];
  assert.ok(schema, `there is no schema ${name}`);
  // What is parsed has lost whatever the schema does not name: all that is answered must be in the document.
  assert.deepEqual(schema.parse(body), body);
}

export function object(value: unknown): Json {
  assert.ok(typeof value === 'object' && value !== null, `an object, not ${String(value)}`);
  return { ...value };
}

export function rowsOf({ body }: Answered): readonly Json[] {
  assert.ok(Array.isArray(body['rows']));
  return body['rows'].map(object);
}

export function idsOf(answered: Answered): string[] {
  return rowsOf(answered).map(({ id }) => String(id));
}
