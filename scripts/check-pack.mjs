// Checks what `npm pack` would publish: all that `bin` needs, nothing that is only ours.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const NEEDED = [
  'LICENSE',
  'NOTICE',
  'README.md',
  'build/src/cli/main.js',
  'build/src/index.js',
  'build/src/index.d.ts',
  'build/desk/index.html',
  'build/src/store/sql/0001-record.sql',
  'build/src/store/reading-worker.js',
  'build/world/actors.json',
  'build/src/world/places/places.bin',
  'data/frames/speech.tsv',
  'data/ontology/cameo.tsv',
  'model/scorer.tsv',
];
const KEPT_BACK = /^(?:build\/test|test|corpus|bench|train|scripts|\.ci)\/|\.test\.|tsbuildinfo/;
const MEGABYTES = 32;

const [pack] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
);
const paths = pack.files.map(({ path }) => path);
/** Modules of ours that a published one imports and that are not published themselves. */
const left = paths
  .filter((path) => path.startsWith('build/src/') && path.endsWith('.js'))
  .flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport\(?)\s*['"](?<name>\.[^'"]*\.js)['"]/g)].map(
      ({ groups }) => [path, posix.join(posix.dirname(path), groups.name)],
    ),
  )
  .filter(([, imported]) => !paths.includes(imported));
const problems = [
  ...left.map(([path, imported]) => `${path} imports what is not published: ${imported}`),
  ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `missing: ${path}`),
  ...paths.filter((path) => KEPT_BACK.test(path)).map((path) => `should not be published: ${path}`),
  ...(pack.unpackedSize > MEGABYTES * 1e6
    ? [`${(pack.unpackedSize / 1e6).toFixed(1)} MB unpacked, more than ${MEGABYTES}`]
    : []),
];
for (const problem of problems) console.error(problem);
console.log(
  `${paths.length} files, ${(pack.unpackedSize / 1e6).toFixed(1)} MB unpacked, ${(pack.size / 1e6).toFixed(1)} MB packed`,
);
if (problems.length > 0) process.exit(1);
