import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Fetches a package by npm into a folder of `cache` unless it is there, and gives the path of one of its files. */
export function fetchPackage(cache: string, name: string, version: string, file: string): string {
  const folder = join(cache, `${name}-${version}`);
  const path = join(folder, 'package', file);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', '--silent', `${name}@${version}`], { cwd: folder, stdio: 'inherit' });
    execFileSync('tar', ['xzf', `${name}-${version}.tgz`], { cwd: folder, stdio: 'inherit' });
  }
  return path;
}
