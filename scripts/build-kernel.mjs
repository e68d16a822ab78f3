// Compiles the AssemblyScript kernels: the one that ships, beside the compiled src/language, and the one for training.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const kernels = [
  ['src/language/kernel/infer.ts', 'build/src/language/kernel.wasm'],
  ['train/kernel/train.ts', 'build/train/kernel.wasm'],
];

for (const [source, target] of kernels) {
  mkdirSync(dirname(resolve(root, target)), { recursive: true });
  const options = ['-O3', '--runtime', 'stub', '--noAssert', '--importMemory', '--enable', 'simd'];
  execFileSync(
    process.execPath,
    [resolve(root, 'node_modules/assemblyscript/bin/asc.js'), source, ...options, '--outFile', target],
    { cwd: root, stdio: 'inherit' },
  );
}
