// Bundles the desk into build/desk: index.html, and under assets/ scripts and styles with their hash in the name.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const source = resolve(root, 'src/desk');
const target = resolve(root, 'build/desk');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    desk: resolve(source, 'main.tsx'),
    boot: resolve(source, 'boot.ts'),
    style: resolve(source, 'styles/desk.css'),
  },
  bundle: true,
  format: 'esm',
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  sourcemap: 'linked',
  legalComments: 'eof',
  outdir: resolve(target, 'assets'),
  entryNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
});

/** Site path of the output built from `entry`. */
const outputOf = (entry) => {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry);
  if (found === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return found[0].replace('build/desk', '');
};
const names = {
  'desk.js': outputOf('src/desk/main.tsx'),
  'boot.js': outputOf('src/desk/boot.ts'),
  'desk.css': outputOf('src/desk/styles/desk.css'),
};
const page = readFileSync(resolve(source, 'index.html'), 'utf8');
writeFileSync(
  resolve(target, 'index.html'),
  page.replace(/%([a-z.]+)%/g, (_, name) => names[name] ?? `%${name}%`),
);
