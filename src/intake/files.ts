import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type Limits, tooLarge } from './limits.ts';
import { type Said, type Taken, takeIn } from './take-in.ts';

const STANDARD_INPUT = 0;
const CHUNK = 65_536;

/** Reads a file, or standard input for `-`, and takes it in. What the system refuses is a reason like any other. */
export function takeFile(path: string, said: Said, limits: Limits): Taken {
  try {
    if (path === '-') return takeStream(STANDARD_INPUT, said, limits);
    const status = statSync(path);
    if (status.isDirectory()) return { ok: false, reason: 'it is a folder, not a file' };
    if (status.size > limits.bytes) return { ok: false, reason: tooLarge(limits, status.size) };
    const file = openSync(path, 'r');
    try {
      return takeStream(file, said, limits);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const reason = fileProblem(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

/** What the system's refusal to read a file means, in words; undefined for any other error. */
export function fileProblem(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read (permission denied)';
  if (code === 'EISDIR') return 'it is a folder, not a file';
  return typeof code === 'string' && code.startsWith('E') ? `it cannot be read (${code})` : undefined;
}

/** Reads no further than the limit: a pipe or a device does not say how much is to come. */
function takeStream(file: number, said: Said, limits: Limits): Taken {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const read = readSync(file, chunk);
    if (read === 0) return takeIn(Buffer.concat(chunks), said, limits);
    size += read;
    if (size > limits.bytes) return { ok: false, reason: tooLarge(limits) };
    chunks.push(chunk.subarray(0, read));
  }
}
