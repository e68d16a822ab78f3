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

/** `demarche:base-map` is what the map is drawn on, made when the desk is built and fetched when a map is wanted. */
const baseMap = {
  name: 'base-map',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^demarche:base-map$/ }, ({ path }) => ({ path, namespace: 'base-map' }));
    onLoad({ filter: /./, namespace: 'base-map' }, () => ({
      contents: JSON.stringify(makeBaseMap()),
      loader: 'json',
    }));
  },
};

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
  plugins: [baseMap],
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
