// The program as it is started: its streams, its exit codes, its words for what is wrong.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { before, suite, test } from 'node:test';
import { packageFile } from '../../src/intake/package-file.ts';

const MAIN = packageFile('build', 'src', 'cli', 'main.js');
const SAMPLE = packageFile('data', 'sample', '2022-01-26-written-replies.md');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  /** What comes through standard input, and after how many milliseconds. */
  readonly input?: string;
  readonly delay?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Nobody reads what it prints. */
  readonly deaf?: boolean;
}

function run(
  args: readonly string[],
  { input, delay = 0, env = {}, deaf = false }: Setting = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } });
    const texts = { out: '', err: '' };
    if (deaf) child.stdout.destroy();
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...texts }));
    child.stdin.on('error', () => undefined); // the child may have ended before it was told anything
    setTimeout(() => child.stdin.end(input ?? ''), delay);
  });
}

/** Started three at a time: that takes less time than one after the other. */
const RUNS: Readonly<Record<string, () => Promise<Run>>> = {
  jsonl: () => run(['read', SAMPLE]),
  forced: () => run(['read', '--format', 'text', SAMPLE], { env: { NO_COLOR: '1' } }),
  stdin: () =>
    run(['read', '-', '--date', '2022-01-28'], { input: 'Kenya and Chad met on Tuesday.', delay: 400 }),
  silence: () => run(['read', '-']),
  flood: () => run(['read', '-'], { input: 'The road was open. '.repeat(200_000) }),
  mixed: () => run(['read', 'no-such-file.txt', SAMPLE]),
  missing: () => run(['read', 'no-such-file.txt']),
  deaf: () => run(['read', '--format', 'json', SAMPLE], { deaf: true }),
  format: () => run(['read', '--format', 'xml', SAMPLE]),
  option: () => run(['read', '--formt', 'text', SAMPLE]),
  command: () => run(['raed', SAMPLE]),
  nothing: () => run(['read']),
  bare: () => run([]),
  when: () => run(['when', '-', '--on', '2022-01-28'], { input: 'They met on Thursday.\n' }),
  version: () => run(['--version']),
  help: () => run(['read', '--help']),
};
suite('the program', () => {
  const runs = new Map<string, Run>();
  before(async () => {
    const waiting = Object.entries(RUNS);
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [name, start] = next;
        runs.set(name, await start());
      }
    };
    await Promise.all([worker(), worker(), worker()]);
  });
  const of = (name: string): Run => {
    const found = runs.get(name);
    assert.ok(found);
    return found;
  };
  /** Asserts a usage error: 2, nothing on standard output, and a message. */
  const assertUsage = (name: string, message: RegExp): void => {
    assert.deepEqual([of(name).code, of(name).out], [2, '']);
    assert.match(of(name).err, message);
    assert.doesNotMatch(of(name).err, /\n\s+at /);
  };

  test('prints jsonl to a pipe and nothing else anywhere', () => {
    const { code, out, err } = of('jsonl');
    assert.deepEqual([code, err], [0, '']);
    for (const line of out.trimEnd().split('\n')) assert.equal(typeof JSON.parse(line), 'object');
  });

  test('has no colours where there is no terminal or NO_COLOR is set', () => {
    assert.equal(of('forced').code, 0);
    assert.doesNotMatch(of('forced').out, /\x1b/); // oxlint-disable-line no-control-regex
    assert.match(of('forced').out, /^Washington and NATO/);
  });

  test('reads standard input for -, however late it comes', () => {
    const { code, out, err } = of('stdin');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^(?:\{.*"edtf":"2022-01-25".*\}\n)+$/);
  });

  test('tells the dates of standard input', () => {
    const { code, out, err } = of('when');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^“Thursday” {2}2022-01-27 {2}resolved\n/);
  });

  test('refuses standard input that is empty or without an end', () => {
    assert.deepEqual(of('silence'), {
      code: 1,
      out: '',
      err: 'demarche: standard input: the file is empty\n',
    });
    assert.deepEqual(of('flood'), {
      code: 1,
      out: '',
      err: 'demarche: standard input: it is larger than the limit of 2 MB\n',
    });
  });

  test('exits 1 when all is refused, 3 when some is', () => {
    const reason = 'demarche: no-such-file.txt: there is no such file\n';
    assert.deepEqual(of('missing'), { code: 1, out: '', err: reason });
    assert.deepEqual(of('mixed'), { code: 3, out: of('jsonl').out, err: reason });
  });

  test('ends quietly when nobody reads on', () => {
    assert.deepEqual(of('deaf'), { code: 0, out: '', err: '' });
  });

  test('exits 2 for what it does not understand, and says what was meant', () => {
    assertUsage('format', /'xml' is invalid\. Allowed choices are text, jsonl, json, csv/);
    assertUsage('option', /unknown option '--formt'\n\(Did you mean --format\?\)/);
    assertUsage('command', /unknown command 'raed'\n\(Did you mean read\?\)/);
    assertUsage('nothing', /missing required argument 'source'/);
    assertUsage('bare', /Usage: demarche/);
  });

  test('gives its version and its help on standard output', () => {
    assert.match(of('version').out, /^\d+\.\d+\.\d+\n$/);
    assert.match(of('help').out, /--format <format>/);
    assert.deepEqual([of('version').code, of('help').code], [0, 0]);
  });
});
