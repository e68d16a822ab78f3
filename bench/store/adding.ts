// Texts to items on disk, by files and threads as `add` does it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../../src/intake/package-file.ts';
import { rawText } from '../../src/language/conllu.ts';
import { parsedJson } from '../../src/store/error.ts';
import { isoDay } from '../../src/world/calendar.ts';
import { documents } from '../language/run.ts';
import { readTreebank } from '../treebanks.ts';
import type { AddedAll } from './add-all.ts';
import { randomFrom } from './generated.ts';

const ADD = fileURLToPath(new URL('./add-all.js', import.meta.url));

/** A row of the table: `texts` made of paragraphs of news, written to files, read and kept by a process of their own. */
export function addingRow(folder: string, texts: number, data: string): string[] {
  const files = join(folder, 'texts');
  writeTexts(files, texts, paragraphsOf(data));
  const { stdout, status } = spawnSync(process.execPath, [ADD, files, join(folder, 'added.db')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`adding ended with ${status}`);
  const { added, items, clock, seconds, peak } = parsedJson<AddedAll>(stdout, 'what adding cost');
  return [
    added.toLocaleString('en'),
    (added / clock).toFixed(1),
    (added / seconds).toFixed(1),
    (items / added).toFixed(1),
    (peak / 1e6).toFixed(0),
    '150, ≤ 700 MB',
  ];
} // prettier-ignore

/** Paragraphs of the sample crisis, of our own corpus for working with, and of GUM's news where it is at hand. */
function paragraphsOf(data: string): string[] {
  const files = [
    ...readdirSync(packageFile('data', 'sample')).filter((name) => /^\d.*\.md$/.test(name)).map((name) => packageFile('data', 'sample', name)),
    ...readdirSync(resolve('corpus/dev')).filter((name) => !name.startsWith('hn-')).map((name) => resolve('corpus/dev', name, 'report.txt')),
  ];
  const own = files.map((file) => readFileSync(file, 'utf8'));
  const gum = documents(readTreebank(data, 'en_gum-ud-dev')).map((document) => rawText(document));
  return [...own, ...gum]
    .flatMap((text) => text.split(/\n\s*\n/))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.length > 120 && !/^(?:---|[A-Z]\w+:)/.test(paragraph));
} // prettier-ignore

function writeTexts(folder: string, texts: number, paragraphs: readonly string[]): void {
  const random = randomFrom(7);
  mkdirSync(folder);
  for (let n = 0; n < texts; n++) {
    const length = 3500 + random() * 1000;
    let body = '';
    while (body.length < length) body += `${paragraphs[Math.floor(random() * paragraphs.length)] ?? ''}\n\n`;
    const day = isoDay(18_978 + Math.floor(random() * 70));
    writeFileSync(
      join(folder, `${n}.md`),
      `---\ntitle: Dispatch ${n}\noutlet: Outlet ${n % 40}\ndate: ${day}\n---\n${body}`,
    );
  }
}
