// Makes all that `bin` needs in build/: the compiled source and tests, the places, the SIMD kernels, the packed world, then the
// desk's bundle.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const tool = (name) => resolve(root, 'node_modules', '.bin', name);
const run = (name, ...args) => execFileSync(tool(name), args, { cwd: root, stdio: 'inherit' });

run('tsc');
cpSync(resolve(root, 'src/store/sql'), resolve(root, 'build/src/store/sql'), { recursive: true });
await import('./build-places.mjs');
await import('./build-kernel.mjs');
await import('./build-world.mjs');
if (existsSync(resolve(root, 'src/desk/tsconfig.json'))) {
  run('tsc', '-p', 'src/desk');
  await import('./build-desk.mjs');
}
