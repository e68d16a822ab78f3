// Bundles the desk into build/desk: index.html, and under assets/ scripts and styles with their hash in the name.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { makeBaseMap } from './base-map.mjs';

const root = resolve(import.meta.dirname, '..');
const source = resolve(root, 'src/desk');
const target = resolve(root, 'build/desk');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

/** Modules that are made of tables when the desk is built: what the map is drawn on, and what states are called. */
const made = {
  'demarche:base-map': makeBaseMap,
  'demarche:states': () => ({ names: stateNames() }),
};
const tables = {
  name: 'tables',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^demarche:/ }, ({ path }) => ({ path, namespace: 'tables' }));
    onLoad({ filter: /./, namespace: 'tables' }, ({ path }) => ({
      contents: JSON.stringify(made[path]()),
      loader: 'json',
    }));
  },
};

function stateNames() {
  const lines = readFileSync(resolve(root, 'data/actors/states.tsv'), 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return Object.fromEntries(rows.slice(1).map(([id, name]) => [id, name]));
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  minify: true,
  sourcemap: 'linked',
  legalComments: 'eof',
  outdir: resolve(target, 'assets'),
  entryNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
};
const desk = await build({
  ...shared,
  entryPoints: { desk: resolve(source, 'main.tsx'), style: resolve(source, 'styles/desk.css') },
  format: 'esm',
  // Each screen is fetched when it is first wanted.
  splitting: true,
  chunkNames: '[name]-[hash]',
  plugins: [tables],
  jsx: 'automatic',
  jsxImportSource: 'preact',
});
// It runs before the first paint, and so is no module and shares nothing.
const boot = await build({ ...shared, entryPoints: { boot: resolve(source, 'boot.ts') }, format: 'iife' });
const outputs = { ...desk.metafile.outputs, ...boot.metafile.outputs };

/** Site path of the output built from `entry`. */
const outputOf = (entry) => {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry);
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
