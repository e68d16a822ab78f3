import { readFileSync, statSync } from 'node:fs';
import { type Limits, tooLarge } from './limits.ts';
import { type Said, type Taken, takeIn } from './take-in.ts';

/** Reads a file, or standard input for `-`, and takes it in. What the system refuses is a reason like any other. */
export function takeFile(path: string, said: Said, limits: Limits): Taken {
  try {
    if (path === '-') return takeIn(readFileSync(0), said, limits);
    const status = statSync(path);
    if (status.isDirectory()) return { ok: false, reason: 'it is a folder, not a file' };
    if (status.size > limits.bytes) return { ok: false, reason: tooLarge(status.size, limits) };
    return takeIn(readFileSync(path), said, limits);
  } catch (error) {
    const reason = fileProblem(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

/** What the system's refusal to read a file means, in words; undefined for any other error. */
export function fileProblem(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read (permission denied)';
  if (code === 'EISDIR') return 'it is a folder, not a file';
  return typeof code === 'string' && code.startsWith('E') ? `it cannot be read (${code})` : undefined;
}
